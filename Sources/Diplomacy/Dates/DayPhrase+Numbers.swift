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
    if let date = try dayFirstDate(typed) { return date }
    throw .notUnderstood(typed)
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
      throw readings.isEmpty
        ? .impossibleDay(typed) : .ambiguous(typed, readings: readings.map(\.description))
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
      return .day(try CivilDate(year: year, month: month, day: day))
    } catch {
      throw error.quoting(typed)
    }
  }
}
