import GRDB

/// What the search finds an exchange by: the title, then all else that is written of it,
/// then what was said in it.
struct ExchangeTexts: Equatable {
  let title: String
  let others: [String?]

  /// The texts with those of the statements.
  func searchTexts(said: [String]) -> SearchTexts {
    SearchTexts(
      table: .interaction, first: title,
      other: (others.compactMap(\.self) + said).joined(separator: " . "))
  }

  /// The texts of the statements made in an exchange.
  static func said(in interaction: Int64, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT text FROM statement WHERE interaction_id = ? ORDER BY id"),
      arguments: [interaction])
  }

  /// Keeps the index in step while statements of an exchange are changed.
  ///
  /// - Parameters:
  ///   - interaction: The exchange; `nil` for a statement that was made in none.
  ///   - db: The register.
  ///   - change: Changes the rows of the statements.
  /// - Throws: What SQLite throws, or the change.
  static func changing(
    _ interaction: Int64?, _ db: Database, _ change: () throws -> Void
  ) throws {
    guard let interaction,
      let row = try db.row(
        "SELECT title, place, city, notes, summary, decisions FROM interaction WHERE id = ?",
        [interaction])
    else { return try change() }
    let texts = ExchangeTexts(
      title: row[0], others: [row[1], row[2], row[3], row[4], row[5]])
    try texts.searchTexts(said: try said(in: interaction, db)).remove(interaction, db)
    try change()
    try texts.searchTexts(said: try said(in: interaction, db)).add(interaction, db)
  }
}
