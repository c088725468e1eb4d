import GRDB

/// Reads what hangs from records, one statement for a portion of them: a long
/// list asks hundreds of times less, and holds no more than a portion.
struct LinkReader {
  /// How many records a portion holds at the most.
  static let portion = 200

  private let statement: Statement

  /// Prepares the question.
  ///
  /// - Parameters:
  ///   - db: The register.
  ///   - sql: A statement whose first column is the record's number, with `???`
  ///     in the place of the numbers of a portion.
  /// - Throws: SQLite's error for a statement it does not understand.
  init(_ db: Database, _ sql: String) throws {
    let marks = repeatElement("?", count: Self.portion).joined(separator: ",")
    statement = try db.cachedStatement(sql: sql.replacing("???", with: marks))
  }

  /// Reads the rows that hang from a portion of records, each with its record's
  /// place in the portion.
  func read(_ ids: [Int64], each: (_ place: Int, _ row: Row) throws -> Void) throws {
    // The statement has room for a whole portion; no record has the number 0.
    let padded = ids + repeatElement(0, count: Self.portion - ids.count)
    var places = [Int64: Int](minimumCapacity: ids.count)
    for (place, id) in ids.enumerated() { places[id] = place }
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments(padded))
    while let row = try rows.next() {
      if let place = places[row[0]] { try each(place, row) }
    }
  }
}
