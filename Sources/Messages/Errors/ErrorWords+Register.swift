/// What is wrong with the register or a record.
extension ErrorWords {
  package static func noRegister(_ path: String) -> Phrase {
    Phrase(fr: "pas de registre ici\u{A0}: \(path)", en: "no register here: \(path)")
  }

  package static func initHint(_ path: String) -> Phrase {
    Phrase(
      fr: "pour le créer\u{A0}: cess init --db \"\(path)\" --home \"Nom de votre organisation\"",
      en: "to create it: cess init --db \"\(path)\" --home \"Name of your organisation\"")
  }

  package static func holdsAlready(_ person: String, _ post: String) -> Phrase {
    Phrase(
      fr: "\(person) occupe déjà ce poste, rien de neuf\u{A0}: \(post)",
      en: "\(person) holds that post already, nothing new: \(post)")
  }

  package static let holdsAlreadyHint = Phrase(
    fr: """
      --since, --agrement, --credentials ou --status précisent ou corrigent ce mandat\u{A0}; \
      contacts leave y met fin
      """,
    en: """
      --since, --agrement, --credentials or --status complete or correct that mandate; \
      contacts leave ends it
      """)

  package static func tooMuch(_ limit: Int) -> Phrase {
    Phrase(
      fr: "plus de \(limit / 1_048_576) Mio\u{A0}: c’est plus que cess n’en prend",
      en: "more than \(limit / 1_048_576) MiB: more than cess takes")
  }

  package static func remains(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) reste d’un registre qui n’est plus là, et entrerait dans le nouveau",
      en: "\(path) is left of a register that is gone, and would go into the new one")
  }

  package static let remainsHint = Phrase(
    fr: "le ranger ailleurs d’abord, ou --db pour un autre chemin",
    en: "put it elsewhere first, or --db for another path")

  package static func registerExists(_ path: String) -> Phrase {
    Phrase(
      fr: "il y a déjà un registre ici\u{A0}: \(path)",
      en: "there is a register here already: \(path)")
  }

  package static func notARegister(_ path: String) -> Phrase {
    Phrase(
      fr: "ce fichier n’est pas un registre de cess\u{A0}: \(path)",
      en: "this file is not a register of cess: \(path)")
  }

  package static let otherPathHint = Phrase(
    fr: "un autre chemin\u{A0}: --db CHEMIN, ou CESS_DB", en: "another path: --db PATH, or CESS_DB")

  package static func tooNew(_ path: String, _ version: Int, _ supported: Int) -> Phrase {
    Phrase(
      fr: """
        ce registre a été écrit par une version plus récente de cess (schéma \(version), \
        connu jusqu’à \(supported))\u{A0}: \(path)
        """,
      en: """
        this register was written by a newer cess (schema \(version), known up to \
        \(supported)): \(path)
        """)
  }

  package static let updateHint = Phrase(fr: "mettez cess à jour", en: "update cess")

  package static func busy(_ path: String) -> Phrase {
    Phrase(
      fr: "le registre est occupé par une autre commande\u{A0}: \(path)",
      en: "the register is busy with another command: \(path)")
  }

  package static let tryAgainHint = Phrase(
    fr: "rien n’a été écrit\u{A0}; recommencez dans un instant",
    en: "nothing was written; try again in a moment")

  package static let permissionHint = Phrase(
    fr: "le registre et son dossier doivent être à vous (ls -l)",
    en: "the register and its folder must be yours (ls -l)")

  package static let unchangedHint = Phrase(
    fr: "rien n’a été écrit\u{A0}; libérez de la place et recommencez",
    en: "nothing was written; free some space and try again")

  package static func damaged(_ path: String, _ detail: String) -> Phrase {
    Phrase(
      fr: "le registre est endommagé (\(detail))\u{A0}: \(path)",
      en: "the register is damaged (\(detail)): \(path)")
  }

  package static let damagedHint = Phrase(
    fr: "copiez le fichier à part avant tout, puis reprenez une sauvegarde",
    en: "first copy the file aside, then go back to a backup")

  package static func invalidRecord(_ table: String, _ id: Int64, _ value: String) -> Phrase {
    Phrase(
      fr: "un enregistrement est illisible\u{A0}: \(table) \(id), «\u{A0}\(value)\u{A0}»",
      en: "a record cannot be read: \(table) \(id), '\(value)'")
  }

  package static func unknownRecord(_ kind: String, _ id: Int64) -> Phrase {
    let french = [
      "actor": "aucun acteur ne porte", "interaction": "aucun échange ne porte",
      "follow-up": "aucune suite à donner ne porte", "position": "aucun poste ne porte",
      "mandate": "aucun mandat ne porte", "relation": "aucun lien ne porte",
      "statement": "aucune position exprimée ne porte",
    ]
    let english = ["interaction": "exchange", "position": "post", "relation": "tie"]
    return Phrase(
      fr: "\(french[kind] ?? "rien ne porte") le numéro \(id)",
      en: "no \(english[kind] ?? kind) has the number \(id)")
  }

  /// Where the numbers of a kind of record are found.
  package static func recordsHint(_ kind: String) -> Phrase? {
    let commands = [
      "actor": "cess contacts list", "interaction": "cess meeting list",
      "follow-up": "cess followups list", "position": "cess contacts post list",
      "statement": "cess meeting statement list",
    ]
    return commands[kind].map { Phrase(fr: "pour les voir\u{A0}: \($0)", en: "to see them: \($0)") }
  }
}
