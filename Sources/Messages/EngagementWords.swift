package import Diplomacy

/// The words of what a report says beyond its figures.
package enum EngagementWords {
  package static let axesHeading = Phrase(fr: "Axes abordés", en: "Axes touched")
  package static let coverageHeading = Phrase(
    fr: "Organisations de la zone", en: "Organisations of the zone")
  package static let silencesHeading = Phrase(
    fr: "Silences les plus longs", en: "Longest silences")
  package static let discipline = Phrase(fr: "Suites échues", en: "Follow-ups due")
  package static let subjectNeeded = Phrase(
    fr: "un rapport sur quoi\u{A0}? il manque --zone, --actor ou --axis, ou une période",
    en: "a report on what? --zone, --actor or --axis is missing, or a period")
  package static let subjectHint = Phrase(
    fr:
      "cess report --zone asie-centrale\u{A0}; toutes les zones\u{A0}: --quarter 2025-T2, --year 2025",
    en: "cess report --zone asie-centrale; all zones: --quarter 2025-Q2, --year 2025")

  /// A figure beside that of the period before.
  package static func compared(_ now: Int, before: Int) -> Phrase {
    let difference = now - before
    if now == 0, before == 0 { return Phrase(verbatim: "0") }
    guard difference != 0 else {
      return Phrase(
        fr: "\(now) (autant sur la période précédente)", en: "\(now) (as in the previous period)")
    }
    let sign = difference > 0 ? "+" : "−"
    return Phrase(
      fr: "\(now) (\(sign)\(abs(difference)) sur la période précédente)",
      en: "\(now) (\(sign)\(abs(difference)) on the previous period)")
  }

  /// How many of the organisations were met.
  package static func covered(_ met: Int, of all: Int) -> Phrase {
    Phrase(
      fr: met < 2 ? "\(met) rencontrée sur \(all)." : "\(met) rencontrées sur \(all).",
      en: "\(met) of \(all) met.")
  }

  /// How often, and at which highest level.
  package static func reached(_ exchanges: Int, _ level: EngagementLevel) -> Phrase {
    let count = Phrase.count(
      exchanges, one: Phrase(fr: "échange", en: "exchange"),
      other: Phrase(fr: "échanges", en: "exchanges"))
    guard let level = label(level) else { return count }
    return Phrase(
      fr: "\(count[.french]) · au plus haut\u{A0}: \(level[.french])",
      en: "\(count[.english]) · at the highest: \(level[.english])")
  }

  /// The level; `nil` for none to be told.
  package static func label(_ level: EngagementLevel) -> Phrase? {
    switch level {
    case .headOfStateOrGovernment:
      Phrase(fr: "chef d’État ou de gouvernement", en: "head of state or government")
    case .minister: Phrase(fr: "ministre", en: "minister")
    case .headOfMission: Phrase(fr: "chef de mission", en: "head of mission")
    case .other: nil
    }
  }

  /// The axes on which nothing was held.
  package static func untouched(_ axes: String, _ language: Language) -> String {
    switch language {
    case .french: "Non abordés\u{A0}: \(axes)."
    case .english: "Not touched: \(axes)."
    }
  }

  /// How promises were kept; `nil` where none was closed.
  package static func kept(_ discipline: EngagementDetail.Discipline) -> Phrase? {
    guard discipline.doneInTime + discipline.doneLate + discipline.dropped > 0 else { return nil }
    let parts = [
      (discipline.doneInTime, "faite à temps", "faites à temps", "done in time"),
      (discipline.doneLate, "faite en retard", "faites en retard", "done late"),
      (discipline.open, "ouverte", "ouvertes", "open"),
      (discipline.overdue, "en retard", "en retard", "overdue"),
      (discipline.dropped, "abandonnée", "abandonnées", "dropped"),
    ].filter { $0.0 > 0 }.map { count, one, several, english in
      Phrase.count(
        count, one: Phrase(fr: one, en: english), other: Phrase(fr: several, en: english))
    }
    return Phrase(
      fr: parts.map { $0[.french] }.joined(separator: ", "),
      en: parts.map { $0[.english] }.joined(separator: ", "))
  }
}
