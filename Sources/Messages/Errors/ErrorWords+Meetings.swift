package import Diplomacy

/// What is wrong with what is said of an exchange, and with statements.
extension ErrorWords {
  package static let planHint = Phrase(
    fr: "s’il est prévu\u{A0}: cess meeting plan, ou --planned (ou --yes)",
    en: "if it is planned: cess meeting plan, or --planned (or --yes)")

  package static let holdHint = Phrase(
    fr: "dites quand il a été tenu\u{A0}: --on (ou --yes\u{A0}: aujourd’hui)",
    en: "say when it was held: --on (or --yes: today)")

  package static func reopenHint(_ reference: String) -> Phrase {
    Phrase(
      fr: "s’il a lieu tout de même\u{A0}: cess meeting edit \(reference) --status planned",
      en: "if it takes place after all: cess meeting edit \(reference) --status planned")
  }

  package static func correctHint(_ reference: String) -> Phrase {
    Phrase(
      fr: "pour corriger\u{A0}: cess meeting edit \(reference)",
      en: "to correct it: cess meeting edit \(reference)")
  }

  package static let whenPlanned = Phrase(
    fr: "pour quand est-ce prévu\u{202F}?", en: "when is it planned for?")
  package static let whenPlannedHint = Phrase(
    fr: "--on lundi, --on \"fin mars\", --on 2026",
    en: "--on monday, --on \"end of march\", --on 2026"
  )

  package static func badLength(_ typed: String) -> Phrase {
    Phrase(fr: "durée inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "not a length: '\(typed)'")
  }

  package static let lengthHint = Phrase(
    fr: "par exemple\u{A0}: 1h30, 90min, 45 (en minutes\u{A0}; trente jours au plus)",
    en: "for instance: 1h30, 90min, 45 (in minutes; thirty days at the most)")

  /// What ends an exchange that starts at a time.
  package static func endHint(_ start: TimeOfDay) -> Phrase {
    Phrase(
      fr: """
        donnez une fin qui suive \(start), avec son jour si c’en est un autre \
        ("2025-05-06 02:00"), ou --duration 1h30
        """,
      en: """
        give an end that follows \(start), with its day if it is another ("2025-05-06 02:00"), \
        or --duration 1h30
        """)
  }

  package static func endBeforeStart(_ typed: String) -> Phrase {
    Phrase(
      fr: "la fin ne suit pas le début\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "the end does not come after the start: '\(typed)'")
  }

  package static let endWithoutStart = Phrase(
    fr: "--until demande l’heure du début\u{A0}: --on \"2025-05-05 14:30\"",
    en: "--until needs the time of the start: --on \"2025-05-05 14:30\"")

  package static let lengthAndEnd = Phrase(
    fr: "--duration ou --until, pas les deux", en: "--duration or --until, not both")

  package static func unknownFacet(_ typed: String) -> Phrase {
    Phrase(fr: "valeur inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown value: '\(typed)'")
  }

  package static func badLanguage(_ typed: String) -> Phrase {
    Phrase(
      fr: "langue inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "not a language: '\(typed)'")
  }

  package static let languageHint = Phrase(
    fr: "une étiquette de deux ou trois lettres\u{A0}: fr, en, ru, kk",
    en: "a tag of two or three letters: fr, en, ru, kk")

  /// Who may be meant by a name nobody answers to, and how to add somebody else.
  package static func didYouMeanOrAdd(_ names: [String], _ typed: String) -> Phrase {
    let (near, add) = (didYouMean(names), addActorHint(typed))
    return Phrase(
      fr: "\(near[.french])\u{202F}; sinon, \(add[.french])",
      en: "\(near[.english]); else, \(add[.english])")
  }

  package static func roleOfAbsent(_ typed: String) -> Phrase {
    Phrase(
      fr: "qui n’est pas là ne tient pas de rôle\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "who is not there has no role: '\(typed)'")
  }

  /// Somebody is said to have spoken who did not take part.
  package static func notThere(_ name: String) -> Phrase {
    Phrase(
      fr: "\(name) ne participe pas à cet échange", en: "\(name) takes no part in this exchange")
  }

  package static func notThereHint(_ name: String) -> Phrase {
    Phrase(fr: "pour l’y mettre\u{A0}: --with \"\(name)\"", en: "to say so: --with \"\(name)\"")
  }

  /// How to say that somebody took part in an exchange that is on record.
  package static func notThereHint(_ name: String, _ reference: String) -> Phrase {
    Phrase(
      fr: "pour l’y mettre\u{A0}: cess meeting edit \(reference) --with \"\(name)\"",
      en: "to say so: cess meeting edit \(reference) --with \"\(name)\"")
  }

  package static func hasSpoken(_ name: String) -> Phrase {
    Phrase(
      fr: "\(name) a une position exprimée dans cet échange",
      en: "\(name) has a statement in this exchange")
  }

  /// How to see and remove the statements of an exchange.
  package static func hasSpokenHint(_ reference: String) -> Phrase {
    Phrase(
      fr: "cess meeting statement list \(reference), puis remove",
      en: "cess meeting statement list \(reference), then remove")
  }

  package static func nothingInExchange(_ value: String, _ reference: String) -> Phrase {
    Phrase(
      fr: "rien de tel dans \(reference)\u{A0}: «\u{A0}\(value)\u{A0}»",
      en: "nothing like that in \(reference): '\(value)'")
  }

  package static func showMeetingHint(_ reference: String) -> Phrase {
    Phrase(
      fr: "sa fiche\u{A0}: cess meeting show \(reference)",
      en: "its card: cess meeting show \(reference)")
  }

  package static let nothingToChangeHint = Phrase(
    fr: "par exemple\u{A0}: --place Paris, --with \"Anne Martin\", --remove Paris, --clear summary",
    en: "for instance: --place Paris, --with \"Anne Martin\", --remove Paris, --clear summary")

  // Statements.

  package static func sayingWithoutSpeaker(_ typed: String) -> Phrase {
    Phrase(
      fr: "qui a dit cela\u{202F}? «\u{A0}\(typed)\u{A0}»", en: "who said that? '\(typed)'")
  }

  package static let sayingHint = Phrase(
    fr:
      "par exemple\u{A0}: \"Bruno Fuchs: texte\", \"Fuchs @ déminage: texte\", \"Fuchs @ ia (B2): texte\"",
    en: "for instance: \"Bruno Fuchs: text\", \"Fuchs @ déminage: text\", \"Fuchs @ ia (B2): text\""
  )

  package static func badGrade(_ typed: String) -> Phrase {
    Phrase(
      fr: "cotation inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "not a grade: '\(typed)'")
  }

  package static let gradeHint = Phrase(
    fr: "de A à F pour la source, de 1 à 6 pour l’information\u{A0}: B2 (F6\u{A0}: non évalué)",
    en: "A to F for the source, 1 to 6 for the information: B2 (F6: not judged)")

  package static func statement(_ error: StatementError) -> Phrase {
    switch error {
    case .fromNowhere:
      Phrase(
        fr: "une position exprimée demande un échange ou une source publique",
        en: "a statement needs an exchange or a public source")
    case .notYet(let date):
      DateWords.isToCome(date).followed(
        by: Phrase(fr: "cela n’a pas encore été dit", en: "this has not been said yet"))
    }
  }

  package static let statementHint = Phrase(
    fr: "cess meeting statement add i12 --by … ou --source https://…",
    en: "cess meeting statement add i12 --by … or --source https://…")

  package static let statementNumberHint = Phrase(
    fr: "les numéros\u{A0}: cess meeting statement list",
    en: "the numbers: cess meeting statement list")

  package static let sourceWithoutDay = Phrase(
    fr: "de quel jour est cette source\u{202F}?", en: "what day is this source of?")
  package static let sourceWithoutDayHint = Phrase(
    fr: "--on 2025-05-05, ou --on 2025-05", en: "--on 2025-05-05, or --on 2025-05")

  package static let statementNothingToChange = Phrase(
    fr: "--text, --axis, --grade, --on, --source, --by, --marking ou --clear",
    en: "--text, --axis, --grade, --on, --source, --by, --marking or --clear")
}
