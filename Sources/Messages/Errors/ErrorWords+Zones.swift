package import Diplomacy

/// What is wrong with zones and axes.
extension ErrorWords {
  package static let zonesHint = Phrase(
    fr: "la liste\u{A0}: cess zones list", en: "the list: cess zones list")
  package static let axesHint = Phrase(
    fr: "la liste\u{A0}: cess axes list", en: "the list: cess axes list")
  package static let nameNeeded = Phrase(
    fr: "il manque un nom\u{A0}: --fr, --en", en: "a name is missing: --fr, --en")

  package static func unknownZone(_ typed: String) -> Phrase {
    Phrase(fr: "zone inconnue\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown zone: '\(typed)'")
  }

  package static func ambiguousZone(_ typed: String) -> Phrase {
    Phrase(
      fr: "plusieurs zones répondent à «\u{A0}\(typed)\u{A0}»",
      en: "several zones answer to '\(typed)'")
  }

  package static func unknownAxis(_ typed: String) -> Phrase {
    Phrase(fr: "axe inconnu\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "unknown axis: '\(typed)'")
  }

  package static func ambiguousAxis(_ typed: String) -> Phrase {
    Phrase(
      fr: "plusieurs axes répondent à «\u{A0}\(typed)\u{A0}»",
      en: "several axes answer to '\(typed)'")
  }

  package static func didYouMeanAxis(_ codes: [String]) -> Phrase {
    let list = codes.joined(separator: ", ")
    return Phrase(
      fr:
        "peut-être\u{A0}: \(list)\u{A0}; pour un axe nouveau\u{A0}: cess axes add CODE --fr … --en …",
      en: "perhaps: \(list); for a new axis: cess axes add CODE --fr … --en …")
  }

  package static func axisTaken(_ code: String) -> Phrase {
    Phrase(fr: "l’axe «\u{A0}\(code)\u{A0}» existe déjà", en: "the axis '\(code)' exists already")
  }

  package static func badISO(_ text: String) -> Phrase {
    Phrase(
      fr: "ce n’est pas un code ISO 3166-1 à deux lettres\u{A0}: «\u{A0}\(text)\u{A0}»",
      en: "not a two-letter ISO 3166-1 code: '\(text)'")
  }

  package static func badM49(_ text: String) -> Phrase {
    Phrase(
      fr: "ce n’est pas un code ONU M49 à trois chiffres\u{A0}: «\u{A0}\(text)\u{A0}»",
      en: "not a three-digit UN M49 code: '\(text)'")
  }

  package static func zone(_ error: ZoneError) -> Phrase {
    switch error {
    case .loop(let codes):
      let path = codes.map(\.text).joined(separator: " > ")
      return Phrase(
        fr: "une zone ne peut pas être contenue dans elle-même\u{A0}: \(path)",
        en: "a zone cannot lie in itself: \(path)")
    case .missingParent(let code):
      return Phrase(fr: "zone inconnue\u{A0}: «\u{A0}\(code)\u{A0}»", en: "unknown zone: '\(code)'")
    case .taken(let value, let holder):
      return Phrase(
        fr: "«\u{A0}\(value)\u{A0}» est déjà pris par la zone \(holder)",
        en: "'\(value)' is already taken by the zone \(holder)")
    case .retired(let code, let day):
      return Phrase(
        fr: "la zone \(code) est retirée depuis le \(DateWords.day(day, .french))",
        en: "the zone \(code) is retired from \(DateWords.day(day, .english))")
    case .holds(let code, let left):
      let list = left.map(\.text).joined(separator: ", ")
      return Phrase(
        fr: "la zone \(code) contient encore des zones en service\u{A0}: \(list)",
        en: "the zone \(code) still holds zones in service: \(list)")
    case .notAForum(let code):
      return Phrase(
        fr: "la zone \(code) n’est pas une organisation ou un forum",
        en: "the zone \(code) is no organisation or forum")
    case .cannotJoin(let code):
      return Phrase(
        fr: "la zone \(code) ne peut pas être membre de ce forum",
        en: "the zone \(code) cannot be a member of this forum")
    case .alreadyIn(let member, let forum):
      return Phrase(
        fr: "l’appartenance de \(member) à \(forum) est déjà connue à ces dates",
        en: "the membership of \(member) in \(forum) is on record already for those dates")
    case .notIn(let member, let forum):
      return Phrase(
        fr: "\(member) → \(forum)\u{A0}: aucune appartenance en cours",
        en: "\(member) → \(forum): no current membership")
    case .endsBeforeItBegins(let since, let until):
      return Phrase(
        fr: "l’appartenance finirait (\(until)) avant de commencer (\(since))",
        en: "the membership would end (\(until)) before it begins (\(since))")
    }
  }

  package static func zoneHint(_ error: ZoneError) -> Phrase? {
    switch error {
    case .retired(let code, _):
      return Phrase(
        fr:
          "une autre zone (cess zones list), ou la remettre en service\u{A0}: cess zones edit \(code) --restore",
        en:
          "another zone (cess zones list), or put it back in service: cess zones edit \(code) --restore"
      )
    case .holds:
      return Phrase(
        fr: "déplacez-les (cess zones edit ZONE --under AUTRE) ou retirez-les d’abord",
        en: "move them (cess zones edit ZONE --under OTHER) or retire them first")
    case .notAForum(let code):
      return Phrase(
        fr: "si c’en est un\u{A0}: cess zones edit \(code) --kind forum",
        en: "if it is one: cess zones edit \(code) --kind forum")
    case .cannotJoin:
      return Phrase(
        fr: "un pays ou une organisation peut l’être, une aire non",
        en: "a country or an organisation can, an area cannot")
    case .alreadyIn(_, let forum), .notIn(_, let forum):
      return Phrase(
        fr: "ce qui est connu\u{A0}: cess zones show \(forum)",
        en: "what is known: cess zones show \(forum)")
    case .loop, .missingParent, .taken: return zonesHint
    case .endsBeforeItBegins: return nil
    }
  }

  package static let nothingToEdit = Phrase(
    fr:
      "rien à changer\u{A0}: dites quoi (--fr, --en, --under, --iso, --m49, --kind, --retire, --restore)",
    en:
      "nothing to change: say what (--fr, --en, --under, --iso, --m49, --kind, --retire, --restore)"
  )
  package static let retireOrRestore = Phrase(
    fr: "--retire et --restore se contredisent", en: "--retire and --restore contradict each other")
  package static let onWithoutRetire = Phrase(
    fr: "--on dit le jour du retrait\u{A0}: il manque --retire",
    en: "--on says the day of retirement: --retire is missing")

  package static func unknownZoneKind(_ text: String) -> Phrase {
    Phrase(
      fr: "nature de zone inconnue\u{A0}: «\u{A0}\(text)\u{A0}»",
      en: "unknown kind of zone: '\(text)'")
  }

  package static func unknownMembership(_ text: String) -> Phrase {
    Phrase(
      fr: "statut inconnu\u{A0}: «\u{A0}\(text)\u{A0}»", en: "unknown status: '\(text)'")
  }
}
