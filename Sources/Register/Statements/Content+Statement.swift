import Diplomacy
import GRDB

extension Content {
  /// What an actor said, in an exchange or in a public source.
  struct Statement: StoredContent {
    var uuid: String
    var actor: Int64
    var axis: Int64?
    var interaction: Int64?
    var stated: String
    var text: String
    var grade: String?
    var source: String?
    var marking: String?

    static let kind = RecordKind.statement
  }
}

extension Content.Statement {
  private static let columns =
    "uuid, actor_id, axis_id, interaction_id, stated, text, grade, source, marking"

  static func fetch(_ id: Int64, _ db: Database) throws -> Content.Statement? {
    try db.row("SELECT \(columns) FROM statement WHERE id = ?", [id]).map { row in
      Content.Statement(
        uuid: row[0], actor: row[1], axis: row[2], interaction: row[3], stated: row[4],
        text: row[5], grade: row[6], source: row[7], marking: row[8])
    }
  }

  private var values: StatementArguments {
    [uuid, actor, axis, interaction, stated, text, grade, source, marking]
  }

  func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
    var number: Int64 = 0
    try ExchangeTexts.changing(interaction, db) {
      try db.run(
        "INSERT INTO statement (id, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [id] + values)
      number = db.lastInsertedRowID
    }
    return number
  }

  func update(_ id: Int64, from old: Content.Statement, _ db: Database) throws {
    func write() throws {
      try db.run(
        "UPDATE statement SET (\(Self.columns)) = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
        values + [id])
    }
    if old.interaction != interaction {
      try ExchangeTexts.changing(old.interaction, db) {
        try ExchangeTexts.changing(interaction, db, write)
      }
    } else if old.text != text {
      try ExchangeTexts.changing(interaction, db, write)
    } else {
      try write()
    }
  }

  func delete(_ id: Int64, _ db: Database) throws {
    try ExchangeTexts.changing(interaction, db) {
      try db.run("DELETE FROM statement WHERE id = ?", [id])
    }
  }
}

extension Content.Statement {
  init(uuid: String, _ draft: StatementDraft) {
    self.init(
      uuid: uuid, actor: draft.actor.value, axis: draft.axis?.value,
      interaction: draft.interaction?.value, stated: draft.day.description,
      text: draft.text.text, grade: draft.grade?.description, source: draft.source?.text,
      marking: draft.marking?.rawValue)
  }

  /// Returns the statement this is the content of.
  ///
  /// - Throws: ``RegisterError/invalidRecord(table:id:value:)`` where it breaks a rule.
  func statement(_ id: Int64) throws -> Diplomacy.Statement {
    func valid<Value>(_ value: Value?, _ text: String) throws -> Value {
      guard let value else {
        throw RegisterError.invalidRecord(table: "statement", id: id, value: text)
      }
      return value
    }
    func known<Value>(_ text: String?, _ make: (String) throws -> Value?) throws -> Value? {
      guard let text else { return nil }
      return try valid(make(text), text)
    }
    do {
      return Diplomacy.Statement(
        id: Diplomacy.Statement.ID(id),
        account: try StatementDraft(
          actor: Actor.ID(actor), axis: axis.map { Axis.ID($0) },
          interaction: interaction.map { Interaction.ID($0) },
          source: known(source) { try? Line($0) }, day: valid(PartialDate(stated), stated),
          text: valid(try? Prose(text), text), grade: known(grade) { Grade($0) },
          marking: known(marking) { Marking(rawValue: $0) }))
    } catch is StatementError {
      throw RegisterError.invalidRecord(table: "statement", id: id, value: text)
    }
  }
}
