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

  /// Whether two names are two people's: they have no word in common, and are written in letters
  /// that can be compared.
  public static func areUnlike(_ one: String, _ other: String) -> Bool {
    isRead(one) == isRead(other) && !shareAWord(one, other)
  }

  /// Whether a name is written as those of people are, each word but particles with a capital:
  /// « Zoé de l’Essai », and not « Service de presse ».
  public static func isOfPerson(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    return !words.isEmpty
      && words.allSatisfy { $0.first?.isLowercase != true || FamilyName.isParticle($0) }
  }

  /// Whether a name is written as those of people are, in more than one word.
  public static func isOfWholeName(_ name: String) -> Bool {
    name.contains(" ") && isOfPerson(name)
  }

  /// Whether a name is in Latin letters, or in others that are read as such.
  private static func isRead(_ name: String) -> Bool {
    words(name).contains { $0.utf8.contains { (0x61...0x7A).contains($0) } }
  }

  /// Whether a name is what somebody is called for short: a part of the name, initials standing for
  /// words, or the initials alone.
  ///
  /// « Durand », « C. Durand », « Camille » and « CD » are short for « Camille Durand ».
  public static func isShort(_ short: String, for name: String) -> Bool {
    isShort(NameParts(short), for: NameParts(name))
  }

  /// Whether a name taken apart is what somebody is called for short.
  static func isShort(_ short: NameParts, for name: NameParts) -> Bool {
    let (few, many) = (short.parts, name.parts)
    guard !few.isEmpty, few.count <= many.count else { return false }
    let written = short.written
    if !written.isEmpty {
      // No part is said twice.
      var rest = many
      let isPart = (written + few.filter(isInitials)).allSatisfy { part in
        let place = rest.firstIndex { isInitials(part) ? begins($0, with: part) : $0 == part }
        return place.map { _ = rest.remove(at: $0) } != nil
      }
      if isPart { return true }
    }
    return short.letters.map(name.initials.contains) ?? false
  }

  static func isInitials(_ part: [Substring]) -> Bool {
    part.allSatisfy { $0.utf8.count == 1 }
  }

  private static func begins(_ part: [Substring], with initials: [Substring]) -> Bool {
    initials.count <= part.count && zip(part, initials).allSatisfy { $0.hasPrefix($1) }
  }

  static func words(_ name: String) -> [Substring] {
    Folding.words(Folding.fold(name))
  }

  private static func isInitial(_ one: Substring, of other: Substring) -> Bool {
    one.utf8.count == 1 && other.hasPrefix(one) || other.utf8.count == 1 && one.hasPrefix(other)
  }
}
