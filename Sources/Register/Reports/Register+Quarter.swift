public import Diplomacy
import GRDB

extension Register {
  /// Tells the analysis of a quarter: the summary first, then area by area what there is to be
  /// told of it and its exchanges, all from one moment of the register.
  ///
  /// - Parameters:
  ///   - spec: What is asked.
  ///   - tree: The tree of zones.
  ///   - head: Called first, once.
  ///   - section: Called before the exchanges of an area, the busiest first.
  ///   - each: Called for each exchange held or planned in the area, in time order.
  /// - Throws: ``RegisterError``, or what a callback throws.
  public func quarterAnalysis(
    _ spec: QuarterSpec, tree: ZoneTree, head: (QuarterAnalysis) throws -> Void,
    section: (QuarterSection) throws -> Void, each: (TimelineEntry) throws -> Void
  ) throws {
    try read { db in
      let directory = try Directory(db, naming)
      let facts = QuarterFacts(db: db, directory: directory, spec: spec)
      let areas = try tree.children(of: nil).compactMap { area in
        try facts.activity(in: area.id, tree.subtree(of: area.id))
      }
      let told = try areas.map { area in
        (area, try facts.section(area, tree.subtree(of: area.zone)))
      }
      let admission = try facts.admission()
      let undated = try Admission(undated: facts.filter(spec.period, [], [.held, .planned]), db)
      let analysis = QuarterAnalysis(
        spec: spec, figures: try facts.figures(spec.period),
        before: try spec.before.map(facts.figures),
        yearBefore: try spec.yearBefore.map(facts.figures), axes: try facts.axes(),
        followUps: try facts.discipline(), zones: areas, months: try facts.months(),
        admission: admission,
        undated: undated.told, outsideZones: try facts.outsideZones(),
        disclosure: Disclosure(
          clearance: spec.clearance,
          marking: try MarkingReader(db: db).marking(
            besides: [admission.marking, undated.marking].compactMap(\.self)
              + facts.markingsOfDue(),
            followUps: told.flatMap { $1.promises.map(\.id) }),
          withheld: Withheld(
            exchanges: admission.withheld,
            followUps: try facts.withheldFollowUps(areas.flatMap { tree.subtree(of: $0.zone) }),
            statements: 0)))
      try head(analysis)
      let reader = try TimelineReader(db, directory: directory)
      for area in analysis.zones {
        let zones = tree.subtree(of: area.zone)
        guard let known = told.first(where: { $0.0.zone == area.zone })?.1 else { continue }
        try section(known)
        try reader.read(
          InteractionQuery(facts.filter(spec.period, zones, [.held, .planned])), each: each)
      }
    }
  }
}

/// The facts of an analysis of a quarter, one question a method.
private struct QuarterFacts {
  /// How many lines a list of the analysis has at the most.
  private static let room = 12

  let db: Database
  let directory: Directory
  let spec: QuarterSpec

  func filter(
    _ period: Period, _ zones: [Zone.ID] = [], _ statuses: [InteractionStatus] = [.held],
    isAttributable: Bool = false
  ) -> InteractionFilter {
    InteractionFilter(
      zones: zones, period: period, statuses: statuses, clearance: spec.clearance,
      isAttributable: isAttributable)
  }

  func admission() throws -> Admission {
    try Admission(filter(spec.period, [], [.held, .planned]), db)
  }

  private func count(_ filter: InteractionFilter) throws -> Int {
    let query = InteractionQuery(filter)
    return try Int.fetchOne(
      db, sql: query.select("count(*)", suffix: ""), arguments: query.arguments) ?? 0
  }

  /// How many exchanges of the period are in no zone.
  func outsideZones() throws -> Int {
    let query = InteractionQuery(filter(spec.period, [], [.held, .planned]))
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM (\(query.select("i.id AS interaction_id", suffix: ""))) h
        WHERE NOT EXISTS (SELECT 1 FROM interaction_zone z WHERE z.interaction_id = h.interaction_id)
        """, arguments: query.arguments) ?? 0
  }

  func figures(_ period: Period) throws -> ActivityFigures {
    ActivityFigures(
      period: period, held: try count(filter(period)),
      planned: try count(filter(period, [], [.planned])), actorsMet: try actorsMet(period))
  }

  /// The months that the picture of the year shows, beside those of the year before.
  func months() throws -> [EngagementDetail.MonthCount] {
    let end = spec.period.end ?? spec.today
    let january = try CivilDate(year: max(end.year - 1, CivilDate.first.year), month: 1, day: 1)
    let query = InteractionQuery(filter(try Period(start: january, end: end)))
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT month, count(*)
        FROM (\(query.select("substr(x.occurred, 1, 7) AS month", suffix: "")))
        WHERE length(month) = 7 GROUP BY month ORDER BY month
        """, arguments: query.arguments)
    return try Array(
      rows.map { row in
        guard let month = PartialDate(row[0]) else {
          throw RegisterError.invalidRecord(table: "interaction", id: 0, value: row[0])
        }
        return EngagementDetail.MonthCount(month: month, held: row[1])
      })
  }

  private func actorsMet(_ period: Period, _ zones: [Zone.ID] = []) throws -> Int {
    let query = InteractionQuery(filter(period, zones, isAttributable: true))
    return try Int.fetchOne(
      db, sql: "SELECT count(DISTINCT p.actor_id) \(Self.others(query))",
      arguments: query.arguments) ?? 0
  }

  /// Those who took part in some exchanges, our own side apart.
  private static func others(_ query: InteractionQuery) -> String {
    """
    FROM (\(query.select("i.id AS interaction_id", suffix: ""))) h
    JOIN participation p ON p.interaction_id = h.interaction_id AND p.side <> 'ours'
    """
  }

  func activity(in zone: Zone.ID, _ zones: [Zone.ID]) throws -> QuarterAnalysis.ZoneActivity? {
    let held = try count(filter(spec.period, zones, [.held, .planned]))
    guard held > 0 else { return nil }
    return QuarterAnalysis.ZoneActivity(
      zone: zone, held: try count(filter(spec.period, zones)),
      before: try spec.before.map { try count(filter($0, zones)) })
  }

  func axes() throws -> [QuarterAnalysis.AxisActivity] {
    let query = InteractionQuery(filter(spec.period))
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT a.axis_id, count(*) AS held
        FROM (\(query.select("i.id AS interaction_id", suffix: ""))) h
        JOIN interaction_axis a ON a.interaction_id = h.interaction_id
        GROUP BY a.axis_id ORDER BY held DESC, a.axis_id LIMIT \(Self.room)
        """, arguments: query.arguments)
    return try Array(
      rows.map { QuarterAnalysis.AxisActivity(axis: Axis.ID($0[0]), held: $0[1]) })
  }

  // MARK: Follow-ups

  /// How a follow-up is marked: as the exchange it came from, if it came from one.
  private static let marking =
    "(SELECT i.marking FROM interaction i WHERE i.id = f.interaction_id)"

  /// Follow-ups that may be told: not those of an exchange that may not, nor those of none where
  /// what nobody marked may not.
  private var told: String {
    spec.clearance.condition(on: Self.marking).map { " AND \($0)" } ?? ""
  }

  private var days: StatementArguments {
    [(spec.period.start ?? .first).description, (spec.period.end ?? .last).description]
  }

  /// The markings of the follow-ups that are counted.
  func markingsOfDue() throws -> [Marking?] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(Self.marking) FROM follow_up f WHERE f.due >= ? AND f.due <= ?\(told)
        UNION
        SELECT \(Self.marking)
        FROM follow_up_completion c JOIN follow_up f ON f.id = c.follow_up_id
        WHERE f.state = 'open' AND c.due >= ? AND c.due <= ?\(told)
        """, arguments: days + days
    ).map { try MarkingReader.marking($0[0]) }
  }

  /// How many follow-ups are kept back of those that would be counted, or are to be done in zones.
  func withheldFollowUps(_ zones: [Zone.ID]) throws -> Int {
    guard let condition = spec.clearance.condition(on: Self.marking) else { return 0 }
    let kept = "AND \(condition) IS NOT TRUE"
    return try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM (
          SELECT f.id FROM follow_up f WHERE f.due >= ? AND f.due <= ? \(kept)
          UNION
          SELECT f.id FROM zone_waking w CROSS JOIN follow_up f ON f.id = w.follow_up_id
          WHERE w.zone_id IN (\(Marks.list(zones.count))) AND f.state = 'open' \(kept)
        )
        """, arguments: days + StatementArguments(zones.map(\.value))) ?? 0
  }

  func discipline() throws -> QuarterAnalysis.Discipline {
    let from = (spec.period.start ?? .first).description
    let to = (spec.period.end ?? .last).description
    let due = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) FILTER (WHERE f.state = 'done' AND f.closed_on <= f.due),
          count(*) FILTER (WHERE f.state = 'done' AND f.closed_on > f.due),
          count(*) FILTER (WHERE f.state = 'dropped'), count(*) FILTER (WHERE f.state = 'open'),
          count(*) FILTER (WHERE f.state = 'open' AND COALESCE(f.snoozed_until, f.due) < ?)
        FROM follow_up f WHERE f.due >= ? AND f.due <= ?\(told)
        """, arguments: [spec.today.description, from, to])
    let completed = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) FILTER (WHERE c.done_on <= c.due), count(*) FILTER (WHERE c.done_on > c.due)
        FROM follow_up_completion c JOIN follow_up f ON f.id = c.follow_up_id
        WHERE f.state = 'open' AND c.due >= ? AND c.due <= ?\(told)
        """, arguments: [from, to])
    func figure(_ row: Row?, _ column: Int) -> Int { row?[column] ?? 0 }
    return QuarterAnalysis.Discipline(
      inTime: figure(due, 0) + figure(completed, 0), late: figure(due, 1) + figure(completed, 1),
      dropped: figure(due, 2), open: figure(due, 3), overdue: figure(due, 4))
  }

  // MARK: Areas

  func section(
    _ activity: QuarterAnalysis.ZoneActivity, _ zones: [Zone.ID]
  ) throws -> QuarterSection {
    let met = try self.met(zones)
    let (promises, count) = try self.promises(zones)
    return QuarterSection(
      activity: activity, met: met,
      othersMet: met.count < Self.room ? 0 : try actorsMet(spec.period, zones) - met.count,
      promises: promises, otherPromises: count - promises.count)
  }

  private func met(_ zones: [Zone.ID]) throws -> [MetActor] {
    let query = InteractionQuery(filter(spec.period, zones, isAttributable: true))
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT p.actor_id, count(*) AS exchanges, max(p.occurred) AS last \(Self.others(query))
        GROUP BY p.actor_id ORDER BY exchanges DESC, last DESC, p.actor_id LIMIT \(Self.room)
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

  private func promises(_ zones: [Zone.ID]) throws -> (told: [QuarterSection.Promise], all: Int) {
    let source = """
      FROM (SELECT DISTINCT wakes, follow_up_id FROM zone_waking
            WHERE zone_id IN (\(Marks.list(zones.count)))) w
      CROSS JOIN follow_up f ON f.id = w.follow_up_id WHERE f.state = 'open'\(told)
      """
    let arguments = StatementArguments(zones.map(\.value))
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT f.id, f.title, COALESCE(f.snoozed_until, f.due) \(source)
        ORDER BY w.wakes, w.follow_up_id LIMIT \(Self.room)
        """, arguments: arguments)
    let promises = try rows.map { row in
      guard let day = CivilDate(row[2] as String) else {
        throw RegisterError.invalidRecord(table: "follow_up", id: row[0], value: row[2])
      }
      return QuarterSection.Promise(id: FollowUp.ID(row[0]), title: row[1], day: day)
    }
    guard promises.count == Self.room else { return (promises, promises.count) }
    return (
      promises, try Int.fetchOne(db, sql: "SELECT count(*) \(source)", arguments: arguments) ?? 0
    )
  }
}
