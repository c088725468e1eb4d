public import Diplomacy
import Foundation
import GRDB

extension Register {
  /// Returns the actors whose cadence was not kept: those whose maximum was passed, then
  /// those never met, then those whose ideal was passed; the longest silence first.
  ///
  /// Nobody of our own organisation is among them, nor anybody who is designated or agreed and
  /// holds no post yet, unless the cadence is their own.
  ///
  /// - Parameters:
  ///   - today: The day it is seen from.
  ///   - owner: Only those that this person looks after.
  ///   - zones: Only actors of these zones; of all when empty.
  ///   - clearance: Which exchanges count as contact.
  /// - Returns: The relations, the coldest first.
  /// - Throws: ``RegisterError``.
  public func goingCold(
    today: CivilDate, owner: Actor.ID? = nil, zones: [Zone.ID] = [], clearance: Clearance = .all
  ) throws -> [Relationship] {
    try read { db in
      let rules = try CadenceRule.all(db)
      guard !rules.isEmpty else { return [] }
      let tree =
        rules.contains { if case .zone = $0.subject { true } else { false } }
        ? try ZoneTree(Zone.fetchAll(db)) : ZoneTree()
      let query = GoingColdQuery(rules, in: tree, today: today)
      let home = try Settings(db, path: path).home
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: GoingColdQuery.sql(owner: owner != nil, zones: zones.count, clearance)),
        arguments: query.arguments(
          owner: owner, zones: zones, home: home, today: today))
      var found: [Relationship] = []
      while let row = try rows.next() {
        let rule = rules[query.place(row[1])]
        let last = (row[2] as String).isEmpty ? nil : PartialDate(sortKey: row[2])
        found.append(
          Relationship(
            actor: ActorName(id: Actor.ID(row[0]), name: row[3]),
            responsible: (row[4] as Int64?).map { ActorName(id: Actor.ID($0), name: row[5]) },
            lastContact: last, rule: rule,
            standing: rule.cadence.standing(last: last, today: today)))
      }
      return found.sorted { $0.isColder(than: $1) }
    }
  }
}

extension CadenceRule {
  /// Returns the cadence that an actor is under, the most specific; `nil` for none.
  static func governing(_ actor: Actor, _ db: Database) throws -> CadenceRule? {
    let rules = try CadenceRule.speaking(of: actor, db)
    guard !rules.isEmpty else { return nil }
    return rules.governing(
      actor.id, tags: actor.profile.details[.tag].map(\.text), tier: actor.profile.tier,
      zones: actor.profile.zones, in: try ZoneTree(Zone.fetchAll(db)))
  }
}

/// The question which relations go cold, as one statement.
///
/// Whom a cadence governs is found from the cadence, through an index; the most specific
/// of several has the least key; and the last contact is looked up once for each actor. It
/// grows with the actors under a cadence, not with the exchanges.
struct GoingColdQuery {
  private let keys: (actors: String, tags: String, tiers: String, zones: String)
  private let cutoffs: String

  /// What the places of the rules are counted in, below their weights.
  private static let places: Int64 = 1_000_000

  init(_ rules: [CadenceRule], in tree: ZoneTree, today: CivilDate) {
    var actors: [[JSONText]] = []
    var tags: [[JSONText]] = []
    var tiers: [[JSONText]] = []
    for (place, rule) in rules.enumerated() {
      let key = Self.key(rule.weight(distance: 0), place)
      switch rule.subject {
      case .actor(let actor): actors.append([.number(actor.id.value), .number(key)])
      case .tag(let tag): tags.append([.text(Folding.fold(tag)), .number(key)])
      case .tier(let tier): tiers.append([.text(tier.rawValue), .number(key)])
      case .zone: break
      }
    }
    let zones = tree.zones.compactMap { zone -> [JSONText]? in
      guard let (place, distance) = rules.nearest(to: zone.id, in: tree) else { return nil }
      let key = Self.key(rules[place].weight(distance: distance), place)
      return [.number(zone.id.value), .number(key)]
    }
    keys = (
      JSONText.array(actors), JSONText.array(tags), JSONText.array(tiers), JSONText.array(zones)
    )
    cutoffs =
      "[" + rules.map { "\"\($0.cadence.cutoff(today: today))\"" }.joined(separator: ",") + "]"
  }

  private static func key(_ weight: Int64, _ place: Int) -> Int64 {
    weight * places + Int64(place)
  }

  /// Returns which of the rules a key stands for.
  func place(_ key: Int64) -> Int { Int(key % Self.places) }

  private var given: StatementArguments {
    [keys.actors, keys.tags, keys.tiers, keys.zones]
  }

  func arguments(
    owner: Actor.ID?, zones: [Zone.ID], home: Actor.ID, today: CivilDate
  ) -> StatementArguments {
    var arguments = given
    if let owner { arguments += [owner.value] }
    arguments += StatementArguments(zones.map(\.value))
    // The weight of an actor's own cadence is the least there is.
    arguments += [
      cutoffs, CadenceRule.ownWeights * Self.places, home.value, home.value, today.description,
      today.description, today.description, today.description,
    ]
    return arguments
  }

  static func sql(owner: Bool, zones: Int, _ clearance: Clearance) -> String {
    // Under the Chatham House Rule nobody is told to have been there, which a last contact does.
    let told = clearance.ofActors
    return """
      WITH governed (actor_id, key) AS (
          SELECT json_each.value ->> 0, json_each.value ->> 1 FROM json_each(?)
        UNION ALL
          SELECT d.actor_id, json_each.value ->> 1 FROM json_each(?)
          CROSS JOIN actor_detail d ON d.key = json_each.value ->> 0 AND d.kind = 'tag'
        UNION ALL
          SELECT a.id, json_each.value ->> 1 FROM json_each(?)
          CROSS JOIN actor a ON a.tier = json_each.value ->> 0
        UNION ALL
          SELECT z.actor_id, json_each.value ->> 1 FROM json_each(?)
          CROSS JOIN actor_zone z ON z.zone_id = json_each.value ->> 0),
      winning AS (SELECT actor_id, min(key) AS key FROM governed GROUP BY actor_id),
      standing AS MATERIALIZED (
        SELECT winning.actor_id, winning.key, \(LastContact.of("winning.actor_id", where: told)) AS last
        FROM winning CROSS JOIN actor a ON a.id = winning.actor_id
        WHERE a.archived_on IS NULL AND a.merged_into IS NULL
          \(owner ? "AND a.responsible_id = ?" : "")
          \(zones == 0 ? "" : """
          AND EXISTS (
            SELECT 1 FROM actor_zone z
            WHERE z.actor_id = a.id AND z.zone_id IN (\(Marks.list(zones))))
          """))
      SELECT standing.actor_id, standing.key, standing.last, a.name, a.responsible_id, o.name
      FROM standing CROSS JOIN actor a ON a.id = standing.actor_id
      LEFT JOIN actor o ON o.id = a.responsible_id
      WHERE (last = ''
        OR last || '~' < json_extract(?, '$[' || (standing.key % \(places)) || ']'))
        AND (standing.key < ? OR (a.id <> ? AND NOT EXISTS (
          SELECT 1 FROM mandate m JOIN position p ON p.id = m.position_id
          WHERE m.person_id = a.id AND p.organisation_id = ? AND m.ends >= ?)
        AND NOT (\(isToCome))))
      """
  }
}

extension GoingColdQuery {
  /// The condition that the actor `a` has an office to take up and holds none; the day stands in
  /// it three times.
  fileprivate static let isToCome = """
    EXISTS (SELECT 1 FROM mandate m
      WHERE m.person_id = a.id AND m.status IN ('designated', 'agreed') AND m.ends >= ?)
    AND NOT EXISTS (SELECT 1 FROM mandate m
      WHERE m.person_id = a.id AND \(Mandate.wasHeld) AND m.starts <= ? AND m.ends >= ?)
    """
}

/// A value in a short document of JSON.
private enum JSONText {
  case text(String)
  case number(Int64)

  private var json: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text):
      (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
  }

  static func array(_ rows: [[JSONText]]) -> String {
    "[" + rows.map { "[" + $0.map(\.json).joined(separator: ",") + "]" }.joined(separator: ",")
      + "]"
  }
}
