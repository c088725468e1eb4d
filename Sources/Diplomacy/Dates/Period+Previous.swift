extension Period {
  /// The period of equal length that ends the day before this one begins: as many months for
  /// one of whole months, and as many days for another.
  ///
  /// `nil` for a period without an end or a beginning, and at the beginning of time.
  public var previous: Period? {
    guard let start, let end, let last = start.adding(days: -1) else { return nil }
    var first = start.adding(days: start.days(to: end) * -1 - 1)
    if start.day == 1, end == end.lastOfMonth {
      let months = (end.year - start.year) * 12 + end.month - start.month + 1
      first = start.adding(months: -months)
    }
    return first.flatMap { try? Period(start: $0, end: last) }
  }
}
