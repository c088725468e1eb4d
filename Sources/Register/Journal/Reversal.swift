import Diplomacy
import GRDB

/// Taking a batch back.
///
/// Any batch can be: the changes are undone from the last to the first, each to what the
/// journal says was there before. What later work has touched is left alone, and then
/// nothing is taken back at all.
extension Writer {
  /// Restores every record of a batch to what it was before, as part of this batch.
  ///
  /// - Parameters:
  ///   - batch: The number of the batch.
  ///   - progress: Called with how many changes are taken back, and how much of all that is, 0 to 1.
  /// - Returns: How many records were restored.
  /// - Throws: `UndoError.changedSince` when a record is no longer what the batch made of it,
  ///   or when another has come to depend on it.
  mutating func takeBack(
    batch: Int64, progress: (Int, Double) -> Void = { _, _ in }
  ) throws -> Int {
    let later = LaterWork(than: batch, db)
    var (count, touched) = (0, [JournalChange.Record]())
    let outcomes = try JournalChange.outcomes(ofBatch: batch, db)
    while let outcome = try outcomes.next() {
      count += 1
      if try !outcome.stands(db) { touched.append(outcome.record) }
    }
    guard touched.isEmpty else {
      throw UndoError.changedSince(try touched.sorted().map { try later.on($0) })
    }
    let total = try db.row("SELECT count(*) FROM change WHERE batch_id = ?", [batch])
    let all: Int = total?[0] ?? 0
    var done = 0
    let changes = try JournalChange.latestFirst(ofBatch: batch, db)
    while let change = try changes.next() {
      done += 1
      progress(done, Double(done) / Double(max(all, done)))
      do {
        try restore(change)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw UndoError.changedSince([try later.dependingOn(change.record)])
      }
    }
    return count
  }

  private mutating func restore(_ change: JournalChange) throws {
    guard let type = change.record.kind.content else {
      // A setting that was not there before stays: the register cannot do without.
      if let before = try change.before.map(Content.Setting.init(document:)),
        let key = SettingKey(rawValue: before.key)
      {
        try set(key, to: before.value)
      }
      return
    }
    try restore(change, type)
  }

  private mutating func restore<Record: StoredContent>(
    _ change: JournalChange, _: Record.Type
  ) throws {
    let id = change.record.id
    switch try Transition<Record>(before: change.before, after: change.after) {
    case .created(let record): try remove(id, record)
    case .changed(let before, let after): try self.change(id, from: after, to: before)
    case .removed(let record): try restore(id, record)
    }
  }
}

/// What a change did to a record.
enum Transition<Record: StoredContent> {
  case created(Record)
  case changed(from: Record, to: Record)
  case removed(Record)

  /// Reads it from the documents of the journal.
  ///
  /// - Throws: `DecodingError`; ``RegisterError`` where there is neither.
  init(before: String?, after: String?) throws {
    let after = try after.map { try Record(document: $0) }
    if let before {
      let before = try Record(document: before)
      self = after.map { .changed(from: before, to: $0) } ?? .removed(before)
    } else if let after {
      self = .created(after)
    } else {
      throw RegisterError.invalidRecord(table: "change", id: 0, value: Record.kind.rawValue)
    }
  }
}

/// A change as the journal keeps it, or what several came to.
struct JournalChange {
  /// What was changed.
  struct Record: Hashable, Comparable {
    let kind: RecordKind
    let id: Int64
    /// Which setting: they share one number.
    let setting: String?

    static func < (left: Record, right: Record) -> Bool {
      (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
    }

    var reference: RecordReference { RecordReference(kind: kind, id: id) }
  }

  let record: Record
  let before: String?
  let after: String?

  init(batch: Int64, _ row: Row) throws {
    guard let kind = RecordKind(rawValue: row[0]) else {
      throw RegisterError.invalidRecord(table: "change", id: batch, value: row[0])
    }
    record = Record(kind: kind, id: row[1], setting: row[2])
    (before, after) = (row[3], row[4])
  }

  /// The changes of a batch, the last one first; a batch may be longer than memory.
  static func latestFirst(
    ofBatch batch: Int64, _ db: Database
  ) throws -> MapCursor<RowCursor, JournalChange> {
    try db.rows(
      """
      SELECT record_kind, record_id, \(setting(of: "c")), before, after
      FROM change c WHERE batch_id = ? ORDER BY id DESC
      """, [batch]
    ).map { try JournalChange(batch: batch, $0) }
  }

  /// What became of each record of a batch, all in all, in the order in which they were first
  /// touched.
  static func outcomes(
    ofBatch batch: Int64, _ db: Database
  ) throws -> MapCursor<RowCursor, JournalChange> {
    // By the record, which has a few rows: by the batch SQLite would read all of it for each.
    func rowsOfSameRecord(_ other: String) -> String {
      """
      FROM change \(other) INDEXED BY change_by_record
      WHERE \(other).record_kind = c.record_kind AND \(other).record_id = c.record_id
        AND \(other).batch_id = c.batch_id AND \(setting(of: other)) IS \(setting(of: "c"))
      """
    }
    return try db.rows(
      """
      SELECT record_kind, record_id, \(setting(of: "c")), before,
        (SELECT last.after \(rowsOfSameRecord("last")) ORDER BY last.id DESC LIMIT 1)
      FROM change c
      WHERE batch_id = ? AND NOT EXISTS (SELECT 1 \(rowsOfSameRecord("first")) AND first.id < c.id)
      ORDER BY id
      """, [batch]
    ).map { try JournalChange(batch: batch, $0) }
  }

  /// Which setting a row of the journal is of: they share one number.
  private static func setting(of row: String) -> String {
    """
    CASE \(row).record_kind WHEN '\(RecordKind.setting.rawValue)'
      THEN json_extract(COALESCE(\(row).after, \(row).before), '$.key') END
    """
  }

  /// Whether the record still is what the change made of it.
  func stands(_ db: Database) throws -> Bool {
    func isPresent<Kept: StoredContent>(_: Kept.Type) throws -> Bool {
      try Kept.fetch(record.id, db) == after.map { try Kept(document: $0) }
    }
    if let type = record.kind.content { return try isPresent(type) }
    guard let setting = record.setting, let after else { return true }
    let value = try String.fetchOne(
      db, sql: "SELECT value FROM setting WHERE key = ?", arguments: [setting])
    return try Content.Setting(document: after).value == value
  }
}

extension RecordKind {
  /// What the journal keeps of records of this kind; `nil` for a setting, which is a key
  /// and a value.
  var content: (any StoredContent.Type)? {
    switch self {
    case .setting: nil
    case .zone: Content.Zone.self
    case .axis: Content.Axis.self
    case .actor: Content.Actor.self
    case .position: Content.Position.self
    case .mandate: Content.Mandate.self
    case .interaction: Content.Interaction.self
    case .followUp: Content.FollowUp.self
    case .relation: Content.Relation.self
    case .membership: Content.Membership.self
    case .statement: Content.Statement.self
    case .completion: Content.Completion.self
    case .cadence: Content.Cadence.self
    case .origin: Content.Origin.self
    }
  }
}
