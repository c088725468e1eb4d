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

    static let kind = RecordKind.followUp
  }
}

extension Content.FollowUp {
  private static let columns = """
    uuid, title, due, owner_id, interaction_id, state, snoozed_until, closed_on, closing_note
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
      closedOn: row[7], closingNote: row[8])
  }

  private var values: StatementArguments {
    [uuid, title, due, owner, interaction, state, snoozedUntil, closedOn, closingNote]
  }

  func insert(_ id: Int64?, _ db: Database) throws -> Int64 {
    try db.run(
      "INSERT INTO follow_up (id, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [id] + values)
    let id = db.lastInsertedRowID
    try insertLinks(id, db)
    try searchTexts.add(id, db)
    return id
  }

  func update(_ id: Int64, from old: Content.FollowUp, _ db: Database) throws {
    try db.run(
      "UPDATE follow_up SET (\(Self.columns)) = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
      values + [id])
    if actors != old.actors || zones != old.zones {
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
    for table in ["follow_up_actor", "follow_up_zone"] {
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
  }

  /// What the search finds a follow-up by: what is to be done, then the word on its end.
  private var searchTexts: SearchTexts {
    SearchTexts(table: .followUp, first: title, other: closingNote ?? "")
  }
}

extension Content.FollowUp {
  init(uuid: String, _ draft: FollowUpDraft, state: FollowUp.State) {
    var snoozedUntil: CivilDate?
    var closedOn: CivilDate?
    var closingNote: Line?
    switch state {
    case .open(let until): snoozedUntil = until
    case .done(let day, let note): (closedOn, closingNote) = (day, note)
    case .dropped(let day, let reason): (closedOn, closingNote) = (day, reason)
    }
    self.init(
      uuid: uuid, title: draft.title.text, due: draft.due.description,
      owner: draft.owner?.value, interaction: draft.interaction?.value,
      actors: draft.actors.map(\.value), zones: draft.zones.map(\.value),
      state: state.code.rawValue, snoozedUntil: snoozedUntil?.description,
      closedOn: closedOn?.description, closingNote: closingNote?.text)
  }

  /// Returns the follow-up this is the content of.
  ///
  /// - Throws: ``RegisterError/invalidRecord(table:id:value:)`` where it breaks a rule.
  func followUp(_ id: Int64) throws -> FollowUp {
    guard let line = try? Line(title), let day = CivilDate(due) else {
      throw RegisterError.invalidRecord(table: "follow_up", id: id, value: due)
    }
    return FollowUp(
      id: FollowUp.ID(id),
      promise: FollowUpDraft(
        title: line, due: day, owner: owner.map { Actor.ID($0) },
        interaction: interaction.map { Interaction.ID($0) },
        actors: actors.map { Actor.ID($0) }, zones: zones.map { Zone.ID($0) }),
      state: try FollowUp.State(
        id: id, code: state, snoozedUntil: snoozedUntil, closedOn: closedOn,
        closingNote: closingNote))
  }
}
