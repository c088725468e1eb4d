extension HelpKey {
  /// The keys of statements.
  static let statementsKeys: [HelpKey] = [
    .statement, .statementAdd, .statementList, .statementEdit, .statementRemove,
    .statementMeeting, .statementBy, .statementText, .statementAxis, .statementGrade,
    .statementOn, .statementSource, .statementMarking, .statementByFilter, .statementAxisFilter,
    .statementReference, .statementClear,
  ]

  package static let statement = HelpKey(
    "help.meeting.statement", fr: "Les positions exprimées\u{A0}: qui a dit quoi, sur quel axe",
    en: "Statements: who said what, on which axis",
    examples: [
      HelpExample(
        "cess meeting statement list --by Arystankulova", fr: "ce qu’une personne a dit",
        en: "what a person said")
    ])

  package static let statementAdd = HelpKey(
    "help.meeting.statement.add", fr: "Noter ce qu’un acteur a dit",
    en: "Record what an actor said",
    examples: [
      HelpExample(
        "cess meeting statement add i1 --by Arystankulova --axis déminage --text \"Le Kazakhstan propose une mission d’experts.\" --grade A1",
        fr: "dans un échange", en: "in an exchange"),
      HelpExample(
        "cess meeting statement add --source https://exemple.example/discours --by Fuchs --on 2025-04-10 --text @compte-rendu.md",
        fr: "dans une source publique", en: "in a public source"),
    ])

  package static let statementList = HelpKey(
    "help.meeting.statement.list", fr: "Lister les positions exprimées, par date",
    en: "List statements, by date",
    examples: [
      HelpExample(
        "cess meeting statement list i1", fr: "celles d’un échange", en: "those of an exchange"),
      HelpExample(
        "cess meeting statement list --axis déminage --year 2025", fr: "sur un axe",
        en: "on an axis"),
    ])

  package static let statementEdit = HelpKey(
    "help.meeting.statement.edit", fr: "Corriger une position exprimée", en: "Correct a statement",
    examples: [
      HelpExample(
        "cess meeting statement edit s1 --grade B2 --axis ia", fr: "une autre cotation",
        en: "another grade")
    ])

  package static let statementRemove = HelpKey(
    "help.meeting.statement.remove", fr: "Retirer une position exprimée", en: "Remove a statement",
    examples: [
      HelpExample(
        "cess meeting statement remove s1", fr: "notée par erreur", en: "recorded by mistake")
    ])

  package static let statementMeeting = HelpKey(
    "help.statement.meeting", fr: "l’échange où cela a été dit\u{A0}: i12 ou 12",
    en: "the exchange in which it was said: i12 or 12")

  package static let statementBy = HelpKey(
    "help.statement.by", fr: "qui l’a dit", en: "who said it")

  package static let statementText = HelpKey(
    "help.statement.text", fr: "ce qui a été dit\u{A0}: texte, @fichier ou -",
    en: "what was said: text, @file or -")

  package static let statementAxis = HelpKey(
    "help.statement.axis", fr: "sur quel axe", en: "on which axis")

  package static let statementGrade = HelpKey(
    "help.statement.grade",
    fr:
      "cotation\u{A0}: la source de A à F, l’information de 1 à 6 (B2\u{A0}; F6\u{A0}: non évalué)",
    en: "grade: the source A to F, the information 1 to 6 (B2; F6: not judged)")

  package static let statementOn = HelpKey(
    "help.statement.on", fr: "quand cela a été dit (sinon le jour de l’échange)",
    en: "when it was said (else the day of the exchange)")

  package static let statementSource = HelpKey(
    "help.statement.source", fr: "la page publique où cela se lit",
    en: "the public page where it stands")

  package static let statementMarking = HelpKey(
    "help.statement.marking", fr: "mention TLP 2.0 de la position",
    en: "TLP 2.0 marking of the statement")

  package static let statementByFilter = HelpKey(
    "help.statement.filter.by", fr: "seulement de cet acteur (répétable)",
    en: "only by this actor (repeatable)")

  package static let statementAxisFilter = HelpKey(
    "help.statement.filter.axis", fr: "seulement sur cet axe (répétable)",
    en: "only on this axis (repeatable)")

  package static let statementReference = HelpKey(
    "help.statement.number", fr: "le numéro de la position\u{A0}: s3 ou 3",
    en: "the statement's number: s3 or 3")

  package static let statementClear = HelpKey(
    "help.statement.clear", fr: "oublier un fait\u{A0}: axis, grade, source, marking (répétable)",
    en: "forget a fact: axis, grade, source, marking (repeatable)")
}
