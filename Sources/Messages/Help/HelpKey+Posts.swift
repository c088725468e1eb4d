extension HelpKey {
  /// The keys of posts, mandates and ties.
  static let postsKeys: [HelpKey] = [
    .contactsAppoint, .contactsLeave, .contactsPost, .contactsPostList, .contactsPostShow,
    .contactsPostEdit, .contactsRelate, .contactsUnrelate, .title, .of, .since, .until, .replaces,
    .relationKind, .relationWith, .mandateStatus, .agrement, .credentials, .accredited, .postOf,
    .vacantOnly, .postReference, .postTitle, .personReference, .leaveOf, .leaveUntil,
  ]

  package static let contactsAppoint = HelpKey(
    "help.contacts.appoint", fr: "Donner un poste à une personne connue",
    en: "Give a known person a post",
    examples: [
      HelpExample(
        "cess contacts appoint \"Bruno Fuchs\" --title \"Député\" --of \"Assemblée nationale\"",
        fr: "un second poste", en: "a second post")
    ])

  package static let contactsLeave = HelpKey(
    "help.contacts.leave", fr: "Mettre fin aux mandats d’une personne dans une organisation",
    en: "End a person's mandates in an organisation",
    examples: [
      HelpExample(
        "cess contacts leave Arystankulova --of ambassade-kazakhstan --until 2026-08-31",
        fr: "un départ", en: "a departure")
    ])

  package static let contactsPost = HelpKey(
    "help.contacts.post", fr: "Les postes, qui survivent à leurs titulaires",
    en: "Posts, which outlive their holders",
    examples: [
      HelpExample(
        "cess contacts post list --vacant", fr: "les postes vacants", en: "vacant posts")
    ])

  package static let contactsPostList = HelpKey(
    "help.contacts.post.list", fr: "Lister les postes et leurs titulaires",
    en: "List posts and who holds them",
    examples: [
      HelpExample(
        "cess contacts post list --vacant", fr: "les postes vacants", en: "vacant posts")
    ])

  package static let contactsPostShow = HelpKey(
    "help.contacts.post.show",
    fr: "Montrer l’historique d’un poste\u{A0}: titulaires, intérims, vacances",
    en: "Show the history of a post: holders, interims, vacancies",
    examples: [
      HelpExample(
        "cess contacts post show ambassadeur --of ambassade-kazakhstan",
        fr: "qui s’y est succédé", en: "who held it, one after the other")
    ])

  package static let contactsPostEdit = HelpKey(
    "help.contacts.post.edit", fr: "Dire comment un poste s’appelle selon la langue et le genre",
    en: "Say what a post is called by language and gender",
    examples: [
      HelpExample(
        "cess contacts post edit p3 --title en=Ambassador --title fr:f=Ambassadrice",
        fr: "ses titres", en: "its titles")
    ])

  package static let contactsRelate = HelpKey(
    "help.contacts.relate", fr: "Noter ce qu’un acteur est pour un autre",
    en: "Record what one actor is to another",
    examples: [
      HelpExample(
        "cess contacts relate \"Jeanne Exemple\" --kind deputy-of --with \"Paul Essai\" --since 2025",
        fr: "un lien, depuis quand", en: "a tie, since when")
    ])

  package static let contactsUnrelate = HelpKey(
    "help.contacts.unrelate", fr: "Mettre fin à un lien", en: "End what one actor is to another",
    examples: [
      HelpExample(
        "cess contacts unrelate \"Jeanne Exemple\" --with \"Paul Essai\"", fr: "la fin d’un lien",
        en: "the end of a tie")
    ])

  package static let title = HelpKey(
    "help.contacts.title", fr: "le poste occupé\u{A0}: Ambassadrice, Députée…",
    en: "the post held: Ambassador, Member…")

  package static let of = HelpKey(
    "help.contacts.of", fr: "l’organisation du poste (créée si elle est nouvelle)",
    en: "the post's organisation (added when it is new)")

  package static let since = HelpKey(
    "help.contacts.since", fr: "depuis quand\u{A0}: jour, mois ou année",
    en: "since when: day, month or year")

  package static let until = HelpKey(
    "help.contacts.until", fr: "jusqu’à quand", en: "until when")

  package static let replaces = HelpKey(
    "help.contacts.replaces", fr: "à qui la personne succède\u{A0}: ce mandat-là prend fin",
    en: "whom the person succeeds: that mandate ends")

  package static let relationKind = HelpKey(
    "help.contacts.relate.kind",
    fr: "le lien\u{A0}: deputy-of, adviser-to, member-of, part-of, predecessor-of, has-deputy…",
    en: "the tie: deputy-of, adviser-to, member-of, part-of, predecessor-of, has-deputy…")

  package static let relationWith = HelpKey(
    "help.contacts.relate.with", fr: "l’autre acteur", en: "the other actor")

  package static let mandateStatus = HelpKey(
    "help.contacts.status",
    fr: "où en est le mandat\u{A0}: designated, agreed, in-post, ad-interim, ended",
    en: "how the mandate stands: designated, agreed, in-post, ad-interim, ended")

  package static let agrement = HelpKey(
    "help.contacts.agrement", fr: "le jour de l’agrément (Convention de Vienne, art. 4)",
    en: "the day of the agrément (Vienna Convention, art. 4)")

  package static let credentials = HelpKey(
    "help.contacts.credentials",
    fr: "la remise des lettres de créance, avec l’heure si elle est connue",
    en: "when letters of credence were presented, with the time if known")

  package static let accredited = HelpKey(
    "help.contacts.accredited",
    fr: "une zone d’accréditation\u{A0}: ZONE ou ZONE:non-resident (répétable)",
    en: "a zone of accreditation: ZONE or ZONE:non-resident (repeatable)")

  package static let postOf = HelpKey(
    "help.contacts.post.of", fr: "l’organisation du poste", en: "the post's organisation")

  package static let vacantOnly = HelpKey(
    "help.contacts.post.vacant", fr: "seulement les postes vacants", en: "only vacant posts")

  package static let postReference = HelpKey(
    "help.contacts.post.reference", fr: "le poste\u{A0}: p3, ou son titre avec --of",
    en: "the post: p3, or its title with --of")

  package static let postTitle = HelpKey(
    "help.contacts.post.title",
    fr:
      "le titre selon la langue et le genre\u{A0}: en=Ambassador, fr:f=Ambassadrice (répétable)",
    en: "the title by language and gender: en=Ambassador, fr:f=… (repeatable)")

  package static let personReference = HelpKey(
    "help.contacts.who", fr: "la personne\u{A0}: numéro ou partie du nom",
    en: "the person: number or part of the name")

  package static let leaveOf = HelpKey(
    "help.contacts.leave.of", fr: "l’organisation quittée", en: "the organisation left")

  package static let leaveUntil = HelpKey(
    "help.contacts.leave.until", fr: "le dernier jour (aujourd’hui par défaut)",
    en: "the last day (today by default)")
}
