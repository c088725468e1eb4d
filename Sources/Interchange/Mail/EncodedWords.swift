/// Reads texts of headers: words in other characters (RFC 2047), bytes that are not ASCII.
enum EncodedWords {
  /// The text of a value.
  ///
  /// Words are read wherever they stand, inside quotation marks too, since programs write them
  /// there. Several of one charset are one text: some programs cut characters in two. A word of
  /// a charset that nobody here reads stays as it is; bytes that are not ASCII are UTF-8, else
  /// Windows-1252.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    var text = Joining()
    var finder = Finder(bytes: bytes)
    var start = 0
    while let word = finder.next() {
      text.add(literal: bytes[start..<word.range.lowerBound])
      text.add(word)
      start = word.range.upperBound
    }
    text.add(literal: bytes[start...])
    return text.finished()
  }

  /// Where the word that begins at a place ends; `nil` where none begins.
  ///
  /// No word is looked for farther than ``longest``: a field of beginnings without an end would be
  /// read to its end for each.
  static func end(of bytes: [UInt8], at place: Int) -> Int? {
    guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "?") else { return nil }
    var finder = Finder(bytes: bytes, place: place, limit: min(bytes.count, place + longest))
    guard let word = finder.word(at: place), !bytes[word.range].contains(0x20) else { return nil }
    return word.range.upperBound
  }

  /// No word that stands for a name is longer; RFC 2047 has 75 (section 2).
  private static let longest = 2_000

  /// An encoded word: `=?charset?encoding?text?=`.
  struct Word {
    let range: Range<Int>
    let charset: String
    let isBase64: Bool
    let payload: ArraySlice<UInt8>

    var bytes: [UInt8] {
      var plain: [UInt8] = []
      if isBase64 {
        var decoder = Base64Bytes()
        decoder.decode(payload, into: &plain)
        decoder.finish(into: &plain)
        return plain
      }
      return ContentText.quotedPrintable(
        payload.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
    }
  }

  /// Finds the words of a value, in time that is linear in its length.
  private struct Finder {
    /// No name of a charset is longer.
    private static let longestCharset = 80

    let bytes: [UInt8]
    var place = 0
    /// Where the reading ends.
    private let limit: Int
    private var hasNoMoreEnds = false

    init(bytes: [UInt8], place: Int = 0, limit: Int? = nil) {
      self.bytes = bytes
      self.place = place
      self.limit = limit ?? bytes.count
    }

    mutating func next() -> Word? {
      while place + 1 < limit, !hasNoMoreEnds {
        if bytes[place] == UInt8(ascii: "="), bytes[place + 1] == UInt8(ascii: "?"),
          let word = word(at: place)
        {
          place = word.range.upperBound
          return word
        }
        place += 1
      }
      return nil
    }

    mutating func word(at start: Int) -> Word? {
      let charsetStart = start + 2
      guard charsetStart < limit, bytes[start] == UInt8(ascii: "="),
        bytes[start + 1] == UInt8(ascii: "?"),
        let mark = bytes[charsetStart..<limit].prefix(Self.longestCharset).firstIndex(
          of: UInt8(ascii: "?")), mark > charsetStart,
        mark + 2 < limit, bytes[mark + 2] == UInt8(ascii: "?")
      else { return nil }
      let charset = bytes[charsetStart..<mark]
      let isBase64: Bool
      switch bytes[mark + 1] | 0x20 {
      case UInt8(ascii: "b"): isBase64 = true
      case UInt8(ascii: "q"): isBase64 = false
      default: return nil
      }
      guard charset.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
      var end = mark + 3
      while end + 1 < limit,
        bytes[end] != UInt8(ascii: "?") || bytes[end + 1] != UInt8(ascii: "=")
      {
        end += 1
      }
      guard end + 1 < limit else {
        hasNoMoreEnds = true
        return nil
      }
      return Word(
        range: start..<(end + 2), charset: String(decoding: charset, as: UTF8.self),
        isBase64: isBase64, payload: bytes[(mark + 3)..<end])
    }
  }

  /// Puts words and what stands between them together.
  private struct Joining {
    private var text = ""
    /// The words of one charset that follow one another, and what they stand as.
    private var charset = ""
    private var bytes: [UInt8] = []
    private var raw: [UInt8] = []
    /// White space after a word, which is none if another word follows.
    private var blanks: ArraySlice<UInt8> = []
    private var isAfterWord = false

    mutating func add(literal: ArraySlice<UInt8>) {
      guard !literal.isEmpty else { return }
      if isAfterWord, literal.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
        blanks = literal
        return
      }
      flush()
      isAfterWord = false
      text += String(decoding: TextCharset.utf8.decoded(Array(literal)), as: UTF8.self)
    }

    mutating func add(_ word: Word) {
      if !isAfterWord || word.charset.lowercased() != charset.lowercased() {
        let isAdjacent = isAfterWord
        if isAdjacent { blanks = [] }
        flush()
        charset = word.charset
      }
      blanks = []
      isAfterWord = true
      bytes += word.bytes
      if !raw.isEmpty { raw.append(0x20) }
      raw += Array("=?\(word.charset)?\(word.isBase64 ? "B" : "Q")?".utf8) + word.payload
      raw += Array("?=".utf8)
    }

    private mutating func flush() {
      defer { (bytes, raw, blanks) = ([], [], []) }
      if !raw.isEmpty {
        let decoded = TextCharset(named: charset)?.decoded(bytes) ?? raw
        text += String(decoding: decoded, as: UTF8.self)
      }
      text += String(decoding: blanks, as: UTF8.self)
    }

    mutating func finished() -> String {
      flush()
      return text
    }
  }
}
