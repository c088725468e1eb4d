import Diplomacy

/// People whom commas stand between, each with a word of courtesy, as in « Mme Essai, Mme Durand ».
enum AddressedPeople {
  /// Takes them apart; one alone, with whatever introduces them, is left as it is.
  ///
  /// A comma before another word than of courtesy may stand before a given name, an office, a house:
  /// « Essai, Zoé », « M. Dupont, directeur ».
  static func apart(_ text: Substring) -> [Substring] {
    guard text.contains(","), !text.contains("@") else { return [text] }
    var people: [Substring] = []
    var start = text.startIndex
    for comma in text.indices where text[comma] == "," {
      let next = text.index(after: comma)
      let isNext = isAddressed(text[next...].prefix { $0 != "," })
      guard isNext, isAddressed(text[start..<comma].prefix { $0 != "," }) else { continue }
      people.append(text[start..<comma])
      start = next
    }
    return people + [text[start...]]
  }

  /// Whether a text is a name with a word of courtesy before it that tells the gender.
  private static func isAddressed(_ text: Substring) -> Bool {
    guard let line = try? Line(String(text).cleaned), !Civility.isWhole(line.text) else {
      return false
    }
    return PersonName(line).gender != nil && PersonName(line).name != line
  }
}
