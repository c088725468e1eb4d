package import Diplomacy

/// What is said in an agenda, and of planned exchanges in the morning.
package enum AgendaWords {
  /// The title of an agenda.
  package static func title(from first: CivilDate, to last: CivilDate) -> Phrase {
    Phrase(
      fr: "Agenda du \(DateWords.day(first, .french)) au \(DateWords.day(last, .french))",
      en: "Agenda, \(DateWords.day(first, .english)) to \(DateWords.day(last, .english))")
  }

  /// The heading of a week, by its Monday.
  package static func week(_ monday: CivilDate) -> Phrase {
    Phrase(
      fr: "Semaine du \(DateWords.day(monday, .french))",
      en: "Week of \(DateWords.day(monday, .english))")
  }

  package static let undated = Phrase(fr: "Sans jour fixé", en: "No day set yet")

  /// Nothing is coming.
  package static func nothing(from first: CivilDate, to last: CivilDate) -> Phrase {
    Phrase(
      fr: "Rien de prévu du \(DateWords.day(first, .french)) au \(DateWords.day(last, .french)).",
      en: "Nothing planned from \(DateWords.day(first, .english))"
        + " to \(DateWords.day(last, .english)).")
  }

  package static let severalEnds = Phrase(
    fr: "--to et --within ne vont pas ensemble", en: "--to and --within do not go together")

  // MARK: In the morning

  package static let today = Phrase(fr: "Aujourd’hui dans l’agenda", en: "In the agenda today")

  package static let unsettled = Phrase(
    fr: "Prévus et passés\u{A0}: ont-ils eu lieu\u{A0}?",
    en: "Planned and past: did they take place?")

  /// Why something is in the morning page.
  package static func why(_ reason: DueReason) -> Phrase {
    switch reason {
    case .due(let day):
      Phrase(
        fr: "pourquoi\u{A0}: promise pour le \(DateWords.weekdayAndDay(day, .french))",
        en: "why: promised for \(DateWords.weekdayAndDay(day, .english))")
    case .snoozed(let day, let due):
      Phrase(
        fr: "pourquoi\u{A0}: promise pour le \(DateWords.day(due, .french)),"
          + " reportée au \(DateWords.weekdayAndDay(day, .french))",
        en: "why: promised for \(DateWords.day(due, .english)),"
          + " put off until \(DateWords.weekdayAndDay(day, .english))")
    case .plannedToday:
      Phrase(fr: "pourquoi\u{A0}: prévu aujourd’hui", en: "why: planned for today")
    case .unsettled(let date):
      Phrase(
        fr: "pourquoi\u{A0}: prévu (\(DateWords.date(date, .french))), le jour est passé,"
          + " et personne n’a dit s’il a été tenu ou annulé",
        en: "why: planned (\(DateWords.date(date, .english))), the day has passed, and nobody"
          + " said whether it was held or cancelled")
    }
  }
}
