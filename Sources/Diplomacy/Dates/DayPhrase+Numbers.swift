extension DayPhrase {
  /// Reads a date written in digits only, or returns nil if there is anything else.
  ///
  /// - Throws: `DateError` if the digits are not a date.
  static func numericDate(_ typed: String) throws(DateError) -> PartialDate? {
    guard
      typed.first.map(DayWords.isDigit) ?? false,
      typed.allSatisfy({ DayWords.isDigit($0) || "-/.".contains($0) || $0.isWhitespace })
    else { return nil }
    if let date = try isoDate(typed) { return date }
    return try dayFirstDate(typed)
  }

  /// Reads `lundi 05/05/2025`, or returns nil if there is anything else.
  ///
  /// - Throws: `DateError` if the digits are not a date.
  static func numericDateOfWeekday(_ typed: String) throws(DateError) -> DayPhrase? {
    let words = typed.split(whereSeparator: \.isWhitespace)
    guard words.count == 2,
      let weekday = DayWords.weekday(Substring(Folding.fold(String(words[0])))),
      let date = try numericDate(String(words[1])), date.precision == .day
    else { return nil }
    return DayPhrase(typed: typed, form: .date(date), expectedWeekday: weekday)
  }

  /// Reads `25/12`: the day first; `3/4`, which others read the other way round, as it is.
  ///
  /// - Throws: `DateError.notUnderstood` for any other text of digits only.
  static func twoNumbers(_ typed: String) throws(DateError) -> Form? {
    guard
      typed.first.map(DayWords.isDigit) ?? false,
      typed.allSatisfy({ DayWords.isDigit($0) || "-/.".contains($0) || $0.isWhitespace })
    else { return nil }
    let fields = typed.split(separator: "/", omittingEmptySubsequences: false)
      .map { DayWords.trim(String($0)) }
    let numbers = fields.filter { $0.utf8.count <= 2 && $0.allSatisfy(DayWords.isDigit) }
      .compactMap { Int($0) }
    guard fields.count == 2, numbers.count == 2, (1...12).contains(numbers[1]) else {
      throw .notUnderstood(typed)
    }
    let dayFirst = try dayAndMonth(numbers[0], numbers[1], typed: typed)
    let isMonthFirstToo =
      numbers[0] != numbers[1] && CivilDate.exists(2000, numbers[0], numbers[1])
    return isMonthFirstToo ? .twoNumbers(numbers[0], numbers[1]) : dayFirst
  }

  /// Reads `2025`, `2025-05` or `2025-05-05`.
  private static func isoDate(_ typed: String) throws(DateError) -> PartialDate? {
    var reader = FixedWidthReader(typed)
    guard let year = reader.digits(4) else { return nil }
    var monthAndDay: [Int] = []
    while !reader.isAtEnd {
      guard monthAndDay.count < 2, reader.skip(.hyphen), let number = reader.digits(2) else {
        return nil
      }
      monthAndDay.append(number)
    }
    return try date(
      year: year, month: monthAndDay.first, day: monthAndDay.dropFirst().first, typed: typed)
  }

  /// Reads `5/5/2025`, `05.05.2025` or `05/2025`.
  private static func dayFirstDate(_ typed: String) throws(DateError) -> PartialDate? {
    var fields = typed.split(
      separator: typed.contains("/") ? "/" : ".", omittingEmptySubsequences: false
    ).map { DayWords.trim(String($0))[...] }
    guard (2...3).contains(fields.count), fields.allSatisfy({ DayWords.number($0) != nil }) else {
      return nil
    }
    let year = fields.removeLast()
    let dayAndMonth = fields.filter { $0.utf8.count <= 2 }.compactMap { Int($0) }
    guard let month = dayAndMonth.last, dayAndMonth.count == fields.count else { return nil }
    // Of two numbers, the second has to be seen to be a year.
    if fields.count == 1, year.utf8.count != 4 { return nil }
    return try date(
      year: year, month: month, day: fields.count == 2 ? dayAndMonth.first : nil, typed: typed)
  }

  /// Returns the date whose year was typed in digits, or nil if they are not four.
  ///
  /// - Throws: `DateError.ambiguous` for a year of two digits.
  static func date(
    year: Substring, month: Int, day: Int?, typed: String
  ) throws(DateError) -> PartialDate? {
    switch year.utf8.count {
    case 4:
      guard let year = Int(year) else { return nil }
      return try date(year: year, month: month, day: day, typed: typed)
    case 2:
      let readings = ["19" + year, "20" + year].compactMap { year in
        Int(year).flatMap { try? date(year: $0, month: month, day: day, typed: typed) }
      }
      guard readings.isEmpty else {
        throw .ambiguous(typed, readings: readings.map(\.description))
      }
      throw (1...12).contains(month) && (day ?? 0) > 0
        ? .pastEndOfMonth(typed, month: month, year: nil) : .impossibleDay(typed)
    default:
      return nil
    }
  }

  /// Returns the date of the given numbers, as precise as they are.
  static func date(
    year: Int, month: Int?, day: Int?, typed: String
  ) throws(DateError) -> PartialDate {
    do throws(DateError) {
      guard let month else { return try .year(year) }
      guard let day else { return try .month(year: year, month: month) }
      if CivilDate.exists(year, month, 1), day > CivilDate.daysInMonth(month, of: year) {
        throw .pastEndOfMonth(typed, month: month, year: year)
      }
      return .day(try CivilDate(year: year, month: month, day: day))
    } catch {
      throw error.quoting(typed)
    }
  }
}
