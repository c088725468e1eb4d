import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Events and things to do of a calendar in a file (iCalendar).
final class CalendarImport: IncomingFile {
  private let text: EntryText
  private let terms: CalendarTerms
  /// What is known of the whole file, once it was read.
  private var survey: CalendarSurvey?
  private var notes = CalendarNotes()

  var source: ImportSource { text.source }
  var fractionRead: Double? { text.fractionRead }
  var format: ImportFormat { .calendar }

  init(
    _ bytes: InputBytes, _ options: CalendarOptions, encoding given: SourceEncoding?,
    in session: Session
  ) throws {
    // In which characters it is, each property says or shows.
    text = try EntryText(bytes, as: .calendar, encoding: given, hint: CalendarWords.expected) {
      [.utf8, .windows1252].contains($0) ? nil : $0
    }
    terms = try session.calendarTerms(options.window(in: session))
  }

  // MARK: Reading

  /// Reads the file once before its entries are: time zones and changed instances of a series may
  /// stand after what needs them.
  private func surveyed() throws -> CalendarSurvey {
    if let survey { return survey }
    var found = CalendarSurvey()
    try text.scan(CalendarScanner()) { found.take($0) }
    survey = found
    return found
  }

  func records(in session: Session, each: (IncomingResult) throws -> Void) throws -> FileReading {
    var reader = CalendarReader(try surveyed(), terms)
    var count = 0
    try text.scan(CalendarScanner()) { item in
      if item.isEntry { count += 1 }
      try reader.read(item) { result in
        switch result {
        case .record(let record): try each(.record(record))
        case .problem(let problem, let range):
          try each(.problem(problem, at: SourcePlace(line: range.lowerBound)))
        case .busy: break
        }
      }
    }
    notes = reader.notes
    return FileReading(
      count: count,
      calendar: ImportSummary.CalendarFigures(
        series: notes.series, instances: notes.instances, outside: notes.outside,
        leftOut: notes.others + notes.answers),
      wholeSeries: WholeSeries(notes.wholeSeries, in: terms.window))
  }

  func tellMapping(in session: Session) {
    if notes.series > 0 || notes.outside > 0 {
      session.say(
        CalendarWords.window(
          terms.window, series: notes.series, instances: notes.instances, outside: notes.outside))
    }
    if !notes.unknownZones.isEmpty { session.say(CalendarWords.unknownZones(notes.unknownZones)) }
    if notes.answers > 0 { session.say(CalendarWords.answers(notes.answers)) }
    if notes.others > 0 { session.say(CalendarWords.others(notes.others)) }
  }

  // MARK: Writing again

  func write(_ places: Set<SourcePlace>, to outlet: Outlet, in session: Session) throws {
    var passages: [LineCopy.Passage] = []
    // The clocks that entries are told on go with them, those of calendars before, too.
    var clocks: [LineCopy.Passage] = []
    var head: [String] = []
    var isOpen = false
    try text.scan(CalendarScanner()) { item in
      switch item {
      case .calendar:
        head = []
        isOpen = false
      case .property(let line): head += line.headOfCalendar.map { [$0] } ?? []
      case .component, .problem:
        guard let range = item.range else { return }
        if item.isTimeZone {
          let clock = LineCopy.Passage(range: range)
          if isOpen { passages.append(clock) } else { clocks.append(clock) }
        }
        guard places.contains(SourcePlace(line: range.lowerBound)) else { return }
        var entry = clocks + [LineCopy.Passage(range: range)]
        clocks = []
        if !isOpen {
          let end = passages.isEmpty ? "" : "END:VCALENDAR\r\n"
          entry[0].heading =
            end + "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + head.map { $0 + "\r\n" }.joined()
          isOpen = true
        }
        passages += entry
      }
    }
    guard !passages.isEmpty else { return }
    try text.copy(passages, to: outlet)
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

  /// Whether it explains a clock.
  fileprivate var isTimeZone: Bool {
    if case .component(let component) = self { component.name == "VTIMEZONE" } else { false }
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
      // What comes in is the same whoever brings it, in whatever language.
      untitled: try Line(CalendarWords.untitled[settings.language]),
      clocks: ZoneOffset.clocks,
      isAxis: { names.contains(Folding.fold($0)) })
  }
}
