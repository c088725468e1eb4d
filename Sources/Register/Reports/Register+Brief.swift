public import Diplomacy
import GRDB

extension Register {
  /// Returns what to know of an actor before a meeting.
  ///
  /// - Parameters:
  ///   - id: Which actor.
  ///   - today: The day for which the brief is made.
  ///   - clearance: How far the brief may travel; whatever it is, nothing is told of the
  ///     actor by an exchange under the Chatham House Rule.
  /// - Returns: The brief.
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``.
  public func brief(
    of id: Actor.ID, today: CivilDate, clearance: Clearance = .all
  ) throws -> Brief {
    try read { db in
      try BriefReader(
        db: db, naming: naming, directory: Directory(db, naming), today: today,
        clearance: clearance
      ).brief(of: id, .page)
    }
  }

  /// Returns what to know before an exchange, by delegation.
  ///
  /// - Parameters:
  ///   - card: The exchange.
  ///   - today: The day for which the briefs are made.
  ///   - clearance: How far they may travel.
  /// - Returns: The briefs.
  /// - Throws: `MeetingBriefError` where none may be made.
  public func brief(
    for card: InteractionCard, today: CivilDate, clearance: Clearance = .all
  ) throws -> MeetingBrief {
    let others = try card.entry.toBeBriefedOn(clearance)
    return try read { db in
      let reader = BriefReader(
        db: db, naming: naming, directory: try Directory(db, naming), today: today,
        clearance: clearance, meeting: card.entry.id)
      let delegations = try reader.delegations(of: others)
      let parts = delegations.flatMap(\.briefs).map(\.parts).reduce(
        Brief.Parts(exchanges: [card.entry.id])
      ) { $0 + $1 }
      return MeetingBrief(
        entry: card.entry, city: card.account.city?.text, delegations: delegations,
        today: today, clearance: clearance,
        marking: try MarkingReader(db: db).marking(
          of: parts, besides: clearance.cards))
    }
  }
}

extension Brief {
  /// The records that a brief tells of, whose markings are its own.
  fileprivate struct Parts {
    var exchanges: [Interaction.ID] = []
    var followUps: [FollowUp.ID] = []
    var statements: [Diplomacy.Statement.ID] = []

    static func + (left: Parts, right: Parts) -> Parts {
      Parts(
        exchanges: left.exchanges + right.exchanges,
        followUps: left.followUps + right.followUps,
        statements: left.statements + right.statements)
    }
  }

  fileprivate var parts: Parts {
    Parts(
      exchanges: (card.exchanges + upcoming).map(\.id) + elsewhere.map(\.latest)
        + documents.map(\.exchange) + colleagues.compactMap(\.latest)
        + (lastExchange.map { [$0.id] } ?? []),
      followUps: card.followUps.map(\.id), statements: statements.map(\.id))
  }
}

extension Clearance {
  /// The markings of what cards know, or do not know, where that is told: nobody gave any.
  fileprivate var cards: [Marking?] { admits(nil) ? [nil] : [] }
}

extension MarkingReader {
  fileprivate func marking(
    of parts: Brief.Parts, besides others: [Marking?] = []
  ) throws -> Marking? {
    try marking(
      besides: others, exchanges: parts.exchanges, followUps: parts.followUps,
      statements: parts.statements)
  }
}

/// Gathers briefs.
private struct BriefReader {
  /// How many colleagues and zones fit on the page.
  static let room = 8
  /// Among how many of the latest exchanges other zones are looked for: all there are but with
  /// whoever is met every week for ten years, of whom the rest would say little.
  static let reach = 500

  let db: Database
  let naming: Naming?
  let directory: Directory
  let today: CivilDate
  let clearance: Clearance
  /// The exchange that is prepared: at the head of the page, and not among the latest.
  var meeting: Interaction.ID?

  /// What to know of an actor.
  func brief(of id: Actor.ID, _ extent: Brief.Extent) throws -> Brief {
    let cards = try ActorCardReader(db, id, naming, clearance: clearance)
    let held = (
      mandates: try PostReader(db).mandates(of: id), posts: try PostReader(db).posts(of: id)
    )
    let side = side(of: id, held.mandates, held.posts)
    let owed = try cards.mostPressing(with: side, limit: extent.followUps)
    let card = try cards.card(
      latest: extent.exchanges, without: meeting, settledBefore: today, followUps: owed.told,
      held: held)
    let statements = try statements(of: id, limit: extent.statements)
    let isWhole = extent.hasSurroundings
    let elsewhere = isWhole ? try elsewhere(card) : (business: [], among: nil)
    let told = Brief(
      card: card,
      upcoming: try cards.upcoming(
        from: today, limit: extent.exchanges / 2, with: held.posts, without: meeting),
      lastExchange: try LastExchanges(db, clearance).last(with: id),
      furtherFollowUps: owed.further, statements: statements,
      predecessor: try predecessor(card), officeNames: try officeNames(card),
      colleagues: isWhole ? try colleagues(card) : [],
      elsewhere: elsewhere.business, elsewhereAmong: elsewhere.among, today: today,
      documents: isWhole ? try cards.documents(with: card.posts, limit: Self.room) : [])
    let facts = told.unmarkedFacts(extent)
    let mayTell = clearance.admits(nil)
    return told.disclosing(
      Disclosure(
        clearance: clearance,
        marking: try MarkingReader(db: db).marking(
          of: told.parts, besides: clearance.cards),
        withheld: try cards.withheld(with: card.posts, side, facts: mayTell ? 0 : facts))
    ).withoutUnmarkedFacts
  }

  /// Those whose promises are an actor's too: of a person the organisations whose offices are
  /// held on the day, of an organisation whoever holds its own; each with the actor at the head.
  private func side(of id: Actor.ID, _ mandates: [HeldMandate], _ posts: [Post]) -> [Actor.ID] {
    let organisations = mandates.filter { $0.mandate.isHeld(on: .day(today)) }
      .map(\.organisation.id)
    let holders = posts.flatMap { $0.holders(on: today) }.map(\.person.id)
    return ([id] + organisations + holders).uniqued()
  }

  /// Those who take part, by the organisation whose office they hold; whoever holds none
  /// stands alone.
  func delegations(of participants: [Actor.ID]) throws -> [MeetingBrief.Delegation] {
    var order: [Actor.ID] = []
    var present: Set<Actor.ID> = []
    var members: [Actor.ID: [Brief]] = [:]
    for id in participants {
      let brief = try brief(of: id, .participant)
      let isPerson = brief.card.actor.profile.nature.isPerson
      // Somebody of no organisation heads a delegation of their own.
      let head = isPerson ? brief.offices.first?.organisation.id ?? id : id
      if !order.contains(head) { order.append(head) }
      if isPerson { members[head, default: []].append(brief) } else { present.insert(id) }
    }
    return try order.map { head in
      let members = members[head] ?? []
      let isAlone = members.contains { $0.card.actor.id == head }
      let takesPart = present.contains(head)
      return MeetingBrief.Delegation(
        organisation: isAlone
          ? nil : try brief(of: head, takesPart ? .participant : .organisation),
        takesPart: takesPart, members: members)
    }
  }

  /// How the offices are named that the actor, or whoever holds one of its posts, has today.
  func officeNames(_ card: ActorCard) throws -> [Mandate.ID: ActorLabel.Office] {
    let held =
      card.mandates.filter { $0.mandate.isHeld(on: .day(today)) }
      + card.posts.flatMap { $0.holders(on: today) }
    var names: [Mandate.ID: ActorLabel.Office] = [:]
    for held in held {
      names[held.mandate.id] = try directory.office(of: held.person.id, by: held.mandate.id)
    }
    return names
  }

  /// What the actor said last.
  func statements(of id: Actor.ID, limit: Int) throws -> [StatementEntry] {
    guard limit > 0 else { return [] }
    var said: [StatementEntry] = []
    try StatementReader(db, directory: directory).read(
      StatementFilter(actors: [id], clearance: clearance, isAttributable: true)
    ) { said.append($0) }
    return Array(said.reversed().prefix(limit))
  }

  /// Who held the present office last before its holder.
  func predecessor(_ card: ActorCard) throws -> HeldMandate? {
    guard let present = card.mandates.first(where: { $0.mandate.isHeld(on: .day(today)) }) else {
      return nil
    }
    let post = try PostReader(db).post(present.mandate.position)
    // The latest first: what follows the present mandate came before it.
    return post.mandates.drop { $0.mandate.id != present.mandate.id }.dropFirst().first {
      $0.person.id != present.person.id && ![.designated, .agreed].contains($0.mandate.status)
    }
  }

  /// Those who hold posts today where the actor does, or in the organisation itself, each
  /// once, those met last first.
  func colleagues(_ card: ActorCard) throws -> [Brief.Colleague] {
    let id = card.actor.id
    let organisations =
      card.actor.profile.nature.isPerson
      ? card.mandates.filter { $0.mandate.isHeld(on: .day(today)) }.map(\.organisation.id) : [id]
    let persons = try organisations.uniqued().flatMap { organisation in
      try PostReader(db).posts(of: organisation).flatMap { $0.holders(on: today) }
    }.map(\.person.id).uniqued().filter { $0 != id }
    let colleagues = try persons.map { person in
      let last = try lastContact(with: person)
      return Brief.Colleague(
        id: person, label: try directory.label(of: person.value, on: .day(today)),
        lastContact: last?.date, latest: last?.exchange)
    }
    let ordered = colleagues.sorted { left, right in
      (left.lastContact?.description ?? "", right.id) > (
        right.lastContact?.description ?? "", left.id
      )
    }
    return Array(ordered.prefix(Self.room))
  }

  private func lastContact(
    with person: Actor.ID
  ) throws -> (date: PartialDate, exchange: Interaction.ID)? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT p.occurred, p.interaction_id FROM participation p
          JOIN interaction i ON i.id = p.interaction_id
          WHERE p.actor_id = ? AND i.status = 'held' AND \(clearance.ofActors)
          ORDER BY p.occurred DESC, p.interaction_id DESC LIMIT 1
          """), arguments: [person.value]
    ).flatMap { row in
      PartialDate(sortKey: row[0]).map { ($0, Interaction.ID(row[1])) }
    }
  }

  /// The zones of the latest exchanges held with the actor that are not its own; and among how
  /// many exchanges they were counted, where there are more.
  func elsewhere(_ card: ActorCard) throws -> (business: [Brief.Business], among: Int?) {
    let own = Set(
      card.actor.profile.zones
        + (try card.mandates.flatMap { try StoredActor.zones(of: $0.organisation.id.value, db) }))
    // What stands beside the least place is of the latest exchange.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH latest AS MATERIALIZED (
          SELECT p.occurred, p.interaction_id FROM participation p
          CROSS JOIN interaction i ON i.id = p.interaction_id
          WHERE p.actor_id = ? AND i.status = 'held' AND \(clearance.ofActors)
          ORDER BY p.occurred DESC, p.interaction_id DESC LIMIT ? + 1),
        placed AS MATERIALIZED (
          SELECT *, row_number() OVER (ORDER BY occurred DESC, interaction_id DESC) AS place
          FROM latest)
        SELECT z.zone_id, count(*) AS exchanges, placed.occurred, placed.interaction_id,
          min(placed.place) AS first, (SELECT count(*) FROM latest)
        FROM placed CROSS JOIN interaction_zone z ON z.interaction_id = placed.interaction_id
        WHERE placed.place <= ?
        GROUP BY z.zone_id ORDER BY exchanges DESC, first, z.zone_id
        """, arguments: [card.actor.id.value, Self.reach, Self.reach])
    var found: [Brief.Business] = []
    var among: Int?
    while let row = try rows.next(), found.count < Self.room {
      let zone = Zone.ID(row[0])
      if row[5] > Self.reach { among = Self.reach }
      guard !own.contains(zone), let last = PartialDate(sortKey: row[2]) else { continue }
      found.append(
        Brief.Business(
          zone: zone, exchanges: row[1], latest: Interaction.ID(row[3]), last: last))
    }
    return (found, found.isEmpty ? nil : among)
  }
}
