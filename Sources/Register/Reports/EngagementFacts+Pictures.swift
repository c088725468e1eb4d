import Diplomacy
import GRDB

/// What the further pictures of a report are drawn from, counted in SQL and of the latest
/// exchanges only: what is read does not grow with the register.
extension EngagementFacts {
  /// How many exchanges levels and encounters look at, the latest.
  private static let latest = 500
  /// How many pairs a network has at the most.
  private static let mostPairs = 30

  func pictures(
    _ months: [EngagementDetail.MonthCount], _ courses: [EngagementPictures.PromiseCourse]
  ) throws -> EngagementPictures {
    let end = min(spec.period.end ?? spec.today, spec.today)
    let promises = EngagementPictures.months(
      of: courses, to: end, from: spec.period.start.map { String($0.description.prefix(7)) } ?? "")
    guard !months.isEmpty else { return EngagementPictures(promises: promises) }
    let latest = latest(of: months)
    return EngagementPictures(
      days: try days(to: end), levels: try levels(in: latest.period, isCut: latest.isCut),
      encounters: try encounters(in: latest.period, isCut: latest.isCut), promises: promises)
  }

  /// The days of the last twelve months of the period, until today.
  private func days(to end: CivilDate) throws -> EngagementPictures.Days? {
    guard let first = try? CivilDate(year: end.year, month: end.month, day: 1).adding(months: -11)
    else { return nil }
    let start = max(first, spec.period.start ?? first)
    let last = min(end.lastOfMonth, spec.period.end ?? end.lastOfMonth)
    guard let period = try? Period(start: start, end: last) else { return nil }
    let query = InteractionQuery(filter([.held], in: period))
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT substr(occurred, 1, 10), count(*)
        FROM (\(query.select("x.occurred AS occurred", suffix: "")))
        WHERE length(occurred) >= 10 GROUP BY 1
        """, arguments: query.arguments)
    var held: [CivilDate: Int] = [:]
    while let row = try rows.next() { held[try Self.day(row[0])] = row[1] }
    return held.isEmpty ? nil : .init(first: start, last: last, held: held)
  }

  /// The time that holds the latest exchanges, by the months already counted, so that no others
  /// are read; and whether there are others.
  private func latest(
    of months: [EngagementDetail.MonthCount]
  ) -> (period: Period, isCut: Bool) {
    var count = 0
    for month in months.reversed() {
      count += month.held
      guard count >= Self.latest else { continue }
      let start = max(month.month.earliest, spec.period.start ?? .first)
      guard let period = try? Period(start: start, end: spec.period.end) else { break }
      return (period, count > Self.latest || month != months.first)
    }
    return (spec.period, false)
  }

  /// The latest exchanges of which it may be told who took part, and the values for that.
  private func recent(_ period: Period) -> (sql: String, arguments: StatementArguments) {
    let query = InteractionQuery(filter([.held], isAttributable: true, in: period))
    return (
      """
      recent AS MATERIALIZED (
        SELECT id, occurred
        FROM (\(query.select("x.interaction_id AS id, x.occurred AS occurred", suffix: "")))
        WHERE length(occurred) >= 10 ORDER BY occurred DESC, id DESC LIMIT \(Self.latest))
      """, query.arguments
    )
  }

  /// The highest level met in each of the latest exchanges: the levels of the offices that
  /// those met held that day.
  private func levels(in period: Period, isCut: Bool) throws -> EngagementPictures.Levels? {
    let recent = recent(period)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH \(recent.sql)
        SELECT DISTINCT recent.occurred, recent.id, m.title, o.nature
        FROM recent
        LEFT JOIN participation p ON p.interaction_id = recent.id AND p.side <> 'ours'
        LEFT JOIN mandate m ON m.person_id = p.actor_id AND \(Mandate.wasHeld)
          AND m.starts <= p.occurred || '~' AND m.ends >= substr(p.occurred, 1, 10)
        LEFT JOIN position po ON po.id = m.position_id
        LEFT JOIN actor o ON o.id = po.organisation_id
        ORDER BY recent.occurred, recent.id
        """, arguments: recent.arguments)
    var leveller = Naming.Leveller(naming)
    var counts: [CivilDate: [EngagementLevel: Int]] = [:]
    var current: (id: Int64, day: CivilDate, level: EngagementLevel)?
    func close() {
      if let current { counts[current.day, default: [:]][current.level, default: 0] += 1 }
    }
    while let row = try rows.next() {
      let id: Int64 = row[1]
      if current?.id != id {
        close()
        current = (id, try Self.day(String((row[0] as String).prefix(10))), .other)
      }
      guard let title = row[2] as String?, let code = row[3] as String? else { continue }
      guard let nature = ActorNature(code: code) else {
        throw RegisterError.invalidRecord(table: "actor", id: id, value: code)
      }
      let level = leveller.level(of: title, in: nature)
      if let known = current?.level { current?.level = min(known, level) }
    }
    close()
    let days = counts.flatMap { day, levels in
      levels.map { EngagementPictures.LevelDay(day: day, level: $0.key, held: $0.value) }
    }
    return days.isEmpty ? nil : .init(days: days, isCut: isCut)
  }

  /// Who was present with whom at the latest exchanges: ours, our organisation apart, with
  /// those met, and those met with each other.
  private func encounters(
    in period: Period, isCut: Bool
  ) throws -> EngagementPictures.Encounters? {
    let recent = recent(period)
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH \(recent.sql)
        SELECT p.actor_id, q.actor_id, p.side = 'ours' AS is_ours, count(*) AS held,
          count(*) OVER ()
        FROM recent JOIN participation p ON p.interaction_id = recent.id
        JOIN participation q ON q.interaction_id = recent.id AND q.side <> 'ours'
          AND q.actor_id <> p.actor_id
        WHERE p.actor_id <> ? AND (p.side = 'ours' OR p.actor_id < q.actor_id)
        GROUP BY 1, 2, 3 ORDER BY held DESC, is_ours DESC, 1, 2 LIMIT \(Self.mostPairs)
        """, arguments: recent.arguments + [home.value])
    guard let all = rows.first?[4] as Int? else { return nil }
    let pairs = try rows.map { row in
      EngagementPictures.Pair(
        try directory.name(of: row[0]), try directory.name(of: row[1]), isWithUs: row[2],
        exchanges: row[3])
    }
    return .init(
      pairs: pairs, others: all - pairs.count, latest: isCut ? Self.latest : nil)
  }

  private static func day(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(text) else {
      throw RegisterError.invalidRecord(table: "interaction", id: 0, value: text)
    }
    return day
  }
}
