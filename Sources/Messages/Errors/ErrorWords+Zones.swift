package import Diplomacy

/// What is wrong with zones and axes.
extension ErrorWords {
  package static let zonesHint = Phrase(
    fr: "la liste\u{A0}: cess zones list", en: "the list: cess zones list")
  package static let axesHint = Phrase(
    fr: "la liste\u{A0}: cess axes list", en: "the list: cess axes list")
  package static let zoneNeeded = Phrase(
    fr: "un rapport sur quelle zone\u{A0}? il manque --zone",
    en: "a report on which zone? --zone is missing")
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
      fr: "peut-être\u{A0}: \(list)\u{A0}; pour un axe nouveau\u{A0}: cess axes add",
      en: "perhaps: \(list); for a new axis: cess axes add")
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
    }
  }
}
