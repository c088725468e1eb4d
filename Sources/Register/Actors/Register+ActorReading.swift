public import Diplomacy
import GRDB

/// Which actors are wanted.
public struct ActorFilter: Sendable {
  /// Persons only, or organisations only; both when `nil`.
  public var persons: Bool?
  /// Organisations of these kinds; all kinds when empty.
  public var kinds: [OrganisationKind]
  /// In any of these zones; all when empty, and nothing of what lies below is added.
  public var zones: [Zone.ID]

  /// Makes a filter that lets everyone through unless told otherwise.
  public init(
    persons: Bool? = nil, kinds: [OrganisationKind] = [], zones: [Zone.ID] = []
  ) {
    self.persons = persons
    self.kinds = kinds
    self.zones = zones
  }
}

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
      let directory = try Directory(db)
      let query = ActorQuery(filter)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT a.id, a.handle, a.nature, (
            SELECT p.occurred FROM participation p JOIN interaction i ON i.id = p.interaction_id
            WHERE p.actor_id = a.id AND i.status = 'held'
            ORDER BY p.occurred DESC LIMIT 1), (
            SELECT max(p.occurred) FROM position po
            JOIN mandate m ON m.position_id = po.id
            JOIN participation p ON p.actor_id = m.person_id
            JOIN interaction i ON i.id = p.interaction_id
            WHERE po.organisation_id = a.id AND i.status = 'held' AND \(Mandate.wasHeld)
              AND m.starts <= p.occurred || '~' AND m.ends >= substr(p.occurred, 1, 10))
          FROM actor a WHERE \(query.condition) ORDER BY a.fold, a.id
          """, arguments: query.arguments)
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
            lastContact: [row[3] as String?, row[4] as String?].compactMap(\.self).max()
              .flatMap { PartialDate(sortKey: $0) }))
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
    try read { db in try ActorCardReader(db, id).card(latest: latest) }
  }
}

extension PartialDate {
  /// The date of an occurrence as stored, its time set aside.
  init?(sortKey: String) {
    self.init(sortKey.utf8.count <= 10 ? sortKey : String(sortKey.prefix(10)))
  }
}

/// A filter as SQL conditions on `a`.
struct ActorQuery {
  private var conditions: [String] = []
  private(set) var arguments: StatementArguments = []

  var condition: String {
    conditions.isEmpty ? "1 = 1" : conditions.joined(separator: " AND ")
  }

  init(_ filter: ActorFilter) {
    if let persons = filter.persons {
      conditions.append(persons ? "a.nature = 'person'" : "a.nature <> 'person'")
    }
    if !filter.kinds.isEmpty {
      conditions.append("a.nature IN (\(Self.marks(filter.kinds.count)))")
      arguments += StatementArguments(filter.kinds.map(\.rawValue))
    }
    if !filter.zones.isEmpty {
      let marks = Self.marks(filter.zones.count)
      conditions.append(
        "a.id IN (SELECT actor_id FROM actor_zone WHERE zone_id IN (\(marks)))")
      arguments += StatementArguments(filter.zones.map(\.value))
    }
  }

  private static func marks(_ count: Int) -> String {
    repeatElement("?", count: count).joined(separator: ", ")
  }
}
