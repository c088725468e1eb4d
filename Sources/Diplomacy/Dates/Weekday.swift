/// A day of the week, numbered from Monday, 1, to Sunday, 7.
///
/// Source: ISO 8601-1:2019, 4.2.2 (calendar day of week).
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// Returns whether the left day comes first in the week.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
