/// The days on which a country works: neither a Saturday, a Sunday nor a public holiday.
///
/// The holidays are those of the law in force, computed for any year; how they were kept
/// before that law is not asked of promises to come.
public enum WorkingCalendar: String, CaseIterable, Sendable {
  /// France: the eleven holidays of the Code du travail, article L3133-1, without those
  /// of Alsace-Moselle.
  case france = "FR"

  /// Belgium: the ten legal holidays (loi du 4 janvier 1974 relative aux jours fériés;
  /// arrêté royal du 18 avril 1974, article 1er).
  case belgium = "BE"

  /// Returns whether a day is a public holiday.
  public func isHoliday(_ day: CivilDate) -> Bool {
    if fixedHolidays.contains(where: { $0 == (day.month, day.day) }) { return true }
    // Easter falls from 22 March to 25 April, Whit Monday fifty days later at the most.
    guard (3...6).contains(day.month) else { return false }
    return Self.daysAfterEaster.contains(CivilDate.easter(of: day.year).days(to: day))
  }

  /// Returns whether a day is one of work.
  public func isWorkingDay(_ day: CivilDate) -> Bool {
    day.weekday < .saturday && !isHoliday(day)
  }

  /// Returns the public holidays of a year, 1 to 9999, in order.
  public func holidays(of year: Int) -> [CivilDate] {
    guard CivilDate.years.contains(year) else { return [] }
    let easter = CivilDate.easter(of: year)
    return
      (fixedHolidays.map { CivilDate(existing: year, $0.month, $0.day) }
      + Self.daysAfterEaster.compactMap { easter.adding(days: $0) }).sorted()
  }

  private var fixedHolidays: [(month: Int, day: Int)] {
    switch self {
    case .france: Self.ofFrance
    case .belgium: Self.ofBelgium
    }
  }

  private static let ofFrance = [
    (month: 1, day: 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25),
  ]

  private static let ofBelgium = [
    (month: 1, day: 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25),
  ]

  /// Easter Monday, Ascension Day and Whit Monday.
  private static let daysAfterEaster = [1, 39, 50]
}

extension CivilDate {
  /// Returns Easter Sunday of a year, in the Gregorian calendar.
  ///
  /// Source: the "Anonymous Gregorian" algorithm, Nature, 20 April 1876, as given by
  /// Jean Meeus, Astronomical Algorithms, 2nd ed. (1998), chapter 8.
  static func easter(of year: Int) -> CivilDate {
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
    let golden = year % 19
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let sum = epact + weekday - 7 * late + 114
    return CivilDate(existing: year, sum / 31, sum % 31 + 1)
  }

  /// Returns this day if it is one of work, else the next that is.
  public func nextWorkingDay(in calendar: WorkingCalendar) -> CivilDate {
    var day = self
    // Weekends and holidays never keep the last days of the year 9999 from ending.
    while !calendar.isWorkingDay(day), let next = day.adding(days: 1) { day = next }
    return day
  }
}
