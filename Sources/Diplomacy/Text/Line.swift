/// One line of text: a name, a title, a place, a promise.
///
/// White space around it is dropped. It is never empty, holds no line break
/// and at most ``maximumBytes`` bytes of UTF-8. Other control characters are
/// kept as given: output neutralises them, the record does not change.
public struct Line: Hashable, Sendable, CustomStringConvertible {
  /// The longest line, in bytes of UTF-8.
  public static let maximumBytes = 2_000

  /// The text, trimmed.
  public let text: String

  /// Makes a line of what was typed.
  ///
  /// - Throws: ``TextError`` for an empty line, a line break or too long a text.
  public init(_ typed: String) throws(TextError) {
    if Self.isPlain(typed) {
      text = typed
      return
    }
    let trimmed = typed.trimmed
    guard !trimmed.isEmpty else { throw .empty }
    guard !trimmed.unicodeScalars.contains(where: \.isLineBreak) else {
      throw .lineBreak(typed)
    }
    guard trimmed.utf8.count <= Self.maximumBytes else {
      throw .tooLong(bytes: trimmed.utf8.count, limit: Self.maximumBytes)
    }
    guard !trimmed.utf8.contains(0) else { throw .nul }
    text = trimmed
  }

  /// Whether a text is seen to be a line by its bytes alone, as nearly every name is.
  ///
  /// Its ends are printed ASCII, and no byte begins a line break: U+0085 begins with C2,
  /// U+2028 and U+2029 with E2.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= maximumBytes, let first = bytes.first, let last = bytes.last,
      (0x21...0x7E).contains(first), (0x21...0x7E).contains(last)
    else { return false }
    return bytes.allSatisfy { !(0x0A...0x0D).contains($0) && $0 != 0 && $0 != 0xC2 && $0 != 0xE2 }
  }

  public var description: String { text }
}

/// Text of any number of lines: notes, the account of a conversation.
///
/// Never empty, at most ``maximumBytes`` bytes of UTF-8.
public struct Prose: Hashable, Sendable, CustomStringConvertible {
  /// The longest text a record takes, in bytes of UTF-8: about 300 pages.
  public static let maximumBytes = 1_048_576

  /// The text, without the white space around it.
  public let text: String

  /// Makes notes of what was typed or read.
  ///
  /// - Throws: ``TextError`` for an empty or too long a text.
  public init(_ typed: String) throws(TextError) {
    guard typed.utf8.count <= Self.maximumBytes else {
      throw .tooLong(bytes: typed.utf8.count, limit: Self.maximumBytes)
    }
    let trimmed = typed.trimmed
    guard !trimmed.isEmpty else { throw .empty }
    guard !trimmed.utf8.contains(0) else { throw .nul }
    text = trimmed
  }

  public var description: String { text }
}

/// Why a text cannot stand in a record.
public enum TextError: Error, Hashable, Sendable {
  /// Nothing but white space.
  case empty
  /// A line break where one line is wanted; carries the text as typed.
  case lineBreak(String)
  /// More bytes of UTF-8 than the limit.
  case tooLong(bytes: Int, limit: Int)
  /// U+0000, at which SQLite's own functions end a text (sqlite.org/nulinstr.html).
  case nul
}

extension String {
  /// The text without white space at either end.
  package var trimmed: String { trimmed { $0.properties.isWhitespace } }

  /// The text without certain signs at either end, none of which is a letter of ASCII, a figure or
  /// another sign of it.
  package func trimmed(of isLeftOut: (Unicode.Scalar) -> Bool) -> String {
    // Most texts begin and end so.
    let visible: ClosedRange<UInt8> = 0x21...0x7E
    if let first = utf8.first, let last = utf8.last, visible ~= first, visible ~= last {
      return self
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isLeftOut($0) }),
      let last = scalars.lastIndex(where: { !isLeftOut($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or an editor would begin a new line here.
  fileprivate var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
