public import Diplomacy

/// The zones a new register begins with.
public enum StandardZones {
  /// Returns the zones, each after the zone it lies in.
  ///
  /// - Throws: ``TableError`` when the table the program was built with is faulty.
  public static func load() throws(TableError) -> [ZoneDraft] {
    try parse(PackageResources.standard_zones_tsv)
  }

  /// Reads a table of zones.
  ///
  /// - Parameter bytes: Lines of `code parent fr en iso2 m49 kind`, parents first.
  /// - Returns: The zones in the order of the table.
  /// - Throws: ``TableError`` for the first line at fault.
  static func parse(_ bytes: [UInt8]) throws(TableError) -> [ZoneDraft] {
    let table = try TabSeparated(
      bytes, columns: ["code", "parent", "fr", "en", "iso2", "m49", "kind"],
      file: "standard-zones.tsv")
    var zones: [ZoneDraft] = []
    var taken: Set<String> = []
    for row in table.rows {
      let zone = try zone(of: row, in: table)
      if let parent = zone.parent, !taken.contains(parent.text) {
        throw table.fault(row, "parent not above: \(parent)")
      }
      for code in [zone.code.text, zone.iso?.text, zone.m49?.text].compactMap(\.self)
      where !taken.insert(code).inserted {
        throw table.fault(row, "twice: \(code)")
      }
      zones.append(zone)
    }
    return zones
  }

  private static func zone(
    of row: TabSeparated.Row, in table: TabSeparated
  ) throws(TableError) -> ZoneDraft {
    /// Reads a cell that may be empty.
    func optional<Value>(
      _ column: Int, _ read: (String) -> Value?, _ what: String
    ) throws(TableError) -> Value? {
      let cell = row.cells[column]
      if cell.isEmpty { return nil }
      guard let value = read(cell) else { throw table.fault(row, "not \(what): \(cell)") }
      return value
    }
    guard let code = ZoneCode(row.cells[0]) else {
      throw table.fault(row, "not a code: \(row.cells[0])")
    }
    let parent = try optional(1, { ZoneCode($0) }, "a code")
    let iso = try optional(
      4, { $0 == $0.uppercased() ? CountryCode($0) : nil }, "an ISO 3166-1 alpha-2 code")
    let m49 = try optional(5, { M49Code($0) }, "an M49 code")
    guard let kind = ZoneKind(rawValue: row.cells[6]) else {
      throw table.fault(row, "not a kind: \(row.cells[6])")
    }
    guard (kind == .country) == (iso != nil) else {
      throw table.fault(row, "a country has an ISO code, and nothing else has")
    }
    guard let french = try? Line(row.cells[2]), let english = try? Line(row.cells[3]) else {
      throw table.fault(row, "a name is empty")
    }
    do {
      return try ZoneDraft(
        code: code, parent: parent, name: BilingualName(french: french, english: english),
        iso: iso, m49: m49, kind: kind)
    } catch { throw table.fault(row, "lies in itself: \(code)") }
  }
}
