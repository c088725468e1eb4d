/// A reader of words, from the first to the last.
///
/// A step that does not find what it looks for leaves the reader where it was.
struct WordReader {
  /// The words not read yet.
  private(set) var rest: ArraySlice<Substring>

  /// The word read last.
  private(set) var before: Substring?

  init(_ words: [Substring]) {
    rest = words[...]
  }

  /// Whether every word has been read.
  var isAtEnd: Bool { rest.isEmpty }

  /// The words not read yet, joined by one space.
  var joined: String { rest.joined(separator: " ") }

  /// Reads one of several phrases, the first that is there.
  mutating func skip(_ phrases: String...) -> Bool {
    for phrase in phrases {
      let words = phrase.split(separator: " ")
      if rest.starts(with: words) {
        rest = rest.dropFirst(words.count)
        before = words.last
        return true
      }
    }
    return false
  }

  /// Reads a last phrase.
  mutating func skipLast(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ")
    guard rest.count >= words.count, rest.suffix(words.count).elementsEqual(words) else {
      return false
    }
    rest = rest.dropLast(words.count)
    return true
  }

  /// Reads a word if it has the meaning looked for.
  mutating func take<Meaning>(_ meaning: (Substring) -> Meaning?) -> Meaning? {
    guard let value = rest.first.flatMap(meaning) else { return nil }
    before = rest.first
    rest = rest.dropFirst()
    return value
  }
}
