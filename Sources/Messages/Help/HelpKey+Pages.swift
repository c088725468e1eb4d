extension HelpKey {
  /// The keys of the timeline, the page of activity and the matrix.
  static let pagesKeys: [HelpKey] = [
    .timeline, .timelineStatus, .activity, .activityPublic,
    .matrix, .matrixRows, .matrixBy, .matrixLimit,
  ]

  package static let timeline = HelpKey(
    "help.timeline", fr: "Lire les échanges dans l’ordre des dates, par année et par mois",
    en: "Read exchanges in date order, by year and month",
    examples: [
      HelpExample(
        "cess timeline --zone asie-centrale --year 2025", fr: "une zone, une année",
        en: "a zone, a year"),
      HelpExample(
        "cess timeline --actor Arystankulova --axis déminage",
        fr: "avec quelqu’un, sur un axe", en: "with somebody, on an axis"),
      HelpExample(
        "cess timeline --status planned -o agenda.ics", fr: "ce qui est prévu, pour un calendrier",
        en: "what is planned, for a calendar"),
      HelpExample(
        "cess timeline --tlp-max green -o chronologie.md", fr: "ce qui peut être partagé",
        en: "what may be shared"),
    ])

  package static let timelineStatus = HelpKey(
    "help.timeline.status",
    fr: "seulement draft, planned, held ou cancelled (répétable\u{A0}; held et planned par défaut)",
    en: "only draft, planned, held or cancelled (repeatable; held and planned by default)")

  package static let activity = HelpKey(
    "help.activity",
    fr: "Faire la page «\u{A0}Activité diplomatique & Rencontres\u{A0}» des échanges tenus",
    en: "Make the page “Diplomatic activity & Meetings” of the exchanges held",
    examples: [
      HelpExample(
        "cess activity --public -o activite.md",
        fr: "pour le site\u{A0}: seulement ce qui est marqué TLP:CLEAR",
        en: "for the web site: only what is marked TLP:CLEAR"),
      HelpExample(
        "cess activity --year 2025", fr: "la même page pour l’interne, avec tout",
        en: "the same page for internal reading, with everything"),
      HelpExample(
        "cess activity --public --format ids",
        fr: "les numéros de ce qui serait publié",
        en: "the numbers of what would be published"),
    ])

  package static let activityPublic = HelpKey(
    "help.activity.public", fr: "seulement ce qui est marqué TLP:CLEAR, sans numéros de fiches",
    en: "only what is marked TLP:CLEAR, without numbers of records")

  package static let matrix = HelpKey(
    "help.matrix", fr: "Compter les échanges tenus en lignes et en colonnes",
    en: "Count exchanges held in rows and columns",
    examples: [
      HelpExample(
        "cess matrix", fr: "les zones, mois par mois, sur un an",
        en: "zones, month by month, over a year"),
      HelpExample(
        "cess matrix --rows actors --by quarters --zone asie-centrale",
        fr: "qui a été rencontré, par trimestre", en: "who was met, by quarter"),
      HelpExample(
        "cess matrix --by axes --year 2025 --json", fr: "zones et axes, pour un programme",
        en: "zones and axes, for a program"),
    ])

  package static let matrixRows = HelpKey(
    "help.matrix.rows", fr: "zones (par défaut), actors, axes ou kinds",
    en: "zones (by default), actors, axes or kinds")

  package static let matrixBy = HelpKey(
    "help.matrix.by", fr: "months (par défaut), quarters, years, axes ou zones",
    en: "months (by default), quarters, years, axes or zones")

  package static let matrixLimit = HelpKey(
    "help.matrix.limit", fr: "combien de lignes, les plus fournies d’abord (20 par défaut)",
    en: "how many rows, the busiest first (20 by default)")
}
