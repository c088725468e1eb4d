import Diplomacy

/// What is said of files that are written and pages that are shown.
package enum OutputWords {
  package static func exists(_ path: String) -> Phrase {
    Phrase(fr: "\(path) existe déjà", en: "\(path) exists already")
  }

  package static let otherNameHint = Phrase(
    fr: "donner un autre nom, ou le retirer d’abord", en: "give another name, or remove it first")
  package static let forceHint = Phrase(
    fr: "--force le remplace\u{A0}; -o donne un autre nom",
    en: "--force replaces it; -o gives another name")

  package static func replaceQuestion(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) existe déjà. Le remplacer\u{A0}? [o/N]",
      en: "\(path) exists already. Replace it? [y/N]")
  }

  package static func isRegister(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) est le registre lui-même\u{A0}: il n’est pas écrasé",
      en: "\(path) is the register itself: it is not overwritten")
  }

  package static func isFolder(_ path: String) -> Phrase {
    Phrase(
      fr: "impossible de créer \(path)\u{A0}: c’est un dossier",
      en: "cannot create \(path): it is a folder")
  }

  package static func onlyHTMLOpens(_ format: String) -> Phrase {
    Phrase(
      fr: "--open montre une page HTML, pas du «\u{A0}\(format)\u{A0}»",
      en: "--open shows a page of HTML, not \(format)")
  }

  package static let noBrowser = Phrase(
    fr: "aucun navigateur ne s’est ouvert", en: "no browser opened")

  package static func browserHint(_ path: String) -> Phrase {
    Phrase(
      fr: "BROWSER en nomme un\u{A0}; la page est là\u{A0}: \(path)",
      en: "BROWSER names one; the page is there: \(path)")
  }

  package static func written(_ path: String) -> Phrase {
    Phrase(fr: "page montrée\u{A0}: \(path)", en: "page shown: \(path)")
  }
}
