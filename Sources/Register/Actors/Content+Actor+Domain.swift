import Diplomacy

/// An actor of the domain, and what is kept of it.
extension Content.Actor {
  init(uuid: String, handle: Handle, profile: ActorProfile, standing: ActorStanding = .active) {
    var (archivedOn, archiveReason, mergedInto): (String?, String?, Int64?) = (nil, nil, nil)
    switch standing {
    case .active: break
    case .archived(let day, let reason):
      (archivedOn, archiveReason) = (day.description, reason.text)
    case .merged(let into): mergedInto = into.value
    }
    let details = Dictionary(
      uniqueKeysWithValues: profile.details.kinds.map { kind in
        (kind.rawValue, profile.details[kind].map(\.text))
      })
    self.init(
      uuid: uuid, handle: handle.text, nature: profile.nature.code, name: profile.name.text,
      honorific: profile.honorific?.text, familyName: profile.familyName?.text,
      gender: profile.gender?.rawValue,
      aliases: profile.aliases.map {
        Alias(text: $0.text.text, kind: $0.kind.rawValue, language: $0.language?.text)
      },
      emails: profile.emails.map(\.text), phones: profile.phones.map(\.text),
      zones: profile.zones.map(\.value), country: profile.country?.value,
      tier: profile.tier?.rawValue, responsible: profile.responsible?.value,
      details: details.isEmpty ? nil : details, note: profile.note?.text,
      archivedOn: archivedOn, archiveReason: archiveReason, mergedInto: mergedInto)
  }

  /// Returns the actor this is the content of.
  ///
  /// - Throws: ``RegisterError/invalidRecord(table:id:value:)`` where it breaks a rule.
  func actor(_ id: Int64) throws -> Actor {
    func valid<Value>(_ value: Value?, _ text: String?) throws -> Value {
      guard let value else {
        throw RegisterError.invalidRecord(table: "actor", id: id, value: text ?? "")
      }
      return value
    }
    func line(_ text: String) throws -> Line { try valid(try? Line(text), text) }
    func known<Value>(_ text: String?, _ make: (String) throws -> Value?) throws -> Value? {
      guard let text else { return nil }
      return try valid(make(text), text)
    }
    var details: [ActorDetails.Kind: [Line]] = [:]
    for (kind, values) in self.details ?? [:] {
      details[try valid(ActorDetails.Kind(rawValue: kind), kind)] = try values.map(line)
    }
    return Actor(
      id: Actor.ID(id), handle: try valid(Handle(handle), handle),
      profile: ActorProfile(
        nature: try valid(ActorNature(code: nature), nature), name: try line(name),
        honorific: try known(honorific, line), familyName: try known(familyName, line),
        gender: try known(gender) { Gender(rawValue: $0) },
        aliases: try aliases.map { alias in
          Diplomacy.Alias(
            try line(alias.text), kind: try valid(NameKind(rawValue: alias.kind), alias.kind),
            language: try known(alias.language) { LanguageTag($0) })
        },
        emails: try emails.map(line), phones: try phones.map(line),
        zones: zones.map { Zone.ID($0) }, country: country.map { Zone.ID($0) },
        tier: try known(tier) { Tier(rawValue: $0) }, responsible: responsible.map { Actor.ID($0) },
        details: ActorDetails(details), note: try known(note) { try? Prose($0) }),
      standing: try standing(id))
  }

  private func standing(_ id: Int64) throws -> ActorStanding {
    if let mergedInto { return .merged(into: Actor.ID(mergedInto)) }
    guard let archivedOn else { return .active }
    guard let day = CivilDate(archivedOn) else {
      throw RegisterError.invalidRecord(table: "actor", id: id, value: archivedOn)
    }
    guard let reason = archiveReason.flatMap({ try? Line($0) }) else {
      throw RegisterError.invalidRecord(table: "actor", id: id, value: archiveReason ?? "")
    }
    return .archived(on: day, reason: reason)
  }
}
