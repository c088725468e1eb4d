/// Text that is UTF-8 but for some bytes: what comes of two programs that wrote one file.
enum MixedText {
  /// How long the character is that a byte begins, and what may stand second in it; `nil` for a
  /// byte that begins no character of several.
  ///
  /// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
  private static func form(_ first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: return (length: 2, second: 0x80...0xBF)
    case 0xE0: return (length: 3, second: 0xA0...0xBF)
    case 0xED: return (length: 3, second: 0x80...0x9F)
    case 0xE1...0xEF: return (length: 3, second: 0x80...0xBF)
    case 0xF0: return (length: 4, second: 0x90...0xBF)
    case 0xF1...0xF3: return (length: 4, second: 0x80...0xBF)
    case 0xF4: return (length: 4, second: 0x80...0x8F)
    default: return nil
    }
  }

  /// How long the character of several bytes is that begins at a place; `nil` where none does.
  private static func length(of bytes: [UInt8], at place: Int) -> Int? {
    guard let form = Self.form(bytes[place]), place + form.length <= bytes.count,
      form.second.contains(bytes[place + 1]),
      bytes[(place + 2)..<(place + form.length)].allSatisfy({ (0x80...0xBF).contains($0) })
    else { return nil }
    return form.length
  }

  /// Where the last character begins if only its first bytes are there, the end otherwise.
  static func endOfWhole(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let place = bytes.count - back
      if bytes[place] & 0xC0 == 0x80 { continue }
      guard let form = Self.form(bytes[place]), form.length > back,
        back == 1 || form.second.contains(bytes[place + 1])
      else { return bytes.count }
      return place
    }
    return bytes.count
  }

  /// How many characters of several bytes there are, and how many bytes that are none.
  static func counts(_ bytes: [UInt8]) -> (characters: Int, strays: Int) {
    counts(bytes, in: 0..<bytes.count)
  }

  /// The same of a part of the bytes that ends where a character does.
  private static func counts(
    _ bytes: [UInt8], in range: Range<Int>
  ) -> (characters: Int, strays: Int) {
    var (characters, strays, place) = (0, 0, range.lowerBound)
    while place < range.upperBound {
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

  /// The text in UTF-8, as each of its lines is seen to be written.
  ///
  /// A line with more bytes that are no UTF-8 than characters that are is Windows-1252 whole: a
  /// character in it is there by chance, as « é », no-break space and closing quotation mark are
  /// one. In any other line each byte that is none is of Windows-1252. A character that the end
  /// cuts off tells of neither. Time is linear.
  static func repairedByLine(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    let whole = endOfWhole(bytes)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(where: \.endsLine).map { $0 + 1 } ?? bytes.count
      let found = counts(bytes, in: start..<min(end, whole))
      if found.characters > 0, found.strays > found.characters {
        text += SourceEncoding.fromWindows1252(Array(bytes[start..<end]))
      } else {
        repair(bytes, in: start..<end, into: &text)
      }
      start = end
    }
    return text
  }

  /// Adds a part of the bytes that ends where a character does, each byte that is no UTF-8 being
  /// of Windows-1252.
  private static func repair(_ bytes: [UInt8], in range: Range<Int>, into text: inout [UInt8]) {
    // What is UTF-8 is copied in one piece.
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      if bytes[place] < 0x80 {
        place += 1
      } else if let length = length(of: bytes, at: place) {
        place += length
      } else {
        text += bytes[start..<place]
        text += String(Character(SourceEncoding.windows1252Scalar(bytes[place]))).utf8
        place += 1
        start = place
      }
    }
    text += bytes[start..<range.upperBound]
  }
}

extension UInt8 {
  /// Whether a line ends with it.
  var endsLine: Bool { self == 0x0A || self == 0x0D }
}
