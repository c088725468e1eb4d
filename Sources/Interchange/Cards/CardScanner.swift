public import Diplomacy

/// The lines of a card between its `BEGIN` and its `END`.
public struct CardLines: Sendable {
  /// The lines of the file from `BEGIN` to `END`.
  public let range: ClosedRange<Int>
  /// What the card says, with what it holds of other components.
  let lines: [ContentLine]
  /// Which of the lines belong to a component within the card.
  let nested: Set<Int>

  /// In which version it is best answered: its own, of old ones the next.
  public var version: CardVersion {
    let isNew = lines.contains { $0.name == "VERSION" && $0.value.first == UInt8(ascii: "4") }
    return isNew ? .v4 : .v3
  }

  /// Where the card stands.
  var place: SourcePlace { SourcePlace(line: range.lowerBound) }
}

/// Finds the cards of a file (vCard 2.1, 3.0 and 4.0) that is read in portions, and holds one.
public struct CardScanner {
  /// No card is longer than this, in bytes.
  public static let longestCard = 16 * 1_048_576
  /// No card has more lines than this.
  public static let mostLines = 10_000
  /// Nothing within a card stands deeper than this.
  public static let deepest = 100

  /// What there is in the file.
  public enum Item {
    case card(CardLines)
    /// A card of which no record can be made, or something that is no card; carries the lines
    /// it stands on.
    case problem(ImportProblem, range: ClosedRange<Int>)
  }

  private struct Open {
    let start: Int
    var lines: [ContentLine] = []
    var nested: Set<Int> = []
    var depth = 1
    var size = 0
    var problem: ImportProblem?
    /// Bytes in base64 that go on without anything before them.
    var tail: [UInt8] = []
  }

  private var scanner = ContentLineScanner()
  private var open: Open?
  private var last = 0
  private var isTold = false

  /// Begins.
  public init() {}

  /// Reads a portion.
  public mutating func read(_ portion: [UInt8], _ each: (Item) throws -> Void) throws {
    var lines = scanner
    defer { scanner = lines }
    try lines.read(portion) { try take($0, each) }
  }

  /// Ends the reading.
  public mutating func finish(_ each: (Item) throws -> Void) throws {
    var lines = scanner
    try lines.finish { try take($0, each) }
    scanner = lines
    try abandon(each)
  }

  private mutating func take(_ item: ContentLineScanner.Item, _ each: (Item) throws -> Void) throws
  {
    switch item {
    case .line(let line):
      defer { last = line.number }
      switch line.name {
      case "BEGIN": try begin(line, each)
      case "END": try end(line, each)
      default:
        if open == nil { try tell(outside: line.number, Array(line.bytes.prefix(100)), each) }
        add(line)
      }
    case .malformed(let number, let beginning):
      defer { last = number }
      guard open != nil else { return try tell(outside: number, beginning, each) }
      if open?.lines.last?.isBase64 == true, beginning.allSatisfy(\.isBase64),
        (open?.size ?? 0) < Self.longestCard
      {
        open?.tail += beginning
        open?.size += beginning.count
        return
      }
      fault(number, Self.text(beginning), .malformed)
    case .tooLong(let number):
      defer { last = number }
      guard open != nil else { return try tell(outside: number, [], each) }
      fault(number, "", .tooLong(ContentLineScanner.longestLine))
    }
  }

  private mutating func begin(_ line: ContentLine, _ each: (Item) throws -> Void) throws {
    isTold = line.isOf("VCARD") ? false : isTold
    if let depth = open?.depth {
      // In vCard 2.1 the card of an agent stands within the card.
      let isAgent = open?.lines.last.map { $0.name == "AGENT" && $0.value.isEmpty } ?? false
      if line.isOf("VCARD"), depth == 1 || open?.problem != nil, !isAgent {
        try abandon(each)
      } else {
        open?.depth += 1
        if depth + 1 > Self.deepest { fault(line.number, "BEGIN", .malformed) }
        return add(line)
      }
    }
    if line.isOf("VCARD") {
      open = Open(start: line.number)
    } else {
      try tell(outside: line.number, Array(line.bytes.prefix(100)), each)
    }
  }

  private mutating func end(_ line: ContentLine, _ each: (Item) throws -> Void) throws {
    guard let depth = open?.depth else {
      return try tell(outside: line.number, Array(line.bytes.prefix(100)), each)
    }
    if depth > 1 {
      add(line)
      open?.depth -= 1
      return
    }
    guard line.isOf("VCARD") else { return fault(line.number, "END", .malformed) }
    joinTail()
    guard let whole = open else { return }
    open = nil
    let range = whole.start...max(whole.start, line.number)
    if let problem = whole.problem { return try each(.problem(problem, range: range)) }
    try each(.card(CardLines(range: range, lines: whole.lines, nested: whole.nested)))
  }

  private mutating func add(_ line: ContentLine) {
    // Nothing holds the card meanwhile, or its lines would be copied for each of them.
    guard let count = open?.lines.count, open?.problem == nil else { return }
    if open?.tail.isEmpty == false { joinTail() }
    if let depth = open?.depth, depth > 1 { open?.nested.insert(count) }
    open?.lines.append(line)
    open?.size += line.bytes.count
    if let size = open?.size, size > Self.longestCard {
      fault(line.number, "", .tooLong(Self.longestCard))
    } else if count >= Self.mostLines {
      fault(line.number, line.name, .malformed)
    }
  }

  private mutating func joinTail() {
    guard let tail = open?.tail, !tail.isEmpty, let begun = open?.lines.last,
      let whole = ContentLine(begun.bytes + tail, number: begun.number)
    else { return }
    open?.tail = []
    open?.lines.removeLast()
    open?.lines.append(whole)
  }

  /// Notes what is wrong with the card; the first of it is told.
  private mutating func fault(_ number: Int, _ value: String, _ reason: ImportProblem.Reason) {
    guard open?.problem == nil else { return }
    open?.problem = ImportProblem(place: SourcePlace(line: number), value: value, reason: reason)
    open?.lines = []
    open?.tail = []
  }

  /// Tells a card that does not end.
  private mutating func abandon(_ each: (Item) throws -> Void) throws {
    guard let card = open else { return }
    open = nil
    try each(
      .problem(
        card.problem
          ?? ImportProblem(
            place: SourcePlace(line: card.start), field: "END:VCARD", reason: .missing),
        range: card.start...max(card.start, last)))
  }

  /// Tells, once, what stands where a card was to begin.
  private mutating func tell(
    outside number: Int, _ beginning: [UInt8], _ each: (Item) throws -> Void
  ) throws {
    guard !isTold else { return }
    isTold = true
    try each(
      .problem(
        ImportProblem(
          place: SourcePlace(line: number), field: "BEGIN:VCARD", value: Self.text(beginning),
          reason: .missing),
        range: number...number))
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(100), as: UTF8.self).cleaned
  }
}

extension ContentLine {
  /// Whether a `BEGIN` or an `END` is that of a component.
  fileprivate func isOf(_ component: String) -> Bool {
    value.count < 100
      && String(decoding: value, as: UTF8.self).trimmed.uppercased() == component
  }
}

extension UInt8 {
  fileprivate var isBase64: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }
}
