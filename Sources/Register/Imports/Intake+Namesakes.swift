import Diplomacy
import GRDB

/// Who of several is meant by a name.
extension Intake {
  /// Of several candidates the one who takes part already in the record at hand as it is here: a
  /// namesake who was added since cannot be meant.
  ///
  /// Where two do, the first to whom no other name of it led: neither is taken out of it.
  func familiar(_ ids: [Actor.ID], _ key: PartyKey) throws -> [Actor.ID] {
    guard ids.count > 1 else { return ids }
    let here = try inRecordAtHand(ids)
    let free = here.first { !isTaken($0, besides: key) }
    return (free ?? here.first).map { [$0] } ?? ids
  }

  /// Those of some actors who take part in the record at hand as it is here, or in whose house it
  /// is that somebody is.
  func inRecordAtHand(_ ids: [Actor.ID]) throws -> [Actor.ID] {
    guard let record = atHand.here else { return [] }
    var here: Set<Int64> = []
    switch record.kind {
    case .interaction:
      let content = try Content.Interaction.fetch(record.id, db)
      here = Set(content?.participations.map(\.actor) ?? [])
      // Who is to do what was promised there.
      here.formUnion(
        try Int64.fetchSet(
          db.cachedStatement(
            sql: "SELECT owner_id FROM follow_up WHERE interaction_id = ? AND owner_id IS NOT NULL"),
          arguments: [record.id]))
    case .actor:
      here = try Set(Mandate.houses(of: Actor.ID(record.id), db).map(\.value))
    default:
      let content = try Content.FollowUp.fetch(record.id, db)
      here = Set((content?.actors ?? []) + [content?.owner].compactMap(\.self))
    }
    return ids.filter { here.contains($0.value) }
  }

  /// Who answers to the name of a party: of one with an address, only those who have none.
  mutating func others(
    _ party: IncomingParty, called name: Line, isPerson: Bool
  ) throws -> [Actor.ID] {
    let namesakes =
      party.email == nil
      ? try actors(called: name.text, isPerson: isPerson)
      : try actorsWithoutAddress(called: name.text, isPerson: isPerson)
    return try isPerson == party.nature.isPerson
      ? candidates(namesakes, gender: party.person?.gender, country: party.country) : namesakes
  }

  /// Those of some namesakes who may be meant: nobody who is addressed in the other gender, nor of
  /// another country.
  func candidates(
    _ ids: [Actor.ID], gender: Gender?, country: Zone.ID?
  ) throws -> [Actor.ID] {
    guard gender != nil || country != nil else { return ids }
    return try ids.filter { id in
      try Content.Actor.fetch(id.value, db).map { !$0.isAnother(gender: gender, country: country) }
        ?? false
    }
  }

  /// Of several who may be meant those of whom what is said is known here; all where it is of none.
  func surest(_ ids: [Actor.ID], gender: Gender?, country: Zone.ID?) throws -> [Actor.ID] {
    guard ids.count > 1, gender != nil || country != nil else { return ids }
    let sure = try ids.filter { id in
      guard let content = try Content.Actor.fetch(id.value, db) else { return false }
      return (gender == nil || content.gender == gender?.rawValue)
        && (country == nil || content.country == country?.value)
    }
    return sure.isEmpty ? ids : sure
  }

  /// Of several houses of one name those of the zones that the record at hand names.
  func nearest(_ ids: [Actor.ID]) throws -> [Actor.ID] {
    guard ids.count > 1, !atHand.zones.isEmpty else { return ids }
    let near = try ids.filter { id in
      try Content.Actor.fetch(id.value, db)?.country.map { country in
        atHand.zones.contains { $0.value == country }
      } ?? false
    }
    return near.isEmpty ? ids : near
  }

  /// Who answers to a name and has no e-mail address.
  ///
  /// Ten years of notifications come from one name and ever another address: that all who bear
  /// a name have one is found out once.
  mutating func actorsWithoutAddress(called name: String, isPerson: Bool) throws -> [Actor.ID] {
    let key = NameOfMany(isPerson: isPerson, name: Folding.identity(of: name))
    if names.addressed.contains(key) { return [] }
    let namesakes = try actors(called: name, isPerson: isPerson)
    let found = try namesakes.filter { try !hasAddress($0) }
    if found.isEmpty, namesakes.count > Self.many { names.addressed.insert(key) }
    return found
  }

  /// More namesakes than these are not asked again and again.
  static let many = 8

  /// Notes that somebody bears a name by now whom no table with identifiers tells of.
  mutating func noteBearer(_ name: Line, isPerson: Bool) {
    guard !names.claimed.isEmpty else { return }
    names.claimed.remove(NameOfMany(isPerson: isPerson, name: Folding.identity(of: name.text)))
  }

  /// What an import found out about names, so as not to look for it again and again.
  struct NameFindings {
    /// Whom a name led to before.
    var meant: [PartyKey: Actor.ID] = [:]
    /// Names of which all who bear them have an address.
    var addressed: Set<NameOfMany> = []
    /// Names of which all who bear them came from the table at hand, which tells them apart.
    var claimed: Set<NameOfMany> = []
  }

  /// A name that many bear.
  struct NameOfMany: Hashable {
    let isPerson: Bool
    let name: String
  }

  /// Who is in the record at hand under the name of a party, and was made unlike it here since: is
  /// addressed otherwise, or has lost the address.
  func before(_ party: IncomingParty, _ key: PartyKey) throws -> Actor.ID? {
    guard atHand.here != nil else { return nil }
    let named = try party.names.flatMap {
      try actors(called: $0.text, isPerson: party.nature.isPerson)
    }
    return try inRecordAtHand(named).first { id in
      guard !isTaken(id, besides: key) else { return false }
      return try party.email.map { try wasTaken($0.text, .emails, from: id) } ?? true
    }
  }
}
