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

  private static let calendar = "VCALENDAR"
  private static let entries: Set = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"]

  private var scanner = ContentLineScanner()
  private var open: OpenComponent?
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
    if open != nil { return try abandon(each) }
    guard isInCalendar else { return }
    // Cut off between two entries: nobody knows what came after.
    try each(
      .problem(
        ImportProblem(
          place: SourcePlace(line: last), field: "END:VCALENDAR", reason: .missing),
        range: last...last))
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
          open?.add(line)
        } else if isInCalendar {
          try each(.property(line))
        } else {
          try tell(outside: line.number, line.bytes, each)
        }
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
    let name = line.component
    isTold = false
    if name == Self.calendar {
      try abandon(each)
      isInCalendar = true
      return try each(.calendar)
    }
    if let depth = open?.depth {
      // An entry within an entry: the `END` of the first is missing.
      guard Self.entries.contains(name), depth == 1 || open?.problem != nil else {
        open?.begin(line)
        return
      }
      try abandon(each)
    }
    open = OpenComponent(name, at: line.number)
  }

  private mutating func end(_ line: ContentLine, _ each: (Item) throws -> Void) throws {
    let name = line.component
    if name == Self.calendar {
      try abandon(each)
      isInCalendar = false
      return
    }
    guard let depth = open?.depth else {
      return try tell(outside: line.number, line.bytes, each)
    }
    if depth > 1 {
      open?.end(line)
    } else if name != open?.name {
      open?.fault(line.number, "END", .malformed)
    } else if var whole = open {
      open = nil
      let range = whole.close(at: line.number)
      if let problem = whole.problem { return try each(.problem(problem, range: range)) }
      try each(
        .component(
          CalendarComponent(
            name: whole.name, range: range, lines: whole.lines, nested: whole.nested)))
    }
  }

  /// Tells a component that does not end.
  private mutating func abandon(_ each: (Item) throws -> Void) throws {
    guard var component = open else { return }
    open = nil
    try each(.problem(component.unfinished, range: component.close(at: last)))
  }

  /// Tells, once, what stands where a calendar was to begin.
  private mutating func tell(
    outside number: Int, _ beginning: [UInt8], _ each: (Item) throws -> Void
  ) throws {
    guard !isTold else { return }
    isTold = true
    try each(
      .problem(
        ImportProblem(
          place: SourcePlace(line: number), field: isInCalendar ? nil : "BEGIN:VCALENDAR",
          value: beginning.shown, reason: isInCalendar ? .malformed : .missing),
        range: number...number))
  }
}
