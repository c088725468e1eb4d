import Diplomacy
import GRDB

/// Our own people, whom their own tables call for short: « C. Durand », « CD ».
extension Intake {
  /// Our people, and how they are called.
  struct OurPeople {
    private(set) var ids: [Actor.ID] = []
    private(set) var names = ShortNames()

    mutating func add(_ id: Actor.ID, _ content: Content.Actor) {
      ids.append(id)
      names.add(content.names)
    }

    mutating func removeLast(_ number: Int) {
      ids.removeLast(number)
      names.removeLast(number)
    }
  }

  /// Those of our people whom a party on our side may mean: by the whole name, else by a part of it.
  ///
  /// - Returns: They, one where the record at hand tells which is meant, and among how many; nobody
  ///   for a party that is on no side, or not ours.
  /// - Throws: ``RegisterError``.
  mutating func ours(
    meantBy party: IncomingParty, _ key: PartyKey
  ) throws -> (ids: [Actor.ID], count: Int) {
    // A folder has the names that we wrote into it.
    guard party.side == .ours, source.collection == nil, let name = party.person?.name.text
    else { return ([], 0) }
    let people = try ours ?? peopleOfOurs()
    ours = people
    func meant(_ places: [Int]) throws -> [Actor.ID] {
      try candidates(places.map { people.ids[$0] }, gender: party.person?.gender, country: nil)
        .filter { try party.email == nil || !hasAddress($0) }
    }
    var found = try meant(people.names.called(name))
    if found.isEmpty {
      found = try meant(people.names.called(forShort: name))
      // Who is called so in full is nobody else for short, unless added since.
      if name.contains(" "), try !actors(called: name, isPerson: true).isEmpty {
        found = try inRecordAtHand(found)
      }
    }
    return (try familiar(found, key), found.count)
  }

  /// Those who hold or held a post in our house or are members of it, were on our side, or have
  /// something to do.
  private func peopleOfOurs() throws -> OurPeople {
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
    var people = OurPeople()
    for id in ids {
      if let content = try Content.Actor.fetch(id, db) { people.add(Actor.ID(id), content) }
    }
    return people
  }
}
