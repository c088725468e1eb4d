extension DayPhrase {
  /// Returns the date meant, seen from a given day.
  ///
  /// A weekday is the nearest of that name on the side of the leaning; on that very
  /// weekday it may be today or a week away, and is refused. "prochain", "dernier" and
  /// "last" give the side in place of the leaning. A day, a month or part of a month
  /// without a year is the nearest on the side of the leaning, today and this month
  /// included. The end of "the month" is that of today's, whatever the leaning. Months
  /// added keep the day, or take the month's last.
  ///
  /// - Parameters:
  ///   - today: The day to count from.
  ///   - leaning: Which way to look for what was named without a year or a week.
  /// - Returns: A month for `mai 2025`, a year for `2025`, else a day.
  /// - Throws: `DateError.ambiguous` with the days that may be meant,
  ///   `DateError.outOfRange` outside years 1 to 9999, `DateError.otherWeekday` if the
  ///   weekday typed is not that of its date, `DateError.pastEndOfMonth` for "le 31" of a
  ///   month of 30 days.
  public func resolved(
    from today: CivilDate, leaning: Leaning
  ) throws(DateError) -> PartialDate {
    let date = try date(from: today, leaning: isLimit ? .future : leaning)
    if let expectedWeekday, let day = date.day, day.weekday != expectedWeekday {
      throw .otherWeekday(typed, date: day)
    }
    return date
  }

  private func date(from today: CivilDate, leaning: Leaning) throws(DateError) -> PartialDate {
    switch form {
    case .date(let date):
      return date
    case .daysFromToday(let days):
      return try day(today.adding(days: days))
    case .weekday(let weekday, let sense):
      return try self.weekday(weekday, sense, from: today, leaning)
    case .week, .weekend, .partOfWeek:
      return try week(from: today, leaning)
    case .month(let month):
      return try nearestMonth(month, to: today, leaning)
    case .relativeMonth(let months):
      let first = try firstOfMonth(months, from: today)
      return try Self.date(year: first.year, month: first.month, day: nil, typed: typed)
    case .relativeYear(let years):
      return try Self.date(year: today.year + years, month: nil, day: nil, typed: typed)
    case .dayAndMonth(let day, let month):
      return try self.day(today.nearest(day: day, month: month, leaning))
    case .twoNumbers(let first, let second):
      return try one(of: [
        today.nearest(day: first, month: second, leaning),
        today.nearest(day: second, month: first, leaning),
      ])
    case .dayOfMonth(let number):
      return try dayOfMonth(number, from: today, leaning)
    case .dayOfRelativeMonth(let number, let months):
      return try self.day(number, in: firstOfMonth(months, from: today))
    case .partOfDate(let part, let date):
      return .day(part.day(of: date))
    case .partOfMonth(let part, let month):
      return try day(today.nearest(part, ofMonth: month, leaning))
    case .partOfRelativeMonth(let part, let months):
      return try self.part(part, ofMonth: months, from: today, leaning)
    case .partOfYear(let part, let years):
      let year = try Self.date(year: today.year + years, month: nil, day: nil, typed: typed)
      return .day(part == .start ? year.earliest : year.latest)
    case .looseDistance(let days, let side):
      return try one(of: days.map { today.adding(days: side == .future ? $0 : -$0) })
    case .distance(let span, let side), .offset(let span, let side):
      do throws(DateError) {
        return .day(side == .future ? try span.end(from: today) : try span.start(before: today))
      } catch {
        throw error.quoting(typed)
      }
    }
  }

  /// Returns the one day that is meant, or refuses with those that may be.
  func one(of days: [CivilDate?]) throws(DateError) -> PartialDate {
    var readings: [CivilDate] = []
    for day in days {
      guard let day else { throw .outOfRange(typed) }
      if !readings.contains(day) { readings.append(day) }
    }
    guard let only = readings.first else { throw .outOfRange(typed) }
    guard readings.count == 1 else {
      throw .ambiguous(typed, readings: readings.map(\.description))
    }
    return .day(only)
  }

  /// Returns a day that was found, as a date.
  func day(_ day: CivilDate?) throws(DateError) -> PartialDate {
    guard let day else { throw .outOfRange(typed) }
    return .day(day)
  }

  /// Returns the first day of the month so many months away.
  private func firstOfMonth(_ months: Int, from today: CivilDate) throws(DateError) -> CivilDate {
    let first = CivilDate(existing: today.year, today.month, 1)
    guard let other = first.adding(months: months) else { throw .outOfRange(typed) }
    return other
  }

  /// Returns a day of the month that begins on a day.
  private func day(_ number: Int, in first: CivilDate) throws(DateError) -> PartialDate {
    guard CivilDate.exists(first.year, first.month, number) else {
      throw .pastEndOfMonth(typed, month: first.month, year: first.year)
    }
    return .day(CivilDate(existing: first.year, first.month, number))
  }

  /// Returns the nearest such day of any month, today included.
  ///
  /// A month without that day is not passed over in silence: « le 31 » in June is none.
  private func dayOfMonth(
    _ number: Int, from today: CivilDate, _ leaning: Leaning
  ) throws(DateError) -> PartialDate {
    let isInThisMonth = leaning == .past ? number <= today.day : number >= today.day
    let months = isInThisMonth ? 0 : leaning == .past ? -1 : 1
    return try day(number, in: firstOfMonth(months, from: today))
  }

  /// Returns part of a month near today.
  ///
  /// The end of this month is its last day; its beginning or middle, when that is not on
  /// the side of the leaning, may be the other month's.
  private func part(
    _ part: Part, ofMonth months: Int, from today: CivilDate, _ leaning: Leaning
  ) throws(DateError) -> PartialDate {
    let day = part.day(ofMonth: try firstOfMonth(months, from: today))
    guard months == 0, part != .end, leaning == .past ? day > today : day < today else {
      return .day(day)
    }
    let other = part.day(ofMonth: try firstOfMonth(leaning == .past ? -1 : 1, from: today))
    return try one(of: [day, other])
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
  /// Returns the nearest such day of any year, this day included.
  fileprivate func nearest(day: Int, month: Int, _ leaning: Leaning) -> CivilDate? {
    nearest(leaning) { year in try? CivilDate(year: year, month: month, day: day) }
  }

  /// Returns the nearest such part of that month of any year, this day included.
  fileprivate func nearest(
    _ part: DayPhrase.Part, ofMonth month: Int, _ leaning: Leaning
  ) -> CivilDate? {
    nearest(leaning) { year in
      (try? CivilDate(year: year, month: month, day: 1)).map { part.day(ofMonth: $0) }
    }
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
