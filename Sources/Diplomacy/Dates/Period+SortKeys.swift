extension Period {
  /// The bounds that select a period's occurrences by their sort keys.
  ///
  /// The keys to take are those with
  /// `key >= lower AND key < upper AND key NOT IN excluded`.
  public struct SortKeyBounds: Hashable, Sendable {
    /// The least key that may be taken.
    public let lower: String

    /// The least key beyond those that may be taken.
    public let upper: String

    /// The keys between the bounds that start in the period and end after it.
    ///
    /// Shape: at most one year, then at most one month.
    public let excluded: [String]

    /// Returns whether a key is to be taken.
    public func admits(_ key: String) -> Bool {
      key >= lower && key < upper && !excluded.contains(key)
    }
  }

  /// The bounds that select, among `Occurrence.sortKey` values, those of this period.
  ///
  /// They agree with `contains(_:)`: the date of every admitted key lies wholly in
  /// the period, and no other key is admitted.
  public var sortKeyBounds: SortKeyBounds {
    let start = start ?? .first
    guard let next = end?.adding(days: 1) else {
      return SortKeyBounds(
        lower: Self.leastKey(from: start), upper: Self.beyondEveryKey, excluded: [])
    }
    let lower = Self.leastKey(from: start)
    let upper = Self.leastKey(from: next)
    // Only a year or a month that also holds the day after the end can stick out.
    let excluded = [Self.year(of: next), Self.month(of: next)].filter { lower <= $0 && $0 < upper }
    return SortKeyBounds(lower: lower, upper: upper, excluded: excluded)
  }

  /// Above the last key there can be, `9999-12-31T23:59`, in any collation.
  private static let beyondEveryKey = "9999-12-31T24"

  /// Returns the least key of a date that starts on `day` or later.
  private static func leastKey(from day: CivilDate) -> String {
    if day.day != 1 { return day.description }
    return day.month == 1 ? year(of: day) : month(of: day)
  }

  private static func year(of day: CivilDate) -> String { String(day.description.prefix(4)) }

  private static func month(of day: CivilDate) -> String { String(day.description.prefix(7)) }
}
