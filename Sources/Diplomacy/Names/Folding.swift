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

  /// Returns the words of a key that `fold(_:)` gave.
  public static func words(_ key: String) -> [Substring] { key.split(separator: " ") }

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
