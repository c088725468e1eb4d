package import Diplomacy

/// The words of a brief.
package enum BriefWords {
  package static let title = Phrase(fr: "Fiche d’entretien", en: "Brief")
  package static let who = Phrase(fr: "Qui", en: "Who")
  package static let salutation = Phrase(fr: "Formule d’appel", en: "Form of address")
  package static let office = Phrase(fr: "Fonction", en: "Office")
  package static let predecessor = Phrase(fr: "Prédécesseur", en: "Predecessor")
  package static let languages = Phrase(fr: "Langues", en: "Languages")
  package static let holders = Phrase(fr: "En poste", en: "In post")
  package static let vacancies = Phrase(fr: "Poste vacant", en: "Vacant post")
  package static let coming = Phrase(fr: "Prise de fonction à venir", en: "To take up office")
  package static let said = Phrase(fr: "Ce qui a été dit", en: "What was said")
  package static let theyOwe = Phrase(fr: "Ce qu’ils nous doivent", en: "What they owe us")
  package static let weOwe = Phrase(fr: "Ce que nous devons", en: "What we owe")
  package static let nothingOwed = Phrase(fr: "Rien d’ouvert.", en: "Nothing open.")
  package static let colleagues = Phrase(
    fr: "Autres interlocuteurs connus", en: "Who else we know there")
  package static let last = Phrase(fr: "dernier contact", en: "last contact")
  package static let upcoming = Phrase(fr: "À venir", en: "Coming up")
  package static let elsewhere = Phrase(fr: "Autres zones", en: "Other zones")
  package static let documents = Phrase(
    fr: "Documents remis", en: "Documents they have")
  package static let gaps = Phrase(fr: "Ce que nous ne savons pas", en: "What we do not know")
  package static let noGap = Phrase(fr: "Rien ne manque.", en: "Nothing is missing.")

  /// The day a brief is made for.
  package static func madeFor(_ day: CivilDate) -> Phrase {
    Phrase(
      fr: "établie pour le \(DateWords.weekdayAndDay(day, .french))",
      en: "made for \(DateWords.weekdayAndDay(day, .english))")
  }

  /// What is not known.
  package static func gap(_ gap: Brief.Gap) -> Phrase {
    switch gap {
    case .neverMet: Phrase(fr: "aucun échange à citer", en: "no exchange to cite")
    case .notMetForAYear:
      Phrase(
        fr: "pas d’échange à citer depuis plus d’un an",
        en: "no exchange to cite for more than a year")
    case .noOffice: Phrase(fr: "fonction actuelle inconnue", en: "present office unknown")
    case .nobodyInPost:
      Phrase(fr: "personne en poste à notre connaissance", en: "nobody known in post")
    case .officeSinceUnknown:
      Phrase(fr: "date de prise de fonction inconnue", en: "date of taking office unknown")
    case .longMandate:
      Phrase(
        fr: "en poste depuis plus de quatre ans\u{A0}: à vérifier",
        en: "in post for more than four years: to be checked")
    case .noLanguage: Phrase(fr: "langues inconnues", en: "languages unknown")
    case .noGender:
      Phrase(
        fr: "genre non noté\u{A0}: formule d’appel incertaine",
        en: "gender not recorded: form of address uncertain")
    case .noEmail: Phrase(fr: "pas d’adresse électronique", en: "no e-mail")
    case .noPhone: Phrase(fr: "pas de numéro de téléphone", en: "no telephone number")
    case .doubtfulEmail: Phrase(fr: "adresse électronique à vérifier", en: "e-mail to be checked")
    case .nobodyResponsible:
      Phrase(
        fr: "personne chez nous ne suit cet acteur", en: "none of us looks after this contact")
    }
  }
}
