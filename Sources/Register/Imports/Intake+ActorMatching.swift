import Diplomacy
import GRDB

/// Which actor here is the one on its way in.
extension Intake {
  /// Finds the actor whose identifier a card bears: one that we wrote.
  func actor(identified uuid: String) throws -> Actor.ID? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM actor WHERE uuid = ?"), arguments: [uuid]
    ).map { Actor.ID($0) }
  }

  /// Finds the one actor that a profile describes: by an address, if they are called so too; by
  /// the name, unless both have addresses and none in common.
  ///
  /// - Parameters:
  ///   - profile: The profile.
  ///   - record: The record that has it.
  ///   - mayShare: Whether an address may be somebody else's here, too.
  /// - Returns: Their number; `nil` for nobody.
  /// - Throws: `ImportProblem` when several answer to that, or an address is here that of
  ///   somebody called otherwise, unless the source itself tells the two apart.
  mutating func actor(
    like profile: ActorProfile, _ record: IncomingRecord, mayShare: Bool = false
  ) throws -> Actor.ID? {
    func problem(
      _ field: String, _ value: Line, _ reason: ImportProblem.Reason
    ) -> ImportProblem {
      ImportProblem(place: record.place, field: field, value: value.text, reason: reason)
    }
    for email in profile.emails {
      let owners = try actors(having: email.text).filter { try isOfKind($0, profile) }
      let alike = try preferringLiving(owners.filter { try isCalled($0, profile.name, email) })
      if alike.count > 1 {
        throw problem("email", email, .ambiguous(alike.map(\.lettered)))
      }
      if let id = alike.first { return id }
      let others = try owners.filter { try !isToldApart($0) }
      guard others.isEmpty || mayShare else {
        throw problem("email", email, .addressOfAnother(others.map(\.lettered)))
      }
    }
    let (name, isPerson) = (profile.name.text, profile.nature.isPerson)
    let namesakes = try candidates(
      unclaimed(called: name, profile, record), gender: profile.gender, country: profile.country)
    let found = try surest(
      preferringLiving(namesakes), gender: profile.gender, country: profile.country)
    guard found.count < 2 else {
      throw problem("name", profile.name, .ambiguous(found.map(\.lettered)))
    }
    guard found.isEmpty, !isPerson, OrganisationKind.guessed(fromBeginningOf: name) != nil else {
      return found.first
    }
    // A house that was taken for a person; else its address may well be one's who works there.
    return try actor(like: profile.changed { $0.nature = .person }, record, mayShare: true)
  }

  /// Whether the source tells an actor apart from the one at hand.
  ///
  /// It does where it has told of them before in this import, or brought them once; what we wrote
  /// into it ourselves tells nothing.
  private func isToldApart(_ id: Actor.ID) throws -> Bool {
    try origins(of: id.value, .actor).contains { origin in
      guard !origin.isOurWord else { return false }
      return try hasArrived(origin.key) || broughtIn(id, by: origin.id)
    }
  }

  /// Whether an actor was added in the batch in which an origin was.
  private func broughtIn(_ id: Actor.ID, by origin: Int64) throws -> Bool {
    try db.row(
      """
      SELECT 1 FROM change o JOIN change a ON a.batch_id = o.batch_id
      WHERE o.record_kind = ? AND o.record_id = ? AND o.before IS NULL
        AND a.record_kind = ? AND a.record_id = ? AND a.before IS NULL LIMIT 1
      """, [RecordKind.origin.rawValue, origin, RecordKind.actor.rawValue, id.value]) != nil
  }

  /// Who bears the name of a profile and may be the one: nobody whom a table brought that has an
  /// identifier for each.
  private mutating func unclaimed(
    called name: String, _ profile: ActorProfile, _ record: IncomingRecord
  ) throws -> [Actor.ID] {
    let isPerson = profile.nature.isPerson
    let isIdentified = record.key != nil && record.place.row != nil
    let key = NameOfMany(isPerson: isPerson, name: Folding.identity(of: name))
    if isIdentified, names.claimed.contains(key) { return [] }
    // Where both have addresses none is in common: they are two.
    let namesakes =
      profile.emails.isEmpty
      ? try actors(called: name, isPerson: isPerson)
      : try actorsWithoutAddress(called: name, isPerson: isPerson)
    guard isIdentified else { return namesakes }
    let others = try namesakes.filter { try !isOfThisSource($0.value, .actor) }
    // Of a row with an address not everybody was looked at.
    if profile.emails.isEmpty, others.isEmpty, namesakes.count > Self.many {
      names.claimed.insert(key)
    }
    return others
  }

  /// Whether somebody whose address it is bears a name, or none but the address.
  private func isCalled(_ id: Actor.ID, _ name: Line, _ email: Line) throws -> Bool {
    if try isCalled(id, name) { return true }
    guard let content = try Content.Actor.fetch(id.value, db) else { return false }
    let unnamed = Self.names(madeOf: email.text).map { Folding.fold($0) }
    return [content.name, name.text].contains { unnamed.contains(Folding.fold($0)) }
  }

  func isOfKind(_ id: Actor.ID, _ profile: ActorProfile) throws -> Bool {
    try Content.Actor.fetch(id.value, db).map {
      $0.isPerson == profile.nature.isPerson
    } ?? false
  }
}
