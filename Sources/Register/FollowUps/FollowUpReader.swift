import Diplomacy
import GRDB

/// Reads follow-ups with the names of what they hang on.
struct FollowUpReader {
  private let db: Database
  private let actors: Statement

  init(_ db: Database) throws {
    self.db = db
    actors = try db.cachedStatement(
      sql: """
        SELECT a.id, a.name FROM follow_up_actor f JOIN actor a ON a.id = f.actor_id
        WHERE f.follow_up_id = ? ORDER BY f.ordinal
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
    while let row = try rows.next() { try each(entry(row)) }
  }

  private func entry(_ row: Row) throws -> FollowUpEntry {
    let id: Int64 = row[0]
    guard let due = CivilDate(row[2] as String) else {
      throw RegisterError.invalidRecord(table: "follow_up", id: id, value: row[2])
    }
    return FollowUpEntry(
      id: FollowUp.ID(id), title: row[1], due: due,
      state: try FollowUp.State(
        id: id, code: row[3], snoozedUntil: row[4], closedOn: row[5], closingNote: row[6]),
      owner: (row[7] as Int64?).map { ActorName(id: Actor.ID($0), name: row[8]) },
      exchange: try exchange(row), actors: try actors(of: id))
  }

  private func actors(of id: Int64) throws -> [ActorName] {
    var names: [ActorName] = []
    let rows = try Row.fetchCursor(actors, arguments: [id])
    while let row = try rows.next() {
      names.append(ActorName(id: Actor.ID(row[0]), name: row[1]))
    }
    return names
  }

  private func exchange(_ row: Row) throws -> FollowUpEntry.Exchange? {
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
