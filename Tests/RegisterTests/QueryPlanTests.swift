import Diplomacy
import TestSupport
import Testing

@testable import Register

/// How SQLite goes about the reads that must stay quick in a register of a million exchanges.
///
/// Every statement that really runs is traced and explained. Accepted: to walk through the rows
/// that a step before has found, and, for the list of everything, to read an index from one end
/// to the other in the order wanted.
@Suite struct QueryPlanTests {
  private let sample: SampleRegister
  private let person: Actor.ID
  private let embassy: Actor.ID

  init() throws {
    sample = try SampleRegister()
    embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
    person = try sample.person(
      "Boris Essai", aliases: ["Борис"], emails: ["boris@exemple.org"], zones: ["kazakhstan"])
    try sample.appoint(person, "Ambassadeur", of: embassy, since: "2024-01-01")
    let ada = try sample.person("Ada Exemple")
    try sample.appoint(ada, "Présidente", of: sample.home)
    let exchange = try sample.log(
      "Entretien", on: "2025-05-05", with: [person], ours: [ada], zones: ["kazakhstan"],
      axes: ["ia"])
    try sample.followUp(
      "Relancer", due: "2025-06-16", owner: ada, from: exchange, actors: [embassy])
  }

  private func expectNoScan(
    _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () throws -> Void
  ) throws {
    let plans = try sample.register.plans(body)
    #expect(!plans.isEmpty, comment, sourceLocation: sourceLocation)
    for plan in plans where !plan.scans.isEmpty {
      Issue.record("\(comment): \(plan)", sourceLocation: sourceLocation)
    }
  }

  private func expectInOrder(
    _ filter: InteractionFilter, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let plans = try sample.register.plans { _ = try sample.timeline(filter) }
    let main = try #require(plans.first { $0.sql.contains("JOIN interaction i") })
    #expect(!main.sorts, "\(main)", sourceLocation: sourceLocation)
  }

  @Test(arguments: [nil, ("2025-04-01", "2025-06-14")])
  func `timelines are read through indexes`(days: (String, String)?) throws {
    let period = try days.map { try Sample.period($0.0, $0.1) } ?? .all
    let zones = try [sample.zone("kazakhstan"), sample.zone("almaty")]
    let axes = try [sample.axis("ia")]
    let filters = [
      InteractionFilter(zones: Array(zones.prefix(1)), period: period),
      InteractionFilter(zones: zones, period: period),
      InteractionFilter(zones: zones, actors: [person], axes: axes, period: period),
      InteractionFilter(actors: [person], period: period),
      InteractionFilter(actors: [person, embassy], axes: axes, period: period),
      InteractionFilter(actors: [person], period: period, kinds: [.meeting], statuses: [.held]),
    ]
    for filter in filters {
      try expectNoScan("\(filter)") { _ = try sample.timeline(filter) }
    }
  }

  @Test func `a quarter of all exchanges is read through the index on time`() throws {
    let filter = try InteractionFilter(period: .quarter(2025, 2))
    try expectNoScan("a quarter") { _ = try sample.timeline(filter) }
  }

  @Test func `one zone, one actor and all exchanges come in time order, unsorted`() throws {
    try expectInOrder(InteractionFilter())
    try expectInOrder(InteractionFilter(zones: [sample.zone("kazakhstan")]))
    try expectInOrder(
      InteractionFilter(zones: [sample.zone("kazakhstan")], period: .quarter(2025, 2)))
    try expectInOrder(InteractionFilter(actors: [person]))
    try expectInOrder(InteractionFilter(period: .year(2025)))
  }

  @Test func `the list of everything reads one index from end to end, and nothing else`() throws {
    let plans = try sample.register.plans { _ = try sample.timeline() }
    let scans = plans.flatMap(\.scans)
    #expect(scans.count == 1)
    #expect(scans.allSatisfy { $0.contains("INDEX interaction_by_time") }, "\(scans)")
  }

  @Test func `an exchange is read through indexes`() throws {
    try expectNoScan("show") { _ = try sample.register.interaction(Interaction.ID(1)) }
  }

  @Test func `what is due is read through the index on waking days, unsorted`() throws {
    let ada = try #require(sample.register.actors(matching: "ada exemple").first).id
    for owner in [nil, ada] {
      let filter = try FollowUpFilter(
        states: [.open], until: Sample.day("2025-06-30"), owner: owner)
      try expectNoScan("due") { _ = try sample.followUps(filter) }
      let plans = try sample.register.plans { _ = try sample.followUps(filter) }
      let main = try #require(plans.first { $0.sql.contains("FROM follow_up f") })
      #expect(main.steps.contains { $0.contains("INDEX follow_up_waking") }, "\(main)")
      #expect(!main.sorts, "\(main)")
    }
  }

  @Test(arguments: [["kazakhstan"], ["kazakhstan", "almaty"]])
  func `what is open in a zone is found from the zone`(zones: [String]) throws {
    for until in [nil, try Sample.day("2025-06-30")] {
      let filter = try FollowUpFilter(
        states: [.open], until: until, zones: zones.map { try sample.zone($0) })
      let plans = try sample.register.plans { _ = try sample.followUps(filter) }
      let main = try #require(plans.first { $0.sql.contains("JOIN follow_up f") })
      #expect(main.scans.isEmpty, "\(main)")
      #expect(main.steps.contains { $0.contains("SEARCH zone_waking") }, "\(main)")
    }
  }

  @Test func `a zone report is made through indexes`() throws {
    for period in [Period.all, try .quarter(2025, 2)] {
      for zone in ["almaty", "asie-centrale"] {
        let plans = try sample.register.plans { _ = try sample.report(zone, period: period) }
        #expect(plans.count >= 7)
        let scanning = plans.filter { !$0.scans.isEmpty }
        #expect(scanning.isEmpty, "\(scanning)")
      }
    }
  }

  @Test func `an actor's card is made through indexes`() throws {
    try expectNoScan("a person") { _ = try sample.register.actorCard(person) }
    try expectNoScan("an organisation") { _ = try sample.register.actorCard(embassy) }
  }

  @Test func `the latest exchanges of a card come from the end of the index, unsorted`() throws {
    let plans = try sample.register.plans { _ = try sample.register.actorCard(person) }
    let latest = plans.filter { $0.sql.contains("ORDER BY") && $0.sql.contains("LIMIT") }
    #expect(latest.count == 2)
    #expect(latest.allSatisfy { !$0.sorts }, "\(latest)")
  }

  @Test(arguments: ["a1", "boris-essai", "boris@exemple.org", "Boris Essai", "bor ess"])
  func `actors are found through indexes`(typed: String) throws {
    try expectNoScan("\(typed)") {
      let found = try sample.register.actors(matching: typed)
      #expect(found.map(\.id).contains(typed == "a1" ? sample.home : person))
    }
  }

  @Test func `to look for a part of a word reads all names, as the last resort`() throws {
    let plans = try sample.register.plans {
      let found = try sample.register.actors(matching: "ssai")
      #expect(found.map(\.id) == [person])
    }
    let scans = plans.flatMap(\.scans)
    #expect(scans.allSatisfy { $0.hasPrefix("SCAN a") }, "\(plans)")
    #expect(plans.last?.scans.isEmpty == false)
  }

  @Test func `what a command asks before it writes is found through indexes`() throws {
    try expectNoScan("sides and zones") {
      _ = try sample.register.ours(among: [person, embassy], on: .year(2025))
      _ = try sample.register.zones(of: [person, embassy], on: .year(2025))
      _ = try sample.register.actor(person)
    }
  }

  @Test func `twins of somebody are looked up, all twins come from one walk`() throws {
    try expectNoScan("twins") {
      let profile = try ActorProfile(
        nature: .person, name: Line("Essai Boris"), emails: [Line("boris@exemple.org")])
      #expect(
        try sample.register.twins(of: profile, today: SampleRegister.today).map(\.twin.id)
          == [person])
    }
    _ = try sample.person("Essai, Boris")
    let plans = try sample.register.plans {
      try sample.register.twinPairs { _ in }
    }
    // What is read besides is the list of those whose names are wanted.
    let scans = plans.flatMap(\.scans).filter { !$0.hasPrefix("SCAN wanted VIRTUAL TABLE") }
    #expect(scans == ["SCAN actor_key"], "\(plans)")
    #expect(plans.allSatisfy { plan in !plan.steps.contains { $0.contains("TEMP B-TREE") } })
  }

  @Test func `a merge and an unmerge read what they move and no more`() throws {
    let twin = try sample.person("Essai, Boris")
    try sample.appoint(twin, "Ambassadeur", of: embassy)
    try sample.log("Appel", on: "2025-05-06", with: [twin, person])
    try expectNoScan("merge") {
      _ = try sample.register.merge(twin, into: person, by: .sample("contacts merge"))
    }
    try expectNoScan("unmerge") {
      _ = try sample.register.unmerge(twin, by: .sample("contacts unmerge"))
    }
    let other = try sample.organisation("Ambassade d’Exemple")
    try sample.appoint(twin, "Ambassadeur", of: other)
    try expectNoScan("merge of organisations") {
      _ = try sample.register.merge(other, into: embassy, by: .sample("contacts merge"))
    }
  }

  @Test func `a record's history comes from the index on records, unsorted`() throws {
    let plans = try sample.register.plans {
      try sample.register.history(of: RecordReference(kind: .actor, id: person.value)) { _ in }
    }
    for plan in plans { #expect(plan.scans.isEmpty && !plan.sorts, "\(plan)") }
  }

  @Test func `logging reads nothing from end to end`() throws {
    try expectNoScan("log") {
      do {
        let draft = try InteractionDraft(
          kind: .call, status: .held, title: Line("Appel"), occurrence: .on(.year(2025)),
          place: nil, participations: [Participation(actor: person, side: .theirs)], zones: [],
          axes: [], notes: nil, today: SampleRegister.today)
        _ = try sample.register.log(
          newAxes: [Sample.axis("energie")], account: { _ in draft },
          followUps: [
            PromisedFollowUp(title: Line("Écrire"), due: SampleRegister.today, owner: nil)
          ], by: .sample("meeting log"))
      }
    }
  }
}
