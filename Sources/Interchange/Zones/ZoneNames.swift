import Diplomacy

/// The other names by which zones are called: official names of countries in full, usual
/// variants, abbreviations, in French and in English.
public enum ZoneNames {
  /// Returns the zone that has a name among its other names.
  ///
  /// - Parameter name: What a person typed; accents, case and punctuation do not matter, nor do
  ///   the points of « U.S.A. ».
  /// - Returns: The ISO code of a country, or the code of a zone that has none; `nil` when none is
  ///   called so.
  public static func zone(called name: String) -> String? {
    guard let table = try? load() else { return nil }
    let key = Folding.fold(name)
    let letters = Folding.words(key)
    // « U.S.A. »; two letters stand for too much.
    let isPointed = letters.count > 2 && letters.allSatisfy { $0.count == 1 }
    let keys = isPointed ? [key, letters.joined()] : [key]
    return table.first { keys.contains(Folding.fold($0.name)) }?.zone
  }

  /// Returns the names, in the order of the table.
  ///
  /// - Throws: ``TableError`` when the table the program was built with is faulty.
  static func load() throws(TableError) -> [(zone: String, name: String)] {
    try parse(PackageResources.zone_names_tsv)
  }

  /// Reads a table of names.
  ///
  /// - Parameter bytes: Lines of `zone name`.
  /// - Returns: The names in the order of the table.
  /// - Throws: ``TableError`` for the first line at fault.
  static func parse(
    _ bytes: [UInt8]
  ) throws(TableError) -> [(zone: String, name: String)] {
    let table = try TabSeparated(bytes, columns: ["zone", "name"], file: "zone-names.tsv")
    var names: [(zone: String, name: String)] = []
    for row in table.rows {
      let code = row.cells[0]
      let isOfCountry = code == code.uppercased() && CountryCode(code) != nil
      guard isOfCountry || ZoneCode(code) != nil else {
        throw table.fault(row, "neither an ISO 3166-1 alpha-2 code nor a zone’s: \(code)")
      }
      guard !Folding.fold(row.cells[1]).isEmpty else { throw table.fault(row, "a name is empty") }
      names.append((code, row.cells[1]))
    }
    return names
  }
}
