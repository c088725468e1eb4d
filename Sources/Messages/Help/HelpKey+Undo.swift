extension HelpKey {
  /// The keys of what was done and what is taken back.
  static let undoKeys: [HelpKey] = [
    .log, .logBatch, .logWho, .logLimit, .logSince, .logBefore, .undo, .undoBatch, .redo,
  ]

  package static let log = HelpKey(
    "help.log", fr: "Dire ce qui a été fait, par qui et quand, le plus récent d’abord",
    en: "Say what was done, by whom and when, the latest first",
    examples: [
      HelpExample("cess log", fr: "les vingt dernières commandes", en: "the last twenty commands"),
      HelpExample(
        "cess log b12", fr: "ce que b12 a changé, fiche par fiche",
        en: "what b12 changed, record by record"),
      HelpExample(
        "cess log --who valette --since lundi", fr: "ce qu’a fait quelqu’un depuis lundi",
        en: "what somebody did since Monday"),
    ])

  package static let logBatch = HelpKey(
    "help.log.batch", fr: "un lot\u{A0}: b12 (tous par défaut)", en: "a batch: b12 (all by default)"
  )

  package static let logWho = HelpKey(
    "help.log.who", fr: "ce qu’a fait cette personne (une partie du nom suffit)",
    en: "what this person did (part of the name will do)")

  package static let logLimit = HelpKey(
    "help.log.limit", fr: "combien de lots au plus (20 par défaut)",
    en: "how many batches at the most (20 by default)")

  package static let logSince = HelpKey(
    "help.log.since", fr: "depuis ce jour", en: "from this day on")

  package static let logBefore = HelpKey(
    "help.log.before", fr: "avant ce jour", en: "before this day")

  package static let undo = HelpKey(
    "help.undo", fr: "Défaire la dernière commande, ou un lot donné",
    en: "Undo the last command, or a given batch",
    examples: [
      HelpExample(
        "cess undo -n", fr: "montrer ce qui serait défait", en: "show what would be undone"),
      HelpExample("cess undo", fr: "le défaire", en: "undo it"),
      HelpExample(
        "cess undo --batch b12", fr: "défaire un lot plus ancien (cess log les liste)",
        en: "undo an older batch (cess log lists them)"),
    ])

  package static let undoBatch = HelpKey(
    "help.undo.batch", fr: "un lot\u{A0}: b12 (le dernier par défaut)",
    en: "a batch: b12 (the last by default)")

  package static let redo = HelpKey(
    "help.redo", fr: "Refaire ce qui vient d’être défait", en: "Redo what has just been undone",
    examples: [
      HelpExample(
        "cess redo -n", fr: "montrer ce qui serait refait", en: "show what would be redone"),
      HelpExample("cess redo", fr: "le refaire", en: "redo it"),
    ])
}
