extension DayPhrase {
  /// Reads a day written in words, or returns nil.
  ///
  /// Each form is tried on all the words; the order matters only for `mar`, a Tuesday
  /// when it stands alone and March with a day or a year.
  static func inWords(_ words: WordReader, typed: String) throws(DateError) -> DayPhrase? {
    if let form = try limit(words, typed: typed) {
      return DayPhrase(typed: typed, form: form.form, isLimit: true, expectedWeekday: form.weekday)
    }
    return try form(words, typed: typed).map {
      DayPhrase(typed: typed, form: $0.form, expectedWeekday: $0.weekday)
    }
  }

  /// Reads a limit, `d’ici vendredi`, `by friday`, `sous 3 semaines`, `within 3 weeks`:
  /// the day itself, looked for ahead.
  private static func limit(
    _ words: WordReader, typed: String
  ) throws(DateError) -> (form: Form, weekday: Weekday?)? {
    var words = words
    if words.skip("sous", "within", "d ici") {
      if let form = try length(words, .future, typed: typed) { return (form, nil) }
    } else if !words.skip("by") {
      return nil
    }
    _ = words.skip("a", "au", "aux")
    return try form(words, typed: typed)
  }

  private static func form(
    _ words: WordReader, typed: String
  ) throws(DateError) -> (form: Form, weekday: Weekday?)? {
    if let days = DayWords.daysFromToday(words.joined) { return (.daysFromToday(days), nil) }
    if let form = try distance(words, typed: typed) { return (form, nil) }
    var words = words
    let hasArticle = words.skip("le", "la", "l", "the", "on the", "on")
    if let form = partOfDay(words) ?? weekday(words) ?? week(words) { return (form, nil) }
    if let form = try part(words, typed: typed) ?? monthOrYear(words) { return (form, nil) }
    if let form = try monthAndDay(words, typed: typed) { return (form, nil) }
    if let form = try dayOfMonth(words, hasArticle: hasArticle, typed: typed) {
      return (form, nil)
    }
    return try datedWeekday(words, typed: typed)
  }

  /// Reads `hier soir`, `lundi matin` or `tomorrow morning`: the day.
  private static func partOfDay(_ words: WordReader) -> Form? {
    var words = words
    guard
      words.skipLast("matin") || words.skipLast("soir") || words.skipLast("apres midi")
        || words.skipLast("morning") || words.skipLast("afternoon") || words.skipLast("evening")
    else { return nil }
    return DayWords.daysFromToday(words.joined).map { .daysFromToday($0) } ?? weekday(words)
  }

  // MARK: Distances

  /// Reads `dans 3 semaines`, `in 3 weeks`, `il y a 3 jours` or `3 days ago`.
  private static func distance(_ words: WordReader, typed: String) throws(DateError) -> Form? {
    var words = words
    if words.skip("dans", "in") { return try length(words, .future, typed: typed) }
    if words.skipLast("from now") || words.skipLast("from today") {
      return try length(words, .future, typed: typed)
    }
    if words.skip("il y a") || words.skipLast("ago") {
      return try length(words, .past, typed: typed)
    }
    return nil
  }

  /// Reads a length of time; `huit jours` and `une quinzaine` have two meanings.
  private static func length(
    _ words: WordReader, _ side: Leaning, typed: String
  ) throws(DateError) -> Form? {
    if let days = DayWords.looseLengths[words.joined] { return .looseDistance(days, side) }
    return try Span(words.rest, typed: typed).map { .distance($0, side) }
  }

  // MARK: Months and days

  /// Reads `5 mai 2025`, `May 5 2025`, `5 mai`, `mai 2025` or `mai`.
  private static func monthAndDay(_ words: WordReader, typed: String) throws(DateError) -> Form? {
    var words = words
    var day = words.take(DayWords.dayOfMonth)
    if day != nil { _ = words.skip("of", "de", "d") }
    guard let month = words.take(DayWords.month) else { return nil }
    if day == nil {
      _ = words.skip("the")
      day = words.take(DayWords.dayOfMonth)
    }
    guard words.isAtEnd else {
      guard let year = words.take(DayWords.number), words.isAtEnd else { return nil }
      return try date(year: year, month: month, day: day, typed: typed).map { .date($0) }
    }
    guard let day else { return .month(month) }
    return try dayAndMonth(day, month, typed: typed)
  }

  /// Returns a day of any year.
  static func dayAndMonth(
    _ day: Int, _ month: Int, typed: String
  ) throws(DateError) -> Form {
    guard CivilDate.exists(aLeapYear, month, day) else {
      throw day > 0 && (1...12).contains(month)
        ? .pastEndOfMonth(typed, month: month, year: nil) : .impossibleDay(typed)
    }
    return .dayAndMonth(day: day, month: month)
  }

  /// A year that has every day a month can have.
  private static let aLeapYear = 2000

  /// Reads `le 5`, `the 5th`, `le 5 du mois prochain`; a bare number is none.
  private static func dayOfMonth(
    _ words: WordReader, hasArticle: Bool, typed: String
  ) throws(DateError) -> Form? {
    var words = words
    let isOrdinal = words.rest.first.map { DayWords.number($0) == nil } ?? false
    guard let day = words.take(DayWords.dayOfMonth), hasArticle || isOrdinal else { return nil }
    guard (1...31).contains(day) else { throw .impossibleDay(typed) }
    if words.isAtEnd { return .dayOfMonth(day) }
    _ = words.skip("du", "de", "of the", "of")
    return relativeMonth(words).map { .dayOfRelativeMonth(day, $0) }
  }

  /// Reads `lundi 5 mai 2025`, `Monday, May 5` or `lundi 5`.
  private static func datedWeekday(
    _ words: WordReader, typed: String
  ) throws(DateError) -> (form: Form, weekday: Weekday?)? {
    var words = words
    guard let weekday = words.take(DayWords.weekday) else { return nil }
    _ = words.skip("le", "the")
    if let form = try monthAndDay(words, typed: typed) {
      switch form {
      case .dayAndMonth:
        return (form, weekday)
      case .date(let date) where date.precision == .day:
        return (form, weekday)
      default:
        return nil
      }
    }
    return try dayOfMonth(words, hasArticle: true, typed: typed).map { ($0, weekday) }
  }
}
