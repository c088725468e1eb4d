import GRDB

/// Reads what hangs from records, one statement for a portion of them: a long
/// list asks hundreds of times less, and holds no more than a portion.
struct LinkReader {
  /// How many records a portion holds at the most.
  static let portion = 200

  private let statement: GRDB.Statement

  /// Prepares the question.
  ///
  /// - Parameters:
  ///   - db: The register.
  ///   - sql: A statement whose first column is the record's number, with `(?)`
  ///     in the place of the numbers of a portion.
  /// - Throws: SQLite's error for a statement it does not understand.
  init(_ db: Database, _ sql: String) throws {
    // The numbers travel as one JSON array: binding them one by one costs more
    // than reading them.
    statement = try db.cachedStatement(
      sql: sql.replacing("(?)", with: "(SELECT value FROM json_each(?))"))
  }

  /// Reads the rows that hang from a portion of records, each with its record's
  /// place in the portion.
  func read(_ ids: [Int64], each: (_ place: Int, _ row: Row) throws -> Void) throws {
    var places = [Int64: Int](minimumCapacity: ids.count)
    var list = "["
    for (place, id) in ids.enumerated() {
      places[id] = place
      if place > 0 { list += "," }
      list += String(id)
    }
    let rows = try Row.fetchCursor(statement, arguments: [list + "]"])
    while let row = try rows.next() {
      if let place = places[row[0]] { try each(place, row) }
    }
  }
}
