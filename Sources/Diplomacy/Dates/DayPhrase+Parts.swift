/// The beginning, the middle and the end of a month, a week or a year.
extension DayPhrase {
  /// A part of a stretch of the calendar, of which one day stands for the whole.
  enum Part: Hashable {
    /// The first day.
    case start
    /// The 15th of a month, the Wednesday of a week.
    case middle
    /// The last day.
    case end

    /// The day of a month, or of a year that has no middle, that the part is.
    func day(of date: PartialDate) -> CivilDate {
      switch self {
      case .start: date.earliest
      case .middle: day(ofMonth: date.earliest)
      case .end: date.latest
      }
    }

    /// The day of a month that the part is.
    func day(ofMonth first: CivilDate) -> CivilDate {
      switch self {
      case .start: first
      case .middle: CivilDate(existing: first.year, first.month, 15)
      case .end: first.lastOfMonth
      }
    }
  }

  /// Reads `fin mars`, `mid-march`, `début mai 2026`, `end of march 2026`, `fin de mois`,
  /// `end of next month`, `fin 2025`, `end of year` or `eom`.
  static func part(_ words: WordReader, typed: String) throws(DateError) -> Form? {
    if words.joined == "eom" { return .partOfRelativeMonth(.end, 0) }
    if words.joined == "eoy" { return .partOfYear(.end, 0) }
    var words = words
    guard let part = words.take(DayWords.part) else { return nil }
    _ = words.skip("de l", "de la", "de", "du", "d", "of the", "of")
    if let months = relativeMonth(words, bareIs: 0) { return .partOfRelativeMonth(part, months) }
    if let years = relative(words, to: DayWords.yearNames, bareIs: 0) {
      return try isVague(part, typed: typed) ?? .partOfYear(part, years)
    }
    if let weeks = relative(words, to: DayWords.weekNames, bareIs: 0) {
      return .partOfWeek(part, weeks)
    }
    if let month = words.take(DayWords.month) {
      if words.isAtEnd { return .partOfMonth(part, month) }
      guard
        let year = words.take(DayWords.number), words.isAtEnd,
        let date = try date(year: year, month: month, day: nil, typed: typed)
      else { return nil }
      return .partOfDate(part, date)
    }
    guard
      let year = words.take(DayWords.number), year.utf8.count == 4, words.isAtEnd,
      let number = Int(year)
    else { return nil }
    let date = try date(year: number, month: nil, day: nil, typed: typed)
    return try isVague(part, typed: typed) ?? .partOfDate(part, date)
  }

  /// Refuses the middle of a year, which is no day in particular.
  private static func isVague(_ part: Part, typed: String) throws(DateError) -> Form? {
    guard part == .middle else { return nil }
    throw .tooVague(typed)
  }
}
