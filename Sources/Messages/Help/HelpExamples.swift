/// A command line that can be typed as it stands, and what it does.
package struct HelpExample: Sendable {
  /// What is typed.
  package let line: String
  /// What it does.
  package let says: Phrase
}

extension HelpKey {
  /// Examples of a command; none for a switch.
  package var examples: [HelpExample] {
    func example(_ line: String, fr: String, en: String) -> HelpExample {
      HelpExample(line: line, says: Phrase(fr: fr, en: en))
    }
    switch self {
    case .cess:
      return [
        example(
          "cess init --home \"Centre Européen de Sécurité et de Stratégie\"",
          fr: "créer le registre", en: "create the register"),
        example(
          "cess meeting log \"Entretien téléphonique\" --kind call --with ambassade-kazakhstan --on hier",
          fr: "noter l’appel d’hier", en: "note yesterday's call"),
        example("cess due", fr: "ce qui est à faire aujourd’hui", en: "what is to be done today"),
        example(
          "cess report --zone kazakhstan", fr: "l’histoire d’une zone", en: "the story of a zone"),
      ]
    case .initRegister:
      return [
        example(
          "cess init --home \"Centre Européen de Sécurité et de Stratégie\"",
          fr: "à l’endroit usuel, dans la langue du système",
          en: "in the usual place, in the system's language"),
        example(
          "cess init --db ./essai.db --home \"Essai\" --lang fr",
          fr: "ailleurs, pour essayer", en: "elsewhere, to try"),
      ]
    case .contacts:
      return [
        example(
          "cess contacts list --zone asie-centrale", fr: "qui connaissons-nous là-bas",
          en: "whom do we know there")
      ]
    case .contactsAdd:
      return [
        example(
          "cess contacts add \"Ambassade du Kazakhstan en France\" --kind embassy --zone kazakhstan",
          fr: "une organisation", en: "an organisation"),
        example(
          "cess contacts add \"Gulsara Arystankulova\" --honorific \"S.E.\" --title \"Ambassadrice\" --of \"Ambassade du Kazakhstan en France\"",
          fr: "une personne et son poste", en: "a person and her post"),
        example(
          "cess contacts add \"Jeanne Exemple\" --title \"Ambassadrice\" --of ambassade-kazakhstan --since 2026-09-01 --replaces Arystankulova",
          fr: "une succession", en: "a succession"),
      ]
    case .contactsDuplicates:
      return [
        example(
          "cess contacts duplicates", fr: "les plus sûrs d’abord", en: "the surest first")
      ]
    case .contactsMerge:
      return [
        example("cess contacts merge a3 a5 -n", fr: "ce qui se passerait", en: "what would happen"),
        example("cess contacts merge a3 a5 --yes", fr: "a5 devient a3", en: "a5 becomes a3"),
      ]
    case .contactsUnmerge:
      return [
        example(
          "cess contacts unmerge a5", fr: "a5 est à nouveau lui-même", en: "a5 is itself again")
      ]
    case .history:
      return [
        example(
          "cess history a3", fr: "ce qu’est devenue une fiche", en: "what became of a record"),
        example("cess history z:kazakhstan --json", fr: "celle d’une zone", en: "that of a zone"),
      ]
    case .contactsAppoint:
      return [
        example(
          "cess contacts appoint \"Bruno Fuchs\" --title \"Député\" --of \"Assemblée nationale\"",
          fr: "un second poste", en: "a second post")
      ]
    case .contactsLeave:
      return [
        example(
          "cess contacts leave Arystankulova --of ambassade-kazakhstan --until 2026-08-31",
          fr: "un départ", en: "a departure")
      ]
    case .contactsEdit:
      return [
        example(
          "cess contacts edit arystankulova --gender f --alias \"Гульсара Арыстанкулова:native:kk\"",
          fr: "compléter", en: "complete"),
        example(
          "cess contacts edit arystankulova --remove a@exemple.org --clear tier",
          fr: "ôter ce qui est faux", en: "take out what is wrong"),
      ]
    case .contactsArchive:
      return [
        example(
          "cess contacts archive a12 --reason \"a quitté la vie publique\"",
          fr: "ranger, avec la raison", en: "put away, with the reason")
      ]
    case .contactsRestore:
      return [example("cess contacts restore a12", fr: "reprendre", en: "take back")]
    case .contactsPost, .contactsPostList:
      return [
        example(
          "cess contacts post list --vacant", fr: "les postes vacants", en: "vacant posts")
      ]
    case .contactsPostShow:
      return [
        example(
          "cess contacts post show ambassadeur --of ambassade-kazakhstan",
          fr: "qui s’y est succédé", en: "who held it, one after the other")
      ]
    case .contactsPostEdit:
      return [
        example(
          "cess contacts post edit p3 --title en=Ambassador --title fr:f=Ambassadrice",
          fr: "ses titres", en: "its titles")
      ]
    case .contactsRelate:
      return [
        example(
          "cess contacts relate \"Jeanne Exemple\" --kind deputy-of --with \"Paul Essai\" --since 2025",
          fr: "un lien, depuis quand", en: "a tie, since when")
      ]
    case .contactsUnrelate:
      return [
        example(
          "cess contacts unrelate \"Jeanne Exemple\" --with \"Paul Essai\"", fr: "la fin d’un lien",
          en: "the end of a tie")
      ]
    case .contactsList:
      return [
        example(
          "cess contacts list --kind person --zone kazakhstan", fr: "les personnes d’une zone",
          en: "the persons of a zone"),
        example("cess contacts list --json", fr: "pour un programme", en: "for a program"),
      ]
    case .contactsShow:
      return [
        example(
          "cess contacts show arystankulova", fr: "par une partie du nom", en: "by part of the name"
        ),
        example("cess contacts show a12", fr: "par le numéro", en: "by number"),
      ]
    case .contactsPrecedence:
      return [
        example(
          "cess contacts precedence ambassade-kazakhstan a12 --on 2025-05-05",
          fr: "une liste d’invités, ce jour-là", en: "a guest list, that day"),
        example(
          "cess contacts precedence --zone asie-centrale --nuncio-first",
          fr: "les chefs de mission d’une zone", en: "the heads of mission of a zone"),
      ]
    case .contactsAddress:
      return [
        example(
          "cess contacts address Arystankulova", fr: "comment lui écrire",
          en: "how to write to her"),
        example(
          "cess contacts address ambassade-kazakhstan --lang en", fr: "en anglais",
          en: "in English"),
      ]
    case .meeting:
      return [
        example(
          "cess meeting list --quarter 2025-Q2", fr: "les échanges du trimestre",
          en: "the quarter's exchanges")
      ]
    case .meetingLog:
      return [
        example(
          "cess meeting log \"Colloque partenariat France–Kazakhstan\" --on 2025-05-05 --place \"Assemblée nationale, Paris\" --with Arystankulova --with \"Bruno Fuchs:speaker\" --zone kazakhstan --axis déminage --follow-up \"Relancer l’ambassade @ +6w\"",
          fr: "un échange et une promesse", en: "an exchange and a promise"),
        example(
          "cess meeting log \"Point d’étape\" --with Arystankulova --notes @compte-rendu.md",
          fr: "aujourd’hui, les notes dans un fichier", en: "today, the notes in a file"),
        example(
          "cess meeting log \"Visite à Astana\" --planned --on \"fin mars\" --zone kazakhstan",
          fr: "un échange à venir", en: "an exchange to come"),
      ]
    case .meetingList:
      return [
        example(
          "cess meeting list --actor arystankulova --year 2025", fr: "avec une personne",
          en: "with a person"),
        example(
          "cess meeting list --zone asie-centrale --format ids", fr: "les numéros seuls",
          en: "the numbers alone"),
      ]
    case .meetingShow:
      return [
        example("cess meeting show i1", fr: "la fiche d’un échange", en: "an exchange's card")
      ]
    case .followUps:
      return [
        example("cess followups list --owner me", fr: "ce que j’ai promis", en: "what I promised")
      ]
    case .followUpsAdd:
      return [
        example(
          "cess followups add \"Envoyer la note sur le déminage\" --due vendredi --for ambassade-kazakhstan --owner me",
          fr: "une promesse", en: "a promise"),
        example(
          "cess followups add \"Relancer\" --due +6w --from i1",
          fr: "six semaines après l’échange i1", en: "six weeks after exchange i1"),
      ]
    case .followUpsList:
      return [
        example(
          "cess followups list --all --zone kazakhstan", fr: "ouvertes et closes",
          en: "open and closed")
      ]
    case .followUpsDone:
      return [
        example(
          "cess followups done f7 --note \"Note envoyée par courriel\"", fr: "c’est fait",
          en: "it is done")
      ]
    case .followUpsSnooze:
      return [
        example(
          "cess followups snooze f7 --until \"lundi prochain\"", fr: "pas avant lundi",
          en: "not before Monday")
      ]
    case .followUpsDrop:
      return [
        example(
          "cess followups drop f7 --reason \"Le projet est suspendu\"", fr: "cela n’aura pas lieu",
          en: "it will not happen")
      ]
    case .dueCommand:
      return [
        example("cess due", fr: "en retard ou pour aujourd’hui", en: "overdue or for today"),
        example(
          "cess due --within 2w --owner me", fr: "les miennes, deux semaines d’avance",
          en: "mine, two weeks ahead"),
        example(
          "0 7 * * 1-5 cess due",
          fr: "dans la crontab\u{A0}: un courriel les jours ouvrés, s’il y a lieu",
          en: "in the crontab: a mail on weekdays, if there is cause"),
      ]
    case .report:
      return [
        example("cess report --zone kazakhstan", fr: "toute l’histoire", en: "the whole story"),
        example(
          "cess report --zone asie-centrale --quarter 2025-Q2 -o t2.md",
          fr: "un trimestre, dans un fichier", en: "a quarter, to a file"),
        example(
          "cess report --zone congo --zone kazakhstan --year 2025 --json",
          fr: "deux zones, pour un programme", en: "two zones, for a program"),
      ]
    case .zones:
      return [
        example("cess zones show KZ", fr: "une zone par son code ISO", en: "a zone by its ISO code")
      ]
    case .zonesList:
      return [
        example("cess zones list", fr: "tout l’arbre", en: "the whole tree"),
        example("cess zones list --zone multilateral", fr: "une branche", en: "a branch"),
        example("cess zones list --tree", fr: "le monde, dessiné", en: "the world, drawn"),
      ]
    case .zonesShow:
      return [
        example(
          "cess zones show kazakhstan", fr: "sa place et ses codes", en: "its place and codes")
      ]
    case .zonesAdd:
      return [
        example(
          "cess zones add mer-noire --fr \"Mer Noire\" --en \"Black Sea\"", fr: "une aire",
          en: "an area"),
        example(
          "cess zones add astana --fr Astana --en Astana --under kazakhstan", fr: "une ville",
          en: "a city"),
      ]
    case .zonesEdit:
      return [
        example(
          "cess zones edit groenland --under arctique", fr: "la déplacer", en: "move it"),
        example(
          "cess zones edit mer-noire --retire --on 2026-01-01", fr: "ne plus la proposer",
          en: "offer it no longer"),
      ]
    case .zonesJoin:
      return [
        example(
          "cess zones join suisse --forum otan --status partner --since 1996", fr: "un partenaire",
          en: "a partner")
      ]
    case .zonesLeave:
      return [
        example(
          "cess zones leave royaume-uni --forum union-europeenne --until 2020-01-31",
          fr: "un départ", en: "a departure")
      ]
    case .zonesRefresh:
      return [
        example(
          "cess zones refresh -n", fr: "ce qui manque, sans rien écrire",
          en: "what is missing, writing nothing")
      ]
    case .axes:
      return [example("cess axes list", fr: "les axes connus", en: "the known axes")]
    case .axesList:
      return [example("cess axes list --format ids", fr: "les codes seuls", en: "the codes alone")]
    case .axesAdd:
      return [
        example(
          "cess axes add espace --fr \"espace\" --en \"outer space\"", fr: "un axe nouveau",
          en: "a new axis")
      ]
    case .search:
      return [
        example(
          "cess search arystankulova", fr: "un nom, dans toute écriture",
          en: "a name, in any script"),
        example(
          "cess search déminage zone:asie-centrale after:2025",
          fr: "un mot, dans une zone, depuis 2025", en: "a word, in a zone, since 2025"),
        example(
          "cess search '\"note verbale\" -drones kind:letter' --format ids",
          fr: "une expression, sans un mot\u{A0}; les numéros seuls",
          en: "a phrase, without a word; the numbers alone"),
      ]
    case .check:
      return [
        example("cess check", fr: "le registre est-il sain\u{A0}?", en: "is the register sound?"),
        example(
          "cess check --rebuild-search", fr: "refaire l’index de recherche",
          en: "rebuild the search index"),
      ]
    default: return []
    }
  }
}
