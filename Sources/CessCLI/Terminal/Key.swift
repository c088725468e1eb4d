/// A key that a person typed.
enum Key: Equatable {
  case character(Character)
  case enter, tab, backspace, delete, escape
  case left, right, up, down
  /// The beginning and the end of the line: Home or Ctrl-A, End or Ctrl-E.
  case lineStart, lineEnd
  /// Ctrl-U and Ctrl-K: what stands before the cursor, and after it, goes.
  case killBefore, killAfter
  /// Ctrl-W: the word before the cursor goes.
  case killWord
  /// Ctrl-D: the end of input where nothing is typed.
  case end
  /// Ctrl-L: the line is drawn again.
  case redraw
}

/// A reader of a terminal's bytes, which come in portions of any length.
struct KeyDecoder {
  private var waiting: [UInt8] = []

  /// Returns the keys that a portion completes.
  ///
  /// A character of several bytes may be cut between portions. What is no key that is
  /// known, a function key for instance, is passed over.
  mutating func keys(in portion: [UInt8]) -> [Key] {
    waiting += portion
    var keys: [Key] = []
    var index = 0
    while index < waiting.count {
      let byte = waiting[index]
      if byte == 0x1B {
        let (key, length) = Self.escape(waiting[index...])
        if let key { keys.append(key) }
        index += length
      } else if byte < 0x20 || byte == 0x7F {
        if let key = Self.control(byte) { keys.append(key) }
        index += 1
      } else {
        let length = Self.length(from: byte)
        guard index + length <= waiting.count else { break }
        let bytes = waiting[index..<index + length]
        if let text = String(validating: bytes, as: UTF8.self), let character = text.first {
          Self.append(character, to: &keys)
        }
        index += length
      }
    }
    waiting = Array(waiting[index...])
    return keys
  }

  /// Adds a character; a combining mark joins the letter before it.
  private static func append(_ character: Character, to keys: inout [Key]) {
    if case .character(let last)? = keys.last {
      let joined = String(last) + String(character)
      if joined.count == 1, let one = joined.first {
        keys[keys.count - 1] = .character(one)
        return
      }
    }
    keys.append(.character(character))
  }

  /// How many bytes a character takes by its first; 1 for what is none.
  private static func length(from lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private static func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x01: .lineStart
    case 0x02: .left
    case 0x04: .end
    case 0x05: .lineEnd
    case 0x06: .right
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x0B: .killAfter
    case 0x0C: .redraw
    case 0x0E: .down
    case 0x10: .up
    case 0x15: .killBefore
    case 0x17: .killWord
    default: nil
    }
  }

  /// Reads a key that begins with an escape: `ESC [ A`, `ESC O A`, `ESC [ 3 ~`; an escape
  /// alone is a key itself.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int) {
    let bytes = Array(bytes)
    guard bytes.count > 1 else { return (.escape, 1) }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
      return (.escape, 1)
    }
    // Parameters up to the byte that ends the sequence (ECMA-48, 5.4).
    guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return (nil, bytes.count)
    }
    let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
    return (named(bytes[end], parameters), end + 1)
  }

  private static func named(_ final: UInt8, _ parameters: String) -> Key? {
    switch (final, parameters) {
    case (UInt8(ascii: "A"), ""): .up
    case (UInt8(ascii: "B"), ""): .down
    case (UInt8(ascii: "C"), ""): .right
    case (UInt8(ascii: "D"), ""): .left
    case (UInt8(ascii: "H"), ""), (UInt8(ascii: "~"), "1"), (UInt8(ascii: "~"), "7"): .lineStart
    case (UInt8(ascii: "F"), ""), (UInt8(ascii: "~"), "4"), (UInt8(ascii: "~"), "8"): .lineEnd
    case (UInt8(ascii: "~"), "3"): .delete
    default: nil
    }
  }
}
