package import Diplomacy

/// What is wrong with what was to come in.
extension ImportWords {
  /// Where something stands: its row, and its line where that is another.
  package static func place(_ place: SourcePlace) -> Phrase {
    let line = place.line
    guard let row = place.row else { return Phrase(fr: "ligne \(line)", en: "line \(line)") }
    guard row != line else { return Phrase(fr: "ligne \(row)", en: "row \(row)") }
    return Phrase(
      fr: "ligne \(row) (\(line) du fichier)", en: "row \(row) (line \(line) of the file)")
  }

  /// What is wrong, with where it stands.
  package static func problem(_ problem: ImportProblem) -> Phrase {
    func text(_ language: Language) -> String {
      let field =
        problem.field.map { name in
          ", \((TableField(rawValue: name).map { label($0) } ?? property(name))[language])"
        } ?? ""
      let value = problem.value.isEmpty ? "" : quoted(problem.value, language)
      let colon = language == .french ? "\u{A0}: " : ": "
      return place(problem.place)[language] + field + colon + reason(problem.reason)[language]
        + value
    }
    return Phrase(fr: text(.french), en: text(.english))
  }

  /// A property of a card or a calendar, by what it is and by its name there.
  private static func property(_ name: String) -> Phrase {
    let meaning: Phrase? =
      switch name {
      case "FN", "N": Phrase(fr: "nom", en: "name")
      case "DTSTART": Phrase(fr: "début", en: "beginning")
      case "DTEND": Phrase(fr: "fin", en: "end")
      case "DUE": Phrase(fr: "échéance", en: "due day")
      case "SUMMARY": Phrase(fr: "titre", en: "title")
      case "RRULE", "EXRULE": Phrase(fr: "règle de répétition", en: "rule of repetition")
      case "RDATE": Phrase(fr: "autres dates", en: "further dates")
      case "EXDATE": Phrase(fr: "dates exceptées", en: "dates left out")
      case "RECURRENCE-ID": Phrase(fr: "occurrence d’une série", en: "occurrence of a series")
      case "ORGANIZER": Phrase(fr: "organisateur", en: "organiser")
      case "METHOD": Phrase(fr: "sorte de message", en: "kind of message")
      case "EMAIL": Phrase(fr: "courriel", en: "e-mail")
      case "TEL": Phrase(fr: "téléphone", en: "phone")
      case "END:VCARD", "END:VCALENDAR", "END:VEVENT", "END:VTODO":
        Phrase(fr: "fin de l’entrée", en: "end of the entry")
      default: nil
      }
    guard let meaning else { return Phrase(verbatim: name.shortened) }
    return Phrase(
      fr: "\(meaning[.french]) (\(name))", en: "\(meaning[.english]) (\(name))")
  }

  private static func quoted(_ value: String, _ language: Language) -> String {
    let short = value.shortened
    return language == .french ? "\u{A0}: «\u{A0}\(short)\u{A0}»" : ": '\(short)'"
  }

  package static func reason(_ reason: ImportProblem.Reason) -> Phrase {
    switch reason {
    case .missing: Phrase(fr: "manque", en: "is missing")
    case .date:
      Phrase(
        fr: "date qui ne se lit pas, ou n’existe pas",
        en: "a date that cannot be read, or does not exist")
    case .pattern(let pattern):
      Phrase(
        fr: "date qui n’est pas écrite «\u{A0}\(pattern)\u{A0}», ou n’existe pas",
        en: "a date that is not written '\(pattern)', or does not exist")
    case .time:
      Phrase(
        fr: "heure qui ne se lit pas, ou n’existe pas (0:00 à 23:59), par exemple 10:30 ou 10h30",
        en:
          "a time that cannot be read, or does not exist (0:00 to 23:59), for example 10:30 or 10h30"
      )
    case .timeWithoutDay:
      Phrase(
        fr: "une heure demande un jour complet, pas un mois ou une année",
        en: "a time needs a full day, not a month or a year")
    case .timeZone:
      Phrase(
        fr: "fuseau horaire inconnu, par exemple Europe/Paris ou UTC+5",
        en: "an unknown time zone, for example Europe/Paris or UTC+5")
    case .skippedTime(let zone):
      Phrase(
        fr: "heure qui n’existe pas ce jour-là dans le fuseau \(zone)\u{A0}: l’horloge la saute",
        en: "a time that does not exist on that day in the time zone \(zone): the clock skips it")
    case .otherTime:
      Phrase(
        fr: "une autre heure que celle qui accompagne la date",
        en: "another time than the one beside the date")
    case .end:
      Phrase(
        fr: "fin qui ne vient pas après le début, ou plus de trente jours après",
        en: "an end that does not come after the beginning, or comes over thirty days later")
    case .uncountableEnd:
      Phrase(
        fr:
          "fin non gardée\u{A0}: une durée se compte d’une heure à une heure, ou d’un jour à un jour",
        en:
          "an end that is not kept: a length is counted from a time to a time, or from a day to a day"
      )
    case .noDay:
      Phrase(
        fr: "l’échéance n’est pas un jour\u{A0}: la promesse va dans les notes, sans suivi",
        en: "the deadline is no day: the promise goes into the notes, without a follow-up")
    case .serialDate:
      Phrase(
        fr: "nombre par lequel Excel garde une date\u{A0}: donnez à la colonne le format Date",
        en: "the number by which Excel keeps a date: give the column the format Date")
    case .severalDays:
      Phrase(
        fr: "plusieurs jours\u{A0}: le premier ici, le dernier dans une colonne «\u{A0}Fin\u{A0}»",
        en: "several days: the first here, the last in a column 'End'")
    case .code(let codes):
      Phrase(
        fr: "valeur inconnue (attendu\u{A0}: \(expected(codes, .french)))",
        en: "unknown value (expected: \(expected(codes, .english)))")
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
    case .copy(let file):
      Phrase(
        fr: "copie exacte de \(file), à retirer", en: "an exact copy of \(file), to be removed")
    case .repeated:
      Phrase(
        fr: "l’identifiant d’une autre entrée, qui dit autre chose",
        en: "the identifier of another entry, which says something else")
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
    case .another(let reference):
      Phrase(
        fr:
          "son identifiant est celui de \(reference), qui est tout autre chose\u{A0}; d’un autre tableau\u{A0}: --source NOM\u{A0}; sinon, changez d’abord \(reference)",
        en:
          "its identifier is that of \(reference), which is something else altogether; of another table: --source NAME; if not, change \(reference) first"
      )
    case .tooManyCells(let count):
      Phrase(
        fr: "plus de cellules que de colonnes (\(count))",
        en: "more cells than columns (\(count))")
    case .exchange(let error): ErrorWords.interaction(error)
    case .mandate(let error): ErrorWords.mandate(error)
    case .fileName:
      Phrase(
        fr: "le nom du fichier n’est pas en UTF-8\u{A0}: à renommer",
        en: "the name of the file is no UTF-8: rename it")
    case .unreadable:
      Phrase(
        fr: "le fichier ne peut être lu (droits d’accès)",
        en: "the file cannot be read (permissions)")
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
      limit < 1_048_576
        ? Phrase(
          fr: "trop long (\(limit) octets au plus)", en: "too long (\(limit) bytes at the most)")
        : Phrase(
          fr: "trop long (\(limit / 1_048_576) Mio au plus)",
          en: "too long (\(limit / 1_048_576) MiB at the most)")
    case .tooManyEntries(let limit):
      Phrase(
        fr: "plus de \(limit) entrées dans un fichier (cess import les prend)",
        en: "more than \(limit) entries in one file (cess import takes them)")
    case .tooManyParameters(let limit):
      Phrase(
        fr: "trop de valeurs de paramètres (\(limit) au plus)",
        en: "too many values of parameters (\(limit) at the most)")
    case .severalItems:
      Phrase(
        fr: "plusieurs fiches dans un fichier (cess import les prend)",
        en: "several records in one file (cess import takes them)")
    case .malformed: Phrase(fr: "ne se lit pas", en: "cannot be read")
    case .recurrence(let error): ErrorWords.recurrence(error)
    case .tooManyInstances(let limit):
      Phrase(
        fr:
          "série de plus de \(limit) fois entre --from et --until\u{A0}: resserrez cet intervalle",
        en: "a series of more than \(limit) times between --from and --until: narrow these days")
    case .tooLargeSeries(let limit):
      Phrase(
        fr:
          "série trop volumineuse, gardée à chaque occurrence (\(limit / 1_048_576) Mio au plus)\u{A0}: resserrez --from et --until",
        en:
          "a series too large, kept for each occurrence (\(limit / 1_048_576) MiB at the most): narrow --from and --until"
      )
    case .closedText:
      Phrase(
        fr: "message sans texte\u{A0}: il est dans un fichier qui ne s’ouvre pas ici",
        en: "a mail without text: it is in a file that cannot be opened here")
    case .unreadCharacters:
      Phrase(
        fr:
          "caractères illisibles, entrés comme «\u{A0}\u{FFFD}\u{A0}»\u{A0}: si le fichier est sain, --encoding dit comment le lire",
        en:
          "characters that cannot be read, taken in as “\u{FFFD}”: if the file is sound, --encoding says how to read it"
      )
    case .mailRefused:
      Phrase(
        fr: "le message qui l’apporte n’est pas entré",
        en: "the mail that carries it did not come in")
    case .notOrganiser(let address?):
      Phrase(
        fr: "c’est \(address) qui organise la réunion\u{A0}; rien n’est changé par le message de",
        en: "it is \(address) who organises the meeting; nothing is changed by the mail of")
    case .notOrganiser(nil):
      Phrase(
        fr: "nous seuls organisons cette réunion\u{A0}; rien n’est changé par le message de",
        en: "we alone organise this meeting; nothing is changed by the mail of")
    }
  }

  /// Codes with the words that may stand for them: « done (faite) ».
  private static func expected(_ codes: [String], _ language: Language) -> String {
    let set = codeSets.first { $0.codes == codes }?.set
    return codes.map { code in
      guard let word = set.map({ FieldWords.code(code, $0)[language] }),
        Folding.fold(word) != Folding.fold(code)
      else { return code }
      return "\(code) (\(word))"
    }.joined(separator: ", ")
  }

  private static let codeSets: [(codes: [String], set: RecordValue.CodeSet)] = [
    (FollowUp.StateCode.allCases.map(\.rawValue), .followUpState),
    (InteractionStatus.allCases.map(\.rawValue), .interactionStatus),
    (InteractionKind.allCases.map(\.rawValue), .interactionKind),
    (FollowUpTerms.Direction.allCases.map(\.rawValue), .direction),
    (FollowUpTerms.Priority.allCases.map(\.rawValue), .priority),
    (Gender.allCases.map(\.rawValue), .gender),
    (["person"] + OrganisationKind.allCases.map(\.rawValue), .nature),
  ]

  /// Why nothing came in where one that is wrong is enough.
  package static func strictly(_ count: Int) -> Phrase {
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
      fr: count < 2 ? "\(count) entrée à corriger" : "\(count) entrées à corriger",
      en: count == 1 ? "1 entry to correct" : "\(count) entries to correct")
  }

  /// What keeps a table from being read.
  package enum Scan: Sendable {
    case openQuote(line: Int)
    case cellTooLong(line: Int, limit: Int, isQuoted: Bool)
    case tooManyCells(line: Int, limit: Int)
  }

  package static func scan(_ problem: Scan) -> Phrase {
    switch problem {
    case .openQuote(let line):
      Phrase(
        fr: "ligne \(line)\u{A0}: guillemet jamais refermé",
        en: "line \(line): a quotation mark that is never closed")
    case .cellTooLong(let line, let limit, let isQuoted):
      Phrase(
        fr: "ligne \(line)\u{A0}: cellule de plus de \(limit / 1_048_576) Mio"
          + (isQuoted ? ", ou guillemet jamais refermé" : ""),
        en: "line \(line): a cell of more than \(limit / 1_048_576) MiB"
          + (isQuoted ? ", or a quotation mark that is never closed" : ""))
    case .tooManyCells(let line, let limit):
      Phrase(
        fr: "ligne \(line)\u{A0}: plus de \(limit) cellules",
        en: "line \(line): more than \(limit) cells")
    }
  }
}
