package import Diplomacy

/// What is wrong with days, times and periods.
extension ErrorWords {
  package static let daysHint = Phrase(
    fr:
      "par exemple\u{A0}: 2025-05-05, 05/05/2025, hier, vendredi prochain, fin mars, +6w, 2025-05, 2025",
    en:
      "for instance: 2025-05-05, 5 May 2025, yesterday, next friday, end of march, +6w, 2025-05, 2025"
  )

  /// What to type where a month or a year will not do.
  package static let wholeDaysHint = Phrase(
    fr: "par exemple\u{A0}: 2025-05-05, 05/05/2025, hier, vendredi prochain, fin mars, +6w",
    en: "for instance: 2025-05-05, 5 May 2025, yesterday, next friday, end of march, +6w")

  package static let timesHint = Phrase(
    fr: "par exemple\u{A0}: \"2025-05-05 14:30\", \"hier à 9h\", \"5 mai 2025 à 14h30\"",
    en: "for instance: \"2025-05-05 14:30\", \"yesterday 9:00\", \"5 May 2025 14:30\"")

  /// What to type instead; `nil` where the message says it.
  package static func dateHint(_ error: DateError) -> Phrase? {
    switch error {
    case .badQuarter, .endBeforeStart: nil
    case .ambiguous(_, let readings):
      Phrase(
        fr: "écrivez le jour que vous voulez dire\u{A0}: \(readings.first ?? "2025-05-05")",
        en: "write the day you mean: \(readings.first ?? "2025-05-05")")
    case .badTime, .timeWithoutDay: timesHint
    default: daysHint
    }
  }

  package static let spanHint = Phrase(
    fr: "par exemple\u{A0}: 2w, 10j, 1m, \"3 semaines\"",
    en: "for instance: 2w, 10d, 1m, \"3 weeks\"")

  package static func span(_ typed: String) -> Phrase {
    Phrase(
      fr: "durée incomprise\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "not understood as a span: '\(typed)'")
  }

  package static func date(_ error: DateError) -> Phrase {
    switch error {
    case .impossibleDay(let text):
      Phrase(fr: "ce jour n’existe pas\u{A0}: «\u{A0}\(text)\u{A0}»", en: "no such day: '\(text)'")
    case .pastEndOfMonth(let text, let month, let year): pastEndOfMonth(text, month, year)
    case .otherWeekday(let text, let date):
      Phrase(
        fr:
          "c’est un autre jour de la semaine\u{A0}: «\u{A0}\(text)\u{A0}» (\(DateWords.weekdayAndDay(date, .french)))",
        en: "another day of the week: '\(text)' (\(DateWords.weekdayAndDay(date, .english)))")
    case .tooVague(let text):
      Phrase(
        fr: "trop vague pour un jour\u{A0}: «\u{A0}\(text)\u{A0}»",
        en: "too vague for a day: '\(text)'")
    case .notUnderstood(let text):
      Phrase(
        fr: "date incomprise\u{A0}: «\u{A0}\(text)\u{A0}»",
        en: "not understood as a date: '\(text)'")
    case .ambiguous(let text, let readings):
      Phrase(
        fr:
          "date ambiguë\u{A0}: «\u{A0}\(text)\u{A0}» peut être \(readings.joined(separator: " ou "))",
        en: "ambiguous date: '\(text)' may be \(readings.joined(separator: " or "))")
    case .outOfRange(let text):
      Phrase(
        fr: "date hors des années 1 à 9999\u{A0}: «\u{A0}\(text)\u{A0}»",
        en: "date outside years 1 to 9999: '\(text)'")
    case .endBeforeStart(let start, let end):
      Phrase(
        fr: "la période finirait (\(end)) avant de commencer (\(start))",
        en: "the period would end (\(end)) before it starts (\(start))")
    case .badQuarter(let text):
      Phrase(
        fr: "trimestre inconnu\u{A0}: «\u{A0}\(text)\u{A0}» (par exemple 2025-T2)",
        en: "unknown quarter: '\(text)' (for instance 2025-Q2)")
    case .badTime(let text):
      Phrase(fr: "heure impossible\u{A0}: «\u{A0}\(text)\u{A0}»", en: "no such time: '\(text)'")
    case .timeWithoutDay(let text):
      Phrase(
        fr: "une heure demande un jour complet\u{A0}: «\u{A0}\(text)\u{A0}»",
        en: "a time needs a full day: '\(text)'")
    }
  }

  private static func pastEndOfMonth(_ text: String, _ month: Int, _ year: Int?) -> Phrase {
    let first = try? CivilDate(year: year ?? 2000, month: month, day: 1)
    let last = first?.lastOfMonth.day ?? 31
    let isLeapMonth = month == 2 && year == nil
    func name(_ language: Language) -> String {
      DateWords.month(month, language) + (year.map { " \($0)" } ?? "")
    }
    return Phrase(
      fr:
        "ce jour n’existe pas\u{A0}: «\u{A0}\(text)\u{A0}»\u{A0}; \(name(.french)) finit le \(isLeapMonth ? "28 ou le 29" : "\(last)")",
      en:
        "no such day: '\(text)'; \(name(.english)) ends on the \(isLeapMonth ? "28th or 29th" : last == 31 ? "31st" : "\(last)th")"
    )
  }

  package static func dayNeeded(_ typed: String) -> Phrase {
    Phrase(
      fr: "il faut un jour, pas seulement un mois ou une année\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "a day is needed, not only a month or a year: '\(typed)'")
  }

  package static func badYear(_ typed: String) -> Phrase {
    Phrase(fr: "année impossible\u{A0}: «\u{A0}\(typed)\u{A0}»", en: "no such year: '\(typed)'")
  }

  package static let severalPeriods = Phrase(
    fr: "une seule période à la fois\u{A0}: --from/--to, --quarter ou --year",
    en: "one period at a time: --from/--to, --quarter or --year")

  package static func notOnClock(_ moment: ZonedTime) -> Phrase {
    let clock = DateWords.clock(moment.time.description)
    return Phrase(
      fr: """
        le \(DateWords.day(moment.date, .french)), \(clock[.french]) n’existe pas dans le fuseau \
        \(moment.zone)\u{A0}: l’horloge saute cette heure
        """,
      en: """
        on \(DateWords.day(moment.date, .english)), \(clock[.english]) does not exist in the time \
        zone \(moment.zone): the clock skips this hour
        """)
  }

  package static let notOnClockHint = Phrase(
    fr: "donnez l’heure une heure plus tard, ou le fuseau où elle a été dite (--tz)",
    en: "give the time one hour later, or the time zone it was said in (--tz)")

  package static func unknownTimeZone(_ typed: String) -> Phrase {
    Phrase(
      fr: "fuseau horaire inconnu\u{A0}: «\u{A0}\(typed)\u{A0}»",
      en: "unknown time zone: '\(typed)'")
  }

  package static let timeZoneHint = Phrase(verbatim: "Europe/Paris, Asia/Almaty, UTC")
}
