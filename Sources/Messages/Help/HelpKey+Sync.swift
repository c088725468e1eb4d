extension HelpKey {
  /// The keys of folders of items, and of how cards are written.
  static let syncKeys: [HelpKey] = [
    .contactsSync, .syncFolder, .syncInOnly, .syncRefill, .syncSource, .cardVersion,
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
        fr: "le faire\u{A0}; n’y ajouter que les contacts de ce mot-clé",
        en: "do it; add the contacts with this tag only"),
      HelpExample(
        "vdirsyncer sync && cess contacts sync carnet --yes -q && vdirsyncer sync",
        fr: "dans cron\u{A0}: le téléphone, par son serveur",
        en: "in cron: the telephone, by way of its server"),
    ])

  package static let syncFolder = HelpKey(
    "help.sync.folder", fr: "le dossier\u{A0}: une carte (.vcf) par fichier",
    en: "the folder: one card (.vcf) a file")

  package static let syncInOnly = HelpKey(
    "help.sync.inOnly", fr: "ne rien écrire au dossier", en: "write nothing to the folder")

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
