import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Cards in a file: vCard 2.1, 3.0 and 4.0.
struct CardFile: IncomingFile {
  let source: ImportSource
  private let bytes: InputBytes
  private let encoding: SourceEncoding?

  var format: ImportFormat { .cards }

  init(_ bytes: InputBytes, encoding given: SourceEncoding?) throws {
    let (found, digest) = try SourceEncoding.examine(bytes.source())
    let head = try bytes.head()
    if head.isEmpty { throw Failure(.malformedInput, ImportWords.empty(bytes.name)) }
    // A card with bytes that are no text is a card; a picture or an archive is none.
    guard found != nil || given != nil || FileFormat(beginning: head) == .cards else {
      throw Failure(
        .malformedInput, ImportWords.noText(bytes.name), hint: CardWords.expected)
    }
    self.bytes = bytes
    // What is not UTF-8 throughout is so property by property, which say what they are.
    encoding = given ?? (found == .windows1252 ? nil : found)
    source = ImportSource(name: try Line(bytes.name), digest: digest)
  }

  func tellMapping(in session: Session) {}

  // MARK: Reading

  private func decoded() throws -> ByteSource {
    try encoding.map { $0.decoding(try bytes.source()) } ?? bytes.source()
  }

  func records(in session: Session, each: (IncomingResult) throws -> Void) throws -> Int {
    var count = 0
    try scan { item in
      count += 1
      switch item {
      case .card(let card):
        let place = SourcePlace(line: card.range.lowerBound)
        do {
          try each(.record(CardReader.record(of: card)))
        } catch let problem as ImportProblem {
          try each(.problem(problem, at: place))
        }
      case .problem(let problem, let range):
        try each(.problem(problem, at: SourcePlace(line: range.lowerBound)))
      }
    }
    return count
  }

  private func scan(_ each: (CardScanner.Item) throws -> Void) throws {
    let source = try decoded()
    var scanner = CardScanner()
    while let portion = try source.next() { try scanner.read(portion, each) }
    try scanner.finish(each)
  }

  // MARK: Writing again

  func write(_ places: Set<SourcePlace>, to outlet: Outlet, in session: Session) throws {
    var ranges: [ClosedRange<Int>] = []
    try scan { item in
      let range =
        switch item {
        case .card(let card): card.range
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
