/// A search key being written.
struct FoldedKey {
  /// The most bytes that a key can have for each byte of its text: a Korean syllable
  /// takes three and is kept as three letters of three bytes.
  static let growth = 3

  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private var isBetweenWords = false

  /// Starts a key in room for `growth` times the bytes of its text.
  init(in room: UnsafeMutableBufferPointer<UInt8>) {
    self.room = room
  }

  /// The key so far.
  var text: String { String(decoding: room[..<count], as: UTF8.self) }

  /// Whether nothing is left of the text so far.
  var isEmpty: Bool { count == 0 }

  /// Whether what was appended last stands between words.
  var isAtSeparator: Bool { isBetweenWords }

  /// Starts another key in the same room.
  mutating func restart() {
    count = 0
    isBetweenWords = false
  }

  /// Appends what an ASCII byte becomes.
  @inline(__always)
  mutating func append(ascii byte: UInt8) {
    let lowercase = byte | 0x20
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercase) {
      write(lowercase)
    } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      write(byte)
    } else {
      isBetweenWords = true
    }
  }

  /// Appends what any scalar becomes.
  mutating func append(_ scalar: UInt32) {
    guard scalar >= 0x80 else { return append(ascii: UInt8(scalar)) }
    switch FoldingTable.entry(for: scalar) {
    case .some(.separator): isBetweenWords = true
    case .some(.kept), nil: appendOther(scalar)
    case .some(let entry): append(entry, for: scalar)
    }
  }

  private mutating func append(_ entry: FoldingTable.Entry, for scalar: UInt32) {
    // Greek writes the sound u with two letters, ου: Παπανδρέου is Papandreou.
    if entry == .y, (0x0370..<0x0400).contains(scalar) || scalar >= 0x1F00,
      !isBetweenWords, count > 0, room[count - 1] == UInt8(ascii: "o")
    {
      return write(UInt8(ascii: "u"))
    }
    var letters = entry.letters
    while letters != 0 {
      write(UInt8(truncatingIfNeeded: letters))
      letters >>= 8
    }
  }

  /// Appends what a scalar of another script, or a symbol, becomes.
  private mutating func appendOther(_ scalar: UInt32) {
    if let parts = FoldingTable.decomposition(of: scalar) {
      for part in parts { append(part) }
      return
    }
    guard let scalar = Unicode.Scalar(scalar) else { return }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format:
      break
    case .uppercaseLetter, .titlecaseLetter, .letterNumber:
      appendLowercase(scalar)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .spacingMark, .decimalNumber,
      .otherNumber:
      write(scalar)
    default:
      isBetweenWords = true
    }
  }

  private mutating func appendLowercase(_ scalar: Unicode.Scalar) {
    for lowercase in scalar.properties.lowercaseMapping.unicodeScalars {
      if lowercase == scalar { write(scalar) } else { append(lowercase.value) }
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { write(byte) }
  }

  @inline(__always)
  private mutating func write(_ byte: UInt8) {
    if isBetweenWords {
      isBetweenWords = false
      if count > 0 { put(UInt8(ascii: " ")) }
    }
    put(byte)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    guard count < room.count else { return }
    room[count] = byte
    count += 1
  }
}
