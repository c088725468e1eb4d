import Diplomacy
import Foundation
import TestSupport
import Testing

@Suite struct RecurrenceRuleTests {
  private static func days(_ rule: String, from start: String, _ count: Int) throws -> [String] {
    let start = try #require(CivilDate(start))
    return try RecurrenceRule(rule: rule).days(from: start).prefix(count).map(\.description)
  }

  // The examples of RFC 5545, 3.8.5.3, that speak of days.
  @Test(arguments: [
    ("FREQ=DAILY;COUNT=4", "1997-09-02", "1997-09-02 1997-09-03 1997-09-04 1997-09-05"),
    ("FREQ=DAILY;INTERVAL=10;COUNT=3", "1997-09-02", "1997-09-02 1997-09-12 1997-09-22"),
    (
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", "1997-09-01",
      "1997-09-01 1997-09-03 1997-09-05 1997-09-15"
    ),
    (
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05",
      "1997-08-05 1997-08-10 1997-08-19 1997-08-24"
    ),
    (
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05",
      "1997-08-05 1997-08-17 1997-08-19 1997-08-31"
    ),
    ("FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05", "1997-09-05 1997-10-03 1997-11-07"),
    ("FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22", "1997-09-22 1997-10-20 1997-11-17"),
    ("FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28", "1997-09-28 1997-10-29 1997-11-28"),
    ("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17"),
    ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998-02-13", "1998-02-13 1998-03-13 1998-11-13"),
    (
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "1996-11-05",
      "1996-11-05 2000-11-07 2004-11-02"
    ),
    (
      "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04",
      "1997-09-04 1997-10-07 1997-11-06"
    ),
    (
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29",
      "1997-09-29 1997-10-30 1997-11-27"
    ),
    (
      "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15",
      "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30"
    ),
  ])
  func `the examples of the standard`(rule: String, start: String, days: String) throws {
    let expected = days.split(separator: " ").map(String.init)
    #expect(try Self.days(rule, from: start, expected.count) == expected)
  }

  @Test func `a month without the day is skipped, and 29 February waits for its year`() throws {
    #expect(
      try Self.days("FREQ=MONTHLY", from: "2025-01-31", 4)
        == ["2025-01-31", "2025-03-31", "2025-05-31", "2025-07-31"])
    #expect(
      try Self.days("FREQ=YEARLY", from: "2096-02-29", 3)
        == ["2096-02-29", "2104-02-29", "2108-02-29"])
  }

  @Test(arguments: 0..<10)
  func `10 000 rules at random name the days that a slow oracle names`(part: Int) throws {
    var source = RandomRecurrence(random: SplitMix64(seed: UInt64(4_100 + part)))
    for number in 0..<1_000 {
      let (any, start) = (source.rule(), source.day())
      // Twice around, whatever the interval.
      let years = any.frequency == .yearly ? 2 * any.interval + 1 : any.interval > 3 ? 2 : 1
      let last = try #require(start.adding(days: 366 * years))
      let rule = try any.bounded(by: last)
      var oracle = SlowRecurrence(rule: rule, start: start)
      let expected = oracle.days(through: last)
      let found = Array(rule.days(from: start).prefix { $0 <= last })
      guard found == expected else {
        Issue.record(
          "\(part)/\(number): \(rule) from \(start): \(found.prefix(9)) not \(expected.prefix(9))")
        continue
      }
      // From anywhere in the middle the same days are found.
      let middle = try #require(start.adding(days: .random(in: 0..<300, using: &source.random)))
      let next = rule.next(after: middle, from: start).flatMap { $0 <= last ? $0 : nil }
      #expect(
        next == expected.first { $0 > middle },
        "\(part)/\(number): \(rule) from \(start) after \(middle)")
    }
  }

  @Test func `a rule is read as it is written`() throws {
    var source = RandomRecurrence(random: SplitMix64(seed: 4_200))
    for _ in 0..<1_000 {
      let rule = source.rule()
      #expect(RecurrenceRule(rule.description) == rule, "\(rule)")
      #expect(try RecurrenceRule(rule: "rrule:" + rule.description.lowercased()) == rule)
    }
  }

  // Foundation's own evaluator, where it keeps to the standard: with an ordinal (« the
  // last Wednesday »), with several parts, or with days that a month has not, it gives
  // wrong days, gives some twice, or stops the program (`CalendarEnumerationError.notAdvancing`). That is why cess has its own.
  @Test func `300 simple rules name the days that Foundation names`() throws {
    var source = RandomRecurrence(random: SplitMix64(seed: 4_300))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    var compared = 0
    while compared < 300 {
      let rule = try source.simpleRule()
      guard let theirs = Foundation.Calendar.RecurrenceRule(rule, in: calendar),
        let start = rule.days(from: source.day()).dropFirst().first(where: { _ in true }),
        let last = start.adding(days: 365 * 3)
      else { continue }
      compared += 1
      let found = Array(rule.days(from: start).prefix { $0 <= last })
      let expected = theirs.recurrences(of: Self.date(start)).prefix { $0 <= Self.date(last) }
        .map(Self.day)
      #expect(found == expected, "\(rule) from \(start)")
    }
  }

  private static func date(_ day: CivilDate) -> Date {
    Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400)
  }

  private static func day(_ date: Date) -> CivilDate {
    CivilDate(dayNumber: Int(date.timeIntervalSince1970 / 86_400)) ?? .first
  }
}

extension Calendar.RecurrenceRule {
  /// The same rule for Foundation; `nil` for what it cannot say.
  fileprivate init?(_ rule: Diplomacy.RecurrenceRule, in calendar: Calendar) {
    var calendar = calendar
    calendar.firstWeekday = rule.weekStart.rawValue % 7 + 1
    let weekdays = rule.weekdays.map { place in
      let day = [
        Locale.Weekday.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
      ][
        place.weekday.rawValue - 1]
      return place.ordinal.map { Weekday.nth($0, day) } ?? .every(day)
    }
    let frequency: Frequency =
      switch rule.frequency {
      case .daily: .daily
      case .weekly: .weekly
      case .monthly: .monthly
      case .yearly: .yearly
      }
    let end: End =
      switch rule.end {
      case .never: .never
      case .count(let count): .afterOccurrences(count)
      case .until(let day):
        .afterDate(Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400))
      }
    self.init(
      calendar: calendar, frequency: frequency, interval: rule.interval, end: end,
      matchingPolicy: .strict, months: rule.months.map { Month($0) },
      daysOfTheMonth: rule.monthDays, weekdays: weekdays, setPositions: rule.positions)
  }
}
