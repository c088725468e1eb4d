public import Diplomacy
import GRDB

extension Register {
  /// Returns an actor's record.
  ///
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``.
  public func actor(_ id: Actor.ID) throws -> Actor {
    try read { db in try StoredActor.fetch(id, db).actor }
  }

  /// Tells the actors that pass a filter one by one, by name.
  ///
  /// - Parameters:
  ///   - filter: Which actors.
  ///   - today: The day on which the offices shown are held.
  ///   - each: Called once for each; what it throws ends the telling.
  /// - Throws: ``RegisterError``, or what `each` throws.
  public func actors(
    _ filter: ActorFilter, today: CivilDate, each: (ActorSummary) throws -> Void
  ) throws {
    try read { db in
      let directory = try Directory(db, naming)
      let query = ActorQuery(filter, today: today)
      let rows = try Row.fetchCursor(db, sql: query.sql, arguments: query.arguments)
      while let row = try rows.next() {
        let id: Int64 = row[0]
        guard let nature = ActorNature(code: row[2]) else {
          throw RegisterError.invalidRecord(table: "actor", id: id, value: row[2])
        }
        try each(
          ActorSummary(
            id: Actor.ID(id), handle: row[1], nature: nature,
            label: directory.label(of: id, on: .day(today)),
            zones: StoredActor.zones(of: id, db),
            tier: (row[4] as String?).flatMap { Tier(rawValue: $0) },
            lastContact: (row[3] as String).isEmpty ? nil : PartialDate(sortKey: row[3])))
      }
    }
  }

  /// Returns all that is known of an actor.
  ///
  /// - Parameters:
  ///   - id: Which actor.
  ///   - latest: How many exchanges to return at the most.
  /// - Returns: The card.
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``.
  public func actorCard(_ id: Actor.ID, latest: Int = 10) throws -> ActorCard {
    try read { db in try ActorCardReader(db, id, naming).card(latest: latest) }
  }
}

extension PartialDate {
  /// The date of an occurrence as stored, its time set aside.
  init?(sortKey: String) {
    self.init(sortKey.utf8.count <= 10 ? sortKey : String(sortKey.prefix(10)))
  }
}
