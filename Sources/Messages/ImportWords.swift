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
  package static let problems = Phrase(fr: "Ce qui ne va pas", en: "What is wrong")

  package static let axes = Phrase(fr: "Axes ajoutés en passant", en: "Axes added on the way")

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
      let labels = fields.map { FieldWords.label($0) }
      parts.append(
        Phrase(
          fr: "suit la source\u{A0}: \(labels.map { $0[.french] }.joined(separator: ", "))",
          en: "follows the source: \(labels.map { $0[.english] }.joined(separator: ", "))"))
    }
    if !line.conflicts.isEmpty {
      let labels = line.conflicts.map { FieldWords.label($0) }
      parts.append(
        Phrase(
          fr:
            "gardé tel quel ici, différent à la source\u{A0}: \(labels.map { $0[.french] }.joined(separator: ", "))",
          en:
            "kept as it is here, different at the source: \(labels.map { $0[.english] }.joined(separator: ", "))"
        ))
    }
    if !line.archived.isEmpty {
      let list = line.archived.joined(separator: ", ")
      parts.append(Phrase(fr: "archivé ici\u{A0}: \(list)", en: "archived here: \(list)"))
    }
    return Phrase(
      fr: parts.map { $0[.french] }.joined(separator: "\u{A0}; "),
      en: parts.map { $0[.english] }.joined(separator: "; "))
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

  package static func progress(_ count: Int) -> Phrase {
    Phrase(fr: "\(count) lus", en: "\(count) read")
  }

  // MARK: Asking

  package static let question = Phrase(fr: "Importer\u{A0}?", en: "Import?")
  package static let notImported = Phrase(fr: "rien n’est importé", en: "nothing is imported")
  package static func ontoItself(_ path: String) -> Phrase {
    Phrase(
      fr: "\(path) est le fichier à importer\u{A0}: il n’est pas écrasé",
      en: "\(path) is the file to import: it is not overwritten")
  }

  package static let needsYes = Phrase(
    fr: "cet import demande une confirmation\u{A0}; rien n’est écrit",
    en: "this import needs a confirmation; nothing is written")
  package static let needsYesHint = Phrase(
    fr: "--yes importe ce que dit le plan ci-dessus", en: "--yes imports what the plan above says")

  // MARK: What is wrong

  /// What is wrong, with where it stands.
  package static func problem(_ problem: ImportProblem) -> Phrase {
    func text(_ language: Language) -> String {
      let place = problem.place
      let row =
        place.row.map { Phrase(fr: "ligne \($0)", en: "row \($0)") }
        ?? Phrase(fr: "ligne \(place.line)", en: "line \(place.line)")
      let onLine = Phrase(
        fr: " (\(place.line) du fichier)", en: " (line \(place.line) of the file)")
      let whereText =
        row[language] + (place.row == nil || place.row == place.line ? "" : onLine[language])
      let field =
        problem.field.map { name in
          ", \(TableField(rawValue: name).map { label($0)[language] } ?? name)"
        } ?? ""
      let value = problem.value.isEmpty ? "" : quoted(problem.value, language)
      let colon = language == .french ? "\u{A0}: " : ": "
      return whereText + field + colon + reason(problem.reason)[language] + value
    }
    return Phrase(fr: text(.french), en: text(.english))
  }

  private static func quoted(_ value: String, _ language: Language) -> String {
    let short = value.count > 60 ? value.prefix(60) + "…" : value
    return language == .french ? "\u{A0}: «\u{A0}\(short)\u{A0}»" : ": '\(short)'"
  }

  package static func reason(_ reason: ImportProblem.Reason) -> Phrase {
    switch reason {
    case .missing: Phrase(fr: "manque", en: "is missing")
    case .date:
      Phrase(
        fr: "date qui ne se lit pas, ou n’existe pas",
        en: "a date that cannot be read, or does not exist")
    case .code(let codes):
      Phrase(
        fr: "valeur inconnue (attendu\u{A0}: \(codes.joined(separator: ", ")))",
        en: "unknown value (expected: \(codes.joined(separator: ", ")))")
    case .relativeDate:
      Phrase(
        fr: "date qui dépend du jour de l’import\u{A0}; écrivez le jour, le mois et l’année",
        en: "a date that depends on the day of the import; write day, month and year")
    case .text(let error): ErrorWords.text(error)
    case .email: Phrase(fr: "n’est pas une adresse électronique", en: "is no e-mail address")
    case .zone: Phrase(fr: "zone inconnue", en: "unknown zone")
    case .zones(let codes):
      Phrase(
        fr: "plusieurs zones répondent à ce nom (\(codes.joined(separator: ", ")))",
        en: "several zones answer to this name (\(codes.joined(separator: ", ")))")
    case .ambiguous(let references):
      Phrase(
        fr: "plusieurs acteurs répondent à ce nom (\(references.joined(separator: ", ")))",
        en: "several actors answer to this name (\(references.joined(separator: ", ")))")
    case .addressOfAnother(let references):
      Phrase(
        fr:
          "cette adresse est ici celle de quelqu’un d’un autre nom (\(references.joined(separator: ", ")))",
        en:
          "this address is here that of somebody of another name (\(references.joined(separator: ", ")))"
      )
    case .repeated:
      Phrase(
        fr: "même identifiant qu’une ligne plus haut, qui dit autre chose",
        en: "the identifier of a row above, which says something else")
    case .rowsDisagree:
      Phrase(
        fr: "les lignes d’un même échange se contredisent", en: "the rows of one exchange disagree")
    case .tooManyRows(let limit):
      Phrase(
        fr: "trop de lignes pour un échange (\(limit) au plus)",
        en: "too many rows for one exchange (\(limit) at the most)")
    case .unlike(let reference):
      Phrase(
        fr: "ne s’accorde pas avec la fiche d’ici (\(reference))",
        en: "does not go with the record here (\(reference))")
    case .tooManyCells(let count):
      Phrase(
        fr: "plus de cellules que de colonnes (\(count))",
        en: "more cells than columns (\(count))")
    case .exchange(let error): ErrorWords.interaction(error)
    case .mandate(let error): ErrorWords.mandate(error)
    case .encoding:
      Phrase(
        fr: "illisible dans l’encodage du fichier", en: "cannot be read in the file's encoding")
    case .charset:
      Phrase(
        fr: "jeu de caractères que ce système ne sait pas lire",
        en: "a charset that this system cannot read")
    case .tooManyParts(let limit):
      Phrase(fr: "trop de parties (\(limit) au plus)", en: "too many parts (\(limit) at the most)")
    case .tooDeep(let limit):
      Phrase(
        fr: "trop de parties l’une dans l’autre (\(limit) au plus)",
        en: "parts too deep within one another (\(limit) at the most)")
    case .tooLong(let limit):
      Phrase(fr: "trop long (\(limit) octets au plus)", en: "too long (\(limit) bytes at the most)")
    case .severalItems:
      Phrase(
        fr: "plusieurs fiches dans un fichier (cess import les prend)",
        en: "several records in one file (cess import takes them)")
    case .malformed: Phrase(fr: "ne se lit pas", en: "cannot be read")
    case .recurrence(let error): ErrorWords.recurrence(error)
    case .tooManyInstances(let limit):
      Phrase(
        fr:
          "série de plus de \(limit) fois entre --from et --until\u{A0}: rapprochez ces jours",
        en: "a series of more than \(limit) times between --from and --until: narrow these days")
    }
  }

  package static func strictHint(_ count: Int) -> Phrase {
    Phrase(
      fr: "\(refused(count)[.french])\u{A0}; avec --strict rien n’est importé",
      en: "\(refused(count)[.english]); with --strict nothing is imported")
  }

  package static func allRejected(_ count: Int) -> Phrase {
    Phrase(
      fr: "rien n’est importé\u{A0}: \(refused(count)[.french])",
      en: "nothing is imported: \(refused(count)[.english])")
  }

  private static func refused(_ count: Int) -> Phrase {
    Phrase(
      fr: count < 2 ? "\(count) fiche à corriger" : "\(count) fiches à corriger",
      en: count == 1 ? "1 record to correct" : "\(count) records to correct")
  }

  /// What keeps a table from being read.
  package enum Scan: Sendable {
    case openQuote(line: Int)
    case cellTooLong(line: Int, limit: Int)
    case tooManyCells(line: Int, limit: Int)
  }

  package static func scan(_ problem: Scan) -> Phrase {
    switch problem {
    case .openQuote(let line):
      Phrase(
        fr: "ligne \(line)\u{A0}: guillemet jamais refermé",
        en: "line \(line): a quotation mark that is never closed")
    case .cellTooLong(let line, let limit):
      Phrase(
        fr: "ligne \(line)\u{A0}: cellule de plus de \(limit / 1_048_576) Mio",
        en: "line \(line): a cell of more than \(limit / 1_048_576) MiB")
    case .tooManyCells(let line, let limit):
      Phrase(
        fr: "ligne \(line)\u{A0}: plus de \(limit) cellules",
        en: "line \(line): more than \(limit) cells")
    }
  }

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
    Phrase(fr: "\(name) est vide", en: "\(name) is empty")
  }

  package static func unknownKind(_ typed: String) -> Phrase {
    Phrase(
      fr: "sorte de fiches inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "unknown kind of records: '\(typed)'")
  }

  package static func unknownEncoding(_ typed: String) -> Phrase {
    Phrase(fr: "encodage inconnu\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown encoding: '\(typed)'")
  }

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
