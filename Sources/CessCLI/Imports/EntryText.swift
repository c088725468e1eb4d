import Diplomacy
import Interchange
import Messages
import Reporting

/// A file of entries that stand on lines of it: cards, a calendar, mails.
struct EntryText {
  /// Where the entries come from.
  let source: ImportSource
  private let bytes: InputBytes
  private let encoding: SourceEncoding?

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - format: What it is to be. An entry with bytes that are no text is an entry still; a
  ///     picture or an archive that is called one is none.
  ///   - given: The encoding that was asked for.
  ///   - hint: What is expected.
  ///   - encoding: The encoding of the whole, of the one found; `nil` where the entries say
  ///     themselves what they are in.
  /// - Throws: ``Failure`` for what is empty, or no text.
  init(
    _ bytes: InputBytes, as format: FileFormat, encoding given: SourceEncoding?, hint: Phrase,
    ofWhole encoding: (SourceEncoding?) -> SourceEncoding?
  ) throws {
    let (found, digest) = try SourceEncoding.examine(bytes.source())
    let head = try bytes.head()
    let isBlank = head.count < FileFormat.telling && head.allSatisfy(\.isBlank)
    if isBlank { throw Failure(.malformedInput, ImportWords.empty(bytes.name)) }
    guard found != nil || given != nil || FileFormat(beginning: head) == format else {
      throw Failure(.malformedInput, ImportWords.noText(bytes.name), hint: hint)
    }
    self.bytes = bytes
    self.encoding = given ?? encoding(found)
    source = ImportSource(name: try Line(bytes.name), digest: digest)
  }

  /// How much of the file was read, 0 to 1.
  var fractionRead: Double? { bytes.fractionRead }

  private func decoded() throws -> ByteSource {
    try encoding.map { $0.decoding(try bytes.source()) } ?? bytes.source().withoutMark
  }

  /// Reads the file with a scanner.
  func scan<Scanner: EntryScanner>(
    _ scanner: Scanner, _ each: (Scanner.Item) throws -> Void
  ) throws {
    var scanner = scanner
    try scanner.read(decoded(), each)
  }

  /// Copies the entries that begin at some places, as they stand.
  ///
  /// - Parameters:
  ///   - places: Where they begin.
  ///   - scanner: What finds them.
  ///   - outlet: Where they go.
  ///   - range: The lines on which an entry stands, counted from 1.
  /// - Throws: `StreamError`.
  func copy<Scanner: EntryScanner>(
    _ places: Set<SourcePlace>, of scanner: Scanner, to outlet: Outlet,
    on range: (Scanner.Item) -> ClosedRange<Int>
  ) throws {
    var passages: [LineCopy.Passage] = []
    try scan(scanner) { item in
      let range = range(item)
      if places.contains(SourcePlace(line: range.lowerBound)) {
        passages.append(LineCopy.Passage(range: range))
      }
    }
    try copy(passages, to: outlet)
  }

  /// Copies lines as they stand.
  ///
  /// - Parameters:
  ///   - passages: The lines, in order.
  ///   - outlet: Where they go.
  /// - Throws: `StreamError`.
  func copy(_ passages: [LineCopy.Passage], to outlet: Outlet) throws {
    var lines = LineCopy(passages)
    let source = try decoded()
    while let portion = try source.next() {
      var copied = lines.copy(portion)
      try outlet.flush(&copied)
    }
  }
}

extension UInt8 {
  /// Whether it is white space, or of a byte order mark, in whichever encoding.
  fileprivate var isBlank: Bool {
    [0, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains(self)
  }
}
