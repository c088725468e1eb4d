import Diplomacy

/// What is wrong with a table of forms of address, and with a list to be put in order.
extension ErrorWords {
  package static let precedenceOfNobody = Phrase(
    fr: "qui faut-il classer\u{A0}? des acteurs, --zone ou --all",
    en: "who is to be put in order? actors, --zone or --all")
  package static let precedenceOfNobodyHint = Phrase(
    verbatim: "cess contacts precedence ambassade-kazakhstan a12")

  package static func tableLayout(_ columns: [String]) -> Phrase {
    let list = columns.joined(separator: ", ")
    return Phrase(
      fr: """
        en UTF-8, un en-tête puis \(columns.count) cellules séparées par des tabulations, sans \
        blanc autour\u{A0}: \(list)
        """,
      en: """
        expected UTF-8, a header, then \(columns.count) cells separated by tabs, with no white \
        space around them: \(list)
        """)
  }

  package static func emptyCell(_ column: String) -> Phrase {
    Phrase(fr: "la cellule \(column) est vide", en: "the cell \(column) is empty")
  }

  package static func badGender(_ text: String) -> Phrase {
    Phrase(
      fr: "genre inconnu\u{A0}: «\u{A0}\(text)\u{A0}» (f, m ou -)",
      en: "unknown gender: '\(text)' (f, m or -)")
  }

  package static func badPlaceholder(_ name: String) -> Phrase {
    let known = FormOfAddress.Placeholder.allCases.map { "{\($0.rawValue)}" }
      .joined(separator: " ")
    return Phrase(
      fr: "entre accolades, «\u{A0}\(name)\u{A0}» ne veut rien dire (\(known))",
      en: "between braces, '\(name)' means nothing (\(known))")
  }

  package static func ruleTwice(_ rule: String) -> Phrase {
    Phrase(fr: "règle en double\u{A0}: \(rule)", en: "rule given twice: \(rule)")
  }
}
