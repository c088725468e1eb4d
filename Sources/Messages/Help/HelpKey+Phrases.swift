extension HelpKey {
  /// What the key stands for.
  package var phrase: Phrase {
    switch self {
    case .cess:
      Phrase(
        fr:
          "Tenir la mémoire des relations diplomatiques\u{A0}: acteurs, échanges, suites à donner",
        en: "Keep the memory of diplomatic relations: actors, exchanges, follow-ups")
    case .initRegister:
      Phrase(
        fr: "Créer le registre, avec notre organisation, les zones et les axes usuels",
        en: "Create the register, with our organisation and the standard zones and axes")
    case .contacts:
      Phrase(
        fr: "Les acteurs\u{A0}: personnes, organisations, qui tient quel poste",
        en: "Actors: persons, organisations, who holds which post")
    case .contactsAdd:
      Phrase(fr: "Ajouter une personne ou une organisation", en: "Add a person or an organisation")
    case .contactsAppoint:
      Phrase(fr: "Donner un poste à une personne connue", en: "Give a known person a post")
    case .contactsLeave:
      Phrase(
        fr: "Mettre fin aux mandats d’une personne dans une organisation",
        en: "End a person's mandates in an organisation")
    case .contactsList: Phrase(fr: "Lister les acteurs", en: "List actors")
    case .contactsShow:
      Phrase(
        fr: "Montrer la fiche d’un acteur\u{A0}: mandats, postes, échanges, suites à donner",
        en: "Show an actor's card: mandates, posts, exchanges, follow-ups")
    case .contactsEdit, .contactsArchive, .contactsRestore, .contactsPost, .contactsPostList,
      .contactsPostShow, .contactsPostEdit, .contactsRelate, .contactsUnrelate, .familyName,
      .gender, .country, .address, .web, .spokenLanguage, .tag, .tier, .responsible, .source,
      .courtesy, .newName, .remove, .clear, .archiveReason, .relationKind, .relationWith,
      .mandateStatus, .agrement, .credentials, .accredited, .postOf, .vacantOnly,
      .postReference, .postTitle, .tagFilter, .tierFilter, .countryFilter, .neverMet,
      .metSince, .metBefore, .withVacancy, .archivedOnly, .sortBy, .limit, .after:
      chanceryPhrase
    case .contactsDuplicates:
      Phrase(
        fr: "Lister les acteurs qui n’en font peut-être qu’un",
        en: "List the actors that may be one")
    case .contactsMerge:
      Phrase(
        fr: "Réunir deux acteurs en un seul, sans rien perdre",
        en: "Make one actor of two, losing nothing")
    case .contactsUnmerge:
      Phrase(fr: "Défaire une fusion, exactement", en: "Take a merge back, exactly")
    case .history:
      Phrase(
        fr: "Montrer qui a changé une fiche, quand, et de quoi en quoi",
        en: "Show who changed a record, when, and from what to what")
    case .contactsPrecedence:
      Phrase(
        fr:
          "Ranger des acteurs par ordre de préséance (Convention de Vienne de 1961, art. 13 à 19)",
        en: "Put actors in order of precedence (Vienna Convention of 1961, arts. 13 to 19)")
    case .contactsAddress:
      Phrase(
        fr: "Dire comment écrire à un acteur\u{A0}: enveloppe, appel, formule finale",
        en: "Say how to write to an actor: envelope, salutation, closing")
    case .meeting:
      Phrase(
        fr: "Les échanges\u{A0}: entretiens, appels, courriers, événements, visites",
        en: "Exchanges: meetings, calls, letters, events, visits")
    case .meetingLog:
      Phrase(fr: "Enregistrer un échange, en une ligne", en: "Record an exchange, in one line")
    case .meetingList: Phrase(fr: "Lister les échanges, par date", en: "List exchanges, by date")
    case .meetingShow:
      Phrase(fr: "Montrer la fiche d’un échange", en: "Show an exchange's card")
    case .followUps:
      Phrase(
        fr: "Les suites à donner\u{A0}: ce qui est promis, par qui, pour quand",
        en: "Follow-ups: what is promised, by whom, for when")
    case .followUpsAdd: Phrase(fr: "Ajouter une suite à donner", en: "Add a follow-up")
    case .followUpsList:
      Phrase(
        fr: "Lister les suites à donner, ouvertes sauf mention contraire",
        en: "List follow-ups, open ones unless told otherwise")
    case .followUpsDone:
      Phrase(fr: "Dire qu’une suite est faite", en: "Say that a follow-up is done")
    case .followUpsSnooze:
      Phrase(fr: "Reporter une suite à plus tard", en: "Put a follow-up off to later")
    case .followUpsDrop:
      Phrase(fr: "Abandonner une suite, avec la raison", en: "Give a follow-up up, with the reason")
    case .dueCommand:
      Phrase(
        fr: "Imprimer les suites échues, et rien s’il n’y en a pas (pour cron)",
        en: "Print the follow-ups that are due, and nothing when none is (for cron)")
    case .report:
      Phrase(
        fr:
          "Raconter une zone\u{A0}: chronologie, suites à donner, qui a été vu, qui ne l’a pas été",
        en: "Tell the story of a zone: timeline, follow-ups, who was met, who was not")
    case .zones:
      Phrase(
        fr: "Les zones\u{A0}: aires, pays, enceintes multilatérales, en un arbre",
        en: "Zones: areas, countries, multilateral forums, in one tree")
    case .zonesList: Phrase(fr: "Lister les zones", en: "List zones")
    case .zonesShow: Phrase(fr: "Montrer une zone et sa place", en: "Show a zone and its place")
    case .zonesAdd: Phrase(fr: "Ajouter une zone", en: "Add a zone")
    case .zonesEdit:
      Phrase(
        fr: "Renommer, déplacer, retirer une zone ou la remettre en service",
        en: "Rename, move or retire a zone, or put it back in service")
    case .zonesJoin:
      Phrase(
        fr: "Dire qu’un pays ou une organisation appartient à un forum",
        en: "Say that a country or an organisation belongs to a forum")
    case .zonesLeave:
      Phrase(
        fr: "Dire qu’un pays ou une organisation quitte un forum",
        en: "Say that a country or an organisation leaves a forum")
    case .zonesRefresh:
      Phrase(
        fr: "Ajouter les zones et les appartenances usuelles qui manquent",
        en: "Add the standard zones and memberships that are missing")
    case .axes: Phrase(fr: "Les axes de coopération", en: "The axes of cooperation")
    case .axesList: Phrase(fr: "Lister les axes", en: "List axes")
    case .axesAdd: Phrase(fr: "Ajouter un axe", en: "Add an axis")
    case .search:
      Phrase(
        fr: "Chercher des mots partout\u{A0}: acteurs, zones, échanges, suites à donner",
        en: "Look for words everywhere: actors, zones, exchanges, follow-ups")
    case .check:
      Phrase(
        fr: "Dire si le registre est sain, refaire l’index de recherche",
        en: "Say whether the register is sound, rebuild the search index")

    case .db:
      Phrase(
        fr: "le fichier du registre (sinon CESS_DB, sinon ~/.local/share/cess/cess.db)",
        en: "the register's file (else CESS_DB, else ~/.local/share/cess/cess.db)")
    case .lang:
      Phrase(
        fr: "fr ou en (sinon CESS_LANG, le registre, la locale)",
        en: "fr or en (else CESS_LANG, the register, the locale)")
    case .color:
      Phrase(fr: "couleurs\u{A0}: auto, always ou never", en: "colours: auto, always or never")
    case .quiet: Phrase(fr: "ne pas dire ce qui a changé", en: "do not say what changed")
    case .noInput: Phrase(fr: "ne jamais poser de question", en: "never ask a question")
    case .yes: Phrase(fr: "répondre oui d’avance", en: "answer yes in advance")
    case .format:
      Phrase(
        fr: "text, markdown, json\u{A0}; ids pour les listes",
        en: "text, markdown, json; ids for lists")
    case .json: Phrase(fr: "comme --format json", en: "short for --format json")
    case .output:
      Phrase(
        fr: "écrire dans un fichier (.md, .json donnent le format)",
        en: "write to a file (.md, .json give the format)")
    case .actingAs:
      Phrase(
        fr: "qui agit (sinon CESS_AS, sinon le nom de connexion)",
        en: "who is acting (else CESS_AS, else the login name)")
    case .dryRun: Phrase(fr: "montrer sans rien écrire", en: "show without writing anything")
    case .from: Phrase(fr: "à partir de ce jour", en: "from this day on")
    case .to: Phrase(fr: "jusqu’à ce jour compris", en: "up to and including this day")
    case .quarter: Phrase(fr: "un trimestre\u{A0}: 2025-T2", en: "a quarter: 2025-Q2")
    case .year: Phrase(fr: "une année", en: "a year")
    case .zoneFilter:
      Phrase(
        fr: "seulement cette zone et ce qu’elle contient (répétable)",
        en: "only this zone and what lies in it (repeatable)")
    case .ownerFilter:
      Phrase(
        fr: "seulement celles de cette personne (me\u{A0}: les miennes)",
        en: "only this person's (me: mine)")

    case .home: Phrase(fr: "le nom de notre organisation", en: "the name of our organisation")
    case .actorName: Phrase(fr: "le nom", en: "the name")
    case .kindOfOrganisation:
      Phrase(
        fr: "une organisation de cette nature\u{A0}: embassy, ministry, parliament, think-tank…",
        en: "an organisation of this kind: embassy, ministry, parliament, think-tank…")
    case .person: Phrase(fr: "une personne", en: "a person")
    case .honorific:
      Phrase(fr: "le traitement\u{A0}: S.E., Dr, Pr…", en: "the style: H.E., Dr, Prof.…")
    case .title:
      Phrase(
        fr: "le poste tenu\u{A0}: Ambassadrice, Députée…", en: "the post held: Ambassador, Member…")
    case .of:
      Phrase(
        fr: "l’organisation du poste (créée si elle est nouvelle)",
        en: "the post's organisation (added when it is new)")
    case .since:
      Phrase(fr: "depuis quand\u{A0}: jour, mois ou année", en: "since when: day, month or year")
    case .until: Phrase(fr: "jusqu’à quand", en: "until when")
    case .replaces:
      Phrase(
        fr: "à qui la personne succède\u{A0}: ce mandat-là prend fin",
        en: "whom the person succeeds: that mandate ends")
    case .actorZone:
      Phrase(fr: "une zone de l’acteur (répétable)", en: "a zone of the actor (repeatable)")
    case .alias:
      Phrase(fr: "un autre nom, un sigle (répétable)", en: "another name, an acronym (repeatable)")
    case .email: Phrase(fr: "un courriel (répétable)", en: "an e-mail address (repeatable)")
    case .phone: Phrase(fr: "un téléphone (répétable)", en: "a phone number (repeatable)")
    case .note:
      Phrase(
        fr: "une note\u{A0}: texte, @fichier, ou - pour l’entrée standard",
        en: "a note: text, @file, or - for standard input")
    case .handle:
      Phrase(fr: "un nom court pour la ligne de commande", en: "a short name for the command line")
    case .new: Phrase(fr: "ajouter malgré un homonyme", en: "add in spite of a namesake")
    case .kindOfActor:
      Phrase(
        fr: "seulement cette nature\u{A0}: person, embassy… (répétable)",
        en: "only this kind: person, embassy… (repeatable)")
    case .actorReference:
      Phrase(
        fr: "numéro, nom court, courriel ou partie du nom",
        en: "number, handle, e-mail or part of the name")
    case .personReference:
      Phrase(
        fr: "la personne\u{A0}: numéro ou partie du nom",
        en: "the person: number or part of the name")
    case .leaveOf: Phrase(fr: "l’organisation quittée", en: "the organisation left")
    case .leaveUntil:
      Phrase(fr: "le dernier jour (aujourd’hui par défaut)", en: "the last day (today by default)")
    case .meetingTitle: Phrase(fr: "l’objet, en une ligne", en: "the subject, in one line")
    case .on:
      Phrase(
        fr:
          "quand\u{A0}: 2025-05-05, hier, \"5 mai 2025 14:30\", 2025-05, 2025 (aujourd’hui par défaut)",
        en: "when: 2025-05-05, yesterday, \"5 May 2025 14:30\", 2025-05, 2025 (today by default)")
    case .timeZone:
      Phrase(
        fr: "le fuseau de l’heure donnée\u{A0}: Asia/Almaty",
        en: "the time zone of the time given: Asia/Almaty")
    case .kindOfMeeting:
      Phrase(
        fr: "meeting, call, letter, event ou visit (sinon d’après l’objet)",
        en: "meeting, call, letter, event or visit (else from the subject)")
    case .planned: Phrase(fr: "prévu, pas encore tenu", en: "planned, not held yet")
    case .place: Phrase(fr: "où", en: "where")
    case .with:
      Phrase(
        fr:
          "qui\u{A0}: ACTEUR ou ACTEUR:ROLE (host, organiser, speaker, interpreter\u{A0}; répétable)",
        en: "who: ACTOR or ACTOR:ROLE (host, organiser, speaker, interpreter; repeatable)")
    case .meetingZone:
      Phrase(
        fr: "une zone concernée (répétable\u{A0}; sinon celles des participants)",
        en: "a zone it concerns (repeatable; else the participants')")
    case .axis: Phrase(fr: "un axe abordé (répétable)", en: "an axis it touched (repeatable)")
    case .notes:
      Phrase(
        fr: "ce qui s’est dit\u{A0}: texte, @fichier, ou - pour l’entrée standard",
        en: "what was said: text, @file, or - for standard input")
    case .followUp:
      Phrase(
        fr: "une suite promise, avec son jour\u{A0}; +6w compte depuis l’échange (répétable)",
        en: "a follow-up promised, with its day; +6w counts from the exchange (repeatable)")
    case .owner:
      Phrase(fr: "qui s’en charge (me\u{A0}: moi)", en: "who takes care of it (me: I do)")
    case .actorFilter:
      Phrase(fr: "seulement avec cet acteur (répétable)", en: "only with this actor (repeatable)")
    case .axisFilter:
      Phrase(fr: "seulement sur cet axe (répétable)", en: "only on this axis (repeatable)")
    case .kindFilter:
      Phrase(fr: "seulement de cette nature (répétable)", en: "only of this kind (repeatable)")
    case .statusFilter:
      Phrase(
        fr: "seulement dans cet état\u{A0}: held, planned… (répétable)",
        en: "only standing so: held, planned… (repeatable)")
    case .meetingReference:
      Phrase(fr: "le numéro de l’échange\u{A0}: i12 ou 12", en: "the exchange's number: i12 or 12")
    case .followUpTitle:
      Phrase(
        fr: "ce qu’il faut faire (ou \"texte @ jour\")",
        en: "what is to be done (or \"text @ day\")")
    case .due:
      Phrase(
        fr: "pour quand\u{A0}: vendredi, +2w, 2025-06-16", en: "by when: friday, +2w, 2025-06-16")
    case .forActor:
      Phrase(fr: "l’acteur concerné (répétable)", en: "the actor it concerns (repeatable)")
    case .followUpZone:
      Phrase(fr: "une zone concernée (répétable)", en: "a zone it concerns (repeatable)")
    case .fromMeeting:
      Phrase(fr: "l’échange d’où elle vient\u{A0}: i12", en: "the exchange it comes from: i12")
    case .stateFilter:
      Phrase(fr: "open, done ou dropped (répétable)", en: "open, done or dropped (repeatable)")
    case .allFollowUps: Phrase(fr: "toutes, ouvertes et closes", en: "all, open and closed")
    case .followUpReference:
      Phrase(fr: "le numéro de la suite\u{A0}: f7 ou 7", en: "the follow-up's number: f7 or 7")
    case .doneOn:
      Phrase(
        fr: "le jour où ce fut fait (aujourd’hui par défaut)",
        en: "the day it was done (today by default)")
    case .doneNote: Phrase(fr: "un mot sur la manière", en: "a word on how")
    case .snoozeUntil: Phrase(fr: "jusqu’à quand la taire", en: "until when to keep it quiet")
    case .dropReason: Phrase(fr: "la raison", en: "the reason")
    case .within:
      Phrase(
        fr: "et celles à venir d’ici là\u{A0}: 2w, 10j, 1m",
        en: "and those to come within: 2w, 10d, 1m")
    case .exitCode: Phrase(fr: "sortir avec 1 s’il y en a", en: "exit with 1 when there are any")
    case .reportZone:
      Phrase(
        fr: "la zone, avec ce qu’elle contient (obligatoire, répétable)",
        en: "the zone, with what lies in it (required, repeatable)")
    case .zoneReference: Phrase(fr: "code, code ISO ou nom", en: "code, ISO code or name")
    case .zoneCode, .axisCode:
      Phrase(
        fr: "le code\u{A0}: des mots joints par des traits d’union",
        en: "the code: words joined by hyphens")
    case .mergeKeep:
      Phrase(
        fr: "l’acteur qui reste\u{A0}; en cas de désaccord, sa fiche l’emporte",
        en: "the actor that stays; where the two disagree, its record wins")
    case .mergeLose:
      Phrase(
        fr: "l’acteur qui devient l’autre\u{A0}; son numéro et ses noms y mènent",
        en: "the actor that becomes the other; its number and names lead there")
    case .unmergeActor:
      Phrase(
        fr: "l’acteur qui a été fusionné, par son numéro, ou celui qu’il est devenu",
        en: "the actor that was merged, by its number, or the one it became")
    case .recordReference:
      Phrase(
        fr: "a3, i12, f7, m4 (mandat), p2 (poste), z:kazakhstan, ou un nom",
        en: "a3, i12, f7, m4 (mandate), p2 (post), z:kazakhstan, or a name")
    case .precedenceReference:
      Phrase(
        fr: "des personnes, ou des ambassades\u{A0}: leur chef de mission ce jour-là",
        en: "persons, or embassies: their head of mission that day")
    case .precedenceZone:
      Phrase(
        fr: "tous les chefs de mission de cette zone et de ce qu’elle contient (répétable)",
        en: "all heads of mission of this zone and what lies in it (repeatable)")
    case .precedenceAll:
      Phrase(fr: "tous les chefs de mission", en: "all heads of mission")
    case .nuncioFirst:
      Phrase(
        fr: "le nonce en tête, comme en France (art. 16, §\u{A0}3)",
        en: "the nuncio first, as in France (art. 16(3))")
    case .protocolDay:
      Phrase(
        fr: "le jour des fonctions tenues (aujourd’hui par défaut)",
        en: "the day of the offices held (today by default)")
    case .frenchName: Phrase(fr: "le nom en français", en: "the name in French")
    case .englishName: Phrase(fr: "le nom en anglais", en: "the name in English")
    case .under: Phrase(fr: "la zone qui la contient", en: "the zone it lies in")
    case .zoneTree:
      Phrase(
        fr: "en arbre\u{A0}: les aires d’abord, puis les pays par nom",
        en: "as a tree: areas first, then countries by name")
    case .zoneKindFilter:
      Phrase(
        fr: "seulement area, country ou forum (répétable)",
        en: "only area, country or forum (repeatable)")
    case .zoneKind:
      Phrase(
        fr: "area, country ou forum (sinon d’après ses codes et sa place)",
        en: "area, country or forum (else from its codes and place)")
    case .allZones: Phrase(fr: "avec les zones retirées", en: "with retired zones")
    case .moveUnder:
      Phrase(
        fr: "la zone qui la contiendra\u{A0}; none pour la tête de l’arbre",
        en: "the zone it is to lie in; none for the top of the tree")
    case .retire:
      Phrase(
        fr: "ne plus la proposer\u{A0}; ce qui est au registre y reste",
        en: "offer it no longer; what is recorded stays")
    case .retireOn:
      Phrase(
        fr: "à partir de quel jour (aujourd’hui par défaut)",
        en: "from which day on (today by default)")
    case .restoreZone: Phrase(fr: "la proposer à nouveau", en: "offer it again")
    case .zoneMember:
      Phrase(
        fr: "le pays ou l’organisation\u{A0}: code, code ISO ou nom",
        en: "the country or organisation: code, ISO code or name")
    case .forum:
      Phrase(
        fr: "le forum\u{A0}: osce, otan, union-europeenne…",
        en: "the forum: osce, otan, union-europeenne…")
    case .membershipStatus:
      Phrase(
        fr: "member (par défaut), observer, partner, candidate ou associate",
        en: "member (by default), observer, partner, candidate or associate")
    case .leaveForum: Phrase(fr: "le forum quitté", en: "the forum left")
    case .iso: Phrase(fr: "le code ISO 3166-1 à deux lettres", en: "the two-letter ISO 3166-1 code")
    case .m49: Phrase(fr: "le code ONU M49 à trois chiffres", en: "the three-digit UN M49 code")
    case .searchWords:
      Phrase(
        fr: "les mots\u{A0}; aussi «\u{A0}expression\u{A0}», -mot, kind:, zone:, after:, before:",
        en: "the words; also “a phrase”, -word, kind:, zone:, after:, before:")
    case .searchKind:
      Phrase(
        fr: "seulement ceci\u{A0}: person, embassy, meeting, follow-up, zone… (répétable)",
        en: "only this: person, embassy, meeting, follow-up, zone… (repeatable)")
    case .searchLimit:
      Phrase(fr: "combien de résultats (50 par défaut)", en: "how many results (50 by default)")
    case .rebuildSearch:
      Phrase(fr: "refaire d’abord l’index de recherche", en: "first rebuild the search index")
    }
  }
}
