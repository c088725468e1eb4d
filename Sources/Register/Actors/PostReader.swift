import Diplomacy
import GRDB

/// Reads posts and mandates with the names of those they bind.
struct PostReader {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// Returns the posts of an organisation, in the order recorded.
  func posts(of organisation: Actor.ID) throws -> [Post] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM position WHERE organisation_id = ? ORDER BY id"),
      arguments: [organisation.value]
    ).map { try post(Position.ID($0)) }
  }

  /// Returns a post with everyone who held it.
  ///
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``.
  func post(_ id: Position.ID) throws -> Post {
    guard let content = try Content.Position.fetch(id.value, db) else {
      throw RegisterError.unknownRecord(.position, id.value)
    }
    return Post(
      position: try content.position(id.value),
      mandates: try mandates(where: "m.position_id = ?", [id.value]))
  }

  /// Returns the mandates of a person, the latest first.
  func mandates(of person: Actor.ID) throws -> [HeldMandate] {
    try mandates(where: "m.person_id = ?", [person.value])
  }

  private func mandates(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [HeldMandate] {
    let rows = try db.rows(
      """
      SELECT \(Mandate.columns), a.name, a.honorific, o.id, o.name
      FROM mandate m
      JOIN position p ON p.id = m.position_id
      JOIN actor a ON a.id = m.person_id
      JOIN actor o ON o.id = p.organisation_id
      WHERE \(condition) ORDER BY m.starts DESC, m.id
      """, arguments)
    return try Array(
      rows.map { row in
        let mandate = try Mandate(
          row: row, accreditations: Mandate.accreditations(of: row[0], db))
        return HeldMandate(
          mandate: mandate, person: ActorName(id: mandate.person, name: row[9]),
          honorific: row[10], organisation: ActorName(id: Actor.ID(row[11]), name: row[12]))
      })
  }
}

extension Content.Position {
  /// Returns the number of an organisation's post of a key; `nil` for none.
  static func id(of organisation: Int64, key: String, _ db: Database) throws -> Int64? {
    try db.row(
      "SELECT id FROM position WHERE organisation_id = ? AND key = ?", [organisation, key])?[0]
  }

  /// Returns the post this is the content of.
  ///
  /// - Throws: ``RegisterError/invalidRecord(table:id:value:)`` where it breaks a rule.
  func position(_ id: Int64) throws -> Position {
    func invalid(_ value: String) -> RegisterError {
      .invalidRecord(table: "position", id: id, value: value)
    }
    guard let line = try? Line(title) else { throw invalid(title) }
    return Position(
      id: Position.ID(id), organisation: Actor.ID(organisation), title: line,
      titles: try (titles ?? []).map { title in
        guard let language = Language(rawValue: title.language), let text = try? Line(title.text)
        else { throw invalid(title.text) }
        let gender = try title.gender.map { code in
          guard let gender = Gender(rawValue: code) else { throw invalid(code) }
          return gender
        }
        return PositionTitle(language: language, gender: gender, text: text)
      })
  }
}
