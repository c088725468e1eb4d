import Diplomacy

/// What is wrong with the way the program is called or set up.
extension ErrorWords {
  package static func bug(_ detail: String) -> Phrase {
    Phrase(fr: "erreur interne de cess\u{A0}: \(detail)", en: "internal error of cess: \(detail)")
  }

  package static let reportHint = Phrase(
    fr:
      "le registre n’a pas changé\u{A0}; signalez cette erreur avec la commande et `cess --version`",
    en: "the register is unchanged; please report this with the command and `cess --version`")

  package static func badClock(_ text: String) -> Phrase {
    Phrase(
      fr: "CESS_NOW n’est pas un instant\u{A0}: «\u{A0}\(text)\u{A0}»",
      en: "CESS_NOW is not a moment: '\(text)'")
  }

  package static let clockHint = Phrase(
    verbatim: "CESS_NOW=2025-05-06, CESS_NOW=2025-05-06T07:30:00Z")

  package static func badBusyTimeout(_ text: String) -> Phrase {
    Phrase(
      fr:
        "CESS_BUSY_TIMEOUT n’est pas un nombre de secondes entre 0 et 3600\u{A0}: «\u{A0}\(text)\u{A0}»",
      en: "CESS_BUSY_TIMEOUT is not a number of seconds from 0 to 3600: '\(text)'")
  }

  package static let noHome = Phrase(
    fr: "où est le registre\u{A0}? ni --db, ni CESS_DB, ni HOME",
    en: "where is the register? no --db, no CESS_DB, no HOME")
  package static let noHomeHint = Phrase(
    fr: "donnez le chemin du registre\u{A0}: --db CHEMIN", en: "give the register's path: --db PATH"
  )

  /// Nobody here speaks a language; with the variable that says it, `nil` for an option.
  package static func unknownLanguage(_ tag: String, in variable: String?) -> Phrase {
    let (french, english) =
      variable.map { ("\($0)\u{A0}: ", "\($0): ") } ?? ("", "")
    return Phrase(
      fr: "\(french)langue inconnue\u{A0}: «\u{A0}\(tag)\u{A0}»",
      en: "\(english)unknown language: '\(tag)'")
  }

  package static let languagesHint = choices(Language.allCases.map(\.rawValue))

  package static func unknownFormat(_ name: String) -> Phrase {
    Phrase(
      fr: "format inconnu de cette commande\u{A0}: «\u{A0}\(name)\u{A0}»",
      en: "format unknown to this command: '\(name)'")
  }

  package static func jsonAndFormat(_ name: String) -> Phrase {
    Phrase(
      fr: "--json et --format \(name) se contredisent", en: "--json and --format \(name) disagree")
  }

  package static func unknownColour(_ text: String) -> Phrase {
    Phrase(fr: "--color inconnu\u{A0}: «\u{A0}\(text)\u{A0}»", en: "unknown --color: '\(text)'")
  }

  package static func badArgument(_ number: Int) -> Phrase {
    Phrase(
      fr: "l’argument \(number) n’est pas du texte UTF-8",
      en: "argument \(number) is not UTF-8 text")
  }

  package static let badArgumentHint = Phrase(
    fr: "réglez le terminal sur UTF-8, ou donnez le texte dans un fichier\u{A0}: @fichier",
    en: "set the terminal to UTF-8, or give the text in a file: @file")
}
