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

  var kind: TableKind { .contacts }
  var unit: ImportSummary.Unit { .card }

  init(_ bytes: InputBytes, encoding given: SourceEncoding?) throws {
    let (found, digest) = try SourceEncoding.examine(bytes.source())
    var head: [UInt8] = []
    let start = try bytes.source()
    while head.count < 64, let portion = try start.next() { head += portion.prefix(64) }
    if head.isEmpty { throw Failure(.malformedInput, ImportWords.empty(bytes.name)) }
    // A card with bytes that are no text is a card; a picture or an archive is none.
    guard found != nil || given != nil || Self.isBegun(head) else {
      throw Failure(
        .malformedInput, ImportWords.noText(bytes.name), hint: CardWords.expected)
    }
    self.bytes = bytes
    // What is not UTF-8 throughout is so property by property, which say what they are.
    encoding = given ?? (found == .windows1252 ? nil : found)
    source = ImportSource(name: try Line(bytes.name), digest: digest)
  }

  /// Whether a file begins as cards do, after a byte order mark and white space.
  static func isBegun(_ head: [UInt8]) -> Bool {
    let signs = head.filter { $0 > 0x20 && $0 < 0x7F }.prefix(11)
    return String(decoding: signs, as: UTF8.self).uppercased() == "BEGIN:VCARD"
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

/// Copies lines of a file that is read in portions, counted as content lines are.
private struct LineCopy {
  private var ranges: ArraySlice<ClosedRange<Int>>
  private var number = 1
  private var sawReturn = false

  init(_ ranges: [ClosedRange<Int>]) { self.ranges = ranges[...] }

  mutating func copy(_ portion: [UInt8]) -> ByteBuffer {
    var copied = ByteBuffer()
    for byte in portion {
      let isRest = sawReturn && byte == 0x0A
      if sawReturn, !isRest { number += 1 }
      while let range = ranges.first, range.upperBound < number { ranges.removeFirst() }
      if let range = ranges.first, range.contains(number) { copied.append(byte) }
      sawReturn = byte == 0x0D
      if byte == 0x0A { number += 1 }
    }
    return copied
  }
}
