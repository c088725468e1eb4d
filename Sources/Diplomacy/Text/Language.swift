/// A language the product speaks.
public enum Language: String, CaseIterable, Sendable {
  /// French, the first language of the house.
  case french = "fr"
  /// English.
  case english = "en"

  /// Reads a language tag or a POSIX locale: `fr`, `en-GB`, `fr_FR.UTF-8`.
  ///
  /// - Parameter tag: The tag; only its first part counts. Anything but French
  ///   and English (`C`, `POSIX`, `de_DE`) is `nil`.
  public init?(tag: String) {
    let primary = tag.prefix { $0.isASCII && $0.isLetter }.lowercased()
    self.init(rawValue: primary)
  }
}

/// A name in both languages of the house.
public struct BilingualName: Hashable, Sendable {
  /// The French name.
  public let french: Line
  /// The English name.
  public let english: Line

  /// Makes a name of its two forms.
  public init(french: Line, english: Line) {
    self.french = french
    self.english = english
  }

  /// Returns the name in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .french: french.text
    case .english: english.text
    }
  }
}
