import Foundation

/// A key that stands twice in one object of JSON.
///
/// Readers of JSON take one of the two and say nothing (RFC 8259, section 4): of two sides that
/// git put together badly, one would be lost without a word.
struct RepeatedKey: Equatable {
  /// The key.
  let key: String
  /// Where it stands the second time, in bytes.
  let offset: Int

  /// Finds the first one in what is known to be JSON; `nil` where each key is there once.
  static func first(in bytes: [UInt8]) -> RepeatedKey? {
    // The keys of each object that is open; a list has none.
    var open: [Set<String>?] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "{"): open.append(Set<String>())
      case UInt8(ascii: "["): open.append(nil)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
      case UInt8(ascii: "\""):
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
          place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        let end = min(place, bytes.count)
        place = end + 1
        guard isKey(bytes, before: place), let last = open.indices.last else { continue }
        let key = text(bytes[start..<end])
        if open[last]?.insert(key).inserted == false {
          return RepeatedKey(key: key, offset: start)
        }
      default: break
      }
    }
    return nil
  }

  /// Whether the text that ended before a place is a key: what follows is a colon.
  private static func isKey(_ bytes: [UInt8], before place: Int) -> Bool {
    guard place < bytes.count else { return false }
    return bytes[place...].first { byte in !" \t\r\n".utf8.contains(byte) } == UInt8(ascii: ":")
  }

  /// A text of JSON as it is meant: `\u0069d` is `id`.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "\\")) else { return text }
    return (try? JSONDecoder().decode(String.self, from: Data("\"\(text)\"".utf8))) ?? text
  }
}
