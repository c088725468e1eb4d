/// The words by which a function is recognised in the title of an office.
///
/// A pattern is the beginning of a title, folded and in the masculine (see
/// ``OfficeTitle/key(_:)``): `ambassadeur` answers for « Ambassadrice » and « Ambassadeur
/// du Kazakhstan », not for « Ambassadeur adjoint », since only a word that leads on to a
/// complement may follow. With a `$` at its end a pattern is the whole title.
public struct TitlePattern: Hashable, Sendable {
  private let key: String
  private let isWhole: Bool

  /// Reads a pattern, written as a title is; `nil` without a letter.
  public init?(_ text: String) {
    isWhole = text.hasSuffix("$")
    key = OfficeTitle.key(isWhole ? String(text.dropLast()) : text)
    guard !key.isEmpty else { return nil }
  }

  /// Whether a title, or one of its parts between commas, begins so.
  public func matches(_ title: String) -> Bool {
    Self.keys(of: title).contains { matches(key: $0) }
  }

  /// Whether a title is this function and nothing more, without a complement.
  public func isWholeOf(_ title: String) -> Bool { OfficeTitle.key(title) == key }

  private static let separators: [Unicode.Scalar] = [",", ";", "(", "–", "—", "/"]

  /// The keys of a title and of its parts: « Ambassadeur, représentant permanent ».
  static func keys(of title: String) -> [String] {
    let parts = title.unicodeScalars.split { Self.separators.contains($0) }
    let keys = [OfficeTitle.key(title)] + parts.map { OfficeTitle.key(String($0)) }
    return keys.filter { !$0.isEmpty }.uniqued()
  }

  func matches(key title: String) -> Bool {
    guard title.hasPrefix(key) else { return false }
    let rest = title.dropFirst(key.count)
    if rest.isEmpty { return true }
    guard !isWhole, rest.first == " " else { return false }
    return Self.links.contains(rest.dropFirst().prefix { $0 != " " })
  }

  /// The words that lead on to a complement, in the languages of ``HeadOfMission``.
  private static let links: Set<Substring> = [
    "a", "al", "am", "au", "aupres", "aux", "beim", "charge", "d", "da", "de", "dei", "del",
    "della", "der",
    "des", "di", "do", "du", "en", "et", "for", "in", "l", "la", "las", "le", "les", "of", "pour",
    "pres", "the", "to", "v", "von",
  ]
}
