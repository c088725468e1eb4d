public import Diplomacy
import GRDB

extension Register {
  /// Returns what a zone belongs to and what belongs to it.
  ///
  /// - Returns: The memberships in the forum that the zone is, and those of the zone in
  ///   forums, in the order recorded.
  public func memberships(
    of zone: Zone.ID
  ) throws -> (members: [Membership], forums: [Membership]) {
    try read { db in
      (
        try Membership.fetch(db, where: "forum_id = ?", [zone.value]),
        try Membership.fetch(db, where: "member_id = ?", [zone.value])
      )
    }
  }

  /// Records that a zone belongs to a forum.
  ///
  /// - Returns: What came of it.
  /// - Throws: `ZoneError` for what makes no sense or is known.
  public func join(_ draft: MembershipDraft, by stamp: Stamp) throws -> Joining {
    try write(stamp) { writer in
      let tree = try ZoneTree(Zone.fetchAll(writer.db))
      let (forum, member) = (try tree.coded(draft.forum), try tree.coded(draft.member))
      try tree.checkMembership(of: member, in: forum)
      let joining = try Membership.fetch(member.id, in: forum.id, writer.db).joining(draft)
      switch joining {
      case .new: break
      case .completes(let id, let tenure), .follows(let id, let tenure):
        try writer.change(id.value) { (content: inout Content.Membership) in
          content.since = tenure.since?.description
          content.until = tenure.until?.description
        }
      }
      if case .completes = joining { return joining }
      try writer.add(draft, member: member.id, forum: forum.id)
      return joining
    }
  }

  /// Records that a zone belongs to a forum no longer.
  ///
  /// - Parameters:
  ///   - member: Who leaves.
  ///   - forum: What is left.
  ///   - until: The last day, or as much of it as is known.
  ///   - stamp: Who says so.
  /// - Throws: `ZoneError` when there is no open membership, or it would be over before
  ///   it begins.
  public func leave(
    _ member: Zone, forum: Zone, until: PartialDate, by stamp: Stamp
  ) throws {
    try write(stamp) { writer in
      let open = try Membership.fetch(member.id, in: forum.id, writer.db)
        .filter { $0.tenure.until == nil }
      guard !open.isEmpty else { throw ZoneError.notIn(member.code, forum: forum.code) }
      for membership in open {
        if let since = membership.tenure.since, until.latest < since.earliest {
          throw ZoneError.endsBeforeItBegins(since: since, until: until)
        }
        try writer.change(membership.id.value) { (content: inout Content.Membership) in
          content.until = until.description
        }
      }
    }
  }
}

extension Writer {
  @discardableResult
  mutating func add(
    _ draft: MembershipDraft, member: Zone.ID, forum: Zone.ID
  ) throws -> Membership.ID {
    Membership.ID(
      try create(
        Content.Membership(
          forum: forum.value, member: member.value, status: draft.status.rawValue,
          since: draft.tenure.since?.description, until: draft.tenure.until?.description)))
  }
}

extension Membership {
  static func fetch(
    _ member: Zone.ID, in forum: Zone.ID, _ db: Database
  ) throws -> [Membership] {
    try fetch(db, where: "forum_id = ? AND member_id = ?", [forum.value, member.value])
  }

  static func fetch(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [Membership] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, forum_id, member_id, status, since, until
        FROM membership WHERE \(condition) ORDER BY id
        """)
    return try Array(
      Row.fetchCursor(statement, arguments: arguments).map(Membership.init(row:)))
  }

  private init(row: Row) throws {
    let id: Int64 = row[0]
    func invalid(_ column: Int) -> RegisterError {
      .invalidRecord(table: "membership", id: id, value: row[column] as String? ?? "")
    }
    func date(_ column: Int) throws -> PartialDate? {
      guard let text = row[column] as String? else { return nil }
      guard let date = PartialDate(text) else { throw invalid(column) }
      return date
    }
    guard let status = MembershipStatus(rawValue: row[3]) else { throw invalid(3) }
    guard let tenure = try? Tenure(since: date(4), until: date(5)) else { throw invalid(4) }
    self.init(
      id: ID(id), forum: Zone.ID(row[1]), member: Zone.ID(row[2]), status: status,
      tenure: tenure)
  }
}

extension ZoneTree {
  /// Returns the zone of a code.
  ///
  /// - Throws: `ZoneError.missingParent` for a code that is not in the tree.
  fileprivate func coded(_ code: ZoneCode) throws(ZoneError) -> Zone {
    guard let zone = zones.first(where: { $0.code == code }) else { throw .missingParent(code) }
    return zone
  }
}
