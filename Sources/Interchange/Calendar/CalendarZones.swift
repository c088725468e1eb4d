import Diplomacy

/// The time zones of a calendar: which clock a name means, and what instant it shows.
struct CalendarZones {
  private let clocks: ZoneClocks
  /// Where the reader is.
  private let reader: TimeZoneName
  /// Where the calendar says that it is at home.
  var home: TimeZoneName?
  private let rules: [CalendarZoneRules]
  private var known: [String: CalendarClock] = [:]
  private lazy var windows = (try? WindowsZones.load()) ?? [:]
  /// The names that nobody could read, in the order in which they were met.
  private(set) var unknown: [String] = []

  /// Makes the zones of a file.
  init(_ terms: CalendarTerms, _ rules: [CalendarZoneRules] = []) {
    self.rules = rules
    clocks = terms.clocks
    reader = terms.zone
  }

  /// The time zone of times of which the entry does not say where.
  var here: TimeZoneName { home ?? reader }

  /// Finds the clock of a zone: by the name of the IANA database, alone or after what a program
  /// puts before it; by the name of Windows; by what the file explains.
  ///
  /// - Parameter name: The `TZID`.
  /// - Returns: The clock; that of whoever reads it for a name that nobody knows.
  mutating func clock(_ name: String) -> CalendarClock {
    if let clock = known[name] { return clock }
    let place = rules.firstIndex { $0.name == name }
    let found =
      zone(name) ?? place.flatMap { rules[$0].location }.flatMap { zone($0) }
      ?? windows[name.lowercased()].flatMap { zone($0.description) }
    let clock: CalendarClock? =
      found.map { $0 == .utc ? .utc : .zone($0) } ?? place.map { .rules($0) }
    if clock == nil { unknown.append(name) }
    known[name] = clock ?? .floating
    return clock ?? .floating
  }

  /// Returns the zone that a name ends with: `/example.org/20250101/Europe/Paris`.
  ///
  /// The database has names of up to three parts.
  func zone(_ name: String) -> TimeZoneName? {
    guard name.utf8.count <= Self.longestName else { return nil }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    for count in [parts.count, 3, 2, 1] where count <= parts.count {
      if let zone = TimeZoneName(parts.suffix(count).joined(separator: "/")),
        clocks.offset(zone, 0) != nil
      {
        return zone
      }
    }
    return nil
  }

  /// A longer name, in bytes, is none.
  private static let longestName = 255

  /// The instant of a moment in seconds since 1970; `nil` for a day and for a time of which
  /// nobody knows where.
  ///
  /// Of a time that a clock shows twice it is the first, and of one that it skips it is as far
  /// after the change as it says.
  func instant(of moment: CalendarMoment) -> Int? {
    guard moment.second != nil else { return nil }
    switch moment.clock {
    case .floating: return nil
    case .utc: return moment.wall
    case .rules(let place): return moment.wall - rules[place].offset(at: moment.wall)
    case .zone(let zone): return clocks.instant(showing: moment.wall, in: zone)
    }
  }

  /// What the clocks of a zone show at an instant; `nil` for a zone that nobody knows.
  func moment(at instant: Int, in zone: TimeZoneName) -> CalendarMoment? {
    clocks.offset(zone, instant).flatMap { .shown(instant + $0, on: .zone(zone)) }
  }

  /// When that is: on the clock of the entry where it has a name, else on that of the calendar or
  /// the reader.
  func occurrence(_ moment: CalendarMoment) -> Occurrence {
    let whole = Occurrence.on(.day(moment.day))
    switch moment.clock {
    case .zone(let own): return told(moment, on: own).map { .at($0) } ?? whole
    case .floating: return told(moment, on: here).map { .at($0) } ?? whole
    case .utc, .rules:
      let instant = instant(of: moment)
      if let instant, let shown = self.moment(at: instant, in: here), let time = shown.time,
        // Of the hour that comes twice in autumn a clock tells the first.
        self.instant(of: shown) == instant
      {
        return .at(ZonedTime(shown.day, time, here))
      }
      let there = instant.flatMap { CalendarMoment.shown($0, on: .utc) } ?? moment
      return there.time.map { .at(ZonedTime(there.day, $0, .utc)) } ?? whole
    }
  }

  /// What the clocks of a zone show at a moment; `nil` for a day.
  ///
  /// A time that they skip is read by the clock before the change: where 2:00 becomes 3:00, 2:30
  /// is 3:30 (RFC 5545, 3.3.5).
  private func told(_ moment: CalendarMoment, on zone: TimeZoneName) -> ZonedTime? {
    guard let time = moment.time else { return nil }
    let said = ZonedTime(moment.day, time, zone)
    guard !clocks.show(said), let instant = clocks.instant(of: said),
      let shown = self.moment(at: instant, in: zone), let later = shown.time
    else { return said }
    return ZonedTime(shown.day, later, zone)
  }

  /// The seconds between two moments: as long as it really is, in the nights in which the clocks
  /// change.
  func seconds(from start: CalendarMoment, to end: CalendarMoment) -> Int {
    guard let first = instantHere(of: start), let last = instantHere(of: end) else {
      return end.wall - start.wall
    }
    return last - first
  }

  /// The instant of a moment, with one of which nobody says where told here; `nil` for a day.
  func instantHere(of moment: CalendarMoment) -> Int? {
    var told = moment
    if told.clock == .floating { told.clock = .zone(here) }
    return instant(of: told)
  }

  /// By what an instance of a series is known: its instant in UTC, or its day.
  func identity(of moment: CalendarMoment) -> String {
    guard let instant = instant(of: moment) else { return moment.text }
    return CalendarMoment.shown(instant, on: .utc)?.text ?? moment.text
  }
}

extension ZonedTime {
  fileprivate init(_ date: CivilDate, _ time: TimeOfDay, _ zone: TimeZoneName) {
    self.init(date: date, time: time, zone: zone)
  }
}
