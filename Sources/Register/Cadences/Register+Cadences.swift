public import Diplomacy
import Foundation
import GRDB

extension Register {
  /// Sets how often we mean to be in contact, in the place of what was set before.
  public func setCadence(
    _ cadence: Cadence, for subject: CadenceSubject, by stamp: Stamp
  ) throws -> Cadence.ID {
    try write(stamp) { writer in
      let (every, atMost) = (cadence.every.description, cadence.atMost?.description)
      if let known = try Self.cadence(of: subject, writer.db) {
        try writer.change(known, Content.Cadence.self) {
          ($0.every, $0.atMost) = (every, atMost)
        }
        return Cadence.ID(known)
      }
      var content = Content.Cadence(every: every, atMost: atMost)
      switch subject {
      case .actor(let actor): content.actor = actor.id.value
      case .zone(let zone): content.zone = zone.value
      case .tier(let tier): content.tier = tier.rawValue
      case .tag(let tag): content.tag = tag
      }
      return Cadence.ID(try writer.create(content))
    }
  }

  /// Ends a cadence.
  ///
  /// - Throws: `CadenceError.none` where there is none.
  public func endCadence(of subject: CadenceSubject, by stamp: Stamp) throws -> Cadence.ID {
    try write(stamp) { writer in
      guard let id = try Self.cadence(of: subject, writer.db),
        let content = try Content.Cadence.fetch(id, writer.db)
      else { throw CadenceError.none }
      try writer.remove(id, content)
      return Cadence.ID(id)
    }
  }

  private static func cadence(of subject: CadenceSubject, _ db: Database) throws -> Int64? {
    let (condition, arguments) = subject.condition
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM cadence WHERE \(condition)"), arguments: arguments)
  }

  /// Returns all cadences, the most specific kind first.
  public func cadences() throws -> [CadenceRule] { try read { try CadenceRule.all($0) } }
}

extension CadenceRule {
  /// All cadences there are: those of actors, of tags, of tiers, of zones.
  static func all(_ db: Database) throws -> [CadenceRule] {
    let rows = try db.rows(
      """
      SELECT c.id, c.actor_id, a.name, c.zone_id, c.tier, c.tag, c.every, c.at_most
      FROM cadence c LEFT JOIN actor a ON a.id = c.actor_id
      ORDER BY c.actor_id IS NULL, a.sort_key, c.tag_key IS NULL, c.tag_key, c.tier IS NULL,
        c.tier, c.id
      """, [])
    return try Array(rows.map { try CadenceRule($0) })
  }

  /// The cadences that speak of an actor: its own, and those of its tags, its tier and the
  /// zones it lies in.
  static func speaking(of actor: Actor, _ db: Database) throws -> [CadenceRule] {
    let profile = actor.profile
    let tags = try JSONEncoder().encode(profile.details[.tag].map { Folding.fold($0.text) })
    let zones = "[" + profile.zones.map(\.description).joined(separator: ",") + "]"
    let columns = "c.id, c.actor_id, a.name, c.zone_id, c.tier, c.tag, c.every, c.at_most"
    let source = "cadence c LEFT JOIN actor a ON a.id = c.actor_id"
    let rows = try db.rows(
      """
      WITH RECURSIVE above (id) AS (
        SELECT value FROM json_each(?)
        UNION SELECT z.parent_id FROM above JOIN zone z ON z.id = above.id
        WHERE z.parent_id IS NOT NULL)
      SELECT \(columns) FROM \(source) WHERE c.actor_id = ?
      UNION ALL SELECT \(columns) FROM \(source)
        WHERE c.tag_key IN (SELECT value FROM json_each(?))
      UNION ALL SELECT \(columns) FROM \(source) WHERE c.tier = ?
      UNION ALL SELECT \(columns) FROM \(source) WHERE c.zone_id IN (SELECT id FROM above)
      """,
      [
        zones, actor.id.value, String(decoding: tags, as: UTF8.self), profile.tier?.rawValue,
      ])
    return try Array(rows.map { try CadenceRule($0) })
  }

  /// Reads a row of number, actor, its name, zone, tier, tag, ideal and maximum.
  init(_ row: Row) throws {
    let id: Int64 = row[0]
    func refuse(_ value: String) -> RegisterError {
      .invalidRecord(table: "cadence", id: id, value: value)
    }
    let subject: CadenceSubject
    if let actor = row[1] as Int64? {
      subject = .actor(ActorName(id: Actor.ID(actor), name: row[2]))
    } else if let zone = row[3] as Int64? {
      subject = .zone(Zone.ID(zone))
    } else if let code = row[4] as String? {
      guard let tier = Tier(rawValue: code) else { throw refuse(code) }
      subject = .tier(tier)
    } else {
      subject = .tag(row[5])
    }
    let (every, atMost): (String, String?) = (row[6], row[7])
    guard let ideal = try? Span.parse(every),
      let cadence = try? Cadence(every: ideal, atMost: atMost.map { try Span.parse($0) })
    else { throw refuse(every) }
    self.init(id: Cadence.ID(id), subject: subject, cadence: cadence)
  }
}
