import Diplomacy
import GRDB
import Testing

@testable import Register

/// What was promised in exchanges of a table.
extension IntakeTests {
  private func meeting(
    _ promises: [(title: String, due: String)], by owners: [String] = [],
    on day: String = "2025-05-05",
    isIdentified: Bool = true, title: String = "Point"
  ) throws -> IncomingRecord {
    let key = isIdentified ? SourceKey(row: "1", of: "essai") : nil
    let record = try exchange(title, on: day, with: ["Zoé Essai"], key: key)
    guard case .exchange(var exchange) = record.content else { return record }
    exchange.promises = try promises.map { promise in
      var followUp = IncomingFollowUp(
        title: try Line(promise.title), due: try #require(CivilDate(promise.due)))
      followUp.isClosingGuessed = true
      return followUp
    }
    for (place, owner) in owners.enumerated() {
      exchange.promises[place].owner = IncomingParty(name: try Line(owner))
    }
    return IncomingRecord(.exchange(exchange), key: key, place: record.place)
  }

  /// The follow-ups by number, with their states.
  private func promises() throws -> [String] {
    try register().register.queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT due || ' ' || title || ' ' || state || ' i' || interaction_id
          FROM follow_up ORDER BY id
          """)
    }
  }

  private func finish(_ id: Int64) throws {
    let day = try #require(CivilDate("2025-06-01"))
    _ = try register().register.changeFollowUp(FollowUp.ID(id), by: .sample("followups done")) {
      known throws(FollowUpError) in
      try known.done(on: day, note: nil)
    }
  }

  @Test(arguments: [true, false])
  func `what was done stays that, wherever its row is sorted to`(isIdentified: Bool) throws {
    let (note, call) = (("Envoyer la note", "2025-07-01"), ("Rappeler", "2025-07-15"))
    try take([meeting([note, call], isIdentified: isIdentified)])
    try finish(1)
    let newer = try meeting(
      [("Inviter", "2025-07-10"), call, note], isIdentified: isIdentified)
    #expect(try take([newer]).lines.map(\.outcome) == [.updated(["followUp"])])
    #expect(
      try promises() == [
        "2025-07-01 Envoyer la note done i1", "2025-07-15 Rappeler open i1",
        "2025-07-10 Inviter open i1",
      ])
    #expect(try take([newer]).lines.map(\.outcome) == [.unchanged])
  }

  @Test(arguments: [true, false])
  func `a promise follows another day and a few more words, and is no other task`(
    isIdentified: Bool
  ) throws {
    func newer(_ title: String, _ due: String) throws -> [ImportOutcome] {
      try take([meeting([(title, due)], isIdentified: isIdentified)]).lines.map(\.outcome)
    }
    _ = try newer("Envoyer la note", "2025-07-01")
    #expect(try newer("Envoyer la note", "2025-07-20") == [.updated(["followUp"])])
    _ = try newer("Envoyer la note de synthèse", "2025-07-20")
    #expect(try promises() == ["2025-07-20 Envoyer la note de synthèse open i1"])
    try finish(1)
    _ = try newer("Organiser la visite", "2025-09-01")
    #expect(
      try promises() == [
        "2025-07-20 Envoyer la note de synthèse done i1", "2025-09-01 Organiser la visite open i1",
      ])
  }

  @Test(arguments: [
    [("Envoyer la note sur le pétrole", "2025-07-20")], [("Envoyer la note", "2025-08-01")],
    [("Envoyer la note au ministre", "2025-07-01")],
  ])
  func `what was done here is no task that is said otherwise by now`(
    newer: [(String, String)]
  ) throws {
    try take([meeting([("Envoyer la note", "2025-07-01")])])
    try finish(1)
    try take([meeting(newer.map { (title: $0.0, due: $0.1) })])
    let found = try promises()
    #expect(found.count == 2 && found.first == "2025-07-01 Envoyer la note done i1", "\(found)")
    #expect(found.last == "\(newer[0].1) \(newer[0].0) open i1")
  }

  @Test(arguments: [true, false])
  func `two who are to do the same have a promise each`(isIdentified: Bool) throws {
    let promise = (title: "Relancer", due: "2025-07-01")
    func rows(_ owners: [String]) throws -> [IncomingRecord] {
      isIdentified
        ? [try meeting([promise, promise], by: owners)]
        : try owners.map { try meeting([promise], by: [$0], isIdentified: false) }
    }
    try take(rows(["Ali Exemple", "Jeanne Modèle"]))
    try finish(1)
    let before = try promises()
    #expect(before.count == 2)
    let again = try take(rows(["Jeanne Modèle", "Ali Exemple"]))
    #expect(again.lines.allSatisfy { $0.outcome == .unchanged })
    #expect(try promises() == before)
  }

  @Test func `a new promise is to whom the exchange is with, though a namesake came since`() throws
  {
    try take([meeting([])])
    try register().person("Zoé Essai")
    let found = try take([meeting([("Envoyer la note", "2025-07-01")])])
    #expect(found.problems.isEmpty)
    #expect(try promises().count == 1)
  }

  @Test func `each exchange has its own promise, though the words and the day are the same`() throws
  {
    let promise = [(title: "Envoyer la note", due: "2025-07-01")]
    let rows = try [
      meeting(promise, isIdentified: false),
      meeting(promise, on: "2025-05-12", isIdentified: false, title: "Suite"),
    ]
    try take([rows[0]])
    try finish(1)
    try take(rows)
    #expect(
      try promises() == [
        "2025-07-01 Envoyer la note done i1", "2025-07-01 Envoyer la note open i2",
      ])
    #expect(try take(rows.reversed()).lines.map(\.outcome) == [.unchanged, .unchanged])
  }

  @Test func `rows that say the same twice promise it once`() throws {
    let row = try meeting([("Envoyer la note", "2025-07-01")], isIdentified: false)
    try take([row, row])
    #expect(try promises() == ["2025-07-01 Envoyer la note open i1"])
    // One of them moves: nobody knows that it is the same.
    let other = try meeting([("Envoyer la note", "2025-07-09")], isIdentified: false)
    for _ in 1...2 { try take([row, other]) }
    #expect(
      try promises() == [
        "2025-07-01 Envoyer la note open i1", "2025-07-09 Envoyer la note open i1",
      ])
  }

  @Test func `a promise that was changed on both sides is told`() throws {
    try take([meeting([("Envoyer la note", "2025-07-01")])])
    let day = try #require(CivilDate("2025-07-05"))
    let sample = try register()
    _ = try sample.register.changeFollowUp(FollowUp.ID(1), by: .sample("followups edit")) {
      known throws(FollowUpError) in
      try known.edited { draft throws(FollowUpError) in draft.moved(to: day) }
    }
    let line = try #require(
      try take([meeting([("Envoyer la note", "2025-07-10")])]).lines.first)
    #expect(line.outcome == .unchanged && line.conflicts == ["followUp"])
    #expect(try promises() == ["2025-07-05 Envoyer la note open i1"])
  }
}
