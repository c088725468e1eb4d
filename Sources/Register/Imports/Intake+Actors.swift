import Diplomacy
import GRDB

extension Content.Actor {
  /// The actor with addresses and numbers that another has too written as the other has them.
  func spelled(as other: Content.Actor) -> Content.Actor {
    var copy = self
    copy.emails = emails.map { email in
      other.emails.first { TwinTraits.emailKey($0) == TwinTraits.emailKey(email) } ?? email
    }
    copy.phones = phones.map { phone in
      guard let key = TwinTraits.phoneKey(phone) else { return phone }
      return other.phones.first { TwinTraits.phoneKey($0) == key } ?? phone
    }
    return copy
  }
}

/// Actors on their way in.
extension Intake {
  mutating func take(_ incoming: IncomingActor, of record: IncomingRecord) throws -> ImportLine {
    let country = try incoming.country.map { try self.zones([$0], "country", at: record.place)[0] }
    let zones = try self.zones(incoming.zones, "zone", at: record.place)
    let profile = incoming.profile.changed {
      $0.country = country
      $0.zones += zones
    }
    var offices: [(office: IncomingActor.Office, organisation: Party)] = []
    for office in incoming.offices {
      guard
        let party = IncomingParty(
          name: office.organisation,
          nature: .organisation(.guessed(fromName: office.organisation.text)))
      else { continue }
      offices.append((office, try find(party, "organisation", at: record.place)))
    }
    let there = Content.Actor(uuid: "", handle: Handle.suggested(for: ""), profile: profile)
    let uuid = record.key.flatMap { OriginKey($0, in: nil).uid?.lowercased() }
    let arrival = Arrival(
      key: record.key ?? Self.key(of: profile), record: record, there: there,
      apart: ["uuid", "handle", "nature", "archivedOn", "archiveReason", "mergedInto"],
      name: profile.name.text)
    let line = try bringTogether(arrival) { intake in
      try uuid.flatMap { try intake.actor(identified: $0)?.value }
        ?? intake.actor(like: profile)?.value
    } create: { writer in
      try writer.add(profile, handle: nil).value
    } check: { merged, id in
      Self.keepName(of: profile, in: &merged)
      _ = try merged.actor(id)
    }
    guard let id = RecordReference(typed: line.reference)?.id else { return line }
    var isAppointed = false
    for (office, organisation) in offices where incoming.profile.nature.isPerson {
      let organisation = try settle(organisation)
      if try install(Actor.ID(id), office, organisation) { isAppointed = true }
    }
    guard isAppointed, line.outcome != ImportOutcome.created else { return line }
    var changed: [String] = []
    if case .updated(let fields) = line.outcome { changed = fields }
    return ImportLine(
      place: line.place, reference: line.reference, name: line.name,
      outcome: .updated(changed + ["mandate"]), held: line.held)
  }

  /// By what an actor is known whose source has nothing to know it by.
  private static func key(of profile: ActorProfile) -> String {
    let sort = profile.nature.isPerson ? "person" : "organisation"
    if let email = profile.emails.first { return "\(sort):\(TwinTraits.emailKey(email.text))" }
    return "\(sort):\(Folding.fold(profile.name.text))"
  }

  /// Finds the actor whose identifier a card bears: one that we wrote.
  private func actor(identified uuid: String) throws -> Actor.ID? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM actor WHERE uuid = ?"), arguments: [uuid]
    ).map { Actor.ID($0) }
  }

  /// Finds the one actor that a profile describes: by an address; by the name, unless
  /// both have addresses and none in common.
  private func actor(like profile: ActorProfile) throws -> Actor.ID? {
    for email in profile.emails {
      if let id = try actors(.email, email.text).first(where: { try isOfKind($0, profile) }) {
        return id
      }
    }
    let namesakes = try ([profile.name] + profile.aliases.map(\.text)).lazy.map { name in
      try actors(called: name.text, isPerson: profile.nature.isPerson)
    }.first { !$0.isEmpty }
    guard let namesakes, namesakes.count == 1, let id = namesakes.first else { return nil }
    guard let content = try Content.Actor.fetch(id.value, db) else { return nil }
    return content.emails.isEmpty || profile.emails.isEmpty ? id : nil
  }

  private func isOfKind(_ id: Actor.ID, _ profile: ActorProfile) throws -> Bool {
    try Content.Actor.fetch(id.value, db).map {
      ($0.nature == ActorNature.person.code) == profile.nature.isPerson
    } ?? false
  }

  /// Keeps another name of somebody as one more name.
  private static func keepName(of profile: ActorProfile, in merged: inout Content.Actor) {
    let known = ([merged.name] + merged.aliases.map(\.text)).map { Folding.fold($0) }
    if !known.contains(Folding.fold(profile.name.text)) {
      merged.aliases.append(Content.Actor.Alias(text: profile.name.text))
    }
  }

  /// Gives a person a post, unless they have it.
  ///
  /// Without a title the person is a member of the organisation.
  /// - Returns: Whether anything was written.
  private mutating func install(
    _ person: Actor.ID, _ office: IncomingActor.Office, _ organisation: Actor.ID
  ) throws -> Bool {
    guard person != organisation else { return false }
    let held = try Mandate.all(of: person, in: organisation, db)
    guard let title = office.title else {
      guard held.isEmpty,
        try !Relation.all(of: person, db).contains(where: {
          $0.kind == .memberOf && $0.to.id == organisation
        })
      else { return false }
      _ = try writer.create(
        Content.Relation(
          type: RelationKind.memberOf.rawValue, from: person.value, to: organisation.value,
          since: office.tenure.since?.description, until: office.tenure.until?.description))
      return true
    }
    let key = OfficeTitle.key(title.text)
    guard !held.contains(where: { OfficeTitle.key($0.title.text) == key }) else { return false }
    _ = try writer.appoint(
      person,
      Appointment(
        title: title, organisation: organisation, tenure: office.tenure,
        status: office.tenure.until == nil ? .inPost : .ended))
    return true
  }
}
