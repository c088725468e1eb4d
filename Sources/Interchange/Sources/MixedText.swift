/// Text that is UTF-8 but for some bytes: what comes of two programs that wrote one file.
enum MixedText {
  /// How long the character of several bytes is that begins at a place; `nil` where none does.
  ///
  /// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
  private static func length(of bytes: [UInt8], at place: Int) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[place] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard place + length <= bytes.count, second.contains(bytes[place + 1]),
      bytes[(place + 2)..<(place + length)].allSatisfy({ (0x80...0xBF).contains($0) })
    else { return nil }
    return length
  }

  /// How many characters of several bytes there are, and how many bytes that are none.
  static func counts(_ bytes: [UInt8]) -> (characters: Int, strays: Int) {
    var (characters, strays, place) = (0, 0, 0)
    while place < bytes.count {
      if bytes[place] < 0x80 {
        place += 1
      } else if let length = length(of: bytes, at: place) {
        characters += 1
        place += length
      } else {
        strays += 1
        place += 1
      }
    }
    return (characters, strays)
  }

  /// The text in UTF-8, each byte that is none being of Windows-1252.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 16)
    var place = 0
    while place < bytes.count {
      if bytes[place] < 0x80 {
        text.append(bytes[place])
        place += 1
      } else if let length = length(of: bytes, at: place) {
        text += bytes[place..<(place + length)]
        place += length
      } else {
        text += SourceEncoding.fromWindows1252([bytes[place]])
        place += 1
      }
    }
    return text
  }
}
