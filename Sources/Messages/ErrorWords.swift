public import Diplomacy

/// What went wrong, on which value, and what to do about it.
public enum ErrorWords {
  public static let hintLabel = Phrase(fr: "conseil", en: "hint")

  /// The values there are.
  public static func choices(_ values: [String]) -> Phrase {
    let list = values.joined(separator: ", ")
    return Phrase(fr: "valeurs possibles\u{A0}: \(list)", en: "possible values: \(list)")
  }

  /// The help of a command.
  public static func helpHint(_ path: String) -> Phrase {
    let command = path.isEmpty ? "cess --help" : "cess \(path) --help"
    return Phrase(verbatim: command)
  }

  public static func unknownCommand(_ word: String) -> Phrase {
    Phrase(fr: "commande inconnue\u{A0}: « \(word) »", en: "unknown command: '\(word)'")
  }

  /// What a rehearsal would have done.
  public static func rehearsed(_ phrase: Phrase) -> Phrase {
    Phrase(
      fr: "essai, rien n’est écrit\u{A0}: \(phrase[.french])",
      en: "dry run, nothing is written: \(phrase[.english])")
  }

  // MARK: The program

  public static func bug(_ detail: String) -> Phrase {
    Phrase(fr: "erreur interne de cess\u{A0}: \(detail)", en: "internal error of cess: \(detail)")
  }

  public static let reportHint = Phrase(
    fr: "le registre n’a pas changé ; signalez cette erreur avec la commande et `cess --version`",
    en: "the register is unchanged; please report this with the command and `cess --version`")

  public static func badClock(_ text: String) -> Phrase {
    Phrase(
      fr: "CESS_NOW n’est pas un instant\u{A0}: « \(text) »",
      en: "CESS_NOW is not a moment: '\(text)'")
  }

  public static let clockHint = Phrase(
    verbatim: "CESS_NOW=2025-05-06, CESS_NOW=2025-05-06T07:30:00Z")

  public static func badBusyTimeout(_ text: String) -> Phrase {
    Phrase(
      fr: "CESS_BUSY_TIMEOUT n’est pas un nombre de secondes entre 0 et 3600\u{A0}: « \(text) »",
      en: "CESS_BUSY_TIMEOUT is not a number of seconds from 0 to 3600: '\(text)'")
  }

  public static let noHome = Phrase(
    fr: "où est le registre\u{A0}? ni --db, ni CESS_DB, ni HOME",
    en: "where is the register? no --db, no CESS_DB, no HOME")
  public static let noHomeHint = Phrase(
    fr: "donnez le chemin du registre\u{A0}: --db CHEMIN", en: "give the register's path: --db PATH"
  )

  public static func unknownLanguage(_ tag: String) -> Phrase {
    Phrase(fr: "langue inconnue\u{A0}: « \(tag) »", en: "unknown language: '\(tag)'")
  }

  public static let languagesHint = choices(Language.allCases.map(\.rawValue))

  public static func unknownFormat(_ name: String) -> Phrase {
    Phrase(
      fr: "format inconnu de cette commande\u{A0}: « \(name) »",
      en: "format unknown to this command: '\(name)'")
  }

  public static func jsonAndFormat(_ name: String) -> Phrase {
    Phrase(
      fr: "--json et --format \(name) se contredisent", en: "--json and --format \(name) disagree")
  }

  public static func unknownColour(_ text: String) -> Phrase {
    Phrase(fr: "--color inconnu\u{A0}: « \(text) »", en: "unknown --color: '\(text)'")
  }

  public static func badArgument(_ number: Int) -> Phrase {
    Phrase(
      fr: "l’argument \(number) n’est pas du texte UTF-8",
      en: "argument \(number) is not UTF-8 text")
  }

  public static let badArgumentHint = Phrase(
    fr: "réglez le terminal sur UTF-8, ou donnez le texte dans un fichier\u{A0}: @fichier",
    en: "set the terminal to UTF-8, or give the text in a file: @file")

  // MARK: Files and streams

  public static let standardStream = Phrase(fr: "sortie standard", en: "standard output")
  public static let standardInput = Phrase(fr: "entrée standard", en: "standard input")
  public static let noSuchFile = Phrase(fr: "ce fichier n’existe pas", en: "no such file")
  public static let notPermitted = Phrase(fr: "accès refusé", en: "permission denied")
  public static let diskFull = Phrase(fr: "le disque est plein", en: "the disk is full")

  public static func stream(_ name: Phrase, _ problem: Phrase) -> Phrase {
    Phrase(
      fr: "\(name[.french])\u{A0}: \(problem[.french])",
      en: "\(name[.english]): \(problem[.english])")
  }

  public static func cannotCreate(_ path: String, _ problem: Phrase) -> Phrase {
    Phrase(
      fr: "impossible de créer \(path)\u{A0}: \(problem[.french])",
      en: "cannot create \(path): \(problem[.english])")
  }

  public static func notUTF8(_ name: Phrase, line: Int) -> Phrase {
    Phrase(
      fr: "\(name[.french]):\(line)\u{A0}: ce n’est pas du texte UTF-8",
      en: "\(name[.english]):\(line): not UTF-8 text")
  }

  // MARK: The register

  public static func noRegister(_ path: String) -> Phrase {
    Phrase(fr: "pas de registre ici\u{A0}: \(path)", en: "no register here: \(path)")
  }

  public static let initHint = Phrase(
    fr: "pour le créer\u{A0}: cess init --home \"Nom de votre organisation\"",
    en: "to create it: cess init --home \"Name of your organisation\"")

  public static func registerExists(_ path: String) -> Phrase {
    Phrase(
      fr: "il y a déjà un registre ici\u{A0}: \(path)",
      en: "there is a register here already: \(path)")
  }

  public static func notARegister(_ path: String) -> Phrase {
    Phrase(
      fr: "ce fichier n’est pas un registre de cess\u{A0}: \(path)",
      en: "this file is not a register of cess: \(path)")
  }

  public static let otherPathHint = Phrase(
    fr: "un autre chemin\u{A0}: --db CHEMIN, ou CESS_DB", en: "another path: --db PATH, or CESS_DB")

  public static func tooNew(_ path: String, _ version: Int, _ supported: Int) -> Phrase {
    Phrase(
      fr: """
        ce registre a été écrit par une version plus récente de cess (schéma \(version), \
        connu jusqu’à \(supported))\u{A0}: \(path)
        """,
      en: """
        this register was written by a newer cess (schema \(version), known up to \
        \(supported)): \(path)
        """)
  }

  public static let updateHint = Phrase(fr: "mettez cess à jour", en: "update cess")

  public static func busy(_ path: String) -> Phrase {
    Phrase(
      fr: "le registre est occupé par une autre commande\u{A0}: \(path)",
      en: "the register is busy with another command: \(path)")
  }

  public static let tryAgainHint = Phrase(
    fr: "rien n’a été écrit ; recommencez dans un instant",
    en: "nothing was written; try again in a moment")

  public static let permissionHint = Phrase(
    fr: "le registre et son dossier doivent être à vous (ls -l)",
    en: "the register and its folder must be yours (ls -l)")

  public static let unchangedHint = Phrase(
    fr: "rien n’a été écrit ; libérez de la place et recommencez",
    en: "nothing was written; free some space and try again")

  public static func damaged(_ path: String, _ detail: String) -> Phrase {
    Phrase(
      fr: "le registre est endommagé (\(detail))\u{A0}: \(path)",
      en: "the register is damaged (\(detail)): \(path)")
  }

  public static let damagedHint = Phrase(
    fr: "copiez le fichier à part avant tout, puis reprenez une sauvegarde",
    en: "first copy the file aside, then go back to a backup")

  public static func invalidRecord(_ table: String, _ id: Int64, _ value: String) -> Phrase {
    Phrase(
      fr: "un enregistrement est illisible\u{A0}: \(table) \(id), « \(value) »",
      en: "a record cannot be read: \(table) \(id), '\(value)'")
  }

  public static func unknownRecord(_ kind: String, _ id: Int64) -> Phrase {
    let french = [
      "actor": "aucun acteur ne porte", "interaction": "aucun échange ne porte",
      "follow-up": "aucune suite à donner ne porte",
    ]
    return Phrase(
      fr: "\(french[kind] ?? "rien ne porte") le numéro \(id)",
      en: "no \(kind == "interaction" ? "exchange" : kind) has the number \(id)")
  }

  // MARK: Actors

  public static func unknownActor(_ typed: String) -> Phrase {
    Phrase(fr: "acteur inconnu\u{A0}: « \(typed) »", en: "unknown actor: '\(typed)'")
  }

  public static func addActorHint(_ typed: String) -> Phrase {
    Phrase(
      fr: "pour l’ajouter\u{A0}: cess contacts add \"\(typed)\"",
      en: "to add it: cess contacts add \"\(typed)\"")
  }

  public static func didYouMean(_ names: [String]) -> Phrase {
    let list = names.joined(separator: " ; ")
    return Phrase(fr: "peut-être\u{A0}: \(list)", en: "perhaps: \(list)")
  }

  public static func ambiguousActor(_ typed: String) -> Phrase {
    Phrase(
      fr: "plusieurs acteurs répondent à « \(typed) »", en: "several actors answer to '\(typed)'")
  }

  public static func sayWhich(_ names: [String]) -> Phrase {
    let list = names.joined(separator: " ; ")
    return Phrase(fr: "précisez lequel\u{A0}: \(list)", en: "say which: \(list)")
  }

  public static let whichOne = Phrase(fr: "lequel (numéro)\u{A0}?", en: "which one (number)?")

  public static func unknownSelf(_ who: String) -> Phrase {
    Phrase(
      fr: "« me », mais « \(who) » n’est pas au registre",
      en: "'me', but '\(who)' is not in the register")
  }

  public static let selfHint = Phrase(
    fr: "dites qui vous êtes\u{A0}: --as NOM, ou CESS_AS",
    en: "say who you are: --as NAME, or CESS_AS")

  public static func namesake(_ reference: String, _ name: String) -> Phrase {
    Phrase(
      fr: "une personne de ce nom est déjà au registre\u{A0}: \(reference) \(name)",
      en: "a person of this name is already there: \(reference) \(name)")
  }

  public static func namesakeHint(_ reference: String) -> Phrase {
    Phrase(
      fr: """
        un nouveau poste\u{A0}: cess contacts appoint \(reference) --title … --of … ; \
        un homonyme\u{A0}: --new
        """,
      en: """
        a new post: cess contacts appoint \(reference) --title … --of …; a namesake: --new
        """)
  }

  public static func contradictionHint(_ reference: String) -> Phrase {
    Phrase(
      fr:
        "ce qui est au registre\u{A0}: cess contacts show \(reference) ; un homonyme\u{A0}: --new",
      en: "what is there: cess contacts show \(reference); a namesake: --new")
  }

  public static func handleTaken(_ handle: String, _ holder: String) -> Phrase {
    Phrase(
      fr: "le nom court « \(handle) » est déjà celui de \(holder)",
      en: "the handle '\(handle)' is already \(holder)'s")
  }

  public static func badHandle(_ text: String) -> Phrase {
    Phrase(fr: "nom court impossible\u{A0}: « \(text) »", en: "not a handle: '\(text)'")
  }

  public static func badCode(_ text: String) -> Phrase {
    Phrase(fr: "code impossible\u{A0}: « \(text) »", en: "not a code: '\(text)'")
  }

  public static let handleHint = Phrase(
    fr: "des mots en minuscules sans accent joints par des traits d’union\u{A0}: asie-centrale",
    en: "lower-case words without accents joined by hyphens: central-asia")

  public static func unknownKind(_ typed: String) -> Phrase {
    Phrase(fr: "nature inconnue\u{A0}: « \(typed) »", en: "unknown kind: '\(typed)'")
  }

  public static func unknownStatus(_ typed: String) -> Phrase {
    Phrase(fr: "état inconnu\u{A0}: « \(typed) »", en: "unknown status: '\(typed)'")
  }

  public static let personAndKind = Phrase(
    fr: "une personne n’a pas de nature d’organisation", en: "a person has no kind of organisation")
  public static let mandateOfOrganisation = Phrase(
    fr: "une organisation ne tient pas de poste\u{A0}: --title et --of vont avec une personne",
    en: "an organisation holds no post: --title and --of go with a person")
  public static let titleAndOf = Phrase(
    fr: "un poste se dit par --title et --of ensemble",
    en: "a post is said with --title and --of together")
  public static let titleAndOfHint = Phrase(
    fr: "--title \"Ambassadrice\" --of \"Ambassade du Kazakhstan en France\"",
    en: "--title \"Ambassador\" --of \"Embassy of Kazakhstan in France\"")

  public static func actor(_ error: ActorError) -> Phrase {
    switch error {
    case .contradiction(let field, let known, let given):
      let what =
        switch field {
        case .kind: Phrase(fr: "la nature", en: "the kind")
        case .honorific: Phrase(fr: "le traitement", en: "the honorific")
        case .note: Phrase(fr: "la note", en: "the note")
        }
      return Phrase(
        fr: """
          déjà au registre avec une autre valeur\u{A0}: \(what[.french]) est « \(known) », \
          pas « \(given) »
          """,
        en: "already there and different: \(what[.english]) is '\(known)', not '\(given)'")
    case .notAPerson(let name):
      return Phrase(fr: "« \(name) » n’est pas une personne", en: "'\(name)' is not a person")
    case .notAnOrganisation(let name):
      return Phrase(
        fr: "« \(name) » n’est pas une organisation", en: "'\(name)' is not an organisation")
    }
  }

  public static func mandate(_ error: MandateError) -> Phrase {
    switch error {
    case .endsBeforeItStarts(let since, let until):
      Phrase(
        fr: "le mandat finirait (\(until)) avant de commencer (\(since))",
        en: "the mandate would end (\(until)) before it starts (\(since))")
    }
  }

  public static func holdsNoPost(_ person: String, _ organisation: String) -> Phrase {
    Phrase(
      fr: "\(person) ne tient aucun poste à \(organisation)",
      en: "\(person) holds no post in \(organisation)")
  }

  // MARK: Zones and axes

  public static let zonesHint = Phrase(
    fr: "la liste\u{A0}: cess zones list", en: "the list: cess zones list")
  public static let axesHint = Phrase(
    fr: "la liste\u{A0}: cess axes list", en: "the list: cess axes list")
  public static let zoneNeeded = Phrase(
    fr: "un rapport sur quelle zone\u{A0}? il manque --zone",
    en: "a report on which zone? --zone is missing")
  public static let nameNeeded = Phrase(
    fr: "il manque un nom\u{A0}: --fr, --en", en: "a name is missing: --fr, --en")

  public static func unknownZone(_ typed: String) -> Phrase {
    Phrase(fr: "zone inconnue\u{A0}: « \(typed) »", en: "unknown zone: '\(typed)'")
  }

  public static func ambiguousZone(_ typed: String) -> Phrase {
    Phrase(fr: "plusieurs zones répondent à « \(typed) »", en: "several zones answer to '\(typed)'")
  }

  public static func unknownAxis(_ typed: String) -> Phrase {
    Phrase(fr: "axe inconnu\u{A0}: « \(typed) »", en: "unknown axis: '\(typed)'")
  }

  public static func ambiguousAxis(_ typed: String) -> Phrase {
    Phrase(fr: "plusieurs axes répondent à « \(typed) »", en: "several axes answer to '\(typed)'")
  }

  public static func didYouMeanAxis(_ codes: [String]) -> Phrase {
    let list = codes.joined(separator: ", ")
    return Phrase(
      fr: "peut-être\u{A0}: \(list) ; pour un axe nouveau\u{A0}: cess axes add",
      en: "perhaps: \(list); for a new axis: cess axes add")
  }

  public static func axisTaken(_ code: String) -> Phrase {
    Phrase(fr: "l’axe « \(code) » existe déjà", en: "the axis '\(code)' exists already")
  }

  public static func badISO(_ text: String) -> Phrase {
    Phrase(
      fr: "ce n’est pas un code ISO 3166-1 à deux lettres\u{A0}: « \(text) »",
      en: "not a two-letter ISO 3166-1 code: '\(text)'")
  }

  public static func badM49(_ text: String) -> Phrase {
    Phrase(
      fr: "ce n’est pas un code ONU M49 à trois chiffres\u{A0}: « \(text) »",
      en: "not a three-digit UN M49 code: '\(text)'")
  }

  public static func zone(_ error: ZoneError) -> Phrase {
    switch error {
    case .loop(let codes):
      let path = codes.map(\.text).joined(separator: " > ")
      return Phrase(
        fr: "une zone ne peut pas être contenue dans elle-même\u{A0}: \(path)",
        en: "a zone cannot lie in itself: \(path)")
    case .missingParent(let code):
      return Phrase(fr: "zone inconnue\u{A0}: « \(code) »", en: "unknown zone: '\(code)'")
    case .taken(let value, let holder):
      return Phrase(
        fr: "« \(value) » est déjà pris par la zone \(holder)",
        en: "'\(value)' is already taken by the zone \(holder)")
    }
  }

  // MARK: Days

  public static let daysHint = Phrase(
    fr:
      "par exemple\u{A0}: 2025-05-05, 05/05/2025, hier, vendredi prochain, fin mars, +6w, 2025-05, 2025",
    en:
      "for instance: 2025-05-05, 5 May 2025, yesterday, next friday, end of march, +6w, 2025-05, 2025"
  )

  public static func date(_ error: DateError) -> Phrase {
    switch error {
    case .impossibleDay(let text):
      Phrase(fr: "ce jour n’existe pas\u{A0}: « \(text) »", en: "no such day: '\(text)'")
    case .notUnderstood(let text):
      Phrase(fr: "date incomprise\u{A0}: « \(text) »", en: "not understood as a date: '\(text)'")
    case .ambiguous(let text, let readings):
      Phrase(
        fr: "date ambiguë\u{A0}: « \(text) » peut être \(readings.joined(separator: " ou "))",
        en: "ambiguous date: '\(text)' may be \(readings.joined(separator: " or "))")
    case .outOfRange(let text):
      Phrase(
        fr: "date hors des années 1 à 9999\u{A0}: « \(text) »",
        en: "date outside years 1 to 9999: '\(text)'")
    case .endBeforeStart(let start, let end):
      Phrase(
        fr: "la période finirait (\(end)) avant de commencer (\(start))",
        en: "the period would end (\(end)) before it starts (\(start))")
    case .badQuarter(let text):
      Phrase(
        fr: "trimestre inconnu\u{A0}: « \(text) » (par exemple 2025-T2)",
        en: "unknown quarter: '\(text)' (for instance 2025-Q2)")
    case .badTime(let text):
      Phrase(fr: "heure impossible\u{A0}: « \(text) »", en: "no such time: '\(text)'")
    case .timeWithoutDay(let text):
      Phrase(
        fr: "une heure demande un jour complet\u{A0}: « \(text) »",
        en: "a time needs a full day: '\(text)'")
    }
  }

  public static func dayNeeded(_ typed: String) -> Phrase {
    Phrase(
      fr: "il faut un jour, pas seulement un mois ou une année\u{A0}: « \(typed) »",
      en: "a day is needed, not only a month or a year: '\(typed)'")
  }

  public static func badYear(_ typed: String) -> Phrase {
    Phrase(fr: "année impossible\u{A0}: « \(typed) »", en: "no such year: '\(typed)'")
  }

  public static let severalPeriods = Phrase(
    fr: "une seule période à la fois\u{A0}: --from/--to, --quarter ou --year",
    en: "one period at a time: --from/--to, --quarter or --year")

  public static func unknownTimeZone(_ typed: String) -> Phrase {
    Phrase(fr: "fuseau horaire inconnu\u{A0}: « \(typed) »", en: "unknown time zone: '\(typed)'")
  }

  public static let timeZoneHint = Phrase(verbatim: "Europe/Paris, Asia/Almaty, UTC")

  // MARK: Exchanges and follow-ups

  public static func text(_ error: TextError) -> Phrase {
    switch error {
    case .empty: Phrase(fr: "texte vide", en: "empty text")
    case .lineBreak(let text):
      Phrase(
        fr: "une seule ligne est attendue\u{A0}: « \(text.prefix(60)) »",
        en: "a single line is expected: '\(text.prefix(60))'")
    case .tooLong(let bytes, let limit):
      Phrase(
        fr: "trop long\u{A0}: \(bytes) octets, pour \(limit) au plus",
        en: "too long: \(bytes) bytes, for \(limit) at the most")
    }
  }

  public static func textHint(_ error: TextError) -> Phrase? {
    switch error {
    case .empty: nil
    case .lineBreak: Phrase(fr: "le reste va dans --notes", en: "the rest goes into --notes")
    case .tooLong:
      Phrase(
        fr: "gardez le document à part et notez où il est",
        en: "keep the document aside and note where it is")
    }
  }

  public static func interaction(_ error: InteractionError) -> Phrase {
    switch error {
    case .notYet(let date):
      Phrase(
        fr: "un échange daté du futur n’a pas encore été tenu\u{A0}: \(date)",
        en: "an exchange in the future has not been held yet: \(date)")
    case .twice(let actor):
      Phrase(
        fr: "le même acteur participe deux fois\u{A0}: \(actor.lettered)",
        en: "the same actor takes part twice: \(actor.lettered)")
    }
  }

  public static func interactionHint(_ error: InteractionError) -> Phrase? {
    switch error {
    case .notYet: Phrase(fr: "s’il est prévu\u{A0}: --planned", en: "if it is planned: --planned")
    case .twice: nil
    }
  }

  public static func twice(_ name: String) -> Phrase {
    Phrase(
      fr: "le même acteur participe deux fois\u{A0}: \(name)",
      en: "the same actor takes part twice: \(name)")
  }

  public static func unknownRole(_ word: String, _ typed: String) -> Phrase {
    Phrase(
      fr: "rôle inconnu\u{A0}: « \(word) », dans « \(typed) »",
      en: "unknown role: '\(word)', in '\(typed)'")
  }

  public static func followUpWithoutDay(_ typed: String) -> Phrase {
    Phrase(
      fr: "une suite à donner demande un jour\u{A0}: « \(typed) »",
      en: "a follow-up needs a day: '\(typed)'")
  }

  public static let followUpHint = Phrase(
    fr: "par exemple\u{A0}: \"Relancer l’ambassade @ +6w\", ou --due vendredi",
    en: "for instance: \"Call the embassy back @ +6w\", or --due friday")

  public static func followUp(_ error: FollowUpError) -> Phrase {
    switch error {
    case .closed(let id, let state):
      Phrase(
        fr: "\(id.lettered) est déjà clos (\(state.label[.french]))",
        en: "\(id.lettered) is closed already (\(state.label[.english]))")
    case .snoozedToThePast(let day):
      Phrase(
        fr: "on ne reporte qu’à un jour à venir, pas au \(DateWords.day(day, .french))",
        en: "only a day to come will do, not \(DateWords.day(day, .english))")
    }
  }

  public static func notDoneYet(_ day: CivilDate) -> Phrase {
    Phrase(
      fr: "le \(DateWords.day(day, .french)) n’est pas encore passé",
      en: "\(DateWords.day(day, .english)) has not come yet")
  }

  public static func notANumber(_ typed: String) -> Phrase {
    Phrase(fr: "ce n’est pas un numéro\u{A0}: « \(typed) »", en: "not a number: '\(typed)'")
  }

  public static let meetingNumberHint = Phrase(
    fr: "les numéros\u{A0}: cess meeting list", en: "the numbers: cess meeting list")
  public static let followUpNumberHint = Phrase(
    fr: "les numéros\u{A0}: cess followups list", en: "the numbers: cess followups list")
}
