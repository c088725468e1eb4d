/// Text from outside, in a page.
extension ByteBuffer {
  /// Appends a text so that nothing in it is markup, in an element or an attribute; its
  /// control characters are made visible.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - breakingLines: Whether its lines are lines of the page too.
  mutating func append(escaping text: String, breakingLines: Bool = false) {
    let harmless =
      Neutral.isHarmless(text) ? text : Neutral.neutralised(text, keepingLines: breakingLines)
    // Nearly all there is holds no mark: it is passed on as it is.
    guard harmless.utf8.contains(where: Self.isMark) else {
      append(harmless)
      return
    }
    for byte in harmless.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      case UInt8(ascii: "\n"): append("<br/>\n")
      default: append(byte)
      }
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}
