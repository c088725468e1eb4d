package import Diplomacy

/// The words of what a document may tell.
package enum DisclosureWords {
  package static let noneToCite = Phrase(fr: "aucun à citer", en: "none to cite")
  package static let noExchange = Phrase(
    fr: "Aucun échange à citer.", en: "No exchange to cite.")
  package static let unmetHeading = Phrase(
    fr: "Acteurs sans échange que ce document puisse citer",
    en: "Actors with no exchange this document may cite")

  /// How much was kept back, and no more of it; `nil` where nothing was.
  package static func withheld(_ disclosure: Disclosure) -> Phrase? {
    guard let limit = disclosure.clearance.limit else { return nil }
    let kept = disclosure.withheld
    let counts = [
      (
        kept.exchanges, Phrase(fr: "échange", en: "exchange"),
        Phrase(fr: "échanges", en: "exchanges")
      ),
      (
        kept.followUps, Phrase(fr: "suite à donner", en: "follow-up"),
        Phrase(fr: "suites à donner", en: "follow-ups")
      ),
      (
        kept.statements, Phrase(fr: "position exprimée", en: "statement"),
        Phrase(fr: "positions exprimées", en: "statements")
      ),
      (
        kept.facts, Phrase(fr: "indication de fiche", en: "fact of a card"),
        Phrase(fr: "indications de fiche", en: "facts of a card")
      ),
    ].filter { $0.0 > 0 }.map { count, one, other in Phrase.count(count, one: one, other: other) }
    guard !counts.isEmpty else { return nil }
    return Phrase(
      fr: "Réservé, au-dessus de \(limit.label)\u{A0}: \(list(counts, "et", .french)).",
      en: "Withheld, above \(limit.label): \(list(counts, "and", .english)).")
  }

  private static func list(_ parts: [Phrase], _ and: String, _ language: Language) -> String {
    let texts = parts.map { $0[language] }
    guard let last = texts.last, texts.count > 1 else { return texts.joined() }
    return texts.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
