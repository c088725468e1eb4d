import Diplomacy

/// What the pictures of a report are of, and what there is to be seen in them.
extension EngagementWords {
  package static let zone = Phrase(fr: "Zone", en: "Zone")
  package static let zoneAxisChart = Phrase(fr: "Zones et axes", en: "Zones and axes")

  /// Exchanges by month.
  package static func monthChart(_ year: Int) -> Phrase {
    Phrase(fr: "Échanges par mois, \(year)", en: "Exchanges by month, \(year)")
  }

  /// What the months show: how many in the year until the end of a month, and in the same time
  /// of the one before.
  package static func monthChartTold(_ held: Int, before: Int, year: Int, until last: Int)
    -> Phrase
  {
    guard last == 12 else {
      let (fr, en) = (DateWords.month(last, .french), DateWords.month(last, .english))
      return Phrase(
        fr: "\(exchanges(held).fr) en \(year) jusqu’à fin \(fr), \(before) de même en \(year - 1).",
        en:
          "\(exchanges(held).en) in \(year) to the end of \(en), \(before) likewise in \(year - 1)."
      )
    }
    return Phrase(
      fr: "\(exchanges(held).fr) en \(year), \(before) en \(year - 1).",
      en: "\(exchanges(held).en) in \(year), \(before) in \(year - 1).")
  }

  /// What zones and axes show: the busiest of each.
  package static func zoneAxisChartTold(zone: String, axis: String) -> Phrase {
    Phrase(
      fr: "Le plus d’échanges en zone \(zone)\u{A0}; l’axe le plus abordé\u{A0}: \(axis).",
      en: "Most exchanges in \(zone); the axis touched most: \(axis).")
  }

  private static func exchanges(_ count: Int) -> (fr: String, en: String) {
    let phrase = Phrase.count(
      count, one: Phrase(fr: "échange tenu", en: "exchange held"),
      other: Phrase(fr: "échanges tenus", en: "exchanges held"))
    return (phrase[.french], phrase[.english])
  }
}
