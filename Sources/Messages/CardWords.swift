/// What is said of cards.
package enum CardWords {
  package static let expected = Phrase(
    fr: "des cartes (vCard 2.1, 3.0 ou 4.0) sont attendues",
    en: "cards (vCard 2.1, 3.0 or 4.0) are expected")

  package static let versionOfCards = Phrase(
    fr: "--vcard ne vaut que pour --format vcf", en: "--vcard is for --format vcf only")

  package static func unknownVersion(_ typed: String) -> Phrase {
    Phrase(
      fr: "version de vCard inconnue\u{A0}: \(typed)", en: "unknown version of vCard: \(typed)")
  }

  /// What a file is that is no table.
  package static let file = Phrase(fr: "un carnet d’adresses", en: "an address book")
}
