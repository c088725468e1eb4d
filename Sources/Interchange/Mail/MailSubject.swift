import Diplomacy

/// What a mail is about.
enum MailSubject {
  /// What programs put before a subject when a mail is answered or passed on, in the languages
  /// of those who write to us: `Re:`, `TR:`, `Fwd[2]:`.
  private static let prefixes: Set<String> = [
    "re", "ré", "rép", "ref", "réf", "fw", "fwd", "tr", "rv", "aw", "wg", "sv", "vs", "antw",
    "doorst", "odp", "pd", "r", "i", "rif", "enc", "ynt", "отв", "на", "res", "回复", "转发", "答复",
  ]

  /// The subject without these, however many there are; `nil` where there is nothing else.
  static func bare(_ subject: String) -> String? {
    var rest = subject[...]
    while let colon = rest.prefix(20).firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let word = rest[..<colon].prefix { $0 != "[" && $0 != "(" }
      let count = rest[word.endIndex..<colon]
      guard prefixes.contains(String(word).trimmed.lowercased()),
        count.allSatisfy({ "[]() ".contains($0) || $0.isNumber })
      else { break }
      rest = rest[rest.index(after: colon)...].drop(while: \.isWhitespace)
    }
    let bare = String(rest).trimmed
    return bare.isEmpty ? nil : bare
  }
}
