import Diplomacy
import GRDB

/// Reads follow-ups with the names of what they hang on.
struct FollowUpReader {
  private let db: Database
  private let actors: LinkReader

  init(_ db: Database) throws {
    self.db = db
    actors = try LinkReader(
      db,
      """
      SELECT f.follow_up_id, a.id, a.name FROM follow_up_actor f JOIN actor a ON a.id = f.actor_id
      WHERE f.follow_up_id IN (?) ORDER BY f.follow_up_id, f.ordinal
      """)
  }

  /// Returns the follow-ups that meet a condition on `f`.
  func entries(
    where condition: String, _ arguments: StatementArguments, order: String
  ) throws -> [FollowUpEntry] {
    var entries: [FollowUpEntry] = []
    try read(where: condition, arguments, order: order) { entries.append($0) }
    return entries
  }

  /// Tells the follow-ups that meet a condition on `f` one by one.
  func read(
    where condition: String, _ arguments: StatementArguments, order: String,
    each: (FollowUpEntry) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT f.id, f.title, f.due, f.state, f.snoozed_until, f.closed_on, f.closing_note,
          f.owner_id, o.name, f.interaction_id, i.occurred, i.title
        FROM follow_up f
        LEFT JOIN actor o ON o.id = f.owner_id
        LEFT JOIN interaction i ON i.id = f.interaction_id
        WHERE \(condition) ORDER BY \(order)
        """)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var portion: [Draft] = []
    while let row = try rows.next() {
      portion.append(try Draft(row))
      if portion.count == LinkReader.portion {
        try tell(portion, each: each)
        portion.removeAll(keepingCapacity: true)
      }
    }
    try tell(portion, each: each)
  }

  /// Completes a portion of rows with the actors they concern and tells them.
  private func tell(_ drafts: [Draft], each: (FollowUpEntry) throws -> Void) throws {
    guard !drafts.isEmpty else { return }
    var concerned = [[ActorName]](repeating: [], count: drafts.count)
    try actors.read(drafts.map { $0.id }) { place, row in
      concerned[place].append(ActorName(id: Actor.ID(row[1]), name: row[2]))
    }
    for (draft, actors) in zip(drafts, concerned) {
      try each(
        FollowUpEntry(
          id: FollowUp.ID(draft.id), title: draft.title, due: draft.due, state: draft.state,
          owner: draft.owner, exchange: draft.exchange, actors: actors))
    }
  }
}

/// The row of a follow-up, before the actors it concerns are known.
private struct Draft {
  let id: Int64
  let title: String
  let due: CivilDate
  let state: FollowUp.State
  let owner: ActorName?
  let exchange: FollowUpEntry.Exchange?

  init(_ row: Row) throws {
    id = row[0]
    guard let due = CivilDate(row[2] as String) else {
      throw RegisterError.invalidRecord(table: "follow_up", id: id, value: row[2])
    }
    self.due = due
    title = row[1]
    state = try FollowUp.State(
      id: id, code: row[3], snoozedUntil: row[4], closedOn: row[5], closingNote: row[6])
    owner = (row[7] as Int64?).map { ActorName(id: Actor.ID($0), name: row[8]) }
    exchange = try Self.exchange(row)
  }

  private static func exchange(_ row: Row) throws -> FollowUpEntry.Exchange? {
    guard let id = row[9] as Int64? else { return nil }
    guard let date = PartialDate(sortKey: row[10]) else {
      throw RegisterError.invalidRecord(table: "interaction", id: id, value: row[10])
    }
    return FollowUpEntry.Exchange(id: Interaction.ID(id), date: date, title: row[11])
  }
}

extension FollowUp.State {
  /// Reads a state as stored.
  init(
    id: Int64, code: String, snoozedUntil: String?, closedOn: String?, closingNote: String?
  ) throws {
    func day(_ text: String?) throws -> CivilDate? {
      guard let text else { return nil }
      guard let day = CivilDate(text) else {
        throw RegisterError.invalidRecord(table: "follow_up", id: id, value: text)
      }
      return day
    }
    let note = closingNote.flatMap { try? Line($0) }
    switch (FollowUp.StateCode(rawValue: code), try day(closedOn), note) {
    case (.open, _, _): self = .open(snoozedUntil: try day(snoozedUntil))
    case (.done, let closed?, let note): self = .done(on: closed, note: note)
    case (.dropped, let closed?, let reason?): self = .dropped(on: closed, reason: reason)
    default: throw RegisterError.invalidRecord(table: "follow_up", id: id, value: code)
    }
  }
}
