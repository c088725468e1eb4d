import Diplomacy
import GRDB

extension Content {
  /// Where a record came from, and what its source said of it last.
  struct Origin: StoredContent {
    /// The kind and the number of the record.
    var recordKind: String
    var record: Int64
    /// By what the source tells its records apart.
    var key: String
    /// The file, its SHA-256 (of an item of a folder what ``ItemTrace`` stores), and the line on
    /// which the record stood: ``here`` for an item of a folder that we were the first to write.
    var source: String
    var digest: String
    var line: Int
    /// The record as its source had it: a document of its kind, without what only we give
    /// it (a UUID, a handle, when it was recorded).
    var base: String
    /// What the source said that we have no room for.
    var kept: [String]?

    static let kind = RecordKind.origin
    /// The line of what stood nowhere before we wrote it.
    static let here = 0
  }
}

/// What is known of a record that came before, with its row.
typealias KnownOrigin = (id: Int64, origin: Content.Origin)

extension Content.Origin {
  private static let columns = "record_kind, record_id, key, source, digest, line, base, kept"

  static func fetch(_ id: Int64, _ db: Database) throws -> Content.Origin? {
    try db.row("SELECT \(columns) FROM origin WHERE id = ?", [id]).map { row in
      Content.Origin(
        recordKind: row[0], record: row[1], key: row[2], source: row[3], digest: row[4],
        line: row[5], base: row[6],
        kept: try (row[7] as String?).map { try [String](document: $0) })
    }
  }

  /// Finds where a record came from by what its source knows it by.
  static func known(
    by key: String, _ kind: RecordKind, _ db: Database
  ) throws -> KnownOrigin? {
    let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM origin WHERE record_kind = ? AND key = ?"),
      arguments: [kind.rawValue, key])
    guard let id, let origin = try fetch(id, db) else { return nil }
    return (id, origin)
  }

  private func values() throws -> StatementArguments {
    [
      recordKind, record, key, source, digest, line, base,
      try kept?.document(),
    ]
  }

  func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
    try db.run(
      "INSERT INTO origin (id, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [id] + values())
    return db.lastInsertedRowID
  }

  func update(_ id: Int64, from old: Content.Origin, _ db: Database) throws {
    try db.run(
      "UPDATE origin SET (\(Self.columns)) = (?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
      values() + [id])
  }

  func delete(_ id: Int64, _ db: Database) throws {
    try db.run("DELETE FROM origin WHERE id = ?", [id])
  }
}
