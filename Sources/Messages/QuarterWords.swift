package import Diplomacy

/// The words of the analysis of a quarter.
package enum QuarterWords {
  /// The title.
  package static func title(_ period: Period) -> Phrase {
    let time = DateWords.period(period) ?? ReportWords.allTime
    guard period.wholeQuarter != nil else {
      return Phrase(
        fr: "Analyse\u{A0}: \(time[.french])", en: "Analysis: \(time[.english])")
    }
    return Phrase(
      fr: "Analyse trimestrielle\u{A0}: \(time[.french])",
      en: "Quarterly analysis: \(time[.english])")
  }

  package static let allZones = Phrase(fr: "toutes les zones", en: "all zones")

  /// A figure beside those of earlier times.
  package static func compared(_ figure: Int, _ earlier: [(Period, Int)]) -> Phrase {
    guard !earlier.isEmpty else { return Phrase(verbatim: String(figure)) }
    func list(_ language: Language) -> String {
      earlier.map { period, count in
        "\((DateWords.period(period) ?? ReportWords.allTime)[language])\(language == .french ? "\u{A0}:" : ":") \(count)"
      }.joined(separator: language == .french ? "\u{A0}; " : "; ")
    }
    return Phrase(fr: "\(figure) (\(list(.french)))", en: "\(figure) (\(list(.english)))")
  }

  package static let followUps = Phrase(fr: "Suites à échéance", en: "Follow-ups due")
  package static let busiestAxes = Phrase(fr: "Axes les plus abordés", en: "Busiest axes")
  package static let zones = Phrase(fr: "Zones, par activité", en: "Zones, by activity")

  /// What became of the follow-ups whose day lies in the time covered.
  package static func became(_ followUps: QuarterAnalysis.Discipline) -> Phrase {
    let done = followUps.inTime + followUps.late
    return Phrase(
      fr: "faites\u{A0}: \(done), dont \(followUps.late) en retard\u{A0}; "
        + "ouvertes\u{A0}: \(followUps.open), dont \(followUps.overdue) en retard\u{A0}; "
        + "abandonnées\u{A0}: \(followUps.dropped)",
      en: "done: \(done), of which \(followUps.late) late; "
        + "open: \(followUps.open), of which \(followUps.overdue) overdue; "
        + "dropped: \(followUps.dropped)")
  }

  /// So many exchanges.
  package static func exchanges(_ count: Int) -> Phrase {
    Phrase.count(
      count, one: Phrase(fr: "échange tenu", en: "exchange held"),
      other: Phrase(fr: "échanges tenus", en: "exchanges held"))
  }

  /// How many exchanges are in no zone.
  package static func outsideZones(_ count: Int) -> Phrase {
    Phrase(
      fr: count < 2
        ? "1 échange n’a pas de zone\u{A0}: il est compté, et n’est détaillé sous aucune."
        : "\(count) échanges n’ont pas de zone\u{A0}: ils sont comptés, et ne sont détaillés sous aucune.",
      en: count == 1
        ? "1 exchange has no zone: it is counted, and told under none."
        : "\(count) exchanges have no zone: they are counted, and told under none.")
  }

  /// How many exchanges there were in the previous period.
  package static func before(_ count: Int) -> Phrase {
    Phrase(fr: "\(count) dans la période précédente", en: "\(count) in the previous period")
  }
}
