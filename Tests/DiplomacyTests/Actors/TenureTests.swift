import Diplomacy
import TestSupport
import Testing

@Suite struct TenureTests {
  @Test(
    arguments: [
      ("2024-03-15", "2024-03-14"), ("2024", "2023"), ("2024-03", "2024-02-29"),
      ("2025", "2024-12-31"),
    ])
  func `does not end before it starts`(since: String, until: String) throws {
    #expect(
      throws: try MandateError.endsBeforeItStarts(
        since: Sample.date(since), until: Sample.date(until))
    ) { try Sample.tenure(since, until) }
  }

  @Test(arguments: [
    ("2024-03-15", "2024-03-15"), ("2024-03-15", "2024"), ("2024", "2024-01-01"),
    ("2024-03-15", "2024-03"), ("2024", "2024"),
  ])
  func `may end on the day or in the month or year it starts`(since: String, until: String) throws {
    let tenure = try Sample.tenure(since, until)
    #expect(try tenure.firstDay == Sample.date(since).earliest)
    #expect(try tenure.lastDay == Sample.date(until).latest)
  }

  @Test(
    arguments: [
      ("2024-03-15", "2024-06", "2024-03-14", false), ("2024-03-15", "2024-06", "2024-03-15", true),
      ("2024-03-15", "2024-06", "2024-06-30", true), ("2024-03-15", "2024-06", "2024-07-01", false),
      ("2024-03-15", "2024-06", "2024-03", true), ("2024-03-15", "2024-06", "2024-02", false),
      ("2024-03-15", "2024-06", "2024", true), ("2024-03-15", "2024-06", "2023", false),
      ("2024", nil, "2023-12-31", false), ("2024", nil, "9999-12-31", true),
      (nil, "2024", "0001-01-01", true), (nil, "2024", "2025", false), (nil, nil, "2024", true),
    ] as [(String?, String?, String, Bool)])
  func `covers the dates some day of which it may have run`(
    since: String?, until: String?, date: String, covers: Bool
  ) throws {
    #expect(try Sample.tenure(since, until).covers(Sample.date(date)) == covers)
  }

  @Test(arguments: [11, 12] as [UInt64])
  func `covers a date exactly when it covers a day of it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let ends = try [
        RandomDate.partial(years: 2023...2025, &random),
        RandomDate.partial(years: 2023...2025, &random),
      ].sorted { $0.earliest < $1.earliest }
      let tenure = try Tenure(
        since: Bool.random(using: &random) ? ends[0] : nil,
        until: Bool.random(using: &random) ? ends[1] : nil)
      let date = try RandomDate.partial(years: 2022...2026, &random)
      let days = date.earliest.dayNumber...date.latest.dayNumber
      let expected = days.contains {
        CivilDate(dayNumber: $0).map { tenure.covers(.day($0)) } == true
      }
      #expect(tenure.covers(date) == expected, "seed \(seed): \(date) in \(tenure)")
    }
  }

  @Test(arguments: [
    ("2024-03-15", "2024-03-14"), ("2024-03-01", "2024-02-29"), ("2024-01-01", "2023-12-31"),
    ("2024-03", "2024-03"), ("2024", "2024"),
  ])
  func `a successor ends it the day before, or in the month or year known`(
    successor: String, until: String
  ) throws {
    let ended = try Sample.tenure("2020").succeeded(from: Sample.date(successor))
    #expect(try ended == Sample.tenure("2020", until))
  }

  @Test func `a successor before it began is refused`() throws {
    #expect(throws: MandateError.self) {
      try Sample.tenure("2024-03-15").succeeded(from: Sample.date("2024-03-15"))
    }
    #expect(try Sample.tenure("2024-03-15").succeeded(from: Sample.date("2024")).until != nil)
  }

  @Test func `a successor on the first day of the calendar ends it that day`() throws {
    let ended = try Tenure().succeeded(from: .day(.first))
    #expect(ended.until == .day(.first))
  }
}

@Suite struct MandateStatusTests {
  private func mandate(_ status: MandateStatus, until: String? = nil) throws -> Mandate {
    try Mandate(
      id: Mandate.ID(1), person: Actor.ID(1),
      MandateDraft(
        position: Position.ID(1), title: Line("Ambassadeur"),
        tenure: Sample.tenure("2024-03-15", until), status: status))
  }

  @Test(
    arguments: [
      (.designated, nil, false), (.agreed, nil, false), (.inPost, nil, true),
      (.adInterim, nil, true), (.ended, nil, false), (.ended, "2024-12-31", true),
      (.ended, "2024-04-30", false), (.inPost, "2024-04-30", false),
      (.designated, "2024-12-31", false),
    ] as [(MandateStatus, String?, Bool)])
  func `a post is held in functions, on a day of the tenure`(
    status: MandateStatus, until: String?, isHeld: Bool
  ) throws {
    #expect(try mandate(status, until: until).isHeld(on: Sample.date("2024-06-01")) == isHeld)
    #expect(try !mandate(status, until: until).isHeld(on: Sample.date("2024-03-14")))
  }
}
