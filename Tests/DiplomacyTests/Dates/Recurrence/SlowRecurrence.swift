import Diplomacy

/// An independent reading of RFC 5545.
///
/// All days of some years are dealt into periods, and each period is sifted part by part. Nothing is skipped and nothing is clever.
struct SlowRecurrence {
  let rule: RecurrenceRule
  let start: CivilDate
  /// The days of each month and of each year, dealt once.
  private var months: [Int: [CivilDate]] = [:]
  private var years: [Int: [CivilDate]] = [:]

  init(rule: RecurrenceRule, start: CivilDate) {
    self.rule = rule
    self.start = start
  }

  /// The days that return up to a last one.
  mutating func days(through last: CivilDate) -> [CivilDate] {
    var periods: [[CivilDate]] = []
    var names: [Int] = []
    var day = first
    while true {
      let name = period(of: day)
      if names.last != name {
        names.append(name)
        periods.append([])
      }
      periods[periods.count - 1].append(day)
      months[day.year * 12 + day.month, default: []].append(day)
      years[day.year, default: []].append(day)
      guard let next = day.adding(days: 1), next.year <= last.year + 1 else { break }
      day = next
    }
    let origin = period(of: start)
    var found: [CivilDate] = [start]
    for (name, days) in zip(names, periods) {
      guard name >= origin, (name - origin).isMultiple(of: rule.interval) else { continue }
      found += sifted(days).filter { $0 > start }
    }
    switch rule.end {
    case .never: break
    case .until(let end): found = found.filter { $0 <= end }
    case .count(let count): found = Array(found.prefix(count))
    }
    return found.filter { $0 <= last }
  }

  /// A day before the first period begins, itself the beginning of a year.
  private var first: CivilDate {
    (try? CivilDate(year: start.year - 1, month: 1, day: 1)) ?? .first
  }

  private func period(of day: CivilDate) -> Int {
    switch rule.frequency {
    case .daily: return day.dayNumber
    case .weekly:
      // 1970-01-01 was a Thursday, the fourth day of a week that starts on Monday.
      let sinceMonday = day.dayNumber + 3 - (rule.weekStart.rawValue - 1) + 7_000_000
      return sinceMonday / 7
    case .monthly: return day.year * 12 + day.month
    case .yearly: return day.year
    }
  }

  private func sifted(_ days: [CivilDate]) -> [CivilDate] {
    var days = days
    if !rule.months.isEmpty { days = days.filter { rule.months.contains($0.month) } }
    if !rule.monthDays.isEmpty {
      days = days.filter { day in
        let month = self.month(of: day)
        let place = (month.firstIndex(of: day) ?? 0) + 1
        return rule.monthDays.contains(place) || rule.monthDays.contains(place - month.count - 1)
      }
    }
    if !rule.weekdays.isEmpty {
      days = days.filter { day in
        rule.weekdays.contains { place in
          guard place.weekday == day.weekday else { return false }
          guard let ordinal = place.ordinal else { return true }
          let whole =
            rule.frequency == .monthly || !rule.months.isEmpty ? month(of: day) : year(of: day)
          let same = whole.filter { $0.weekday == day.weekday }
          let index = ordinal > 0 ? ordinal - 1 : same.count + ordinal
          return same.indices.contains(index) && same[index] == day
        }
      }
    }
    if rule.monthDays.isEmpty, rule.weekdays.isEmpty {
      switch rule.frequency {
      case .daily: break
      case .weekly: days = days.filter { $0.weekday == start.weekday }
      case .monthly: days = days.filter { $0.day == start.day }
      case .yearly:
        days = days.filter {
          $0.day == start.day && (!rule.months.isEmpty || $0.month == start.month)
        }
      }
    }
    guard !rule.positions.isEmpty else { return days }
    var kept: Set<CivilDate> = []
    for position in rule.positions {
      let index = position > 0 ? position - 1 : days.count + position
      if days.indices.contains(index) { kept.insert(days[index]) }
    }
    return kept.sorted()
  }

  private func month(of day: CivilDate) -> [CivilDate] {
    months[day.year * 12 + day.month] ?? []
  }

  private func year(of day: CivilDate) -> [CivilDate] { years[day.year] ?? [] }
}
