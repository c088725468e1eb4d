/// Which days return, as a rule of iCalendar over civil days.
///
/// Of RFC 5545, 3.3.10 it holds `FREQ` from `DAILY` to `YEARLY`, `INTERVAL`, `BYDAY`,
/// `BYMONTHDAY`, `BYMONTH`, `BYSETPOS`, `WKST`, and an end: `UNTIL` or `COUNT`. A day that
/// a month has not is skipped, as the standard says.
public struct RecurrenceRule: Sendable, Hashable {
  /// How often the rule looks for days.
  public enum Frequency: String, CaseIterable, Sendable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// A day of the week, every one or the one of an ordinal: `-1FR` is the last Friday.
  public struct Place: Sendable, Hashable {
    /// Which of the month or the year, from the end when negative; `nil` for each.
    public let ordinal: Int?
    /// The day of the week.
    public let weekday: Weekday

    /// Names a day of the week.
    public init(_ weekday: Weekday, ordinal: Int? = nil) {
      self.weekday = weekday
      self.ordinal = ordinal
    }
  }

  /// When the rule ends.
  public enum End: Sendable, Hashable {
    case never
    /// On this day, which may be the last to return.
    case until(CivilDate)
    /// After so many days, the first included.
    case count(Int)
  }

  /// How often the rule looks for days.
  public let frequency: Frequency
  /// Every how many days, weeks, months or years, 1 or more.
  public let interval: Int
  /// The days of the week; any when empty.
  public let weekdays: [Place]
  /// The days of the month, from the end when negative; any when empty.
  public let monthDays: [Int]
  /// The months, 1 to 12; any when empty.
  public let months: [Int]
  /// Which of a period's days to keep, from the end when negative; all when empty.
  public let positions: [Int]
  /// The day a week starts on.
  public let weekStart: Weekday
  /// When the rule ends.
  public let end: End

  /// The largest `INTERVAL` and the largest `COUNT`.
  public static let limit = 1_000

  /// Makes a rule.
  ///
  /// - Throws: ``RecurrenceError/badPart(_:)`` or ``RecurrenceError/beyondLimit(_:limit:)``
  ///   for what RFC 5545 does not allow.
  public init(
    _ frequency: Frequency, interval: Int = 1, weekdays: [Place] = [], monthDays: [Int] = [],
    months: [Int] = [], positions: [Int] = [], weekStart: Weekday = .monday, end: End = .never
  ) throws(RecurrenceError) {
    self.frequency = frequency
    self.interval = interval
    self.weekdays = weekdays
    self.monthDays = monthDays
    self.months = months
    self.positions = positions
    self.weekStart = weekStart
    self.end = end
    try check()
  }

  private func check() throws(RecurrenceError) {
    func refuse(_ part: String, unless isRight: Bool) throws(RecurrenceError) {
      if !isRight { throw .badPart(part) }
    }
    try refuse("INTERVAL=\(interval)", unless: interval >= 1)
    if interval > Self.limit { throw .beyondLimit("INTERVAL=\(interval)", limit: Self.limit) }
    if case .count(let count) = end {
      try refuse("COUNT=\(count)", unless: count >= 1)
      if count > Self.limit { throw .beyondLimit("COUNT=\(count)", limit: Self.limit) }
    }
    let highest = frequency == .monthly || !months.isEmpty ? 5 : 53
    for place in weekdays {
      guard let ordinal = place.ordinal else { continue }
      try refuse(
        "BYDAY=\(place)",
        unless: ordinal != 0 && abs(ordinal) <= highest && monthDays.isEmpty
          && (frequency == .monthly || frequency == .yearly))
    }
    for day in monthDays {
      try refuse(
        "BYMONTHDAY=\(day)", unless: (1...31).contains(abs(day)) && frequency != .weekly)
    }
    for month in months { try refuse("BYMONTH=\(month)", unless: (1...12).contains(month)) }
    for position in positions {
      try refuse(
        "BYSETPOS=\(position)",
        unless: (1...366).contains(abs(position))
          && !(weekdays.isEmpty && monthDays.isEmpty && months.isEmpty))
    }
  }

  /// The rule with another end, and where it is said with another interval.
  public func ending(_ end: End, interval: Int? = nil) throws(RecurrenceError) -> RecurrenceRule {
    try RecurrenceRule(
      frequency, interval: interval ?? self.interval, weekdays: weekdays, monthDays: monthDays,
      months: months,
      positions: positions, weekStart: weekStart, end: end)
  }

  /// The length of time that the rule is, if it names no days: `3m`.
  public var span: Span? {
    guard weekdays.isEmpty, monthDays.isEmpty, months.isEmpty else { return nil }
    let unit: Span.Unit =
      switch frequency {
      case .daily: .day
      case .weekly: .week
      case .monthly: .month
      case .yearly: .year
      }
    return Span(count: interval, unit: unit)
  }
}
