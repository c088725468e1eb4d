package import Diplomacy

/// What the further pictures of a report are of, and what there is to be seen in them.
extension EngagementWords {
  /// Over the pictures.
  package static let picturesHeading = Phrase(fr: "Vue d’ensemble", en: "At a glance")

  package static let dayChart = Phrase(fr: "Jours d’échanges", en: "Days of exchanges")
  package static let levelChart = Phrase(fr: "Échanges par niveau", en: "Exchanges by level")
  package static let encounterChart = Phrase(
    fr: "Qui a été rencontré avec qui", en: "Who was met with whom")
  package static let promiseChart = Phrase(
    fr: "Suites ouvertes et closes", en: "Follow-ups opened and closed")

  /// What the days show: how many exchanges on how many, and the fullest.
  package static func dayChartTold(
    _ held: Int, days: Int, fullest: CivilDate, _ most: Int
  ) -> Phrase {
    let exchanges = Phrase.count(
      held, one: Phrase(fr: "échange tenu", en: "exchange held"),
      other: Phrase(fr: "échanges tenus", en: "exchanges held"))
    let places = Phrase.count(
      days, one: Phrase(fr: "jour", en: "day"), other: Phrase(fr: "jours", en: "days"))
    return Phrase(
      fr: "\(exchanges[.french]) en \(places[.french])"
        + (most > 1
          ? "\u{A0}; le plus chargé\u{A0}: \(DateWords.day(fullest, .french)), \(most)." : "."),
      en: "\(exchanges[.english]) on \(places[.english])"
        + (most > 1 ? "; the fullest: \(DateWords.day(fullest, .english)), \(most)." : "."))
  }

  /// What the levels show: of how many exchanges.
  package static func levelChartTold(_ exchanges: Int, isCut: Bool) -> Phrase {
    let latest = Phrase(
      fr: "\(exchanges) échanges les plus récents", en: "\(exchanges) latest exchanges")
    let all = Phrase.count(
      exchanges, one: Phrase(fr: "échange", en: "exchange"),
      other: Phrase(fr: "échanges", en: "exchanges"))
    let which = isCut ? latest : all
    return Phrase(
      fr: "Le plus haut niveau rencontré\u{A0}; \(which[.french]) dont le jour et les présents sont"
        + " connus et peuvent être dits.",
      en: "The highest level met; \(which[.english]) whose day and company are known and may be"
        + " told.")
  }

  /// The level, in few letters.
  package static func lane(_ level: EngagementLevel) -> Phrase {
    switch level {
    case .headOfStateOrGovernment: Phrase(fr: "État, gouvernement", en: "State, government")
    case .minister: Phrase(fr: "Ministre", en: "Minister")
    case .headOfMission: Phrase(fr: "Chef de mission", en: "Head of mission")
    case .other: Phrase(fr: "Autre niveau", en: "Other level")
    }
  }

  /// What the network shows: those most often together, and of what it is a part.
  package static func encounterChartTold(
    _ first: String, _ second: String, _ exchanges: Int, others: Int, latest: Int?
  ) -> Phrase {
    let times = Phrase.count(
      exchanges, one: Phrase(fr: "échange", en: "exchange"),
      other: Phrase(fr: "échanges", en: "exchanges"))
    let left = Phrase.count(
      others, one: Phrase(fr: "lien moins fort n’y est pas", en: "weaker link is left out"),
      other: Phrase(fr: "liens moins forts n’y sont pas", en: "weaker links are left out"))
    var (french, english) = (
      "Le plus souvent ensemble\u{A0}: \(first) et \(second), \(times[.french]).",
      "Most often together: \(first) and \(second), \(times[.english])."
    )
    if others > 0 {
      french += " \(left[.french])."
      english += " \(left[.english])."
    }
    if let latest {
      french += " Sur les \(latest) échanges les plus récents."
      english += " Of the \(latest) latest exchanges."
    }
    return Phrase(fr: french, en: english)
  }

  /// What the promises show: how many were made and closed in the months shown, and are open.
  package static func promiseChartTold(opened: Int, closed: Int, open: Int) -> Phrase {
    Phrase(
      fr: "Suites de la période, mois par mois\u{A0}: \(opened) ouvertes, \(closed) closes,"
        + " \(open) encore ouvertes à la fin.",
      en: "Follow-ups of the period, month by month: \(opened) opened, \(closed) closed, \(open)"
        + " still open at the end.")
  }
}
