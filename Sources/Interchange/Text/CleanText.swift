import Diplomacy

extension String {
  /// The text without the white space around it, without control characters, which other programs
  /// carry along from other encodings, and without the marks that nobody sees at its ends: an address
  /// that is pasted brings the direction of its line along.
  ///
  /// Those from U+0080 to U+009F are what is left of Windows-1252 that somebody took for ISO 8859-1:
  /// they are the quotation marks and dashes that they were.
  var cleaned: String {
    var text = self
    if text.withUTF8({ !$0.hasControlCharacters }) { return withoutBlankEnds }
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where isAfterReturn: break
      case 0x09, 0x0A: scalars.append(scalar)
      // Other programs break lines with these.
      case 0x0B, 0x0C, 0x0D: scalars.append("\n")
      case ..<0x20, 0x7F: break
      case 0x80...0x9F:
        let meant = SourceEncoding.windows1252Scalar(UInt8(scalar.value))
        if meant != scalar { scalars.append(meant) }
      default: scalars.append(scalar)
      }
    }
    return String(scalars).withoutBlankEnds
  }

  /// The text without what nobody sees at its ends, but for the mark that closes what one within it
  /// opens (Unicode Standard Annex 9, 2): what follows on the line would be turned around.
  private var withoutBlankEnds: String {
    let text = trimmed(of: \.isBlank)
    let isTurned = text.unicodeScalars.contains(where: \.opensDirection)
    return isTurned ? trimmed(of: { $0.isBlank && !$0.isDirection }) : text
  }

  /// The text on one line: line breaks are spaces, and several spaces one.
  var onOneLine: String {
    // Most have no white space but single spaces between words.
    if isPlainLine { return self }
    // By scalars: a space may have an accent upon it.
    return unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
      .joined(separator: " ")
  }

  /// Whether it is words of ASCII with one space between two.
  private var isPlainLine: Bool {
    let space = UInt8(ascii: " ")
    var last = space
    for byte in utf8 {
      guard (space..<0x7F).contains(byte), byte != space || last != space else { return false }
      last = byte
    }
    return last != space || isEmpty
  }
}

extension Unicode.Scalar {
  /// Whether it is white space, or a mark of no width which joins no letters: of direction, of where
  /// a line may break, of the order of bytes.
  fileprivate var isBlank: Bool {
    switch value {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: properties.isWhitespace
    }
  }
}

extension Unicode.Scalar {
  /// Whether text has another direction from here, until that is closed.
  fileprivate var opensDirection: Bool {
    switch value {
    case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068: true
    default: false
    }
  }

  /// Whether it opens or closes a direction.
  fileprivate var isDirection: Bool { opensDirection || value == 0x202C || value == 0x2069 }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether UTF-8 has control characters, but for tabulations and line breaks.
  fileprivate var hasControlCharacters: Bool {
    var isAfterC2 = false
    for byte in self {
      if byte < 0x20, byte != 0x09, byte != 0x0A { return true }
      if byte == 0x7F || isAfterC2 && byte < 0xA0 { return true }
      isAfterC2 = byte == 0xC2
    }
    return false
  }
}
