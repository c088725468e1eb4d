import Diplomacy
import TestSupport
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2025", PartialDate.Precision.year, "2025-01-01", "2025-12-31"),
    ("2025-02", .month, "2025-02-01", "2025-02-28"),
    ("2024-02", .month, "2024-02-01", "2024-02-29"),
    ("2025-05-05", .day, "2025-05-05", "2025-05-05"),
    ("0001", .year, "0001-01-01", "0001-12-31"),
  ])
  func `spans the days it may be`(
    text: String, precision: PartialDate.Precision, earliest: String, latest: String
  ) throws {
    let date = try #require(PartialDate(text))
    #expect(date.description == text)
    #expect(date.precision == precision)
    #expect(date.earliest.description == earliest)
    #expect(date.latest.description == latest)
  }

  @Test(arguments: [
    "", "0000", "25", "20255", "2025-", "2025-13", "2025-00", "2025-5", "2025-02-30", "2025-05-",
    "2025-05-5", "202505", "2025 ", "+2025", "２０２５",
  ])
  func `reads nothing but reduced ISO text`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `refuses a month and a year that do not exist`() {
    #expect(throws: DateError.impossibleDay("2025-13")) {
      try PartialDate.month(year: 2025, month: 13)
    }
    #expect(throws: DateError.outOfRange("0000-01")) { try PartialDate.month(year: 0, month: 1) }
    #expect(throws: DateError.outOfRange("10000")) { try PartialDate.year(10_000) }
  }

  @Test func `tells only what is known`() throws {
    let year = try PartialDate.year(2025)
    #expect(year.month == nil && year.day == nil)
    let month = try PartialDate.month(year: 2025, month: 1)
    #expect(month.month == 1 && month.day == nil)
    let day = try CivilDate(year: 2025, month: 1, day: 1)
    #expect(PartialDate.day(day).day == day)
  }

  @Test func `is not equal to a date known better`() throws {
    #expect(try PartialDate.year(2025) != PartialDate.month(year: 2025, month: 1))
    #expect(try PartialDate.month(year: 2025, month: 1) != .day(#require(CivilDate("2025-01-01"))))
  }

  @Test(arguments: [7, 8, 9] as [UInt64])
  func `compares as its text does`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let dates = try (0..<300).map { _ in try RandomDate.partial(years: 2024...2026, &random) }
    for (left, right) in zip(dates, dates.dropFirst()) {
      #expect((left < right) == (left.description < right.description), "seed \(seed)")
      #expect(PartialDate(left.description) == left, "seed \(seed)")
    }
  }
}
