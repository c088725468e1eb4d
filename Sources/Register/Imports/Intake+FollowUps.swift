import Diplomacy
import GRDB

/// Follow-ups on their way in.
extension Intake {
  mutating func take(
    _ incoming: IncomingFollowUp, of record: IncomingRecord
  ) throws -> ImportLine {
    if let line = try takeInstance(incoming, of: record) { return line }
    let words = [incoming.due.description, Folding.fold(incoming.title.text)]
    let identity = identity(of: record, saying: words + Self.names(incoming.parties))
    let origin = try Content.Origin.known(by: identity.key, .followUp, db)
    return try take(incoming, of: record, identity, origin, about: nil)
  }

  /// Takes in a follow-up of which it is known what it is.
  ///
  /// - Parameters:
  ///   - incoming: What is said of it.
  ///   - record: The record that says so.
  ///   - identity: By what it is known.
  ///   - origin: What was known of it when it last came.
  ///   - told: The exchange in which it was promised; `nil` for what no exchange tells.
  /// - Returns: What became of it.
  /// - Throws: `ImportProblem`, ``RegisterError``.
  mutating func take(
    _ incoming: IncomingFollowUp, of record: IncomingRecord, _ identity: Identity,
    _ origin: KnownOrigin?, about told: Int64?
  ) throws -> ImportLine {
    // Who is in the exchange that tells of a new one is meant there too.
    if origin != nil || told == nil { noteAtHand(origin, .followUp) }
    let (arrival, draft) = try arrival(of: incoming, record, identity, origin)
    let exchange = try told ?? mail(carrying: record, named: draft.title)
    let db = db
    var completion: Content.Completion?
    return try bringTogether(arrival) { intake in
      try intake.identified(record, .followUp)
        ?? intake.followUp(like: draft, of: told, record)
    } create: { writer in
      let uuid = writer.stamp.makeUUID()
      var followUp = Content.FollowUp(uuid: uuid, draft, state: incoming.state)
      followUp.interaction = exchange
      return try writer.create(followUp)
    } check: { merged, settling in
      let (here, there) = (settling.here, settling.there)
      // What is still to do here, and another program was the first to know done, is done.
      let isDone = settling.base == nil && here.state != there.state && here.state == Self.open
      if isDone {
        (merged.state, merged.snoozedUntil) = (there.state, nil)
        (merged.closedOn, merged.closingNote) = (there.closedOn, there.closingNote)
      }
      // One that is of no exchange yet is of the one that tells it, and travels no farther.
      let isTold = merged.interaction == nil && exchange != nil
      if isTold { merged.interaction = exchange }
      let followUp = try merged.followUp(settling.id)
      if case .done(let day, let note) = followUp.state, settling.here.state == Self.open {
        // One that returns is done for this time.
        let earlier = try FollowUpCompletion.all(of: followUp.id, db)
        var open = merged
        (open.state, open.closedOn, open.closingNote) = (Self.open, nil, nil)
        let next = try open.followUp(settling.id).done(
          on: day, note: note, times: earlier.count)
        if earlier.contains(where: { $0.due.description == settling.there.due }) {
          // It was done for that time before, here or in another calendar.
          (open.due, open.snoozedUntil) = (settling.here.due, settling.here.snoozedUntil)
          merged = open
        } else if case .open = next.state {
          completion = Content.Completion(
            followUp: settling.id, due: settling.here.due, doneOn: day.description,
            note: note?.text, interaction: nil)
          merged = Content.FollowUp(uuid: merged.uuid, next.promise, state: next.state)
        }
      }
      return Mending(
        followed: (isDone ? ["state"] : []) + (isTold ? ["interaction"] : []))
    } after: { writer, _, _, _ in
      if let completion { _ = try writer.create(completion) }
    }.line
  }

  /// Makes of what a source says of a follow-up what is brought together with what is here.
  ///
  /// - Returns: That, and the follow-up where none is here.
  /// - Throws: `ImportProblem`, ``RegisterError``.
  mutating func arrival(
    of incoming: IncomingFollowUp, _ record: IncomingRecord, _ identity: Identity,
    _ origin: KnownOrigin?
  ) throws -> (arrival: Arrival<Content.FollowUp>, draft: FollowUpDraft) {
    let place = record.place
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
    let there = Content.FollowUp(uuid: "", draft, state: incoming.state)
    let arrival = Arrival(
      identity: identity, origin: origin, record: record, there: there,
      apart: ["uuid", "interaction", "fulfilledBy"],
      together: [
        ["state", "closedOn", "closingNote", "snoozedUntil"],
        ["recurrence", "recursFrom", "anchor"],
      ], name: draft.title.text, mayBe: there.mayBe,
      // What two are to do is two, whatever else it says.
      isAnother: { $0.owner != nil && there.owner != nil && $0.owner != there.owner },
      adopt: { there, known, _ in
        if record.entry != nil { there.keepUnsaid(from: known) }
        if incoming.isTitleGuessed { there.title = known.title }
        guard incoming.isClosingGuessed, there.state == known.state else { return }
        (there.closedOn, there.closingNote) = (known.closedOn, known.closingNote)
      },
      recall: { there, said in
        if let columns = record.columns { there.keepUntold(by: columns, from: said) }
      })
    return (arrival, draft)
  }

  /// The exchange that the mail is which carries a follow-up: as that may travel, so may this.
  ///
  /// - Returns: Its number; `nil` for what no mail carries.
  /// - Throws: `ImportProblem` where the mail did not come in; ``RegisterError``.
  private func mail(carrying record: IncomingRecord, named title: Line) throws -> Int64? {
    guard let key = record.carrier else { return nil }
    guard let origin = try Content.Origin.known(by: key.text, .interaction, db),
      let mail = try present(origin.origin.record, Content.Interaction.self)
    else { throw ImportProblem(place: record.place, value: title.text, reason: .mailRefused) }
    return mail.id
  }

  private static let open = FollowUp.StateCode.open.rawValue

  /// Finds a follow-up recorded here by hand, or told by another source: the same title and day,
  /// for one of the same people, and of no other exchange than the one in which it was promised.
  private func followUp(
    like draft: FollowUpDraft, of exchange: Int64?, _ record: IncomingRecord
  ) throws -> Int64? {
    let candidates = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id FROM follow_up WHERE due = ?1 AND title = ?2
            AND (?3 IS NULL OR interaction_id IS NULL OR interaction_id = ?3)
          ORDER BY id LIMIT 20
          """),
      arguments: [draft.due.description, draft.title.text, exchange])
    let theirs = Set(draft.actors.map(\.value))
    return try candidates.first { id in
      guard try isFree(id, .followUp, for: record) else { return false }
      let here = try Int64.fetchSet(
        db.cachedStatement(sql: "SELECT actor_id FROM follow_up_actor WHERE follow_up_id = ?"),
        arguments: [id])
      return theirs.isEmpty || here.isEmpty || !here.isDisjoint(with: theirs)
    }
  }

  /// Takes in one time of a follow-up that returns, which some programs tick apart from the whole
  /// (RFC 5545, 3.8.4.4).
  ///
  /// - Returns: What became of the follow-up; `nil` for what is no such time, or of nothing known.
  private mutating func takeInstance(
    _ incoming: IncomingFollowUp, of record: IncomingRecord
  ) throws -> ImportLine? {
    guard let entry = record.entry, entry.instance != nil,
      case .done(let day, let note) = incoming.state, let id = try returning(entry.uid)
    else { return nil }
    let stored = try StoredFollowUp.fetch(FollowUp.ID(id), db)
    let earlier = try FollowUpCompletion.all(of: FollowUp.ID(id), db)
    var outcome = ImportOutcome.unchanged
    if case .open = stored.followUp.state, stored.followUp.promise.due < incoming.due {
      isWaiting = true
    }
    if case .open = stored.followUp.state, stored.followUp.promise.due == incoming.due {
      let next = try stored.followUp.done(on: day, note: note, times: earlier.count)
      try writer.replace(stored, with: next)
      if case .open = next.state {
        _ = try writer.create(
          Content.Completion(
            followUp: id, due: stored.content.due, doneOn: day.description, note: note?.text,
            interaction: nil))
      }
      outcome = .updated(["due"])
    }
    return ImportLine(
      place: record.place, reference: RecordReference(kind: .followUp, id: id).text,
      name: stored.content.title, outcome: outcome)
  }

  /// The follow-up that returns and is known by an identifier.
  private func returning(_ uid: String) throws -> Int64? {
    let key = SourceKey(CalendarKey(uid: uid))
    let stored = OriginKey(key, in: source.collection?.text).stored
    let id =
      try Content.Origin.known(by: stored, .followUp, db)?.origin.record
      ?? identified(key, .followUp)
    return try id.flatMap { try Content.FollowUp.fetch($0, db)?.recurrence == nil ? nil : $0 }
  }
}
