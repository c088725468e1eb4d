import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Mails in a file: one, or a mailbox of them.
struct MailFile: IncomingFile {
  private let text: EntryText
  /// Whether it begins as a mail does.
  private let beginsSo: Bool
  /// How what a mail invites to is read.
  private let calendar: CalendarTerms

  var source: ImportSource { text.source }
  var fractionRead: Double? { text.fractionRead }
  var format: ImportFormat { .mail }

  init(_ bytes: InputBytes, encoding given: SourceEncoding?, in session: Session) throws {
    beginsSo = MailScanner.begins(try bytes.head())
    // Whatever has the signs of ASCII is read part by part, which say what they are.
    text = try EntryText(bytes, as: .mail, encoding: given, hint: MailWords.expected) {
      [.utf16LittleEndian, .utf16BigEndian].contains($0) ? $0 : nil
    }
    calendar = try session.calendarTerms(CalendarTerms.window(around: session.today))
  }

  // MARK: Reading

  func records(in session: Session, each: (IncomingResult) throws -> Void) throws -> FileReading {
    let terms = MailTerms(today: session.today, wallClock: session.environment.wallClock)
    var (count, discarded, invited, letters) = (0, 0, 0, 0)
    try text.scan(MailScanner()) { item in
      count += 1
      switch item {
      case .message(let message) where message.isDiscarded: discarded += 1
      case .message(let message):
        let place = SourcePlace(line: message.range.lowerBound)
        let letter: IncomingRecord
        do {
          letter = try MailReader.record(of: message, terms)
        } catch let problem as ImportProblem {
          // Of a mail that is wrong nobody knows who sent it: what it carries is left out, too.
          return try each(.problem(problem, at: place))
        }
        try each(.record(letter))
        letters += 1
        invited += try takeInvitations(of: message, with: letter, each: each)
      case .problem(let problem, let range):
        try each(.problem(problem, at: SourcePlace(line: range.lowerBound)))
      }
    }
    // Nothing but a byte order mark, or empty lines.
    if count == 0 { throw Failure(.malformedInput, ImportWords.empty(source.name.text)) }
    if letters + discarded == 0, !beginsSo {
      throw Failure(
        .malformedInput, MailWords.noMail(source.name.text), hint: MailWords.expected)
    }
    return FileReading(
      count: count - discarded,
      mailbox: ImportSummary.MailboxFigures(discarded: discarded, invitations: invited))
  }

  /// So many records may one mail invite to: anybody can send one.
  private static let mostInvitations = 1_000

  /// Takes in what a mail invites to, as far as one may.
  ///
  /// - Returns: How many records, and problems, that were.
  private func takeInvitations(
    of message: MailMessage, with letter: IncomingRecord, each: (IncomingResult) throws -> Void
  ) throws -> Int {
    let tooMany = ImportProblem(
      place: letter.place, reason: .tooManyParts(Self.mostInvitations))
    var count = 0
    for invitation in message.invitations where count <= Self.mostInvitations {
      try take(invitation, of: letter) { result in
        guard count <= Self.mostInvitations else { return }
        count += 1
        try each(
          count > Self.mostInvitations ? .problem(tooMany, at: letter.place) : result)
      }
    }
    return count
  }

  /// Takes in what a mail invites to, as a calendar that it carries says: a record of its own,
  /// known by its UID whichever mail brings it.
  private func take(
    _ invitation: [UInt8], of letter: IncomingRecord, each: (IncomingResult) throws -> Void
  ) throws {
    let place = letter.place
    _ = try CalendarReader.read({ ByteSource(invitation) }, calendar, trustsOurs: false) { result in
      switch result {
      case .record(let record): try each(.record(record.carried(by: letter)))
      case .problem(let problem, _):
        // Its line is one of the calendar, which stands somewhere in the mail.
        try each(.problem(problem.at(place), at: place))
      case .busy: break
      }
    }
  }

  // MARK: Writing again

  func write(_ places: Set<SourcePlace>, to outlet: Outlet, in session: Session) throws {
    try text.copy(places, of: MailScanner(), to: outlet) { $0.range }
  }
}
