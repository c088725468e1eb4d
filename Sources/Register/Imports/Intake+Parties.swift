import Diplomacy
import GRDB

/// Whom a name in an import means.
extension Intake {
  /// What a party came to: somebody here, or somebody to be added.
  enum Party {
    case known(Actor.ID)
    case new(IncomingParty)
  }

  /// Whom a party names, in whatever capacity; on our side a name may be said for short.
  struct PartyKey: Hashable {
    private let isPerson: Bool
    private let isOurs: Bool
    private let name: String
    private let email: String
    private let country: Zone.ID?

    init(_ party: IncomingParty) {
      isPerson = party.nature.isPerson
      isOurs = party.side == .ours
      name = party.name.map { Folding.identity(of: $0.text) } ?? ""
      email = party.email.map { TwinTraits.emailKey($0.text) } ?? ""
      country = party.country
    }
  }

  /// Finds whom a party means: by the address, then by the name, whichever way it is
  /// written; an archived actor is still who they are.
  ///
  /// Who has another address than the party is somebody else, as with contacts.
  ///
  /// - Throws: `ImportProblem` when several answer to the name.
  mutating func find(
    _ party: IncomingParty, _ field: String, at place: SourcePlace
  ) throws -> Party {
    // The same people come again and again.
    let key = PartyKey(party)
    let found =
      try names.meant[key].map { Party.known($0) } ?? look(for: party, key, field, at: place)
    if case .known(let id) = found, atHand.taken[id] == nil { atHand.taken[id] = key }
    return found
  }

  private mutating func look(
    for party: IncomingParty, _ key: PartyKey, _ field: String, at place: SourcePlace
  ) throws -> Party {
    var isShared = false
    if let email = party.email {
      let owners = try preferringLiving(actors(having: email.text))
      if let meant = try owner(of: email, among: owners, party, key, field, at: place) {
        return meant
      }
      isShared = !owners.isEmpty
    }
    guard let name = party.name else { return .new(party) }
    let ours = try ours(meantBy: party, key)
    if ours.ids.count == 1 {
      return try meet(ours.ids[0], as: party, key, among: ours.count, isShared: isShared)
    }
    let namesakes = try namesakes(of: party, called: name, field)
    let meant = try surest(
      familiar(nearest(namesakes), key), gender: party.person?.gender, country: party.country)
    if meant.count > 1 { throw Self.several(meant, field, name, at: place) }
    if let id = meant.first {
      return try meet(id, as: party, key, among: namesakes.count, isShared: isShared)
    }
    if let id = try before(party, key) { return try meet(id, key, among: 1) }
    // Nobody new is called as several of ours are for short.
    guard ours.ids.isEmpty else { throw Self.several(ours.ids, field, name, at: place) }
    return .new(party)
  }

  /// Finds whom a party means among those whose address it has; `nil` where nobody has it.
  private mutating func owner(
    of email: Line, among owners: [Actor.ID], _ party: IncomingParty, _ key: PartyKey,
    _ field: String, at place: SourcePlace
  ) throws -> Party? {
    var candidates = owners
    if owners.count > 1, let name = party.name {
      candidates = try owners.filter { try isCalled($0, name) }
      // Who was meant when only one had the address is meant still.
      if candidates.isEmpty {
        candidates = try inRecordAtHand(owners).filter { !isTaken($0, besides: key) }
      }
    }
    let meant = try familiar(candidates, key)
    guard let owner = meant.first else { return nil }
    guard meant.count == 1 else {
      throw Self.several(meant, field, email, at: place)
    }
    if let here = try unaddressed(party, key, besides: owner) {
      return try meet(here, key, among: 1)
    }
    switch try another(than: owner, sharing: party, key, at: place) {
    case .known(let id)?: return try meet(id, key, among: 1)
    case .new(let party)?: return .new(party)
    case nil:
      if candidates.count == 1 { try giveName(to: owner, by: party) }
      return try meet(owner, key, among: candidates.count)
    }
  }

  /// Who is in the record at hand under the name of a party and without an address, where the owner
  /// of its address is not: somebody else came by that one since.
  private mutating func unaddressed(
    _ party: IncomingParty, _ key: PartyKey, besides owner: Actor.ID
  ) throws -> Actor.ID? {
    guard atHand.here != nil, let name = party.name, try inRecordAtHand([owner]).isEmpty else {
      return nil
    }
    let named = try actorsWithoutAddress(called: name.text, isPerson: party.nature.isPerson)
    return try inRecordAtHand(named).first { !isTaken($0, besides: key) }
  }

  /// Those who bear the name of a party, the living rather than those who were put away.
  ///
  /// An embassy among the participants, or one that was recorded as a person, is looked for among
  /// the others too; nobody is in a person as in a house.
  private mutating func namesakes(
    of party: IncomingParty, called name: Line, _ field: String
  ) throws -> [Actor.ID] {
    let isPerson = party.nature.isPerson
    for name in party.names {
      let found = try preferringLiving(others(party, called: name, isPerson: isPerson))
      if !found.isEmpty { return found }
    }
    let isHouse = OrganisationKind.guessed(fromBeginningOf: name.text) != nil
    guard isPerson || isHouse && field != Self.house else { return [] }
    return try preferringLiving(others(party, called: name, isPerson: !isPerson))
  }

  /// Settles on somebody who bears the name of a party, and learns from it what else it says; not an
  /// address that others have.
  private mutating func meet(
    _ id: Actor.ID, as party: IncomingParty, _ key: PartyKey, among count: Int, isShared: Bool
  ) throws -> Party {
    if count == 1, !isShared { try complete(id, by: party) }
    return try meet(id, key, among: count)
  }

  /// Settles on somebody, of so many who may be meant: who is meant among several is meant in this
  /// record.
  private mutating func meet(_ id: Actor.ID, _ key: PartyKey, among count: Int) throws -> Party {
    try noteIfArchived(id)
    if count == 1 { remember(key, as: id) }
    return .known(id)
  }

  private static func several(
    _ ids: [Actor.ID], _ field: String, _ value: Line, at place: SourcePlace
  ) -> ImportProblem {
    ImportProblem(
      place: place, field: field, value: value.text, reason: .ambiguous(ids.map(\.lettered)))
  }

  /// Who is named beside an address that is somebody else's here: the one of that name, or, where
  /// the owner is named too in a row of a table or has no word of that name, somebody new.
  ///
  /// A secretariat's address is that of several, and of the first whom it came with.
  ///
  /// - Returns: `nil` where the owner of the address is meant.
  private func another(
    than owner: Actor.ID, sharing party: IncomingParty, _ key: PartyKey, at place: SourcePlace
  ) throws -> Party? {
    guard let name = party.name, try !isCalled(owner, name), try !isUnnamed(owner, party) else {
      return nil
    }
    let named =
      try party.names.lazy.map {
        try actors(called: $0.text, isPerson: party.nature.isPerson)
      }.first { !$0.isEmpty } ?? []
    let namesakes = try preferringLiving(
      candidates(named, gender: party.person?.gender, country: party.country))
    // Whom the address led to when the record came in it leads to still.
    let isMeantStill =
      try !isTaken(owner, besides: key) && !inRecordAtHand([owner]).isEmpty
      && inRecordAtHand(namesakes).isEmpty
    if isMeantStill { return nil }
    if namesakes.count == 1 { return .known(namesakes[0]) }
    let isTakenInRow = place.row != nil && isTaken(owner, besides: key)
    let mayBePerson = place.row != nil || NameLikeness.isOfPerson(party.person?.name.text ?? "")
    guard try isTakenInRow || mayBePerson && isUnlike(owner, party) else { return nil }
    return party.withoutAddress.map(Party.new)
  }

  /// Whether a party has a whole name, or one addressed as « Mme », without a word of an actor's, who is not in the record at hand:
  /// whoever is may be called otherwise since.
  private func isUnlike(_ id: Actor.ID, _ party: IncomingParty) throws -> Bool {
    guard let person = party.person, case let name = person.name.text,
      name.contains(" ") || person.gender != nil,
      !IntroducedName.isIntroduction(name), try inRecordAtHand([id]).isEmpty,
      let known = try Content.Actor.fetch(id.value, db)
    else { return false }
    return known.names.allSatisfy {
      NameLikeness.areUnlike($0, name)
    }
  }

  /// Whether another name of the record at hand led to an actor.
  func isTaken(_ id: Actor.ID, besides key: PartyKey) -> Bool {
    atHand.taken[id].map { $0 != key } ?? false
  }

  /// The field of the house in which somebody is.
  static let house = "organisation"

  /// Returns the actor of a party, who is added where nobody is.
  mutating func settle(
    _ party: Party, _ field: String = "with", at place: SourcePlace
  ) throws -> Actor.ID {
    switch party {
    case .known(let id): return id
    case .new(let party):
      // Named twice in one record, added once; without an address that another has got since.
      switch try find(party, field, at: place) {
      case .known(let id): return id
      case .new(let party): return try add(party, field, at: place)
      }
    }
  }

  private mutating func add(
    _ party: IncomingParty, _ field: String, at place: SourcePlace
  ) throws -> Actor.ID {
    if atHand.isOurWord {
      // What we wrote ourselves brings nobody in.
      let value = (party.name ?? party.email)?.text ?? ""
      throw ImportProblem(place: place, field: field, value: value, reason: .malformed)
    }
    guard let name = try party.name ?? party.email.map({ try Line(Self.name(of: $0.text)) })
    else { throw ImportProblem(place: place, field: field, reason: .missing) }
    let profile = party.profile(named: name)
    let id = try writer.add(profile, handle: nil)
    let key = PartyKey(party)
    remember(key, as: id)
    atHand.taken[id] = key
    if party.side == .ours, let known = try Content.Actor.fetch(id.value, db) {
      ours?.add(id, known)
    }
    if party.email == nil { names.addressed = [] }
    noteBearer(name, isPerson: party.nature.isPerson)
    note(ImportNewcomer(name: profile.name, nature: profile.nature))
    return id
  }

  /// As what a party was introduced; `nil` where it is called here as the source has it whole.
  func introduction(of party: IncomingParty, found id: Actor.ID) throws -> Line? {
    guard let introduction = party.introduced?.introduction, let said = party.name,
      let known = try Content.Actor.fetch(id.value, db)
    else { return nil }
    return known.names.map { Folding.fold($0) }.contains(Folding.fold(said.text))
      ? nil : introduction
  }
}
