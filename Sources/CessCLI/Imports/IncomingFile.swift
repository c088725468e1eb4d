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
  ///
  /// - Returns: How many rows, cards, entries or mails there were.
  func records(
    in session: Session, each: (IncomingResult) throws -> Void
  ) throws -> Int

  /// Writes again those that begin at some places.
  func write(_ places: Set<SourcePlace>, to outlet: Outlet, in session: Session) throws

  /// Tells a person how the file was understood.
  func tellMapping(in session: Session)
}

/// What a row, a card, an entry or a mail came to.
enum IncomingResult {
  case record(IncomingRecord)
  /// Something is wrong with what begins at a place.
  case problem(ImportProblem, at: SourcePlace)
}

/// The bytes of a file, or of standard input, which can be read once only.
struct InputBytes {
  /// The name without its folders.
  let name: String
  private let path: String
  private let input: [UInt8]?
  private let environment: Environment

  init(_ path: String, in environment: Environment) throws {
    self.path = path
    self.environment = environment
    name = path == "-" ? path : String(path.split(separator: "/").last ?? "")
    if path == "-" {
      input = try environment.streams.readAll()
      return
    }
    switch environment.files.kind(path) {
    case .folder: throw Failure(.missingInput, OutputWords.isFolder(path))
    case nil: throw StreamError(path: path, problem: .missing)
    // What a pipe gives it gives once.
    case .other: input = try environment.files.read(path)
    case .file: input = nil
    }
  }

  /// The bytes, from the beginning.
  func source() throws -> ByteSource {
    if let input { return ByteSource(input) }
    let portions = try environment.files.portions(path)
    return ByteSource { try portions.next() }
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
