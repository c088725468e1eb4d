extension HelpKey {
  /// What the keys of posts, profiles and lists of actors stand for.
  var chanceryPhrase: Phrase {
    switch self {
    case .contactsEdit:
      Phrase(
        fr: "Corriger ou compléter la fiche d’un acteur", en: "Correct or complete an actor's card")
    case .contactsArchive:
      Phrase(
        fr: "Ranger un acteur, avec la raison\u{A0}: il n’est plus listé, rien n’est perdu",
        en: "Put an actor away, with the reason: no longer listed, nothing is lost")
    case .contactsRestore: Phrase(fr: "Rétablir un acteur rangé", en: "Take an actor back")
    case .contactsPost:
      Phrase(
        fr: "Les postes, qui survivent à leurs titulaires",
        en: "Posts, which outlive their holders")
    case .contactsPostList:
      Phrase(fr: "Lister les postes et qui les tient", en: "List posts and who holds them")
    case .contactsPostShow:
      Phrase(
        fr: "Montrer l’histoire d’un poste\u{A0}: titulaires, intérims, vacances",
        en: "Show the history of a post: holders, interims, vacancies")
    case .contactsPostEdit:
      Phrase(
        fr: "Dire comment un poste s’appelle selon la langue et le genre",
        en: "Say what a post is called by language and gender")
    case .contactsRelate:
      Phrase(
        fr: "Noter ce qu’un acteur est pour un autre", en: "Record what one actor is to another")
    case .contactsUnrelate:
      Phrase(fr: "Mettre fin à un lien", en: "End what one actor is to another")
    case .familyName:
      Phrase(
        fr: "le nom de famille, pour le tri (sinon deviné)",
        en: "the family name, for sorting (else guessed)")
    case .gender:
      Phrase(
        fr: "f ou m, pour s’adresser à la personne", en: "f or m, for addressing the person")
    case .country: Phrase(fr: "le pays de l’acteur", en: "the actor's country")
    case .address: Phrase(fr: "une adresse (répétable)", en: "a postal address (repeatable)")
    case .web: Phrase(fr: "un site (répétable)", en: "a web page (repeatable)")
    case .spokenLanguage:
      Phrase(
        fr: "une langue parlée\u{A0}: kk, ru (répétable)",
        en: "a language spoken: kk, ru (repeatable)")
    case .tag: Phrase(fr: "une étiquette (répétable)", en: "a tag (repeatable)")
    case .tier:
      Phrase(
        fr: "l’importance pour nous\u{A0}: A, B, C ou D",
        en: "how much it matters to us: A, B, C or D")
    case .responsible:
      Phrase(
        fr: "qui, chez nous, suit l’acteur (me\u{A0}: moi)",
        en: "who of us looks after it (me: I do)")
    case .source:
      Phrase(
        fr: "une page publique d’où vient ce qui est noté (répétable)",
        en: "a public page what is recorded was taken from (repeatable)")
    case .courtesy:
      Phrase(
        fr:
          "une formule propre à la personne\u{A0}: \"fr salutation: Madame la Présidente,\" (répétable)",
        en:
          "a form of address of the person's own: \"en salutation: Madam President,\" (repeatable)")
    case .newName:
      Phrase(
        fr: "le nom affiché désormais\u{A0}; l’ancien reste trouvable",
        en: "the name displayed from now on; the old one is still found")
    case .remove:
      Phrase(
        fr: "ôter une valeur d’une liste\u{A0}: un courriel, un nom, une étiquette… (répétable)",
        en: "take a value out of a list: an e-mail, a name, a tag… (repeatable)")
    case .clear:
      Phrase(
        fr:
          "oublier un fait\u{A0}: honorific, family-name, gender, country, tier, responsible, note",
        en: "forget a fact: honorific, family-name, gender, country, tier, responsible, note")
    case .archiveReason: Phrase(fr: "pourquoi", en: "why")
    case .relationKind:
      Phrase(
        fr: "le lien\u{A0}: deputy-of, adviser-to, member-of, part-of, predecessor-of, has-deputy…",
        en: "the tie: deputy-of, adviser-to, member-of, part-of, predecessor-of, has-deputy…")
    case .relationWith: Phrase(fr: "l’autre acteur", en: "the other actor")
    case .mandateStatus:
      Phrase(
        fr: "où en est le mandat\u{A0}: designated, agreed, in-post, ad-interim, ended",
        en: "how the mandate stands: designated, agreed, in-post, ad-interim, ended")
    case .agrement:
      Phrase(
        fr: "le jour de l’agrément (Convention de Vienne, art. 4)",
        en: "the day of the agrément (Vienna Convention, art. 4)")
    case .credentials:
      Phrase(
        fr: "la remise des lettres de créance, avec l’heure si elle est connue",
        en: "when letters of credence were presented, with the time if known")
    case .accredited:
      Phrase(
        fr: "une zone d’accréditation\u{A0}: ZONE ou ZONE:non-resident (répétable)",
        en: "a zone of accreditation: ZONE or ZONE:non-resident (repeatable)")
    case .postOf: Phrase(fr: "l’organisation du poste", en: "the post's organisation")
    case .vacantOnly: Phrase(fr: "seulement les postes vacants", en: "only vacant posts")
    case .postReference:
      Phrase(
        fr: "le poste\u{A0}: p3, ou son titre avec --of", en: "the post: p3, or its title with --of"
      )
    case .postTitle:
      Phrase(
        fr:
          "le titre selon la langue et le genre\u{A0}: en=Ambassador, fr:f=Ambassadrice (répétable)",
        en: "the title by language and gender: en=Ambassador, fr:f=… (repeatable)")
    case .tagFilter:
      Phrase(
        fr: "seulement avec cette étiquette (répétable)", en: "only with this tag (repeatable)")
    case .tierFilter:
      Phrase(fr: "seulement de ce rang (répétable)", en: "only of this tier (repeatable)")
    case .countryFilter: Phrase(fr: "seulement de ce pays", en: "only of this country")
    case .neverMet: Phrase(fr: "seulement qui n’a jamais été vu", en: "only who was never met")
    case .metSince:
      Phrase(fr: "vu depuis ce jour", en: "met since this day")
    case .metBefore:
      Phrase(
        fr: "pas vu depuis ce jour, ou jamais", en: "not met since this day, or never")
    case .withVacancy:
      Phrase(
        fr: "seulement les organisations dont un poste est vacant",
        en: "only organisations with a vacant post")
    case .archivedOnly: Phrase(fr: "seulement les acteurs archivés", en: "only archived actors")
    case .sortBy:
      Phrase(
        fr: "l’ordre\u{A0}: name, tier ou last-contact (le plus long silence d’abord)",
        en: "the order: name, tier or last-contact (the longest silence first)")
    case .limit: Phrase(fr: "au plus tant de lignes", en: "at most so many lines")
    case .after:
      Phrase(fr: "après cet acteur, dans le même ordre", en: "after this actor, in the same order")
    default: Phrase(verbatim: rawValue)
    }
  }
}
