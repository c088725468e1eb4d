import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct DueTests {
  private let sample: SampleRegister
  private let ada: Actor.ID

  init() throws {
    sample = try SampleRegister()
    ada = try sample.person("Ada Exemple")
  }

  private func change(
    _ id: FollowUp.ID, _ change: (FollowUp) throws(FollowUpError) -> FollowUp
  ) throws {
    _ = try sample.register.changeFollowUp(id, by: .sample("followups"), change)
  }

  @Test func `a follow-up is due from its day on, and every day after until it is closed`() throws {
    let id = try sample.followUp("Relancer", due: "2025-06-16")
    #expect(try sample.due(on: "2025-06-15") == [])
    #expect(try sample.due(on: "2025-06-16") == ["Relancer"])
    #expect(try sample.due(on: "2025-09-01") == ["Relancer"], "a missed day is caught up")
    let day = try Sample.day("2025-09-01")
    try change(id) { followUp throws(FollowUpError) in try followUp.done(on: day, note: nil) }
    #expect(try sample.due(on: "2025-09-01") == [])
  }

  @Test func `one that is put off waits, and comes back on its day`() throws {
    let id = try sample.followUp("Relancer", due: "2025-06-16")
    let (today, later) = try (Sample.day("2025-06-16"), Sample.day("2025-07-01"))
    try change(id) { followUp throws(FollowUpError) in
      try followUp.snoozed(until: later, today: today)
    }
    #expect(try sample.due(on: "2025-06-30") == [])
    #expect(try sample.due(on: "2025-07-01") == ["Relancer"])
    let entry = try #require(sample.followUps().first)
    #expect(entry.due == today, "as it was promised")
    #expect(entry.wakingDay == later)
  }

  @Test func `the most pressing come first, by waking day then number`() throws {
    try sample.followUp("C", due: "2025-06-20")
    try sample.followUp("A", due: "2025-06-01")
    try sample.followUp("D", due: "2025-06-20")
    let put = try sample.followUp("B", due: "2025-05-01")
    let (today, later) = try (Sample.day("2025-05-01"), Sample.day("2025-06-10"))
    try change(put) { followUp throws(FollowUpError) in
      try followUp.snoozed(until: later, today: today)
    }
    #expect(try sample.followUps().map(\.title) == ["A", "B", "C", "D"])
    #expect(try sample.due(on: "2025-06-30") == ["A", "B", "C", "D"])
  }

  @Test func `what a colleague changed meanwhile is not overwritten`() throws {
    let id = try sample.followUp("Relancer", due: "2025-06-16")
    let known = try #require(try sample.register.followUp(id)).promise
    func titled(_ title: String) throws -> FollowUpDraft {
      FollowUpDraft(
        title: try Line(title), due: known.due, owner: known.owner,
        interaction: known.interaction, actors: known.actors, zones: known.zones,
        terms: known.terms)
    }
    _ = try sample.register.reviseFollowUp(
      id, from: known, to: titled("Écrire"), by: .sample("followups edit"))
    #expect(throws: RegisterError.self) {
      try sample.register.reviseFollowUp(
        id, from: known, to: titled("Appeler"), by: .sample("followups edit"))
    }
    #expect(try sample.followUps().map(\.title) == ["Écrire"])
  }

  @Test func `the owner and the state are chosen`() throws {
    let mine = try sample.followUp("La mienne", due: "2025-06-01", owner: ada)
    try sample.followUp("Sans personne", due: "2025-06-01")
    let dropped = try sample.followUp("Abandonnée", due: "2025-06-01", owner: ada)
    let reason = try Line("Sans objet")
    try change(dropped) { followUp throws(FollowUpError) in
      try followUp.dropped(on: SampleRegister.today, reason: reason)
    }
    #expect(try sample.due(on: "2025-06-30", owner: ada) == ["La mienne"])
    #expect(try sample.followUps(FollowUpFilter(owner: ada)).map(\.id) == [mine, dropped])
    #expect(
      try sample.followUps(FollowUpFilter(states: [.dropped, .done])).map(\.title)
        == ["Abandonnée"])
    #expect(try sample.followUps().count == 3)
  }

  @Test func `a follow-up is in its zones and in those of its exchange`() throws {
    let exchange = try sample.log("Entretien", on: "2025-05-05", zones: ["kazakhstan"])
    try sample.followUp("De l’échange", due: "2025-06-01", from: exchange)
    try sample.followUp("De la zone", due: "2025-06-02", zones: ["kazakhstan", "france"])
    try sample.followUp("Des deux", due: "2025-06-03", from: exchange, zones: ["kazakhstan"])
    try sample.followUp("De nulle part", due: "2025-06-04")
    #expect(
      try sample.due(on: "2025-06-30", zones: ["kazakhstan"])
        == ["De l’échange", "De la zone", "Des deux"])
    #expect(try sample.due(on: "2025-06-30", zones: ["france"]) == ["De la zone"])
    #expect(try sample.due(on: "2025-06-30", zones: ["asie-centrale"]) == [])
    #expect(try sample.due(on: "2025-06-02", owner: ada, zones: ["kazakhstan"]) == [])
  }

  @Test(arguments: [0, 199, 200, 201])
  func `however many there are, all are told, each with its own actors`(count: Int) throws {
    let others = try (0..<3).map { try sample.person("Personne \($0)") }
    try sample.register.write(.sample("followups add")) { writer in
      for number in 0..<count {
        _ = try writer.add(
          FollowUpDraft(
            title: Line("\(number)"), due: SampleRegister.today, actors: [others[number % 3], ada]))
      }
    }
    let told = try sample.followUps()
    #expect(told.map(\.title) == (0..<count).map { "\($0)" })
    for (number, entry) in told.enumerated() {
      #expect(entry.actors.map(\.id) == [others[number % 3], ada])
    }
  }
}

@Suite struct FollowUpWritingTests {
  @Test func `a follow-up tells its owner, exchange and actors by name`() throws {
    let sample = try SampleRegister()
    let (ada, boris) = try (sample.person("Ada Exemple"), sample.person("Boris Essai"))
    let exchange = try sample.log("Entretien", on: "2025-05-05T14:30 Europe/Paris")
    let id = try sample.followUp(
      "Relancer", due: "2025-06-16", owner: ada, from: exchange, actors: [boris, sample.home])
    #expect(
      try sample.followUps() == [
        FollowUpEntry(
          id: id, title: "Relancer", due: Sample.day("2025-06-16"), state: .open(snoozedUntil: nil),
          owner: ActorName(id: ada, name: "Ada Exemple"),
          exchange: FollowUpEntry.Exchange(
            id: exchange, date: Sample.date("2025-05-05"), title: "Entretien"),
          actors: [
            ActorName(id: boris, name: "Boris Essai"),
            ActorName(id: sample.home, name: "Institut Exemple"),
          ])
      ])
  }

  @Test func `closed for good, with the day and the word on it`() throws {
    let sample = try SampleRegister()
    let note = try Line("Par courrier")
    let (done, dropped) = try (
      sample.followUp("Écrire", due: "2025-06-16"), sample.followUp("Appeler", due: "2025-06-16")
    )
    let changed = try sample.register.changeFollowUp(done, by: .sample("followups done")) {
      followUp throws(FollowUpError) in try followUp.done(on: SampleRegister.today, note: note)
    }
    #expect(changed.state == .done(on: SampleRegister.today, note: note))
    _ = try sample.register.changeFollowUp(dropped, by: .sample("followups drop")) {
      followUp throws(FollowUpError) in try followUp.dropped(on: SampleRegister.today, reason: note)
    }
    #expect(
      try sample.followUps().map(\.state) == [
        .done(on: SampleRegister.today, note: note),
        .dropped(on: SampleRegister.today, reason: note),
      ])
    #expect(throws: FollowUpError.closed(dropped, .dropped)) {
      try sample.register.changeFollowUp(dropped, by: .sample("followups done")) {
        followUp throws(FollowUpError) in try followUp.done(on: SampleRegister.today, note: nil)
      }
    }
  }
}
