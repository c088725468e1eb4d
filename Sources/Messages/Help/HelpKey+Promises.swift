extension HelpKey {
  /// The keys of what a promise may say beyond its text and its day, and of cadences.
  static let promisesKeys: [HelpKey] = [
    .followUpsShow, .followUpsEdit, .followUpsReopen, .owners, .every, .afterDone, .recursUntil,
    .times, .lead, .working, .priority, .awaited, .ours, .fulfilledBy, .newTitle, .clearTerms,
    .contactsCadence, .cadenceActor, .cadenceEvery, .cadenceAtMost, .cadenceZone, .cadenceTier,
    .cadenceTag, .cadenceNone,
  ]

  package static let followUpsShow = HelpKey(
    "help.followups.show", fr: "Montrer une suite et les fois où elle a été faite",
    en: "Show a follow-up and the times it was done",
    examples: [
      HelpExample("cess followups show f7", fr: "tout ce qu’on en sait", en: "all there is to know")
    ])

  package static let followUpsEdit = HelpKey(
    "help.followups.edit", fr: "Corriger une suite, ou en changer les termes",
    en: "Correct a follow-up, or change its terms",
    examples: [
      HelpExample(
        "cess followups edit f7 --due vendredi --lead 1w",
        fr: "un autre jour, et une semaine avant",
        en: "another day, and a week ahead"),
      HelpExample(
        "cess followups edit f7 --clear every", fr: "elle ne revient plus",
        en: "it returns no more"),
    ])

  package static let followUpsReopen = HelpKey(
    "help.followups.reopen", fr: "Rouvrir une suite close", en: "Open a closed follow-up again",
    examples: [
      HelpExample("cess followups reopen f7", fr: "elle n’était pas finie", en: "it was not over")
    ])

  package static let owners = HelpKey(
    "help.followups.owners",
    fr: "qui s’en charge (me\u{A0}: moi)\u{A0}; répété, ceux qui partagent",
    en: "who is to do it (me: myself); repeated, who shares it")

  package static let every = HelpKey(
    "help.followups.every",
    fr: "revient\u{A0}: \"3 mois\", \"dernier vendredi\", lundi, RRULE:FREQ=…",
    en: "returns: \"3 months\", \"last friday\", monday, RRULE:FREQ=…")

  package static let afterDone = HelpKey(
    "help.followups.after-done", fr: "compter depuis le jour où c’est fait",
    en: "count from the day it is done")

  package static let recursUntil = HelpKey(
    "help.followups.until", fr: "revient jusqu’à ce jour", en: "returns until this day")

  package static let times = HelpKey(
    "help.followups.times", fr: "revient tant de fois en tout",
    en: "returns so many times in all")

  package static let lead = HelpKey(
    "help.followups.lead", fr: "se rappeler d’avance\u{A0}: 1w, 10j",
    en: "ask for attention ahead: 1w, 10d")

  package static let working = HelpKey(
    "help.followups.working", fr: "au jour ouvré suivant, FR ou BE",
    en: "on the next working day, FR or BE")

  package static let priority = HelpKey(
    "help.followups.priority", fr: "high, normal ou low", en: "high, normal or low")

  package static let awaited = HelpKey(
    "help.followups.awaited", fr: "attendue de leur part", en: "awaited from them")

  package static let ours = HelpKey(
    "help.followups.ours", fr: "à nous de la faire", en: "ours to do")

  package static let fulfilledBy = HelpKey(
    "help.followups.fulfilled-by", fr: "l’échange qui y a répondu\u{A0}: i12",
    en: "the exchange that fulfilled it: i12")

  package static let newTitle = HelpKey(
    "help.followups.new-text", fr: "ce qu’il faut faire", en: "what is to be done")

  package static let clearTerms = HelpKey(
    "help.followups.clear",
    fr: "retirer\u{A0}: owner, for, zone, every, lead, working (répétable)",
    en: "take away: owner, for, zone, every, lead, working (repeatable)")

  package static let contactsCadence = HelpKey(
    "help.contacts.cadence",
    fr: "Dire à quelle fréquence on veut être en contact, ou le montrer",
    en: "Say how often contact is wanted, or show it",
    examples: [
      HelpExample(
        "cess contacts cadence Arystankulova --every 3m --at-most 6m",
        fr: "tous les trois mois, six au plus", en: "every three months, six at most"),
      HelpExample(
        "cess contacts cadence --tier A --every 2m", fr: "ceux du rang A", en: "those of tier A"),
      HelpExample("cess contacts cadence", fr: "toutes les cadences", en: "all cadences"),
    ])

  package static let cadenceActor = HelpKey(
    "help.contacts.cadence.actor", fr: "l’acteur", en: "the actor")

  package static let cadenceEvery = HelpKey(
    "help.contacts.cadence.every", fr: "l’idéal entre deux échanges tenus\u{A0}: 3m, 6w",
    en: "the ideal between two held exchanges: 3m, 6w")

  package static let cadenceAtMost = HelpKey(
    "help.contacts.cadence.at-most", fr: "le maximum\u{A0}: 6m", en: "the maximum: 6m")

  package static let cadenceZone = HelpKey(
    "help.contacts.cadence.zone", fr: "pour les acteurs d’une zone et de ce qu’elle contient",
    en: "for the actors of a zone and of what lies in it")

  package static let cadenceTier = HelpKey(
    "help.contacts.cadence.tier", fr: "pour ceux d’un rang\u{A0}: A à D",
    en: "for those of a tier: A to D")

  package static let cadenceTag = HelpKey(
    "help.contacts.cadence.tag", fr: "pour ceux d’une étiquette", en: "for those of a tag")

  package static let cadenceNone = HelpKey(
    "help.contacts.cadence.none", fr: "mettre fin à la cadence", en: "end the cadence")
}
