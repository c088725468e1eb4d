import Diplomacy

extension StoredContent {
  /// Holds a content that comes from outside against the rules of the domain.
  ///
  /// - Throws: ``RegisterError/invalidRecord(table:id:value:)`` where it breaks one,
  ///   ``FolderError/Problem/notUUID(_:)``.
  func validate(_ id: Int64) throws {
    let rules = ContentRules(table: Self.kind.rawValue, id: id)
    switch self {
    case let zone as Content.Zone: try rules.check(zone)
    case let membership as Content.Membership: try rules.check(membership)
    case let axis as Content.Axis: try rules.check(axis)
    case let actor as Content.Actor:
      try FolderError.Problem.check(uuid: actor.uuid)
      _ = try actor.actor(id)
    case let relation as Content.Relation: try rules.check(relation)
    case let position as Content.Position: try rules.check(position)
    case let mandate as Content.Mandate: try rules.check(mandate)
    case let interaction as Content.Interaction:
      try FolderError.Problem.check(uuid: interaction.uuid)
      _ = try interaction.account(id)
    case let followUp as Content.FollowUp:
      try FolderError.Problem.check(uuid: followUp.uuid)
      _ = try followUp.followUp(id)
    case let completion as Content.Completion: try rules.check(completion)
    case let statement as Content.Statement:
      try FolderError.Problem.check(uuid: statement.uuid)
      _ = try statement.statement(id)
    case let cadence as Content.Cadence: try rules.check(cadence)
    case let origin as Content.Origin: try rules.check(origin)
    default: break
    }
  }
}

/// The rules of the kinds that are read from the tables with others, and so are no value of
/// the domain by themselves.
private struct ContentRules {
  let table: String
  let id: Int64

  /// Refuses a text of which nothing can be made; one that is not there is let pass.
  private func known<Value>(_ text: String?, _ make: (String) throws -> Value?) throws {
    guard let text else { return }
    if try make(text) == nil {
      throw RegisterError.invalidRecord(table: table, id: id, value: text)
    }
  }

  private func line(_ texts: String?...) throws {
    for text in texts { try known(text) { try? Line($0) } }
  }

  private func day(_ texts: String?...) throws {
    for text in texts { try known(text) { CivilDate($0) } }
  }

  private func tenure(_ since: String?, _ until: String?) throws {
    _ = try Tenure(mandate: id, since: since, until: until)
  }

  func check(_ zone: Content.Zone) throws {
    try known(zone.code) { ZoneCode($0) }
    try line(zone.nameFr, zone.nameEn)
    try known(zone.iso2) { CountryCode($0) }
    try known(zone.m49) { M49Code($0) }
    try known(zone.kind) { ZoneKind(rawValue: $0) }
    try day(zone.retiredOn)
  }

  func check(_ membership: Content.Membership) throws {
    try known(membership.status) { MembershipStatus(rawValue: $0) }
    try tenure(membership.since, membership.until)
  }

  func check(_ axis: Content.Axis) throws {
    try known(axis.code) { Handle($0) }
    try line(axis.nameFr, axis.nameEn)
  }

  func check(_ relation: Content.Relation) throws {
    try known(relation.type) { RelationKind(rawValue: $0) }
    try tenure(relation.since, relation.until)
  }

  func check(_ position: Content.Position) throws {
    try line(position.title)
    for title in position.titles ?? [] {
      try line(title.text)
      try known(title.language) { Language(rawValue: $0) }
      try known(title.gender) { Gender(rawValue: $0) }
    }
  }

  func check(_ mandate: Content.Mandate) throws {
    try line(mandate.title)
    try known(mandate.status) { MandateStatus(rawValue: $0) }
    try tenure(mandate.since, mandate.until)
    try day(mandate.agrement)
    try known(mandate.credentials) { Credentials($0) }
  }

  func check(_ completion: Content.Completion) throws {
    try day(completion.due, completion.doneOn)
    try line(completion.note)
  }

  func check(_ cadence: Content.Cadence) throws {
    try known(cadence.tier) { Tier(rawValue: $0) }
    try line(cadence.tag)
    try known(cadence.every) { every in
      try? Cadence(every: Span.parse(every), atMost: cadence.atMost.map { try Span.parse($0) })
    }
  }

  func check(_ origin: Content.Origin) throws {
    try known(origin.recordKind) { RecordKind(rawValue: $0) }
    // What the source said is compared with when it comes in again.
    try known(origin.base) { base in
      switch RecordKind(rawValue: origin.recordKind) {
      case .actor: try? Content.Actor(document: base).uuid
      case .interaction: try? Content.Interaction(document: base).uuid
      case .followUp: try? Content.FollowUp(document: base).uuid
      default: nil
      }
    }
  }
}
