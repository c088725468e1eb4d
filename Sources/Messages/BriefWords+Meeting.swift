package import Diplomacy

/// The words of a brief for an exchange, and why none is made.
extension BriefWords {
  package static let delegation = Phrase(fr: "Délégation", en: "Delegation")
  package static let ours = Phrase(fr: "Pour nous", en: "For us")
  package static let noAxis = Phrase(fr: "Sans axe", en: "On no axis")

  package static let whoOrWhat = Phrase(
    fr: "de qui, ou pour quel échange\u{202F}?", en: "on whom, or for which exchange?")
  package static let notBoth = Phrase(
    fr: "un acteur ou --for, pas les deux", en: "an actor or --for, not both")
  package static let subjectHint = Phrase(
    fr: "cess brief a5, ou cess brief --for i12", en: "cess brief a5, or cess brief --for i12")

  /// Why no brief is made for an exchange.
  package static func error(_ error: MeetingBriefError) -> Phrase {
    switch error {
    case .underChathamHouseRule(let id):
      Phrase(
        fr:
          "pas de fiche pour \(id.lettered)\u{A0}: sous la règle de Chatham House, qui y prend part ne se dit pas",
        en:
          "no brief for \(id.lettered): under the Chatham House Rule, who takes part is not told")
    case .aboveLimit(let id, let limit):
      Phrase(
        fr: "pas de fiche pour \(id.lettered)\u{A0}: l’échange est au-dessus de \(limit.label)",
        en: "no brief for \(id.lettered): the exchange is above \(limit.label)")
    case .nobody(let id):
      Phrase(
        fr: "pas de fiche pour \(id.lettered)\u{A0}: personne d’autre que nous n’y prend part",
        en: "no brief for \(id.lettered): nobody but us takes part")
    }
  }

  /// What to do instead.
  package static func hint(_ error: MeetingBriefError) -> Phrase {
    switch error {
    case .underChathamHouseRule(let id), .aboveLimit(let id, _):
      Phrase(
        fr:
          "son dossier\u{A0}: cess meeting show \(id.lettered)\u{A0}; une fiche de chacun\u{A0}: cess brief",
        en: "its record: cess meeting show \(id.lettered); a brief on each: cess brief")
    case .nobody(let id):
      Phrase(
        fr: "pour les ajouter\u{A0}: cess meeting edit \(id.lettered) --with",
        en: "to add them: cess meeting edit \(id.lettered) --with")
    }
  }
}
