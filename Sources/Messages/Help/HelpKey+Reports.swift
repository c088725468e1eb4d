extension HelpKey {
  /// The keys of reports and the search.
  static let reportsKeys: [HelpKey] = [
    .report, .brief, .search, .from, .to, .quarter, .year, .zoneFilter, .ownerFilter, .reportZone,
    .reportActor, .reportAxis,
    .briefDay, .briefFor, .searchWords, .searchKind, .searchLimit,
  ]

  package static let report = HelpKey(
    "help.report",
    fr:
      "Faire le point sur une zone, un acteur, un axe\u{A0}: chronologie, suites, rencontres",
    en: "Tell the story of a zone, an actor, an axis: timeline, follow-ups, who was met",
    examples: [
      HelpExample("cess report --zone kazakhstan", fr: "toute l’histoire", en: "the whole story"),
      HelpExample(
        "cess report --zone asie-centrale --quarter 2025-Q2 -o t2.md",
        fr: "un trimestre, dans un fichier", en: "a quarter, to a file"),
      HelpExample(
        "cess report --actor Arystankulova --axis déminage",
        fr: "avec elle, sur cet axe", en: "with her, on this axis"),
      HelpExample(
        "cess report --quarter 2025-Q2 --format csv",
        fr: "l’analyse trimestrielle, toutes les zones",
        en: "the quarterly analysis, all zones"),
      HelpExample(
        "cess report --zone congo --zone kazakhstan --year 2025 --json",
        fr: "deux zones, pour un programme", en: "two zones, for a program"),
    ])

  package static let brief = HelpKey(
    "help.brief",
    fr: "Préparer un entretien\u{A0}: une page, dont chaque ligne renvoie à sa fiche",
    en: "Prepare for a meeting: one page, each line of which cites its record",
    examples: [
      HelpExample(
        "cess brief Arystankulova", fr: "avant de la rencontrer", en: "before meeting her"),
      HelpExample(
        "cess brief ambassade-kazakhstan --on lundi -o fiche.md",
        fr: "pour lundi, dans un fichier", en: "for Monday, to a file"),
      HelpExample(
        "cess brief --for i12", fr: "une fiche par délégation",
        en: "a brief on each delegation"),
    ])

  package static let briefDay = HelpKey(
    "help.brief.on", fr: "le jour de l’entretien (sinon celui de l’échange, ou aujourd’hui)",
    en: "the day of the meeting (that of the exchange, or today, by default)")

  package static let briefFor = HelpKey(
    "help.brief.for", fr: "pour un échange\u{A0}: une fiche par délégation (exclut l’acteur)",
    en: "for an exchange: a brief on each delegation (excludes the actor)")

  package static let search = HelpKey(
    "help.search", fr: "Chercher des mots partout\u{A0}: acteurs, zones, échanges, suites à donner",
    en: "Look for words everywhere: actors, zones, exchanges, follow-ups",
    examples: [
      HelpExample(
        "cess search arystankulova", fr: "un nom, dans toute écriture",
        en: "a name, in any script"),
      HelpExample(
        "cess search déminage zone:asie-centrale after:2025",
        fr: "un mot, dans une zone, depuis 2025", en: "a word, in a zone, since 2025"),
      HelpExample(
        "cess search '\"note verbale\" -drones kind:letter' --format ids",
        fr: "une expression, sans un mot\u{A0}; les numéros seuls",
        en: "a phrase, without a word; the numbers alone"),
    ])

  package static let from = HelpKey(
    "help.option.from", fr: "à partir de ce jour", en: "from this day on")

  package static let to = HelpKey(
    "help.option.to", fr: "jusqu’à ce jour compris", en: "up to and including this day")

  package static let quarter = HelpKey(
    "help.option.quarter", fr: "un trimestre\u{A0}: 2025-T2", en: "a quarter: 2025-Q2")

  package static let year = HelpKey(
    "help.option.year", fr: "une année", en: "a year")

  package static let zoneFilter = HelpKey(
    "help.option.zone", fr: "seulement cette zone et ce qu’elle contient (répétable)",
    en: "only this zone and what lies in it (repeatable)")

  package static let ownerFilter = HelpKey(
    "help.option.owner", fr: "seulement celles de cette personne (me\u{A0}: les miennes)",
    en: "only this person's (me: mine)")

  package static let reportZone = HelpKey(
    "help.report.zone", fr: "cette zone et ce qu’elle contient (répétable)",
    en: "this zone and what lies in it (repeatable)")

  package static let reportActor = HelpKey(
    "help.report.actor",
    fr: "les échanges avec cet acteur, ou avec qui tenait ses postes (répétable)",
    en: "the exchanges with this actor, or with who held its posts (repeatable)")

  package static let reportAxis = HelpKey(
    "help.report.axis", fr: "les échanges sur cet axe (répétable)",
    en: "the exchanges on this axis (repeatable)")

  package static let searchWords = HelpKey(
    "help.search.words",
    fr: "les mots\u{A0}; aussi «\u{A0}expression\u{A0}», -mot, kind:, zone:, after:, before:",
    en: "the words; also “a phrase”, -word, kind:, zone:, after:, before:")

  package static let searchKind = HelpKey(
    "help.search.kind",
    fr: "seulement ceci\u{A0}: person, embassy, meeting, follow-up, zone… (répétable)",
    en: "only this: person, embassy, meeting, follow-up, zone… (repeatable)")

  package static let searchLimit = HelpKey(
    "help.search.limit", fr: "combien de résultats (50 par défaut)",
    en: "how many results (50 by default)")
}
