public import Diplomacy
import GRDB

extension Register {
  /// Returns which of some actors are on our side on a date: the home
  /// organisation and those who hold a mandate in it.
  public func ours(among actors: [Actor.ID], on date: PartialDate) throws -> Set<Actor.ID> {
    try read { db in
      let home = try Settings(db, path: path).home
      return Set(try actors.filter { try Mandate.isOurs($0, on: date, home: home, db) })
    }
  }

  /// Returns the zones of actors on a date: their own; for a person with none those of the
  /// organisations in which they hold a mandate that day; where there is none of these, the
  /// country they are of.
  ///
  /// A zone out of service that day is left out.
  /// - Returns: The zones in the order of the actors, each once.
  public func zones(of actors: [Actor.ID], on date: PartialDate) throws -> [Zone.ID] {
    try read { db in try Zone.onRecord(of: actors, on: date, db) }
  }
}

extension Zone {
  /// The zones of actors on a date: see ``Register/zones(of:on:)``.
  static func onRecord(
    of actors: [Actor.ID], on date: PartialDate, _ db: Database
  ) throws -> [Zone.ID] {
    try actors.flatMap { actor -> [Zone.ID] in
      let own = try StoredActor.zones(of: actor.value, db)
      guard own.isEmpty else { return own }
      let houses = try Mandate.organisations(of: actor, on: date, db)
      let theirs = try houses.flatMap { try StoredActor.zones(of: $0.value, db) }
      guard theirs.isEmpty else { return theirs }
      return try ([actor] + houses).lazy.compactMap { try StoredActor.country(of: $0.value, db) }
        .first.map { [$0] } ?? []
    }.uniqued().filter { zone in
      let row = try db.row("SELECT retired_on FROM zone WHERE id = ?", [zone.value])
      guard let text = row?[0] as String? else { return true }
      guard let retiredOn = CivilDate(text) else {
        throw RegisterError.invalidRecord(table: "zone", id: zone.value, value: text)
      }
      return retiredOn > date.earliest
    }
  }
}

extension Mandate {
  /// Whether an actor is on our side on a date: the house, and whoever holds a mandate in it.
  static func isOurs(
    _ actor: Actor.ID, on date: PartialDate, home: Actor.ID, _ db: Database
  ) throws -> Bool {
    if actor == home { return true }
    return try all(of: actor, in: home, db).contains { $0.isHeld(on: date) }
  }

  /// The organisations in which a person holds a mandate on a date.
  static func organisations(
    of person: Actor.ID, on date: PartialDate, _ db: Database
  ) throws -> [Actor.ID] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Mandate.columns),
          p.organisation_id
        FROM mandate m JOIN position p ON p.id = m.position_id
        WHERE m.person_id = ? ORDER BY m.starts DESC, m.id
        """)
    return try Row.fetchAll(statement, arguments: [person.value]).compactMap { row in
      try Mandate(row: row).isHeld(on: date) ? Actor.ID(row[9]) : nil
    }
  }
}
