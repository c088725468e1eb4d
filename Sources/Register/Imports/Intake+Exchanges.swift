import Diplomacy
import GRDB

/// Exchanges and follow-ups on their way in.
extension Intake {
  mutating func take(
    _ incoming: IncomingExchange, of record: IncomingRecord
  ) throws -> ImportLine {
    let place = record.place
    if let line = try unchanged(record, named: incoming.title.text, Content.Interaction.self) {
      return line
    }
    let identity = identity(of: record, saying: Self.words(of: incoming))
    atHand = (.interaction, identity.key)
    var parties: [(IncomingParty, Party)] = []
    for party in incoming.parties { parties.append((party, try find(party, "with", at: place))) }
    var zones = try self.zones(incoming.zones, "zone", at: place)
    if incoming.status == .held, incoming.occurrence.date.earliest > terms.today {
      throw ImportProblem(
        place: place, field: "on", value: incoming.occurrence.date.description,
        reason: .exchange(.notYet(incoming.occurrence.date)))
    }
    var participations: [Participation] = []
    var initiative: Initiative?
    var guessed = GuessedFacts(status: incoming.isStatusGuessed, zones: zones.isEmpty)
    var seen = Set<Actor.ID>()
    for (party, found) in parties {
      let actor = try settle(found, at: place)
      guard seen.insert(actor).inserted else { continue }
      if party.side == nil { guessed.sides.insert(actor.value) }
      let side = try party.side ?? side(of: actor, on: incoming.occurrence.date)
      if party == incoming.initiator { initiative = side.initiative }
      participations.append(
        Participation(actor: actor, side: side, role: party.role, attendance: party.attendance))
    }
    if zones.isEmpty {
      zones = try Zone.onRecord(
        of: participations.filter { $0.side != .ours }.map(\.actor),
        on: incoming.occurrence.date, db)
    }
    let axes = try incoming.axes.map { try axis($0, at: place) }
    let draft = try InteractionDraft(
      recorded: incoming.kind, status: incoming.status, title: incoming.title,
      occurrence: incoming.occurrence, place: incoming.place, participations: participations,
      zones: zones, axes: axes, notes: incoming.notes
    ).changed { draft in
      draft.city = incoming.city
      draft.length = incoming.length
      draft.summary = incoming.summary
      draft.marking = incoming.marking
      draft.facets.form = incoming.kind == .letter ? incoming.form : nil
      draft.facets.initiative = initiative
    }
    let today = terms.today
    let arrival = Arrival(
      identity: identity, record: record,
      there: Content.Interaction(uuid: "", recordedAt: "", draft), apart: ["uuid", "recordedAt"],
      together: [["occurred", "timeZone"], ["status", "cancelReason"]], name: draft.title.text,
      adopt: { [guessed] there, known in
        guessed.take(from: known, into: &there)
        // What is moved to a day to come is planned.
        if guessed.status, there.status == InteractionStatus.held.rawValue,
          incoming.occurrence.date.earliest > today
        {
          there.status = InteractionStatus.planned.rawValue
        }
      })
    let writer = writer
    return try bringTogether(arrival) { intake in
      try intake.identified(record, "interaction")
        ?? intake.exchange(like: draft, isIdentified: record.key != nil)
    } create: { writer in
      try writer.add(draft).value
    } check: { merged, settling in
      let account = try merged.account(settling.id)
      if account.status == .held, account.occurrence.date.earliest > today {
        throw InteractionError.notYet(account.occurrence.date)
      }
      try writer.checkSpeakersStay(in: Interaction.ID(settling.id), account)
      return []
    } after: { writer, old, new, id in
      let (old, new) = (try old.account(id).occurrence.date, try new.account(id).occurrence.date)
      if old != new {
        try writer.moveStatements(of: Interaction.ID(id), from: old, to: new)
      }
    }.line
  }

  /// Finds the record whose identifier an entry of a calendar bears: one that we wrote.
  private func identified(_ record: IncomingRecord, _ table: String) throws -> Int64? {
    guard let key = record.key, key.hasPrefix(Content.Origin.calendarPrefix) else { return nil }
    let uid = key.dropFirst(Content.Origin.calendarPrefix.count).lowercased()
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM \(table) WHERE uuid = ?"), arguments: [uid])
  }

  /// By what an exchange is known whose source has nothing to know it by.
  private static func words(of exchange: IncomingExchange) -> [String] {
    [exchange.occurrence.sortKey, Folding.fold(exchange.title.text)] + names(exchange.parties)
  }

  private static func names(_ parties: [IncomingParty]) -> [String] {
    parties.map { Folding.fold(($0.name ?? $0.email)?.text ?? "") }.sorted()
  }

  /// Finds an exchange recorded here by hand, or told by another source: the same title on the
  /// same day, with one of the same people.
  private func exchange(like draft: InteractionDraft, isIdentified: Bool) throws -> Int64? {
    let candidates = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM interaction WHERE occurred = ? AND title = ? ORDER BY id LIMIT 20
          """), arguments: [draft.occurrence.sortKey, draft.title.text])
    let theirs = Set(draft.participations.map(\.actor.value))
    return try candidates.first { id in
      guard try isFree(id, .interaction, isIdentified: isIdentified) else { return false }
      let here = try Int64.fetchSet(
        db.cachedStatement(sql: "SELECT actor_id FROM participation WHERE interaction_id = ?"),
        arguments: [id])
      return theirs.isEmpty || !here.isDisjoint(with: theirs)
    }
  }

  /// Whether a record here may be one that comes in: what a source has an identifier for is none
  /// that came from elsewhere; what it has none for is none of its own others.
  private func isFree(_ id: Int64, _ kind: RecordKind, isIdentified: Bool) throws -> Bool {
    isIdentified ? try !isOfAnySource(id, kind) : try !isOfThisSource(id, kind)
  }

  /// On which side an actor is: ours for the house and whoever holds a post in it that day.
  private func side(of actor: Actor.ID, on date: PartialDate) throws -> Participation.Side {
    try Mandate.isOurs(actor, on: date, home: home, db) ? .ours : .theirs
  }

  // MARK: Follow-ups

  mutating func take(
    _ incoming: IncomingFollowUp, of record: IncomingRecord
  ) throws -> ImportLine {
    let place = record.place
    let words = [incoming.due.description, Folding.fold(incoming.title.text)]
    let identity = identity(of: record, saying: words + Self.names(incoming.parties))
    atHand = (.followUp, identity.key)
    var parties: [Party] = []
    for party in incoming.parties { parties.append(try find(party, "with", at: place)) }
    let owner = try incoming.owner.map { try find($0, "owner", at: place) }
    let zones = try self.zones(incoming.zones, "zone", at: place)
    var actors: [Actor.ID] = []
    for party in parties { actors.append(try settle(party, at: place)) }
    let draft = FollowUpDraft(
      title: incoming.title, due: incoming.due,
      owner: try owner.map { try settle($0, "owner", at: place) }, actors: actors, zones: zones,
      terms: incoming.terms)
    let arrival = Arrival(
      identity: identity, record: record,
      there: Content.FollowUp(uuid: "", draft, state: incoming.state),
      apart: ["uuid", "interaction", "fulfilledBy"],
      together: [
        ["state", "closedOn", "closingNote", "snoozedUntil"],
        ["recurrence", "recursFrom", "anchor"],
      ], name: draft.title.text,
      adopt: { there, known in
        guard incoming.isClosingGuessed, there.state == known.state else { return }
        (there.closedOn, there.closingNote) = (known.closedOn, known.closingNote)
      })
    return try bringTogether(arrival) { intake in
      try intake.identified(record, "follow_up")
        ?? intake.followUp(like: draft, isIdentified: record.key != nil)
    } create: { writer in
      let uuid = writer.stamp.makeUUID()
      return try writer.create(Content.FollowUp(uuid: uuid, draft, state: incoming.state))
    } check: { merged, settling in
      let (here, there) = (settling.here, settling.there)
      // What is still to do here, and another program was the first to know done, is done.
      let isDone = settling.base == nil && here.state != there.state && here.state == Self.open
      if isDone {
        (merged.state, merged.snoozedUntil) = (there.state, nil)
        (merged.closedOn, merged.closingNote) = (there.closedOn, there.closingNote)
      }
      _ = try merged.followUp(settling.id)
      return isDone ? ["state"] : []
    }.line
  }

  private static let open = FollowUp.StateCode.open.rawValue

  /// Finds a follow-up recorded here by hand, or told by another source: the same title and day,
  /// for one of the same people.
  private func followUp(like draft: FollowUpDraft, isIdentified: Bool) throws -> Int64? {
    let candidates = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM follow_up WHERE due = ? AND title = ? ORDER BY id LIMIT 20"),
      arguments: [draft.due.description, draft.title.text])
    let theirs = Set(draft.actors.map(\.value))
    return try candidates.first { id in
      guard try isFree(id, .followUp, isIdentified: isIdentified) else { return false }
      let here = try Int64.fetchSet(
        db.cachedStatement(sql: "SELECT actor_id FROM follow_up_actor WHERE follow_up_id = ?"),
        arguments: [id])
      return theirs.isEmpty || here.isEmpty || !here.isDisjoint(with: theirs)
    }
  }
}

/// What of an exchange its source does not say, and we found out when it came in.
private struct GuessedFacts {
  /// Whether it took place, told from the date.
  let status: Bool
  /// The zones, those of the parties.
  let zones: Bool
  /// On which side some of the parties are.
  var sides: Set<Int64> = []

  /// Takes it as it was found out before.
  func take(from known: Content.Interaction, into there: inout Content.Interaction) {
    if status { (there.status, there.cancelReason) = (known.status, known.cancelReason) }
    if zones { there.zones = known.zones }
    guard !sides.isEmpty else { return }
    let before = Dictionary(known.participations.map { ($0.actor, $0.side) }) { first, _ in first }
    for place in there.participations.indices {
      let actor = there.participations[place].actor
      if sides.contains(actor), let side = before[actor] { there.participations[place].side = side }
    }
  }
}

extension Participation.Side {
  /// At whose instance an exchange is that this side began.
  fileprivate var initiative: Initiative? {
    switch self {
    case .ours: .ours
    case .theirs: .theirs
    case .third: nil
    }
  }
}
