import Diplomacy
import TestSupport
import Testing

@testable import Register

/// What the further pictures of a report are drawn from.
@Suite struct EngagementPicturesTests {
  private let sample: SampleRegister
  private let ada, berik, clara, zoe: Actor.ID

  init() throws {
    sample = try SampleRegister()
    let ministry = try sample.organisation("Ministère Exemple", .ministry)
    ada = try sample.person("Ada Une")
    berik = try sample.person("Berik Deux")
    clara = try sample.person("Clara Trois")
    zoe = try sample.person("Zoé Nous")
    try sample.appoint(berik, "Ministre", of: ministry, since: "2025-03-01")
  }

  private func pictures(
    _ spec: ReportSpec? = nil, clearance: Clearance = .all
  ) throws -> EngagementPictures {
    let usual = ReportSpec(
      zones: [try sample.zone("asie-centrale")], period: .all, today: SampleRegister.today,
      clearance: clearance)
    return try sample.report(spec ?? usual).head.detail.pictures
  }

  private func exchange(
    _ day: String, _ others: [Actor.ID], marking: Marking? = nil, isChatham: Bool = false
  ) throws {
    let draft = try InteractionDraft(
      recorded: .meeting, status: .held, title: Line("Échange"),
      occurrence: Sample.occurrence(day), place: nil,
      participations: others.map { Participation(actor: $0, side: .theirs) }
        + [Participation(actor: zoe, side: .ours)],
      zones: [sample.zone("kazakhstan")], axes: [], notes: nil
    ).changed {
      $0.marking = marking
      $0.isUnderChathamHouseRule = isChatham
    }
    _ = try sample.register.log(
      account: { _ in draft }, followUps: [], by: .sample("meeting log"))
  }

  @Test func `days are those of the last twelve months, known to the day`() throws {
    try exchange("2025-05-05", [ada])
    try exchange("2025-05-05T14:30 Europe/Paris", [berik])
    try exchange("2025-05", [ada])
    try exchange("2024-07-01", [ada])
    try exchange("2024-06-30", [ada])
    let days = try #require(try pictures().days)
    #expect(days.held == [try Sample.day("2025-05-05"): 2, try Sample.day("2024-07-01"): 1])
    #expect(days.first == (try Sample.day("2024-07-01")))
    #expect(days.last == (try Sample.day("2025-06-30")))
  }

  @Test func `days lie in the period`() throws {
    try exchange("2025-05-05", [ada])
    try exchange("2025-02-05", [ada])
    let zones = [try sample.zone("kazakhstan")]
    let spec = ReportSpec(
      zones: zones, period: try .quarter(2025, 2), today: SampleRegister.today)
    #expect(try pictures(spec).days?.held == [try Sample.day("2025-05-05"): 1])
    let none = ReportSpec(zones: zones, period: try .year(2019), today: SampleRegister.today)
    #expect(try pictures(none) == .none)
  }

  @Test func `each exchange has one level; where no function is known it is none of note`() throws {
    try exchange("2025-02-01", [berik])
    try exchange("2025-05-05", [ada, berik])
    try exchange("2025-05-05", [ada])
    let levels = try #require(try pictures().levels)
    #expect(levels.exchanges == 3 && !levels.isCut)
    #expect(
      levels.days.map { "\($0.day) \($0.level.rawValue) \($0.held)" } == [
        "2025-02-01 other 1", "2025-05-05 other 2",
      ])
  }

  private func told(_ pictures: EngagementPictures) -> [String] {
    (pictures.encounters?.pairs ?? []).map {
      "\($0.first.name) \($0.isWithUs ? "met" : "with") \($0.second.name) \($0.exchanges)"
    }
  }

  @Test func `ours are linked with those met, and those met with each other`() throws {
    try exchange("2025-05-05", [ada, berik])
    try exchange("2025-05-06", [ada])
    #expect(
      told(try pictures()) == [
        "Zoé Nous met Ada Une 2", "Zoé Nous met Berik Deux 1", "Ada Une with Berik Deux 1",
      ])
  }

  @Test func `an exchange under the Rule, or above the limit, gives no name and no level`() throws {
    try exchange("2025-05-05", [ada])
    try exchange("2025-05-06", [berik, clara], isChatham: true)
    try exchange("2025-05-07", [clara], marking: .red)
    let limited = try pictures(clearance: Clearance(limit: .amber))
    #expect(told(limited) == ["Zoé Nous met Ada Une 1"])
    #expect(limited.levels?.days.map(\.level) == [.other])
    // The days count it, as the timeline tells it, without names.
    #expect(limited.days?.held.values.reduce(0, +) == 2)
  }

  @Test func `promises are counted by the months they were made and closed in`() throws {
    let exchange = try sample.log("Échange", on: "2025-04-10", with: [ada], zones: ["kazakhstan"])
    let first = try sample.followUp("Une", due: "2025-05-01", from: exchange)
    try sample.followUp("Deux", due: "2025-06-01", from: exchange)
    // It came from no exchange: made when it was entered, on 30 June.
    try sample.followUp("Trois", due: "2025-07-01", zones: ["kazakhstan"])
    _ = try sample.register.changeFollowUp(first, by: .sample("followups done")) {
      known throws(FollowUpError) in
      try known.done(on: CivilDate("2025-05-20") ?? .last, note: nil)
    }
    #expect(
      try pictures().promises.map { "\($0.month) +\($0.opened) -\($0.closed) =\($0.open)" } == [
        "2025-04 +2 -0 =2", "2025-05 +0 -1 =1", "2025-06 +1 -0 =2",
      ])
  }

  @Test func `of many exchanges the latest are looked at`() throws {
    let first = try Sample.day("2022-01-01")
    for offset in 0..<520 {
      try exchange(try #require(first.adding(days: offset)).description, [ada])
    }
    let pictures = try pictures()
    #expect(pictures.levels?.exchanges == 500 && pictures.levels?.isCut == true)
    #expect(pictures.encounters?.pairs.map(\.exchanges) == [500])
    #expect(pictures.encounters?.latest == 500)
  }

  @Test func `nothing of it is counted where nothing is drawn`() throws {
    try exchange("2025-05-05", [ada, berik])
    let spec = ReportSpec(
      zones: [try sample.zone("kazakhstan")], period: .all, today: SampleRegister.today,
      isDrawn: false)
    #expect(try pictures(spec) == .none)
  }
}
