public import Diplomacy
import Foundation
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
      for id in ids {
        let stored = try StoredActor.fetch(id, db)
        let origin = try Content.Origin.card(of: id, db)
        try each(
          OutgoingActor(
            uid: origin.uid ?? stored.content.uuid, profile: stored.actor.profile,
            offices: try Self.offices(of: stored.actor, on: today, db),
            kept: origin.kept))
      }
    }
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
  /// What begins the key of a record that came from a card.
  static let cardPrefix = "card\u{1F}"
  /// What begins the key of a record that came from a calendar.
  static let calendarPrefix = "calendar\u{1F}"

  /// By what the card knew an actor from which they came, and what it said else.
  static func card(
    of actor: Actor.ID, _ db: Database
  ) throws -> (uid: String?, kept: [String]) {
    let rows = try db.rows(
      """
      SELECT key, kept FROM origin WHERE record_kind = ? AND record_id = ? ORDER BY id
      """, [RecordKind.actor.rawValue, actor.value])
    // A card need not have an identifier.
    var rest: [String] = []
    while let row = try rows.next() {
      let (key, text): (String, String?) = (row[0], row[1])
      let kept = try text.map { try JSONDecoder().decode([String].self, from: Data($0.utf8)) } ?? []
      if key.hasPrefix(cardPrefix) { return (String(key.dropFirst(cardPrefix.count)), kept) }
      if rest.isEmpty { rest = kept }
    }
    return (nil, rest)
  }
}
