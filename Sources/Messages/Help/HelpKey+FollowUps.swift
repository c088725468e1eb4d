extension HelpKey {
  /// The keys of follow-ups.
  static let followUpsKeys: [HelpKey] = [
    .followUps, .followUpsAdd, .followUpsList, .followUpsDone, .followUpsSnooze, .followUpsDrop,
    .dueCommand, .followUpTitle, .due, .forActor, .followUpZone, .fromMeeting, .stateFilter,
    .allFollowUps, .followUpReference, .doneOn, .doneNote, .snoozeUntil, .dropReason, .within,
    .exitCode,
  ]

  package static let followUps = HelpKey(
    "help.followups", fr: "Les suites à donner\u{A0}: ce qui est promis, par qui, pour quand",
    en: "Follow-ups: what is promised, by whom, for when",
    examples: [
      HelpExample("cess followups list --owner me", fr: "ce que j’ai promis", en: "what I promised")
    ])

  package static let followUpsAdd = HelpKey(
    "help.followups.add", fr: "Ajouter une suite à donner", en: "Add a follow-up",
    examples: [
      HelpExample(
        "cess followups add \"Envoyer la note sur le déminage\" --due \"vendredi prochain\" --for ambassade-kazakhstan --owner me",
        fr: "une promesse", en: "a promise"),
      HelpExample(
        "cess followups add \"Relancer\" --due +6w --from i1",
        fr: "six semaines après l’échange i1", en: "six weeks after exchange i1"),
    ])

  package static let followUpsList = HelpKey(
    "help.followups.list", fr: "Lister les suites à donner, ouvertes sauf mention contraire",
    en: "List follow-ups, open ones unless told otherwise",
    examples: [
      HelpExample(
        "cess followups list --all --zone kazakhstan", fr: "ouvertes et closes",
        en: "open and closed")
    ])

  package static let followUpsDone = HelpKey(
    "help.followups.done", fr: "Dire qu’une suite est faite", en: "Say that a follow-up is done",
    examples: [
      HelpExample(
        "cess followups done f7 --note \"Note envoyée par courriel\"", fr: "c’est fait",
        en: "it is done")
    ])

  package static let followUpsSnooze = HelpKey(
    "help.followups.snooze", fr: "Reporter une suite à plus tard",
    en: "Put a follow-up off to later",
    examples: [
      HelpExample(
        "cess followups snooze f7 --until \"lundi prochain\"", fr: "pas avant lundi",
        en: "not before Monday")
    ])

  package static let followUpsDrop = HelpKey(
    "help.followups.drop", fr: "Abandonner une suite, avec la raison",
    en: "Give a follow-up up, with the reason",
    examples: [
      HelpExample(
        "cess followups drop f7 --reason \"Le projet est suspendu\"", fr: "cela n’aura pas lieu",
        en: "it will not happen")
    ])

  package static let dueCommand = HelpKey(
    "help.due", fr: "Imprimer ce qui est à faire, et rien s’il n’y a rien (pour cron)",
    en: "Print what is due, and nothing when nothing is (for cron)",
    examples: [
      HelpExample("cess due", fr: "en retard ou pour aujourd’hui", en: "overdue or for today"),
      HelpExample(
        "cess due --within 2w --owner me", fr: "les miennes, deux semaines d’avance",
        en: "mine, two weeks ahead"),
      HelpExample(
        "0 7 * * 1-5 cess due",
        fr: "dans la crontab\u{A0}: un courriel les jours ouvrés, s’il y a lieu",
        en: "in the crontab: a mail on weekdays, if there is cause"),
    ])

  package static let followUpTitle = HelpKey(
    "help.followups.text", fr: "ce qu’il faut faire (ou \"texte @ jour\")",
    en: "what is to be done (or \"text @ day\")")

  package static let due = HelpKey(
    "help.followups.due", fr: "pour quand\u{A0}: vendredi, +2w, 2025-06-16",
    en: "by when: friday, +2w, 2025-06-16")

  package static let forActor = HelpKey(
    "help.followups.for", fr: "l’acteur concerné (répétable)",
    en: "the actor it concerns (repeatable)")

  package static let followUpZone = HelpKey(
    "help.followups.zone", fr: "une zone concernée (répétable)",
    en: "a zone it concerns (repeatable)")

  package static let fromMeeting = HelpKey(
    "help.followups.from", fr: "l’échange d’où elle vient\u{A0}: i12",
    en: "the exchange it comes from: i12")

  package static let stateFilter = HelpKey(
    "help.followups.state", fr: "open, done ou dropped (répétable)",
    en: "open, done or dropped (repeatable)")

  package static let allFollowUps = HelpKey(
    "help.followups.all", fr: "toutes, ouvertes et closes", en: "all, open and closed")

  package static let followUpReference = HelpKey(
    "help.followups.number", fr: "le numéro de la suite\u{A0}: f7 ou 7",
    en: "the follow-up's number: f7 or 7")

  package static let doneOn = HelpKey(
    "help.followups.done.on", fr: "le jour où cela a été fait (aujourd’hui par défaut)",
    en: "the day it was done (today by default)")

  package static let doneNote = HelpKey(
    "help.followups.done.note", fr: "un mot sur la manière", en: "a word on how")

  package static let snoozeUntil = HelpKey(
    "help.followups.snooze.until", fr: "jusqu’à quand la taire", en: "until when to keep it quiet")

  package static let dropReason = HelpKey(
    "help.followups.drop.reason", fr: "la raison", en: "the reason")

  package static let within = HelpKey(
    "help.due.within", fr: "et celles à venir d’ici là\u{A0}: 2w, 10j, 1m",
    en: "and those to come within: 2w, 10d, 1m")

  package static let exitCode = HelpKey(
    "help.due.exit-code", fr: "sortir avec 1 s’il y en a", en: "exit with 1 when there are any")
}
