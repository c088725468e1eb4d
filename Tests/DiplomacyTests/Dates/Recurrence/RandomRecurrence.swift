import Diplomacy
import TestSupport

extension RecurrenceRule {
  /// The rule with an end, so that a test does not search four centuries for a day.
  func bounded(by last: CivilDate) throws -> RecurrenceRule {
    try end == .never ? ending(.until(last)) : self
  }
}

/// Rules at random, among those that RFC 5545 allows.
struct RandomRecurrence {
  var random: SplitMix64

  mutating func rule() -> RecurrenceRule {
    while true {
      if let rule = try? candidate() { return rule }
    }
  }

  mutating func day() -> CivilDate {
    // The ends of months and the leap days come more often than in life.
    let year = Int.random(in: 1_995...2_105, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let day =
      chance(3) ? Int.random(in: 28...31, using: &random) : Int.random(in: 1...31, using: &random)
    return (try? CivilDate(year: year, month: month, day: day)) ?? self.day()
  }

  private mutating func candidate() throws -> RecurrenceRule {
    let frequency = one(RecurrenceRule.Frequency.allCases)
    let interval = chance(2) ? 1 : Int.random(in: 1...6, using: &random)
    let hasOrdinals = chance(2)
    let weekdays =
      chance(2)
      ? []
      : (0...Int.random(in: 0...2, using: &random)).map { _ in
        RecurrenceRule.Place(
          one(Weekday.allCases),
          ordinal: hasOrdinals ? one([-5, -2, -1, 1, 2, 3, 4, 5]) : nil)
      }
    let monthDays =
      chance(2)
      ? []
      : (0...Int.random(in: 0...3, using: &random)).map { _ in
        one([-31, -30, -2, -1, 1, 2, 13, 15, 28, 29, 30, 31])
      }
    let months =
      chance(3)
      ? (0...Int.random(in: 0...2, using: &random)).map { _ in
        Int.random(in: 1...12, using: &random)
      } : []
    let positions =
      chance(3)
      ? (0...Int.random(in: 0...1, using: &random)).map { _ in
        one([-3, -2, -1, 1, 2, 3])
      } : []
    let end: RecurrenceRule.End =
      switch Int.random(in: 0..<16, using: &random) {
      case 0: .count(Int.random(in: 1...12, using: &random))
      case 1...3: .until(day())
      default: .never
      }
    return try RecurrenceRule(
      frequency, interval: interval, weekdays: weekdays, monthDays: monthDays, months: months,
      positions: positions, weekStart: chance(4) ? one(Weekday.allCases) : .monday, end: end)
  }

  /// A rule of one part, on days that every month has.
  mutating func simpleRule() throws -> RecurrenceRule {
    let interval = Int.random(in: 1...4, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    let weekday = one(Weekday.allCases)
    return switch Int.random(in: 0..<3, using: &random) {
    case 0: try RecurrenceRule(.daily, interval: interval)
    case 1:
      try RecurrenceRule(.weekly, interval: interval, weekdays: [RecurrenceRule.Place(weekday)])
    default: try RecurrenceRule(.monthly, interval: interval, monthDays: [day])
    }
  }

  mutating func chance(_ inverse: Int) -> Bool {
    Int.random(in: 0..<inverse, using: &random) == 0
  }

  mutating func one<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}
