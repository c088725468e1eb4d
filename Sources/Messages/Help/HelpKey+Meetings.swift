extension HelpKey {
  /// The keys of exchanges.
  static let meetingsKeys: [HelpKey] = [
    .meeting, .meetingLog, .meetingList, .meetingShow, .meetingTitle, .on, .timeZone,
    .kindOfMeeting, .planned, .place, .with, .meetingZone, .axis, .notes, .followUp, .owner,
    .actorFilter, .axisFilter, .kindFilter, .statusFilter, .meetingReference,
  ]

  package static let meeting = HelpKey(
    "help.meeting", fr: "Les échanges\u{A0}: entretiens, appels, courriers, événements, visites",
    en: "Exchanges: meetings, calls, letters, events, visits",
    examples: [
      HelpExample(
        "cess meeting list --quarter 2025-Q2", fr: "les échanges du trimestre",
        en: "the quarter's exchanges")
    ])

  package static let meetingLog = HelpKey(
    "help.meeting.log", fr: "Enregistrer un échange, en une ligne",
    en: "Record an exchange, in one line",
    examples: [
      HelpExample(
        "cess meeting log \"Colloque partenariat France–Kazakhstan\" --on 2025-05-05 --place \"Assemblée nationale, Paris\" --with Arystankulova --with \"Bruno Fuchs:speaker\" --zone kazakhstan --axis déminage --follow-up \"Relancer l’ambassade @ +6w\"",
        fr: "un échange et une promesse", en: "an exchange and a promise"),
      HelpExample(
        "cess meeting log \"Point d’étape\" --with Arystankulova --notes @compte-rendu.md",
        fr: "aujourd’hui, les notes dans un fichier", en: "today, the notes in a file"),
      HelpExample(
        "cess meeting log \"Visite à Astana\" --planned --on \"fin mars\" --zone kazakhstan",
        fr: "un échange à venir", en: "an exchange to come"),
    ])

  package static let meetingList = HelpKey(
    "help.meeting.list", fr: "Lister les échanges, par date", en: "List exchanges, by date",
    examples: [
      HelpExample(
        "cess meeting list --actor arystankulova --year 2025", fr: "avec une personne",
        en: "with a person"),
      HelpExample(
        "cess meeting list --zone asie-centrale --format ids", fr: "les numéros seuls",
        en: "the numbers alone"),
    ])

  package static let meetingShow = HelpKey(
    "help.meeting.show", fr: "Montrer la fiche d’un échange", en: "Show an exchange's card",
    examples: [
      HelpExample("cess meeting show i1", fr: "la fiche d’un échange", en: "an exchange's card")
    ])

  package static let meetingTitle = HelpKey(
    "help.meeting.title", fr: "l’objet, en une ligne", en: "the subject, in one line")

  package static let on = HelpKey(
    "help.meeting.on",
    fr:
      "quand\u{A0}: 2025-05-05, hier, \"5 mai 2025 14:30\", 2025-05, 2025 (sinon le jour noté, ou aujourd’hui)",
    en:
      "when: 2025-05-05, yesterday, \"5 May 2025 14:30\", 2025-05, 2025 (else the day on record, or today)"
  )

  package static let timeZone = HelpKey(
    "help.meeting.tz", fr: "le fuseau de l’heure donnée\u{A0}: Asia/Almaty",
    en: "the time zone of the time given: Asia/Almaty")

  package static let kindOfMeeting = HelpKey(
    "help.meeting.kind", fr: "meeting, call, letter, event ou visit (sinon d’après l’objet)",
    en: "meeting, call, letter, event or visit (else from the subject)")

  package static let planned = HelpKey(
    "help.meeting.planned", fr: "prévu, pas encore tenu", en: "planned, not held yet")

  package static let place = HelpKey(
    "help.meeting.place", fr: "où", en: "where")

  package static let with = HelpKey(
    "help.meeting.with",
    fr: """
      qui\u{A0}: ACTEUR, puis après des deux-points un rôle (host, organiser, speaker, \
      interpreter), un côté (ours, theirs, third), une présence (invited, accepted, declined, \
      attended, no-show), "+deux conseillers", "as Conseiller" (répétable)
      """,
    en: """
      who: ACTOR, then after colons a role (host, organiser, speaker, interpreter), a side \
      (ours, theirs, third), an attendance (invited, accepted, declined, attended, no-show), \
      "+two advisers", "as Counsellor" (repeatable)
      """)

  package static let meetingZone = HelpKey(
    "help.meeting.zone", fr: "une zone concernée (répétable\u{A0}; sinon celles des participants)",
    en: "a zone it concerns (repeatable; else the participants')")

  package static let axis = HelpKey(
    "help.meeting.axis", fr: "un axe abordé (répétable)", en: "an axis it touched (repeatable)")

  package static let notes = HelpKey(
    "help.meeting.notes",
    fr: "ce qui s’est dit\u{A0}: texte, @fichier, ou - pour l’entrée standard",
    en: "what was said: text, @file, or - for standard input")

  package static let followUp = HelpKey(
    "help.meeting.follow-up",
    fr: "une suite promise, avec son jour\u{A0}; +6w compte depuis l’échange (répétable)",
    en: "a follow-up promised, with its day; +6w counts from the exchange (repeatable)")

  package static let owner = HelpKey(
    "help.meeting.owner", fr: "qui s’en charge (me\u{A0}: moi)",
    en: "who takes care of it (me: I do)")

  package static let actorFilter = HelpKey(
    "help.meeting.filter.actor", fr: "seulement avec cet acteur (répétable)",
    en: "only with this actor (repeatable)")

  package static let axisFilter = HelpKey(
    "help.meeting.filter.axis", fr: "seulement sur cet axe (répétable)",
    en: "only on this axis (repeatable)")

  package static let kindFilter = HelpKey(
    "help.meeting.filter.kind", fr: "seulement de cette nature (répétable)",
    en: "only of this kind (repeatable)")

  package static let statusFilter = HelpKey(
    "help.meeting.filter.status", fr: "seulement dans cet état\u{A0}: held, planned… (répétable)",
    en: "only standing so: held, planned… (repeatable)")

  package static let meetingReference = HelpKey(
    "help.meeting.number", fr: "le numéro de l’échange\u{A0}: i12 ou 12",
    en: "the exchange's number: i12 or 12")
}
