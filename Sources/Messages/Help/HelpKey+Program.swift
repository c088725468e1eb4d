extension HelpKey {
  /// The keys of what every command takes, and the commands on the register itself.
  static let programKeys: [HelpKey] = [
    .cess, .initRegister, .history, .check, .db, .lang, .color, .quiet, .noInput, .yes, .format,
    .json, .jsonOnly, .output, .force, .open, .template, .actingAs, .dryRun, .home,
    .recordReference,
    .rebuildSearch,
  ]

  package static let cess = HelpKey(
    "help.cess",
    fr:
      "Tenir la mémoire des relations diplomatiques\u{A0}: acteurs, échanges, suites à donner",
    en: "Keep the memory of diplomatic relations: actors, exchanges, follow-ups",
    examples: [
      HelpExample(
        "cess init --home \"Centre Européen de Sécurité et de Stratégie\"",
        fr: "créer le registre", en: "create the register"),
      HelpExample(
        "cess meeting log \"Entretien téléphonique\" --kind call --with ambassade-kazakhstan --on hier",
        fr: "noter l’appel d’hier", en: "note yesterday's call"),
      HelpExample("cess due", fr: "ce qui est à faire aujourd’hui", en: "what is to be done today"),
      HelpExample(
        "cess report --zone kazakhstan", fr: "l’histoire d’une zone", en: "the story of a zone"),
    ])

  package static let initRegister = HelpKey(
    "help.init", fr: "Créer le registre, avec notre organisation, les zones et les axes usuels",
    en: "Create the register, with our organisation and the standard zones and axes",
    examples: [
      HelpExample(
        "cess init --home \"Centre Européen de Sécurité et de Stratégie\"",
        fr: "à l’endroit usuel, dans la langue du système",
        en: "in the usual place, in the system's language"),
      HelpExample(
        "cess init --db ./essai.db --home \"Essai\" --lang fr",
        fr: "ailleurs, pour essayer", en: "elsewhere, to try"),
    ])

  package static let history = HelpKey(
    "help.history", fr: "Montrer qui a changé une fiche, quand, et de quoi en quoi",
    en: "Show who changed a record, when, and from what to what",
    examples: [
      HelpExample(
        "cess history a3", fr: "ce qu’est devenue une fiche", en: "what became of a record"),
      HelpExample("cess history z:kazakhstan --json", fr: "celle d’une zone", en: "that of a zone"),
    ])

  package static let check = HelpKey(
    "help.check", fr: "Dire si le registre est sain, refaire l’index de recherche",
    en: "Say whether the register is sound, rebuild the search index",
    examples: [
      HelpExample("cess check", fr: "le registre est-il sain\u{A0}?", en: "is the register sound?"),
      HelpExample(
        "cess check --rebuild-search", fr: "refaire l’index de recherche",
        en: "rebuild the search index"),
    ])

  package static let db = HelpKey(
    "help.option.db",
    fr: "le fichier du registre (sinon CESS_DB, sinon ~/.local/share/cess/cess.db)",
    en: "the register's file (else CESS_DB, else ~/.local/share/cess/cess.db)")

  package static let lang = HelpKey(
    "help.option.lang", fr: "fr ou en (sinon CESS_LANG, le registre, la locale)",
    en: "fr or en (else CESS_LANG, the register, the locale)")

  package static let color = HelpKey(
    "help.option.color", fr: "couleurs\u{A0}: auto, always ou never",
    en: "colours: auto, always or never")

  package static let quiet = HelpKey(
    "help.option.quiet", fr: "ne pas dire ce qui a changé", en: "do not say what changed")

  package static let noInput = HelpKey(
    "help.option.no-input", fr: "ne jamais poser de question", en: "never ask a question")

  package static let yes = HelpKey(
    "help.option.yes", fr: "répondre oui d’avance", en: "answer yes in advance")

  package static let format = HelpKey(
    "help.option.format", fr: "text, markdown, json, html, csv, ids, ics ou vcf, selon la commande",
    en: "text, markdown, json, html, csv, ids, ics or vcf, as the command has")

  package static let json = HelpKey(
    "help.option.json", fr: "comme --format json", en: "short for --format json")

  package static let jsonOnly = HelpKey(
    "help.option.json-only", fr: "dire en JSON, sur la sortie standard, ce qui a été fait",
    en: "tell what was done in JSON, on standard output")

  package static let output = HelpKey(
    "help.option.output",
    fr: "écrire dans un fichier, dont le nom donne le format (.md, .html, .csv)",
    en: "write to a file, whose name gives the format (.md, .html, .csv)")

  package static let force = HelpKey(
    "help.option.force", fr: "remplacer le fichier de -o s’il existe",
    en: "replace the file of -o where there is one")

  package static let template = HelpKey(
    "help.option.template",
    fr: "un modèle à soi (Mustache)\u{A0}: fiche.html.mustache, fiche.md.mustache",
    en: "a template of one's own (Mustache): brief.html.mustache, brief.md.mustache")

  package static let open = HelpKey(
    "help.option.open", fr: "montrer la page HTML dans le navigateur",
    en: "show the page of HTML in the browser")

  package static let actingAs = HelpKey(
    "help.option.as", fr: "qui agit (sinon CESS_AS, sinon le nom de connexion)",
    en: "who is acting (else CESS_AS, else the login name)")

  package static let dryRun = HelpKey(
    "help.option.dry-run", fr: "montrer sans rien écrire", en: "show without writing anything")

  package static let home = HelpKey(
    "help.init.home", fr: "le nom de notre organisation", en: "the name of our organisation")

  package static let recordReference = HelpKey(
    "help.history.ref", fr: "a3, i12, f7, m4 (mandat), p2 (poste), z:kazakhstan, ou un nom",
    en: "a3, i12, f7, m4 (mandate), p2 (post), z:kazakhstan, or a name")

  package static let rebuildSearch = HelpKey(
    "help.check.rebuild-search", fr: "refaire d’abord l’index de recherche",
    en: "first rebuild the search index")
}
