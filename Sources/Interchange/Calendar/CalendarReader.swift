public import Diplomacy

/// What a calendar held beside the records that were made of it.
public struct CalendarNotes: Sendable, Equatable {
  /// How many series there are.
  public internal(set) var series = 0
  /// What identifies the series of which every instance within the window was told.
  public var wholeSeries: Set<String> { toldSeries.subtracting(movedSeries) }
  var toldSeries: Set<String> = []
  /// Series of which an instance was moved out of the window, or cannot be told.
  var movedSeries: Set<String> = []
  /// How many instances of them came within the window.
  public internal(set) var instances = 0
  /// How many series, and instances with an entry of their own, are outside the window.
  public internal(set) var outside = 0
  /// How many components are neither exchanges nor follow-ups: journals, times that are free,
  /// times of which nothing else was to be told.
  public internal(set) var others = 0
  /// How many answers to invitations there are.
  public internal(set) var answers = 0
  /// Names of time zones that nobody knows; their times were read on the reader's clock.
  public internal(set) var unknownZones: [String] = []

  /// Nothing yet.
  public init() {}
}

/// Reads the entries of a calendar as records: `VEVENT` as exchanges, `VTODO` as follow-ups.
///
/// What we have no room for is kept as the calendar has it.
public struct CalendarReader {
  /// What an entry came to.
  public enum Result {
    case record(IncomingRecord)
    case problem(ImportProblem, range: ClosedRange<Int>)
    /// There is something then, and nobody is told what.
    case busy(BusyTime)
  }

  let terms: CalendarTerms
  /// Whether what is ours alone is believed: not of what a stranger may have sent.
  let trustsOurs: Bool
  var zones: CalendarZones
  /// What is done with the entries (RFC 5546): `REQUEST`.
  private(set) var method: String?
  /// What there was beside the records.
  public internal(set) var notes = CalendarNotes()
  private let series: Set<Int>
  /// What is told apart of series, by the hash of their `UID`.
  private(set) var apart: [Int: ToldApart] = [:]
  /// The series that was told last, and its instances: what is told apart mostly follows.
  var told: (uid: String, instances: Set<CalendarKey>)?

  /// Begins.
  ///
  /// - Parameters:
  ///   - survey: What is known of the whole file.
  ///   - terms: What the reading needs to know.
  ///   - trustsOurs: Whether what only we write is believed (`X-CESS-…`). Of a calendar that came
  ///     by mail it is not, and one without a method is read as an invitation.
  public init(_ survey: CalendarSurvey, _ terms: CalendarTerms, trustsOurs: Bool = true) {
    self.terms = terms
    self.trustsOurs = trustsOurs
    method = trustsOurs ? nil : Self.request
    series = survey.series
    zones = CalendarZones(terms, survey.rules)
    for (uid, line) in survey.overrides {
      let property = ContentProperty(line: line)
      guard let moment = try? property.moment(in: &zones) else { continue }
      apart[uid.hashValue, default: ToldApart()].add(
        moment, zones.identity(of: moment), at: zones.instantHere(of: moment),
        andLater: line.has("RANGE", "THISANDFUTURE"))
    }
  }

  /// Reads what the scanner found.
  ///
  /// - Parameters:
  ///   - item: What it found.
  ///   - each: Takes each record: none, one, or one for each instance of a series.
  /// - Throws: What `each` throws.
  public mutating func read(
    _ item: CalendarScanner.Item, _ each: (Result) throws -> Void
  ) throws {
    switch item {
    case .calendar: (method, zones.home) = (trustsOurs ? nil : Self.request, nil)
    case .property(let line):
      let property = ContentProperty(line: line)
      switch line.name {
      case "METHOD": method = try? property.code()
      case "X-WR-TIMEZONE":
        zones.home = (try? property.text()).flatMap { name in
          if case .zone(let zone) = zones.clock(name) { zone } else { nil }
        }
      default: break
      }
    case .problem(let problem, let range): try each(.problem(problem, range: range))
    case .component(let found):
      let component = trustsOurs ? found : found.withoutOurs
      do {
        switch component.name {
        case "VEVENT":
          if let time = try busyTime(of: component) {
            notes.others += 1
            noteUntold(component)
            try each(.busy(time))
          } else {
            try events(of: component) { try each(.record($0)) }
          }
        case "VTODO": try each(.record(try todo(of: component)))
        case "VTIMEZONE": break
        default: notes.others += 1
        }
      } catch let problem as ImportProblem where problem.place.line != 0 {
        noteUntold(component)
        try each(.problem(problem, range: component.range))
      }
      notes.unknownZones = zones.unknown
    }
  }

  /// Notes that an instance of a series is there and is not told.
  private mutating func noteUntold(_ component: CalendarComponent) {
    guard component.first("RECURRENCE-ID") != nil, let uid = component.uid else { return }
    notes.movedSeries.insert(uid)
  }

  private static let request = "REQUEST"
  /// What speaks of whoever sends it alone, and of no meeting (RFC 5546, 3.2.3, 3.2.6 to 3.2.8).
  private static let answers: Set = ["REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"]

  /// Whether the entries add times to what is there, and say nothing of the others (RFC 5546,
  /// 3.2.4).
  var isAdding: Bool { method == "ADD" }

  /// Reads which instance of a series an entry is about.
  mutating func instance(_ line: ContentLine) throws(ImportProblem) -> CalendarMoment {
    let property = ContentProperty(line: line)
    if line.has("RANGE", "THISANDFUTURE") {
      throw property.problem(
        .recurrence(.unsupportedPart("RANGE=THISANDFUTURE")), try property.text())
    }
    return try property.moment(in: &zones)
  }

  /// Reads what takes a meeting back, or an instance of a series: it need say no more than which
  /// (RFC 5546, 3.2.5).
  private mutating func cancellation(
    of component: CalendarComponent, _ uid: String
  ) throws -> IncomingRecord {
    var named: String?
    if let line = component.first("RECURRENCE-ID") {
      named = zones.identity(of: try instance(line))
    }
    let key = CalendarKey(uid: uid, instance: named)
    guard component.first("DTSTART") != nil else {
      let lines = try lines(of: component)
      let kept = try lines.kept(besides: [], at: component.place) + stamp(lines)
      return IncomingRecord(
        .cancellation(nil), key: SourceKey(key), place: component.place, kept: kept)
    }
    let event = try event(of: component)
    let record = event.record(event.start, key: key, self)
    guard case .exchange(let exchange) = record.content else { return record }
    return IncomingRecord(
      .cancellation(exchange), key: SourceKey(key), place: record.place, kept: record.kept)
  }

  // MARK: Exchanges

  private mutating func events(
    of component: CalendarComponent, _ each: (IncomingRecord) throws -> Void
  ) throws {
    if let method, Self.answers.contains(method) {
      notes.answers += 1
      return
    }
    if let method, !["PUBLISH", "REQUEST", "ADD", "CANCEL"].contains(method) {
      throw ImportProblem(
        place: component.place, field: "METHOD", value: method,
        reason: .code(["PUBLISH", "REQUEST", "ADD", "CANCEL"]))
    }
    if method == "CANCEL", let uid = component.uid {
      return try each(try cancellation(of: component, uid))
    }
    let event = try event(of: component)
    // One that nothing identifies is known by what it says.
    let uid = component.uid
    if let uid, let line = component.first("RECURRENCE-ID") {
      let moment = try instance(line)
      // An instance that comes alone was sent for itself.
      guard !series.contains(uid.hashValue) || terms.window.contains(event.start.day) else {
        notes.outside += 1
        if terms.window.contains(moment.day) { notes.movedSeries.insert(uid) }
        return
      }
      if series.contains(uid.hashValue) { notes.instances += 1 }
      let key = CalendarKey(uid: uid, instance: zones.identity(of: moment))
      let siblings = told?.uid == uid ? told?.instances : nil
      return try each(event.record(event.start, key: key, among: siblings, self))
    }
    guard let series = try CalendarSeries(component, startingAt: event.start, in: &zones) else {
      // What is added is one time more, known by when it is.
      let added = isAdding ? zones.identity(of: event.start) : nil
      let key = uid.map { CalendarKey(uid: $0, instance: added) }
      return try each(event.record(event.start, key: key, self))
    }
    try instances(of: series, event, component, each)
  }
}
