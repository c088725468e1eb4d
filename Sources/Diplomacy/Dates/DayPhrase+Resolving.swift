extension DayPhrase {
  /// Returns the date meant, seen from a given day.
  ///
  /// A weekday is the first of that name strictly before or after `today`, never today
  /// itself; "prochain", "next", "dernier" and "last" give the side in place of the
  /// leaning. A day, a month or the end of a month without a year is the nearest on the
  /// side of the leaning, today and this month included. The end of "the month" is that
  /// of today's, whatever the leaning. Months added keep the day, or take the month's
  /// last.
  ///
  /// - Parameters:
  ///   - today: The day to count from.
  ///   - leaning: Which way to look for what was named without a year or a week.
  /// - Returns: A month for `mai 2025`, a year for `2025`, else a day.
  /// - Throws: `DateError.outOfRange` outside years 1 to 9999,
  ///   `DateError.impossibleDay` if the weekday typed is not that of its date.
  public func resolved(
    from today: CivilDate, leaning: Leaning
  ) throws(DateError) -> PartialDate {
    let date = try date(from: today, leaning: leaning)
    if let expectedWeekday, date.day?.weekday != expectedWeekday { throw .impossibleDay(typed) }
    return date
  }

  private func date(from today: CivilDate, leaning: Leaning) throws(DateError) -> PartialDate {
    switch form {
    case .date(let date):
      return date
    case .daysFromToday(let days):
      return try day(today.adding(days: days))
    case .weekday(let weekday, let side):
      return try day(today.nearest(weekday, side ?? leaning))
    case .month(let month):
      return try nearestMonth(month, to: today, leaning)
    case .dayAndMonth(let day, let month):
      return try self.day(today.nearest(day: day, month: month, leaning))
    case .endOfMonth(let month):
      return try day(today.nearestEnd(ofMonth: month, leaning))
    case .endOfThisMonth:
      return .day(today.lastOfMonth)
    case .distance(let span, let side), .offset(let span, let side):
      do throws(DateError) {
        return .day(side == .future ? try span.end(from: today) : try span.start(before: today))
      } catch {
        throw error.quoting(typed)
      }
    }
  }

  /// Returns a day that was found, as a date.
  private func day(_ day: CivilDate?) throws(DateError) -> PartialDate {
    guard let day else { throw .outOfRange(typed) }
    return .day(day)
  }

  private func nearestMonth(
    _ month: Int, to today: CivilDate, _ leaning: Leaning
  ) throws(DateError) -> PartialDate {
    let year =
      switch leaning {
      case .past: month <= today.month ? today.year : today.year - 1
      case .future: month >= today.month ? today.year : today.year + 1
      }
    return try Self.date(year: year, month: month, day: nil, typed: typed)
  }
}

extension CivilDate {
  /// Returns the first day of that weekday strictly before or after this day.
  fileprivate func nearest(_ weekday: Weekday, _ leaning: Leaning) -> CivilDate? {
    let daysAhead = (weekday.rawValue - self.weekday.rawValue + 7) % 7
    return switch leaning {
    case .past: adding(days: daysAhead - 7)
    case .future: adding(days: daysAhead == 0 ? 7 : daysAhead)
    }
  }

  /// Returns the nearest such day of any year, this day included.
  fileprivate func nearest(day: Int, month: Int, _ leaning: Leaning) -> CivilDate? {
    nearest(leaning) { year in try? CivilDate(year: year, month: month, day: day) }
  }

  /// Returns the nearest last day of that month, this day included.
  fileprivate func nearestEnd(ofMonth month: Int, _ leaning: Leaning) -> CivilDate? {
    nearest(leaning) { year in try? CivilDate(year: year, month: month, day: 1).lastOfMonth }
  }

  /// Returns the nearest of the days that years have, this day included.
  ///
  /// Eight years on is far enough: leap years are at most eight apart.
  private func nearest(_ leaning: Leaning, dayOf: (_ year: Int) -> CivilDate?) -> CivilDate? {
    switch leaning {
    case .past: (0...8).compactMap { dayOf(year - $0) }.first { $0 <= self }
    case .future: (0...8).compactMap { dayOf(year + $0) }.first { $0 >= self }
    }
  }
}
