package import Diplomacy

/// What is asked and said while an exchange is being recorded.
package enum CaptureWords {
  // MARK: Questions

  package static let howTo = Phrase(
    fr: "Entrée passe à la suite, Tab complète, Ctrl-D renonce.",
    en: "Enter goes on, Tab completes, Ctrl-D gives up.")
  package static let titleQuestion = Phrase(fr: "Objet", en: "Subject")
  package static let dayQuestion = Phrase(fr: "Quand (sinon aujourd’hui)", en: "When (else today)")
  package static let withQuestion = Phrase(
    fr: "Avec qui (nom ou nom:rôle)", en: "With whom (name or name:role)")
  package static let zoneQuestion = Phrase(
    fr: "Zone (sinon celles des participants)", en: "Zone (else the participants’)")
  package static let nextZoneQuestion = Phrase(fr: "Autre zone", en: "Another zone")
  package static let axisQuestion = Phrase(fr: "Axe", en: "Axis")
  package static let notesQuestion = Phrase(fr: "Ce qui s’est dit", en: "What was said")
  package static let followUpQuestion = Phrase(
    fr: "Suite (texte @ jour)", en: "Follow-up (text @ day)")
  package static let plannedQuestion = Phrase(
    fr: "ce jour est à venir\u{A0}: l’échange est prévu\u{A0}? [o/N]",
    en: "that day is to come: is the exchange planned? [y/N]")
  package static let recordQuestion = Phrase(
    fr: "Enregistrer\u{A0}? [O/n\u{A0}; m\u{A0}: modifier dans l’éditeur]",
    en: "Record it? [Y/n; m: change it in the editor]")

  /// A question as it stands before its answer.
  package static func prompt(_ question: Phrase) -> Phrase {
    Phrase(
      fr: question[.french] + Phrase.colon[.french], en: question[.english] + Phrase.colon[.english]
    )
  }

  /// Whether an answer to the last question is to record, to change or neither.
  package enum Decision: Sendable { case record, change, leave }

  /// Reads the answer to the last question; `nil` for what is none.
  package static func decision(_ answer: String) -> Decision? {
    switch Folding.fold(answer) {
    case "", "o", "oui", "y", "yes": .record
    case "m", "modifier", "c", "change", "e", "edit": .change
    case "n", "non", "no": .leave
    default: nil
    }
  }

  package static let titleNeeded = Phrase(
    fr: "un échange a un objet (Ctrl-D pour renoncer)",
    en: "an exchange has a subject (Ctrl-D to give up)")
  package static let toBeRecorded = Phrase(fr: "Sera enregistré\u{A0}:", en: "To be recorded:")
  package static let yes = Phrase(fr: "oui", en: "yes")

  /// What was understood of an answer.
  package static func understood(_ what: String) -> Phrase { Phrase(verbatim: "  → \(what)") }

  package static func newAxis(_ name: String) -> Phrase {
    Phrase(fr: "  → axe nouveau\u{A0}: \(name)", en: "  → new axis: \(name)")
  }

  /// An actor who is named in the words and takes no part.
  package static func addParticipant(_ reference: String, _ name: String) -> Phrase {
    Phrase(
      fr: "Ajouter \(reference) \(name) aux participants\u{A0}? [o/N]",
      en: "Add \(reference) \(name) to those who took part? [y/N]")
  }

  package static func alsoNamed(_ reference: String, _ name: String) -> Phrase {
    Phrase(
      fr: "cité sans être parmi les participants\u{A0}: \(name) (--with \(reference))",
      en: "named but not among those who took part: \(name) (--with \(reference))")
  }

  // MARK: Drafts and the editor

  package static func takeUp(_ day: CivilDate, _ time: String, _ title: String?) -> Phrase {
    Phrase(
      fr:
        "un brouillon du \(DateWords.day(day, .french)) \(DateWords.at(time)[.french])\(title.map { " («\u{A0}\($0)\u{A0}»)" } ?? "")\u{A0}: le reprendre\u{A0}? [o/N]",
      en:
        "a draft of \(DateWords.day(day, .english)) at \(time)\(title.map { " ('\($0)')" } ?? ""): take it up? [y/N]"
    )
  }

  package static let nothingWritten = Phrase(
    fr: "rien n’est écrit au registre", en: "nothing is written to the register")
  package static let unchanged = Phrase(
    fr: "le formulaire est resté tel quel\u{A0}; rien n’est écrit",
    en: "the form was left as it was; nothing is written")
  package static let notRecorded = Phrase(
    fr: "l’échange n’est pas enregistré", en: "the exchange is not recorded")
  package static let noDraftFolder = Phrase(
    fr: "où garder le brouillon\u{A0}? ni XDG_STATE_HOME, ni HOME",
    en: "where to keep the draft? no XDG_STATE_HOME, no HOME")

  package static let formHelp = Phrase(
    fr: """
      Une ligne par fait, «\u{A0}clé: valeur\u{A0}»\u{A0}; une clé se répète, ou porte une liste de lignes «\u{A0}- valeur\u{A0}».
      Ce qui reste vide n’est pas enregistré\u{A0}; les lignes qui commencent par # sont ignorées.
      Les clés anglaises valent aussi. Rien n’est écrit si le formulaire reste tel quel.
      """,
    en: """
      One line for each fact, 'key: value'; a key is repeated, or has a list of lines '- value'.
      What stays empty is not recorded; lines that begin with # are ignored.
      French keys will do as well. Nothing is written if the form is left as it is.
      """)
  package static let bodyHelp = Phrase(
    fr: "Ci-dessous, ce qui s’est dit, en Markdown. Un commentaire comme celui-ci n’est pas gardé.",
    en: "Below, what was said, in Markdown. A comment like this one is not kept.")
}

extension FormWords {
  package static let nobodyToEdit = Phrase(
    fr: "personne n’est au terminal pour remplir le formulaire",
    en: "nobody is at the terminal to fill in the form")
  package static let fromHint = Phrase(
    fr: "dans un script\u{A0}: --from FICHIER", en: "in a script: --from FILE")
  package static let notesTwice = Phrase(
    fr: "des notes dans les faits et d’autres au-dessous",
    en: "notes among the facts and others below")
}
