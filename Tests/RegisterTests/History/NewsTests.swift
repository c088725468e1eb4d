import Diplomacy
import TestSupport
import Testing

@testable import Register

/// What others recorded with those whom somebody looks after.
@Suite struct NewsTests {
  private let sample: SampleRegister
  private let officer: Actor.ID
  private let theirs: Actor.ID
  private let other: Actor.ID

  init() throws {
    sample = try SampleRegister()
    officer = try sample.person("Ada Exemple")
    theirs = try sample.register.addActor(
      ActorProfile(nature: .person, name: Line("Boris Essai"), responsible: officer),
      by: .sample("contacts add"))
    other = try sample.person("Claire Essai")
  }

  private func place() throws -> Batch.ID {
    try sample.register.news(for: officer, besides: "x", after: nil).upTo
  }

  private func news(
    after place: Batch.ID?, besides who: String = "x", zones: [String] = []
  ) throws -> [String] {
    try sample.register.news(
      for: officer, besides: who, after: place, zones: zones.map { try sample.zone($0) }
    ).news.map(\.entry.title)
  }

  @Test func `it is the recording that counts, and whose it was`() throws {
    try sample.log("Avant", on: "2025-06-01", with: [theirs])
    let place = try place()
    try sample.log("Ancien", on: "2020-01-05", with: [theirs, other], zones: ["almaty"])
    try sample.log("Prévu", on: "2025-09-05", with: [theirs], status: .planned)
    try sample.log("Ailleurs", on: "2025-06-05", with: [other])
    #expect(try news(after: place) == ["Ancien", "Prévu"])
    #expect(try news(after: place, zones: ["almaty"]) == ["Ancien"])
    #expect(try news(after: place, besides: "Ada Exemple") == [])
    #expect(try news(after: nil) == [])
    #expect(try news(after: self.place()) == [])
    let first = try sample.register.news(for: officer, besides: "x", after: place).news.first
    #expect(first?.by == "Ada Exemple" && first?.at == "2025-06-30T07:30:00Z")
  }

  @Test func `what was planned is news again once it was held, and not when it is corrected`()
    throws
  {
    let id = try sample.log("Rendez-vous", on: "2025-06-10", with: [theirs], status: .planned)
    let planned = try place()
    let draft = try sample.register.account(of: id)
    _ = try sample.register.revise(
      id, from: draft,
      ExchangeRecording(account: { _ in try draft.held(today: SampleRegister.today) }),
      by: .sample("meeting hold"))
    #expect(try news(after: planned) == ["Rendez-vous"])
    let held = try place()
    let known = try sample.register.account(of: id)
    _ = try sample.register.revise(
      id, from: known,
      ExchangeRecording(account: { _ in try known.changed { $0.title = try Line("Corrigé") } }),
      by: .sample("meeting edit"))
    #expect(try news(after: held) == [])
    #expect(try news(after: planned) == ["Corrigé"])
  }

  @Test func `under the Chatham House Rule it is no news of those who were there`() throws {
    let place = try place()
    let id = try sample.log("Dialogue", on: "2025-06-10", with: [theirs])
    #expect(try news(after: place) == ["Dialogue"])
    let known = try sample.register.account(of: id)
    _ = try sample.register.revise(
      id, from: known,
      ExchangeRecording(account: { _ in try known.changed { $0.isUnderChathamHouseRule = true } }),
      by: .sample("meeting edit"))
    #expect(try news(after: place) == [])
  }

  @Test func `what was taken back is no news`() throws {
    let place = try place()
    try sample.log("Erreur", on: "2025-06-10", with: [theirs])
    _ = try sample.register.takeBack(.last, by: .sample("undo"))
    #expect(try news(after: place) == [])
  }

  @Test func `it is found from the batches of late`() throws {
    let place = try place()
    try sample.log("Essai", on: "2025-06-10", with: [theirs], zones: ["almaty"])
    let plans = try sample.register.plans { _ = try news(after: place, zones: ["almaty"]) }
    let main = try #require(plans.first { $0.sql.contains("recent") })
    #expect(main.steps.contains { $0.contains("SEARCH b USING INTEGER PRIMARY KEY (rowid>?)") })
    #expect(main.steps.contains { $0.contains("INDEX change_by_batch") }, "\(main)")
    #expect(main.scans.filter { $0 != "SCAN recent" }.isEmpty, "\(main)")
  }
}
