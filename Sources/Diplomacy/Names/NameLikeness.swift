/// Whether two names may be one person's.
public enum NameLikeness {
  /// Whether two names say nothing against one another: the same words in any order or script,
  /// or the words of one among those of the other, an initial standing for its word.
  ///
  /// « Zoé Essai » is like « Essai-Martin Zoé » and « Z. Essai », not like « Ali Essai ».
  public static func areAlike(_ one: String, _ other: String) -> Bool {
    if !Set(NameKey.keys(of: one)).isDisjoint(with: NameKey.keys(of: other)) { return true }
    let (one, other) = (words(one), words(other))
    let (few, many) = one.count <= other.count ? (one, other) : (other, one)
    return !few.isEmpty
      && few.allSatisfy { word in many.contains { $0 == word || isInitial(word, of: $0) } }
  }

  /// Whether two names have a word in common, of two letters at least.
  public static func shareAWord(_ one: String, _ other: String) -> Bool {
    !Set(words(one).filter { $0.count > 1 }).isDisjoint(with: words(other))
  }

  /// Whether a name is what somebody is called for short: a part of the name, initials standing for
  /// words, or the initials alone.
  ///
  /// « Durand », « C. Durand », « Camille » and « CD » are short for « Camille Durand ».
  public static func isShort(_ short: String, for name: String) -> Bool {
    let (few, many) = (words(short), words(name))
    guard !few.isEmpty, few.count <= many.count else { return false }
    if few.contains(where: { $0.utf8.count > 1 }) {
      // No word is said twice.
      var rest = many
      let isPart = few.sorted { $0.utf8.count > $1.utf8.count }.allSatisfy { word in
        let isInitial = word.utf8.count == 1
        let place = rest.firstIndex { isInitial ? $0.hasPrefix(word) : $0 == word }
        return place.map { _ = rest.remove(at: $0) } != nil
      }
      if isPart { return true }
    }
    let letters = few.joined()
    guard letters.utf8.count > 1, !short.contains(where: \.isLowercase) else { return false }
    let spaced = name.split(separator: " ").compactMap { words(String($0)).first }
    return [many, spaced].contains { $0.compactMap(\.first).map(String.init).joined() == letters }
  }

  private static func words(_ name: String) -> [Substring] {
    Folding.words(Folding.fold(name))
  }

  private static func isInitial(_ one: Substring, of other: Substring) -> Bool {
    one.utf8.count == 1 && other.hasPrefix(one) || other.utf8.count == 1 && one.hasPrefix(other)
  }
}
