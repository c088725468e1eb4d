/// Makes text from outside harmless to a terminal.
///
/// An escape character in a name could move the cursor, change colours or hide
/// what follows; a bidirectional override could show words in another order.
/// The record keeps them as given; on the way out each becomes a visible sign.
public enum Neutral {
  /// Appends a text with its control characters made visible.
  static func append(_ text: String, to buffer: inout ByteBuffer, keepingLines: Bool = false) {
    if isHarmless(text) {
      buffer.append(text)
    } else {
      buffer.append(neutralised(text, keepingLines: keepingLines))
    }
  }

  /// Whether a text holds no control character of any kind.
  ///
  /// Read as bytes, since every text that is shown passes here: the C1 controls
  /// are C2 80…9F, the overrides E2 80 AA…AE and E2 81 A6…A9.
  static func isHarmless(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isHarmless) ?? isHarmless(Array(text.utf8))
  }

  private static func isHarmless(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
    var last: UInt8 = 0
    var beforeLast: UInt8 = 0
    for byte in bytes {
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F { return false }
      } else if last == 0xC2 {
        if byte < 0xA0 { return false }
      } else if beforeLast == 0xE2 {
        if last == 0x80, (0xAA...0xAE).contains(byte) { return false }
        if last == 0x81, (0xA6...0xA9).contains(byte) { return false }
      }
      (beforeLast, last) = (last, byte)
    }
    return true
  }

  /// Returns a text with its control characters made visible.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - keepingLines: Whether line feeds and tabs stay as they are; otherwise
  ///     each becomes a space.
  /// - Returns: The harmless text.
  public static func neutralised(_ text: String, keepingLines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A:
        result.append(keepingLines ? scalar : " ")
      case 0x00..<0x20:
        // U+2400 and following picture the control characters: ESC is ␛.
        result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      case 0x80..<0xA0: result.append("\u{FFFD}")
      case _ where isOverride(scalar): result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isOverride(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
