import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct EngagementReportTests {
  private let sample: SampleRegister
  private let ours: Actor.ID
  private let boris: Actor.ID
  private let embassy: Actor.ID

  init() throws {
    sample = try SampleRegister()
    embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
    boris = try sample.person("Boris Essai", zones: ["kazakhstan"])
    ours = try sample.person("Ada Exemple", zones: ["kazakhstan"])
    try sample.appoint(ours, "Présidente", of: sample.home)
  }

  @Test func `a zone counts all below it, each exchange once`() throws {
    try sample.log("A", on: "2025-05-05", zones: ["kazakhstan", "almaty", "asie-centrale"])
    try sample.log("B", on: "2025-05-06", zones: ["almaty"])
    try sample.log("C", on: "2025-05-07", zones: ["ouzbekistan", "france"])
    try sample.log("D", on: "2025-05-08", zones: ["france"])
    for (zones, titles) in [
      (["asie-centrale"], ["A", "B", "C"]), (["kazakhstan"], ["A", "B"]), (["almaty"], ["A", "B"]),
      (["france"], ["C", "D"]), (["otan"], []),
    ] {
      let report = try sample.report(zones[0])
      #expect(report.head.figures.held == titles.count, "\(zones)")
      #expect(report.timeline.map(\.title) == titles, "\(zones)")
    }
    let both = try sample.report("union-europeenne", "kazakhstan")
    #expect(both.head.figures.held == 4)
    #expect(
      both.head.paths.map { $0.map(\.code.text) }
        == [["union-europeenne"], ["asie-centrale", "kazakhstan"]])
    #expect(try sample.report("kazakhstan", "almaty").head.figures.held == 2)
  }

  @Test func `planned is apart, cancelled and draft are nowhere`() throws {
    try sample.log("Tenu", on: "2025-05-05", with: [boris], zones: ["kazakhstan"])
    try sample.log("Prévu", on: "2026-01-05", zones: ["kazakhstan"], status: .planned)
    try sample.log(
      "Annulé", on: "2025-06-05", with: [embassy], zones: ["kazakhstan"], status: .cancelled)
    try sample.log("Brouillon", on: "2025-06-06", zones: ["kazakhstan"], status: .draft)
    let report = try sample.report("kazakhstan")
    #expect(report.head.figures.held == 1 && report.head.figures.planned == 1)
    #expect(report.head.figures.lastContact?.description == "2025-05-05")
    #expect(report.timeline.map(\.title) == ["Tenu", "Prévu"])
    #expect(report.head.met.map(\.id) == [boris])
    #expect(report.head.figures.actorsMet == 1)
  }

  @Test func `the last contact is none where nothing was held`() throws {
    try sample.log("Prévu", on: "2026-01-05", zones: ["kazakhstan"], status: .planned)
    #expect(try sample.report("kazakhstan").head.figures.lastContact == nil)
  }

  @Test func `who was met comes latest first, with count and office, ours apart`() throws {
    let carole = try sample.person("Carole Test")
    try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2025-05-06")
    try sample.log("A", on: "2025-05-05", with: [boris, carole], ours: [ours], zones: ["almaty"])
    try sample.log("B", on: "2025-05-07", with: [boris], ours: [ours], zones: ["kazakhstan"])
    try sample.log("C", on: "2025-05-08", with: [carole], zones: ["france"])
    let met = try sample.report("kazakhstan").head.met
    #expect(met.map(\.id) == [boris, carole])
    #expect(met.map(\.exchanges) == [2, 1])
    #expect(met.map(\.last.description) == ["2025-05-07", "2025-05-05"])
    #expect(met.map(\.label.office?.title) == ["Ambassadeur", nil])
  }

  @Test func `a quarter holds what lies wholly in it`() throws {
    for date in ["2025-03-31", "2025-04", "2025-06-30T23:59 UTC", "2025-07-01", "2025"] {
      try sample.log(date, on: date, zones: ["kazakhstan"], status: .planned)
    }
    let report = try sample.report("kazakhstan", period: .quarter(2025, 2))
    #expect(report.timeline.map(\.title) == ["2025-04", "2025-06-30T23:59 UTC"])
    #expect(report.head.figures.planned == 2 && report.head.figures.held == 0)
  }

  @Test func `never met is by name, whatever the period, ours and home apart`() throws {
    try sample.person("Élise Jamais", zones: ["almaty"])
    try sample.person("Ailleurs", zones: ["france"])
    #expect(
      try sample.report("kazakhstan").head.unmet.map(\.label.name)
        == ["Ambassade Exemple", "Boris Essai", "Élise Jamais"])
    try sample.log("Ailleurs", on: "2020", with: [boris], zones: ["france"])
    try sample.log("Prévu", on: "2026", with: [embassy], status: .planned)
    #expect(
      try sample.report("kazakhstan", period: .quarter(2025, 2)).head.unmet.map(\.label.name)
        == ["Ambassade Exemple", "Élise Jamais"])
  }

  @Test(arguments: [
    ("2023-12-31", false), ("2024-01-01", true), ("2024", true), ("2023", false),
    ("2024-06-30", true), ("2024-06-30T18:00 UTC", true), ("2024-06", true),
    ("2024-07-01", false), ("2025", false),
  ])
  func `an organisation is met when its people are, while in post`(
    date: String, isMet: Bool
  ) throws {
    try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2024-01-01", until: "2024-06-30")
    try sample.log("Entretien", on: date, with: [boris])
    let unmet = try sample.report("kazakhstan").head.unmet.map(\.id)
    #expect(unmet.contains(embassy) == !isMet)
    #expect(!unmet.contains(boris))
    var listed: [ActorSummary] = []
    try sample.register.actors(ActorFilter(persons: false), today: SampleRegister.today) {
      if $0.id == embassy { listed.append($0) }
    }
    #expect((listed.first?.lastContact != nil) == isMet, "the list agrees")
    #expect(try (sample.register.actorCard(embassy).lastContact != nil) == isMet, "the card agrees")
  }

  @Test func `an organisation is not met through a person only designated`() throws {
    try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2024-01-01", status: .designated)
    try sample.log("Entretien", on: "2024-03-01", with: [boris])
    let unmet = try sample.report("kazakhstan").head.unmet.map(\.id)
    #expect(unmet.contains(embassy))
  }

  @Test func `follow-ups are the open ones of the zones, overdue first`() throws {
    let exchange = try sample.log("Entretien", on: "2025-05-05", zones: ["almaty", "kazakhstan"])
    let late = try sample.followUp("En retard", due: "2025-06-29", from: exchange)
    let today = try sample.followUp("Du jour", due: "2025-06-30", zones: ["kazakhstan"])
    let coming = try sample.followUp("À venir", due: "2026-01-01", zones: ["almaty"])
    try sample.followUp("D’ailleurs", due: "2025-01-01", zones: ["france"])
    let closed = try sample.followUp("Faite", due: "2025-01-01", from: exchange)
    _ = try sample.register.changeFollowUp(closed, by: .sample("followups done")) {
      followUp throws(FollowUpError) in try followUp.done(on: SampleRegister.today, note: nil)
    }
    let head = try sample.report("kazakhstan", period: .quarter(2020, 1)).head
    #expect(head.followUps.map(\.id) == [late, today, coming], "whatever the period")
    #expect(head.figures.openFollowUps == 3 && head.figures.overdueFollowUps == 1)
  }
}
