/// The search key of a text: what is left when accents, case, script and punctuation
/// no longer matter.
public enum Folding {
  /// Returns the search key of a text.
  ///
  /// `L'Ambassadrice Арыстанкулова` becomes `l ambassadrice arystankulova`.
  ///
  /// Shape: lower-case words of letters and digits, joined by one space. Latin, Greek
  /// and Cyrillic become ASCII; other scripts stay as they are, without their
  /// combining marks. Everything else separates words, apostrophes and hyphens
  /// included. Folding a key gives the key; canonically equivalent texts have one key.
  public static func fold(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(
        of: UInt8.self, capacity: bytes.count * FoldedKey.growth
      ) { room in
        var key = FoldedKey(in: room)
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          if byte < 0x80 {
            key.append(ascii: byte)
            index += 1
          } else {
            let (scalar, length) = scalar(in: bytes, at: index)
            key.append(scalar)
            index += length
          }
        }
        return key.text
      }
    }
  }

  /// Returns by what a name is told from others: its search key, or the name itself where it is
  /// signs alone, « ? », of which nothing is left in a key.
  public static func identity(of name: String) -> String {
    let key = fold(name)
    return key.isEmpty ? name : key
  }

  /// Returns the words of a key that `fold(_:)` gave.
  public static func words(_ key: String) -> [Substring] {
    // Between bytes: a space is one in UTF-8, and no word is taken apart.
    key.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  /// Tells the words of a text one by one, folded, with where they stand in it.
  ///
  /// - Parameters:
  ///   - text: The text as written.
  ///   - body: Takes the key of a word and its place in bytes of UTF-8, the marks that
  ///     follow its last letter included; returns whether to go on.
  static func forEachWord(
    in text: String, _ body: (_ key: String, _ place: Range<Int>) -> Bool
  ) {
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(
        of: UInt8.self, capacity: bytes.count * FoldedKey.growth
      ) { room in
        var key = FoldedKey(in: room)
        var start = 0
        var index = 0
        while index < bytes.count {
          let (scalar, length) =
            bytes[index] < 0x80 ? (UInt32(bytes[index]), 1) : scalar(in: bytes, at: index)
          key.append(scalar)
          if key.isAtSeparator {
            if !key.isEmpty, !body(key.text, start..<index) { return }
            key.restart()
            start = index + length
          }
          index += length
        }
        if !key.isEmpty { _ = body(key.text, start..<bytes.count) }
      }
    }
  }

  /// Returns the scalar that starts at `index` and its length in bytes.
  ///
  /// The bytes of a `String` are always well-formed UTF-8.
  @inline(__always)
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = lead & (0x7F >> UInt32(length))
    for offset in 1..<length {
      scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (scalar, length)
  }
}
