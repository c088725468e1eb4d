package import Diplomacy

/// What is said of imports.
package enum ImportWords {
  // MARK: What was done

  package static func read(_ format: ImportFormat) -> Phrase {
    switch format {
    case .table: Phrase(fr: "Lignes lues", en: "Rows read")
    case .cards: Phrase(fr: "Cartes lues", en: "Cards read")
    case .calendar: Phrase(fr: "Entrées lues", en: "Entries read")
    case .mail: Phrase(fr: "Messages lus", en: "Messages read")
    }
  }
  package static let created = Phrase(fr: "Nouveaux", en: "New")
  package static let updated = Phrase(fr: "Mis à jour", en: "Updated")
  package static let unchanged = Phrase(fr: "Inchangés", en: "Unchanged")
  package static let rejected = Phrase(fr: "Refusés", en: "Rejected")
  package static let newcomers = Phrase(
    fr: "Acteurs ajoutés en passant", en: "Actors added on the way")
  package static let changes = Phrase(fr: "Ce qui change", en: "What changes")
  package static let unkept = Phrase(fr: "Ce qui n’est pas gardé", en: "What is not kept")
  package static let problems = Phrase(fr: "Ce qui ne va pas", en: "What is wrong")

  /// What a source is called where something is said of it.
  package static func name(of source: ImportSource) -> Phrase {
    source.isStandardInput ? ErrorWords.standardInput : Phrase(verbatim: source.name.text)
  }

  package static func nothing(_ name: String) -> Phrase {
    Phrase(
      fr: "rien à importer dans \(name == "-" ? "l’entrée standard" : name)",
      en: "nothing to import in \(name == "-" ? "standard input" : name)")
  }

  /// Why what is for tables was refused of another file; `format` says what that is.
  package static func noTable(_ name: String, but format: Phrase) -> Phrase {
    Phrase(
      fr:
        "\(name) est \(format[.french])\u{A0}: les options de colonnes et --kind ne valent que pour un tableau",
      en: "\(name) is \(format[.english]): column options and --kind are for tables only")
  }

  package static func groupHint(_ column: String) -> Phrase {
    Phrase(
      fr:
        "des lignes ont le même identifiant\u{A0}: --group-by \"\(column.shortened)\" fait de chaque groupe un échange",
      en:
        "rows have the same identifier: --group-by \"\(column.shortened)\" makes one exchange of each group"
    )
  }

  package static func splitHint(_ name: String) -> Phrase {
    Phrase(
      fr:
        "«\u{A0}\(name.shortened)\u{A0}» nomme peut-être plusieurs personnes\u{A0}: --split \",/\" sépare à ces signes et à «\u{A0}et\u{A0}»",
      en:
        "'\(name.shortened)' may name several people: --split \",/\" separates them at these signs and at 'and'"
    )
  }

  package static func leaveOutHint(_ column: String) -> Phrase {
    Phrase(
      fr:
        "une colonne qui dit autre chose se laisse de côté\u{A0}: --map \"\(column.shortened)=\"",
      en: "a column that says something else is left out with --map \"\(column.shortened)=\"")
  }

  package static func fillDownHint(_ column: String, groupBy number: String?) -> Phrase {
    let options = number.map { "--group-by \"\($0.shortened)\" --fill-down" } ?? "--fill-down"
    return Phrase(
      fr:
        "une cellule vide peut valoir celle du dessus («\u{A0}\(column.shortened)\u{A0}»)\u{A0}: \(options) la reprend",
      en:
        "an empty cell may stand for the one above it ('\(column.shortened)'): \(options) takes that"
    )
  }

  /// What was set aside, and how it comes in once it is corrected.
  ///
  /// - Parameters:
  ///   - count: How many rows or entries.
  ///   - path: The file.
  ///   - options: What the import was told, ready for a shell.
  /// - Returns: The line.
  package static func setAside(_ count: Int, in path: String, options: [String]) -> Phrase {
    let command = (["cess import", path.asShellWord] + options).joined(separator: " ")
    return Phrase(
      fr: "\(count) à corriger dans \(path), puis à reprendre par\u{A0}: \(command)",
      en: "\(count) to be corrected in \(path), then taken in by: \(command)")
  }

  package static let axes = Phrase(fr: "Axes ajoutés en passant", en: "Axes added on the way")
  package static let followUps = Phrase(
    fr: "Suites à donner ajoutées", en: "Follow-ups added")
  package static let invitations = Phrase(fr: "Invitations dedans", en: "Invitations within")
  package static let discarded = Phrase(
    fr: "Messages supprimés ou indésirables, laissés", en: "Deleted mails and spam, left out")
  package static let zoneless = Phrase(fr: "Échanges sans zone", en: "Exchanges in no zone")

  /// How many more there are than are told, and whether JSON has all of them.
  package static func andMore(_ count: Int, isAllInJSON: Bool) -> Phrase {
    let (french, english) =
      isAllInJSON
      ? (
        count < 2 ? "--json le donne" : "--json les donne",
        count < 2 ? "--json has it" : "--json has them"
      )
      : ("--json donne les mille premiers", "--json has the first thousand")
    return Phrase(
      fr: "… et \(count) \(count < 2 ? "autre" : "autres") (\(french))",
      en: "… and \(count) more (\(english))")
  }

  package static func change(_ line: ImportLine) -> Phrase {
    var parts: [Phrase] = []
    if case .updated(let fields) = line.outcome {
      let following = fields.filter { !line.removed.contains($0) }
      if !following.isEmpty { parts.append(follows(following)) }
    }
    if !line.removed.isEmpty { parts.append(removed(line.removed)) }
    if !line.conflicts.isEmpty { parts.append(kept(line.conflicts)) }
    if !line.gained.isEmpty {
      let list = line.gained.joined(separator: ", ")
      parts.append(Phrase(fr: "complété\u{A0}: \(list)", en: "completed: \(list)"))
    }
    if !line.archived.isEmpty {
      let list = line.archived.joined(separator: ", ")
      parts.append(Phrase(fr: "archivé ici\u{A0}: \(list)", en: "archived here: \(list)"))
    }
    return Phrase(
      fr: parts.map { $0[.french] }.joined(separator: "\u{A0}; "),
      en: parts.map { $0[.english] }.joined(separator: "; "))
  }

  package static let vanished = Phrase(
    fr: "Retiré de sa série là-bas, gardé ici", en: "Taken out of its series there, kept here")

  /// How an exchange stands here that its series has no more.
  package static func standing(of instance: VanishedInstance) -> Phrase {
    instance.isHeld
      ? Phrase(fr: "tenu ici", en: "held here") : Phrase(fr: "prévu ici", en: "planned here")
  }

  /// What is said of fields that were changed on both sides.
  package static func kept(_ fields: [String]) -> Phrase {
    of(
      fields, fr: "gardé tel quel ici, différent à la source",
      en: "kept as it is here, different at the source")
  }

  private static func follows(_ fields: [String]) -> Phrase {
    of(fields, fr: "suit la source", en: "follows the source")
  }

  private static func removed(_ fields: [String]) -> Phrase {
    of(fields, fr: "retiré à la source, donc ici aussi", en: "removed at the source, and so here")
  }

  private static func of(_ fields: [String], fr french: String, en english: String) -> Phrase {
    let labels = fields.map { FieldWords.label($0) }
    return Phrase(
      fr: "\(french)\u{A0}: \(labels.map { $0[.french] }.joined(separator: ", "))",
      en: "\(english): \(labels.map { $0[.english] }.joined(separator: ", "))")
  }

  package static func done(_ tally: ImportTally) -> Phrase {
    Phrase(
      fr: "importé\u{A0}: \(figures(tally)[.french])", en: "imported: \(figures(tally)[.english])")
  }

  package static func planned(_ tally: ImportTally) -> Phrase {
    Phrase(
      fr: "à importer\u{A0}: \(figures(tally)[.french])",
      en: "to import: \(figures(tally)[.english])")
  }

  static func figures(_ tally: ImportTally) -> Phrase {
    func french(_ count: Int, _ word: String, plural: String) -> String {
      "\(count) \(count < 2 ? word : plural)"
    }
    return Phrase(
      fr: [
        french(tally.created, "nouveau", plural: "nouveaux"),
        "\(tally.updated) mis à jour",
        french(tally.unchanged, "inchangé", plural: "inchangés"),
        french(tally.rejected, "refusé", plural: "refusés"),
      ].joined(separator: ", "),
      en:
        "\(tally.created) new, \(tally.updated) updated, \(tally.unchanged) unchanged, \(tally.rejected) rejected"
    )
  }

  /// How far long work is.
  ///
  /// - Parameters:
  ///   - count: How many are done.
  ///   - counted: Of what, or what became of them: « changements », « lus ».
  ///   - rate: How many in a second.
  ///   - left: How many seconds are left; `nil` where nobody knows.
  /// - Returns: The line.
  package static func progress(
    _ count: Int, _ counted: Phrase, aSecond rate: Int, left: Int?
  ) -> Phrase {
    let (french, english) =
      left.map { left in
        let (time, unit) = left < 120 ? (left, "s") : ((left + 59) / 60, "min")
        return ("\u{A0}; encore \(time)\u{A0}\(unit) environ", "; about \(time) \(unit) left")
      } ?? ("", "")
    return Phrase(
      fr: "\(count) \(counted[.french]), \(rate) par seconde\(french)",
      en: "\(count) \(counted[.english]), \(rate) a second\(english)")
  }

  /// What is counted while a file comes in.
  package static let read = Phrase(fr: "lus", en: "read")

  // MARK: Asking

  package static let question = Phrase(fr: "Importer\u{A0}? [o/N]", en: "Import? [y/N]")
  package static let notImported = Phrase(fr: "rien n’est importé", en: "nothing is imported")
  package static func noFileName(_ typed: String) -> Phrase {
    Phrase(
      fr: "--rejects et --save-mapping veulent un nom de fichier, et non «\u{A0}\(typed)\u{A0}»",
      en: "--rejects and --save-mapping want the name of a file, and not \"\(typed)\"")
  }

  package static let noFileAtAll = Phrase(
    fr: "le nom du fichier à importer est vide", en: "the name of the file to import is empty")

  package static func twoIntoOne(_ path: String) -> Phrase {
    Phrase(
      fr: "--rejects et --save-mapping ne peuvent écrire le même fichier\u{A0}: \(path)",
      en: "--rejects and --save-mapping cannot write the same file: \(path)")
  }

  package static func reservedSource(_ name: String) -> Phrase {
    Phrase(
      fr: "«\u{A0}\(name)\u{A0}» désigne déjà autre chose qu’un tableau",
      en: "“\(name)” means something else than a table already")
  }

  package static let reservedSourceHint = Phrase(
    fr: "--source AUTRE-NOM", en: "--source ANOTHER-NAME")

  package static func ontoItself(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) est le fichier à importer\u{A0}: il n’est pas écrasé",
      en: "\(path) is the file to import: it is not overwritten")
  }

  package static let needsYes = Phrase(
    fr: "une confirmation est demandée\u{A0}; rien n’est écrit",
    en: "a confirmation is needed; nothing is written")
  package static let needsYesHint = Phrase(
    fr: "--yes fait ce que dit le plan ci-dessus", en: "--yes does what the plan above says")

  // MARK: Files

  package static func noText(_ name: String) -> Phrase {
    Phrase(fr: "\(name) n’est pas un texte", en: "\(name) is no text")
  }

  package static let formatsHint = Phrase(
    fr:
      "sont attendus un tableau (CSV ou TSV), des cartes (vCard), un calendrier (iCalendar) ou des messages (.eml, mbox)\u{A0}; un classeur s’exporte d’abord en CSV",
    en:
      "expected: a table (CSV or TSV), cards (vCard), a calendar (iCalendar) or mails (.eml, mbox); export a workbook as CSV first"
  )

  package static func empty(_ name: String) -> Phrase {
    name == "-"
      ? Phrase(fr: "l’entrée standard est vide", en: "standard input is empty")
      : Phrase(fr: "\(name) est vide", en: "\(name) is empty")
  }

  package static func unknownKind(_ typed: String) -> Phrase {
    Phrase(
      fr: "sorte de fiches inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "unknown kind of records: '\(typed)'")
  }

  package static func unknownEncoding(_ typed: String) -> Phrase {
    Phrase(fr: "encodage inconnu\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown encoding: '\(typed)'")
  }

  package static func usualEncodings(_ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return Phrase(
      fr: "usuels\u{A0}: \(list)\u{A0}; et ce que le système sait lire (iconv -l)",
      en: "usual ones: \(list); and what the system reads (iconv -l)")
  }

  package static let nothingToSplitAt = Phrase(
    fr: "--split attend les signes qui séparent les noms, par exemple --split \",/\"",
    en: "--split needs the signs that separate names, such as --split \",/\"")

  package static func unknownSeparator(_ typed: String) -> Phrase {
    Phrase(
      fr: "séparateur\u{A0}: un signe, ou tab, pas «\u{A0}\(typed)\u{A0}»",
      en: "separator: one sign, or tab, not '\(typed)'")
  }

  package static func noMapping(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path)\u{A0}: ce n’est pas un plan de colonnes",
      en: "\(path): this is no mapping of columns")
  }

  package static func laterMapping(_ path: String, schema: Int) -> Phrase {
    Phrase(
      fr: "\(path)\u{A0}: plan de colonnes d’une version plus récente de cess (\(schema))",
      en: "\(path): a mapping of columns of a newer version of cess (\(schema))")
  }

  package static let mappingHint = Phrase(
    fr: "--save-mapping en écrit un", en: "--save-mapping writes one")
}
