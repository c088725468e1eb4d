import Diplomacy

/// A component that has begun and not ended: a card, an entry of a calendar.
struct OpenComponent {
  /// No component is longer than this, in bytes: it has room for what ``KeptLines`` allows, and for
  /// all that we may say beside.
  static let longest = 8 * 1_048_576
  /// No component has more lines than this.
  static let mostLines = 10_000
  /// Nothing within a component stands deeper than this.
  static let deepest = 100

  /// What it is, in upper case.
  let name: String
  /// The line on which it begins.
  let start: Int
  private(set) var lines: [ContentLine] = []
  /// Which of the lines belong to a component within it.
  private(set) var nested: Set<Int> = []
  /// How many components have begun and not ended, itself counted.
  private(set) var depth = 1
  /// The first of what is wrong with it.
  private(set) var problem: ImportProblem?
  private var size = 0
  /// Bytes in base64 that go on without anything before them.
  private var tail: [UInt8] = []

  init(_ name: String, at start: Int) {
    self.name = name
    self.start = start
  }

  mutating func add(_ line: ContentLine) {
    guard problem == nil else { return }
    joinTail()
    guard !line.isOverfull else {
      return fault(line.number, line.name, .tooManyParameters(ContentLine.mostParameterValues))
    }
    if depth > 1 { nested.insert(lines.count) }
    lines.append(line)
    size += line.bytes.count
    if size > Self.longest {
      fault(line.number, "", .tooLong(Self.longest))
    } else if lines.count > Self.mostLines {
      fault(line.number, line.name, .malformed)
    }
  }

  /// Takes the `BEGIN` of a component within it.
  mutating func begin(_ line: ContentLine) {
    depth += 1
    if depth > Self.deepest { fault(line.number, "BEGIN", .tooDeep(Self.deepest)) }
    add(line)
  }

  /// Takes the `END` of a component within it.
  mutating func end(_ line: ContentLine) {
    add(line)
    depth -= 1
  }

  /// Takes bytes that stand where a line was to be, if the last line is bytes in base64 that go
  /// on with them.
  ///
  /// - Returns: Whether they were taken.
  mutating func goOn(_ bytes: [UInt8]) -> Bool {
    guard lines.last?.isBase64 == true, size < Self.longest, bytes.allSatisfy(\.isBase64) else {
      return false
    }
    tail += bytes
    size += bytes.count
    return true
  }

  /// Notes what is wrong with it; the first is told.
  mutating func fault(_ number: Int, _ value: String, _ reason: ImportProblem.Reason) {
    guard problem == nil else { return }
    problem = ImportProblem(place: SourcePlace(line: number), value: value, reason: reason)
    lines = []
    tail = []
  }

  /// The lines on which it stands, once it has ended with one.
  mutating func close(at number: Int) -> ClosedRange<Int> {
    joinTail()
    return start...max(start, number)
  }

  /// What is wrong with it, which never ended.
  var unfinished: ImportProblem {
    problem
      ?? ImportProblem(place: SourcePlace(line: start), field: "END:\(name)", reason: .missing)
  }

  private mutating func joinTail() {
    guard !tail.isEmpty, let begun = lines.last,
      let whole = ContentLine(begun.bytes + tail, number: begun.number)
    else { return }
    tail = []
    lines[lines.count - 1] = whole
  }
}

extension ContentLine {
  /// The component that a `BEGIN` or an `END` is of, in upper case.
  var component: String {
    String(decoding: value.prefix(100), as: UTF8.self).cleaned.trimmed.uppercased()
  }
}

extension [UInt8] {
  /// The beginning, to be shown to a person.
  var shown: String { String(decoding: prefix(100), as: UTF8.self).cleaned }
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
