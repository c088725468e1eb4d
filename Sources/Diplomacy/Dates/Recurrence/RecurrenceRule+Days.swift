extension RecurrenceRule {
  /// Returns the days that return, in order, from a first day.
  ///
  /// The first day is itself the first to return, whether the rule names it or not; the
  /// others are those the rule names after it. None is looked for further than
  /// ``horizon`` years after the one before.
  ///
  /// - Parameters:
  ///   - start: The first day.
  ///   - bound: Where to begin; days before it are left out.
  /// - Returns: The days, found as they are asked for.
  public func days(from start: CivilDate, notBefore bound: CivilDate? = nil) -> RecurringDays {
    RecurringDays(self, from: start, notBefore: bound ?? start)
  }

  /// Returns the first day that returns after a given one; `nil` when none does.
  public func next(after day: CivilDate, from start: CivilDate) -> CivilDate? {
    guard let next = day.adding(days: 1) else { return nil }
    return days(from: start, notBefore: next).first { _ in true }
  }

  /// How many years are searched for the next day: after these the calendar repeats
  /// itself, weekdays included.
  public static let horizon = 400
}

/// The days of a rule, one after the other; found when asked for, never stored.
public struct RecurringDays: Sequence, IteratorProtocol {
  private let rule: RecurrenceRule
  private let start: CivilDate
  private let bound: CivilDate
  /// The next period to look into, counted from that of the first day.
  private var period: Int
  /// The days of the period looked into that were not given yet, the last first.
  private var found: [CivilDate] = []
  private var startIsDue = true
  /// How many days there have been, those before the bound included.
  private var count = 0
  /// The last year to look into.
  private var lastYear: Int

  init(_ rule: RecurrenceRule, from start: CivilDate, notBefore bound: CivilDate) {
    self.rule = rule
    self.start = start
    self.bound = bound
    lastYear = rule.lastYear(after: Swift.max(start, bound))
    // With a number of times, every day counts from the first on.
    if case .count = rule.end { period = 0 } else { period = rule.period(of: bound, from: start) }
  }

  /// Returns the next day; `nil` at the end.
  public mutating func next() -> CivilDate? {
    while let day = candidate() {
      count += 1
      switch rule.end {
      case .never: break
      case .until(let last): if day > last { return nil }
      case .count(let limit): if count > limit { return nil }
      }
      if day >= bound {
        lastYear = rule.lastYear(after: day)
        return day
      }
    }
    return nil
  }

  /// Returns the next day of the rule, whatever its end and the bound.
  private mutating func candidate() -> CivilDate? {
    if startIsDue {
      startIsDue = false
      return start
    }
    while found.isEmpty {
      guard let days = rule.days(ofPeriod: period, from: start, lastYear: lastYear) else {
        return nil
      }
      period += 1
      found = days.filter { $0 > start }.reversed()
    }
    return found.popLast()
  }
}

extension RecurrenceRule {
  /// Returns the last year in which a day after a given one is looked for.
  fileprivate func lastYear(after day: CivilDate) -> Int {
    let last = day.year + Self.horizon
    if case .until(let end) = end { return Swift.min(last, end.year + 1) }
    return last
  }

  /// Returns the number of the period a day lies in, counted from that of the first
  /// day in steps of the interval.
  fileprivate func period(of day: CivilDate, from start: CivilDate) -> Int {
    let distance =
      switch frequency {
      case .daily: start.days(to: day)
      case .weekly: weekBegin(of: start).map { ($0.distance(to: day.dayNumber)) / 7 } ?? 0
      case .monthly: day.monthNumber - start.monthNumber
      case .yearly: day.year - start.year
      }
    return Swift.max(0, distance / interval)
  }

  /// Returns the days that the rule names in a period, in order; `nil` after the last year.
  fileprivate func days(
    ofPeriod period: Int, from start: CivilDate, lastYear: Int
  ) -> [CivilDate]? {
    let last = Swift.min(lastYear, CivilDate.last.year)
    var days: [CivilDate] = []
    func add(_ day: CivilDate) { if matches(day, start) { days.append(day) } }
    switch frequency {
    case .daily:
      guard let day = start.adding(days: period * interval), day.year <= last else { return nil }
      add(day)
    case .weekly:
      guard let first = weekBegin(of: start).map({ $0 + period * interval * 7 }),
        let begin = CivilDate(dayNumber: Swift.max(first, CivilDate.first.dayNumber)),
        begin.year <= last
      else { return nil }
      for number in first..<first + 7 {
        if let day = CivilDate(dayNumber: number) { add(day) }
      }
    case .monthly:
      let number = start.monthNumber + period * interval
      guard number / 12 <= last else { return nil }
      addDays(ofMonth: number % 12 + 1, of: number / 12, add)
    case .yearly:
      let year = start.year + period * interval
      guard year <= last else { return nil }
      for month in 1...12 { addDays(ofMonth: month, of: year, add) }
    }
    return keepingPositions(days)
  }

  private func addDays(ofMonth month: Int, of year: Int, _ add: (CivilDate) -> Void) {
    guard months.isEmpty || months.contains(month) else { return }
    for day in 1...CivilDate.daysInMonth(month, of: year) {
      add(CivilDate(existing: year, month, day))
    }
  }

  /// The number of the first day of a day's week.
  private func weekBegin(of day: CivilDate) -> Int? {
    day.dayNumber - (day.weekday.rawValue - weekStart.rawValue + 7) % 7
  }

  private func keepingPositions(_ days: [CivilDate]) -> [CivilDate] {
    guard !positions.isEmpty else { return days }
    return days.enumerated().filter { place, _ in
      positions.contains(place + 1) || positions.contains(place - days.count)
    }.map(\.element)
  }

  /// Whether a day of a period is one the rule names; what it leaves open is as on the
  /// first day.
  private func matches(_ day: CivilDate, _ start: CivilDate) -> Bool {
    guard months.isEmpty || months.contains(day.month) else { return false }
    if !monthDays.isEmpty {
      let fromEnd = day.day - CivilDate.daysInMonth(day.month, of: day.year) - 1
      guard monthDays.contains(day.day) || monthDays.contains(fromEnd) else { return false }
    }
    if !weekdays.isEmpty {
      let weekday = day.weekday
      guard weekdays.contains(where: { $0.weekday == weekday && has($0.ordinal, day) }) else {
        return false
      }
    }
    guard monthDays.isEmpty, weekdays.isEmpty else { return true }
    switch frequency {
    case .daily: return true
    case .weekly: return day.weekday == start.weekday
    case .monthly: return day.day == start.day
    case .yearly: return day.day == start.day && (!months.isEmpty || day.month == start.month)
    }
  }

  /// Whether a day is the one of that ordinal among its weekday's in the month or the year.
  private func has(_ ordinal: Int?, _ day: CivilDate) -> Bool {
    guard let ordinal else { return true }
    if frequency == .monthly || !months.isEmpty {
      let fromEnd = CivilDate.daysInMonth(day.month, of: day.year) - day.day
      return ordinal > 0 ? (day.day - 1) / 7 + 1 == ordinal : -(fromEnd / 7) - 1 == ordinal
    }
    let fromStart = CivilDate(existing: day.year, 1, 1).days(to: day)
    let fromEnd = day.days(to: CivilDate(existing: day.year, 12, 31))
    return ordinal > 0 ? fromStart / 7 + 1 == ordinal : -(fromEnd / 7) - 1 == ordinal
  }
}

extension CivilDate {
  /// The months since the year 0.
  fileprivate var monthNumber: Int { year * 12 + month - 1 }
}
