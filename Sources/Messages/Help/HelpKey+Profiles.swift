extension HelpKey {
  /// The keys of what is said of an actor.
  static let profilesKeys: [HelpKey] = [
    .actorName, .kindOfOrganisation, .person, .honorific, .actorZone, .alias, .email, .phone, .note,
    .handle, .new, .kindOfActor, .familyName, .gender, .country, .address, .web, .spokenLanguage,
    .tag, .tier, .responsible, .source, .courtesy, .newName, .remove, .clear,
  ]

  package static let actorName = HelpKey(
    "help.contacts.name", fr: "le nom", en: "the name")

  package static let kindOfOrganisation = HelpKey(
    "help.contacts.kind",
    fr: "une organisation de cette nature\u{A0}: embassy, ministry, parliament, think-tank…",
    en: "an organisation of this kind: embassy, ministry, parliament, think-tank…")

  package static let person = HelpKey(
    "help.contacts.person", fr: "une personne", en: "a person")

  package static let honorific = HelpKey(
    "help.contacts.honorific", fr: "le traitement\u{A0}: S.E., Dr, Pr…",
    en: "the style: H.E., Dr, Prof.…")

  package static let actorZone = HelpKey(
    "help.contacts.zone", fr: "une zone de l’acteur (répétable)",
    en: "a zone of the actor (repeatable)")

  package static let alias = HelpKey(
    "help.contacts.alias", fr: "un autre nom, un sigle (répétable)",
    en: "another name, an acronym (repeatable)")

  package static let email = HelpKey(
    "help.contacts.email", fr: "un courriel (répétable)", en: "an e-mail address (repeatable)")

  package static let phone = HelpKey(
    "help.contacts.phone", fr: "un téléphone (répétable)", en: "a phone number (repeatable)")

  package static let note = HelpKey(
    "help.contacts.note", fr: "une note\u{A0}: texte, @fichier, ou - pour l’entrée standard",
    en: "a note: text, @file, or - for standard input")

  package static let handle = HelpKey(
    "help.contacts.handle", fr: "un nom court pour la ligne de commande",
    en: "a short name for the command line")

  package static let new = HelpKey(
    "help.contacts.new", fr: "ajouter malgré un homonyme", en: "add in spite of a namesake")

  package static let kindOfActor = HelpKey(
    "help.contacts.filter.kind", fr: "seulement cette nature\u{A0}: person, embassy… (répétable)",
    en: "only this kind: person, embassy… (repeatable)")

  package static let familyName = HelpKey(
    "help.contacts.family-name", fr: "le nom de famille, pour le tri (sinon deviné)",
    en: "the family name, for sorting (else guessed)")

  package static let gender = HelpKey(
    "help.contacts.gender", fr: "f ou m, pour s’adresser à la personne",
    en: "f or m, for addressing the person")

  package static let country = HelpKey(
    "help.contacts.country", fr: "le pays de l’acteur", en: "the actor's country")

  package static let address = HelpKey(
    "help.contacts.postal-address", fr: "une adresse postale (répétable)",
    en: "a postal address (repeatable)")

  package static let web = HelpKey(
    "help.contacts.web", fr: "un site (répétable)", en: "a web page (repeatable)")

  package static let spokenLanguage = HelpKey(
    "help.contacts.language", fr: "une langue parlée\u{A0}: kk, ru (répétable)",
    en: "a language spoken: kk, ru (repeatable)")

  package static let tag = HelpKey(
    "help.contacts.tag", fr: "une étiquette (répétable)", en: "a tag (repeatable)")

  package static let tier = HelpKey(
    "help.contacts.tier", fr: "le rang\u{A0}: A (compte le plus pour nous), B, C ou D",
    en: "the tier: A (matters most to us), B, C or D")

  package static let responsible = HelpKey(
    "help.contacts.responsible", fr: "qui, chez nous, suit l’acteur (me\u{A0}: moi)",
    en: "which of us looks after them (me: I do)")

  package static let source = HelpKey(
    "help.contacts.source", fr: "une page publique d’où vient ce qui est noté (répétable)",
    en: "a public page the information comes from (repeatable)")

  package static let courtesy = HelpKey(
    "help.contacts.courtesy",
    fr:
      "une formule propre à la personne\u{A0}: \"fr salutation: Madame la Présidente,\" (répétable)",
    en:
      "a form of address of the person's own: \"en salutation: Madam President,\" (repeatable)")

  package static let newName = HelpKey(
    "help.contacts.edit.name", fr: "le nom affiché désormais\u{A0}; l’ancien reste trouvable",
    en: "the name displayed from now on; the old one is still found")

  package static let remove = HelpKey(
    "help.contacts.edit.remove",
    fr: "ôter une valeur d’une liste\u{A0}: un courriel, un nom, une étiquette… (répétable)",
    en: "take a value out of a list: an e-mail, a name, a tag… (repeatable)")

  package static let clear = HelpKey(
    "help.contacts.edit.clear",
    fr:
      "oublier un fait\u{A0}: honorific, family-name, gender, country, tier, responsible, note (répétable)",
    en:
      "forget a fact: honorific, family-name, gender, country, tier, responsible, note (repeatable)"
  )
}
