import Diplomacy

/// What is wrong with files and streams.
extension ErrorWords {
  package static let standardOutput = Phrase(fr: "sortie standard", en: "standard output")
  package static let standardInput = Phrase(fr: "entrée standard", en: "standard input")
  package static let noSuchFile = Phrase(fr: "ce fichier n’existe pas", en: "no such file")
  package static let noSuchFolder = Phrase(
    fr: "ce dossier n’existe pas", en: "no such folder")
  package static let notPermitted = Phrase(fr: "accès refusé", en: "permission denied")
  package static let diskFull = Phrase(fr: "le disque est plein", en: "the disk is full")

  package static func stream(_ name: Phrase, _ problem: Phrase) -> Phrase {
    Phrase(
      fr: "\(name[.french])\u{A0}: \(problem[.french])",
      en: "\(name[.english]): \(problem[.english])")
  }

  package static func cannotCreate(_ path: String, _ problem: Phrase) -> Phrase {
    Phrase(
      fr: "impossible de créer \(path)\u{A0}: \(problem[.french])",
      en: "cannot create \(path): \(problem[.english])")
  }

  package static func notUTF8(_ name: Phrase, line: Int) -> Phrase {
    Phrase(
      fr: "\(name[.french]):\(line)\u{A0}: ce n’est pas du texte UTF-8",
      en: "\(name[.english]):\(line): not UTF-8 text")
  }
}
