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
    var parties: [(IncomingParty, Party)] = []
    for party in incoming.parties { parties.append((party, try find(party, "with", at: place))) }
    var zones = try self.zones(incoming.zones, "zone", at: place)
    if incoming.status == .held, incoming.occurrence.date.earliest > terms.today {
      throw ImportProblem(
        place: place, field: "on", value: incoming.occurrence.date.description,
        reason: .exchange(.notYet(incoming.occurrence.date)))
    }
    // From here nothing can be wrong with the record: whoever is new may be added.
    var participations: [Participation] = []
    var initiative: Initiative?
    for (party, found) in parties {
      let actor = try settle(found)
      guard !participations.contains(where: { $0.actor == actor }) else { continue }
      let side = try party.side ?? side(of: actor, on: incoming.occurrence.date)
      if party == incoming.initiator { initiative = side.initiative }
      participations.append(
        Participation(actor: actor, side: side, role: party.role, attendance: party.attendance))
    }
    if zones.isEmpty {
      zones = try participations.filter { $0.side != .ours }.flatMap {
        try zonesOnRecord(of: $0.actor, on: incoming.occurrence.date)
      }.uniqued()
    }
    let axes = try incoming.axes.map { try axis($0) }
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
    let arrival = Arrival(
      key: record.key ?? Self.key(of: incoming), record: record,
      there: Content.Interaction(uuid: "", recordedAt: "", draft), apart: ["uuid", "recordedAt"],
      name: draft.title.text)
    return try bringTogether(arrival) { intake in
      try intake.identified(record, "interaction") ?? intake.exchange(like: draft)
    } create: { writer in
      try writer.add(draft).value
    } check: { merged, id in
      do {
        _ = try merged.account(id)
      } catch is RegisterError {
        throw ImportProblem(place: place, value: draft.title.text, reason: .malformed)
      }
    }
  }

  /// Finds the record whose identifier an entry of a calendar bears: one that we wrote.
  private func identified(_ record: IncomingRecord, _ table: String) throws -> Int64? {
    guard let key = record.key, key.hasPrefix(Content.Origin.calendarPrefix) else { return nil }
    let uid = key.dropFirst(Content.Origin.calendarPrefix.count).lowercased()
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM \(table) WHERE uuid = ?"), arguments: [uid])
  }

  /// By what an exchange is known whose source has nothing to know it by.
  private static func key(of exchange: IncomingExchange) -> String {
    let parties = exchange.parties.map { ($0.name ?? $0.email)?.text ?? "" }.map {
      Folding.fold($0)
    }
    return ([exchange.occurrence.sortKey, Folding.fold(exchange.title.text)] + parties.sorted())
      .joined(separator: "\u{1F}")
  }

  /// Finds an exchange recorded here by hand: the same title on the same day, with one of
  /// the same people.
  private func exchange(like draft: InteractionDraft) throws -> Int64? {
    let rows = try db.rows(
      "SELECT id FROM interaction WHERE occurred = ? AND title = ? ORDER BY id LIMIT 20",
      [draft.occurrence.sortKey, draft.title.text])
    let theirs = Set(draft.participations.map(\.actor.value))
    while let row = try rows.next() {
      let id: Int64 = row[0]
      let here = try Int64.fetchSet(
        db.cachedStatement(sql: "SELECT actor_id FROM participation WHERE interaction_id = ?"),
        arguments: [id])
      // One that came in from elsewhere is another's.
      let isOfAnother =
        try db.row(
          "SELECT 1 FROM origin WHERE record_kind = 'interaction' AND record_id = ?", [id]) != nil
      if !isOfAnother, theirs.isEmpty || !here.isDisjoint(with: theirs) { return id }
    }
    return nil
  }

  /// On which side an actor is: ours for the house and whoever holds a post in it that day.
  private func side(of actor: Actor.ID, on date: PartialDate) throws -> Participation.Side {
    if actor == home { return .ours }
    let isOurs = try Mandate.all(of: actor, in: home, db).contains { $0.isHeld(on: date) }
    return isOurs ? .ours : .theirs
  }

  private func zonesOnRecord(of actor: Actor.ID, on date: PartialDate) throws -> [Zone.ID] {
    let own = try StoredActor.zones(of: actor.value, db)
    guard own.isEmpty else { return own }
    return try Mandate.organisations(of: actor, on: date, db).flatMap {
      try StoredActor.zones(of: $0.value, db)
    }
  }

  // MARK: Follow-ups

  mutating func take(
    _ incoming: IncomingFollowUp, of record: IncomingRecord
  ) throws -> ImportLine {
    let place = record.place
    var parties: [Party] = []
    for party in incoming.parties { parties.append(try find(party, "with", at: place)) }
    let owner = try incoming.owner.map { try find($0, "owner", at: place) }
    let zones = try self.zones(incoming.zones, "zone", at: place)
    var actors: [Actor.ID] = []
    for party in parties { actors.append(try settle(party)) }
    let draft = FollowUpDraft(
      title: incoming.title, due: incoming.due, owner: try owner.map { try settle($0) },
      actors: actors, zones: zones, terms: incoming.terms)
    let arrival = Arrival(
      key: record.key ?? "\(incoming.due)\u{1F}\(Folding.fold(incoming.title.text))",
      record: record, there: Content.FollowUp(uuid: "", draft, state: incoming.state),
      apart: ["uuid", "interaction"], name: draft.title.text)
    return try bringTogether(arrival) { intake in
      try intake.identified(record, "follow_up")
        ?? Int64.fetchOne(
          intake.db.cachedStatement(
            sql: """
              SELECT id FROM follow_up f WHERE due = ? AND title = ?
                AND NOT EXISTS (SELECT 1 FROM origin
                  WHERE record_kind = 'follow-up' AND record_id = f.id)
              """), arguments: [draft.due.description, draft.title.text])
    } create: { writer in
      let uuid = writer.stamp.makeUUID()
      return try writer.create(Content.FollowUp(uuid: uuid, draft, state: incoming.state))
    } check: { merged, id in
      _ = try merged.followUp(id)
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
