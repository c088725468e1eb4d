/// A short, stable name for the command line: `ambassade-kazakhstan-france`.
///
/// Shape: 1 to 64 bytes; words of lower-case ASCII letters and digits joined by one
/// `-`. Never digits alone nor a letter then digits, which are read as ids: `12`, `a12`.
public struct Handle: Hashable, Sendable {
  /// The handle as it is typed.
  public let text: String

  /// Creates a handle, or returns nil if the text has not the shape of one.
  public init?(_ text: String) {
    let words = text.utf8.split(separator: .hyphen, omittingEmptySubsequences: false)
    guard
      text.utf8.count <= Self.longest,
      words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isHandleByte) }),
      !Self.looksLikeID(text)
    else { return nil }
    self.init(valid: text)
  }

  private init(valid text: String) {
    self.text = text
  }

  /// Returns a handle for a name, without the little words of French and English.
  ///
  /// "Ambassade du Kazakhstan en France" gives `ambassade-kazakhstan-france`. Long
  /// names are cut between words. A name that gives nothing to type, in another
  /// script for instance, gives the word for what it names, `actor`; one that would be read as an
  /// id, like "G7", gives `actor-g7`.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - word: The word for what it names.
  /// - Returns: The handle, which may be somebody's already.
  public static func suggested(for name: String, orElse word: Word = .actor) -> Handle {
    let kept = weightyWords(of: name).filter { $0.utf8.allSatisfy(\.isHandleByte) }
    return Handle(joined(kept, upTo: longest))
      ?? Handle(valid: joined([word.rawValue[...]] + kept, upTo: longest))
  }

  /// What a handle names whose name gives nothing to type.
  public enum Word: String, Sendable {
    case actor, axis
  }

  /// The words of a name, folded, without the little ones of French and English, unless it has no
  /// others.
  public static func weightyWords(of name: String) -> [Substring] {
    let words = Folding.words(Folding.fold(name))
    let weighty = words.filter { !littleWords.contains($0) }
    return weighty.isEmpty ? words : weighty
  }

  /// Returns the handle with a number after it, `x-2`, cut to stay within 64 bytes.
  ///
  /// The number is 2 for the second of the name; its sign is not kept.
  public func numbered(_ number: Int) -> Handle {
    let suffix = "-\(number.magnitude)"
    let words = text.split(separator: "-")
    return Handle(valid: Self.joined(words, upTo: Self.longest - suffix.utf8.count) + suffix)
  }

  private static let longest = 64
  private static let littleWords: Set<Substring> = [
    "du", "de", "la", "le", "les", "des", "l", "d", "en", "au", "aux", "et",
    "of", "and", "in", "for", "to", "the",
  ]

  /// Joins as many words as fit in `limit` bytes; a first word too long is cut.
  private static func joined(_ words: [Substring], upTo limit: Int) -> String {
    var text = String(words.first?.prefix(limit) ?? "")
    for word in words.dropFirst() {
      guard text.utf8.count + 1 + word.utf8.count <= limit else { break }
      text += "-" + word
    }
    return text
  }

  private static func looksLikeID(_ text: String) -> Bool {
    let digits = text.utf8.first?.asciiDigit == nil ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy { $0.asciiDigit != nil }
  }
}

extension Handle: LosslessStringConvertible {
  /// The handle as it is typed.
  public var description: String { text }
}

extension Handle: Comparable {
  /// Returns whether the left handle comes first, byte by byte.
  public static func < (left: Handle, right: Handle) -> Bool { left.text < right.text }
}

extension UInt8 {
  /// Whether the byte may be in a word of a handle.
  fileprivate var isHandleByte: Bool {
    asciiDigit != nil || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }
}
