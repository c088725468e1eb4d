/// The part of a person's name by which it is sorted.
public enum FamilyName {
  /// Guesses the family name in a displayed name, given names first.
  ///
  /// Words in capitals at the end are the family name, as chanceries write it:
  /// « Jean DE LA TOUR », « Anna IN 'T VELD »; or those at the beginning, as lists do:
  /// « DE LA TOUR Jean », « XI Jinping ». Otherwise it is the last word, with the
  /// particles before it: « Jean de la Tour », « Ludwig van der Berg ».
  ///
  /// - Parameter name: The name.
  /// - Returns: The family name as written; the whole name where it has one word only.
  ///   A guess: other orders are told with the record itself.
  public static func guessed(from name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard words.count > 1 else { return name.trimmed }
    var start = words.count - 1
    if isCapitals(words[start]) {
      while start > 1, isCapitals(words[start - 1]) { start -= 1 }
    } else {
      let leading = words.prefix(while: isCapitals)
      if !leading.isEmpty { return leading.joined(separator: " ") }
      while start > 1, isParticle(words[start - 1]) { start -= 1 }
    }
    return words[start...].joined(separator: " ")
  }

  /// Whether a word is in capitals: two letters at least, none of them small.
  static func isCapitals(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    let isLone = letters.count == 1 && word.contains { "'’".contains($0) }
    return (letters.count > 1 || isLone) && letters.allSatisfy { $0.isUppercase }
  }

  /// Whether a word is a small one that belongs to the family name after it.
  static func isParticle(_ word: Substring) -> Bool {
    particles.contains(word.lowercased())
  }

  /// Small words that belong to the family name after them.
  private static let particles: Set = [
    "al", "ap", "bin", "bint", "ben", "d'", "d’", "da", "dal", "das", "de", "degli", "dei", "del",
    "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "in", "'t", "’t", "la", "las",
    "le", "les", "los", "mac", "mc", "o'", "o’", "op", "san", "st", "ten", "ter", "van", "ver",
    "von", "vom", "zu", "zum", "zur", "y",
  ]
}
