/// A recurrence as people say it: `3 months`, `dernier vendredi`, `RRULE:FREQ=…`.
///
/// The grammar is written down in docs/recurrence.md.
public struct RecurrencePhrase: Sendable, Hashable {
  private enum Form: Sendable, Hashable {
    case span(Span)
    case rule(RecurrenceRule)
  }

  private let form: Form
  private let typed: String

  /// Reads what a person typed, in French or in English.
  ///
  /// - Throws: ``RecurrenceError``.
  public static func parse(_ text: String) throws(RecurrenceError) -> RecurrencePhrase {
    let typed = DayWords.trim(text)
    let upper = typed.uppercased()
    if upper.hasPrefix("RRULE:") || upper.contains("FREQ=") {
      return RecurrencePhrase(form: .rule(try RecurrenceRule(rule: typed)), typed: typed)
    }
    guard let words = DayWords.split(typed), let form = try form(words, typed) else {
      throw .notUnderstood(typed)
    }
    return RecurrencePhrase(form: form, typed: typed)
  }

  private init(form: Form, typed: String) {
    self.form = form
    self.typed = typed
  }

  /// Returns the first day on which it falls, on `today` or after; for a length of time
  /// the day so long after today.
  public func firstDay(from today: CivilDate) throws(RecurrenceError) -> CivilDate {
    switch form {
    case .span(let span):
      guard let day = try? span.end(from: today) else { throw .neverOccurs(typed) }
      return day
    case .rule(let rule):
      if let span = rule.span, let day = try? span.end(from: today) { return day }
      // Today counts if the rule names it, not because it is the first day.
      // Every how many weeks or months is counted from the first day: that one is the next
      // there is, as nothing came before it.
      guard let eve = today.adding(days: -1),
        let day = try rule.ending(.never, interval: 1).next(after: eve, from: eve)
      else { throw .neverOccurs(typed) }
      return day
    }
  }

  /// Returns the rule for a promise whose first day is given.
  ///
  /// A length in months keeps the day of the month, and takes the last day of a month
  /// that has not got it; said as a rule, that is the last of days 28 to 31. A rule that
  /// was typed as such stays as it is: it skips that month.
  public func rule(
    from start: CivilDate, counting: Recurrence.Counting
  ) throws(RecurrenceError) -> RecurrenceRule {
    switch form {
    case .rule(let rule): return rule
    case .span(let span):
      func rule(
        _ frequency: RecurrenceRule.Frequency, monthDays: [Int] = [], months: [Int] = []
      ) throws(RecurrenceError) -> RecurrenceRule {
        try RecurrenceRule(
          frequency, interval: span.count, monthDays: monthDays, months: months,
          positions: monthDays.isEmpty ? [] : [-1])
      }
      let isFixed = counting == .fixed
      switch span.unit {
      case .day: return try rule(.daily)
      case .week: return try rule(.weekly)
      case .month:
        return try rule(.monthly, monthDays: isFixed ? Self.lastDays(upTo: start.day) : [])
      case .year:
        let isLeapDay = isFixed && (start.month, start.day) == (2, 29)
        return try rule(
          .yearly, monthDays: isLeapDay ? [28, 29] : [], months: isLeapDay ? [2] : [])
      }
    }
  }

  /// The days of which the last that a month has is meant; none where every month has it.
  private static func lastDays(upTo day: Int) -> [Int] { day > 28 ? Array(28...day) : [] }
}

// MARK: - Reading

extension RecurrencePhrase {
  private static func form(_ words: [Substring], _ typed: String) throws(RecurrenceError) -> Form? {
    var words = WordReader(words)
    _ = words.skip("every", "each", "tous les", "toutes les", "chaque", "tous", "toutes")
    if let span = try span(Array(words.rest), typed) { return .span(span) }
    if words.skip("jour ouvre", "jours ouvres", "weekday", "weekdays", "working day") {
      return words.isAtEnd ? .rule(try weekly(Weekday.allCases.filter { $0 < .saturday })) : nil
    }
    let isLastDay = words.skip(
      "fin de mois", "fin du mois", "end of month", "end of the month", "dernier jour",
      "last day")
    if isLastDay {
      guard skipMonth(&words) else { return nil }
      return .rule(try RecurrenceRule(.monthly, monthDays: [-1]))
    }
    _ = words.skip("le", "the", "on")
    if let rule = try ordinalWeekday(words) { return .rule(rule) }
    if let rule = try weekdays(words, every: 1) { return .rule(rule) }
    if let rule = try weekdaysOfWeeks(words) { return .rule(rule) }
    return try dayOfMonth(words, typed).map { .rule($0) }
  }

  /// Reads `3 months`, `mois`, `trimestre`, `2 trimestres`.
  private static func span(_ words: [Substring], _ typed: String) throws(RecurrenceError) -> Span? {
    let words = words.count == 1 && DayWords.number(words[0]) == nil ? ["1"] + words : words
    guard words.count == 2 || words.count == 1 else { return nil }
    var found: Span?
    if words.count == 2, quarters.contains(words[1]) {
      guard let count = DayWords.number(words[0]).flatMap({ Int($0) }) else { return nil }
      found = Span(count: min(count, RecurrenceRule.limit) * 3, unit: .month)
    } else {
      do throws(DateError) {
        found = try Span(words[...], typed: typed)
        // « 6w » is one word.
        if found == nil, words[0] == "1" { found = try Span(words[1...], typed: typed) }
      } catch {
        throw .beyondLimit(typed, limit: RecurrenceRule.limit)
      }
    }
    guard let span = found else { return nil }
    if span.count == 0 { throw .badPart(typed) }
    if span.count > RecurrenceRule.limit { throw .beyondLimit(typed, limit: RecurrenceRule.limit) }
    return span
  }

  private static let quarters: Set<Substring> = ["trimestre", "trimestres", "quarter", "quarters"]

  private static func weekly(
    _ weekdays: [Weekday], every interval: Int = 1
  ) throws(RecurrenceError) -> RecurrenceRule {
    try RecurrenceRule(
      .weekly, interval: interval, weekdays: weekdays.map { RecurrenceRule.Place($0) })
  }

  /// Reads `monday`, `lundi et jeudi`, `mondays and thursdays`.
  private static func weekdays(
    _ words: WordReader, every interval: Int
  ) throws(RecurrenceError) -> RecurrenceRule? {
    var words = words
    var days: [Weekday] = []
    repeat {
      _ = words.skip("le", "les", "the", "on")
      guard let day = words.take(weekday), !days.contains(day) else { return nil }
      days.append(day)
      _ = words.skip("et", "and")
    } while !words.isAtEnd
    return try weekly(days, every: interval)
  }

  /// Reads `2 weeks on monday`, `2 semaines le lundi`.
  private static func weekdaysOfWeeks(
    _ words: WordReader
  ) throws(RecurrenceError) -> RecurrenceRule? {
    var words = words
    guard let count = words.take(DayWords.number).flatMap({ Int($0) }),
      words.skip("weeks", "week", "semaines", "semaine")
    else { return nil }
    return try weekdays(words, every: count)
  }

  private static func weekday(_ word: Substring) -> Weekday? {
    DayWords.weekday(word) ?? (word.hasSuffix("s") ? DayWords.weekday(word.dropLast()) : nil)
  }

  /// Reads `last friday`, `premier lundi du mois`, `3e jeudi de mars`.
  private static func ordinalWeekday(
    _ words: WordReader
  ) throws(RecurrenceError) -> RecurrenceRule? {
    var words = words
    guard let ordinal = words.take({ ordinals[$0] }), let weekday = words.take(weekday) else {
      return nil
    }
    let places = [RecurrenceRule.Place(weekday, ordinal: ordinal)]
    if skipMonth(&words) { return try RecurrenceRule(.monthly, weekdays: places) }
    _ = words.skip("de", "d", "of", "in")
    guard let month = words.take(DayWords.month), words.isAtEnd else { return nil }
    return try RecurrenceRule(.yearly, weekdays: places, months: [month])
  }

  /// Reads `15`, `15 du mois`, `the 15th of the month`, `14 juillet`, `july 14`.
  private static func dayOfMonth(
    _ words: WordReader, _ typed: String
  ) throws(RecurrenceError) -> RecurrenceRule? {
    var words = words
    let before = words.take(DayWords.month)
    guard let day = words.take(DayWords.dayOfMonth) else { return nil }
    if before == nil, skipMonth(&words) {
      guard (1...31).contains(day) else { throw .neverOccurs(typed) }
      let days = lastDays(upTo: day)
      return days.isEmpty
        ? try RecurrenceRule(.monthly, monthDays: [day])
        : try RecurrenceRule(.monthly, monthDays: days, positions: [-1])
    }
    _ = words.skip("de", "d", "of")
    guard let month = before ?? words.take(DayWords.month), words.isAtEnd else { return nil }
    // A leap year has every day there is.
    guard CivilDate.exists(2_000, month, day) else { throw .neverOccurs(typed) }
    return try RecurrenceRule(.yearly, monthDays: [day], months: [month])
  }

  /// Reads what says that a month is meant, or nothing more.
  private static func skipMonth(_ words: inout WordReader) -> Bool {
    if words.isAtEnd { return true }
    var after = words
    guard
      after.skip(
        "du mois", "of the month", "of every month", "of each month", "of month",
        "de chaque mois"), after.isAtEnd
    else { return false }
    words = after
    return true
  }

  private static let ordinals: [Substring: Int] = {
    var table: [Substring: Int] = [:]
    let names = [
      1: "first 1st premier premiere 1er 1ere", 2: "second 2nd deuxieme 2e 2eme",
      3: "third 3rd troisieme 3e 3eme", 4: "fourth 4th quatrieme 4e 4eme",
      -1: "last dernier derniere",
    ]
    for (ordinal, names) in names {
      for name in names.split(separator: " ") { table[name] = ordinal }
    }
    return table
  }()
}
