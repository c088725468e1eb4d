import Diplomacy

/// What went wrong, on which value, and what to do about it.
package enum ErrorWords {
  /// What stands before a hint.
  package static let hintLabel = Phrase(fr: "conseil\u{A0}: ", en: "hint: ")

  /// The values there are.
  package static func choices(_ values: [String]) -> Phrase {
    choices(Phrase(verbatim: values.joined(separator: ", ")))
  }

  /// The values that may be given, as each language calls them.
  package static func choices(_ list: Phrase) -> Phrase {
    Phrase(
      fr: "valeurs possibles\u{A0}: \(list[.french])",
      en: "possible values: \(list[.english])")
  }

  /// The help of a command.
  package static func helpHint(_ path: String) -> Phrase {
    let command = path.isEmpty ? "cess --help" : "cess \(path) --help"
    return Phrase(verbatim: command)
  }

  package static let commandMissing = Phrase(
    fr: "il manque une commande", en: "a command is missing")

  package static let completionRefused = Phrase(
    fr: "pas de script de complétion pour cet interpréteur de commandes",
    en: "no completion script for this shell")

  package static func unknownCommand(_ word: String) -> Phrase {
    Phrase(fr: "commande inconnue\u{A0}: «\u{A0}\(word)\u{A0}»", en: "unknown command: '\(word)'")
  }

  /// What a rehearsal would have done.
  package static func rehearsed(_ phrase: Phrase) -> Phrase {
    Phrase(
      fr: "essai, rien n’est écrit\u{A0}: \(phrase[.french])",
      en: "dry run, nothing is written: \(phrase[.english])")
  }
}
