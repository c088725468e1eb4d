import Diplomacy
import TestSupport
import Testing

@testable import Register

/// Which relations go cold.
@Suite struct GoingColdTests {
  private let sample: SampleRegister
  private let ada: Actor.ID

  init() throws {
    sample = try SampleRegister()
    ada = try sample.person("Ada Exemple", zones: ["kazakhstan"])
  }

  private func set(_ every: String, _ subject: CadenceSubject) throws {
    _ = try sample.register.setCadence(
      Cadence(every: Span.parse(every)), for: subject, by: .sample("contacts cadence"))
  }

  private func complete(_ actor: Actor.ID, tier: Tier? = nil, tags: [String] = []) throws {
    let known = try sample.register.actor(actor).profile
    _ = try sample.register.editActor(
      actor, from: known,
      to: known.changed {
        $0.tier = tier
        $0.details[.tag] = try tags.map { try Line($0) }
      }, by: .sample("contacts edit"))
  }

  private func cold(on day: String, zones: [String] = []) throws -> [Relationship] {
    try sample.register.goingCold(today: Sample.day(day), zones: zones.map(sample.zone))
  }

  private func name(_ actor: Actor.ID) -> CadenceSubject {
    .actor(ActorName(id: actor, name: "Ada Exemple"))
  }

  @Test func `the most specific cadence wins: the actor's, a tag's, the tier's, a zone's`() throws {
    try complete(ada, tier: .a, tags: ["Défense"])
    try sample.log("Entretien", on: "2025-01-01", with: [ada])
    // From the least specific to the most, each longer than the one before.
    let subjects: [(String, CadenceSubject, String)] = [
      ("1m", .zone(try sample.zone("asie-centrale")), "2025-02-01"),
      ("2m", .zone(try sample.zone("kazakhstan")), "2025-03-01"),
      ("3m", .tier(.a), "2025-04-01"), ("4m", .tag("defense"), "2025-05-01"),
      ("5m", name(ada), "2025-06-01"),
    ]
    #expect(try cold(on: "2030-01-01") == [])
    for (every, subject, end) in subjects {
      try set(every, subject)
      #expect(try cold(on: end) == [], "\(subject)")
      let day = try #require(try Sample.day(end).adding(days: 1))
      let found = try cold(on: day.description)
      #expect(found.map(\.standing) == [.idealPassed(since: try Sample.day(end))], "\(subject)")
      #expect(found.map(\.rule.subject) == [subject])
      let governing = try sample.register.actorCard(ada).cadence
      #expect(governing?.subject == subject)
    }
  }

  @Test func `what was held under the Chatham House Rule is nobody's last contact`() throws {
    try set("3m", name(ada))
    let id = try sample.log("Dialogue", on: "2025-06-01", with: [ada])
    #expect(try cold(on: "2025-06-20") == [])
    let known = try sample.register.account(of: id)
    _ = try sample.register.revise(
      id, from: known,
      ExchangeRecording(account: { _ in try known.changed { $0.isUnderChathamHouseRule = true } }),
      by: .sample("meeting edit"))
    #expect(try cold(on: "2025-06-20").map(\.standing) == [.neverMet])
  }

  @Test func `an old meeting recorded late does not count from the day of recording`() throws {
    try set("3m", name(ada))
    try sample.log("Ancien", on: "2024-06-01", with: [ada])
    #expect(
      try cold(on: "2025-06-20").map(\.standing) == [.idealPassed(since: Sample.day("2024-09-01"))])
    try sample.log("Récent", on: "2025-05-01", with: [ada])
    try sample.log("Plus ancien encore", on: "2023-01-01", with: [ada])
    #expect(try cold(on: "2025-06-20") == [])
  }

  @Test func `only what was held counts, and whom one never met says so`() throws {
    try set("3m", name(ada))
    #expect(try cold(on: "2025-06-20").map(\.standing) == [.neverMet])
    try sample.log("Annulé", on: "2025-06-01", with: [ada], status: .cancelled)
    #expect(try cold(on: "2025-06-20").map(\.standing) == [.neverMet])
  }

  @Test func `an organisation is met through who held its posts that day`() throws {
    let embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2025-03-01")
    try set("1m", .actor(ActorName(id: embassy, name: "Ambassade Exemple")))
    try sample.log("Avant", on: "2025-02-01", with: [ada])
    #expect(try cold(on: "2025-06-01").map(\.standing) == [.neverMet])
    try sample.log("Pendant", on: "2025-05-10", with: [ada])
    #expect(try cold(on: "2025-06-01") == [])
    #expect(try cold(on: "2025-06-11").map(\.lastContact) == [Sample.date("2025-05-10")])
  }

  @Test func `our own people, the archived and other zones are left out`() throws {
    try set("1m", .zone(try sample.zone("asie-centrale")))
    let ours = try sample.person("Colette Essai", zones: ["kazakhstan"])
    try sample.appoint(ours, "Présidente", of: sample.home)
    #expect(try cold(on: "2025-06-20").map(\.actor.id) == [ada])
    #expect(try cold(on: "2025-06-20", zones: ["kazakhstan"]).map(\.actor.id) == [ada])
    #expect(try cold(on: "2025-06-20", zones: ["almaty"]) == [])
    #expect(try sample.register.goingCold(today: SampleRegister.today, owner: ours) == [])
    try sample.register.archiveActor(
      ada, on: SampleRegister.today, reason: Line("essai"), by: .sample("contacts archive"))
    #expect(try cold(on: "2025-06-20") == [])
  }

  @Test(arguments: [MandateStatus.designated, .agreed])
  func `who is still to take up an office does not go cold, unless the cadence is their own`(
    status: MandateStatus
  ) throws {
    try set("1m", .zone(try sample.zone("asie-centrale")))
    let embassy = try sample.organisation("Ambassade Exemple")
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2025-04-15", status: status)
    #expect(try cold(on: "2025-06-20") == [])
    try sample.appoint(ada, "Conseillère", of: embassy, since: "2025-06-01")
    #expect(try cold(on: "2025-05-20") == [])
    #expect(try cold(on: "2025-06-20").map(\.actor.id) == [ada], "holds another post by now")
    try set("1m", name(ada))
    #expect(try cold(on: "2025-05-20").map(\.actor.id) == [ada])
  }

  @Test func `a merged actor's cadence goes with it, unless the other has its own`() throws {
    let twin = try sample.person("Exemple, Ada")
    try set("1m", .actor(ActorName(id: twin, name: "Exemple, Ada")))
    _ = try sample.register.merge(twin, into: ada, by: .sample("contacts merge"))
    #expect(try sample.register.cadences().map(\.subject) == [name(ada)])
    _ = try sample.register.unmerge(twin, by: .sample("contacts unmerge"))
    #expect(try sample.register.cadences().count == 1)
    try set("2m", name(ada))
    _ = try sample.register.merge(twin, into: ada, by: .sample("contacts merge"))
    #expect(try sample.register.cadences().map(\.cadence.every.description) == ["2m"])
  }

  @Test(arguments: [4_601, 4_602, 4_603, 4_604] as [UInt64])
  func `after any life the register says what a slow oracle says`(seed: UInt64) throws {
    var life = try RandomLife(seed: seed)
    let register = life.sample.register
    try life.live(150)
    let home = try register.settings().home
    var compared = 0
    for day in ["2023-06-01", "2024-12-31", "2026-02-28", "2026-06-20"] {
      let today = try Sample.day(day)
      var expected: [Actor.ID: Cadence.Standing] = [:]
      var ids: [Actor.ID] = []
      try register.actors(ActorFilter(), today: today) { ids.append($0.id) }
      for id in ids {
        let card = try register.actorCard(id)
        guard let rule = card.cadence else { continue }
        let isOurs =
          id == home
          || card.mandates.contains {
            $0.organisation.id == home && $0.mandate.tenure.ends >= day
          }
        let isToCome =
          card.mandates.contains { $0.mandate.isToCome(on: today) }
          && !card.mandates.contains { $0.mandate.isHeld(on: .day(today)) }
        if case .actor = rule.subject {} else if isOurs || isToCome { continue }
        // Nobody is told to have been at what was held under the Chatham House Rule.
        let last = try register.brief(of: id, today: today).card.lastContact
        let standing = rule.cadence.standing(last: last, today: today)
        if standing.code != "fine" { expected[id] = standing }
      }
      let found = try register.goingCold(today: today)
      compared += found.count
      #expect(
        Dictionary(uniqueKeysWithValues: found.map { ($0.actor.id, $0.standing) }) == expected,
        "seed \(seed), \(day)")
    }
    #expect(compared > 0, "seed \(seed)")
  }

  @Test func `going cold is found through indexes`() throws {
    try set("1m", .zone(try sample.zone("asie-centrale")))
    try set("1m", .tier(.a))
    try set("1m", .tag("défense"))
    try set("1m", name(ada))
    let plans = try sample.register.plans {
      _ = try sample.register.goingCold(
        today: SampleRegister.today, owner: ada, zones: [sample.zone("kazakhstan")])
    }
    let main = try #require(plans.first { $0.sql.contains("governed") })
    #expect(main.scans == [], "\(main)")
  }
}
