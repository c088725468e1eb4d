import Diplomacy
import GRDB

/// Our own people, whom their own tables call for short: « C. Durand », « CD ».
extension Intake {
  /// One of our people, and how they are called.
  struct OneOfOurs {
    let id: Actor.ID
    let names: [NameParts]

    init(_ id: Actor.ID, _ content: Content.Actor) {
      self.id = id
      names = ([content.name] + content.aliases.map(\.text)).map { NameParts($0) }
    }
  }

  /// The one of our people whom a party on our side means: by the whole name, else by a part of it.
  ///
  /// - Returns: The one, and among how many; `nil` for nobody, and where several may be meant.
  /// - Throws: ``RegisterError``.
  mutating func oneOfOurs(_ party: IncomingParty) throws -> (id: Actor.ID, count: Int)? {
    // A folder has the names that we wrote into it.
    guard party.side == .ours, source.collection == nil, let name = party.person?.name.text
    else { return nil }
    let people = try ours ?? peopleOfOurs()
    ours = people
    func meant(_ isMeant: (NameParts) -> Bool) throws -> [Actor.ID] {
      try people.filter { one in
        try one.names.contains(where: isMeant) && (party.email == nil || !hasAddress(one.id))
      }.map(\.id)
    }
    let short = NameParts(name)
    var found = try meant { $0.sorted == short.sorted }
    if found.isEmpty {
      // Who is called so in full is nobody else for short.
      if short.sorted.count > 1, try !actors(called: name, isPerson: true).isEmpty { return nil }
      found = try meant { NameLikeness.isShort(short, for: $0) }
    }
    let familiar = try familiar(found)
    return familiar.count == 1 ? (familiar[0], found.count) : nil
  }

  /// Those who hold or held a post in our house or are members of it, were on our side, or have
  /// something to do.
  private func peopleOfOurs() throws -> [OneOfOurs] {
    let ids = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM actor
        WHERE nature = ?1 AND archived_on IS NULL AND merged_into IS NULL AND id IN (
          SELECT m.person_id FROM mandate m JOIN position p ON p.id = m.position_id
            WHERE p.organisation_id = ?2
          UNION SELECT from_id FROM relation WHERE to_id = ?2 AND kind = ?3
          UNION SELECT actor_id FROM participation WHERE side = ?4
          UNION SELECT owner_id FROM follow_up)
        ORDER BY id
        """,
      arguments: [
        ActorNature.person.code, home.value, RelationKind.memberOf.rawValue,
        Participation.Side.ours.rawValue,
      ])
    return try ids.compactMap { id in
      try Content.Actor.fetch(id, db).map { OneOfOurs(Actor.ID(id), $0) }
    }
  }
}
