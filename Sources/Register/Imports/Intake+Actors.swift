import Diplomacy
import GRDB

extension Content.Actor {
  /// The actor with addresses and numbers that another has too written as the other has them.
  func spelled(as other: Content.Actor) -> Content.Actor {
    var copy = self
    copy.emails = emails.map { email in
      other.emails.first { TwinTraits.emailKey($0) == TwinTraits.emailKey(email) } ?? email
    }.uniqued()
    copy.phones = phones.map { phone in
      guard let key = TwinTraits.phoneKey(phone) else { return phone }
      return other.phones.first { TwinTraits.phoneKey($0) == key } ?? phone
    }.uniqued()
    return copy
  }
}

/// Actors on their way in.
extension Intake {
  mutating func take(_ incoming: IncomingActor, of record: IncomingRecord) throws -> ImportLine {
    let profile = try profile(of: incoming, at: record.place)
    let uuid = record.key?.card?.lowercased()
    // Apart from what follows: the arrivals would be copied for it, every record anew.
    let said = self.identity(of: record, saying: Self.words(of: profile))
    let (identity, origin) = try amongNamesakes(said, incoming, profile)
    noteAtHand(origin, .actor)
    let offices = try offices(of: incoming, in: profile.country, at: record.place)
    let arrival = arrival(of: incoming, profile, record, identity, origin)
    let (line, id) = try bringTogether(arrival) { intake in
      try uuid.flatMap { try intake.actor(identified: $0)?.value }
        ?? intake.actor(like: profile, record)?.value
    } create: { writer in
      try writer.add(profile, handle: nil).value
    } check: { merged, settling in
      let isTakenForHouse = Self.isTakenForHouse(settling, incoming)
      if !isTakenForHouse { try Self.checkIsSameSort(settling, of: record) }
      let named = Self.keepName(of: settling, in: &merged)
      let isSplit = Self.keepFamilyName(of: settling, in: &merged)
      _ = try merged.actor(settling.id)
      return Mending(
        followed: named, kept: (isTakenForHouse ? ["nature"] : []) + (isSplit ? ["familyName"] : [])
      )
    }
    let isNew = line.outcome == .created
    if !isNew { try noteIfArchived(Actor.ID(id)) }
    if line.outcome != .unchanged, !isNew || profile.emails.isEmpty { names.addressed = [] }
    if line.outcome != .unchanged, !isNew { names.claimed = [] }
    // An organisation holds no post, whatever a card takes it for.
    guard profile.nature.isPerson, !offices.isEmpty,
      try isNew || isOfKind(Actor.ID(id), profile)
    else { return line }
    var settled: [(office: IncomingActor.Office, organisation: Actor.ID)] = []
    for (office, organisation) in offices {
      settled.append((office, try settle(organisation, Self.house, at: record.place)))
    }
    let isPostNew = try install(
      Actor.ID(id), settled, known: isNew ? nil : identity.key, isCard: uuid != nil)
    guard isPostNew, !isNew else { return line }
    if line.outcome == .unchanged { try noteGiving(of: arrival) }
    return line.adding("mandate", follows: true)
  }

  /// What is said of an actor, with its country and its zones found.
  private func profile(
    of incoming: IncomingActor, at place: SourcePlace
  ) throws -> ActorProfile {
    let country = try incoming.country.map { try self.zones([$0], "country", at: place)[0] }
    let zones = try self.zones(incoming.zones, "zone", at: place)
    return incoming.profile.changed {
      $0.country = country
      $0.zones += zones
    }
  }

  /// The posts of a person, each with the house in which it is.
  private mutating func offices(
    of incoming: IncomingActor, in country: Zone.ID?, at place: SourcePlace
  ) throws -> [(office: IncomingActor.Office, organisation: Party)] {
    var offices: [(office: IncomingActor.Office, organisation: Party)] = []
    for office in incoming.offices {
      let kind = OrganisationKind.guessed(fromName: office.organisation.text)
      guard var party = IncomingParty(name: office.organisation, nature: .organisation(kind))
      else { continue }
      if kind.isOfOneCountry(named: office.organisation.text) { party.country = country }
      offices.append((office, try find(party, Self.house, at: place)))
    }
    return offices
  }

  /// What stands for the handle that only we give.
  private static let noHandle = Handle.suggested(for: "")

  /// Makes of what a source says of an actor what is brought together with what is here.
  private func arrival(
    of incoming: IncomingActor, _ profile: ActorProfile, _ record: IncomingRecord,
    _ identity: Identity, _ origin: KnownOrigin?
  ) -> Arrival<Content.Actor> {
    let there = Content.Actor(uuid: "", handle: Self.noHandle, profile: profile)
    return Arrival(
      identity: identity, origin: origin,
      record: record, there: there,
      apart: Set(
        ["uuid", "handle", "archivedOn", "archiveReason", "mergedInto"]
          + (incoming.isKindGuessed ? ["nature"] : [])),
      together: identity.isGiven ? [["name", "familyName"]] : [],
      name: profile.name.text, mayBe: there.mayBe,
      isAnother: { $0.isAnother(gender: profile.gender, country: profile.country) },
      adopt: { [source] there, known, _ in
        // A telephone that has no room for these takes them from nobody.
        guard source.collection != nil else { return }
        there.gender = there.gender ?? known.gender
        for kind in [ActorDetails.Kind.tag, .language] where there.details?[kind.rawValue] == nil {
          there.details = (there.details ?? [:]).merging(
            [kind.rawValue: known.details?[kind.rawValue]].compactMapValues(\.self)
          ) { $1 }
        }
        if there.details?.isEmpty ?? false { there.details = nil }
      },
      recall: { there, said in
        if let columns = record.columns { there.keepUntold(by: columns, from: said) }
      })
  }

  /// Finds the one of several namesakes that a row without an identifier is, wherever it was sorted
  /// to: the first of the same gender and country; else one more, unless the row corrects what it
  /// said.
  private func amongNamesakes(
    _ identity: Identity, _ incoming: IncomingActor, _ profile: ActorProfile
  ) throws -> (identity: Identity, origin: KnownOrigin?) {
    func origin(_ key: String) throws -> KnownOrigin? {
      try Content.Origin.known(by: key, .actor, db)
    }
    func isAnother(_ known: KnownOrigin) throws -> Bool {
      try Content.Actor(document: known.origin.base)
        .isAnother(gender: profile.gender, country: profile.country)
    }
    let known = try origin(identity.key)
    guard !identity.isGiven, let known, try isAnother(known) else { return (identity, known) }
    let first = identity.first ?? identity.key
    var (key, count) = (first, 1)
    while let other = try origin(key) {
      if try !isAnother(other) {
        return (Identity(key: key, isGiven: false, first: nil), other)
      }
      count += 1
      key = OriginKey(OriginKey(stored: first).own.again(count), in: source.collection?.text).stored
    }
    if try isSameStill(known.origin.record, incoming) { return (identity, known) }
    return (Identity(key: key, isGiven: false, first: first), nil)
  }

  /// Whether a person whose gender or country was another is the same still: the address is, or the
  /// house, or there is neither.
  private func isSameStill(_ id: Int64, _ incoming: IncomingActor) throws -> Bool {
    guard incoming.profile.nature.isPerson else { return false }
    // The address is part of what it is known by.
    if !incoming.profile.emails.isEmpty { return true }
    let houses = try Mandate.houses(of: Actor.ID(id), db)
    if houses.isEmpty || incoming.offices.isEmpty {
      return houses.isEmpty && incoming.offices.isEmpty
    }
    return try incoming.offices.contains {
      try actors(called: $0.organisation.text, isPerson: false).contains(where: houses.contains)
    }
  }

  /// By what an actor is known whose source has nothing to know it by: two who share an
  /// address have each a name.
  private static func words(of profile: ActorProfile) -> [String] {
    [
      profile.nature.isPerson ? "person" : "organisation",
      Folding.identity(of: profile.name.text),
      profile.emails.first.map { TwinTraits.emailKey($0.text) } ?? "",
    ]
  }

  /// Whether it is a person here whom only the name makes a house there: what it is here stays.
  private static func isTakenForHouse(
    _ settling: Settling<Content.Actor>, _ incoming: IncomingActor
  ) -> Bool {
    incoming.isKindGuessed && settling.here.isPerson && !settling.there.isPerson
      && OrganisationKind.guessed(fromBeginningOf: settling.there.name) != nil
  }

  /// Refuses what was a person and is an organisation now, or the other way round: a post, a family
  /// name would go to what has none.
  private static func checkIsSameSort(
    _ settling: Settling<Content.Actor>, of record: IncomingRecord
  ) throws(ImportProblem) {
    guard let base = settling.base, base.isPerson != settling.there.isPerson,
      settling.here.isPerson != settling.there.isPerson
    else { return }
    throw ImportProblem(
      place: record.place, value: settling.there.name,
      reason: .unlike(RecordReference(kind: .actor, id: settling.id).text))
  }

  /// Notes that a source gave a post and nothing else, so that the journal tells with what it came.
  private mutating func noteGiving(of arrival: Arrival<Content.Actor>) throws {
    guard let known = arrival.origin else { return }
    // Of a folder its digest is noted already.
    try writer.change(known.id, Content.Origin.self) { [source] noted in
      (noted.source, noted.digest) = (source.name.text, source.digest)
      if noted.line != Content.Origin.here { noted.line = arrival.record.place.line }
    }
  }

  /// Keeps the family name that is part of the name here, where the source changed its own and the
  /// name stays what it was made here.
  ///
  /// - Returns: Whether it was kept.
  private static func keepFamilyName(
    of settling: Settling<Content.Actor>, in merged: inout Content.Actor
  ) -> Bool {
    guard let family = merged.familyName, family != settling.here.familyName,
      merged.name == settling.here.name, let base = settling.base, base.name != merged.name,
      !Set(Folding.words(Folding.fold(family))).isSubset(
        of: Folding.words(Folding.fold(merged.name)))
    else { return false }
    merged.familyName = settling.here.familyName
    return true
  }

  /// Keeps a name that the source has not said before as one more name, and the one that was here
  /// where the source's takes its place; who had none, but an address, is called as the source says.
  ///
  /// - Returns: The fields that follow the source by that.
  private static func keepName(
    of settling: Settling<Content.Actor>, in merged: inout Content.Actor
  ) -> [String] {
    let (name, former) = (settling.there.name, settling.here.name)
    // An address in the place of a name is nobody's other name: it is found as an address. « ACME » is
    // a name, whatever its address.
    let unnamed = merged.emails.flatMap { Self.names(madeOf: $0) }
    func isNone(_ name: String) -> Bool { unnamed.contains(name) }
    if settling.base == nil, isNone(former), !isNone(name) {
      merged.name = name
      return ["name"]
    }
    if Folding.fold(merged.name) != Folding.fold(former), !isNone(former),
      !merged.aliases.contains(where: { Folding.fold($0.text) == Folding.fold(former) })
    {
      merged.aliases.append(Content.Actor.Alias(text: former))
    }
    // « Токаев » is another way of writing Tokaev.
    let isKnown = merged.names.contains {
      Folding.fold($0) == Folding.fold(name) && $0.isLatin == name.isLatin
    }
    guard settling.base?.name != name, !isKnown, !isNone(name) else { return [] }
    merged.aliases.append(Content.Actor.Alias(text: name))
    return ["aliases"]
  }
}
