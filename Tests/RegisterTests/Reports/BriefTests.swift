import Diplomacy
import GRDB
import TestSupport
import Testing

@testable import Register

@Suite struct BriefTests {
  private let today = SampleRegister.today

  @Test func `the brief of a new ambassador names the one before`() throws {
    let sample = try SampleRegister()
    let embassy = try sample.organisation("Ambassade Exemple")
    let (first, second) = (try sample.person("Ada Première"), try sample.person("Berik Second"))
    try sample.appoint(first, "Ambassadrice", of: embassy, since: "2020", until: "2023-06-30")
    try sample.appoint(second, "Ambassadeur", of: embassy, since: "2023-09-01")
    let brief = try sample.register.brief(of: second, today: today)
    #expect(brief.predecessor?.person.name == "Ada Première")
    #expect(try sample.register.brief(of: first, today: today).predecessor == nil)
  }

  @Test func `colleagues are those in post there today, those met last first`() throws {
    let sample = try SampleRegister()
    let embassy = try sample.organisation("Ambassade Exemple")
    let head = try sample.person("Ada Chef")
    let names = ["Bolat Rencontré", "Clara Inconnue", "Dina Partie", "Erlan Récent"]
    let others = try names.map { try sample.person($0) }
    try sample.appoint(head, "Ambassadrice", of: embassy, since: "2024")
    for (person, until) in zip(others, [nil, nil, "2024-12-31", nil]) {
      try sample.appoint(person, "Conseiller", of: embassy, since: "2024", until: until)
    }
    _ = try sample.log("Entretien", on: "2025-01-10", with: [others[0]])
    _ = try sample.log("Entretien", on: "2025-05-10", with: [others[3]])
    let brief = try sample.register.brief(of: head, today: today)
    #expect(
      brief.colleagues.map(\.label.name) == ["Erlan Récent", "Bolat Rencontré", "Clara Inconnue"])
    #expect(brief.colleagues.last?.lastContact == nil)
  }

  @Test func `business elsewhere leaves the actor's own zones out, and cites the latest`() throws {
    let sample = try SampleRegister()
    let embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
    let ada = try sample.person("Ada Exemple")
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2024")
    _ = try sample.log("Un", on: "2025-01-10", with: [ada], zones: ["kazakhstan", "otan"])
    let latest = try sample.log("Deux", on: "2025-02-10", with: [ada], zones: ["otan"])
    _ = try sample.log("Trois", on: "2025-03-10", with: [ada], zones: ["france"])
    let business = try sample.register.brief(of: ada, today: today).elsewhere
    #expect(business.map(\.zone) == [try sample.zone("otan"), try sample.zone("france")])
    #expect(business.first?.exchanges == 2)
    #expect(business.first?.latest == latest)
  }

  @Test func `what is not known is said, and no longer once it is`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    let before = try sample.register.brief(of: ada, today: today).gaps
    #expect(
      before == [
        .neverMet, .noOffice, .noLanguage, .noGender, .noEmail, .noPhone, .nobodyResponsible,
      ])
    _ = try sample.edit(ada) {
      $0.gender = .feminine
      $0.emails = [try Line("ada@exemple.org")]
    }
    _ = try sample.log("Ancien", on: "2023-05-10", with: [ada])
    #expect(
      try sample.register.brief(of: ada, today: today).gaps == [
        .notMetForAYear, .noOffice, .noLanguage, .noPhone, .nobodyResponsible,
      ])
  }

  @Test func `the most pressing promises fit on the page, and the others are counted`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    let meeting = try sample.log("Entretien", on: "2025-01-10", with: [ada])
    let room = Brief.Extent.page.followUps
    for day in 1...room + 3 {
      let text = day < 10 ? "2025-07-0\(day)" : "2025-07-\(day)"
      try sample.followUp("Le \(day)", due: text, from: meeting, actors: [ada])
    }
    let first = try sample.followUp("La première", due: "2025-06-01", actors: [ada])
    let brief = try sample.register.brief(of: ada, today: today)
    #expect(brief.followUps(.ours).count == room)
    #expect(brief.followUps(.ours).first?.id == first)
    #expect(brief.followUps(.ours).last?.title == "Le \(room - 1)")
    #expect(brief.furtherFollowUps == [.ours: 4])
    let organised = try sample.register.brief(of: sample.home, today: today)
    #expect(organised.furtherFollowUps.isEmpty)
  }

  @Test func `other zones are counted among the latest exchanges, and how many is said`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    try sample.log("Ancien", on: "2020-01-10", with: [ada], zones: ["france"])
    let first = try sample.log("Un", on: "2024-01-10", with: [ada], zones: ["otan"])
    try sample.register.queue.write { db in
      // As many again as the first, quicker than one by one.
      for (table, columns) in [
        ("interaction", "kind, status, occurred, title, recorded_at"),
        ("participation", "ordinal, actor_id, side, role, occurred"),
        ("interaction_zone", "zone_id, occurred, ordinal"),
      ] {
        let key = table == "interaction" ? "id" : "interaction_id"
        let own = table == "interaction" ? ("uuid, ", "uuid || n, ") : ("", "")
        try db.execute(
          sql: """
            WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 498)
            INSERT INTO \(table) (\(key), \(own.0)\(columns))
            SELECT \(key) + n, \(own.1)\(columns) FROM \(table), counted WHERE \(key) = \(first.value)
            """)
      }
    }
    let all = try sample.register.brief(of: ada, today: today)
    #expect(all.elsewhere.map(\.exchanges) == [499, 1])
    #expect(all.elsewhereAmong == nil)
    let latest = try sample.log("Dernier", on: "2024-02-10", with: [ada], zones: ["otan"])
    let bounded = try sample.register.brief(of: ada, today: today)
    #expect(bounded.elsewhere.map(\.exchanges) == [500])
    #expect(bounded.elsewhere.first?.latest == latest)
    #expect(bounded.elsewhereAmong == 500)
  }

  @Test func `a brief costs what is known of the actor, not what the register holds`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    let plans = try sample.register.plans { _ = try sample.register.brief(of: ada, today: today) }
    #expect(!plans.isEmpty)
    for plan in plans { #expect(plan.scans.isEmpty, "\(plan)") }
  }

  // MARK: A limit

  @Test func `below AMBER a brief leaves out what nobody marked, and counts it`() throws {
    let sample = try SampleRegister()
    let officer = try sample.person("Olga Nôtre")
    let ada = try sample.person("Ada Exemple")
    _ = try sample.edit(ada) {
      $0.emails = [try Line("ada@exemple.org")]
      $0.phones = [try Line("+33 6 00"), try Line("+33 1 00")]
      $0.tier = .b
      $0.responsible = officer
      $0.details[.language] = [try Line("kk")]
      $0.zones = [try sample.zone("kazakhstan")]
    }
    for limit in [Marking.clear, .green] {
      let brief = try sample.register.brief(
        of: ada, today: today, clearance: Clearance(limit: limit))
      let profile = brief.card.actor.profile
      #expect(profile.emails.isEmpty && profile.phones.isEmpty && profile.tier == nil)
      #expect(profile.details[.language].isEmpty && brief.card.responsible == nil)
      #expect(profile.zones == [try sample.zone("kazakhstan")])
      #expect(brief.disclosure.withheld.facts == 6)
      // That an address is missing would be told of one that is not.
      #expect(brief.gaps == [.neverMet, .noOffice])
    }
    let brief = try sample.register.brief(
      of: ada, today: today, clearance: Clearance(limit: .amber))
    #expect(brief.card.actor.profile.emails.count == 1 && brief.card.responsible != nil)
    #expect(brief.disclosure.withheld.facts == 0)
  }

  @Test func `what a card knows, or does not, counts as AMBER beside what is marked`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    #expect(try sample.register.brief(of: ada, today: today).disclosure.marking == nil)
    try sample.log("Entretien", on: "2025-01-10", with: [ada], marking: .clear)
    #expect(try sample.register.brief(of: ada, today: today).disclosure.marking == .amber)
    let limited = try sample.register.brief(
      of: ada, today: today, clearance: Clearance(limit: .green))
    #expect(limited.disclosure.marking == .clear)
  }

  // MARK: One side

  @Test func `what is owed to an organisation is owed to whoever holds its posts`() throws {
    let sample = try SampleRegister()
    let embassy = try sample.organisation("Ambassade Exemple")
    let (ada, berik) = (try sample.person("Ada Chef"), try sample.person("Berik Parti"))
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2024")
    try sample.appoint(berik, "Conseiller", of: embassy, since: "2020", until: "2023")
    let meeting = try sample.log("Entretien", on: "2025-01-10", with: [ada])
    try sample.followUp("À l’ambassade", due: "2025-07-01", from: meeting, actors: [embassy])
    try sample.followUp("À elle", due: "2025-07-02", from: meeting, actors: [ada])
    try sample.followUp("Aux deux", due: "2025-07-03", from: meeting, actors: [ada, embassy])
    for id in [ada, embassy] {
      let owed = try sample.register.brief(of: id, today: today).followUps(.ours)
      #expect(owed.map(\.title) == ["À l’ambassade", "À elle", "Aux deux"])
      #expect(owed.first?.actors.map(\.name) == ["Ambassade Exemple"])
    }
    #expect(try sample.register.brief(of: berik, today: today).followUps(.ours) == [])
    let limited = try sample.register.brief(
      of: ada, today: today, clearance: Clearance(limit: .clear))
    #expect(limited.disclosure.withheld.followUps == 3)
  }

  @Test func `a brief is marked as the contacts it tells the day of`() throws {
    let sample = try SampleRegister()
    let embassy = try sample.organisation("Ambassade Exemple")
    let (ada, berik) = (try sample.person("Ada Chef"), try sample.person("Berik Second"))
    for person in [ada, berik] {
      try sample.appoint(person, "Diplomate", of: embassy, since: "2024")
    }
    try sample.log("Avec elle", on: "2025-01-10", with: [ada], marking: .clear)
    let apart = try sample.log("Avec lui", on: "2025-02-10", with: [berik], marking: .red)
    let brief = try sample.register.brief(of: ada, today: today)
    #expect(brief.colleagues.map(\.latest) == [apart])
    #expect(brief.disclosure.marking == .red)
    let limited = try sample.register.brief(
      of: ada, today: today, clearance: Clearance(limit: .amber))
    #expect(limited.colleagues.map(\.latest) == [nil])
    #expect(limited.lastExchange?.title == "Avec elle")
    #expect(limited.disclosure.marking == .amber)
  }
}
