public import Diplomacy
import Messages

extension Page {
  /// A zone's card: what it is, its place in the tree, its codes, who belongs to what.
  ///
  /// - Parameters:
  ///   - zone: The zone.
  ///   - members: Who belongs to it.
  ///   - forums: What it belongs to.
  ///   - words: The words.
  /// - Returns: The page.
  public static func zone(
    _ zone: Zone, members: [Membership] = [], forums: [Membership] = [], _ words: Vocabulary
  ) -> Page {
    let children = words.tree.children(of: zone.id)
    let card = ZoneCard(zone: zone, members: members, forums: forums, words: words)
    return Page(
      blocks: [
        .title(zone.name[words.language]),
        .subtitle("\(zone.name[.french]) / \(zone.name[.english])"),
        .facts(card.facts),
      ] + card.forumsSection + card.membersSections,
      members: { json in
        json.object("zone") { json in
          json.members(of: zone, words)
          json.array("children") { json in
            for child in children { json.member(nil, child.code.text) }
          }
          json.array("forums") { json in
            for it in forums { json.membership(it, "forum", it.forum, words) }
          }
          json.array("members") { json in
            for it in members { json.membership(it, "member", it.member, words) }
          }
        }
      },
      reference: zone.code.text)
  }
}

/// The parts of a zone's card.
private struct ZoneCard: Sendable {
  let zone: Zone
  let members: [Membership]
  let forums: [Membership]
  let words: Vocabulary

  var facts: [Block.Fact] {
    var facts = [
      Block.Fact(ReportWords.code[words], zone.code.text),
      Block.Fact(ReportWords.kind[words], words.tree.kind(of: zone).label[words]),
    ]
    func add(_ label: Phrase, _ value: String?, tone: Block.Tone = .plain) {
      guard let value, !value.isEmpty else { return }
      facts.append(Block.Fact(label[words], value, tone: tone))
    }
    add(ReportWords.parent, zone.parent.map(words.path))
    add(
      ReportWords.children,
      words.tree.children(of: zone.id, in: words.language)
        .map { $0.name[words.language] }.joined(separator: ", "))
    add(ReportWords.iso, zone.iso?.text)
    add(ReportWords.m49, zone.m49?.text)
    add(
      ReportWords.status, zone.retiredOn.map { ReportWords.retired($0)[words] }, tone: .alert)
    return facts
  }

  /// What the zone belongs to, what it has left after what it has not.
  var forumsSection: [Block] {
    guard !forums.isEmpty else { return [] }
    let open = forums.filter { !$0.isOver(on: words.today) }
    let over = forums.filter { $0.isOver(on: words.today) }
    return [.heading(ReportWords.belongsTo[words], level: 1)]
      + (open + over).map { it in
        .item(
          Block.Item(
            text: "\(words.zone(it.forum)), \(it.status.label[words])\(dates(it))",
            reference: words.zoneCode(it.forum),
            tone: it.isOver(on: words.today) ? .muted : .plain))
      }
  }

  /// Those who belong to the zone, by status, and those who no longer do.
  var membersSections: [Block] {
    let open = members.filter { !$0.isOver(on: words.today) }
    let byStatus = MembershipStatus.allCases.map { status in
      section(status.heading[words], open.filter { $0.status == status })
    }
    return byStatus.flatMap(\.self)
      + section(
        ReportWords.formerMembers[words], members.filter { $0.isOver(on: words.today) })
  }

  private func section(_ heading: String, _ members: [Membership]) -> [Block] {
    guard !members.isEmpty else { return [] }
    let named = members.map { (name: words.zone($0.member), membership: $0) }
      .sorted { Folding.fold($0.name) < Folding.fold($1.name) }
    return [.heading("\(heading) (\(members.count))", level: 1)]
      + named.map { name, it in
        .item(
          Block.Item(
            text: [name, tenure(it)].compactMap(\.self).joined(separator: ", "),
            reference: words.zoneCode(it.member),
            tone: it.isOver(on: words.today) ? .muted : .plain))
      }
  }

  private func tenure(_ membership: Membership) -> String? {
    DateWords.tenure(membership.tenure)?[words]
  }

  /// The dates as they follow a word: « membre depuis 1949 », « membre, 1973 – 2020 ».
  private func dates(_ membership: Membership) -> String {
    guard let tenure = tenure(membership) else { return "" }
    let isClosed = membership.tenure.since != nil && membership.tenure.until != nil
    return (isClosed ? ", " : " ") + tenure
  }
}

extension JSONWriter {
  /// Writes a membership as it is seen from one side.
  fileprivate mutating func membership(
    _ membership: Membership, _ side: String, _ other: Zone.ID, _ words: Vocabulary
  ) {
    object { json in
      json.member(side, words.zoneCode(other))
      json.member("status", membership.status.rawValue)
      json.member("since", membership.tenure.since?.description)
      json.member("until", membership.tenure.until?.description)
    }
  }
}
