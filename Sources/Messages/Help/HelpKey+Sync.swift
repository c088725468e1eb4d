extension HelpKey {
  /// The keys of folders of items, and of how cards are written.
  static let syncKeys: [HelpKey] = [
    .contactsSync, .meetingSync, .followUpsSync, .syncFolder, .syncInOnly, .syncRefill, .syncSource,
    .cardVersion,
  ]

  package static let contactsSync = HelpKey(
    "help.contacts.sync",
    fr: "Rapprocher un dossier de cartes et les contacts, dans les deux sens",
    en: "Bring a folder of cards and the contacts together, both ways",
    examples: [
      HelpExample(
        "cess contacts sync carnet -n", fr: "dire ce que cela ferait", en: "say what it would do"),
      HelpExample(
        "cess contacts sync carnet --tag carnet --yes",
        fr: "le faire\u{A0}; n’y ajouter que les contacts de cette étiquette",
        en: "do it; add the contacts with this tag only"),
      HelpExample(
        "vdirsyncer sync && cess contacts sync carnet --yes -q > /dev/null && vdirsyncer sync",
        fr: "dans cron\u{A0}: le téléphone, par son serveur",
        en: "in cron: the telephone, by way of its server"),
    ])

  package static let meetingSync = HelpKey(
    "help.meeting.sync",
    fr:
      "Rapprocher un dossier d’événements et les échanges, dans les deux sens (au-dessus de TLP:AMBER, l’heure seule)",
    en:
      "Bring a folder of events and the exchanges together, both ways (above TLP:AMBER, the time alone)",
    examples: [
      HelpExample(
        "cess meeting sync agenda -n", fr: "dire ce que cela ferait", en: "say what it would do"),
      HelpExample(
        "cess meeting sync agenda --busy-above green --yes",
        fr: "le faire\u{A0}; au-dessus de TLP:GREEN, n’y montrer qu’un créneau occupé",
        en: "do it; above TLP:GREEN, show only a busy slot"),
      HelpExample(
        "cess meeting sync agenda --zone asie-centrale --from 2026-01-01 --yes",
        fr: "n’y ajouter que ces échanges", en: "add these exchanges only"),
    ])

  package static let followUpsSync = HelpKey(
    "help.followups.sync",
    fr:
      "Rapprocher un dossier de tâches et les suites, dans les deux sens (rien au-dessus de TLP:AMBER)",
    en:
      "Bring a folder of tasks and the follow-ups together, both ways (nothing above TLP:AMBER)",
    examples: [
      HelpExample(
        "cess followups sync taches -n", fr: "dire ce que cela ferait",
        en: "say what it would do"),
      HelpExample(
        "cess followups sync taches --owner me --yes",
        fr: "le faire\u{A0}; n’y ajouter que mes suites", en: "do it; add my follow-ups only"),
    ])

  package static let syncFolder = HelpKey(
    "help.sync.folder", fr: "le dossier\u{A0}: une entrée (.ics) par fichier",
    en: "the folder: one entry (.ics) a file")

  package static let syncInOnly = HelpKey(
    "help.sync.inOnly", fr: "ne rien écrire dans le dossier", en: "write nothing to the folder")

  package static let syncRefill = HelpKey(
    "help.sync.refill", fr: "écrire à nouveau ce qui a été retiré du dossier",
    en: "write again what was removed from the folder")

  package static let syncSource = HelpKey(
    "help.sync.source",
    fr: "le nom du dossier (sinon son chemin), pour qu’il soit reconnu s’il change de place",
    en: "the folder’s name (its path, by default), so that it is known again when it moves")

  package static let cardVersion = HelpKey(
    "help.card.version", fr: "la version des cartes\u{A0}: 4.0 (par défaut) ou 3.0",
    en: "the version of the cards: 4.0 (by default) or 3.0")
}
