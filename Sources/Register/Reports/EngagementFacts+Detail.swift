import Diplomacy
import GRDB

/// What a report says beyond its figures, each in one statement that counts: what is read grows
/// with the answer, and not with the exchanges.
extension EngagementFacts {
  func detail(months: [EngagementDetail.MonthCount]) throws -> EngagementDetail {
    let axes = try axes()
    let promises = try promises()
    return EngagementDetail(
      comparison: try comparison(), months: months, axes: axes,
      untouchedAxes: try untouched(besides: axes), zoneAxes: try zoneAxes(),
      coverage: try coverage(), discipline: promises.discipline, silences: try silences(),
      pictures: spec.isDrawn ? try pictures(months, promises.courses) : .none)
  }

  private func comparison() throws -> EngagementDetail.Comparison? {
    guard let period = spec.period.previous else { return nil }
    let query = InteractionQuery(filter([.held], in: period))
    let held = try Int.fetchOne(
      db, sql: query.select("count(*)", suffix: ""), arguments: query.arguments)
    return EngagementDetail.Comparison(
      period: period, held: held ?? 0, actorsMet: try countOfMet(in: period))
  }

  private func axes() throws -> [EngagementDetail.AxisCount] {
    let query = InteractionQuery(filter([.held]))
    return try Row.fetchAll(
      db,
      sql: """
        SELECT a.axis_id, count(*) AS held
        FROM (\(query.select("i.id AS interaction_id", suffix: ""))) h
        JOIN interaction_axis a ON a.interaction_id = h.interaction_id
        GROUP BY a.axis_id ORDER BY held DESC, a.axis_id
        """, arguments: query.arguments
    ).map { EngagementDetail.AxisCount(axis: Axis.ID($0[0]), held: $0[1]) }
  }

  /// The axes on which nothing was held; none where none was touched at all.
  private func untouched(besides touched: [EngagementDetail.AxisCount]) throws -> [Axis.ID] {
    guard !touched.isEmpty, spec.axes.isEmpty else { return [] }
    let known = Set(touched.map(\.axis))
    return try Int64.fetchAll(db, sql: "SELECT id FROM axis ORDER BY id").map { Axis.ID($0) }
      .filter { !known.contains($0) }
  }

  private func zoneAxes() throws -> [EngagementDetail.ZoneAxisCount] {
    guard !zones.isEmpty else { return [] }
    let query = InteractionQuery(filter([.held]))
    return try Row.fetchAll(
      db,
      sql: """
        SELECT z.zone_id, a.axis_id, count(*)
        FROM (\(query.select("i.id AS interaction_id", suffix: ""))) h
        JOIN interaction_axis a ON a.interaction_id = h.interaction_id
        JOIN interaction_zone z ON z.interaction_id = h.interaction_id
        WHERE z.zone_id IN (\(Marks.list(zones.count)))
        GROUP BY z.zone_id, a.axis_id ORDER BY z.zone_id, a.axis_id
        """, arguments: query.arguments + StatementArguments(zones.map(\.value))
    ).map {
      EngagementDetail.ZoneAxisCount(zone: Zone.ID($0[0]), axis: Axis.ID($0[1]), held: $0[2])
    }
  }

  /// The condition on `a` that it belongs to the zones and is in use; our own organisation apart.
  private var isOfTheZones: String {
    """
    a.id IN (SELECT actor_id FROM actor_zone WHERE zone_id IN (\(Marks.list(zones.count))))
      AND a.archived_on IS NULL AND a.merged_into IS NULL AND a.id <> ?
    """
  }

  private func coverage() throws -> [EngagementDetail.Coverage] {
    guard spec.actors.isEmpty, !zones.isEmpty else { return [] }
    let ofTheZones = StatementArguments(zones.map(\.value)) + [home.value]
    let organisations = try Row.fetchAll(
      db,
      sql: """
        SELECT a.id, a.name, a.nature FROM actor a
        WHERE \(isOfTheZones) AND a.nature <> 'person' ORDER BY a.fold, a.id
        """, arguments: ofTheZones)
    guard !organisations.isEmpty else { return [] }
    let query = InteractionQuery(filter([.held], isAttributable: true))
    let list = "[" + organisations.map { String($0[0] as Int64) }.joined(separator: ",") + "]"
    // Each presence of an organisation, itself or by who held a post of its that day; then how
    // many exchanges that makes, and in which posts it was met. From the exchanges on: what
    // the organisations ever had to do with us is more than the period.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH wanted AS MATERIALIZED (SELECT value AS id FROM json_each(?)),
        held AS MATERIALIZED (\(query.select("i.id AS interaction_id", suffix: ""))),
        presence AS MATERIALIZED (
          SELECT p.actor_id AS organisation_id, p.interaction_id, NULL AS title
          FROM held JOIN participation p ON p.interaction_id = held.interaction_id
          WHERE p.side <> 'ours' AND p.actor_id IN (SELECT id FROM wanted)
          UNION
          SELECT po.organisation_id, p.interaction_id, m.title
          FROM held CROSS JOIN participation p ON p.interaction_id = held.interaction_id
          CROSS JOIN mandate m ON m.person_id = p.actor_id
          CROSS JOIN position po ON po.id = m.position_id
          WHERE p.side <> 'ours' AND po.organisation_id IN (SELECT id FROM wanted)
            AND \(LastContact.inOffice))
        SELECT organisation_id, count(DISTINCT interaction_id), NULL FROM presence
        GROUP BY organisation_id
        UNION ALL
        SELECT DISTINCT organisation_id, 0, title FROM presence WHERE title IS NOT NULL
        """, arguments: [list] + query.arguments)
    var exchanges: [Int64: Int] = [:]
    var titles: [Int64: [String]] = [:]
    while let row = try rows.next() {
      if let title = row[2] as String? {
        titles[row[0], default: []].append(title)
      } else {
        exchanges[row[0]] = row[1]
      }
    }
    var leveller = Naming.Leveller(titles.isEmpty ? nil : naming)
    let lines = try organisations.map { row in
      let id: Int64 = row[0]
      guard let nature = ActorNature(code: row[2]) else {
        throw RegisterError.invalidRecord(table: "actor", id: id, value: row[2])
      }
      let levels = (titles[id] ?? []).map { leveller.level(of: $0, in: nature) }
      return EngagementDetail.Coverage(
        organisation: ActorName(id: Actor.ID(id), name: row[1]), nature: nature,
        exchanges: exchanges[id] ?? 0,
        level: exchanges[id] == nil ? nil : levels.min() ?? .other)
    }
    // By level, then by how often; by name where both are equal.
    return lines.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.level != other.level {
        guard let level = one.level else { return false }
        return other.level.map { level < $0 } ?? true
      }
      return (other.exchanges, left.offset) < (one.exchanges, right.offset)
    }.map(\.element)
  }

  private func silences() throws -> [EngagementDetail.Silence] {
    guard spec.actors.isEmpty, spec.axes.isEmpty, !zones.isEmpty else { return [] }
    // Nobody has been silent for long who was heard within half a year, or may have been.
    let end = min(spec.period.end ?? spec.today, spec.today)
    guard let since = end.adding(months: -6) else { return [] }
    return try Row.fetchAll(
      db,
      sql: """
        WITH contact AS MATERIALIZED (
          SELECT a.id, \(LastContact.of("a.id", where: spec.clearance.ofActors)) AS last
          FROM actor a
          WHERE \(isOfTheZones)
            AND NOT EXISTS (
              SELECT 1 FROM mandate m JOIN position po ON po.id = m.position_id
              WHERE m.person_id = a.id AND po.organisation_id = ?))
        SELECT id, last FROM contact WHERE last <> '' AND last || '~' < ? ORDER BY last, id LIMIT 10
        """,
      arguments: StatementArguments(zones.map(\.value)) + [
        home.value, home.value, since.description,
      ]
    ).map { row in
      let id: Int64 = row[0]
      guard let last = PartialDate(sortKey: row[1]) else {
        throw RegisterError.invalidRecord(table: "participation", id: id, value: row[1])
      }
      return EngagementDetail.Silence(
        id: Actor.ID(id), label: try directory.label(of: id, on: .day(spec.today)), last: last)
    }
  }
}
