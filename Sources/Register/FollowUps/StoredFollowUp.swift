import Diplomacy
import GRDB

/// A follow-up's record as it is stored.
struct StoredFollowUp {
  let uuid: String
  let followUp: FollowUp

  static func fetch(_ id: FollowUp.ID, _ db: Database) throws -> StoredFollowUp {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT uuid, title, due, owner_id, interaction_id, state, snoozed_until, closed_on,
          closing_note
        FROM follow_up WHERE id = ?
        """, arguments: [id.value])
    guard let row else { throw RegisterError.unknownRecord(.followUp, id.value) }
    guard let title = try? Line(row[1]), let due = CivilDate(row[2] as String) else {
      throw RegisterError.invalidRecord(table: "follow_up", id: id.value, value: row[2])
    }
    func links(_ column: String, _ table: String) throws -> [Int64] {
      try Int64.fetchAll(
        db, sql: "SELECT \(column) FROM \(table) WHERE follow_up_id = ? ORDER BY ordinal",
        arguments: [id.value])
    }
    return StoredFollowUp(
      uuid: row[0],
      followUp: FollowUp(
        id: id,
        promise: FollowUpDraft(
          title: title, due: due, owner: (row[3] as Int64?).map { Actor.ID($0) },
          interaction: (row[4] as Int64?).map { Interaction.ID($0) },
          actors: try links("actor_id", "follow_up_actor").map { Actor.ID($0) },
          zones: try links("zone_id", "follow_up_zone").map { Zone.ID($0) }),
        state: try FollowUp.State(
          id: id.value, code: row[5], snoozedUntil: row[6], closedOn: row[7],
          closingNote: row[8])))
  }
}

extension Writer {
  mutating func add(_ draft: FollowUpDraft) throws -> FollowUp.ID {
    let content = Content.FollowUp(
      uuid: stamp.makeUUID(), draft, state: .open(snoozedUntil: nil))
    let id = try insert(
      """
      INSERT INTO follow_up (uuid, title, due, owner_id, interaction_id, state)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        content.uuid, content.title, content.due, content.owner, content.interaction,
        content.state,
      ])
    for (ordinal, actor) in content.actors.enumerated() {
      try run(
        "INSERT INTO follow_up_actor (follow_up_id, ordinal, actor_id) VALUES (?, ?, ?)",
        [id, ordinal, actor])
    }
    for (ordinal, zone) in content.zones.enumerated() {
      try run(
        "INSERT INTO follow_up_zone (zone_id, follow_up_id, ordinal) VALUES (?, ?, ?)",
        [zone, id, ordinal])
    }
    try record(.followUp, id, before: nil, after: content)
    return FollowUp.ID(id)
  }

  /// Writes a follow-up's new state; its promise does not change here.
  mutating func replace(_ known: StoredFollowUp, with changed: FollowUp) throws {
    let after = Content.FollowUp(
      uuid: known.uuid, changed.promise, state: changed.state)
    try run(
      """
      UPDATE follow_up SET state = ?, snoozed_until = ?, closed_on = ?, closing_note = ?
      WHERE id = ?
      """,
      [
        after.state, after.snoozedUntil, after.closedOn, after.closingNote,
        changed.id.value,
      ])
    try record(
      .followUp, changed.id.value,
      before: Content.FollowUp(
        uuid: known.uuid, known.followUp.promise, state: known.followUp.state),
      after: after)
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
}
