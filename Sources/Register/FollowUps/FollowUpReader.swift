import Diplomacy
import GRDB

/// Reads follow-ups with the names of what they hang on.
///
/// One statement for all: a follow-up comes in as many rows as it concerns actors,
/// one after the other.
struct FollowUpReader {
  /// What is told of a follow-up that came from an exchange under the Chatham House Rule,
  /// beside which whoever it concerns would stand as having been there.
  enum Citing {
    /// All: the records themselves, for who opens them.
    case everything
    /// Whom it concerns, and not the exchange: what is to be done.
    case actors
    /// Neither: a document.
    case nothing
  }

  private let db: Database
  private let citing: Citing
  private let terms: TermsReader

  init(_ db: Database, citing: Citing = .actors) {
    self.db = db
    self.citing = citing
    terms = TermsReader(db)
  }

  /// Returns the follow-ups that a query asks for.
  func entries(_ query: FollowUpQuery) throws -> [FollowUpEntry] {
    var entries: [FollowUpEntry] = []
    try read(query) { entries.append($0) }
    return entries
  }

  /// Tells the follow-ups that a query asks for one by one.
  func read(_ query: FollowUpQuery, each: (FollowUpEntry) throws -> Void) throws {
    let statement = try db.cachedStatement(
      sql: query.select(Draft.columns, joining: Draft.joins, thenBy: "c.ordinal"))
    let rows = try Row.fetchCursor(statement, arguments: query.arguments)
    var draft: Draft?
    while let row = try rows.next() {
      let id: Int64 = row[0]
      if draft?.id != id {
        if let draft { try each(draft.entry) }
        draft = try Draft(id, row, terms, citing)
      }
      draft?.add(row)
    }
    if let draft { try each(draft.entry) }
  }
}

/// A follow-up while its rows are read.
private struct Draft {
  let id: Int64
  private let title: String
  private let due: CivilDate
  private let state: FollowUp.State
  private let owner: ActorName?
  private let exchange: FollowUpEntry.Exchange?
  private let namesActors: Bool
  private var actors: [ActorName] = []
  private var terms = FollowUpTerms.plain
  private var sharers: [ActorName] = []

  // The last column but one tells whether there is more to a promise than its text and its day;
  // that is read for those few alone.
  static let columns = """
    f.id, c.actor_id, a.name, f.title, f.due, f.owner_id, o.name,
      f.interaction_id, i.occurred, i.title, f.state, f.snoozed_until, f.closed_on, f.closing_note,
      COALESCE(f.direction, f.priority, f.lead, f.recurrence, f.working, f.shared) IS NOT NULL,
      i.chatham_house
    """

  static let joins = """
    LEFT JOIN actor o ON o.id = f.owner_id
    LEFT JOIN interaction i ON i.id = f.interaction_id
    LEFT JOIN follow_up_actor c ON c.follow_up_id = f.id
    LEFT JOIN actor a ON a.id = c.actor_id
    """

  /// Reads what all rows of a follow-up have in common.
  init(
    _ id: Int64, _ row: Row, _ reader: TermsReader, _ citing: FollowUpReader.Citing
  ) throws {
    self.id = id
    let isAttributable = citing == .everything || (row[15] as Bool?) != true
    namesActors = isAttributable || citing == .actors
    guard let due = CivilDate(row[4] as String) else {
      throw RegisterError.invalidRecord(table: "follow_up", id: id, value: row[4])
    }
    self.due = due
    title = row[3]
    owner = (row[5] as Int64?).map { ActorName(id: Actor.ID($0), name: row[6]) }
    exchange = isAttributable ? try Self.exchange(row) : nil
    state = try FollowUp.State(
      id: id, code: row[10], snoozedUntil: row[11], closedOn: row[12], closingNote: row[13])
    if row[14] as Bool { (terms, sharers) = try reader.terms(of: id) }
  }

  private static func exchange(_ row: Row) throws -> FollowUpEntry.Exchange? {
    guard let id = row[7] as Int64? else { return nil }
    guard let date = PartialDate(sortKey: row[8]) else {
      throw RegisterError.invalidRecord(table: "interaction", id: id, value: row[8])
    }
    return FollowUpEntry.Exchange(id: Interaction.ID(id), date: date, title: row[9])
  }

  /// Adds the actor that a row names, if it names one.
  mutating func add(_ row: Row) {
    guard namesActors, let actor = row[1] as Int64? else { return }
    actors.append(ActorName(id: Actor.ID(actor), name: row[2]))
  }

  var entry: FollowUpEntry {
    FollowUpEntry(
      id: FollowUp.ID(id), title: title, due: due, state: state, owner: owner,
      exchange: exchange, actors: actors, terms: terms, sharers: sharers)
  }
}

/// Reads what a promise says beyond its text and its day.
private struct TermsReader {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  func terms(of id: Int64) throws -> (FollowUpTerms, sharers: [ActorName]) {
    let sharers = try Array(
      db.rows(
        """
        SELECT a.id, a.name FROM follow_up_owner o JOIN actor a ON a.id = o.actor_id
        WHERE o.follow_up_id = ? ORDER BY o.ordinal
        """, [id]
      ).map { ActorName(id: Actor.ID($0[0]), name: $0[1]) })
    let row = try db.row(
      """
      SELECT direction, priority, lead, recurrence, recurs_from, anchor, working
      FROM follow_up WHERE id = ?
      """, [id])
    guard let row else { return (.plain, sharers) }
    return (
      try FollowUpTerms(
        id: id, direction: row[0], priority: row[1], lead: row[2], recurrence: row[3],
        recursFrom: row[4], anchor: row[5], working: row[6], sharers: sharers.map(\.id)), sharers
    )
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
    let note = try closingNote.map { text in
      guard let line = try? Line(text) else {
        throw RegisterError.invalidRecord(table: "follow_up", id: id, value: text)
      }
      return line
    }
    switch (FollowUp.StateCode(rawValue: code), try day(closedOn), note) {
    case (.open, _, _): self = .open(snoozedUntil: try day(snoozedUntil))
    case (.done, let closed?, let note): self = .done(on: closed, note: note)
    case (.dropped, let closed?, let reason?): self = .dropped(on: closed, reason: reason)
    default: throw RegisterError.invalidRecord(table: "follow_up", id: id, value: code)
    }
  }
}
