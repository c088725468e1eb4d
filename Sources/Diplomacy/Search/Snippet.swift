/// A line of a text, as it was written, with what was looked for marked in it.
public struct Snippet: Sendable, Equatable {
  /// A part of the line.
  public struct Piece: Sendable, Equatable {
    /// The text; line breaks have become spaces.
    public let text: String
    /// Whether this is what was looked for.
    public let isHit: Bool

    /// Makes a piece.
    public init(_ text: String, isHit: Bool = false) {
      self.text = text
      self.isHit = isHit
    }
  }

  /// The parts of the line, in order.
  public let pieces: [Piece]

  /// Makes a line of its parts.
  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// The line without marks.
  public var text: String { pieces.reduce(into: "") { $0 += $1.text } }

  /// Where the hits stand in ``text``, counted in Unicode code points.
  public var offsets: [Range<Int>] {
    var offsets: [Range<Int>] = []
    var start = 0
    for piece in pieces {
      let end = start + piece.text.unicodeScalars.count
      if piece.isHit { offsets.append(start..<end) }
      start = end
    }
    return offsets
  }

  /// How many characters a line about a hit has when nothing else is said.
  public static let usualWidth = 100
}

// MARK: - Making

extension Snippet {
  /// The whole of a text with what is looked for marked.
  init(marking query: SearchQuery, in text: String) {
    self.init(text, query.hits(in: text).map(\.place))
  }

  /// The line of a text around the first of some terms; `nil` where none of any stands in it.
  ///
  /// - Parameters:
  ///   - query: What is looked for.
  ///   - terms: The terms wanted, by their number; any other will do where none is there.
  ///   - text: The text, of any length.
  ///   - width: How many characters the line may have.
  init?(
    around query: SearchQuery, terms: Set<Int>, in text: String, width: Int = usualWidth
  ) {
    // A character takes a few bytes; what is read beyond the line costs little.
    let hits = query.hits(in: text, reach: width * 8, seeking: terms)
    guard let first = hits.first(where: { terms.contains($0.term) }) ?? hits.first else {
      return nil
    }
    self.init(
      Self.window(text, hits.map(\.place), around: first.place, width: width))
  }

  /// The whole of a text with some places of it marked.
  private init(_ text: String, _ places: [Range<Int>]) {
    self.init(Self.pieces(text, places, text.startIndex..<text.endIndex))
  }

  /// Returns the line cut to a width around its first hit, the cuts shown by ellipses.
  public func fitted(to width: Int) -> Snippet {
    var start = 0
    var places: [Range<Int>] = []
    for piece in pieces {
      let end = start + piece.text.utf8.count
      if piece.isHit { places.append(start..<end) }
      start = end
    }
    return Snippet(Self.window(text, places, around: places.first ?? 0..<0, width: width))
  }

  /// Cuts a text to a width around a place.
  private static func window(
    _ text: String, _ places: [Range<Int>], around place: Range<Int>, width: Int
  ) -> [Piece] {
    let width = max(width, 8)
    let hit = place.indices(in: text)
    // A third of the line stands before the hit; what is not needed there goes after it.
    var (before, start) = (0, hit.lowerBound)
    while before < width / 3, start > text.startIndex {
      start = text.index(before: start)
      before += 1
    }
    if start > text.startIndex,
      text.index(start, offsetBy: width, limitedBy: text.endIndex) == nil
    {
      // The end of the text is near: there is room for more before the hit.
      let last = text.index(text.endIndex, offsetBy: -width, limitedBy: text.startIndex)
      start = last ?? text.startIndex
    }
    let isCutBefore = start > text.startIndex
    if isCutBefore {
      // One for the ellipsis; then on to the beginning of a word, if there is one.
      start = min(text.index(after: start), hit.lowerBound)
      if let space = text[start..<hit.lowerBound].firstIndex(where: \.isWhitespace) {
        start = text.index(after: space)
      }
    }
    let room = width - (isCutBefore ? 1 : 0)
    var end = text.index(start, offsetBy: room, limitedBy: text.endIndex) ?? text.endIndex
    let isCutAfter = end < text.endIndex
    if isCutAfter {
      end = text.index(before: end)
      let tail = text[min(max(hit.upperBound, start), end)..<end]
      if let space = tail.lastIndex(where: \.isWhitespace) { end = space }
    }
    return (isCutBefore ? [Piece("…")] : []) + pieces(text, places, start..<end)
      + (isCutAfter ? [Piece("…")] : [])
  }

  /// Cuts a part of a text at the places to be marked.
  private static func pieces(
    _ text: String, _ places: [Range<Int>], _ part: Range<String.Index>
  ) -> [Piece] {
    var pieces: [Piece] = []
    func add(_ range: Range<String.Index>, isHit: Bool) {
      guard !range.isEmpty else { return }
      pieces.append(Piece(oneLine(text[range]), isHit: isHit))
    }
    var start = part.lowerBound
    for place in merged(places) {
      let hit = place.indices(in: text).clamped(to: part)
      guard !hit.isEmpty, hit.lowerBound >= start else { continue }
      add(start..<hit.lowerBound, isHit: false)
      add(hit, isHit: true)
      start = hit.upperBound
    }
    if start < part.upperBound { add(start..<part.upperBound, isHit: false) }
    return pieces
  }

  /// Places that overlap, together.
  private static func merged(_ places: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, place.lowerBound < last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        merged.append(place)
      }
    }
    return merged
  }

  /// A text with a space in the place of whatever would break the line.
  private static func oneLine(_ text: Substring) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: isBreak) else { return String(text) }
    var line = String.UnicodeScalarView()
    for scalar in scalars {
      let isBreak = isBreak(scalar)
      if isBreak, line.last == " " { continue }
      line.append(isBreak ? " " : scalar)
    }
    return String(line)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

extension Range<Int> {
  /// The places of bytes as indices of a text.
  fileprivate func indices(in text: String) -> Range<String.Index> {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: lowerBound)
    return start..<utf8.index(start, offsetBy: count)
  }
}

// MARK: - Making hits

extension SearchHit {
  /// Tells in what a record was found.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - query: What was looked for.
  ///   - heading: What names the record.
  ///   - texts: The other texts of the record, those to be looked at first at the head.
  package init(
    _ record: Record, of query: SearchQuery, heading: String, texts: [(Field, String?)]
  ) {
    let found = Set(query.hits(in: heading).map(\.term))
    let missing = Set(query.terms.indices).subtracting(found)
    var line: Passage?
    if !missing.isEmpty {
      for (field, text) in texts {
        guard let text, let snippet = Snippet(around: query, terms: missing, in: text) else {
          continue
        }
        line = Passage(field, snippet)
        break
      }
    }
    self.init(record: record, heading: Snippet(marking: query, in: heading), line: line)
  }
}
