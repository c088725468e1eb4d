public import Diplomacy
import GRDB

extension Register {
  /// Tells what is to be said of actors to another program, one after another.
  ///
  /// - Parameters:
  ///   - ids: Which actors, in which order.
  ///   - today: The day on which the posts are held.
  ///   - each: Called once for each; it must not ask the register meanwhile.
  /// - Throws: ``RegisterError``, or what `each` throws.
  public func outgoing(
    _ ids: [Actor.ID], today: CivilDate, each: (OutgoingActor) throws -> Void
  ) throws {
    try read { db in
      for id in ids { try each(OutgoingActor(id, today: today, as: nil, db)) }
    }
  }
}

extension OutgoingActor {
  /// Reads what is to be said of an actor.
  ///
  /// - Parameters:
  ///   - id: The actor.
  ///   - today: The day on which the posts are held.
  ///   - item: The row of the item of a folder that is told, whose own words it keeps; `nil` for
  ///     the first source that has any.
  ///   - db: The database.
  /// - Throws: ``RegisterError``.
  init(_ id: Actor.ID, today: CivilDate, as item: Int64?, _ db: Database) throws {
    let stored = try StoredActor.fetch(id, db)
    let origin = try Content.Origin.card(of: id, as: item, db)
    self.init(
      uid: origin.uid ?? stored.content.uuid, profile: stored.actor.profile,
      offices: try Self.offices(of: stored.actor, on: today, db), kept: origin.kept)
  }

  /// The posts somebody holds on a day, then the bodies they are a member of.
  private static func offices(
    of actor: Actor, on today: CivilDate, _ db: Database
  ) throws -> [IncomingActor.Office] {
    guard actor.profile.nature.isPerson else { return [] }
    let day = PartialDate.day(today)
    let held = try PostReader(db).mandates(of: actor.id).filter { $0.mandate.isHeld(on: day) }
    var offices = try held.reversed().map { held in
      IncomingActor.Office(
        title: held.mandate.title, organisation: try Line(held.organisation.name),
        tenure: held.mandate.tenure)
    }
    for relation in try Relation.all(of: actor.id, db)
    where relation.kind == .memberOf && relation.from.id == actor.id && relation.tenure.covers(day)
    {
      offices.append(
        IncomingActor.Office(
          title: nil, organisation: try Line(relation.to.name), tenure: relation.tenure))
    }
    return offices
  }
}

extension Content.Origin {
  /// By what a card knows an actor, and what it says that has no place here: a card of a folder,
  /// else the first of any source; of who was merged into the actor too.
  static func card(
    of actor: Actor.ID, as item: Int64?, _ db: Database
  ) throws -> (uid: String?, kept: [String]) {
    if let item, let origin = try fetch(item, db) {
      return (OriginKey(stored: origin.key).own.card, origin.kept ?? [])
    }
    let rows = try db.rows(
      """
      WITH RECURSIVE same (id) AS (
        SELECT ?1 UNION SELECT a.id FROM same s JOIN actor a ON a.merged_into = s.id
      )
      SELECT o.key, o.kept FROM same s
      JOIN origin o ON o.record_kind = ?2 AND o.record_id = s.id
      ORDER BY s.id <> ?1, o.id
      """, [actor.value, RecordKind.actor.rawValue])
    var found: (uid: String?, kept: [String])?
    // A card need not have an identifier.
    var rest: [String] = []
    while let row = try rows.next() {
      let (key, text): (SourceKey, String?) = (OriginKey(stored: row[0]).own, row[1])
      let kept = try text.map { try [String](document: $0) } ?? []
      if let uid = key.card, found == nil { found = (uid, kept) }
      if rest.isEmpty { rest = kept }
    }
    return found ?? (nil, rest)
  }
}
