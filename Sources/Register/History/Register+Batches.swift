public import Diplomacy
import GRDB

/// Which batches are wanted.
public struct BatchFilter: Sendable {
  /// Not before this instant, in UTC as RFC 3339 text.
  public var since: String?
  /// Before this instant.
  public var before: String?

  /// Makes a filter that lets everything through unless told otherwise.
  public init(since: String? = nil, before: String? = nil) {
    self.since = since
    self.before = before
  }
}

/// Which batch is meant.
public enum BatchChoice: Sendable, Equatable {
  /// The last command that is in force, undos and redos themselves left out: asked again
  /// after each undo, it walks backwards.
  case last
  /// The last undo, unless something was done since.
  case lastUndo
  /// This one.
  case number(Batch.ID)
}

extension Register {
  /// Tells the batches one by one, the newest first.
  ///
  /// - Parameters:
  ///   - filter: Which batches.
  ///   - isWanted: Whether a batch is to be told; those that are not cost next to nothing.
  ///   - each: Called once for each; `false` ends the telling.
  /// - Throws: ``RegisterError``, or what `each` throws.
  public func batches(
    _ filter: BatchFilter = BatchFilter(), where isWanted: (Batch) throws -> Bool = { _ in true },
    each: (BatchSummary) throws -> Bool
  ) throws {
    try read { db in
      let reader = BatchReader(db)
      // The numbers grow with time: the table is read from its end, in the order wanted.
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(BatchReader.columns) FROM batch
          WHERE at >= ? AND at < ? ORDER BY id DESC
          """, arguments: [filter.since ?? "", filter.before ?? "~"])
      while let row = try rows.next() {
        let batch = try reader.batch(row)
        guard try isWanted(batch) else { continue }
        guard try each(reader.summary(of: batch)) else { return }
      }
    }
  }

  /// Returns what a batch did, record by record.
  ///
  /// - Parameters:
  ///   - choice: Which batch.
  ///   - limit: To how many records, the first ones, it is told what it did.
  /// - Returns: What it did.
  /// - Throws: `UndoError` when there is no such batch.
  public func account(of choice: BatchChoice, first limit: Int = .max) throws -> BatchAccount {
    try read { db in
      let reader = BatchReader(db)
      return try reader.account(of: reader.chosen(choice), first: limit)
    }
  }

  /// Returns what a batch did, when it can be taken back.
  ///
  /// - Parameters:
  ///   - choice: Which batch.
  ///   - limit: To how many records, the first ones, it is told what it did.
  /// - Returns: What it did.
  /// - Throws: What ``takeBack(_:by:)`` throws before it looks at the records.
  public func accountToTakeBack(
    _ choice: BatchChoice, first limit: Int
  ) throws -> BatchAccount {
    try read { db in
      let reader = BatchReader(db)
      let batch = try reader.chosen(choice)
      try reader.check(batch)
      return try reader.account(of: batch, first: limit)
    }
  }

  /// Takes a batch back as a batch of its own; to take back an undo is to redo.
  ///
  /// It costs what the batch holds, whatever the register holds.
  ///
  /// - Parameters:
  ///   - choice: Which batch.
  ///   - stamp: Who, when, by which command.
  ///   - progress: Called again and again with how many changes are taken back, and how much of
  ///     all that is, 0 to 1.
  /// - Returns: The batch taken back, the one that was made of it, and how many records were
  ///   restored.
  /// - Throws: `UndoError` when it cannot be taken back; nothing is changed then.
  public func takeBack(
    _ choice: BatchChoice, by stamp: Stamp, progress: (Int, Double) -> Void = { _, _ in }
  ) throws -> (taken: Batch, made: Batch.ID, records: Int) {
    try write(stamp) { writer in
      let reader = BatchReader(writer.db)
      let batch = try reader.chosen(choice)
      try reader.check(batch)
      writer.takesBack = batch.id.value
      let made = try writer.openBatch()
      let records = try writer.takeBack(batch: batch.id.value, progress: progress)
      return (batch, Batch.ID(made), records)
    }
  }
}

/// Reads batches with what they took back and what took them back.
struct BatchReader {
  private let db: Database

  static let columns = "id, at, who, command, takes_back"

  init(_ db: Database) {
    self.db = db
  }

  /// Reads a batch of its row.
  func batch(_ row: Row) throws -> Batch {
    let id: Int64 = row[0]
    let taken = try (row[4] as Int64?).map { taken in
      var (root, isRedo) = (taken, false)
      while let next = try target(of: root) { (root, isRedo) = (next, !isRedo) }
      return Batch.Taking(batch: Batch.ID(taken), root: Batch.ID(root), isRedo: isRedo)
    }
    return Batch(
      id: Batch.ID(id), at: row[1], who: row[2], command: row[3], takesBack: taken,
      takenBackBy: try taker(of: id).map { Batch.ID($0) })
  }

  private func target(of batch: Int64) throws -> Int64? {
    let row = try db.row("SELECT takes_back FROM batch WHERE id = ?", [batch])
    return row.flatMap { $0[0] as Int64? }
  }

  /// The batch in force that takes one back: one that was itself taken back does not count.
  private func taker(of batch: Int64) throws -> Int64? {
    let takers: [Int64] = try Array(
      db.rows("SELECT id FROM batch WHERE takes_back = ? ORDER BY id DESC", [batch])
        .map { $0[0] })
    return try takers.first { try taker(of: $0) == nil }
  }

  /// Returns the batch that is meant.
  func chosen(_ choice: BatchChoice) throws -> Batch {
    switch choice {
    case .number(let id):
      guard let row = try db.row("SELECT \(Self.columns) FROM batch WHERE id = ?", [id.value])
      else { throw UndoError.unknownBatch(id) }
      return try batch(row)
    case .last:
      guard let last = try newest({ $0.takesBack == nil }) else { throw UndoError.nothingToUndo }
      return last
    case .lastUndo:
      // Whatever was done since comes first: what went before is not brought back behind it.
      let last = try newest { $0.takesBack.map { !$0.isRedo } ?? true }
      guard let last, last.takesBack != nil else { throw UndoError.nothingToRedo }
      return last
    }
  }

  /// The newest batch in force that passes a test.
  private func newest(_ passes: (Batch) -> Bool) throws -> Batch? {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(Self.columns) FROM batch ORDER BY id DESC")
    while let row = try rows.next() {
      let batch = try batch(row)
      if batch.takenBackBy == nil, passes(batch) { return batch }
    }
    return nil
  }

  /// Checks that a batch is one that can be taken back, whatever became of its records.
  func check(_ batch: Batch) throws {
    if let taker = batch.takenBackBy { throw UndoError.takenBackBefore(batch.id, by: taker) }
    let founds = try db.row(
      """
      SELECT 1 FROM change
      WHERE batch_id = ? AND record_kind = 'setting' AND before IS NULL LIMIT 1
      """, [batch.id.value])
    guard founds == nil else { throw UndoError.founding(batch.id) }
  }
}

// MARK: - Records

extension BatchReader {
  /// How many references of a kind a summary names.
  private static let named = 5

  /// Returns a batch with the records it touched.
  func summary(of batch: Batch) throws -> BatchSummary {
    var order: [RecordKind] = []
    var records: [RecordKind: [Int64]] = [:]
    let rows = try db.rows(
      """
      SELECT record_kind, record_id, min(id) FROM change WHERE batch_id = ?
      GROUP BY record_kind, record_id ORDER BY min(id)
      """, [batch.id.value])
    while let row = try rows.next() {
      guard let kind = RecordKind(rawValue: row[0]) else { continue }
      if records[kind] == nil { order.append(kind) }
      records[kind, default: []].append(row[1])
    }
    return BatchSummary(
      batch: batch,
      groups: try order.map { kind in
        let ids = records[kind] ?? []
        let isNamed = kind.letter != nil || kind == .zone || kind == .axis
        return BatchSummary.Group(
          kind: kind.rawValue, count: ids.count,
          references: isNamed
            ? try ids.prefix(Self.named).map {
              try RecordReference(kind: kind, id: $0).name(db)
            } : [])
      })
  }

  /// Returns what a batch did to each record, all in all; of a long one to the first records alone.
  func account(of batch: Batch, first limit: Int = .max) throws -> BatchAccount {
    var (count, deeds) = (0, [BatchAccount.Deed]())
    let reader = RecordReader(db)
    let outcomes = try JournalChange.outcomes(ofBatch: batch.id.value, db)
    while let outcome = try outcomes.next() {
      let (record, before, after) = (outcome.record, outcome.before, outcome.after)
      guard before != nil || after != nil else { continue }
      count += 1
      guard deeds.count < limit else { continue }
      let (old, new) = (
        try reader.fields(record.kind, before), try reader.fields(record.kind, after)
      )
      deeds.append(
        BatchAccount.Deed(
          kind: record.kind.rawValue,
          reference: try record.setting ?? record.reference.name(db),
          name: try reader.name(record.kind, after ?? before),
          event: before == nil ? .created : after == nil ? .removed : .changed,
          changes: FieldChange.between(old, new)))
    }
    return BatchAccount(batch: batch, records: count, deeds: deeds)
  }
}
