import Diplomacy
import GRDB

/// Gathers an actor's card, one question a method.
///
/// What is asked of the timeline is asked of its end only, so that the card of
/// an actor met every week for twenty years costs what a newcomer's costs.
struct ActorCardReader {
  private let db: Database
  private let id: Actor.ID
  private let directory: Directory

  init(_ db: Database, _ id: Actor.ID, _ naming: Naming?) throws {
    self.db = db
    self.id = id
    directory = try Directory(db, naming)
  }

  func card(latest: Int) throws -> ActorCard {
    let actor = try StoredActor.fetch(id, db).actor
    let posts = try PostReader(db).posts(of: id)
    let exchanges = try latestExchanges(
      limit: latest + 1, with: posts.flatMap(\.mandates).map(\.mandate))
    return ActorCard(
      actor: actor,
      responsible: try actor.profile.responsible.map { try directory.name(of: $0.value) },
      mandates: try PostReader(db).mandates(of: id),
      relations: try Relation.all(of: id, db),
      posts: posts,
      lastContact: try lastContact(),
      exchanges: Array(exchanges.prefix(latest)),
      hasEarlierExchanges: exchanges.count > latest,
      followUps: try FollowUpReader(db).entries(FollowUpQuery(openOnesAbout: id)),
      cadence: try CadenceRule.governing(actor, db))
  }

  /// Who to look for in the participations, and between which days: the actor
  /// at any time, and the holders of an organisation's posts while they held them.
  private func presences(with mandates: [Mandate]) -> [Presence] {
    [Presence(actor: id.value, tenure: nil)]
      + mandates.filter { $0.isHeld(on: $0.tenure.since ?? $0.tenure.until ?? .day(.first)) }
      .map { Presence(actor: $0.person.value, tenure: $0.tenure) }
  }

  /// Where to look in the participations of an actor.
  private struct Presence {
    static let condition = "p.actor_id = ? AND \(LastContact.during("?", "?"))"

    let arguments: StatementArguments

    init(actor: Int64, tenure: Tenure?) {
      let starts = tenure?.starts ?? ""
      arguments = [actor, starts, tenure?.ends ?? "9999-12-31", starts]
    }
  }

  private func latestExchanges(limit: Int, with mandates: [Mandate]) throws -> [TimelineEntry] {
    var found: [(occurred: String, id: Int64)] = []
    for presence in presences(with: mandates) {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT p.occurred, p.interaction_id FROM participation p
          JOIN interaction i ON i.id = p.interaction_id
          WHERE \(Presence.condition) AND i.status IN ('held', 'planned')
          ORDER BY p.occurred DESC, p.interaction_id DESC LIMIT ?
          """, arguments: presence.arguments + [limit])
      while let row = try rows.next() { found.append((row[0], row[1])) }
    }
    let latest = found.sorted { ($0.occurred, $0.id) > ($1.occurred, $1.id) }.map(\.id).uniqued()
    let statement = try db.cachedStatement(
      sql: "SELECT \(TimelineReader.Draft.columns) FROM interaction i WHERE i.id = ?")
    let drafts = try latest.prefix(limit).compactMap { id in
      try Row.fetchOne(statement, arguments: [id]).map(TimelineReader.Draft.init(row:))
    }
    var entries: [TimelineEntry] = []
    try TimelineReader(db, directory: directory, names: .always).tell(drafts) { entries.append($0) }
    return entries
  }

  private func lastContact() throws -> PartialDate? {
    let last = try String.fetchOne(
      db.cachedStatement(sql: "SELECT \(LastContact.of("a.id")) FROM actor a WHERE a.id = ?"),
      arguments: [id.value])
    return last.flatMap { PartialDate(sortKey: $0) }
  }
}
