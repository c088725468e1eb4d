import Diplomacy
import GRDB

extension Content {
  /// A post in an organisation.
  struct Position: StoredContent {
    /// What the post is called in a language, for a holder of a gender.
    struct Title: Codable, Equatable {
      var language: String
      var gender: String?
      var text: String
    }

    var organisation: Int64
    var title: String
    var key: String
    /// What the post is called otherwise.
    var titles: [Title]?

    static let kind = RecordKind.position

    static func fetch(_ id: Int64, _ db: Database) throws -> Position? {
      guard
        let row = try db.row(
          "SELECT organisation_id, title, key FROM position WHERE id = ?", [id])
      else { return nil }
      let titles = try Array(
        db.rows(
          """
          SELECT language, gender, text FROM position_title WHERE position_id = ? ORDER BY ordinal
          """, [id]
        ).map { Title(language: $0[0], gender: $0[1], text: $0[2]) })
      return Position(
        organisation: row[0], title: row[1], key: row[2], titles: titles.isEmpty ? nil : titles)
    }

    func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
      try db.run(
        "INSERT INTO position (id, organisation_id, title, key) VALUES (?, ?, ?, ?)",
        [id, organisation, title, key])
      let id = db.lastInsertedRowID
      try insertTitles(id, db)
      return id
    }

    func update(_ id: Int64, from old: Position, _ db: Database) throws {
      try db.run(
        "UPDATE position SET organisation_id = ?, title = ?, key = ? WHERE id = ?",
        [organisation, title, key, id])
      try db.run("DELETE FROM position_title WHERE position_id = ?", [id])
      try insertTitles(id, db)
    }

    func delete(_ id: Int64, _ db: Database) throws {
      try db.run("DELETE FROM position WHERE id = ?", [id])
    }

    private func insertTitles(_ id: Int64, _ db: Database) throws {
      for (ordinal, title) in (titles ?? []).enumerated() {
        try db.run(
          """
          INSERT INTO position_title (position_id, ordinal, language, gender, text)
          VALUES (?, ?, ?, ?, ?)
          """, [id, ordinal, title.language, title.gender, title.text])
      }
    }
  }

  /// One person holding one post between two dates.
  struct Mandate: StoredContent {
    /// A zone the holder is accredited to.
    struct Accreditation: Codable, Equatable {
      var zone: Int64
      /// Whether the holder resides there.
      var isResident: Bool
    }

    var person: Int64
    var position: Int64
    var title: String
    var status: String
    var since: String?
    var until: String?
    /// The day on which the receiving state agreed.
    var agrement: String?
    /// The day, with its time where it is known, on which letters of credence were presented.
    var credentials: String?
    var zones: [Accreditation]?

    static let kind = RecordKind.mandate

    private static let columns = """
      person_id, position_id, title, status, since, until, agrement, credentials, starts, ends
      """

    static func fetch(_ id: Int64, _ db: Database) throws -> Mandate? {
      guard let row = try db.row("SELECT \(columns) FROM mandate WHERE id = ?", [id]) else {
        return nil
      }
      let zones = try Array(
        db.rows(
          "SELECT zone_id, resident FROM mandate_zone WHERE mandate_id = ? ORDER BY ordinal", [id]
        ).map { Accreditation(zone: $0[0], isResident: $0[1]) })
      return Mandate(
        person: row[0], position: row[1], title: row[2], status: row[3], since: row[4],
        until: row[5], agrement: row[6], credentials: row[7], zones: zones.isEmpty ? nil : zones)
    }

    private func values() throws -> StatementArguments {
      let span = try StoredSpan(since: since, until: until)
      return [
        person, position, title, status, since, until, agrement, credentials, span.starts,
        span.ends,
      ]
    }

    func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
      try db.run(
        """
        INSERT INTO mandate (id, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, [id] + values())
      let id = db.lastInsertedRowID
      try insertZones(id, db)
      return id
    }

    func update(_ id: Int64, from old: Mandate, _ db: Database) throws {
      try db.run(
        "UPDATE mandate SET (\(Self.columns)) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
        values() + [id])
      try db.run("DELETE FROM mandate_zone WHERE mandate_id = ?", [id])
      try insertZones(id, db)
    }

    func delete(_ id: Int64, _ db: Database) throws {
      try db.run("DELETE FROM mandate WHERE id = ?", [id])
    }

    private func insertZones(_ id: Int64, _ db: Database) throws {
      for (ordinal, zone) in (zones ?? []).enumerated() {
        try db.run(
          "INSERT INTO mandate_zone (mandate_id, ordinal, zone_id, resident) VALUES (?, ?, ?, ?)",
          [id, ordinal, zone.zone, zone.isResident])
      }
    }
  }

  /// What one actor is to another between two dates.
  struct Relation: StoredContent {
    /// A code of ``Diplomacy/RelationKind``, read from `from` to `to`.
    var type: String
    var from: Int64
    var to: Int64
    var since: String?
    var until: String?

    static let kind = RecordKind.relation

    static func fetch(_ id: Int64, _ db: Database) throws -> Relation? {
      try db.row("SELECT kind, from_id, to_id, since, until FROM relation WHERE id = ?", [id])
        .map { Relation(type: $0[0], from: $0[1], to: $0[2], since: $0[3], until: $0[4]) }
    }

    private func values() throws -> StatementArguments {
      let span = try StoredSpan(since: since, until: until)
      return [type, from, to, since, until, span.starts, span.ends]
    }

    func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
      try db.run(
        """
        INSERT INTO relation (id, kind, from_id, to_id, since, until, starts, ends)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, [id] + values())
      return db.lastInsertedRowID
    }

    func update(_ id: Int64, from old: Relation, _ db: Database) throws {
      try db.run(
        """
        UPDATE relation SET (kind, from_id, to_id, since, until, starts, ends)
          = (?, ?, ?, ?, ?, ?, ?) WHERE id = ?
        """, values() + [id])
    }

    func delete(_ id: Int64, _ db: Database) throws {
      try db.run("DELETE FROM relation WHERE id = ?", [id])
    }
  }
}
