public import Diplomacy
import GRDB

extension Register {
  /// Records what one actor is to another.
  ///
  /// - Throws: ``RegisterError/relationKnown(_:)`` when it is recorded and has not ended.
  public func relate(
    _ from: Actor.ID, _ kind: RelationKind, _ to: Actor.ID, tenure: Tenure, by stamp: Stamp
  ) throws -> Relation.ID {
    try write(stamp) { writer in
      let known = try Int64.fetchOne(
        writer.db,
        sql: """
          SELECT id FROM relation
          WHERE from_id = ? AND to_id = ? AND kind = ? AND ends >= ? AND starts <= ?
          """,
        arguments: [from.value, to.value, kind.rawValue, tenure.starts, tenure.ends])
      if let known { throw RegisterError.relationKnown(Relation.ID(known)) }
      return Relation.ID(
        try writer.create(
          Content.Relation(
            type: kind.rawValue, from: from.value, to: to.value,
            since: tenure.since?.description, until: tenure.until?.description)))
    }
  }

  /// Ends what one actor is to another, whichever of the two is named first.
  ///
  /// - Returns: How many relations were ended.
  /// - Throws: `MandateError` when one began later than it would end.
  public func unrelate(
    _ one: Actor.ID, _ other: Actor.ID, kind: RelationKind?, until: PartialDate, by stamp: Stamp
  ) throws -> Int {
    try write(stamp) { writer in
      let running = try Relation.all(of: one, writer.db).filter {
        [$0.from.id, $0.to.id].contains(other) && $0.tenure.until == nil
          && (kind == nil || $0.kind == kind)
      }
      for relation in running {
        let ended = try Tenure(since: relation.tenure.since, until: until)
        try writer.change(relation.id.value, Content.Relation.self) {
          $0.until = ended.until?.description
        }
      }
      return running.count
    }
  }
}

extension Relation {
  /// The relations of an actor, seen from either end, the latest first.
  static func all(of actor: Actor.ID, _ db: Database) throws -> [Relation] {
    let rows = try db.rows(
      """
      SELECT r.id, r.kind, f.id, f.name, t.id, t.name, r.since, r.until
      FROM relation r JOIN actor f ON f.id = r.from_id JOIN actor t ON t.id = r.to_id
      WHERE r.id IN (
        SELECT id FROM relation WHERE from_id = ?
        UNION SELECT id FROM relation WHERE to_id = ?)
      ORDER BY r.starts DESC, r.id
      """, [actor.value, actor.value])
    return try Array(
      rows.map { row in
        guard let kind = RelationKind(rawValue: row[1]) else {
          throw RegisterError.invalidRecord(table: "relation", id: row[0], value: row[1])
        }
        return Relation(
          id: Relation.ID(row[0]), kind: kind,
          from: ActorName(id: Actor.ID(row[2]), name: row[3]),
          to: ActorName(id: Actor.ID(row[4]), name: row[5]),
          tenure: try Tenure(mandate: row[0], since: row[6], until: row[7]))
      })
  }
}
