public import Diplomacy
import Messages

extension Page {
  /// The tree of zones, drawn: areas first, then countries by name, with their ISO codes.
  ///
  /// - Parameters:
  ///   - branches: Each zone with whether each zone on the way down to it is the last of
  ///     its siblings (`ZoneTree.reading`); JSON and references keep their order.
  ///   - words: The words.
  /// - Returns: The page; without a zone it is empty.
  public static func zoneTree(
    _ branches: [(zone: Zone, lasts: [Bool])], _ words: Vocabulary
  ) -> Page {
    let blocks = branches.map { zone, lasts in
      let iso = zone.iso.map { " (\($0))" } ?? ""
      let retired = zone.retiredOn.map { [ReportWords.retired($0)[words]] } ?? []
      return Block.branch(
        Block.Branch(
          lasts: lasts, text: zone.name[words.language] + iso,
          notes: [zone.code.text] + retired,
          tone: zone.isRetired(on: words.today) ? .muted : .plain))
    }
    return Page(
      blocks: blocks,
      members: { json in
        json.array("zones") { json in
          for (zone, _) in branches { json.object { $0.members(of: zone, words) } }
        }
      },
      reference: branches.map(\.zone.code.text).joined(separator: "\n"))
  }
}
