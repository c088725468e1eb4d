import Diplomacy
import Interchange

/// Zones by what another program calls them, each looked for once.
final class ZoneFinder: @unchecked Sendable {
  private let tree: ZoneTree
  // Asked from within one transaction, one question after another.
  private var found: [String: Zone.ID?] = [:]

  init(_ tree: ZoneTree) { self.tree = tree }

  func zone(_ name: String) -> Zone.ID? {
    if let known = found[name] { return known }
    let zones = tree.matches(name, otherNames: CountryNames.country(called:))
    let only = zones.count == 1 ? zones[0].id : nil
    found[name] = only
    return only
  }
}
