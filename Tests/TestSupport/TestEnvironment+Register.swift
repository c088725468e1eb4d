import Foundation
import GRDB

/// A register seen from outside: as a file that SQLite reads.
public struct RegisterFile: Sendable {
  private let queue: DatabaseQueue

  /// Opens the file at a path.
  public init(at path: String) throws {
    queue = try DatabaseQueue(path: path)
  }

  /// Returns the first column of a query's rows, as text.
  public func column(_ sql: String) throws -> [String] {
    try queue.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        let value: DatabaseValue = row[0]
        return String.fromDatabaseValue(value) ?? value.description
      }
    }
  }

  /// Changes the file, as no command would.
  public func execute(_ sql: String) throws {
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
  }

  /// Returns every row of every table but the journal's, and every word of the search with its
  /// place, line by line: what two registers that say the same have in common.
  public func content() throws -> [String] {
    try queue.writeWithoutTransaction { db in
      let tables = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      let indexes: [String] = tables.filter { ($0[1] as String).contains("USING fts5") }
        .map { $0[0] }
      let apart = ["batch", "change", "sqlite_sequence"]
      var lines: [String] = []
      for row in tables {
        let table: String = row[0]
        guard !apart.contains(table), !indexes.contains(where: table.hasPrefix) else { continue }
        let values = try db.columns(in: table).map { "quote(\"\($0.name)\")" }
        lines += try String.fetchAll(
          db,
          sql: """
            SELECT '\(table): ' || \(values.joined(separator: " || ', ' || ")) AS line
            FROM "\(table)" ORDER BY line
            """)
      }
      for index in indexes {
        try db.execute(
          sql: """
            CREATE VIRTUAL TABLE temp.words_\(index) USING fts5vocab(main, \(index), instance)
            """)
        lines += try String.fetchAll(
          db,
          sql: """
            SELECT '\(index): ' || doc || ' ' || col || ' ' || offset || ' ' || term AS line
            FROM temp.words_\(index) ORDER BY line
            """)
        try db.execute(sql: "DROP TABLE temp.words_\(index)")
      }
      return lines
    }
  }

  /// Runs a body while this connection holds the file for writing.
  public func holdingTheLock<Value>(_ body: () throws -> Value) throws -> Value {
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      return try body()
    }
  }

  /// What is wrong with the file, in SQLite's words; nothing for a sound one.
  public func troubles() throws -> [String] {
    let integrity = try column("PRAGMA integrity_check")
    return integrity.filter { $0 != "ok" } + (try column("PRAGMA foreign_key_check"))
  }
}

extension TestEnvironment {
  /// Makes a world in which there is a register already: a copy of the bytes of one.
  public init(register bytes: [UInt8], variables: [String: String] = [:]) throws {
    try self.init(variables: variables, generation: 2)
    try folder.write(bytes, to: ".local/share/cess/cess.db")
  }
}
