public import Diplomacy
import GRDB

extension Register {
  /// Finds the facts of a zone's report and tells it: the report first, then its
  /// timeline entry by entry, all from one moment of the register.
  ///
  /// - Parameters:
  ///   - spec: What is asked.
  ///   - tree: The tree of zones.
  ///   - head: Called first, once.
  ///   - each: Called for each exchange held or planned, in time order.
  /// - Throws: ``RegisterError``, or what a callback throws.
  public func engagementReport(
    _ spec: ReportSpec, tree: ZoneTree, head: (EngagementReport) throws -> Void,
    each: (TimelineEntry) throws -> Void
  ) throws {
    try read { db in
      let directory = try Directory(db, naming)
      let facts = EngagementFacts(
        db: db, directory: directory, naming: naming, spec: spec,
        zones: tree.subtree(of: spec.zones), home: try Settings(db, path: path).home,
        includesPosts: try spec.actors.contains {
          try !StoredActor.fetch($0, db).actor.profile.nature.isPerson
        })
      let totals = try facts.totals()
      let followUps = try facts.openFollowUps()
      let wanted = facts.filter([.held, .planned])
      let undated = try Admission(undated: wanted, db)
      try head(
        EngagementReport(
          spec: spec, tree: tree, held: totals.held, planned: totals.planned,
          met: facts.met(), followUps: followUps, unmet: facts.unmet(),
          actors: spec.actors.map {
            MetActor.Named(
              id: $0, label: try directory.label(of: $0.value, on: .day(spec.today)))
          },
          detail: facts.detail(months: totals.months),
          undated: undated.told,
          marking: MarkingReader(db: db).marking(
            besides: totals.markings + (undated.marking.map { [$0] } ?? []),
            followUps: followUps.map(\.id)),
          withheld: facts.withheld()))
      try TimelineReader(db, directory: directory).read(InteractionQuery(wanted), each: each)
    }
  }
}

/// The facts of a zone's report, one question a method.
struct EngagementFacts {
  let db: Database
  let directory: Directory
  let naming: Naming?
  let spec: ReportSpec
  /// The zones asked for and everything below them.
  let zones: [Zone.ID]
  let home: Actor.ID
  /// Whether an organisation is among the actors asked for.
  let includesPosts: Bool

  /// The exchanges of the report.
  ///
  /// Those of an actor are never under the Chatham House Rule.
  func filter(
    _ statuses: [InteractionStatus], isAttributable: Bool = false, in period: Period? = nil
  ) -> InteractionFilter {
    var filter = InteractionFilter(
      zones: zones, actors: spec.actors, axes: spec.axes, period: period ?? spec.period,
      statuses: statuses, clearance: spec.clearance,
      isAttributable: isAttributable || !spec.actors.isEmpty)
    filter.includesPosts = includesPosts
    return filter
  }

  /// What the limit of the report keeps back, in numbers.
  func withheld() throws -> Withheld {
    guard spec.clearance != .all else { return .nothing }
    let exchanges = InteractionQuery(filter([.held, .planned]), withheld: true)
    let followUps = FollowUpQuery(openOnes, withheld: true)
    return Withheld(
      exchanges: try Int.fetchOne(
        db, sql: exchanges.select("count(*)", suffix: ""), arguments: exchanges.arguments) ?? 0,
      followUps: try Int.fetchOne(db, sql: followUps.count(), arguments: followUps.arguments) ?? 0,
      statements: 0)
  }

  private var openOnes: FollowUpFilter { followUps([.open]) }

  /// The follow-ups of the report.
  func followUps(_ states: [FollowUp.StateCode]) -> FollowUpFilter {
    var filter = FollowUpFilter(states: states, zones: zones, clearance: spec.clearance)
    filter.actors = spec.actors
    filter.axes = spec.axes
    return filter
  }

  /// What one pass over the exchanges tells of them as a whole.
  struct Totals {
    /// How many were held, and the date of the last.
    var held: (count: Int, last: PartialDate?) = (0, nil)
    /// How many are planned.
    var planned = 0
    /// How many were held each month, in order; what is known by its year alone is of none.
    var months: [EngagementDetail.MonthCount] = []
    /// The markings there are.
    var markings: [Marking?] = []
  }

  /// Counts the exchanges: one pass, since each reads as many rows as there are exchanges.
  func totals() throws -> Totals {
    let query = InteractionQuery(filter([.held, .planned]))
    let rows = try Row.fetchCursor(
      db,
      sql: query.select(
        "i.status, substr(x.occurred, 1, 7), i.marking, count(*), max(x.occurred)",
        suffix: "GROUP BY 1, 2, 3 ORDER BY 2"),
      arguments: query.arguments)
    var totals = Totals()
    var last = ""
    while let row = try rows.next() {
      let (count, month): (Int, String) = (row[3], row[1])
      totals.markings.append(try MarkingReader.marking(row[2]))
      guard row[0] as String == InteractionStatus.held.rawValue else {
        totals.planned += count
        continue
      }
      last = max(last, row[4])
      totals.held.count += count
      guard let month = PartialDate(month), month.month != nil else { continue }
      if totals.months.last?.month == month {
        let before = totals.months.removeLast()
        totals.months.append(.init(month: month, held: before.held + count))
      } else {
        totals.months.append(.init(month: month, held: count))
      }
    }
    totals.held.last = PartialDate(sortKey: last)
    return totals
  }

  /// The condition that leaves out the actors asked for.
  private var besides: String {
    spec.actors.isEmpty
      ? "" : " AND p.actor_id NOT IN (\(spec.actors.map(\.description).joined(separator: ", ")))"
  }

  /// How many were met in a period.
  func countOfMet(in period: Period) throws -> Int {
    let query = InteractionQuery(filter([.held], isAttributable: true, in: period))
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(DISTINCT p.actor_id)
        FROM (\(query.select("i.id AS interaction_id", suffix: ""))) h
        JOIN participation p ON p.interaction_id = h.interaction_id
        WHERE p.side <> 'ours'\(besides)
        """, arguments: query.arguments) ?? 0
  }

  /// Who was met, the latest met first; our own side apart, and nobody through an exchange
  /// under the Chatham House Rule.
  func met() throws -> [MetActor] {
    let query = InteractionQuery(filter([.held], isAttributable: true))
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT p.actor_id, count(*), max(p.occurred)
        FROM (\(query.select("i.id AS interaction_id", suffix: ""))) h
        JOIN participation p ON p.interaction_id = h.interaction_id
        WHERE p.side <> 'ours'\(besides)
        GROUP BY p.actor_id ORDER BY max(p.occurred) DESC, p.actor_id
        """, arguments: query.arguments)
    return try Array(
      rows.map { row in
        let id: Int64 = row[0]
        guard let last = PartialDate(sortKey: row[2]) else {
          throw RegisterError.invalidRecord(table: "participation", id: id, value: row[2])
        }
        return MetActor(
          id: Actor.ID(id), label: try directory.label(of: id, on: last), exchanges: row[1],
          last: last)
      })
  }

  /// The open follow-ups of the zones, whatever the period: what is owed is owed.
  func openFollowUps() throws -> [FollowUpEntry] {
    try FollowUpReader(db, citing: .nothing).entries(FollowUpQuery(openOnes))
  }

  /// Who belongs to the zones and was never met in an exchange that the report may cite, by
  /// name; our own side apart.
  ///
  /// An organisation is met when one of its people was met while in post.
  func unmet() throws -> [UnmetActor] {
    guard spec.actors.isEmpty, !zones.isEmpty else { return [] }
    let marks = Marks.list(zones.count)
    let told = spec.clearance.ofActors
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT a.id, a.nature FROM actor a
        WHERE a.id IN (SELECT actor_id FROM actor_zone WHERE zone_id IN (\(marks)))
          AND a.id <> ?
          AND NOT EXISTS (
            SELECT 1 FROM mandate m JOIN position po ON po.id = m.position_id
            WHERE m.person_id = a.id AND po.organisation_id = ?)
          AND \(LastContact.of("a.id", where: told)) = ''
        ORDER BY a.fold, a.id
        """,
      arguments: StatementArguments(zones.map(\.value)) + [home.value, home.value])
    return try Array(
      rows.map { row in
        guard let nature = ActorNature(code: row[1]) else {
          throw RegisterError.invalidRecord(table: "actor", id: row[0], value: row[1])
        }
        return UnmetActor(
          id: Actor.ID(row[0]), nature: nature,
          label: try directory.label(of: row[0], on: .day(spec.today)))
      })
  }
}
