import Diplomacy
import GRDB

/// Gathers an actor's card, one question a method.
///
/// What is asked of the timeline is asked of its end only, so that the card of
/// an actor met every week for twenty years costs what a newcomer's costs.
struct ActorCardReader {
  private let db: Database
  private let id: Actor.ID
  private let clearance: Clearance?
  private let directory: Directory

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - db: The register.
  ///   - id: Whose card.
  ///   - naming: How actors are named.
  ///   - clearance: How far what is gathered may travel, of which nothing is from an exchange
  ///     under the Chatham House Rule; `nil` for the record itself.
  /// - Throws: What SQLite throws.
  init(_ db: Database, _ id: Actor.ID, _ naming: Naming?, clearance: Clearance? = nil) throws {
    self.db = db
    self.id = id
    self.clearance = clearance
    directory = try Directory(db, naming)
  }

  /// Gathers the card.
  ///
  /// - Parameters:
  ///   - latest: How many exchanges to tell at the most.
  ///   - exchange: One that is not told among the latest.
  ///   - day: From which day on what is planned is not told among the latest; `nil` for never.
  ///   - followUps: Those to tell; `nil` for all that are open.
  ///   - held: The mandates and the posts, where they are read already.
  /// - Returns: The card.
  /// - Throws: ``RegisterError``.
  func card(
    latest: Int, without exchange: Interaction.ID? = nil, settledBefore day: CivilDate? = nil,
    followUps: [FollowUpEntry]? = nil,
    held: (mandates: [HeldMandate], posts: [Post])? = nil
  ) throws -> ActorCard {
    let actor = try StoredActor.fetch(id, db).actor
    let posts = try held?.posts ?? PostReader(db).posts(of: id)
    let wanted =
      "i.status IN ('held', 'planned')"
      + (day.map { " AND NOT \(Self.isUpcoming(from: $0))" } ?? "")
    let exchanges = try exchanges(
      wanted, limit: latest + (exchange == nil ? 1 : 2),
      with: posts.flatMap(\.mandates).map(\.mandate)
    ).filter { $0.id != exchange }
    return ActorCard(
      actor: actor,
      responsible: try actor.profile.responsible.map { try directory.name(of: $0.value) },
      mandates: try held?.mandates ?? PostReader(db).mandates(of: id),
      relations: try Relation.all(of: id, db),
      posts: posts,
      lastContact: try lastContact(),
      exchanges: Array(exchanges.prefix(latest)),
      hasEarlierExchanges: exchanges.count > latest,
      followUps: try followUps ?? self.followUps.entries(openOnes),
      cadence: try CadenceRule.governing(actor, db))
  }

  /// The open follow-ups, the most pressing first: some that are ours to do and as many that
  /// are awaited, with how many more there are of each.
  ///
  /// What presses most is found by number and day alone; only what is told is read.
  ///
  /// - Parameters:
  ///   - side: Whom they concern, any of these.
  ///   - limit: How many at the most of each.
  /// - Returns: Those told, and how many more there are.
  /// - Throws: What reading throws.
  func mostPressing(
    with side: [Actor.ID], limit: Int
  ) throws -> (told: [FollowUpEntry], further: [FollowUpTerms.Direction: Int]) {
    let openOnes = FollowUpQuery(openOnesAbout: side, clearance ?? .all)
    let sought = openOnes.select("f.id, f.direction", joining: openOnes.markings, thenBy: "f.id")
    let rows = try Row.fetchCursor(db, sql: sought, arguments: openOnes.arguments)
    var ids: [Int64] = []
    var counts: [FollowUpTerms.Direction: Int] = [:]
    while let row = try rows.next() {
      let code: String? = row[1]
      let direction = code.flatMap(FollowUpTerms.Direction.init(rawValue:)) ?? .ours
      counts[direction, default: 0] += 1
      if counts[direction, default: 0] <= limit { ids.append(row[0]) }
    }
    let entries = ids.isEmpty ? [] : try followUps.entries(FollowUpQuery(ids: ids))
    return (
      ids.compactMap { id in entries.first { $0.id.value == id } },
      counts.mapValues { $0 - limit }.filter { $0.value > 0 }
    )
  }

  private var openOnes: FollowUpQuery { FollowUpQuery(openOnesAbout: [id], clearance ?? .all) }

  private var followUps: FollowUpReader {
    FollowUpReader(db, citing: clearance == nil ? .everything : .nothing)
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

  /// Which exchanges `i` may be told of the actor, as a condition.
  private var told: String { clearance.map(\.ofActors) ?? "TRUE" }

  /// What is planned and not yet past, as a condition; a month may yet come to its end.
  private static func isUpcoming(from day: CivilDate) -> String {
    "(i.status = 'planned' AND p.occurred || '~' >= '\(day)')"
  }

  /// The next exchanges that are planned, the nearest first.
  ///
  /// - Parameters:
  ///   - day: From which day on.
  ///   - limit: How many at the most.
  ///   - posts: The posts of the actor, whose holders count as the actor.
  ///   - exchange: One that is not told.
  /// - Returns: The exchanges.
  /// - Throws: ``RegisterError``.
  func upcoming(
    from day: CivilDate, limit: Int, with posts: [Post], without exchange: Interaction.ID?
  ) throws -> [TimelineEntry] {
    let found = try exchanges(
      "p.occurred >= '\(day.year)' AND \(Self.isUpcoming(from: day))", limit: limit + 1,
      latestFirst: false, with: posts.flatMap(\.mandates).map(\.mandate))
    return Array(found.filter { $0.id != exchange }.prefix(limit))
  }

  /// Some exchanges `i` with the actor, in the order of their time.
  private func exchanges(
    _ wanted: String, limit: Int, latestFirst: Bool = true, with mandates: [Mandate]
  ) throws -> [TimelineEntry] {
    guard limit > 0 else { return [] }
    let order = latestFirst ? "DESC" : "ASC"
    var found: [(occurred: String, id: Int64)] = []
    for presence in presences(with: mandates) {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT p.occurred, p.interaction_id FROM participation p
          JOIN interaction i ON i.id = p.interaction_id
          WHERE \(Presence.condition) AND \(wanted) AND \(told)
          ORDER BY p.occurred \(order), p.interaction_id \(order) LIMIT ?
          """, arguments: presence.arguments + [limit])
      while let row = try rows.next() { found.append((row[0], row[1])) }
    }
    found.sort { ($0.occurred, $0.id) < ($1.occurred, $1.id) }
    let ids = (latestFirst ? found.reversed() : found).map(\.id).uniqued()
    let statement = try db.cachedStatement(
      sql: "SELECT \(TimelineReader.Draft.columns) FROM interaction i WHERE i.id = ?")
    let drafts = try ids.prefix(limit).compactMap { id in
      try Row.fetchOne(statement, arguments: [id]).map(TimelineReader.Draft.init(row:))
    }
    var entries: [TimelineEntry] = []
    try TimelineReader(
      db, directory: directory, names: clearance == nil ? .always : .unlessWithheld
    ).tell(drafts) { entries.append($0) }
    return entries
  }

  /// What was handed to the actor, the latest first; each exchange once.
  ///
  /// Few exchanges have a document, so that documents are looked for before exchanges.
  func documents(with posts: [Post], limit: Int) throws -> [Brief.Paper] {
    var found: [(occurred: String, id: Int64, ordinal: Int, title: String)] = []
    for presence in presences(with: posts.flatMap(\.mandates).map(\.mandate)) {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT p.occurred, p.interaction_id, d.ordinal, d.title FROM participation p
          CROSS JOIN interaction_document d ON d.interaction_id = p.interaction_id
          CROSS JOIN interaction i ON i.id = p.interaction_id
          WHERE \(Presence.condition) AND i.status = 'held' AND d.direction = 'handed' AND \(told)
          ORDER BY p.occurred DESC, p.interaction_id DESC, d.ordinal LIMIT ?
          """, arguments: presence.arguments + [limit])
      while let row = try rows.next() {
        let isKnown = found.contains { $0.id == row[1] && $0.ordinal == row[2] }
        if !isKnown { found.append((row[0], row[1], row[2], row[3])) }
      }
    }
    return found.sorted { ($0.occurred, $0.id, $1.ordinal) > ($1.occurred, $1.id, $0.ordinal) }
      .prefix(limit).compactMap { paper in
        PartialDate(sortKey: paper.occurred).map {
          Brief.Paper(title: paper.title, exchange: Interaction.ID(paper.id), date: $0)
        }
      }
  }

  /// How many exchanges, follow-ups and statements the clearance keeps back.
  ///
  /// What is under the Chatham House Rule is not the actor's to be counted.
  ///
  /// - Parameters:
  ///   - posts: The posts of the actor, whose holders count as the actor.
  ///   - side: Whom the follow-ups concern, any of these.
  ///   - facts: How many facts of the actor are kept back.
  /// - Returns: The numbers.
  /// - Throws: What reading throws.
  func withheld(with posts: [Post], _ side: [Actor.ID], facts: Int) throws -> Withheld {
    guard let clearance, let told = clearance.condition(on: "i.marking") else { return .nothing }
    var exchanges: Set<Int64> = []
    for presence in presences(with: posts.flatMap(\.mandates).map(\.mandate)) {
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT p.interaction_id FROM participation p
          JOIN interaction i ON i.id = p.interaction_id
          WHERE \(Presence.condition) AND i.status IN ('held', 'planned')
            AND i.chatham_house = 0 AND \(told) IS NOT TRUE
          """, arguments: presence.arguments)
      while let row = try rows.next() { exchanges.insert(row[0]) }
    }
    let followUps = FollowUpQuery(openOnesAbout: side, clearance, withheld: true)
    let (statements, arguments) = StatementReader.query(
      StatementFilter(actors: [id], clearance: clearance, isAttributable: true),
      countingWithheld: true)
    return Withheld(
      exchanges: exchanges.count,
      followUps: try Int.fetchOne(db, sql: followUps.count(), arguments: followUps.arguments) ?? 0,
      statements: try Int.fetchOne(db, sql: statements, arguments: arguments) ?? 0, facts: facts)
  }

  private func lastContact() throws -> PartialDate? {
    let last = try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(LastContact.of("a.id", where: told)) FROM actor a WHERE a.id = ?"),
      arguments: [id.value])
    return last.flatMap { PartialDate(sortKey: $0) }
  }
}
