import Diplomacy

/// The time zones of a calendar: which clock a name means, and what instant it shows.
struct CalendarZones {
  private let offset: (TimeZoneName, Int) -> Int?
  private let rules: [CalendarZoneRules]
  private var known: [String: CalendarClock] = [:]
  private lazy var windows = (try? WindowsZones.load()) ?? [:]
  /// The names that nobody could read, in the order in which they were met.
  private(set) var unknown: [String] = []

  /// Makes the zones of a file.
  init(_ rules: [CalendarZoneRules], offset: @escaping (TimeZoneName, Int) -> Int?) {
    self.rules = rules
    self.offset = offset
  }

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
  func zone(_ name: String) -> TimeZoneName? {
    var rest = name[...]
    while true {
      if let zone = TimeZoneName(String(rest)), offset(zone, 0) != nil { return zone }
      guard let slash = rest.firstIndex(of: "/") else { return nil }
      rest = rest[rest.index(after: slash)...]
    }
  }

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
    case .zone(let zone):
      guard let before = offset(zone, moment.wall - 86_400),
        let after = offset(zone, moment.wall + 86_400)
      else { return nil }
      if before == after { return moment.wall - before }
      return offset(zone, moment.wall - before) == before
        ? moment.wall - before
        : moment.wall - (offset(zone, moment.wall - after) == after ? after : before)
    }
  }

  /// What the clocks of a zone show at an instant; `nil` for a zone that nobody knows.
  func moment(at instant: Int, in zone: TimeZoneName) -> CalendarMoment? {
    offset(zone, instant).flatMap { .shown(instant + $0, on: .zone(zone)) }
  }

  /// When that is, for a reader in a zone: on the clock of the entry where it has a name, else on
  /// the reader's.
  func occurrence(_ moment: CalendarMoment, in zone: TimeZoneName) -> Occurrence {
    let whole = Occurrence.on(.day(moment.day))
    switch moment.clock {
    case .zone(let own): return moment.time.map { .at(ZonedTime(moment.day, $0, own)) } ?? whole
    case .floating: return moment.time.map { .at(ZonedTime(moment.day, $0, zone)) } ?? whole
    case .utc, .rules:
      guard let instant = instant(of: moment), let here = self.moment(at: instant, in: zone),
        let time = here.time
      else { return moment.time.map { .at(ZonedTime(moment.day, $0, .utc)) } ?? whole }
      return .at(ZonedTime(here.day, time, zone))
    }
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
