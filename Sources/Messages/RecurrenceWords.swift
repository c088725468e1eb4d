package import Diplomacy

/// How often something returns, in words.
package enum RecurrenceWords {
  /// A length of time: « 3 mois », "3 months".
  package static func span(_ span: Span) -> Phrase {
    let (one, other): (Phrase, Phrase) =
      switch span.unit {
      case .day: (Phrase(fr: "jour", en: "day"), Phrase(fr: "jours", en: "days"))
      case .week: (Phrase(fr: "semaine", en: "week"), Phrase(fr: "semaines", en: "weeks"))
      case .month: (Phrase(fr: "mois", en: "month"), Phrase(fr: "mois", en: "months"))
      case .year: (Phrase(fr: "an", en: "year"), Phrase(fr: "ans", en: "years"))
      }
    return Phrase.count(span.count, one: one, other: other)
  }

  /// Every so long: « tous les 3 mois », « chaque mois », "every month".
  package static func every(_ span: Span) -> Phrase {
    if span.count == 1 {
      switch span.unit {
      case .day: return Phrase(fr: "chaque jour", en: "every day")
      case .week: return Phrase(fr: "chaque semaine", en: "every week")
      case .month: return Phrase(fr: "chaque mois", en: "every month")
      case .year: return Phrase(fr: "chaque année", en: "every year")
      }
    }
    let length = self.span(span)
    let all = span.unit == .week ? "toutes les" : "tous les"
    return Phrase(fr: "\(all) \(length[.french])", en: "every \(length[.english])")
  }

  /// A recurrence; as iCalendar writes it where there are no words for it.
  package static func recurrence(_ recurrence: Recurrence) -> Phrase {
    let rule = recurrence.rule
    let how = words(rule) ?? Phrase(verbatim: endless(rule))
    let from =
      recurrence.counting == .completion
      ? Phrase(fr: " après l’avoir faite", en: " after it was done") : skipping(recurrence)
    let end: Phrase =
      switch rule.end {
      case .never: Phrase(verbatim: "")
      case .until(let day):
        Phrase(
          fr: " jusqu’au \(DateWords.day(day, .french))",
          en: " until \(DateWords.day(day, .english))")
      case .count(let count): Phrase(fr: ", \(count) fois", en: ", \(count) times")
      }
    return Phrase(
      fr: how[.french] + from[.french] + end[.french],
      en: how[.english] + from[.english] + end[.english])
  }

  /// What is said of months and years that lack the day of a rule: it leaves them out (RFC 5545,
  /// 3.3.10).
  private static func skipping(_ recurrence: Recurrence) -> Phrase {
    let day = recurrence.start.day
    switch recurrence.rule.span?.unit {
    case .month where day > 28:
      return Phrase(fr: ", quand il y a un \(day)", en: ", when there is a \(ordinal(day))")
    case .year where recurrence.start.month == 2 && day == 29:
      return Phrase(fr: ", quand il y a un 29 février", en: ", when there is a 29 February")
    default: return Phrase(verbatim: "")
    }
  }

  private static func every(_ count: Int, _ unit: Span.Unit) -> Phrase {
    Span(count: count, unit: unit).map { every($0) } ?? Phrase(verbatim: "")
  }

  private static func endless(_ rule: RecurrenceRule) -> String {
    ((try? rule.ending(.never)) ?? rule).description
  }

  private static func words(_ rule: RecurrenceRule) -> Phrase? {
    if let span = rule.span { return every(span) }
    let isWhole = rule.months.isEmpty && rule.interval == 1
    switch rule.frequency {
    case .monthly where rule.weekdays.isEmpty:
      // The last of the days 28 to 31 that a month has is what « every month » means.
      if rule.positions == [-1], rule.months.isEmpty, let last = rule.monthDays.last,
        rule.monthDays == Array(28...max(28, last))
      {
        let every = every(rule.interval, .month)
        return Phrase(
          fr: "\(every[.french]), le \(last) ou le dernier jour",
          en: "\(every[.english]), on the \(ordinal(last)) or the last day")
      }
      guard isWhole, rule.positions.isEmpty, rule.monthDays.count == 1 else { return nil }
      let day = rule.monthDays[0]
      if day == -1 {
        return Phrase(fr: "le dernier jour du mois", en: "on the last day of the month")
      }
      guard day > 0 else { return nil }
      return Phrase(
        fr: "le \(day == 1 ? "1er" : "\(day)") du mois", en: "on the \(ordinal(day)) of the month")
    case .monthly:
      guard isWhole, rule.monthDays.isEmpty, rule.positions.isEmpty, rule.weekdays.count == 1,
        let name = ordinal(rule.weekdays[0])
      else { return nil }
      return Phrase(fr: "\(name[.french]) du mois", en: "\(name[.english]) of the month")
    case .weekly:
      guard rule.months.isEmpty, rule.positions.isEmpty else { return nil }
      let every = every(rule.interval, .week)
      let names = rule.weekdays.map { DateWords.weekday($0.weekday) }
      let days = Phrase.list(names)
      return rule.interval == 1
        ? Phrase(fr: "chaque \(days[.french])", en: "every \(days[.english])")
        : Phrase(
          fr: "\(every[.french]), le \(days[.french])",
          en: "\(every[.english]), on \(days[.english])")
    case .yearly:
      guard rule.interval == 1, rule.positions.isEmpty, rule.months.count == 1 else { return nil }
      let month = rule.months[0]
      if rule.weekdays.isEmpty, rule.monthDays.count == 1, rule.monthDays[0] > 0 {
        let day = rule.monthDays[0]
        return Phrase(
          fr: "chaque \(day)\(day == 1 ? "er" : "") \(DateWords.month(month, .french))",
          en: "every \(day) \(DateWords.month(month, .english))")
      }
      guard rule.monthDays.isEmpty, rule.weekdays.count == 1,
        let name = ordinal(rule.weekdays[0])
      else { return nil }
      return Phrase(
        fr: "\(name[.french]) de \(DateWords.month(month, .french))",
        en: "\(name[.english]) of \(DateWords.month(month, .english))")
    case .daily: return nil
    }
  }

  /// A day of the month in English: 1st, 22nd, 31st.
  private static func ordinal(_ day: Int) -> String {
    switch (day % 10, day / 10) {
    case (1, 0), (1, 2), (1, 3): "\(day)st"
    case (2, 0), (2, 2): "\(day)nd"
    case (3, 0), (3, 2): "\(day)rd"
    default: "\(day)th"
    }
  }

  private static func ordinal(_ place: RecurrenceRule.Place) -> Phrase? {
    let day = DateWords.weekday(place.weekday)
    let ordinals = [
      1: Phrase(fr: "premier", en: "first"), 2: Phrase(fr: "deuxième", en: "second"),
      3: Phrase(fr: "troisième", en: "third"), 4: Phrase(fr: "quatrième", en: "fourth"),
      -1: Phrase(fr: "dernier", en: "last"),
    ]
    guard let ordinal = place.ordinal.flatMap({ ordinals[$0] }) else { return nil }
    return Phrase(
      fr: "le \(ordinal[.french]) \(day[.french])",
      en: "on the \(ordinal[.english]) \(day[.english])")
  }
}

extension DateWords {
  /// Returns the name of a day of the week.
  package static func weekday(_ day: Weekday) -> Phrase { weekdays[day.rawValue - 1] }
}
