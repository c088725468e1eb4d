/// A person's name as somebody says it, taken apart.
///
/// « S.E. Mme Gulsara ARYSTANKULOVA » is Gulsara ARYSTANKULOVA, an excellency, a woman; « Fuchs,
/// Bruno » is Bruno Fuchs, of the family name Fuchs.
///
/// What may be part of the name is left with it: initials (« J. Dupont »), couples (« M. et Mme
/// Dupont »), offices (« Mme la Ministre »), and what would leave nothing.
public struct PersonName: Sendable, Hashable {
  /// The name, given names first where the order is known.
  public let name: Line
  /// The style of courtesy that stands before it: "Dr", « Son Excellence ».
  public let honorific: Line?
  /// The gender in which the person is addressed.
  public let gender: Gender?
  /// The family name; `nil` where nothing tells it.
  public let familyName: Line?

  /// Takes a name apart.
  ///
  /// - Parameters:
  ///   - said: The name as somebody says it.
  ///   - honorific: A style of courtesy that is known already: it is left out where it stands
  ///     before the name too.
  public init(_ said: Line, honorific: Line? = nil) {
    let bare = honorific.flatMap { Self.bare(said.text, without: $0.text) } ?? said.text
    let before = Civility.Reading(bare.split(whereSeparator: \.isWhitespace), isAlone: false)
    let listed = ListedName(before.rest.joined(separator: " "))
    // « Fuchs, M. Bruno » has them in the middle.
    let within = Civility.Reading(
      listed?.words ?? Array(before.rest), isAlone: false, after: before.gender)
    guard Self.isName(within.rest), let name = try? Line(within.rest.joined(separator: " ")) else {
      (name, self.honorific, gender, familyName) = (said, nil, nil, nil)
      return
    }
    self.name = name
    self.honorific = before.style ?? within.style
    gender = within.gender
    familyName = listed.flatMap { try? Line($0.familyName) }
  }

  /// A name without the style of courtesy that stands before it; `nil` where it does not.
  public static func bare(_ name: String, without honorific: String) -> String? {
    if name.hasPrefix("\(honorific) ") { return String(name.dropFirst(honorific.count + 1)) }
    let words = name.split(separator: " ")
    let count = honorific.split(separator: " ").count
    guard words.count > count,
      Folding.fold(words.prefix(count).joined(separator: " ")) == Folding.fold(honorific)
    else { return nil }
    return words.dropFirst(count).joined(separator: " ")
  }

  /// Whether words are one person's name, and neither an office nor a couple, nor signs alone.
  static func isName(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first, words.contains(where: { $0.contains(where: \.isLetter) }) else {
      return false
    }
    let isOffice =
      ["le", "la", "the"].contains(first) || first.hasPrefix("l’") || first.hasPrefix("l'")
    return !isOffice && !words.contains(where: joinsNames)
  }

  /// Whether a word stands between the names of two.
  package static func joinsNames(_ word: Substring) -> Bool {
    ["et", "and", "und", "ou", "or", "&"].contains(word)
  }
}
