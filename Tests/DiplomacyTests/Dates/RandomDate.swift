import Diplomacy
import TestSupport

/// Random dates for properties.
enum RandomDate {
  /// Returns a day of the given years.
  static func day(years: ClosedRange<Int>, _ random: inout SplitMix64) throws -> CivilDate {
    let first = try CivilDate(year: years.lowerBound, month: 1, day: 1).dayNumber
    let last = try CivilDate(year: years.upperBound, month: 12, day: 31).dayNumber
    return CivilDate(dayNumber: .random(in: first...last, using: &random)) ?? .first
  }

  /// Returns a year, a month or a day of the given years, each as likely.
  static func partial(years: ClosedRange<Int>, _ random: inout SplitMix64) throws -> PartialDate {
    let day = try day(years: years, &random)
    return switch Int.random(in: 0..<3, using: &random) {
    case 0: try .year(day.year)
    case 1: try .month(year: day.year, month: day.month)
    default: .day(day)
    }
  }

  /// Returns a day that is, half of the time, the first or the last of a month or a year.
  static func edge(years: ClosedRange<Int>, _ random: inout SplitMix64) throws -> CivilDate {
    let date = try partial(years: years, &random)
    return Bool.random(using: &random) ? date.earliest : date.latest
  }
}
