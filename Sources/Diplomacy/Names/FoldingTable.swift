/// What each letter becomes in a search key.
///
/// The tables are text, easy to read and to compare with the standard; they are turned
/// into arrays once, when a letter first asks for them.
enum FoldingTable {
  /// What becomes of a scalar of the Latin, Greek and Cyrillic blocks.
  ///
  /// Shape: up to four ASCII letters, the first in the low byte.
  struct Entry: Equatable {
    var letters: UInt32

    /// The scalar leaves nothing: a combining mark, a soft sign.
    static let dropped = Entry(letters: 0)

    /// The scalar stands between words: punctuation, a symbol.
    static let separator = Entry(letters: UInt32(UInt8(ascii: " ")))

    /// The scalar has no Latin reading and is kept, in lower case.
    static let kept = Entry(letters: .max)

    /// The reading of a Greek upsilon, and of Latin and Cyrillic letters.
    static let y = Entry(letters: UInt32(UInt8(ascii: "y")))
  }

  /// Returns what becomes of a scalar beyond ASCII, or nil outside the three alphabets.
  static func entry(for scalar: UInt32) -> Entry? {
    switch scalar {
    case 0x0080..<0x0530: alphabets[Int(scalar) - 0x0080]
    case 0x1E00..<0x2070: alphabets[Int(scalar) - 0x1E00 + (0x0530 - 0x0080)]
    default: nil
    }
  }

  /// The entries of U+0080 to U+052F, then those of U+1E00 to U+206F.
  private static let alphabets: [Entry] = {
    var entries: [Entry] = []
    for block in [latin, greekAndCyrillic, additional] {
      for line in block.utf8.split(separator: UInt8(ascii: "\n")) {
        // The first field is the number of the line's first scalar, for the reader.
        for field in line.split(separator: UInt8(ascii: " ")).dropFirst() {
          entries.append(entry(written: field))
        }
      }
    }
    return entries
  }()

  private static func entry(written field: Substring.UTF8View) -> Entry {
    switch field.first {
    case UInt8(ascii: "-"): .dropped
    case UInt8(ascii: "."): .separator
    case UInt8(ascii: "="): .kept
    default: Entry(letters: field.reversed().reduce(0) { $0 << 8 | UInt32($1) })
    }
  }
}
