import GRDB

@testable import Register

extension Register {
  /// Returns every row of every table as text, to be compared with another dump.
  func dump() throws -> String {
    try queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.map { table in
        // SQLite makes the text: a row at a time in Swift takes ten times as long.
        let values = try db.columns(in: table).map { "quote(\($0.name))" }
        let rows = try String.fetchAll(
          db,
          sql:
            "SELECT \(values.joined(separator: " || ', ' || ")) AS text FROM \(table) ORDER BY text"
        )
        return ([table] + rows).joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }

  /// Returns the number of rows of a table.
  func count(_ table: String) throws -> Int {
    try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 }
  }

  /// Runs a statement as no command would, to make what a test needs.
  func execute(_ sql: String) throws {
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
  }

  /// Returns what SQLite finds wrong with the file; empty when it is sound.
  func faults() throws -> [String] {
    try queue.read { db in
      let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      return try integrity
        + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(\.description)
    }
  }
}
