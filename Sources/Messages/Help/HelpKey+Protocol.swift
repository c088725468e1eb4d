extension HelpKey {
  /// The keys of precedence and forms of address.
  static let protocolKeys: [HelpKey] = [
    .contactsPrecedence, .contactsAddress, .precedenceReference, .precedenceZone, .precedenceAll,
    .nuncioFirst, .protocolDay,
  ]

  package static let contactsPrecedence = HelpKey(
    "help.contacts.precedence",
    fr:
      "Classer des acteurs par ordre de préséance (Convention de Vienne de 1961, art. 13 à 19)",
    en: "Put actors in order of precedence (Vienna Convention of 1961, arts. 13 to 19)",
    examples: [
      HelpExample(
        "cess contacts precedence ambassade-kazakhstan a12 --on 2025-05-05",
        fr: "une liste d’invités, ce jour-là", en: "a guest list, that day"),
      HelpExample(
        "cess contacts precedence --zone asie-centrale --nuncio-first",
        fr: "les chefs de mission d’une zone", en: "the heads of mission of a zone"),
    ])

  package static let contactsAddress = HelpKey(
    "help.contacts.address",
    fr: "Dire comment écrire à un acteur\u{A0}: enveloppe, appel, formule finale",
    en: "Say how to write to an actor: envelope, salutation, closing",
    examples: [
      HelpExample(
        "cess contacts address Arystankulova", fr: "comment lui écrire",
        en: "how to write to her"),
      HelpExample(
        "cess contacts address ambassade-kazakhstan --lang en", fr: "en anglais",
        en: "in English"),
    ])

  package static let precedenceReference = HelpKey(
    "help.precedence.actors",
    fr: "des personnes, ou des ambassades\u{A0}: leur chef de mission ce jour-là",
    en: "persons, or embassies: their head of mission that day")

  package static let precedenceZone = HelpKey(
    "help.precedence.zone",
    fr: "tous les chefs de mission de cette zone et de ce qu’elle contient (répétable)",
    en: "all heads of mission of this zone and what lies in it (repeatable)")

  package static let precedenceAll = HelpKey(
    "help.precedence.all", fr: "tous les chefs de mission", en: "all heads of mission")

  package static let nuncioFirst = HelpKey(
    "help.precedence.nuncio-first", fr: "le nonce en tête, comme en France (art. 16, §\u{A0}3)",
    en: "the nuncio first, as in France (art. 16(3))")

  package static let protocolDay = HelpKey(
    "help.protocol.on", fr: "le jour des fonctions tenues (aujourd’hui par défaut)",
    en: "the day of the offices held (today by default)")
}
