import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// A file that records are taken from: a table, cards, a calendar, mails.
protocol IncomingFile {
  /// Where its records come from.
  var source: ImportSource { get }
  /// What it is made of.
  var format: ImportFormat { get }

  /// Reads the records one after another, in portions.
  func records(
    in session: Session, each: (IncomingResult) throws -> Void
  ) throws -> FileReading

  /// Writes again those that begin at some places.
  func write(_ places: Set<SourcePlace>, to outlet: Outlet, in session: Session) throws

  /// How much of the file was read, 0 to 1; `nil` while nobody knows how long it is.
  var fractionRead: Double? { get }

  /// What may help with what is wrong, or looks so.
  func hints(for summary: ImportSummary) -> [Phrase]

  /// A problem with what the file itself calls the field at fault.
  func named(_ problem: ImportProblem) -> ImportProblem

  /// Tells a person how the file was understood.
  func tellMapping(in session: Session)
}

extension IncomingFile {
  func hints(for summary: ImportSummary) -> [Phrase] { [] }

  func named(_ problem: ImportProblem) -> ImportProblem { problem }

  func tellMapping(in session: Session) {}
}

/// What a file held, once it was read.
struct FileReading {
  /// How many rows, cards, entries or mails there were.
  var count = 0
  /// What a calendar held beside its records; `nil` for any other file.
  var calendar: ImportSummary.CalendarFigures?
  /// What a mailbox held beside its mails; `nil` for any other file.
  var mailbox: ImportSummary.MailboxFigures?
  /// The series of which every instance was read; `nil` for what has no series.
  var wholeSeries: WholeSeries?
}

/// What a row, a card, an entry or a mail came to.
enum IncomingResult {
  case record(IncomingRecord)
  /// Something is wrong with what begins at a place.
  case problem(ImportProblem, at: SourcePlace)
}

/// The bytes of a file, or of standard input, which gives them once only.
struct InputBytes {
  /// The name without its folders.
  let name: String
  private let open: () throws -> Environment.Portions
  private let meter = Meter()

  /// How far the file is read.
  private final class Meter {
    var read = 0
    /// How long it is, once it was read to its end.
    var total = 0
  }

  init(_ path: String, in environment: Environment) throws {
    let files = environment.files
    // `<(…)` of the shell is a pipe that has a number for a name.
    let isNamed = path != "-" && !path.hasPrefix("/dev/fd/") && !path.hasPrefix("/proc/self/fd/")
    name = isNamed ? String(path.split(separator: "/").last ?? "") : "-"
    if path == "-" {
      open = try files.spool(nil)
      return
    }
    switch try files.kind(path) {
    case .folder: throw Failure(.missingInput, OutputWords.isFolder(path))
    case nil: throw StreamError(path: path, problem: .missing)
    case .other: open = try files.spool(path)
    case .file: open = { try files.portions(path) }
    }
  }

  /// The bytes, from the beginning.
  func source() throws -> ByteSource {
    meter.read = 0
    let portions = try open()
    return ByteSource { [meter] in
      guard let portion = try portions.next() else {
        meter.total = max(meter.total, meter.read)
        return nil
      }
      meter.read += portion.count
      return portion
    }
  }

  /// How much of the file was read since ``source()`` was asked for last, 0 to 1; `nil` before
  /// it was read to its end once.
  var fractionRead: Double? {
    meter.total == 0 ? nil : Double(meter.read) / Double(meter.total)
  }

  /// What the file begins with: as much as tells what it is.
  func head() throws -> [UInt8] {
    var head: [UInt8] = []
    let source = try source()
    while head.count < FileFormat.telling, let portion = try source.next() {
      head += portion.prefix(FileFormat.telling)
    }
    return head
  }
}
