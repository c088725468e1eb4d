/// How many columns of a terminal a text takes.
package enum DisplayWidth {
  /// Returns the width of a text that holds no control characters.
  ///
  /// One column a character, none for a combining mark, two for the wide
  /// scripts of East Asia and for emoji (Unicode Standard Annex 11).
  package static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    for byte in text.utf8 {
      // Below U+0300, whose first byte is CC, nothing is wide and nothing combines.
      if byte >= 0xCC { return text.reduce(0) { $0 + of($1) } }
      if !UTF8.isContinuation(byte) { width += 1 }
    }
    return width
  }

  /// Returns the width of one character as a reader sees it.
  package static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.value < 0x300 { return 1 }
    if scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.generalCategory == .enclosingMark || scalar.value == 0x200B
    {
      return 0
    }
    return isWide(scalar) || scalar.properties.isEmojiPresentation ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Returns a text cut to a width, the cut shown by an ellipsis.
  package static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var result = ""
    var used = 0
    for character in text {
      let next = of(character)
      if used + next > width - 1 { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }

  /// Returns a text broken into lines at spaces, none wider than a width unless
  /// one word alone is.
  static func wrap(_ text: String, to width: Int) -> [String] {
    guard of(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let next = of(word)
      if used > 0, used + 1 + next > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 {
        line += " "
        used += 1
      }
      line += word
      used += next
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Returns a heading in lines that fit its column; a word wider than it is cut, and what is
  /// beyond the last line too.
  static func heading(_ text: String, to width: Int, lines most: Int = 4) -> [String] {
    let lines = wrap(text, to: width).map { cut($0, to: width) }
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + [cut(lines[most - 1] + "…", to: width)]
  }

  /// Returns how wide the widest word of a text is.
  static func ofWidestWord(_ text: String) -> Int {
    text.split(separator: " ").map { of($0) }.max() ?? 0
  }
}
