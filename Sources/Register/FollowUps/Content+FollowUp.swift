import Diplomacy
import GRDB

extension Content {
  /// A follow-up, with whom and what it concerns.
  struct FollowUp: StoredContent {
    var uuid: String
    var title: String
    var due: String
    var owner: Int64?
    var interaction: Int64?
    var actors: [Int64]
    var zones: [Int64]
    var state: String
    var snoozedUntil: String?
    var closedOn: String?
    var closingNote: String?
    // What came later is left out where nothing was said.
    var direction: String?
    var priority: String?
    var lead: String?
    var recurrence: String?
    /// From what the next day counts; from the days of the rule when left out.
    var recursFrom: String?
    /// The day from which the rule counts.
    var anchor: String?
    var working: String?
    /// Those who share it with its owner.
    var sharers: [Int64]?
    var fulfilledBy: Int64?

    static let kind = RecordKind.followUp
  }
}

extension Content.FollowUp {
  private static let columns = """
    uuid, title, due, owner_id, interaction_id, state, snoozed_until, closed_on, closing_note,
    direction, priority, lead, recurrence, recurs_from, anchor, working, fulfilled_by, shared
    """

  static func fetch(_ id: Int64, _ db: Database) throws -> Content.FollowUp? {
    guard let row = try db.row("SELECT \(columns) FROM follow_up WHERE id = ?", [id]) else {
      return nil
    }
    func links(_ column: String, _ table: String) throws -> [Int64] {
      try Array(
        db.rows("SELECT \(column) FROM \(table) WHERE follow_up_id = ? ORDER BY ordinal", [id])
          .map { $0[0] })
    }
    return Content.FollowUp(
      uuid: row[0], title: row[1], due: row[2], owner: row[3], interaction: row[4],
      actors: try links("actor_id", "follow_up_actor"),
      zones: try links("zone_id", "follow_up_zone"), state: row[5], snoozedUntil: row[6],
      closedOn: row[7], closingNote: row[8], direction: row[9], priority: row[10],
      lead: row[11], recurrence: row[12], recursFrom: row[13], anchor: row[14],
      working: row[15],
      sharers: (row[17] as Int?) == nil ? nil : try links("actor_id", "follow_up_owner"),
      fulfilledBy: row[16])
  }

  private var values: StatementArguments {
    [
      uuid, title, due, owner, interaction, state, snoozedUntil, closedOn, closingNote,
      direction, priority, lead, recurrence, recursFrom, anchor, working, fulfilledBy,
      sharers == nil ? nil : 1, asks,
    ]
  }

  /// The day from which it asks for attention ahead of its own.
  private var asks: String? {
    guard state == FollowUp.StateCode.open.rawValue, snoozedUntil == nil,
      let lead = lead.flatMap({ try? Span.parse($0) }), let due = CivilDate(due)
    else { return nil }
    return FollowUpTerms(lead: lead).asks(for: due)?.description
  }

  func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
    try db.run(
      "INSERT INTO follow_up (id, \(Self.columns), asks) VALUES (?, \(Marks.list(19)))",
      [id] + values)
    let id = db.lastInsertedRowID
    try insertLinks(id, db)
    try searchTexts.add(id, db)
    return id
  }

  func update(_ id: Int64, from old: Content.FollowUp, _ db: Database) throws {
    try db.run(
      "UPDATE follow_up SET (\(Self.columns), asks) = (\(Marks.list(19))) WHERE id = ?",
      values + [id])
    if actors != old.actors || zones != old.zones || sharers != old.sharers {
      try deleteLinks(id, db)
      try insertLinks(id, db)
    }
    if searchTexts != old.searchTexts {
      try old.searchTexts.remove(id, db)
      try searchTexts.add(id, db)
    }
  }

  func delete(_ id: Int64, _ db: Database) throws {
    try searchTexts.remove(id, db)
    try deleteLinks(id, db)
    try db.run("DELETE FROM follow_up WHERE id = ?", [id])
  }

  private func deleteLinks(_ id: Int64, _ db: Database) throws {
    for table in ["follow_up_actor", "follow_up_zone", "follow_up_owner"] {
      try db.run("DELETE FROM \(table) WHERE follow_up_id = ?", [id])
    }
  }

  private func insertLinks(_ id: Int64, _ db: Database) throws {
    for (ordinal, actor) in actors.enumerated() {
      try db.run(
        "INSERT INTO follow_up_actor (follow_up_id, ordinal, actor_id) VALUES (?, ?, ?)",
        [id, ordinal, actor])
    }
    for (ordinal, zone) in zones.enumerated() {
      try db.run(
        "INSERT INTO follow_up_zone (zone_id, follow_up_id, ordinal) VALUES (?, ?, ?)",
        [zone, id, ordinal])
    }
    for (ordinal, sharer) in (sharers ?? []).enumerated() {
      try db.run(
        "INSERT INTO follow_up_owner (follow_up_id, ordinal, actor_id) VALUES (?, ?, ?)",
        [id, ordinal, sharer])
    }
  }

  /// What the search finds a follow-up by: what is to be done, then the word on its end.
  private var searchTexts: SearchTexts {
    SearchTexts(table: .followUp, first: title, other: closingNote ?? "")
  }
}
