import Foundation
import GRDB

/// The one pen with which the register is written: a transaction and its batch of the journal.
///
/// Everything that changes a record says so here with the record's content
/// before and after, as one JSON document of the whole record, links included.
/// Reading the journal forwards gives the present; backwards, the past.
struct Writer {
  let db: Database
  let stamp: Stamp
  /// The batch that this one takes back, if it does.
  var takesBack: Int64?
  private(set) var batch: Int64?
  /// How many changes of the batch are in the journal.
  private(set) var changes = 0

  init(db: Database, stamp: Stamp) {
    self.db = db
    self.stamp = stamp
  }

  /// Enters one change in the journal; opens the batch with the first.
  mutating func record<Content: Encodable>(
    _ kind: RecordKind, _ id: Int64, before: Content?, after: Content?
  ) throws {
    let batchID = try openBatch()
    changes += 1
    try db.cachedStatement(
      sql: """
        INSERT INTO change (batch_id, record_kind, record_id, before, after)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      batchID, kind.rawValue, id, try before.map { try $0.document() },
      try after.map { try $0.document() },
    ])
  }

  /// Opens the batch, unless it is open.
  @discardableResult
  mutating func openBatch() throws -> Int64 {
    if let batch { return batch }
    try db.run(
      """
      INSERT INTO batch (uuid, at, who, command, version, takes_back) VALUES (?, ?, ?, ?, ?, ?)
      """,
      [stamp.makeUUID(), stamp.at, stamp.who, stamp.command, stamp.version, takesBack])
    let id = db.lastInsertedRowID
    batch = id
    return id
  }
}

extension Encodable {
  /// The value as a document of the journal: JSON with its keys in order.
  func document() throws -> String {
    try DocumentEncoder.document(of: self)
  }
}

extension Decodable {
  /// Reads a document of the journal.
  ///
  /// - Throws: `DecodingError`.
  init(document: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(document.utf8))
  }
}
