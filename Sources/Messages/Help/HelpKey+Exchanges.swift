extension HelpKey {
  /// The keys of planning, holding and correcting exchanges.
  static let exchangesKeys: [HelpKey] = [
    .meetingPlan, .meetingDraft, .meetingHold, .meetingCancel, .meetingEdit, .cancelReason,
    .meetingReopen, .meetingRemove, .meetingClear, .exchangeDuration, .exchangeUntil,
    .exchangeForm, .exchangeFormat, .exchangeFormality, .exchangeTrack, .exchangeInitiative,
    .exchangeChannel, .exchangeCity, .exchangeAbout, .exchangeLanguage, .exchangeHanded,
    .exchangeReceived, .exchangeSummary, .exchangeDecisions, .exchangeSaid, .exchangeMarking,
    .exchangeChathamHouse,
  ]

  package static let meetingPlan = HelpKey(
    "help.meeting.plan", fr: "Prévoir un échange", en: "Plan an exchange",
    examples: [
      HelpExample(
        "cess meeting plan \"Entretien avec l’ambassadrice\" --on \"lundi 10:00\" --with Arystankulova:invited --place \"Ambassade du Kazakhstan\" --city Paris",
        fr: "un rendez-vous", en: "an appointment"),
      HelpExample(
        "cess meeting plan \"Visite à Astana\" --on mars --zone kazakhstan",
        fr: "le jour n’est pas fixé", en: "the day is not settled"),
    ])

  package static let meetingDraft = HelpKey(
    "help.meeting.draft", fr: "Garder le brouillon d’un échange",
    en: "Keep the draft of an exchange",
    examples: [
      HelpExample(
        "cess meeting draft \"Dîner à l’ambassade\" --on hier --with Arystankulova",
        fr: "à compléter avant meeting hold", en: "to be completed before meeting hold")
    ])

  package static let meetingHold = HelpKey(
    "help.meeting.hold", fr: "Dire qu’un échange prévu a été tenu, et ce qui s’y est passé",
    en: "Say that a planned exchange was held, and what came of it",
    examples: [
      HelpExample(
        "cess meeting hold i5 --with \"Anne Martin:no-show\" --duration 1h30 --said \"Valette @ déminage: une mission commune est proposée\" --follow-up \"Envoyer le compte rendu @ +1w\"",
        fr: "tenu, avec ce qui s’est dit", en: "held, with what was said"),
      HelpExample(
        "cess meeting hold i5 --on hier --notes @compte-rendu.md", fr: "un autre jour que prévu",
        en: "on another day than planned"),
    ])

  package static let meetingCancel = HelpKey(
    "help.meeting.cancel", fr: "Annuler un échange prévu", en: "Cancel a planned exchange",
    examples: [
      HelpExample(
        "cess meeting cancel i5 --reason \"Mission reportée par la partie kazakhe\"",
        fr: "il reste au registre, avec son motif", en: "it stays on record, with the reason")
    ])

  package static let meetingEdit = HelpKey(
    "help.meeting.edit", fr: "Corriger ou compléter un échange",
    en: "Correct or complete an exchange",
    examples: [
      HelpExample(
        "cess meeting edit i1 --city Paris --with \"Anne Martin\" --marking amber",
        fr: "une valeur remplace, une liste s’allonge", en: "one value replaces, a list grows"),
      HelpExample(
        "cess meeting edit i1 --remove Martin --remove ia --clear place",
        fr: "retirer d’une liste, oublier un fait", en: "take from a list, forget a fact"),
    ])

  package static let cancelReason = HelpKey(
    "help.meeting.cancel.reason", fr: "pourquoi, en une ligne", en: "why, in one line")

  package static let meetingReopen = HelpKey(
    "help.meeting.reopen", fr: "planned ou draft\u{A0}: l’échange est à tenir de nouveau",
    en: "planned or draft: the exchange is to be held again")

  package static let meetingRemove = HelpKey(
    "help.meeting.remove",
    fr: "retirer une valeur d’une liste\u{A0}: acteur, zone, axe, langue, document (répétable)",
    en: "take a value out of a list: actor, zone, axis, language, document (repeatable)")

  package static let meetingClear = HelpKey(
    "help.meeting.clear",
    fr: "oublier un fait\u{A0}: duration, place, city, summary, notes, marking… (répétable)",
    en: "forget a fact: duration, place, city, summary, notes, marking… (repeatable)")

  package static let exchangeDuration = HelpKey(
    "help.exchange.duration", fr: "combien de temps\u{A0}: 1h30, 90min, 45",
    en: "for how long: 1h30, 90min, 45")

  package static let exchangeUntil = HelpKey(
    "help.exchange.until", fr: "jusqu’à quelle heure\u{A0}: 16:00 (demande l’heure du début)",
    en: "until what time: 16:00 (needs the time of the start)")

  package static let exchangeForm = HelpKey(
    "help.exchange.form",
    fr:
      "forme d’un courrier\u{A0}: note-verbale, demarche, note-libre, aide-memoire, open-letter, mail",
    en: "form of a letter: note-verbale, demarche, note-libre, aide-memoire, open-letter, mail")

  package static let exchangeFormat = HelpKey(
    "help.exchange.format", fr: "bilateral ou multilateral", en: "bilateral or multilateral")

  package static let exchangeFormality = HelpKey(
    "help.exchange.formality", fr: "formal ou informal", en: "formal or informal")

  package static let exchangeTrack = HelpKey(
    "help.exchange.track",
    fr: "1 (officielle), 1.5 (hybride), 2 (non gouvernementale), back-channel (officieuse)",
    en: "1, 1.5, 2 or back-channel")

  package static let exchangeInitiative = HelpKey(
    "help.exchange.initiative", fr: "à l’initiative de qui\u{A0}: ours (nous) ou theirs (eux)",
    en: "at whose initiative: ours or theirs")

  package static let exchangeChannel = HelpKey(
    "help.exchange.channel", fr: "in-person, phone, video ou written",
    en: "in-person, phone, video or written")

  package static let exchangeCity = HelpKey(
    "help.exchange.city", fr: "dans quelle ville", en: "in which city")

  package static let exchangeAbout = HelpKey(
    "help.exchange.about",
    fr: "un pays évoqué qui n’est pas celui des participants (répétable)",
    en: "a country discussed that is not the participants' own (repeatable)")

  package static let exchangeLanguage = HelpKey(
    "help.exchange.language", fr: "une langue parlée\u{A0}: fr, ru (répétable)",
    en: "a language spoken: fr, ru (repeatable)")

  package static let exchangeHanded = HelpKey(
    "help.exchange.handed", fr: "un document remis (répétable)",
    en: "a document handed over (repeatable)")

  package static let exchangeReceived = HelpKey(
    "help.exchange.received", fr: "un document reçu (répétable)",
    en: "a document received (repeatable)")

  package static let exchangeSummary = HelpKey(
    "help.exchange.summary", fr: "l’essentiel\u{A0}: texte, @fichier ou -",
    en: "what matters: text, @file or -")

  package static let exchangeDecisions = HelpKey(
    "help.exchange.decisions", fr: "ce qui a été décidé\u{A0}: texte, @fichier ou -",
    en: "what was decided: text, @file or -")

  package static let exchangeSaid = HelpKey(
    "help.exchange.said",
    fr: "ce qu’un participant a dit\u{A0}: \"QUI: TEXTE\", \"QUI @ AXE (B2): TEXTE\" (répétable)",
    en: "what a participant said: \"WHO: TEXT\", \"WHO @ AXIS (B2): TEXT\" (repeatable)")

  package static let exchangeMarking = HelpKey(
    "help.exchange.marking",
    fr: "mention TLP 2.0\u{A0}: CLEAR, GREEN, AMBER, AMBER+STRICT, RED",
    en: "TLP 2.0 marking: CLEAR, GREEN, AMBER, AMBER+STRICT, RED")

  package static let exchangeChathamHouse = HelpKey(
    "help.exchange.chatham-house", fr: "sous la règle de Chatham House",
    en: "under the Chatham House Rule")
}
