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
  /// What there is in the file.
  public enum Item {
    case card(CardLines)
    /// A card of which no record can be made, or something that is no card; carries the lines
    /// it stands on.
    case problem(ImportProblem, range: ClosedRange<Int>)

    /// The lines it stands on, counted from 1.
    public var range: ClosedRange<Int> {
      switch self {
      case .card(let card): card.range
      case .problem(_, let range): range
      }
    }
  }

  private static let card = "VCARD"

  private var scanner = ContentLineScanner()
  private var open: OpenComponent?
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
        if open == nil { return try tell(outside: line, each) }
        open?.add(line)
      }
    case .malformed(let number, let beginning):
      defer { last = number }
      guard let isTaken = open?.goOn(beginning) else {
        return try tell(outside: number, beginning, each)
      }
      if !isTaken { open?.fault(number, beginning.shown, .malformed) }
    case .tooLong(let number):
      defer { last = number }
      if open == nil { return try tell(outside: number, [], each) }
      open?.fault(number, "", .tooLong(ContentLineScanner.longestLine))
    }
  }

  private mutating func begin(_ line: ContentLine, _ each: (Item) throws -> Void) throws {
    let isCard = line.component == Self.card
    if isCard { isTold = false }
    if let depth = open?.depth {
      // In vCard 2.1 the card of an agent stands within the card.
      let isAgent = open?.lines.last.map { $0.name == "AGENT" && $0.value.isEmpty } ?? false
      guard isCard, depth == 1 || open?.problem != nil, !isAgent else {
        open?.begin(line)
        return
      }
      try abandon(each)
    }
    guard isCard else { return try tell(outside: line, each) }
    open = OpenComponent(Self.card, at: line.number)
  }

  private mutating func end(_ line: ContentLine, _ each: (Item) throws -> Void) throws {
    guard let depth = open?.depth else { return try tell(outside: line, each) }
    if depth > 1 {
      open?.end(line)
    } else if line.component != Self.card {
      open?.fault(line.number, "END", .malformed)
    } else if var whole = open {
      open = nil
      let range = whole.close(at: line.number)
      if let problem = whole.problem { return try each(.problem(problem, range: range)) }
      try each(.card(CardLines(range: range, lines: whole.lines, nested: whole.nested)))
    }
  }

  /// Tells a card that does not end.
  private mutating func abandon(_ each: (Item) throws -> Void) throws {
    guard var card = open else { return }
    open = nil
    try each(.problem(card.unfinished, range: card.close(at: last)))
  }

  private mutating func tell(outside line: ContentLine, _ each: (Item) throws -> Void) throws {
    try tell(outside: line.number, line.bytes, each)
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
          place: SourcePlace(line: number), field: "BEGIN:VCARD", value: beginning.shown,
          reason: .missing),
        range: number...number))
  }
}
