public import Diplomacy
import Messages

extension Page {
  /// A zone's card: its place in the tree and its codes.
  public static func zone(_ zone: Zone, _ words: Vocabulary) -> Page {
    let children = words.tree.children(of: zone.id)
    var facts = [Block.Fact(ReportWords.code[words], zone.code.text)]
    func add(_ label: Phrase, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      facts.append(Block.Fact(label[words], value))
    }
    add(ReportWords.parent, zone.parent.map(words.path))
    add(
      ReportWords.children,
      children.map { $0.name[words.language] }.joined(separator: ", "))
    add(ReportWords.iso, zone.iso?.text)
    add(ReportWords.m49, zone.m49?.text)
    return Page(
      blocks: [
        .title(zone.name[words.language]),
        .subtitle("\(zone.name[.french]) / \(zone.name[.english])"),
        .facts(facts),
      ],
      members: { json in
        json.object("zone") { json in
          json.members(of: zone, words)
          json.array("children") { json in
            for child in children { json.member(nil, child.code.text) }
          }
        }
      },
      reference: zone.code.text)
  }
}
