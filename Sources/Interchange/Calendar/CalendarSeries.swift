import Diplomacy

/// When the instances of a series are, within a window (RFC 5545, 3.8.5).
public struct CalendarSeries {
  /// No series has more instances in a window than this.
  public static let mostInstances = 10_000
  /// No series takes more room than this when each of its instances is kept, in bytes: an
  /// invitation of a few hundred kilobytes that returns every day would fill the disk.
  static let largest = 16 * 1_048_576
  /// Nothing is counted over more days than these, two hundred years: with a number of times,
  /// every day counts from the first on.
  static let mostDaysCounted = 200 * 366

  private let start: CalendarMoment
  private var rules: [SeriesRule] = []
  private var dates: [CalendarMoment] = []
  /// How long those last that have a length of their own, by what tells them from the others.
  private(set) var lengths: [String: ExchangeLength] = [:]
  private var excluded: Set<String> = []
  private var excludedDays: Set<CivilDate> = []

  /// Reads what a component says of its series; `nil` for one that is no series.
  ///
  /// - Parameters:
  ///   - component: The component.
  ///   - start: When its first instance is.
  ///   - zones: The time zones.
  /// - Throws: `ImportProblem` for a rule that cannot be followed.
  init?(
    _ component: CalendarComponent, startingAt start: CalendarMoment, in zones: inout CalendarZones
  ) throws(ImportProblem) {
    self.start = start
    for (place, line) in component.lines.enumerated() where !component.nested.contains(place) {
      let property = ContentProperty(line: line)
      switch line.name {
      case "RRULE":
        let text = try property.text()
        do {
          rules.append(try SeriesRule(reading: text, startingAt: start, clock: start.clock))
        } catch {
          throw property.problem(.recurrence(error), String(text.prefix(100)))
        }
      case "EXRULE":
        throw property.problem(.recurrence(.unsupportedPart("EXRULE")), "")
      case "RDATE":
        for period in try property.periods(in: &zones) {
          dates.append(period.start)
          let length = period.seconds.flatMap { ExchangeLength(minutes: $0 / 60) }
          if let length { lengths[zones.identity(of: period.start)] = length }
        }
        if dates.count > Self.mostInstances {
          throw property.problem(.tooManyInstances(Self.mostInstances), "")
        }
      case "EXDATE":
        for moment in try property.moments(in: &zones) {
          excluded.insert(zones.identity(of: moment))
          if moment.second == nil { excludedDays.insert(moment.day) }
        }
        if excluded.count > Self.mostInstances {
          throw property.problem(.tooManyInstances(Self.mostInstances), "")
        }
      default: break
      }
    }
    if rules.isEmpty, dates.isEmpty { return nil }
  }

  /// Returns the moments within a window, in order.
  ///
  /// - Parameters:
  ///   - window: The days.
  ///   - zones: The time zones.
  /// - Returns: The moments, each with what tells it from the others; `nil` when there are more
  ///   than ``mostInstances``.
  func moments(
    in window: ClosedRange<CivilDate>, _ zones: CalendarZones
  ) -> [(moment: CalendarMoment, identity: String)]? {
    var found: [(moment: CalendarMoment, identity: String)] = []
    var seen: Set<String> = []
    func add(_ moment: CalendarMoment) -> Bool {
      guard window.contains(moment.day) else { return true }
      let identity = zones.identity(of: moment)
      guard !excluded.contains(identity), !excludedDays.contains(moment.day),
        seen.insert(identity).inserted
      else { return true }
      found.append((moment, identity))
      return found.count <= Self.mostInstances
    }
    for date in dates + (rules.isEmpty ? [start] : []) where !add(date) { return nil }
    for rule in rules {
      guard let bounded = try? rule.rule.ending(.until(max(window.upperBound, start.day))) else {
        continue
      }
      let until = rule.until.map { $0.wall + ($0.second == nil ? 86_399 : 0) }
      // There is one time a day at the most: a number that is not reached need not be counted.
      let days = start.day.days(to: window.upperBound)
      let count = rule.count.flatMap { $0 > days ? nil : $0 }
      if count != nil, days > Self.mostDaysCounted { return nil }
      let bound = count == nil ? max(window.lowerBound, start.day) : start.day
      for (place, day) in bounded.days(from: start.day, notBefore: bound).enumerated() {
        if let count, place >= count { break }
        let moment = CalendarMoment(day: day, second: start.second, clock: start.clock)
        if let until, let last = rule.until {
          // An end in UTC is an instant; any other is what the clocks show.
          let own = last.clock == .utc ? zones.instant(of: moment) ?? moment.wall : moment.wall
          if own > until { break }
        }
        if day > window.upperBound { break }
        if !add(moment) { return nil }
      }
    }
    return found.sorted { ($0.moment.wall, $0.identity) < ($1.moment.wall, $1.identity) }
  }
}
