/// Weekdays, and weeks, by their place around today.
extension DayPhrase {
  /// Which of the days of a weekday's name is meant.
  enum WeekdaySense: Hashable {
    /// `lundi`: the nearest on the side of the leaning.
    case bare
    /// `lundi prochain`, `last monday`: the nearest on that side.
    case nearest(Leaning)
    /// `next monday`: the nearest ahead, or the one after where that is in this week.
    case next
    /// `ce lundi`, `this monday`.
    case this
    /// `lundi de la semaine prochaine`: so many weeks from this one.
    case ofWeek(Int)
    /// `lundi en huit`, `monday week`, `lundi en quinze`: so many weeks after the nearest.
    case later(weeks: Int)
  }

  /// Reads a weekday with what says which one.
  static func weekday(_ words: WordReader) -> Form? {
    var words = words
    if let weeks = leadingWeeks(&words) {
      guard let weekday = words.take(DayWords.weekday), words.isAtEnd else { return nil }
      return .weekday(weekday, .later(weeks: weeks))
    }
    if words.skip("ce", "this") {
      guard let weekday = words.take(DayWords.weekday) else { return nil }
      return words.isAtEnd ? .weekday(weekday, .this) : nil
    }
    let before = words.take(DayWords.direction)
    let isNext = before != nil && words.before == "next"
    guard let weekday = words.take(DayWords.weekday) else { return nil }
    if let before {
      return words.isAtEnd ? .weekday(weekday, isNext ? .next : .nearest(before)) : nil
    }
    if words.isAtEnd { return .weekday(weekday, .bare) }
    if let weeks = trailingWeeks(words) { return .weekday(weekday, .later(weeks: weeks)) }
    if words.rest.count == 1, let after = words.take(DayWords.direction) {
      return .weekday(weekday, .nearest(after))
    }
    _ = words.skip("de", "of")
    return relative(words, to: DayWords.weekNames).map { .weekday(weekday, .ofWeek($0)) }
  }

  /// Reads `a week on` or `a fortnight from`.
  private static func leadingWeeks(_ words: inout WordReader) -> Int? {
    if words.skip("a week on", "a week from", "week on") { return 1 }
    return words.skip("a fortnight on", "a fortnight from") ? 2 : nil
  }

  /// Reads `en huit`, `week`, `en quinze` or `fortnight`, to the end.
  private static func trailingWeeks(_ words: WordReader) -> Int? {
    switch words.joined {
    case "en huit", "week": 1
    case "en quinze", "fortnight": 2
    default: nil
    }
  }

  /// Reads a week or its end, which is no day: `la semaine prochaine`, `this weekend`.
  static func week(_ words: WordReader) -> Form? {
    if let weeks = relative(words, to: DayWords.weekNames) { return .week(weeks) }
    if words.joined == "eow" { return .partOfWeek(.end, 0) }
    return relative(words, to: DayWords.weekendNames, bareIs: 0).map { .weekend($0) }
  }

  /// Reads a month or a year by its place around today: `le mois prochain`, `last year`.
  static func monthOrYear(_ words: WordReader) -> Form? {
    relativeMonth(words).map { .relativeMonth($0) }
      ?? relative(words, to: DayWords.yearNames).map { .relativeYear($0) }
  }

  /// Reads `mois prochain`, `ce mois-ci`, `next month`, to the end.
  static func relativeMonth(_ words: WordReader, bareIs bare: Int? = nil) -> Int? {
    relative(words, to: DayWords.monthNames, bareIs: bare)
  }

  /// Reads a unit of the calendar with its place around today, to the end: -1, 0 or 1.
  static func relative(
    _ words: WordReader, to names: Set<Substring>, bareIs bare: Int? = nil
  ) -> Int? {
    var words = words
    _ = words.skip("la", "le", "l", "the")
    let isThis = words.skip("ce", "cet", "cette", "this")
    let before = isThis ? nil : words.take(DayWords.direction)
    guard words.take({ names.contains($0) ? true : nil }) != nil else { return nil }
    if isThis {
      _ = words.skip("ci")
      return words.isAtEnd ? 0 : nil
    }
    let side = before ?? words.take(DayWords.direction)
    guard words.isAtEnd else { return nil }
    return switch side {
    case .future: 1
    case .past: -1
    case nil: bare
    }
  }
}
