extension HelpKey {
  /// What the text says in a command.
  ///
  /// - Parameter command: The words of the command: `meeting plan`.
  /// - Returns: What it says there, or else what it says everywhere.
  package func phrase(in command: String) -> Phrase {
    Self.particular[command]?[self] ?? phrase
  }

  /// What switches that several commands share say in one of them, where that is otherwise.
  private static let particular: [String: [HelpKey: Phrase]] = [
    "meeting plan": [
      .on: Phrase(
        fr: "quand\u{A0}: \"lundi 10:00\", \"5 mai 2025 14:30\", \"fin mars\", 2025-05, 2025",
        en: "when: \"monday 10:00\", \"5 May 2025 14:30\", \"end of march\", 2025-05, 2025")
    ],
    "contacts sync": [
      .syncFolder: Phrase(
        fr: "le dossier\u{A0}: une carte (.vcf) par fichier",
        en: "the folder: one card (.vcf) a file"),
      .axisFilter: withThemOnAxis,
    ],
    "contacts list": [.axisFilter: withThemOnAxis],
    "meeting sync": [
      .importFrom: Phrase(
        fr:
          "à partir de ce jour\u{A0}: les séries à lire, et les échanges à écrire (un an en arrière par défaut)",
        en:
          "from this day on: the series to read, and the exchanges to write (one year back by default)"
      ),
      .importUntil: Phrase(
        fr: """
          jusqu’à ce jour\u{A0}: les séries à lire (trois mois en avant par défaut), et les échanges \
          à écrire (tous par défaut)
          """,
        en: """
          until this day: the series to read (three months ahead by default), and the exchanges \
          to write (all by default)
          """),
    ],
    "followups sync": [
      .busyAbove: Phrase(
        fr: "ne rien écrire au-dessus de cette mention TLP (AMBER par défaut)",
        en: "write nothing above this TLP label (AMBER by default)")
    ],
    "agenda": [
      .ownerFilter: Phrase(
        fr: "seulement ce qui concerne cette personne (me\u{A0}: moi)",
        en: "only what concerns this person (me: myself)")
    ],
  ]

  private static let withThemOnAxis = Phrase(
    fr: "seulement ceux qui ont pris part à un échange sur cet axe (répétable)",
    en: "only those who took part in an exchange on this axis (repeatable)")
}
