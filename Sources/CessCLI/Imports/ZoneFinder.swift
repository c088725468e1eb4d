import Diplomacy
import Interchange
import Register

/// Zones by what another program calls them, each looked for once.
final class ZoneFinder {
  private let tree: ZoneTree
  private var found: [String: Zone.ID?] = [:]

  init(_ tree: ZoneTree) { self.tree = tree }

  /// Returns the zone of a name or a code; `nil` for none.
  ///
  /// - Throws: `SeveralZones`.
  func zone(_ name: String) throws -> Zone.ID? {
    if let known = found[name] { return known }
    let zones = tree.meant(by: name, otherNames: ZoneNames.zone(called:))
    guard zones.count < 2 else { throw SeveralZones(codes: zones.prefix(5).map(\.code.text)) }
    found[name] = zones.first?.id
    return zones.first?.id
  }
}
