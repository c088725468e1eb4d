import Diplomacy
import GRDB

/// What was done after a batch, as far as it stands in the way of taking it back.
struct LaterWork {
  private let batch: Int64
  private let db: Database

  init(than batch: Int64, _ db: Database) {
    self.batch = batch
    self.db = db
  }

  /// Names a record with the later batches that touch it.
  func on(_ record: JournalChange.Record) throws -> UndoError.Overtaken {
    UndoError.Overtaken(
      reference: try name(record), batches: try batches(touching: record.reference))
  }

  /// Names a record with the later batches that refer to it, or touch it; those in which
  /// something else has taken what it had cannot be told.
  func dependingOn(_ record: JournalChange.Record) throws -> UndoError.Overtaken {
    var found = Set(try batches(touching: record.reference))
    for referrer in try record.reference.referrers(db) {
      found.formUnion(try batches(touching: referrer))
    }
    return UndoError.Overtaken(reference: try name(record), batches: found.sorted())
  }

  private func name(_ record: JournalChange.Record) throws -> String {
    try record.setting ?? record.reference.name(db)
  }

  /// The commands in force that touch a record; where there is none, whatever touches it.
  private func batches(touching record: RecordReference) throws -> [Batch.ID] {
    let ids: [Int64] = try Array(
      db.rows(
        """
        SELECT DISTINCT batch_id FROM change
        WHERE record_kind = ? AND record_id = ? AND batch_id > ? ORDER BY batch_id LIMIT 20
        """, [record.kind.rawValue, record.id, batch]
      ).map { $0[0] })
    let reader = BatchReader(db)
    let found = try ids.map { try reader.chosen(.number(Batch.ID($0))) }
    let commands = found.filter { $0.takenBackBy == nil && $0.takesBack == nil }
    return (commands.isEmpty ? found : commands).map(\.id)
  }
}

extension RecordReference {
  /// By what a record is called up; a zone and an axis by their codes, which the journal has
  /// when they are gone.
  func name(_ db: Database) throws -> String {
    let prefix: String
    switch kind {
    case .zone: prefix = "z:"
    case .axis: prefix = ""
    default: return text
    }
    let row = try db.row(
      """
      SELECT COALESCE(
        json_extract(after, '$.code'), json_extract(before, '$.code'))
      FROM change WHERE record_kind = ? AND record_id = ? ORDER BY id DESC LIMIT 1
      """, [kind.rawValue, id])
    return (row?[0] as String?).map { prefix + $0 } ?? text
  }

  /// Records that refer to this one, through the foreign keys of the schema; a few of each
  /// sort are enough to say who stands in the way.
  func referrers(_ db: Database) throws -> [RecordReference] {
    guard let target = kind.table else { return [] }
    let references = try TableReference.all(db)
    return try references.filter { $0.target == target && $0.targetColumn == "id" }.flatMap {
      reference -> [RecordReference] in
      guard let owner = references.owner(of: reference.table) else { return [] }
      return try Int64.fetchAll(
        db,
        sql: """
          SELECT \(owner.column) FROM \(reference.table) WHERE \(reference.column) = ? LIMIT 20
          """, arguments: [id]
      ).map { RecordReference(kind: owner.kind, id: $0) }
    }
  }
}

/// A column of a table that holds numbers of another's rows.
struct TableReference {
  let table, column, target, targetColumn: String
  /// Whether the row goes with the one it refers to: it is a part of it.
  let isPart: Bool

  /// All references of the schema.
  static func all(_ db: Database) throws -> [TableReference] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT t.name, f."from", f."table", COALESCE(f."to", 'id'), f.on_delete
        FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
        WHERE t.type = 'table' ORDER BY t.name, f.id, f.seq
        """
    ).map {
      TableReference(
        table: $0[0], column: $0[1], target: $0[2], targetColumn: $0[3],
        isPart: ($0[4] as String) == "CASCADE")
    }
  }
}

extension [TableReference] {
  /// What the rows of a table are: records themselves, or parts of one, with the column that
  /// holds its number.
  func owner(of table: String) -> (kind: RecordKind, column: String)? {
    if let kind = RecordKind(table: table) { return (kind, "id") }
    let owner = first { $0.table == table && $0.isPart && $0.targetColumn == "id" }
    return owner.flatMap { owner in
      RecordKind(table: owner.target).map { ($0, owner.column) }
    }
  }
}

extension RecordKind {
  /// The table of the records of a kind; `nil` for settings, which have no numbers.
  var table: String? {
    switch self {
    case .setting: nil
    case .zone, .axis, .actor, .position, .mandate, .interaction, .relation, .membership,
      .statement, .cadence, .origin:
      rawValue
    case .followUp: "follow_up"
    case .completion: "follow_up_completion"
    }
  }

  /// The kind of the records in a table.
  init?(table: String) {
    guard let kind = Self.allCases.first(where: { $0.table == table }) else { return nil }
    self = kind
  }
}
