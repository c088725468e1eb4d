import GRDB

extension Content {
  /// A zone.
  struct Zone: StoredContent {
    var code: String
    var parent: Int64?
    var nameFr: String
    var nameEn: String
    var iso2: String?
    var m49: String?
    /// `area`, `country` or `forum`, where it is known.
    var kind: String?
    /// The day from which the zone is no longer offered.
    var retiredOn: String?

    static let kind = RecordKind.zone

    private static let columns = "code, parent_id, name_fr, name_en, iso2, m49, kind, retired_on"

    static func fetch(_ id: Int64, _ db: Database) throws -> Zone? {
      try db.row("SELECT \(columns) FROM zone WHERE id = ?", [id]).map {
        Zone(
          code: $0[0], parent: $0[1], nameFr: $0[2], nameEn: $0[3], iso2: $0[4], m49: $0[5],
          kind: $0[6], retiredOn: $0[7])
      }
    }

    private var values: StatementArguments {
      [code, parent, nameFr, nameEn, iso2, m49, kind, retiredOn]
    }

    func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
      try db.run(
        "INSERT INTO zone (id, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [id] + values)
      return db.lastInsertedRowID
    }

    func update(_ id: Int64, from old: Zone, _ db: Database) throws {
      try db.run(
        """
        UPDATE zone SET (\(Self.columns)) = (?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?
        """, values + [id])
    }

    func delete(_ id: Int64, _ db: Database) throws {
      try db.run("DELETE FROM zone WHERE id = ?", [id])
    }
  }

  /// That a zone is a member of a forum, between two dates.
  struct Membership: StoredContent {
    var forum: Int64
    var member: Int64
    /// `member`, or what else it is there: `observer`, `partner`, `candidate`.
    var status: String
    var since: String?
    var until: String?

    static let kind = RecordKind.membership

    static func fetch(_ id: Int64, _ db: Database) throws -> Membership? {
      try db.row(
        "SELECT forum_id, member_id, status, since, until FROM membership WHERE id = ?", [id]
      ).map {
        Membership(forum: $0[0], member: $0[1], status: $0[2], since: $0[3], until: $0[4])
      }
    }

    private func values() throws -> StatementArguments {
      let span = try StoredSpan(since: since, until: until)
      return [forum, member, status, since, until, span.starts, span.ends]
    }

    func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
      try db.run(
        """
        INSERT INTO membership (id, forum_id, member_id, status, since, until, starts, ends)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, [id] + values())
      return db.lastInsertedRowID
    }

    func update(_ id: Int64, from old: Membership, _ db: Database) throws {
      try db.run(
        """
        UPDATE membership SET (forum_id, member_id, status, since, until, starts, ends)
          = (?, ?, ?, ?, ?, ?, ?) WHERE id = ?
        """, values() + [id])
    }

    func delete(_ id: Int64, _ db: Database) throws {
      try db.run("DELETE FROM membership WHERE id = ?", [id])
    }
  }
}
