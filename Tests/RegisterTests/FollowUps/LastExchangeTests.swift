import Diplomacy
import TestSupport
import Testing

@testable import Register

/// The latest exchange before what is due.
@Suite struct LastExchangeTests {
  private let sample: SampleRegister
  private let person: Actor.ID
  private let embassy: Actor.ID
  private let ada: Actor.ID

  init() throws {
    sample = try SampleRegister()
    embassy = try sample.organisation("Ambassade Exemple")
    person = try sample.person("Boris Essai")
    ada = try sample.person("Ada Exemple")
    try sample.appoint(person, "Ambassadeur", of: embassy, since: "2024-03-01", until: "2024-12-31")
    try sample.appoint(ada, "Présidente", of: sample.home)
  }

  private func last(until day: String = "2025-12-31") throws -> [String?] {
    let filter = try FollowUpFilter(states: [.open], until: Sample.day(day))
    var found: [String?] = []
    try sample.register.followUps(filter) { followUp, exchanges in
      found.append(try exchanges.last(before: followUp)?.title)
    }
    return found
  }

  @Test func `it is the latest held with any of those concerned`() throws {
    let other = try sample.person("Claire Essai")
    try sample.log("Ancien", on: "2025-01-05", with: [person])
    try sample.log("Récent", on: "2025-05-05T10:00 Europe/Paris", with: [other])
    try sample.log("Prévu", on: "2026-05-05", with: [person], status: .planned)
    try sample.followUp("Relancer", due: "2025-06-16", actors: [person, other])
    try sample.followUp("Écrire", due: "2025-06-17", actors: [person])
    try sample.followUp("Ranger", due: "2025-06-18")
    #expect(try last() == ["Récent", "Ancien", nil])
  }

  @Test func `failing actors it is the latest with the participants of its exchange, ours apart`()
    throws
  {
    let origin = try sample.log("Origine", on: "2025-01-05", with: [person], ours: [ada])
    try sample.log("Suivant", on: "2025-02-05", with: [person])
    try sample.log("À nous", on: "2025-03-05", ours: [ada])
    try sample.followUp("Relancer", due: "2025-06-16", from: origin)
    #expect(try last() == ["Suivant"])
  }

  @Test(arguments: [
    ("2024-02", nil), ("2024-03", "Essai"), ("2024", "Essai"),
    ("2024-12-31T23:00 Europe/Paris", "Essai"),
    ("2025-01-01", nil),
  ])
  func `an organisation was met when one of its people was, in post`(on: String, title: String?)
    throws
  {
    try sample.log("Essai", on: on, with: [person])
    try sample.followUp("Relancer", due: "2025-06-16", actors: [embassy])
    #expect(try last() == [title])
  }

  @Test func `a planned exchange has the latest with those who are to come, ours apart`() throws {
    try sample.log("Avant", on: "2025-01-05", with: [embassy])
    try sample.log("À nous", on: "2025-03-05", ours: [ada])
    try sample.log("Prévu", on: "2025-07-05", with: [embassy], ours: [ada], status: .planned)
    var found: [String?] = []
    try sample.register.timeline(InteractionFilter(statuses: [.planned])) { meeting, exchanges in
      found.append(try exchanges.last(before: meeting)?.title)
    }
    #expect(found == ["Avant"])
  }

  @Test func `it is found at the end of an index, one actor at a time`() throws {
    let origin = try sample.log("Origine", on: "2025-01-05", with: [person])
    try sample.followUp("Relancer", due: "2025-06-16", from: origin)
    try sample.followUp("Relancer", due: "2025-06-16", actors: [embassy, person])
    let plans = try sample.register.plans { _ = try last() }
    let lookups = plans.filter { $0.sql.contains("CROSS JOIN interaction i ON i.id = e.id") }
    #expect(lookups.count == 1)
    for plan in plans {
      #expect(plan.scans.filter { $0 != "SCAN e" }.isEmpty, "\(plan)")
    }
    let steps = lookups.map(\.steps).joined().filter { $0.contains("SEARCH p ") }
    #expect(steps.count == 2)
    #expect(
      steps.allSatisfy { $0.contains("INDEX participation_by_actor (actor_id=?") }, "\(steps)")
  }
}
