extension HelpKey {
  /// The keys of the agenda.
  static let agendaKeys: [HelpKey] = [
    .agenda, .agendaFrom, .agendaTo, .agendaWithin, .dueExplain, .dueNew,
  ]

  package static let agenda = HelpKey(
    "help.agenda", fr: "Dire ce qui vient, semaine par semaine",
    en: "Say what is coming, week by week",
    examples: [
      HelpExample("cess agenda", fr: "quatre semaines", en: "four weeks"),
      HelpExample(
        "cess agenda --within 3m --zone asie-centrale", fr: "trois mois, pour une zone",
        en: "three months, for a zone"),
      HelpExample(
        "cess agenda --owner me --format markdown", fr: "le mien, à coller dans une note",
        en: "my own, to paste into a note"),
    ])

  package static let agendaFrom = HelpKey(
    "help.agenda.from", fr: "à partir de ce jour (aujourd’hui par défaut)",
    en: "from this day on (today by default)")

  package static let agendaTo = HelpKey(
    "help.agenda.to", fr: "jusqu’à ce jour compris", en: "up to and including this day")

  package static let agendaWithin = HelpKey(
    "help.agenda.within", fr: "sur cette durée\u{A0}: 2w, 1m (4w par défaut)",
    en: "over this length of time: 2w, 1m (4w by default)")

  package static let dueExplain = HelpKey(
    "help.due.explain", fr: "dire de chaque chose pourquoi elle est là",
    en: "say of each why it is there")

  package static let dueNew = HelpKey(
    "help.due.new",
    fr:
      "seulement ce qu’un --new n’a pas encore montré à qui agit\u{A0}; le registre en garde trace",
    en: "only what no --new has shown yet to whoever acts; the register keeps a mark of it")
}
