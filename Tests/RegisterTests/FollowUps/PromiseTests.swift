import Diplomacy
import TestSupport
import Testing

@testable import Register

/// Promises in full, as they are kept.
@Suite struct PromiseTests {
  private let sample: SampleRegister
  private let ada: Actor.ID
  private let boris: Actor.ID

  init() throws {
    sample = try SampleRegister()
    (ada, boris) = try (sample.person("Ada Exemple"), sample.person("Boris Essai"))
  }

  private func add(_ title: String, due: String, _ terms: FollowUpTerms) throws -> FollowUp.ID {
    try sample.register.addFollowUp(
      FollowUpDraft(title: Line(title), due: Sample.day(due), owner: ada, terms: terms),
      by: .sample("followups add"))
  }

  @Test func `what was said of it is read as it was written`() throws {
    let terms = FollowUpTerms(
      direction: .awaited, priority: .high, lead: try Span.parse("1w"), sharers: [boris],
      recurrence: try Recurrence(
        RecurrenceRule(rule: "FREQ=MONTHLY"), counting: .completion,
        from: Sample.day("2025-06-16")), working: .belgium)
    let id = try add("Relancer", due: "2025-06-16", terms)
    let card = try #require(try sample.register.followUp(id))
    #expect(card.entry.terms == terms)
    #expect(card.promise.terms == terms)
    #expect(card.entry.sharers == [ActorName(id: boris, name: "Boris Essai")])
    #expect(try sample.due(on: "2025-06-16", owner: boris) == ["Relancer"], "shared is theirs too")
  }

  @Test func `it begins to ask so long before its day, after what is due`() throws {
    _ = try add("Préparer", due: "2025-06-20", FollowUpTerms(lead: try Span.parse("1w")))
    let late = try add("Envoyer", due: "2025-06-14", .plain)
    #expect(try sample.due(on: "2025-06-12") == [])
    #expect(try sample.due(on: "2025-06-13") == ["Préparer"])
    #expect(try sample.due(on: "2025-06-15") == ["Envoyer", "Préparer"])
    #expect(try sample.due(on: "2025-06-25") == ["Envoyer", "Préparer"], "once each")
    _ = try sample.register.completeFollowUp(
      late, on: Sample.day("2025-06-15"), stamp: .sample("followups done"))
    _ = try sample.register.changeFollowUp(FollowUp.ID(1), by: .sample("followups snooze")) {
      followUp throws(FollowUpError) in
      try followUp.snoozed(until: .last, today: SampleRegister.today)
    }
    #expect(try sample.due(on: "2025-06-15") == [], "put off is put off")
  }

  @Test func `done, one that returns keeps a completion, and undone it is as before`() throws {
    let recurrence = try Recurrence(
      RecurrenceRule(rule: "FREQ=MONTHLY;COUNT=2"), from: Sample.day("2025-06-16"))
    let id = try add("Relancer", due: "2025-06-16", FollowUpTerms(recurrence: recurrence))
    let exchange = try sample.log("Entretien", on: "2025-05-05")
    let before = try sample.register.followUp(id)
    let first = try Sample.day("2025-06-17")
    _ = try sample.register.completeFollowUp(
      id, on: first, note: Line("Fait"), by: exchange, stamp: .sample("followups done"))
    let card = try #require(try sample.register.followUp(id))
    #expect(card.entry.due == (try Sample.day("2025-07-16")))
    #expect(
      card.completions == [
        FollowUpCompletion(
          due: try Sample.day("2025-06-16"), doneOn: first, note: try Line("Fait"),
          exchange: exchange)
      ])
    #expect(
      throws: FollowUpError.doneThatDay(id, first, next: try Sample.day("2025-07-16"))
    ) {
      try sample.register.completeFollowUp(id, on: first, stamp: .sample("followups done"))
    }
    let batch = Int64(try sample.register.count("batch"))
    try sample.register.write(.sample("undo")) { _ = try $0.takeBack(batch: batch) }
    #expect(try sample.register.followUp(id) == before)
    _ = try sample.register.completeFollowUp(id, on: first, stamp: .sample("followups done"))
    let last = try sample.register.completeFollowUp(
      id, on: Sample.day("2025-07-16"), by: exchange, stamp: .sample("followups done"))
    #expect(last.state.code == .done && last.fulfilledBy == exchange)
  }

  @Test func `a merged person answers for nothing twice`() throws {
    let twin = try sample.person("Essai, Boris")
    let id = try add("Relancer", due: "2025-06-16", FollowUpTerms(sharers: [boris, twin]))
    _ = try sample.register.merge(twin, into: boris, by: .sample("contacts merge"))
    #expect(try sample.register.followUp(id)?.promise.terms.sharers == [boris])
    _ = try sample.register.merge(boris, into: ada, by: .sample("contacts merge"))
    #expect(try sample.register.followUp(id)?.promise.terms.sharers == [])
    #expect(try sample.register.followUp(id)?.promise.owner == ada)
  }

  @Test func `what asks ahead is read through its index`() throws {
    _ = try add("Préparer", due: "2025-06-20", FollowUpTerms(lead: try Span.parse("1w")))
    let plans = try sample.register.plans { _ = try sample.due(on: "2025-06-15") }
    let ahead = try #require(plans.first { $0.sql.contains("f.asks") })
    #expect(ahead.scans == [], "\(ahead)")
    #expect(ahead.steps.contains { $0.contains("follow_up_asking") }, "\(ahead)")
  }
}
