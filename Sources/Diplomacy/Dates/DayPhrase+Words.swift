extension DayPhrase {
  /// Reads a day written in words, or returns nil.
  ///
  /// Each form is tried on all the words; the order matters only for `mar`, a Tuesday
  /// when it stands alone and March with a day or a year.
  static func inWords(_ words: WordReader, typed: String) throws(DateError) -> DayPhrase? {
    var words = words
    if let days = DayWords.daysFromToday(words.joined) {
      return DayPhrase(typed: typed, form: .daysFromToday(days), expectedWeekday: nil)
    }
    _ = words.skip("le", "the", "on")
    if let form = weekday(words) {
      return DayPhrase(typed: typed, form: form, expectedWeekday: nil)
    }
    if let form = try endOfMonth(words, typed: typed) {
      return DayPhrase(typed: typed, form: form, expectedWeekday: nil)
    }
    if let form = try distance(words, typed: typed) {
      return DayPhrase(typed: typed, form: form, expectedWeekday: nil)
    }
    if let form = try monthAndDay(words, typed: typed) {
      return DayPhrase(typed: typed, form: form, expectedWeekday: nil)
    }
    return try datedWeekday(words, typed: typed)
  }

  /// Reads `lundi`, `lundi prochain` or `next monday`.
  private static func weekday(_ words: WordReader) -> Form? {
    var words = words
    let before = words.take(DayWords.direction)
    guard let weekday = words.take(DayWords.weekday) else { return nil }
    let after = before == nil ? words.take(DayWords.direction) : nil
    return words.isAtEnd ? .weekday(weekday, before ?? after) : nil
  }

  /// Reads `fin mars`, `end of march 2026`, `fin de mois` or `eom`.
  private static func endOfMonth(_ words: WordReader, typed: String) throws(DateError) -> Form? {
    if words.joined == "eom" { return .endOfThisMonth }
    var words = words
    guard words.skip("fin", "end") else { return nil }
    _ = words.skip("de", "du", "d", "of the", "of")
    if words.skip("mois", "month") { return words.isAtEnd ? .endOfThisMonth : nil }
    guard let month = words.take(DayWords.month) else { return nil }
    if words.isAtEnd { return .endOfMonth(month) }
    guard
      let year = words.take(DayWords.number), words.isAtEnd,
      let date = try date(year: year, month: month, day: nil, typed: typed)
    else { return nil }
    return .date(.day(date.latest))
  }

  /// Reads `dans 3 semaines`, `in 3 weeks`, `il y a 3 jours` or `3 days ago`.
  private static func distance(_ words: WordReader, typed: String) throws(DateError) -> Form? {
    var words = words
    let leaning: Leaning
    if words.skip("dans", "in") {
      leaning = .future
    } else if words.skip("il y a") || words.skipLast("ago") {
      leaning = .past
    } else {
      return nil
    }
    return try Span(words.rest, typed: typed).map { .distance($0, leaning) }
  }

  /// Reads `5 mai 2025`, `May 5 2025`, `5 mai`, `mai 2025` or `mai`.
  private static func monthAndDay(_ words: WordReader, typed: String) throws(DateError) -> Form? {
    var words = words
    var day = words.take(DayWords.dayOfMonth)
    if day != nil { _ = words.skip("of") }
    guard let month = words.take(DayWords.month) else { return nil }
    if day == nil { day = words.take(DayWords.dayOfMonth) }
    guard words.isAtEnd else {
      guard let year = words.take(DayWords.number), words.isAtEnd else { return nil }
      return try date(year: year, month: month, day: day, typed: typed).map { .date($0) }
    }
    guard let day else { return .month(month) }
    guard CivilDate.exists(aLeapYear, month, day) else { throw .impossibleDay(typed) }
    return .dayAndMonth(day: day, month: month)
  }

  /// A year that has every day a month can have.
  private static let aLeapYear = 2000

  /// Reads `lundi 5 mai 2025` or `Monday, May 5`.
  private static func datedWeekday(
    _ words: WordReader, typed: String
  ) throws(DateError) -> DayPhrase? {
    var words = words
    guard
      let weekday = words.take(DayWords.weekday),
      let form = try monthAndDay(words, typed: typed)
    else { return nil }
    switch form {
    case .dayAndMonth:
      break
    case .date(let date) where date.precision == .day:
      break
    default:
      return nil
    }
    return DayPhrase(typed: typed, form: form, expectedWeekday: weekday)
  }
}
