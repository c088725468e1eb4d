extension HelpKey {
  /// The keys of the commands on actors, and what lists and cards of actors take.
  static let contactsKeys: [HelpKey] = [
    .contacts, .contactsAdd, .contactsList, .contactsShow, .contactsEdit, .contactsArchive,
    .contactsRestore, .contactsDuplicates, .contactsMerge, .contactsUnmerge, .archiveReason,
    .tagFilter, .tierFilter, .countryFilter, .neverMet, .metSince, .metBefore, .withVacancy,
    .archivedOnly, .sortBy, .limit, .after, .actorReference, .mergeKeep, .mergeLose, .unmergeActor,
  ]

  package static let contacts = HelpKey(
    "help.contacts", fr: "Les acteurs\u{A0}: personnes, organisations, qui occupe quel poste",
    en: "Actors: persons, organisations, who holds which post",
    examples: [
      HelpExample(
        "cess contacts list --zone asie-centrale", fr: "qui connaissons-nous là-bas",
        en: "whom do we know there")
    ])

  package static let contactsAdd = HelpKey(
    "help.contacts.add", fr: "Ajouter une personne ou une organisation",
    en: "Add a person or an organisation",
    examples: [
      HelpExample(
        "cess contacts add \"Ambassade du Kazakhstan en France\" --kind embassy --zone kazakhstan",
        fr: "une organisation", en: "an organisation"),
      HelpExample(
        "cess contacts add \"Gulsara Arystankulova\" --honorific \"S.E.\" --title \"Ambassadrice\" --of \"Ambassade du Kazakhstan en France\"",
        fr: "une personne et son poste", en: "a person and her post"),
      HelpExample(
        "cess contacts add \"Jeanne Exemple\" --title \"Ambassadrice\" --of ambassade-kazakhstan --since 2026-09-01 --replaces Arystankulova",
        fr: "une succession", en: "a succession"),
    ])

  package static let contactsList = HelpKey(
    "help.contacts.list", fr: "Lister les acteurs", en: "List actors",
    examples: [
      HelpExample(
        "cess contacts list --kind person --zone kazakhstan", fr: "les personnes d’une zone",
        en: "the persons of a zone"),
      HelpExample("cess contacts list --json", fr: "pour un programme", en: "for a program"),
    ])

  package static let contactsShow = HelpKey(
    "help.contacts.show",
    fr: "Montrer la fiche d’un acteur\u{A0}: mandats, postes, échanges, suites à donner",
    en: "Show an actor's card: mandates, posts, exchanges, follow-ups",
    examples: [
      HelpExample(
        "cess contacts show arystankulova", fr: "par une partie du nom", en: "by part of the name"
      ),
      HelpExample("cess contacts show a12", fr: "par le numéro", en: "by number"),
    ])

  package static let contactsEdit = HelpKey(
    "help.contacts.edit", fr: "Corriger ou compléter la fiche d’un acteur",
    en: "Correct or complete an actor's card",
    examples: [
      HelpExample(
        "cess contacts edit arystankulova --gender f --alias \"Гульсара Арыстанкулова:native:kk\"",
        fr: "compléter", en: "complete"),
      HelpExample(
        "cess contacts edit arystankulova --remove a@exemple.org --clear tier",
        fr: "ôter ce qui est faux", en: "take out what is wrong"),
    ])

  package static let contactsArchive = HelpKey(
    "help.contacts.archive",
    fr: "Archiver un acteur, avec le motif\u{A0}: il n’est plus listé, rien n’est perdu",
    en: "Archive an actor, with the reason: no longer listed, nothing is lost",
    examples: [
      HelpExample(
        "cess contacts archive a12 --reason \"a quitté la vie publique\"",
        fr: "ranger, avec la raison", en: "put away, with the reason")
    ])

  package static let contactsRestore = HelpKey(
    "help.contacts.restore", fr: "Rétablir un acteur archivé", en: "Restore an archived actor",
    examples: [HelpExample("cess contacts restore a12", fr: "reprendre", en: "take back")])

  package static let contactsDuplicates = HelpKey(
    "help.contacts.duplicates", fr: "Lister les acteurs qui n’en font peut-être qu’un",
    en: "List the actors that may be one",
    examples: [
      HelpExample(
        "cess contacts duplicates", fr: "les plus sûrs d’abord", en: "the surest first")
    ])

  package static let contactsMerge = HelpKey(
    "help.contacts.merge", fr: "Réunir deux acteurs en un seul, sans rien perdre",
    en: "Make one actor of two, losing nothing",
    examples: [
      HelpExample(
        "cess contacts merge a3 a5 -n", fr: "ce qui se passerait", en: "what would happen"),
      HelpExample("cess contacts merge a3 a5 --yes", fr: "a5 devient a3", en: "a5 becomes a3"),
    ])

  package static let contactsUnmerge = HelpKey(
    "help.contacts.unmerge", fr: "Défaire une fusion, exactement", en: "Take a merge back, exactly",
    examples: [
      HelpExample(
        "cess contacts unmerge a5", fr: "a5 est à nouveau lui-même", en: "a5 is itself again")
    ])

  package static let archiveReason = HelpKey(
    "help.contacts.archive.reason", fr: "pourquoi", en: "why")

  package static let tagFilter = HelpKey(
    "help.contacts.filter.tag", fr: "seulement avec cette étiquette (répétable)",
    en: "only with this tag (repeatable)")

  package static let tierFilter = HelpKey(
    "help.contacts.filter.tier", fr: "seulement de ce rang (répétable)",
    en: "only of this tier (repeatable)")

  package static let countryFilter = HelpKey(
    "help.contacts.filter.country", fr: "seulement de ce pays", en: "only of this country")

  package static let neverMet = HelpKey(
    "help.contacts.filter.never-met", fr: "seulement ceux qui n’ont jamais été rencontrés",
    en: "only those never met")

  package static let metSince = HelpKey(
    "help.contacts.filter.since", fr: "rencontré depuis ce jour", en: "met since this day")

  package static let metBefore = HelpKey(
    "help.contacts.filter.before", fr: "pas rencontré depuis ce jour, ou jamais",
    en: "not met since this day, or never")

  package static let withVacancy = HelpKey(
    "help.contacts.filter.vacant", fr: "seulement les organisations dont un poste est vacant",
    en: "only organisations with a vacant post")

  package static let archivedOnly = HelpKey(
    "help.contacts.filter.archived", fr: "seulement les acteurs archivés",
    en: "only archived actors")

  package static let sortBy = HelpKey(
    "help.contacts.sort",
    fr: "l’ordre\u{A0}: name, tier ou last-contact (le plus long silence d’abord)",
    en: "the order: name, tier or last-contact (the longest silence first)")

  package static let limit = HelpKey(
    "help.contacts.limit", fr: "au plus tant de lignes", en: "at most so many lines")

  package static let after = HelpKey(
    "help.contacts.after", fr: "après cet acteur, dans le même ordre",
    en: "after this actor, in the same order")

  package static let actorReference = HelpKey(
    "help.contacts.actor", fr: "numéro, nom court, courriel ou partie du nom",
    en: "number, handle, e-mail or part of the name")

  package static let mergeKeep = HelpKey(
    "help.merge.keep", fr: "l’acteur qui reste\u{A0}; en cas de désaccord, sa fiche l’emporte",
    en: "the actor that stays; where the two disagree, its record wins")

  package static let mergeLose = HelpKey(
    "help.merge.lose", fr: "l’acteur qui devient l’autre\u{A0}; son numéro et ses noms y mènent",
    en: "the actor that becomes the other; its number and names lead there")

  package static let unmergeActor = HelpKey(
    "help.unmerge.actor",
    fr: "l’acteur qui a été fusionné, par son numéro, ou celui qu’il est devenu",
    en: "the actor that was merged, by its number, or the one it became")
}
