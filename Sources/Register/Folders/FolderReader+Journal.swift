import GRDB

/// A journal that comes along with its records.
extension FolderReader {
  /// A batch as its line has it.
  private struct BatchLine: Decodable {
    let id: Int64
    let uuid: String
    let at: String
    let who: String
    let command: String
    let version: String
    let takesBack: Int64?
  }

  /// What a change's line says besides its documents.
  private struct ChangeLine: Decodable {
    let id: Int64
    let batch: Int64
    let recordKind: String
    let record: Int64
  }

  /// Reads the batches of the journal.
  func readBatches(_ next: @escaping () throws -> [UInt8]?) throws -> Int {
    let stored = try StoredLine(table: "batch", line: PresentDocument.batchLine, db)
    return try each(FolderFile.batches, next) { bytes, _ in
      let batch = try decode(BatchLine.self, bytes)
      try check(number: batch.id)
      try FolderError.Problem.check(uuid: batch.uuid)
      try db.constrained("batch", batch.id, missing: batch.takesBack) {
        try db.run(
          """
          INSERT INTO batch (id, uuid, at, who, command, version, takes_back)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          [
            batch.id, batch.uuid, batch.at, batch.who, batch.command, batch.version,
            batch.takesBack,
          ])
      }
      try stored.compare(bytes, with: batch.id)
    }
  }

  /// Reads the changes of the journal, whose documents are kept byte for byte.
  func readChanges(_ next: @escaping () throws -> [UInt8]?) throws -> Int {
    let stored = try StoredLine(table: "change", line: PresentDocument.changeLine, db)
    return try each(FolderFile.changes, next) { bytes, _ in
      let change = try decode(ChangeLine.self, bytes)
      try check(number: change.id)
      guard let kind = RecordKind(rawValue: change.recordKind) else {
        throw FolderError.Problem.value(change.recordKind, key: "recordKind")
      }
      try db.constrained("change", change.id, missing: change.batch) {
        try db.run(
          """
          INSERT INTO change (id, batch_id, record_kind, record_id, before, after)
          SELECT ?, ?, ?, ?, json_extract(line, '$.before'), json_extract(line, '$.after')
          FROM (SELECT ? AS line)
          """,
          [
            change.id, change.batch, kind.rawValue, change.record,
            String(decoding: bytes, as: UTF8.self),
          ])
      }
      try stored.compare(bytes, with: change.id)
      try readDocument(of: change.id, kind)
    }
  }

  /// Reads what a change made of its record: undoing must be able to.
  private func readDocument(of change: Int64, _ kind: RecordKind) throws {
    func read<Record: StoredContent>(_: Record.Type, _ document: String) throws {
      _ = try decode(Record.self, Array(document.utf8))
    }
    guard let type = kind.content,
      let document = try db.row("SELECT after FROM change WHERE id = ?", [change])?[0] as String?
    else { return }
    try read(type, document)
  }
}

extension Database {
  /// Runs a body that writes a row of the journal, and says in the folder's terms what the
  /// tables refused.
  fileprivate func constrained(
    _ table: String, _ id: Int64, missing batch: Int64?, _ body: () throws -> Void
  ) throws {
    do {
      try constrained(
        to: table, called: { "\(table) \(id)" }, missing: { "b\(batch ?? 0)" }, body)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      throw FolderError.Problem.notJSON
    }
  }
}
