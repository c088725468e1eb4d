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
