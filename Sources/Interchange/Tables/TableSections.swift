import Diplomacy

/// The zones below which the contacts of a table stand, where empty cells are as above.
///
/// Under another country nobody is at the embassy of the one before.
struct TableSections {
  /// The places of the cells that name zones and countries.
  private let zones: [Int]
  /// Those of which another one begins a part of the table: a country beside a name may be one
  /// person's.
  private let outer: [Int]
  /// What is of one part alone: houses, countries of a zone.
  private let inner: [Int]
  /// All other places that are understood.
  private let others: [Int]

  /// Finds the columns; `nil` where the table has no contacts, or no zones.
  init?(_ mapping: TableMapping) {
    guard mapping.kind == .contacts else { return nil }
    func places(_ fields: [TableField]) -> [Int] {
      mapping.columns.filter { fields.contains($0.field) }.map(\.place)
    }
    let houses = places([.organisation])
    zones = places([.zone, .country])
    outer = places([.zone]) + places([.country]).filter { $0 < houses.min() ?? 0 }
    inner = houses + places([.country])
    others = mapping.columns.map(\.place).filter { [zones] in !zones.contains($0) }
    if zones.isEmpty { return nil }
  }

  /// Whether a row has nothing but the name of a zone: it is a heading of those below.
  func isHeading(_ cells: [String]) -> Bool {
    zones.contains { cells.has($0) } && !others.contains { cells.has($0) }
  }

  /// The places of a row that are not as in the row above it.
  func fresh(_ cells: [String], below above: [String]) -> [Int] {
    let begins = outer.filter {
      cells.has($0) && cells.at($0).trimmed != above.at($0).trimmed
    }
    guard isHeading(cells) || !begins.isEmpty else { return [] }
    // Where a country begins, it is in the zone that it stands in.
    return inner.filter { !begins.contains($0) }
  }
}

extension [String] {
  /// Whether a cell says anything.
  fileprivate func has(_ place: Int) -> Bool { !at(place).saysNothing }
}
