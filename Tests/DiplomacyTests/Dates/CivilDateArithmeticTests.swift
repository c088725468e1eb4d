import Diplomacy
import TestSupport
import Testing

@Suite struct CivilDateArithmeticTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2025-05-05", 20_213),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `counts days from 1970`(text: String, number: Int) {
    #expect(CivilDate(text)?.dayNumber == number)
    #expect(CivilDate(dayNumber: number)?.description == text)
  }

  @Test(arguments: [-719_163, 2_932_897, Int.min, Int.max])
  func `has no day outside years 1 to 9999`(number: Int) {
    #expect(CivilDate(dayNumber: number) == nil)
  }

  /// Walks the whole calendar with nothing but the lengths of the months.
  @Test func `numbers every day of years 1 to 9999 in turn`() throws {
    var expected = -719_162
    for year in 1...9999 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1...12, lengths) {
        for day in year % 97 == 0 ? Array(1...length) : [1, length] {
          let date = try CivilDate(year: year, month: month, day: day)
          // A plain test first: half a million expectations would take seconds.
          guard date.dayNumber == expected + day - 1, CivilDate(dayNumber: date.dayNumber) == date
          else {
            Issue.record("\(date) is numbered \(date.dayNumber), not \(expected + day - 1)")
            return
          }
        }
        if let extra = try? CivilDate(year: year, month: month, day: length + 1) {
          Issue.record("\(extra) does not exist")
          return
        }
        expected += length
      }
    }
  }

  @Test(arguments: [1, 20, 300] as [UInt64])
  func `adding days is undone by taking them away`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let start = try RandomDate.day(years: 1...9999, &random)
      let days = Int.random(in: -800_000...800_000, using: &random)
      guard let end = start.adding(days: days) else {
        #expect(!(-719_162...2_932_896).contains(start.dayNumber + days), "seed \(seed)")
        continue
      }
      #expect(end.adding(days: -days) == start, "seed \(seed): \(start) + \(days)")
      #expect(start.days(to: end) == days, "seed \(seed): \(start) + \(days)")
      #expect((start < end) == (days > 0), "seed \(seed): \(start) + \(days)")
      #expect(CivilDate(end.description) == end, "seed \(seed): \(end)")
    }
  }

  @Test(arguments: [
    ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2025-03-31", -1, "2025-02-28"), ("2025-01-15", -1, "2024-12-15"),
    ("2025-12-15", 1, "2026-01-15"), ("2025-05-05", 0, "2025-05-05"),
    ("0001-02-15", -1, "0001-01-15"), ("9998-12-31", 12, "9999-12-31"),
  ])
  func `adding months clamps to the month's last day`(from: String, months: Int, to: String) {
    #expect(CivilDate(from)?.adding(months: months)?.description == to)
  }

  @Test(arguments: [
    ("0001-01-15", -1), ("9999-12-01", 1), ("2025-01-01", Int.max), ("2025-01-01", Int.min),
  ])
  func `adding months stops at years 1 and 9999`(from: String, months: Int) throws {
    #expect(try #require(CivilDate(from)).adding(months: months) == nil)
  }

  @Test(arguments: [
    ("0001-01-01", Weekday.monday), ("1970-01-01", .thursday), ("2000-02-29", .tuesday),
    ("2025-05-05", .monday), ("2025-05-11", .sunday), ("9999-12-31", .friday),
  ])
  func `knows the day of the week`(text: String, weekday: Weekday) {
    #expect(CivilDate(text)?.weekday == weekday)
  }

  @Test func `numbers the week from Monday, 1, to Sunday, 7`() {
    #expect(Weekday.monday.rawValue == 1)
    #expect(Weekday.sunday.rawValue == 7)
    #expect(Weekday.monday < .sunday)
  }

  @Test(arguments: [("2025-01-01", 1), ("2025-03-31", 1), ("2025-04-01", 2), ("2025-12-31", 4)])
  func `knows the quarter`(text: String, quarter: Int) {
    #expect(CivilDate(text)?.quarter == quarter)
  }

  @Test(arguments: [
    ("2025-02-01", "2025-02-28"), ("2024-02-10", "2024-02-29"), ("2025-12-31", "2025-12-31"),
  ])
  func `knows the last day of the month`(text: String, last: String) {
    #expect(CivilDate(text)?.lastOfMonth.description == last)
  }
}
