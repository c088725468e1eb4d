/// What is wrong with a template of one's own.
package enum TemplateWords {
  package static let templateAndFormat = Phrase(
    fr: "--template et --format se contredisent\u{A0}: le modèle donne le format",
    en: "--template and --format contradict each other: the template gives the format")

  package static func notText(_ path: String) -> Phrase {
    Phrase(fr: "\(path)\u{A0}: ce n’est pas du texte UTF-8", en: "\(path): not UTF-8 text")
  }

  /// What may be wrong.
  package enum Problem: Sendable, Equatable, CaseIterable {
    case wrongEnd, noEnd, unfinished, other
  }

  package static func problem(_ problem: Problem) -> Phrase {
    switch problem {
    case .wrongEnd:
      Phrase(
        fr: "la fin de section ne porte pas le nom de la section ouverte",
        en: "the end of the section has not the name of the one that is open")
    case .noEnd:
      Phrase(fr: "une section n’est pas fermée", en: "a section is not closed")
    case .unfinished:
      Phrase(fr: "une balise {{…}} est mal formée", en: "a tag {{…}} is badly formed")
    case .other:
      Phrase(fr: "ce n’est pas un modèle Mustache", en: "this is no Mustache template")
    }
  }
}
