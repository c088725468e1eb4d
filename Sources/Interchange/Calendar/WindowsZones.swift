import Diplomacy

/// The names by which Windows calls time zones, and those of the IANA database that stand for
/// them.
enum WindowsZones {
  /// Returns the zones of the table, by their names in lower case.
  ///
  /// - Throws: ``TableError`` when the table the program was built with is faulty.
  static func load() throws(TableError) -> [String: TimeZoneName] {
    try parse(PackageResources.windows_zones_tsv)
  }

  /// Reads a table.
  ///
  /// - Parameter bytes: Lines of `windows zone`.
  /// - Returns: The zones by their names in lower case.
  /// - Throws: ``TableError`` for the first line at fault.
  static func parse(_ bytes: [UInt8]) throws(TableError) -> [String: TimeZoneName] {
    let table = try TabSeparated(bytes, columns: ["windows", "zone"], file: "windows-zones.tsv")
    var zones: [String: TimeZoneName] = [:]
    for row in table.rows {
      guard let zone = TimeZoneName(row.cells[1]) else {
        throw table.fault(row, "no name of a time zone: \(row.cells[1])")
      }
      guard zones.updateValue(zone, forKey: row.cells[0].lowercased()) == nil else {
        throw table.fault(row, "named twice: \(row.cells[0])")
      }
    }
    return zones
  }
}
