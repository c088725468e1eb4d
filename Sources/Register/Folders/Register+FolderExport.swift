import Diplomacy
import Foundation
import GRDB

extension Register {
  /// Writes the whole register as the files of a folder: a kind of record each, in the order of
  /// the numbers, a record a line.
  ///
  /// One statement a kind; no more than a portion of a file is in memory. All of it is of one
  /// moment, whatever others write meanwhile.
  ///
  /// - Parameters:
  ///   - withJournal: Whether the journal goes along.
  ///   - progress: Told now and then how many lines are written, of how many.
  ///   - begin: Begins a file of the folder; what it returns is called with its portions.
  /// - Returns: What the folder holds; the manifest is the last file, and the caller's to write.
  /// - Throws: ``RegisterError``; ``FolderError`` for a record too long to be read again; or what
  ///   `begin` and the files throw.
  public func export(
    withJournal: Bool, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    begin: (_ name: String) throws -> (UnsafeRawBufferPointer) throws -> Void
  ) throws -> FolderManifest {
    try read { db in
      let settings = try Settings(db, path: path)
      var sources = RecordKind.inFolder.compactMap { kind in
        if let table = kind.table, let line = PresentDocument.line(kind) {
          FolderSource(name: kind.file, table: table, line: line)
        } else {
          nil
        }
      }
      if withJournal {
        sources += [
          FolderSource(name: FolderFile.batches, table: "batch", line: PresentDocument.batchLine),
          FolderSource(name: FolderFile.changes, table: "change", line: PresentDocument.changeLine),
        ]
      }
      let counts = try sources.map { try $0.count(db) }
      let total = counts.reduce(0, +)
      var files: [String: FolderManifest.Contents] = [:]
      var done = 0
      for (source, count) in zip(sources, counts) {
        try source.write(db, to: try begin(source.name)) {
          done += 1
          if done.isMultiple(of: FolderSource.progressInterval) { progress(done, total) }
        }
        // What was taken back is the journal's to remember: without it the records are as before.
        files[source.name] = FolderManifest.Contents(
          records: count, last: withJournal ? try source.lastNumber(db) : nil)
      }
      return FolderManifest(
        schema: try Migrator().version(of: db), language: settings.language.rawValue,
        home: settings.home.value, journal: withJournal, files: files)
    }
  }
}

/// Where the lines of a file come from.
private struct FolderSource {
  /// How many lines are written before that is told.
  static let progressInterval = 50_000
  /// How many bytes are gathered before they are written.
  private static let portion = 1 << 16

  let name: String
  let table: String
  let line: String

  func count(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
  }

  /// The last number given, where it is no longer in use.
  func lastNumber(_ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT seq FROM sqlite_sequence
        WHERE name = ? AND seq > coalesce((SELECT max(id) FROM \(table)), 0)
        """, arguments: [table])
  }

  func write(
    _ db: Database, to send: (UnsafeRawBufferPointer) throws -> Void, each: () -> Void
  ) throws {
    var gathered: [UInt8] = []
    gathered.reserveCapacity(Self.portion * 2)
    func flush() throws {
      try gathered.withUnsafeBytes(send)
      gathered.removeAll(keepingCapacity: true)
    }
    let statement = try db.makeStatement(sql: "SELECT \(line) FROM \(table) t ORDER BY t.id")
    let rows = try Row.fetchCursor(statement)
    var number = 0
    while let row = try rows.next() {
      number += 1
      try row.withUnsafeData(atIndex: 0) { bytes in
        guard let bytes else { return }
        // What could not be read again is no way out: that is to be told now, and not then.
        guard bytes.count <= FolderLines.limit else {
          throw FolderError(file: name, line: number, .tooLong(limit: FolderLines.limit))
        }
        if bytes.count < Self.portion {
          gathered.append(contentsOf: bytes)
        } else {
          // A long one is not held beside what SQLite holds of it.
          try flush()
          try bytes.withUnsafeBytes(send)
        }
      }
      gathered.append(UInt8(ascii: "\n"))
      each()
      if gathered.count >= Self.portion { try flush() }
    }
    if !gathered.isEmpty { try flush() }
  }
}
