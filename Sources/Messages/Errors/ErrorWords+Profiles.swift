/// What is wrong with what is said of an actor.
extension ErrorWords {
  package static func unknownGender(_ typed: String) -> Phrase {
    Phrase(fr: "genre inconnu\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown gender: '\(typed)'")
  }

  package static func unknownTier(_ typed: String) -> Phrase {
    Phrase(fr: "rang inconnu\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown tier: '\(typed)'")
  }

  package static func unknownRelation(_ typed: String) -> Phrase {
    Phrase(fr: "lien inconnu\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown tie: '\(typed)'")
  }

  package static func unknownFact(_ typed: String) -> Phrase {
    Phrase(
      fr: "rien de tel à effacer\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "no such fact to clear: '\(typed)'")
  }

  package static func unknownSort(_ typed: String) -> Phrase {
    Phrase(fr: "tri inconnu\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown order: '\(typed)'")
  }

  package static let nothingToChange = Phrase(
    fr: "aucune modification demandée", en: "no change was asked for")
  package static let editHint = Phrase(
    fr: "par exemple\u{A0}: --email a@exemple.org, --remove ancien@exemple.org, --clear note",
    en: "for instance: --email a@example.org, --remove old@example.org, --clear note")

  package static func nothingToRemove(_ value: String, _ name: String) -> Phrase {
    Phrase(
      fr: "«\u{A0}\(value)\u{A0}» n’est pas dans la fiche de \(name)",
      en: "'\(value)' is not on the card of \(name)")
  }

  package static func showHint(_ reference: String) -> Phrase {
    Phrase(
      fr: "la fiche\u{A0}: cess contacts show \(reference)",
      en: "the card: cess contacts show \(reference)")
  }

  package static func homeStays(_ name: String) -> Phrase {
    Phrase(
      fr: "\(name) est notre organisation\u{A0}: elle ne peut pas être archivée",
      en: "\(name) is our organisation: it cannot be archived")
  }

  package static func alreadyArchived(_ name: String) -> Phrase {
    Phrase(fr: "déjà archivé\u{A0}: \(name)", en: "archived already: \(name)")
  }

  package static func notArchived(_ name: String) -> Phrase {
    Phrase(fr: "pas archivé\u{A0}: \(name)", en: "not archived: \(name)")
  }

  package static func sameActor(_ name: String) -> Phrase {
    Phrase(
      fr: "le même acteur aux deux bouts\u{A0}: \(name)", en: "the same actor at both ends: \(name)"
    )
  }

  package static func noRelation(_ one: String, _ other: String) -> Phrase {
    Phrase(
      fr: "aucun lien en cours entre \(one) et \(other)",
      en: "no current tie between \(one) and \(other)")
  }

  package static func relationKnown(_ number: Int64) -> Phrase {
    Phrase(fr: "ce lien est déjà au registre", en: "this tie is in the register already")
  }

  package static func unknownPost(_ typed: String) -> Phrase {
    Phrase(fr: "poste inconnu\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown post: '\(typed)'")
  }

  package static let postHint = Phrase(
    fr: "son numéro (p3), ou son titre avec --of\u{A0}; la liste\u{A0}: cess contacts post list",
    en: "its number (p3), or its title with --of; the list: cess contacts post list")

  package static func badPostTitle(_ typed: String) -> Phrase {
    Phrase(
      fr: "titre incompris\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "not understood as a title: '\(typed)'")
  }

  package static let postTitleHint = Phrase(
    fr: "par exemple\u{A0}: --title en=Ambassador --title fr:f=Ambassadrice",
    en: "for instance: --title en=Ambassador --title fr:f=Ambassadrice")

  package static func postTaken(_ names: [String]) -> Phrase {
    Phrase(
      fr: "ce poste est déjà occupé\u{A0}: \(names.joined(separator: "\u{A0}; "))",
      en: "this post is held already: \(names.joined(separator: "; "))")
  }

  package static let postTakenHint = Phrase(
    fr: "une succession\u{A0}: --replaces\u{A0}; deux titulaires à la fois\u{A0}: --yes",
    en: "a succession: --replaces; two holders at once: --yes")

  package static let addAnyway = Phrase(
    fr: "ajouter quand même\u{A0}? [o/N]", en: "add all the same? [y/N]")

  package static func editorFailed(_ status: Int32) -> Phrase {
    status == 127
      ? Phrase(fr: "éditeur introuvable (VISUAL, EDITOR)", en: "no such editor (VISUAL, EDITOR)")
      : Phrase(
        fr: "l’éditeur a fini en erreur (\(status))\u{A0}; rien n’est écrit au registre",
        en: "the editor ended in failure (\(status)); nothing is written to the register")
  }

  package static func draftKept(_ path: String) -> Phrase {
    Phrase(fr: "le texte est gardé\u{A0}: \(path)", en: "the text is kept: \(path)")
  }

  package static let tryAgain = Phrase(
    fr: "corriger\u{A0}? [o/N]", en: "correct it? [y/N]")

  package static func changedMeanwhile(_ name: String) -> Phrase {
    Phrase(
      fr: "\(name) a été modifié entre-temps par une autre commande\u{A0}; rien n’est écrit",
      en: "\(name) was changed meanwhile by another command; nothing is written")
  }
}
