package import Diplomacy

/// What is said of cadences.
package enum CadenceWords {
  package static let goingCold = Phrase(
    fr: "Relations qui refroidissent", en: "Relations going cold")
  package static let cadence = Phrase(fr: "Cadence", en: "Cadence")
  package static let subject = Phrase(fr: "Pour", en: "For")
  package static let every = Phrase(fr: "Idéal", en: "Ideal")
  package static let atMost = Phrase(fr: "Maximum", en: "Maximum")

  /// How often: « tous les 3 mois, 6 mois au plus ».
  package static func cadence(_ cadence: Cadence) -> Phrase {
    let every = RecurrenceWords.every(cadence.every)
    guard let atMost = cadence.atMost.map(RecurrenceWords.span) else { return every }
    return Phrase(
      fr: "\(every[.french]), \(atMost[.french]) au plus",
      en: "\(every[.english]), \(atMost[.english]) at most")
  }

  /// Of whom a cadence is, the zone given by its name.
  package static func subject(_ subject: CadenceSubject, zone: (Zone.ID) -> String) -> Phrase {
    switch subject {
    case .actor(let actor): Phrase(verbatim: actor.name)
    case .tag(let tag): Phrase(fr: "étiquette \(tag)", en: "tag \(tag)")
    case .tier(let tier): Phrase(fr: "rang \(tier.rawValue)", en: "tier \(tier.rawValue)")
    case .zone(let id): Phrase(fr: "zone \(zone(id))", en: "zone \(zone(id))")
    }
  }

  /// How a relation stands.
  package static func standing(_ standing: Cadence.Standing) -> Phrase {
    func day(_ fr: String, _ en: String, _ day: CivilDate) -> Phrase {
      Phrase(
        fr: "\(fr) \(DateWords.day(day, .french))", en: "\(en) \(DateWords.day(day, .english))")
    }
    return switch standing {
    case .fine(let until): day("à revoir d’ici le", "to be met again by", until)
    case .idealPassed(let since): day("idéal dépassé depuis le", "ideal passed on", since)
    case .maximumPassed(let since): day("maximum dépassé depuis le", "maximum passed on", since)
    case .neverMet: Phrase(fr: "aucun échange à citer", en: "no exchange to cite")
    }
  }

  /// A cadence was set.
  package static func set(_ subject: Phrase, _ cadence: Cadence) -> Phrase {
    let words = self.cadence(cadence)
    return Phrase(
      fr: "cadence de contact, \(subject[.french])\u{A0}: \(words[.french])",
      en: "cadence, \(subject[.english]): \(words[.english])")
  }

  /// A cadence was ended.
  package static func ended(_ subject: Phrase) -> Phrase {
    Phrase(
      fr: "plus de cadence propre\u{A0}: \(subject[.french])",
      en: "no cadence of its own any more: \(subject[.english])")
  }

  /// The last contact, or that there was none.
  package static func lastContact(_ date: PartialDate?, _ language: Language) -> String {
    date.map { DateWords.date($0, language) } ?? ReportWords.never[language]
  }

  // What is wrong.

  package static func error(_ error: CadenceError) -> Phrase {
    switch error {
    case .badLength(let span):
      Phrase(fr: "cadence impossible\u{A0}: \(span)", en: "no possible cadence: \(span)")
    case .maximumBeforeIdeal(let every, let atMost):
      Phrase(
        fr: "le maximum (\(atMost)) serait dépassé avant l’idéal (\(every))",
        en: "the maximum (\(atMost)) would be passed before the ideal (\(every))")
    case .none: Phrase(fr: "il n’y a pas là de cadence", en: "there is no cadence there")
    }
  }

  package static let hint = Phrase(
    fr: "pour les voir\u{A0}: cess contacts cadence", en: "to see them: cess contacts cadence")

  package static let oneSubject = Phrase(
    fr: "un acteur, ou --zone, --tier ou --tag, un seul à la fois",
    en: "an actor, or --zone, --tier or --tag, one at a time")

  package static let everyOrNone = Phrase(
    fr: "dites --every, ou --none pour y mettre fin", en: "say --every, or --none to end it")
}
