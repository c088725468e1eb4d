extension HelpKey {
  /// The keys of imports.
  static let importKeys: [HelpKey] = [
    .importRecords, .importFile, .importKind, .importMap, .importMapping, .importSaveMapping,
    .importGroupBy, .importSource, .importSplit, .importFillDown, .importSeparator, .importEncoding,
    .importStrict, .importRejects, .importFrom, .importUntil,
  ]

  package static let importRecords = HelpKey(
    "help.import",
    fr:
      "Prendre ce qu’un tableur, un carnet d’adresses, un calendrier ou une messagerie a déjà",
    en:
      "Take in what a spreadsheet, an address book, a calendar or a mail program has already",
    examples: [
      HelpExample(
        "cess import contacts.csv -n", fr: "dire ce que cela ferait", en: "say what it would do"),
      HelpExample("cess import contacts.csv --yes", fr: "le faire", en: "do it"),
      HelpExample(
        "cess import carnet.vcf", fr: "les cartes d’un téléphone ou d’une messagerie",
        en: "the cards of a telephone or a mail program"),
      HelpExample(
        "cess import agenda.ics --from 2025-01-01", fr: "un calendrier, ses séries depuis ce jour",
        en: "a calendar, its series since that day"),
      HelpExample(
        "cess import boite.mbox -n", fr: "les messages d’une boîte, un courrier chacun",
        en: "the mails of a mailbox, a letter each"),
      HelpExample(
        "cess import - --yes", fr: "le message qu’une messagerie envoie",
        en: "the mail that a mail program sends"),
      HelpExample(
        "cess import reunions.csv --map \"Ministre=with,Date=on:DD-MM-YYYY\" --group-by \"No\"",
        fr: "dire ce que sont les colonnes\u{A0}; plusieurs lignes par échange",
        en: "say what the columns are; several rows an exchange"),
      HelpExample(
        "cess import reunions.csv --rejects à-corriger.csv --yes",
        fr: "mettre de côté ce qui ne va pas", en: "set aside what is wrong"),
    ])

  package static let importFile = HelpKey(
    "help.import.file",
    fr:
      "le fichier (CSV, TSV, vCard, iCalendar, .eml ou mbox), un dossier exporté, ou - pour l’entrée standard",
    en:
      "the file (CSV, TSV, vCard, iCalendar, .eml or mbox), an exported folder, or - for standard input"
  )

  package static let importFrom = HelpKey(
    "help.import.from",
    fr: "d’un calendrier, les séries à partir de ce jour (un an en arrière par défaut)",
    en: "of a calendar, the series from this day on (one year back by default)")

  package static let importUntil = HelpKey(
    "help.import.until",
    fr: "d’un calendrier, les séries jusqu’à ce jour (trois mois en avant par défaut)",
    en: "of a calendar, the series until this day (three months ahead by default)")

  package static let importKind = HelpKey(
    "help.import.kind", fr: "contacts, meetings ou followups (sinon selon les colonnes)",
    en: "contacts, meetings or followups (by the columns, by default)")

  package static let importMap = HelpKey(
    "help.import.map",
    fr:
      "ce qu’est une colonne\u{A0}: \"Date=on:DD-MM-YYYY|MM-YYYY\"\u{A0}; \"Colonne=\" laisse la colonne de côté",
    en: "what a column is: \"Date=on:DD-MM-YYYY|MM-YYYY\"; \"Column=\" leaves it out")

  package static let importMapping = HelpKey(
    "help.import.mapping", fr: "les colonnes comme ce fichier les dit",
    en: "the columns as this file has them")

  package static let importSaveMapping = HelpKey(
    "help.import.saveMapping", fr: "écrire dans un fichier ce que sont les colonnes",
    en: "write what the columns are to a file")

  package static let importGroupBy = HelpKey(
    "help.import.groupBy", fr: "une même valeur de cette colonne est un même échange",
    en: "one value of this column is one exchange")

  package static let importSource = HelpKey(
    "help.import.source",
    fr: "le nom de la source (sinon celui du fichier)\u{A0}: ses numéros ne valent que pour elle",
    en: "the source's name (the file's, by default): its numbers are its own")

  package static let importSplit = HelpKey(
    "help.import.split", fr: "les signes entre plusieurs noms d’une cellule, par exemple \";\"",
    en: "the signs between several names in a cell, for example \";\"")

  package static let importFillDown = HelpKey(
    "help.import.fillDown", fr: "une cellule vide vaut celle du dessus",
    en: "an empty cell is what stands above it")

  package static let importSeparator = HelpKey(
    "help.import.separator", fr: "ce qui sépare les cellules\u{A0}: , ; ou tab (sinon deviné)",
    en: "what stands between cells: , ; or tab (guessed by default)")

  package static let importEncoding = HelpKey(
    "help.import.encoding", fr: "UTF-8, windows-1252, macintosh… (sinon deviné)",
    en: "UTF-8, windows-1252, macintosh… (guessed by default)")

  package static let importStrict = HelpKey(
    "help.import.strict", fr: "ne rien importer si une ligne ne va pas",
    en: "import nothing when a row is wrong")

  package static let importRejects = HelpKey(
    "help.import.rejects", fr: "écrire les lignes refusées dans un fichier, à corriger",
    en: "write the rejected rows to a file, to be corrected")
}
