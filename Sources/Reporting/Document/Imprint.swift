public import Diplomacy

/// What a page that stands alone says of itself: its language, and the day it was made.
public struct Imprint: Sendable, Equatable {
  /// The language of the page.
  public let language: Language
  /// The day the page was made; `nil` for a page that does not say.
  public let day: CivilDate?

  /// Makes an imprint.
  public init(language: Language, day: CivilDate? = nil) {
    self.language = language
    self.day = day
  }
}

extension Vocabulary {
  /// What a page made with these words says of itself.
  public var imprint: Imprint { Imprint(language: language, day: today) }
}
