public import Diplomacy

/// The other names by which countries are called: official names in full, usual
/// variants, abbreviations, in French and in English.
public enum CountryNames {
  /// Returns the ISO code of the country that has a name among its other names.
  ///
  /// - Parameter name: What a person typed; accents, case and punctuation do not matter.
  /// - Returns: The code; `nil` when no country is called so.
  public static func country(called name: String) -> CountryCode? {
    guard let table = try? load() else { return nil }
    let key = Folding.fold(name)
    return table.first { Folding.fold($0.name) == key }?.iso
  }

  /// Returns the names, in the order of the table.
  ///
  /// - Throws: ``TableError`` when the table the program was built with is faulty.
  static func load() throws(TableError) -> [(iso: CountryCode, name: String)] {
    try parse(PackageResources.country_names_tsv)
  }

  /// Reads a table of names.
  ///
  /// - Parameter bytes: Lines of `iso2 name`.
  /// - Returns: The names in the order of the table.
  /// - Throws: ``TableError`` for the first line at fault.
  static func parse(
    _ bytes: [UInt8]
  ) throws(TableError) -> [(iso: CountryCode, name: String)] {
    let table = try TabSeparated(bytes, columns: ["iso2", "name"], file: "country-names.tsv")
    var names: [(iso: CountryCode, name: String)] = []
    for row in table.rows {
      guard row.cells[0] == row.cells[0].uppercased(), let iso = CountryCode(row.cells[0]) else {
        throw table.fault(row, "not an ISO 3166-1 alpha-2 code: \(row.cells[0])")
      }
      guard !Folding.fold(row.cells[1]).isEmpty else { throw table.fault(row, "a name is empty") }
      names.append((iso, row.cells[1]))
    }
    return names
  }
}
