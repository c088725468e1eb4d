public import Diplomacy

/// A component of a calendar (RFC 5545, 3.6): its lines between `BEGIN` and `END`.
public struct CalendarComponent: Sendable {
  /// What it is, in upper case: `VEVENT`.
  public let name: String
  /// The lines of the file from `BEGIN` to `END`.
  public let range: ClosedRange<Int>
  /// What it says, with what it holds of other components.
  let lines: [ContentLine]
  /// Which of the lines belong to a component within it.
  let nested: Set<Int>

  /// Where it stands.
  var place: SourcePlace { SourcePlace(line: range.lowerBound) }

  /// The first of its own lines of a name.
  func first(_ name: String) -> ContentLine? {
    zip(0..., lines).first { $1.name == name && !nested.contains($0) }?.1
  }
}

/// Finds the components of a calendar (iCalendar 2.0, and vCalendar 1.0) that is read in portions,
/// and holds one of them.
///
/// Components that stand in no `VCALENDAR` are read as if they stood in one.
public struct CalendarScanner {
  /// No component is longer than this, in bytes.
  public static let longestComponent = 16 * 1_048_576
  /// No component has more lines than this.
  public static let mostLines = 10_000
  /// Nothing within a component stands deeper than this.
  public static let deepest = 100

  /// What there is in the file.
  public enum Item {
    /// A calendar begins.
    case calendar
    /// What a calendar says of all its entries.
    case property(ContentLine)
    case component(CalendarComponent)
    /// A component that cannot be read, or something that belongs to no calendar; carries the
    /// lines it stands on.
    case problem(ImportProblem, range: ClosedRange<Int>)
  }

  private struct Open {
    let name: String
    let start: Int
    var lines: [ContentLine] = []
    var nested: Set<Int> = []
    var depth = 1
    var size = 0
    var problem: ImportProblem?
  }

  private var scanner = ContentLineScanner()
  private var open: Open?
  private var isInCalendar = false
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
        if open != nil {
          add(line)
        } else if isInCalendar {
          try each(.property(line))
        } else {
          try tell(outside: line.number, Array(line.bytes.prefix(100)), each)
        }
      }
    case .malformed(let number, let beginning):
      defer { last = number }
      if open != nil { return fault(number, Self.text(beginning), .malformed) }
      try tell(outside: number, beginning, each)
    case .tooLong(let number):
      defer { last = number }
      if open != nil { return fault(number, "", .tooLong(ContentLineScanner.longestLine)) }
      try tell(outside: number, [], each)
    }
  }

  private mutating func begin(_ line: ContentLine, _ each: (Item) throws -> Void) throws {
    let name = line.component
    isTold = false
    if name == "VCALENDAR" {
      try abandon(each)
      isInCalendar = true
      return try each(.calendar)
    }
    if let depth = open?.depth {
      // An entry within an entry: the `END` of the first is missing.
      let isAnother = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"].contains(name)
      if isAnother, depth == 1 || open?.problem != nil {
        try abandon(each)
      } else {
        open?.depth += 1
        if depth + 1 > Self.deepest { fault(line.number, "BEGIN", .malformed) }
        return add(line)
      }
    }
    open = Open(name: name, start: line.number)
  }

  private mutating func end(_ line: ContentLine, _ each: (Item) throws -> Void) throws {
    let name = line.component
    if name == "VCALENDAR" {
      try abandon(each)
      isInCalendar = false
      return
    }
    guard let depth = open?.depth else {
      return try tell(outside: line.number, Array(line.bytes.prefix(100)), each)
    }
    if depth > 1 {
      add(line)
      open?.depth -= 1
      return
    }
    guard name == open?.name else { return fault(line.number, "END", .malformed) }
    guard let whole = open else { return }
    open = nil
    let range = whole.start...max(whole.start, line.number)
    if let problem = whole.problem { return try each(.problem(problem, range: range)) }
    try each(
      .component(
        CalendarComponent(
          name: whole.name, range: range, lines: whole.lines, nested: whole.nested)))
  }

  private mutating func add(_ line: ContentLine) {
    // Nothing holds the component meanwhile, or its lines would be copied for each of them.
    guard let count = open?.lines.count, open?.problem == nil else { return }
    if let depth = open?.depth, depth > 1 { open?.nested.insert(count) }
    open?.lines.append(line)
    open?.size += line.bytes.count
    if let size = open?.size, size > Self.longestComponent {
      fault(line.number, "", .tooLong(Self.longestComponent))
    } else if count >= Self.mostLines {
      fault(line.number, line.name, .malformed)
    }
  }

  /// Notes what is wrong with the component; the first of it is told.
  private mutating func fault(_ number: Int, _ value: String, _ reason: ImportProblem.Reason) {
    guard open?.problem == nil else { return }
    open?.problem = ImportProblem(place: SourcePlace(line: number), value: value, reason: reason)
    open?.lines = []
  }

  /// Tells a component that does not end.
  private mutating func abandon(_ each: (Item) throws -> Void) throws {
    guard let component = open else { return }
    open = nil
    try each(
      .problem(
        component.problem
          ?? ImportProblem(
            place: SourcePlace(line: component.start), field: "END:\(component.name)",
            reason: .missing),
        range: component.start...max(component.start, last)))
  }

  /// Tells, once, what stands where a calendar was to begin.
  private mutating func tell(
    outside number: Int, _ beginning: [UInt8], _ each: (Item) throws -> Void
  ) throws {
    guard !isTold else { return }
    isTold = true
    if isInCalendar {
      return try each(
        .problem(
          ImportProblem(
            place: SourcePlace(line: number), value: Self.text(beginning), reason: .malformed),
          range: number...number))
    }
    try each(
      .problem(
        ImportProblem(
          place: SourcePlace(line: number), field: "BEGIN:VCALENDAR",
          value: Self.text(beginning), reason: .missing),
        range: number...number))
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(100), as: UTF8.self).cleaned
  }
}

extension ContentLine {
  /// The component that a `BEGIN` or an `END` is of.
  fileprivate var component: String {
    String(decoding: value.prefix(100), as: UTF8.self).cleaned.uppercased()
  }
}
