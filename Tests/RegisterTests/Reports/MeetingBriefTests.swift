import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct MeetingBriefTests {
  private let today = SampleRegister.today

  private func brief(
    _ sample: SampleRegister, _ id: Interaction.ID, _ clearance: Clearance = .all
  ) throws -> MeetingBrief {
    let card = try #require(try sample.register.interaction(id))
    return try sample.register.brief(for: card, today: today, clearance: clearance)
  }

  @Test func `those who take part stand by their organisation of the day, ours apart`() throws {
    let sample = try SampleRegister()
    let (first, second) = (
      try sample.organisation("Ambassade Exemple"),
      try sample.organisation("Ministère Exemple", .ministry)
    )
    let names = ["Ada Une", "Berik Deux", "Clara Trois", "Dina Libre"]
    let people = try names.map { try sample.person($0) }
    try sample.appoint(people[0], "Ambassadrice", of: first, since: "2024")
    try sample.appoint(people[1], "Directeur", of: second, since: "2024")
    try sample.appoint(people[2], "Conseillère", of: first, since: "2024")
    try sample.appoint(people[3], "Directrice", of: second, since: "2020", until: "2023")
    let meeting = try sample.log(
      "Réunion", on: "2025-06-30", with: people + [second], ours: [sample.home])
    let delegations = try brief(sample, meeting).delegations
    #expect(
      delegations.map { $0.organisation?.card.actor.profile.name.text } == [
        "Ambassade Exemple", "Ministère Exemple", nil,
      ])
    #expect(
      delegations.map { $0.members.map(\.card.actor.id) } == [
        [people[0], people[2]], [people[1]], [people[3]],
      ])
    #expect(delegations.map(\.takesPart) == [false, true, false])
  }

  @Test func `the exchange itself is not among the latest, of which three are told`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    var earlier: [Interaction.ID] = []
    for day in 1...5 { earlier.append(try sample.log("Avant", on: "2025-06-0\(day)", with: [ada])) }
    let meeting = try sample.log(
      "À venir", on: "2025-07-10", with: [ada], status: .planned)
    let told = try brief(sample, meeting).delegations.flatMap(\.briefs)
    #expect(told.map { $0.card.exchanges.map(\.id) } == [earlier.suffix(3).reversed()])
  }

  @Test func `an exchange with nobody but ours has no brief`() throws {
    let sample = try SampleRegister()
    let meeting = try sample.log("Entre nous", on: "2025-06-01", ours: [sample.home])
    #expect(throws: MeetingBriefError.nobody(meeting)) { try brief(sample, meeting) }
  }

  @Test func `what carries no marking has no brief below AMBER`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    let meeting = try sample.log("Entretien", on: "2025-06-01", with: [ada])
    #expect(throws: MeetingBriefError.aboveLimit(meeting, .green)) {
      try brief(sample, meeting, Clearance(limit: .green))
    }
    #expect(try brief(sample, meeting, Clearance(limit: .amber)).marking == nil)
  }

  @Test func `an unrelated record leaves the brief as it was`() throws {
    let sample = try SampleRegister()
    let embassy = try sample.organisation("Ambassade Exemple")
    let (ada, other) = (try sample.person("Ada Exemple"), try sample.person("Zoé Autre"))
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2024")
    let meeting = try sample.log("Entretien", on: "2025-06-01", with: [ada])
    let before = try brief(sample, meeting)
    #expect(try brief(sample, meeting) == before)
    let elsewhere = try sample.log("Ailleurs", on: "2025-06-02", with: [other])
    try sample.followUp("Autre chose", due: "2025-07-01", from: elsewhere, actors: [other])
    #expect(try brief(sample, meeting) == before)
  }

  @Test func `it costs what is known of those who take part`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    let meeting = try sample.log("Entretien", on: "2025-06-01", with: [ada])
    let plans = try sample.register.plans { _ = try brief(sample, meeting) }
    #expect(!plans.isEmpty)
    for plan in plans { #expect(plan.scans.isEmpty, "\(plan)") }
  }
}
