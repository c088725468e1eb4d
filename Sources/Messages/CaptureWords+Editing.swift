package import Diplomacy

extension CaptureWords {
  package static let notChanged = Phrase(
    fr: "l’échange n’est pas modifié", en: "the exchange is not changed")

  /// What is asked of a draft that was looked at and not changed.
  package static let recordAsItIs = Phrase(
    fr: "Le brouillon est resté tel quel. L’enregistrer\u{A0}? [o/N]",
    en: "The draft was left as it is. Record it? [y/N]")
  package static let profileNotChanged = Phrase(
    fr: "la fiche n’est pas modifiée", en: "the card is not changed")

  /// What stands at the head of a card, as a form.
  package static let profileHelp = Phrase(
    fr: """
      Ce qui est changé ici l’est au registre\u{A0}; ce qui est effacé est oublié\u{A0}; le reste ne bouge pas.
      Une clé se répète, ou porte une liste de lignes «\u{A0}- valeur\u{A0}». Les clés anglaises valent aussi.
      Les postes se modifient ailleurs\u{A0}: cess contacts appoint, leave, post edit.
      """,
    en: """
      What is changed here is changed in the register; what is deleted is forgotten; the rest stays as it is.
      A key is repeated, or has a list of lines '- value'. French keys will do as well.
      Posts are changed elsewhere: cess contacts appoint, leave, post edit.
      """)
  package static let noteHelp = Phrase(
    fr: "Ci-dessous, la note. Un commentaire comme celui-ci n’est pas gardé.",
    en: "Below, the note. A comment like this one is not kept.")

  /// What stands at the head of an exchange on record, as a form.
  package static func editHelp(_ reference: String) -> Phrase {
    Phrase(
      fr: """
        Ce qui est changé ici l’est au registre\u{A0}; ce qui est effacé est oublié\u{A0}; le reste ne bouge pas.
        Une clé se répète, ou porte une liste de lignes «\u{A0}- valeur\u{A0}»\u{A0}; un texte de plusieurs lignes suit «\u{A0}clé: |\u{A0}», chaque ligne après deux espaces.
        Ce qui a été dit et promis se modifie ailleurs\u{A0}: cess meeting show \(reference), puis cess meeting statement edit, cess followups edit.
        """,
      en: """
        What is changed here is changed in the register; what is deleted is forgotten; the rest stays as it is.
        A key is repeated, or has a list of lines '- value'; a text of several lines follows 'key: |', each line after two spaces.
        What was said and promised is changed elsewhere: cess meeting show \(reference), then cess meeting statement edit, cess followups edit.
        """)
  }

  /// As what somebody was introduced, as it is typed.
  package static func introduced(_ title: String) -> Phrase {
    Phrase(fr: "comme \(title)", en: "as \(title)")
  }

  /// Somebody who will be added with an exchange.
  package static func newcomer(_ name: String, _ kind: Phrase) -> Phrase {
    Phrase(
      fr: "à ajouter\u{A0}: \(name) (\(kind[.french]))",
      en: "to be added: \(name) (\(kind[.english]))")
  }

  /// The words that a day may be typed with, in each language.
  package static let dayWords: [Language: [String]] = [
    .french: [
      "aujourd’hui", "hier", "avant-hier", "demain", "après-demain", "lundi", "mardi", "mercredi",
      "jeudi", "vendredi", "samedi", "dimanche",
    ],
    .english: [
      "today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday",
      "saturday", "sunday",
    ],
  ]
}
