/// What in a text may be the name of an actor: full names and handles, never single words.
///
/// A name has two words or more and begins with a capital, as names do in running text; a
/// script that has no capitals may begin one anywhere. Which of them are names of actors
/// the register knows.
public struct NamesInText: Sendable, Equatable {
  /// The folded keys of what may be a full name, each once, as they come.
  public let keys: [String]
  /// What may be a handle: `ambassade-kazakhstan`, or any after an `@`.
  public let handles: [String]

  /// The most words a name is looked for in: « Centre Européen de Sécurité et de
  /// Stratégie » has seven.
  public static let longest = 10
  /// The most keys that are made of a text; what comes after is not looked at.
  public static let limit = 20_000

  /// Finds what may be names in a text.
  public init(_ text: String) {
    var words: [(key: String, beginsName: Bool)] = []
    let bytes = Array(text.utf8)
    Folding.forEachWord(in: text) { key, place in
      words.append((key, Self.beginsName(bytes[place])))
      return words.count < Self.limit
    }
    keys = Self.keys(of: words)
    handles = Self.handles(in: text)
  }

  private static func keys(of words: [(key: String, beginsName: Bool)]) -> [String] {
    var keys: [String] = []
    var seen: Set<String> = []
    for start in words.indices where words[start].beginsName {
      var key = words[start].key
      for word in words[(start + 1)...].prefix(longest - 1) {
        key += " " + word.key
        if seen.insert(key).inserted { keys.append(key) }
      }
      if keys.count >= limit { break }
    }
    return keys
  }

  private static func beginsName(_ word: ArraySlice<UInt8>) -> Bool {
    let first = String(decoding: word.prefix(8), as: UTF8.self).unicodeScalars
      .first { $0.properties.isAlphabetic }
    return first.map { !$0.properties.isLowercase } ?? false
  }

  private static func handles(in text: String) -> [String] {
    let tokens = text.utf8.split { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "@"):
        false
      default: byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      }
    }
    return tokens.prefix(limit).compactMap { token -> String? in
      let token = String(decoding: token, as: UTF8.self)
      guard let name = token.split(separator: "@").last,
        token.hasPrefix("@") || (!token.contains("@") && token.contains("-"))
      else { return nil }
      return Handle(String(name))?.text
    }.uniqued()
  }
}
