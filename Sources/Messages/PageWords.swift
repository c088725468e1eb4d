/// What a page says of itself, around what it tells.
package enum PageWords {
  /// The day a page was made.
  package static func made(_ day: String) -> Phrase {
    Phrase(fr: "Établi le \(day)", en: "Made on \(day)")
  }

  /// The number of a page among all pages, around the two numbers.
  package static let page = Phrase(fr: "page ", en: "page ")
  /// Between the number of a page and how many there are.
  package static let pageOf = Phrase(fr: " de ", en: " of ")
  /// The heading of a column of references, which the eye does without.
  package static let reference = Phrase(fr: "Référence", en: "Reference")
  /// What the marking is, for who does not see its place.
  package static let marking = Phrase(fr: "Diffusion", en: "Sharing")
}
