import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Events and things to do of a calendar in a file (iCalendar).
final class CalendarImport: IncomingFile {
  let source: ImportSource
  private let bytes: InputBytes
  private let encoding: SourceEncoding?
  private let terms: CalendarTerms
  /// What is known of the whole file, once it was read.
  private var survey: CalendarSurvey?
  private var notes = CalendarNotes()

  var format: ImportFormat { .calendar }

  init(
    _ bytes: InputBytes, _ options: CalendarOptions, encoding given: SourceEncoding?,
    in session: Session
  ) throws {
    let (found, digest) = try SourceEncoding.examine(bytes.source())
    let head = try bytes.head()
    if head.isEmpty { throw Failure(.malformedInput, ImportWords.empty(bytes.name)) }
    // A calendar with bytes that are no text is a calendar; a picture or an archive is none.
    guard found != nil || given != nil || FileFormat(beginning: head) == .calendar else {
      throw Failure(
        .malformedInput, ImportWords.noText(bytes.name), hint: CalendarWords.expected)
    }
    self.bytes = bytes
    // What is not UTF-8 throughout is so property by property.
    encoding = given ?? (found == .windows1252 ? nil : found)
    source = ImportSource(name: try Line(bytes.name), digest: digest)
    terms = try session.calendarTerms(options.window(in: session))
  }

  // MARK: Reading

  private func decoded() throws -> ByteSource {
    try encoding.map { $0.decoding(try bytes.source()) } ?? bytes.source()
  }

  private func scan(_ each: (CalendarScanner.Item) throws -> Void) throws {
    let source = try decoded()
    var scanner = CalendarScanner()
    while let portion = try source.next() { try scanner.read(portion, each) }
    try scanner.finish(each)
  }

  /// Reads the file once before its entries are: time zones and changed instances of a series may
  /// stand after what needs them.
  private func surveyed() throws -> CalendarSurvey {
    if let survey { return survey }
    var found = CalendarSurvey()
    try scan { found.take($0) }
    survey = found
    return found
  }

  func records(in session: Session, each: (IncomingResult) throws -> Void) throws -> Int {
    var reader = CalendarReader(try surveyed(), terms)
    var count = 0
    try scan { item in
      if item.isEntry { count += 1 }
      try reader.read(item) { result in
        switch result {
        case .record(let record): try each(.record(record))
        case .problem(let problem, let range):
          try each(.problem(problem, at: SourcePlace(line: range.lowerBound)))
        }
      }
    }
    notes = reader.notes
    return count
  }

  func tellMapping(in session: Session) {
    if notes.series > 0 || notes.outside > 0 {
      session.say(
        CalendarWords.window(
          terms.window, series: notes.series, instances: notes.instances, outside: notes.outside))
    }
    if !notes.unknownZones.isEmpty { session.say(CalendarWords.unknownZones(notes.unknownZones)) }
    if notes.others > 0 { session.say(CalendarWords.others(notes.others)) }
  }

  // MARK: Writing again

  func write(_ places: Set<SourcePlace>, to outlet: Outlet, in session: Session) throws {
    var ranges: [ClosedRange<Int>] = []
    try scan { item in
      if let range = item.range, places.contains(SourcePlace(line: range.lowerBound)) {
        ranges.append(range)
      }
    }
    var lines = LineCopy(ranges)
    let source = try decoded()
    try send("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", to: outlet)
    while let portion = try source.next() {
      var copied = lines.copy(portion)
      try outlet.flush(&copied)
    }
    try send("END:VCALENDAR\r\n", to: outlet)
  }

  private func send(_ text: String, to outlet: Outlet) throws {
    var buffer = ByteBuffer()
    buffer.append(text)
    try outlet.flush(&buffer)
  }
}

extension CalendarScanner.Item {
  /// Whether it is something that may become a record, or was to.
  fileprivate var isEntry: Bool {
    switch self {
    case .component(let component): ["VEVENT", "VTODO"].contains(component.name)
    case .problem: true
    case .calendar, .property: false
    }
  }

  /// The lines it stands on.
  fileprivate var range: ClosedRange<Int>? {
    switch self {
    case .component(let component): component.range
    case .problem(_, let range): range
    case .calendar, .property: nil
    }
  }
}

extension Session {
  /// What reading and writing calendars needs to know.
  ///
  /// - Parameter window: The days of which series come in.
  /// - Returns: The terms.
  /// - Throws: What the register throws.
  func calendarTerms(_ window: ClosedRange<CivilDate>) throws -> CalendarTerms {
    let names = Set(
      try register.axes().flatMap { axis in
        [axis.code.text] + Language.allCases.map { axis.name[$0] }
      }.map { Folding.fold($0) })
    let instant = environment.now.instant
    return CalendarTerms(
      today: today, now: CalendarTerms.seconds(of: instant) ?? today.dayNumber * 86_400,
      zone: environment.now.zone, window: window,
      offset: { ZoneOffset.seconds(of: $0, at: $1) },
      isAxis: { names.contains(Folding.fold($0)) })
  }
}
