import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Mails in a file: one, or a mailbox of them.
struct MailFile: IncomingFile {
  let source: ImportSource
  private let bytes: InputBytes
  private let encoding: SourceEncoding?
  /// How what a mail invites to is read.
  private let calendar: CalendarTerms

  var format: ImportFormat { .mail }

  init(_ bytes: InputBytes, encoding given: SourceEncoding?, in session: Session) throws {
    let (found, digest) = try SourceEncoding.examine(bytes.source())
    let head = try bytes.head()
    if head.isEmpty { throw Failure(.malformedInput, ImportWords.empty(bytes.name)) }
    // A mail carries bytes that are no text; an archive called a mail is none.
    guard found != nil || given != nil || FileFormat(beginning: head) == .mail else {
      throw Failure(.malformedInput, ImportWords.noText(bytes.name), hint: MailWords.expected)
    }
    self.bytes = bytes
    // Whatever has the signs of ASCII is read part by part, which say what they are.
    encoding = [.utf16LittleEndian, .utf16BigEndian].contains(found) ? found : nil
    source = ImportSource(name: try Line(bytes.name), digest: digest)
    calendar = try session.calendarTerms(CalendarTerms.window(around: session.today))
  }

  func tellMapping(in session: Session) {}

  // MARK: Reading

  func records(in session: Session, each: (IncomingResult) throws -> Void) throws -> Int {
    let terms = MailTerms(today: session.today, wallClock: session.environment.wallClock)
    var count = 0
    try scan { item in
      count += 1
      switch item {
      case .message(let message):
        let place = SourcePlace(line: message.range.lowerBound)
        do {
          try each(.record(MailReader.record(of: message, terms)))
        } catch let problem as ImportProblem {
          try each(.problem(problem, at: place))
        }
        for invitation in message.invitations {
          try take(invitation, at: place, each: each)
        }
      case .problem(let problem, let range):
        try each(.problem(problem, at: SourcePlace(line: range.lowerBound)))
      }
    }
    // Nothing but a byte order mark, or empty lines.
    if count == 0 { throw Failure(.malformedInput, ImportWords.empty(bytes.name)) }
    return count
  }

  /// Takes in what a mail invites to, as a calendar that it carries says: a record of its own,
  /// known by its UID whichever mail brings it.
  private func take(
    _ invitation: [UInt8], at place: SourcePlace, each: (IncomingResult) throws -> Void
  ) throws {
    func scan(_ body: (CalendarScanner.Item) throws -> Void) throws {
      var scanner = CalendarScanner()
      try scanner.read(invitation, body)
      try scanner.finish(body)
    }
    var survey = CalendarSurvey()
    try scan { survey.take($0) }
    var reader = CalendarReader(survey, calendar)
    try scan { item in
      try reader.read(item) { result in
        switch result {
        case .record(let record): try each(.record(record.placed(at: place)))
        case .problem(let problem, _): try each(.problem(problem, at: place))
        }
      }
    }
  }

  private func decoded() throws -> ByteSource {
    try encoding.map { $0.decoding(try bytes.source()) } ?? bytes.source()
  }

  private func scan(_ each: (MailScanner.Item) throws -> Void) throws {
    let source = try decoded()
    var scanner = MailScanner()
    while let portion = try source.next() { try scanner.read(portion, each) }
    try scanner.finish(each)
  }

  // MARK: Writing again

  func write(_ places: Set<SourcePlace>, to outlet: Outlet, in session: Session) throws {
    var ranges: [ClosedRange<Int>] = []
    try scan { item in
      let range =
        switch item {
        case .message(let message): message.range
        case .problem(_, let range): range
        }
      if places.contains(SourcePlace(line: range.lowerBound)) { ranges.append(range) }
    }
    var lines = LineCopy(ranges)
    let source = try decoded()
    while let portion = try source.next() {
      var copied = lines.copy(portion)
      try outlet.flush(&copied)
    }
  }
}
