import Diplomacy
import GRDB

/// Whom the two knew, who looks after whom, and how often they are to be met.
extension Merging {
  mutating func moveRelations(_ writer: inout Writer) throws {
    let found = try ids(
      """
      SELECT id FROM relation WHERE from_id = ?
      UNION SELECT id FROM relation WHERE to_id = ? ORDER BY 1
      """, writer.db)
    for id in found {
      guard let old = try Content.Relation.fetch(id, writer.db) else { continue }
      var new = old
      if new.from == lose { new.from = keep }
      if new.to == lose { new.to = keep }
      moved[.relations, default: 0] += 1
      let others = try Int64.fetchAll(
        writer.db.cachedStatement(sql: "SELECT id FROM relation WHERE from_id = ? AND to_id = ?"),
        arguments: [new.from, new.to])
      let isKnown = try others.contains { other in
        try other != id && Content.Relation.fetch(other, writer.db) == new
      }
      if new.from == new.to || isKnown {
        moved[.sameRelations, default: 0] += 1
        try writer.remove(id, old)
      } else {
        try writer.change(id, from: old, to: new)
      }
    }
  }

  mutating func moveResponsibilities(_ writer: inout Writer) throws {
    let found = try ids("SELECT id FROM actor WHERE responsible_id = ? ORDER BY id", writer.db)
    // What the two say of one another is settled with their records.
    for id in found where id != keep && id != lose {
      try writer.change(id, Content.Actor.self) { $0.responsible = keep }
      moved[.responsibilities, default: 0] += 1
    }
  }

  /// Gives the loser's cadence to the one that stays, unless that has its own.
  func moveCadence(_ writer: inout Writer) throws {
    func cadence(of actor: Int64) throws -> Int64? {
      try Int64.fetchOne(
        writer.db.cachedStatement(sql: "SELECT id FROM cadence WHERE actor_id = ?"),
        arguments: [actor])
    }
    guard let id = try cadence(of: lose), let content = try Content.Cadence.fetch(id, writer.db)
    else { return }
    guard try cadence(of: keep) == nil else { return try writer.remove(id, content) }
    try writer.change(id, Content.Cadence.self) { $0.actor = keep }
  }
}
