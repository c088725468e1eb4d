import Diplomacy
import GRDB

extension Content {
  /// That a follow-up which returns was done once.
  struct Completion: StoredContent {
    var followUp: Int64
    var due: String
    var doneOn: String
    var note: String?
    var interaction: Int64?

    static let kind = RecordKind.completion

    static func fetch(_ id: Int64, _ db: Database) throws -> Completion? {
      try db.row(
        """
        SELECT follow_up_id, due, done_on, note, interaction_id
        FROM follow_up_completion WHERE id = ?
        """, [id]
      ).map {
        Completion(followUp: $0[0], due: $0[1], doneOn: $0[2], note: $0[3], interaction: $0[4])
      }
    }

    private var values: StatementArguments { [followUp, due, doneOn, note, interaction] }

    func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
      try db.run(
        """
        INSERT INTO follow_up_completion (id, follow_up_id, due, done_on, note, interaction_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """, [id] + values)
      return db.lastInsertedRowID
    }

    func update(_ id: Int64, from old: Completion, _ db: Database) throws {
      try db.run(
        """
        UPDATE follow_up_completion SET (follow_up_id, due, done_on, note, interaction_id)
          = (?, ?, ?, ?, ?) WHERE id = ?
        """, values + [id])
    }

    func delete(_ id: Int64, _ db: Database) throws {
      try db.run("DELETE FROM follow_up_completion WHERE id = ?", [id])
    }
  }
}

extension FollowUpCompletion {
  /// The times a follow-up was done, the first at the head.
  static func all(of id: FollowUp.ID, _ db: Database) throws -> [FollowUpCompletion] {
    try Array(
      db.rows(
        """
        SELECT due, done_on, note, interaction_id FROM follow_up_completion
        WHERE follow_up_id = ? ORDER BY id
        """, [id.value]
      ).map { row in
        guard let due = CivilDate(row[0] as String), let done = CivilDate(row[1] as String) else {
          throw RegisterError.invalidRecord(
            table: "follow_up_completion", id: id.value, value: row[0])
        }
        let note = try (row[2] as String?).map { text in
          guard let line = try? Line(text) else {
            throw RegisterError.invalidRecord(
              table: "follow_up_completion", id: id.value, value: text)
          }
          return line
        }
        return FollowUpCompletion(
          due: due, doneOn: done, note: note,
          exchange: (row[3] as Int64?).map { Interaction.ID($0) })
      })
  }
}
