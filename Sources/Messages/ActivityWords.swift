/// The words of the page « Activité diplomatique & Rencontres ».
package enum ActivityWords {
  package static let title = Phrase(
    fr: "Activité diplomatique & Rencontres", en: "Diplomatic activity & Meetings")

  package static let introduction = Phrase(
    fr: "Retrouvez ici un aperçu de nos échanges, rendez-vous bilatéraux et initiatives"
      + " de coopération.",
    en: "An overview of our exchanges, bilateral meetings and cooperation initiatives.")

  package static let nothing = Phrase(
    fr: "Aucun échange dans la période.", en: "No exchange in this period.")

  package static let internalUse = Phrase(fr: "usage interne", en: "internal use")

  /// The heading of the work with a country.
  package static func bilateral(_ country: String) -> Phrase {
    Phrase(fr: "\(country) – Coopération bilatérale", en: "\(country) – Bilateral cooperation")
  }

  package static let africa = Phrase(
    fr: "Vers un partenariat Europe-Afrique", en: "Towards a Europe-Africa partnership")
  package static let representatives = Phrase(
    fr: "Rencontres avec représentants diplomatiques",
    en: "Meetings with diplomatic representatives")
  package static let forums = Phrase(
    fr: "Présence dans des forums internationaux", en: "Presence in international forums")
  package static let institutions = Phrase(
    fr: "Dialogue institutionnel à Bruxelles", en: "Institutional dialogue in Brussels")

  /// What an exchange was about.
  package static func about(_ axes: [String]) -> Phrase {
    let list = axes.joined(separator: ", ")
    return Phrase(fr: "autour de\u{A0}: \(list)", en: "on: \(list)")
  }

  /// How many exchanges are not on the public page.
  package static func notPublic(_ count: Int) -> Phrase {
    Phrase(
      fr: count < 2
        ? "\(count) échange tenu n’est pas sur cette page\u{A0}: il n’est pas marqué TLP:CLEAR"
        : "\(count) échanges tenus ne sont pas sur cette page\u{A0}: ils ne sont pas marqués"
          + " TLP:CLEAR",
      en: count == 1
        ? "1 exchange held is not on this page: it is not marked TLP:CLEAR"
        : "\(count) exchanges held are not on this page: they are not marked TLP:CLEAR")
  }

  package static let publicHasItsLimit = Phrase(
    fr: "--public et --tlp-max ne vont pas ensemble",
    en: "--public and --tlp-max do not go together")
  package static let publicHasItsLimitHint = Phrase(
    fr: "la page publique ne dit que ce qui est marqué TLP:CLEAR",
    en: "the public page tells only what is marked TLP:CLEAR")
}
