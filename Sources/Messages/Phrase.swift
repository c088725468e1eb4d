package import Diplomacy

/// Something said to a person, in every language of the house.
///
/// A phrase cannot be made without all its languages: a missing one does not compile.
package struct Phrase: Sendable, Equatable {
  private let french: String
  private let english: String

  /// Makes a phrase of its forms.
  package init(fr french: String, en english: String) {
    self.french = french
    self.english = english
  }

  /// Makes a phrase that is the same in every language: a name, a code.
  package init(verbatim text: String) {
    self.init(fr: text, en: text)
  }

  /// Returns the phrase in a language.
  package subscript(language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }

  /// What stands between a label and what it is the label of.
  package static let colon = Phrase(fr: "\u{A0}: ", en: ": ")

  /// Returns the phrase, a colon, and another.
  package func followed(by other: Phrase) -> Phrase {
    Phrase(
      fr: french + Self.colon.french + other.french,
      en: english + Self.colon.english + other.english)
  }

  /// Makes a phrase that counts something.
  ///
  /// French says the singular for 0 and 1, English for 1 only.
  ///
  /// - Parameters:
  ///   - count: The number, written in front.
  ///   - one: What is counted, in the singular.
  ///   - other: The same in the plural.
  /// - Returns: The number and the word.
  package static func count(_ count: Int, one: Phrase, other: Phrase) -> Phrase {
    Phrase(
      fr: "\(count) \((0...1).contains(count) ? one.french : other.french)",
      en: "\(count) \(count == 1 ? one.english : other.english)")
  }

  /// Makes an enumeration: « lundi, mardi et jeudi ».
  package static func list(_ items: [Phrase]) -> Phrase {
    func joined(_ words: [String], _ and: String) -> String {
      words.count < 2
        ? words.joined()
        : words.dropLast().joined(separator: ", ") + " \(and) " + (words.last ?? "")
    }
    return Phrase(
      fr: joined(items.map(\.french), "et"), en: joined(items.map(\.english), "and"))
  }
}

extension String {
  /// The text as far as a line has room for what somebody else wrote: sixty characters, of which none
  /// has marks without end.
  package var shortened: String {
    let short = prefix(60)
    if short.utf8.count > 1_000 { return String(unicodeScalars.prefix(60)) + "…" }
    return short.endIndex == endIndex ? self : short + "…"
  }
}
