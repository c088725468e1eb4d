public import Diplomacy
import GRDB

extension Register {
  /// Tells what became of a record, one command after another, the first at the head.
  ///
  /// - Parameters:
  ///   - record: Which record.
  ///   - each: Called once for each command that changed it; what it throws ends the telling.
  /// - Throws: ``RegisterError/unknownRecord(_:_:)`` when the journal has nothing of it, or
  ///   what `each` throws.
  public func history(of record: RecordReference, each: (HistoryEntry) throws -> Void) throws {
    try read { db in
      let reader = RecordReader(db)
      var isKnown = false
      // The numbers of changes and batches grow together: the index gives them in order.
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT c.batch_id, b.at, b.who, b.command, c.before, c.after
          FROM change c JOIN batch b ON b.id = c.batch_id
          WHERE c.record_kind = ? AND c.record_id = ? ORDER BY c.id
          """, arguments: [record.kind.rawValue, record.id])
      while let row = try rows.next() {
        isKnown = true
        let (before, after): (String?, String?) = (row[4], row[5])
        let batch: Int64 = row[0]
        let changes = FieldChange.between(
          try reader.fields(record.kind, before), try reader.fields(record.kind, after))
        try each(
          HistoryEntry(
            batch: batch, at: row[1], who: row[2], command: row[3],
            event: before == nil ? .created : after == nil ? .removed : .changed,
            changes: changes,
            merged: record.kind == .actor && before != nil
              ? try Self.merged(into: record.id, batch: batch, db) : []))
      }
      guard isKnown else { throw RegisterError.unknownRecord(record.kind, record.id) }
    }
  }

  /// The actors that a batch made into another.
  private static func merged(
    into actor: Int64, batch: Int64, _ db: Database
  ) throws -> [RecordValue] {
    // A merge changes two actors and those the loser looked after; others are not read.
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT c.record_id, c.before, c.after, a.name
          FROM change c JOIN actor a ON a.id = c.record_id
          WHERE c.batch_id = ? AND c.record_kind = 'actor' AND c.record_id <> ?
            AND c.before IS NOT NULL AND c.after IS NOT NULL
          ORDER BY c.id
          """), arguments: [batch, actor])
    var merged: [RecordValue] = []
    while let row = try rows.next() {
      let before = try Content.Actor(document: row[1]).mergedInto
      let after = try Content.Actor(document: row[2]).mergedInto
      if before == nil, after == actor {
        merged.append(.record(RecordReference(kind: .actor, id: row[0]).text, row[3]))
      }
    }
    return merged
  }
}
