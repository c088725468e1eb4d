import Diplomacy
import TestSupport
import Testing

@Suite struct PeriodTests {
  @Test func `refuses to end before it starts`() throws {
    let (start, end) = try (
      #require(CivilDate("2025-05-05")), #require(CivilDate("2025-05-04"))
    )
    #expect(throws: DateError.endBeforeStart(start: start, end: end)) {
      try Period(start: start, end: end)
    }
    #expect(try Period(start: start, end: start).contains(start))
  }

  @Test(arguments: [
    (1, "2024-01-01", "2024-03-31"), (2, "2024-04-01", "2024-06-30"),
    (3, "2024-07-01", "2024-09-30"), (4, "2024-10-01", "2024-12-31"),
  ])
  func `a quarter is three months`(quarter: Int, start: String, end: String) throws {
    let period = try Period.quarter(2024, quarter)
    #expect(period.start?.description == start)
    #expect(period.end?.description == end)
  }

  @Test(arguments: ["2025-Q2", "2025-T2", "2025Q2", "2025t2", "2025-q2"])
  func `reads a quarter in French and in English`(text: String) throws {
    #expect(try Period.quarter(text) == .quarter(2025, 2))
  }

  @Test(arguments: [
    "", "2025-Q5", "2025-Q0", "2025", "Q2", "2025-Q", "2025-Q22", "2025--Q2", "25Q2",
  ])
  func `refuses what is not a quarter`(text: String) {
    #expect(throws: DateError.badQuarter(text)) { try Period.quarter(text) }
  }

  @Test func `refuses a quarter or a year outside the calendar`() {
    #expect(throws: DateError.outOfRange("0000-Q1")) { try Period.quarter("0000-Q1") }
    #expect(throws: DateError.badQuarter("2025-Q5")) { try Period.quarter(2025, 5) }
    #expect(throws: DateError.outOfRange("10000")) { try Period.year(10_000) }
  }

  @Test(arguments: [
    ("2025-05-05", true), ("2025-05", true), ("2025", false), ("2025-04-01", true),
    ("2025-06-30", true), ("2025-07-01", false), ("2025-03-31", false), ("2025-07", false),
  ])
  func `contains the dates that lie wholly inside`(text: String, expected: Bool) throws {
    let date = try #require(PartialDate(text))
    #expect(try Period.quarter(2025, 2).contains(date) == expected)
  }

  @Test func `a year contains itself`() throws {
    #expect(try Period.year(2025).contains(.year(2025)))
    #expect(try Period(.month(year: 2025, month: 5)).contains(.month(year: 2025, month: 5)))
  }

  @Test(arguments: ["0001", "0001-01-01", "9999", "9999-12-31"])
  func `all time contains every date`(text: String) throws {
    let date = try #require(PartialDate(text))
    #expect(Period.all.contains(date))
    #expect(Period.all.sortKeyBounds.admits(text))
  }
}

@Suite struct PeriodSortKeyTests {
  @Test(
    arguments: [
      ("2025-01-01", "2025-12-31", "2025", "2026", []),
      ("2025-04-01", "2025-06-30", "2025-04", "2025-07", []),
      ("2025-01-01", "2025-06-30", "2025", "2025-07", ["2025"]),
      ("2025-01-01", "2025-06-14", "2025", "2025-06-15", ["2025", "2025-06"]),
      ("2025-06-01", "2025-06-14", "2025-06", "2025-06-15", ["2025-06"]),
      ("2025-06-02", "2025-06-14", "2025-06-02", "2025-06-15", []),
    ] as [(String, String, String, String, [String])])
  func `bounds are as short as their days allow`(
    start: String, end: String, lower: String, upper: String, excluded: [String]
  ) throws {
    let bounds = try Period(start: CivilDate(start), end: CivilDate(end)).sortKeyBounds
    #expect(bounds.lower == lower)
    #expect(bounds.upper == upper)
    #expect(bounds.excluded == excluded)
  }

  @Test func `open bounds admit the first and the last key there can be`() throws {
    let bounds = Period.all.sortKeyBounds
    #expect(bounds.admits("0001"))
    #expect(bounds.admits("9999-12-31T23:59"))
    let toTheEnd = try Period(start: nil, end: .last).sortKeyBounds
    #expect(toTheEnd.admits("9999-12-31T23:59"))
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func `bounds select exactly what the period contains`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let zone = try #require(TimeZoneName("UTC"))
    let time = try TimeOfDay(hour: 14, minute: 30)
    for _ in 0..<3_000 {
      let period = try Self.randomPeriod(&random)
      let date = try RandomDate.partial(years: 2023...2027, &random)
      let bounds = period.sortKeyBounds
      let expected = period.contains(date)
      #expect(
        bounds.admits(Occurrence.on(date).sortKey) == expected, "seed \(seed): \(date) in \(period)"
      )
      if let day = date.day {
        let timed = Occurrence.at(ZonedTime(date: day, time: time, zone: zone))
        #expect(bounds.admits(timed.sortKey) == expected, "seed \(seed): \(timed) in \(period)")
      }
    }
  }

  private static func randomPeriod(_ random: inout SplitMix64) throws -> Period {
    let ends = try [
      RandomDate.edge(years: 2024...2026, &random), RandomDate.edge(years: 2024...2026, &random),
    ].sorted()
    return try Period(
      start: Int.random(in: 0..<8, using: &random) == 0 ? nil : ends[0],
      end: Int.random(in: 0..<8, using: &random) == 0 ? nil : ends[1])
  }

  @Test(arguments: [
    ("2025-04-01", "2025-06-30", "2025"), ("2025-01-01", "2025-12-31", ""),
    ("2024-12-15", "2025-02-10", "2024 2024-12 2025 2025-02"), ("2025-06-01", "2025-06-30", "2025"),
  ])
  func `knows the years and months it covers in part`(start: String, end: String, dates: String)
    throws
  {
    let period = try Period(start: CivilDate(start), end: CivilDate(end))
    #expect(period.partlyCovered.map(\.description).joined(separator: " ") == dates)
    #expect(Period.all.partlyCovered.isEmpty)
  }
}
