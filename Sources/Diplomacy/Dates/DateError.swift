/// A date, time or period that cannot be taken.
///
/// Each case carries the value as it was typed, or as ISO 8601 text when it came
/// as numbers. It holds no sentence: wording belongs to the command line.
public enum DateError: Error, Hashable, Sendable {
  /// A day, or a month, that no calendar has: `0 mai`, `2025-13`.
  case impossibleDay(String)

  /// A day after the last of its month, `31 février`; of no year in particular when that
  /// is nil.
  case pastEndOfMonth(String, month: Int, year: Int?)

  /// A weekday typed with a date that is another: `mardi 5 mai 2025`.
  case otherWeekday(String, date: CivilDate)

  /// Words that name no day in particular: `au printemps`, `soon`.
  case tooVague(String)

  /// A text that matches none of the forms.
  case notUnderstood(String)

  /// A text with several meanings, given as ISO 8601 text: `05/05/25`, `3/4`.
  case ambiguous(String, readings: [String])

  /// A result outside years 1 to 9999, or a number too large to count with.
  case outOfRange(String)

  /// A period that would end before it starts.
  case endBeforeStart(start: CivilDate, end: CivilDate)

  /// A quarter that is not one of the four: `2025-Q5`.
  case badQuarter(String)

  /// A time that is not on a 24-hour clock: `25:00`, `2:30pm`.
  case badTime(String)

  /// A time with a date that is only a month or a year: `mai 2025 14:30`.
  case timeWithoutDay(String)
}

extension DateError {
  /// Returns the same error about the text a person typed.
  func quoting(_ typed: String) -> DateError {
    switch self {
    case .impossibleDay: .impossibleDay(typed)
    case .pastEndOfMonth(_, let month, let year): .pastEndOfMonth(typed, month: month, year: year)
    case .otherWeekday(_, let date): .otherWeekday(typed, date: date)
    case .tooVague: .tooVague(typed)
    case .notUnderstood: .notUnderstood(typed)
    case .ambiguous(_, let readings): .ambiguous(typed, readings: readings)
    case .outOfRange: .outOfRange(typed)
    case .endBeforeStart: self
    case .badQuarter: .badQuarter(typed)
    case .badTime: .badTime(typed)
    case .timeWithoutDay: .timeWithoutDay(typed)
    }
  }
}
