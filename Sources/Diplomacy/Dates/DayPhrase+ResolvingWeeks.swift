extension DayPhrase {
  /// Returns the weekday meant.
  func weekday(
    _ weekday: Weekday, _ sense: WeekdaySense, from today: CivilDate, _ leaning: Leaning
  ) throws(DateError) -> PartialDate {
    let ahead = today.nearest(weekday, .future)
    let isThatDay = weekday == today.weekday
    switch sense {
    case .bare:
      let nearest = today.nearest(weekday, leaning)
      return try one(of: isThatDay ? [today, nearest] : [nearest])
    case .nearest(let side):
      return try day(today.nearest(weekday, side))
    case .next:
      // "The nearest (or the nearest but one)": a speaker on Monday may mean either Friday.
      return try one(
        of: weekday > today.weekday ? [ahead, ahead?.adding(days: 7)] : [ahead])
    case .this:
      let this = today.monday?.adding(days: weekday.rawValue - 1)
      let isOnSide = leaning == .past ? weekday <= today.weekday : weekday >= today.weekday
      return try one(of: isOnSide ? [this] : [this, today.nearest(weekday, leaning)])
    case .ofWeek(let weeks):
      return try day(today.monday?.adding(days: weeks * 7 + weekday.rawValue - 1))
    case .later(let weeks):
      // On the day itself, one person counts from today and another from the next one.
      let later = ahead?.adding(days: weeks * 7)
      return try one(of: isThatDay ? [today.adding(days: weeks * 7), later] : [later])
    }
  }

  /// Returns the day of a week that is meant, where one is.
  func week(from today: CivilDate, _ leaning: Leaning) throws(DateError) -> PartialDate {
    switch form {
    case .week(let weeks):
      // Of the week before or after: its Monday, or the same day. Of this one: all of it.
      let monday = today.monday?.adding(days: weeks * 7)
      return try one(
        of: [monday, weeks == 0 ? monday?.adding(days: 6) : today.adding(days: weeks * 7)])
    case .weekend(let weeks):
      let monday = today.monday?.adding(days: weeks * 7)
      return try one(of: [monday?.adding(days: 5), monday?.adding(days: 6)])
    case .partOfWeek(let part, let weeks):
      let monday = today.monday?.adding(days: weeks * 7)
      if part == .end {
        return try one(of: [monday?.adding(days: 4), monday?.adding(days: 6)])
      }
      let chosen = part == .start ? monday : monday?.adding(days: 2)
      guard let chosen, weeks == 0, leaning == .past ? chosen > today : chosen < today else {
        return try day(chosen)
      }
      return try one(of: [chosen, chosen.adding(days: leaning == .past ? -7 : 7)])
    default:
      throw .notUnderstood(typed)
    }
  }
}

extension CivilDate {
  /// The Monday of this day's week.
  var monday: CivilDate? { adding(days: 1 - weekday.rawValue) }

  /// Returns the first day of that weekday strictly before or after this day.
  func nearest(_ weekday: Weekday, _ leaning: Leaning) -> CivilDate? {
    let daysAhead = (weekday.rawValue - self.weekday.rawValue + 7) % 7
    return switch leaning {
    case .past: adding(days: daysAhead - 7)
    case .future: adding(days: daysAhead == 0 ? 7 : daysAhead)
    }
  }
}
