extension HelpKey {
  /// The keys of zones and axes.
  static let zonesKeys: [HelpKey] = [
    .zones, .zonesList, .zonesShow, .zonesAdd, .zonesEdit, .zonesJoin, .zonesLeave, .zonesRefresh,
    .axes, .axesList, .axesAdd, .zoneReference, .zoneCode, .frenchName, .englishName, .under, .iso,
    .m49, .zoneTree, .zoneKindFilter, .zoneKind, .allZones, .moveUnder, .retire, .retireOn,
    .restoreZone, .zoneMember, .forum, .membershipStatus, .leaveForum, .axisCode,
  ]

  package static let zones = HelpKey(
    "help.zones", fr: "Les zones\u{A0}: aires, pays, enceintes multilatérales, en un arbre",
    en: "Zones: areas, countries, multilateral forums, in one tree",
    examples: [
      HelpExample(
        "cess zones show KZ", fr: "une zone par son code ISO", en: "a zone by its ISO code")
    ])

  package static let zonesList = HelpKey(
    "help.zones.list", fr: "Lister les zones", en: "List zones",
    examples: [
      HelpExample("cess zones list", fr: "tout l’arbre", en: "the whole tree"),
      HelpExample("cess zones list --zone multilateral", fr: "une branche", en: "a branch"),
      HelpExample("cess zones list --tree", fr: "le monde, dessiné", en: "the world, drawn"),
    ])

  package static let zonesShow = HelpKey(
    "help.zones.show", fr: "Montrer une zone et sa place", en: "Show a zone and its place",
    examples: [
      HelpExample(
        "cess zones show kazakhstan", fr: "sa place et ses codes", en: "its place and codes")
    ])

  package static let zonesAdd = HelpKey(
    "help.zones.add", fr: "Ajouter une zone", en: "Add a zone",
    examples: [
      HelpExample(
        "cess zones add mer-noire --fr \"Mer Noire\" --en \"Black Sea\"", fr: "une aire",
        en: "an area"),
      HelpExample(
        "cess zones add astana --fr Astana --en Astana --under kazakhstan", fr: "une ville",
        en: "a city"),
    ])

  package static let zonesEdit = HelpKey(
    "help.zones.edit", fr: "Renommer, déplacer, retirer une zone ou la remettre en service",
    en: "Rename, move or retire a zone, or put it back in service",
    examples: [
      HelpExample(
        "cess zones edit groenland --under arctique", fr: "la déplacer", en: "move it"),
      HelpExample(
        "cess zones edit mer-noire --retire --on 2026-01-01", fr: "ne plus la proposer",
        en: "offer it no longer"),
    ])

  package static let zonesJoin = HelpKey(
    "help.zones.join", fr: "Dire qu’un pays ou une organisation appartient à un forum",
    en: "Say that a country or an organisation belongs to a forum",
    examples: [
      HelpExample(
        "cess zones join suisse --forum otan --status partner --since 1996", fr: "un partenaire",
        en: "a partner")
    ])

  package static let zonesLeave = HelpKey(
    "help.zones.leave", fr: "Dire qu’un pays ou une organisation quitte un forum",
    en: "Say that a country or an organisation leaves a forum",
    examples: [
      HelpExample(
        "cess zones leave saint-marin --forum osce --until 2026-06-30",
        fr: "un départ", en: "a departure")
    ])

  package static let zonesRefresh = HelpKey(
    "help.zones.refresh", fr: "Ajouter les zones et les appartenances usuelles qui manquent",
    en: "Add the standard zones and memberships that are missing",
    examples: [
      HelpExample(
        "cess zones refresh -n", fr: "ce qui manque, sans rien écrire",
        en: "what is missing, writing nothing")
    ])

  package static let axes = HelpKey(
    "help.axes", fr: "Les axes de coopération", en: "The axes of cooperation",
    examples: [HelpExample("cess axes list", fr: "les axes connus", en: "the known axes")])

  package static let axesList = HelpKey(
    "help.axes.list", fr: "Lister les axes", en: "List axes",
    examples: [
      HelpExample("cess axes list --format ids", fr: "les codes seuls", en: "the codes alone")
    ])

  package static let axesAdd = HelpKey(
    "help.axes.add", fr: "Ajouter un axe", en: "Add an axis",
    examples: [
      HelpExample(
        "cess axes add espace --fr \"espace\" --en \"outer space\"", fr: "un axe nouveau",
        en: "a new axis")
    ])

  package static let zoneReference = HelpKey(
    "help.zones.zone", fr: "code, code ISO ou nom", en: "code, ISO code or name")

  package static let zoneCode = HelpKey(
    "help.zones.code", fr: "le code\u{A0}: des mots joints par des traits d’union",
    en: "the code: words joined by hyphens")

  package static let frenchName = HelpKey(
    "help.zones.fr", fr: "le nom en français", en: "the name in French")

  package static let englishName = HelpKey(
    "help.zones.en", fr: "le nom en anglais", en: "the name in English")

  package static let under = HelpKey(
    "help.zones.under", fr: "la zone qui la contient", en: "the zone it lies in")

  package static let iso = HelpKey(
    "help.zones.iso", fr: "le code ISO 3166-1 à deux lettres", en: "the two-letter ISO 3166-1 code")

  package static let m49 = HelpKey(
    "help.zones.m49", fr: "le code ONU M49 à trois chiffres", en: "the three-digit UN M49 code")

  package static let zoneTree = HelpKey(
    "help.zones.tree", fr: "en arbre\u{A0}: les aires d’abord, puis les pays par nom",
    en: "as a tree: areas first, then countries by name")

  package static let zoneKindFilter = HelpKey(
    "help.zones.filter.kind", fr: "seulement area, country ou forum (répétable)",
    en: "only area, country or forum (repeatable)")

  package static let zoneKind = HelpKey(
    "help.zones.kind", fr: "area, country ou forum (sinon d’après ses codes et sa place)",
    en: "area, country or forum (else from its codes and place)")

  package static let allZones = HelpKey(
    "help.zones.all", fr: "avec les zones retirées", en: "with retired zones")

  package static let moveUnder = HelpKey(
    "help.zones.edit.under", fr: "la zone qui la contiendra\u{A0}; none pour la tête de l’arbre",
    en: "the zone it is to lie in; none for the top of the tree")

  package static let retire = HelpKey(
    "help.zones.retire", fr: "ne plus la proposer\u{A0}; ce qui est au registre y reste",
    en: "offer it no longer; what is recorded stays")

  package static let retireOn = HelpKey(
    "help.zones.retire.on", fr: "à partir de quel jour (aujourd’hui par défaut)",
    en: "from which day on (today by default)")

  package static let restoreZone = HelpKey(
    "help.zones.restore", fr: "la proposer à nouveau", en: "offer it again")

  package static let zoneMember = HelpKey(
    "help.zones.member", fr: "le pays ou l’organisation\u{A0}: code, code ISO ou nom",
    en: "the country or organisation: code, ISO code or name")

  package static let forum = HelpKey(
    "help.zones.forum", fr: "le forum\u{A0}: osce, otan, union-europeenne…",
    en: "the forum: osce, otan, union-europeenne…")

  package static let membershipStatus = HelpKey(
    "help.zones.status", fr: "member (par défaut), observer, partner, candidate ou associate",
    en: "member (by default), observer, partner, candidate or associate")

  package static let leaveForum = HelpKey(
    "help.zones.leave.forum", fr: "le forum quitté", en: "the forum left")

  package static let axisCode = HelpKey(
    "help.axes.code", fr: "le code\u{A0}: des mots joints par des traits d’union",
    en: "the code: words joined by hyphens")
}
