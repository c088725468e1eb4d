extension CivilDate {
  /// The days since 1970-01-01, negative before it.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
  /// `days_from_civil`, for positive years.
  public var dayNumber: Int {
    // The year is made to start on 1 March, so that a leap day comes last.
    let marchYear = month > 2 ? year : year - 1
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    return marchYear * 365 + leapDays + dayOfYear - Self.epochFromMarchOfYearZero
  }

  /// Creates the day that is `dayNumber` days after 1970-01-01.
  ///
  /// Returns nil outside years 1 to 9999.
  /// Source: Howard Hinnant, `civil_from_days`, for positive years.
  public init?(dayNumber: Int) {
    guard (Self.first.dayNumber...Self.last.dayNumber).contains(dayNumber) else { return nil }
    let fromMarch = dayNumber + Self.epochFromMarchOfYearZero
    let era = fromMarch / Self.daysIn400Years
    let dayOfEra = fromMarch % Self.daysIn400Years
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      existing: era * 400 + yearOfEra + (month > 2 ? 0 : 1),
      month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Returns the day `days` later, or earlier if negative.
  ///
  /// Returns nil outside years 1 to 9999.
  public func adding(days: Int) -> CivilDate? {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CivilDate(dayNumber: sum)
  }

  /// Returns the same day `months` later, or earlier if negative.
  ///
  /// A day the month has not becomes its last: 31 January plus one month is 28 or
  /// 29 February. Returns nil outside years 1 to 9999.
  public func adding(months: Int) -> CivilDate? {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 0, Self.years.contains(sum / 12) else { return nil }
    let (year, month) = (sum / 12, sum % 12 + 1)
    return CivilDate(existing: year, month, min(day, Self.daysInMonth(month, of: year)))
  }

  /// Returns the days from this day to `other`, negative if `other` is earlier.
  public func days(to other: CivilDate) -> Int { other.dayNumber - dayNumber }

  /// The day of the week.
  public var weekday: Weekday {
    // Day 1 of year 1 was a Monday.
    Weekday.allCases[Self.first.days(to: self) % 7]
  }

  /// The quarter of the year, 1 to 4.
  public var quarter: Int { (month + 2) / 3 }

  /// The last day of this day's month.
  public var lastOfMonth: CivilDate {
    CivilDate(existing: year, month, Self.daysInMonth(month, of: year))
  }

  private static let daysIn400Years = 146_097

  /// The days from 1 March of year 0 to 1970-01-01.
  private static let epochFromMarchOfYearZero = 719_468
}
