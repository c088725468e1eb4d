import Diplomacy
import GRDB

/// Exchanges on their way in.
extension Intake {
  mutating func take(
    _ incoming: IncomingExchange, of record: IncomingRecord
  ) throws -> ImportLine {
    if let line = try unchanged(record, named: incoming.title.text, Content.Interaction.self) {
      knownMail = record.key
      return line
    }
    if !record.isCarried { knownMail = nil }
    let identity = identity(of: record, saying: Self.words(of: incoming))
    let origin =
      try Content.Origin.known(by: identity.key, .interaction, db) ?? earlierInstance(of: record)
    noteAtHand(origin, .interaction)
    let (arrival, draft) = try arrival(of: incoming, record, identity, origin)
    let today = terms.today
    let writer = writer
    let (line, id) = try bringTogether(arrival) { intake in
      try intake.identified(record, .interaction) ?? intake.sibling(of: record, draft)
        ?? intake.exchange(like: draft, of: record)
    } create: { writer in
      try writer.add(draft).value
    } check: { merged, settling in
      var mending = Mending()
      if settling.here.status == InteractionStatus.held.rawValue,
        merged.status == InteractionStatus.cancelled.rawValue
      {
        // What took place took place, and when it did, whatever a calendar says.
        let here = settling.here
        (merged.status, merged.cancelReason) = (here.status, here.cancelReason)
        mending.kept = merged.occurred == here.occurred ? ["status"] : ["status", "occurred"]
        (merged.occurred, merged.timeZone) = (here.occurred, here.timeZone)
      }
      let account = try merged.account(settling.id)
      if account.status == .held, account.occurrence.date.earliest > today {
        throw InteractionError.notYet(account.occurrence.date)
      }
      try writer.checkSpeakersStay(in: Interaction.ID(settling.id), account)
      return mending
    } after: { writer, old, new, id in
      let (old, new) = (try old.account(id).occurrence.date, try new.account(id).occurrence.date)
      if old != new {
        try writer.moveStatements(of: Interaction.ID(id), from: old, to: new)
      }
    }
    if line.outcome == .created, draft.zones.isEmpty { countZoneless() }
    return try take(incoming.promises, of: record, identity, made: line, id)
  }

  /// Makes of what a source says of an exchange what is brought together with what is here.
  ///
  /// - Returns: That, and the exchange where none is here.
  /// - Throws: `ImportProblem`, ``RegisterError``.
  mutating func arrival(
    of incoming: IncomingExchange, _ record: IncomingRecord, _ identity: Identity,
    _ origin: KnownOrigin?
  ) throws -> (arrival: Arrival<Content.Interaction>, draft: InteractionDraft) {
    let said = try self.zones(incoming.zones, "zone", at: record.place)
    atHand.zones = said
    let (participations, initiative, guessedSides) = try participations(
      of: incoming, at: record.place)
    let zones =
      said.isEmpty ? try zones(of: participations, on: incoming.occurrence.date) : said
    let axes = try incoming.axes.map { try axis($0, at: record.place) }
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
    let there = Content.Interaction(uuid: "", recordedAt: "", draft)
    let guessed = GuessedFacts(
      incoming, areZonesSaid: !said.isEmpty, sides: guessedSides, today: terms.today)
    let arrival = Arrival(
      identity: identity, origin: origin, record: record, there: there,
      apart: ["uuid", "recordedAt"],
      together: [["occurred", "timeZone"], ["status", "cancelReason"]], name: draft.title.text,
      mayBe: there.mayBe,
      adopt: { there, known, wasSaid in
        guessed.take(from: known, wasSaid: wasSaid, into: &there)
        if record.entry != nil { there.keepUnsaid(from: known) }
      },
      recall: { there, said in
        guard let columns = record.columns else { return }
        there.keepUntold(by: columns, from: said)
        if !columns.contains(.status) { guessed.recallStatus(from: said, into: &there) }
      })
    return (arrival, draft)
  }

  /// Who takes part in an exchange, each once, and at whose instance it is; those whose side its
  /// source does not tell are on the one that is found out.
  ///
  /// Nobody is added before everybody was looked for, and the day was found to be past.
  private mutating func participations(
    of incoming: IncomingExchange, at place: SourcePlace
  ) throws -> (participations: [Participation], initiative: Initiative?, guessed: Set<Actor.ID>) {
    let date = incoming.occurrence.date
    let parties = try incoming.parties.map { ($0, try find($0, "with", at: place)) }
    if incoming.status == .held, date.earliest > terms.today {
      throw ImportProblem(
        place: place, field: "on", value: date.description, reason: .exchange(.notYet(date)))
    }
    var participations: [Participation] = []
    var initiative: Initiative?
    var guessed: Set<Actor.ID> = []
    var seen: Set<Actor.ID> = []
    for (party, found) in parties {
      let actor = try settle(found, at: place)
      guard seen.insert(actor).inserted else { continue }
      if party.side == nil { guessed.insert(actor) }
      let side = try party.side ?? side(of: actor, on: date)
      if party == incoming.initiator { initiative = side.initiative }
      participations.append(
        Participation(
          actor: actor, side: side, role: party.role, attendance: party.attendance,
          introducedAs: try introduction(of: party, found: actor)))
    }
    return (participations, initiative, guessed)
  }

  /// The zones of those who are not on our side.
  private func zones(
    of participations: [Participation], on date: PartialDate
  ) throws -> [Zone.ID] {
    try Zone.onRecord(of: participations.filter { $0.side != .ours }.map(\.actor), on: date, db)
  }

  /// Finds the record whose identifier an entry of a calendar bears: one that we wrote, or one
  /// that another calendar or a mail told of.
  ///
  /// Source: RFC 5545, 3.8.4.7: an identifier is one entry's everywhere.
  func identified(_ record: IncomingRecord, _ kind: RecordKind) throws -> Int64? {
    try record.key.flatMap { try identified($0, kind) }
  }

  func identified(_ key: SourceKey, _ kind: RecordKind) throws -> Int64? {
    guard key.entry != nil else { return nil }
    if let uid = key.wholeEntry, let id = try numbered(uid, kind) { return id }
    for collection in try [nil] + collections(of: kind) where collection != source.collection?.text
    {
      let stored = OriginKey(key, in: collection).stored
      if let origin = try Content.Origin.known(by: stored, kind, db)?.origin {
        return origin.record
      }
    }
    return nil
  }

  /// The number of the exchange or the follow-up whose own identifier this is.
  func numbered(_ uid: String, _ kind: RecordKind) throws -> Int64? {
    let table = kind == .followUp ? "follow_up" : "interaction"
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM \(table) WHERE uuid = ?"),
      arguments: [uid.lowercased()])
  }

  /// By what an exchange is known whose source has nothing to know it by.
  private static func words(of exchange: IncomingExchange) -> [String] {
    [exchange.occurrence.sortKey, Folding.fold(exchange.title.text)] + names(exchange.parties)
  }

  static func names(_ parties: [IncomingParty]) -> [String] {
    parties.map { Folding.fold(($0.name ?? $0.email)?.text ?? "") }.sorted()
  }

  /// Finds an exchange recorded here by hand, or told by another source: the same title at the
  /// same time, or on the same day where one of the two has no time, with one of the same people.
  private func exchange(like draft: InteractionDraft, of record: IncomingRecord) throws -> Int64? {
    let (time, date) = (draft.occurrence.sortKey, draft.occurrence.date)
    let day = date.description
    var candidates = try exchanges(called: draft.title, "occurred = ?2", time)
    if time != day {
      candidates += try exchanges(called: draft.title, "occurred = ?2", day)
    } else if date.precision == .day {
      // What is known by its month alone is no exchange of one of its days.
      candidates += try exchanges(
        called: draft.title, "occurred > ?2 AND occurred < ?2 || '~'", day)
    }
    let theirs = Set(draft.participations.map(\.actor.value))
    return try candidates.first { id in
      guard try isFree(id, .interaction, for: record) else { return false }
      let here = try Int64.fetchSet(
        db.cachedStatement(sql: "SELECT actor_id FROM participation WHERE interaction_id = ?"),
        arguments: [id])
      return theirs.isEmpty || !here.isDisjoint(with: theirs)
    }
  }

  /// The first exchanges of a title, in the order of the index: of one time there may be thousands.
  private func exchanges(called title: Line, _ when: String, _ time: String) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM interaction WHERE title = ?1 AND \(when) ORDER BY occurred, id LIMIT 20
          """), arguments: [title.text, time])
  }

  /// Whether a record here may be one that comes in: with an identifier, only one that came from no
  /// source, or whose own number that is, as in a list of ours; without, any but another record of
  /// this source.
  func isFree(_ id: Int64, _ kind: RecordKind, for record: IncomingRecord) throws -> Bool {
    guard let key = record.key else { return try !isOfThisSource(id, kind) }
    if record.place.row != nil, key.row == "\(id)" { return true }
    return try !isOfAnySource(id, kind)
  }

  /// On which side an actor is: ours for the house and whoever holds a post in it that day.
  private func side(of actor: Actor.ID, on date: PartialDate) throws -> Participation.Side {
    try Mandate.isOurs(actor, on: date, home: home, db) ? .ours : .theirs
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
