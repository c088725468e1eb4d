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

  var format: ImportFormat { .mail }

  init(_ bytes: InputBytes, encoding given: SourceEncoding?) throws {
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
        for calendar in message.invitations {
          try invitation(calendar, at: place, in: session, each: each)
        }
      case .problem(let problem, let range):
        try each(.problem(problem, at: SourcePlace(line: range.lowerBound)))
      }
    }
    // Nothing but a byte order mark, or empty lines.
    if count == 0 { throw Failure(.malformedInput, ImportWords.empty(bytes.name)) }
    return count
  }

  /// Takes the calendar of an invitation in, which the mail carries.
  ///
  /// Calendars are not read yet: the mail comes in, what it invites to does not.
  private func invitation(
    _ calendar: [UInt8], at place: SourcePlace, in session: Session,
    each: (IncomingResult) throws -> Void
  ) throws {}

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
