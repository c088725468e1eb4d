/// A day as a person types it, in French or in English: `05/05/2025`, `lundi prochain`,
/// `end of march`, `+6w`.
///
/// What was typed is understood first, without a clock, then resolved from a given day:
///
/// | form | examples |
/// | --- | --- |
/// | ISO 8601 | `2025-05-05`, `2025-05`, `2025` |
/// | numbers, the day always first | `5/5/2025`, `05.05.2025`, `05/2025` |
/// | a day and a month in words | `5 mai 2025`, `1er mai`, `May 5 2025`, `lundi 5 mai` |
/// | a month in words | `mai 2025`, `May 2025`, `mai` |
/// | near today | `hier`, `après-demain`, `today`, `tomorrow` |
/// | a weekday | `lundi`, `fri`, `lundi prochain`, `last monday` |
/// | the end of a month | `fin mars`, `end of march 2026`, `fin de mois`, `eom` |
/// | a distance | `dans 3 semaines`, `in 3 weeks`, `il y a 3 jours`, `3 days ago` |
/// | an offset | `+6w`, `+3j`, `-2d`, `+1m`, `+1y` |
public struct DayPhrase: Hashable, Sendable {
  /// What was typed, without the white space around it.
  public let typed: String

  let form: Form

  /// The weekday that the day must be, if one was typed before its date.
  let expectedWeekday: Weekday?

  /// What was understood.
  enum Form: Hashable {
    case date(PartialDate)
    case daysFromToday(Int)
    case weekday(Weekday, Leaning?)
    case month(Int)
    case dayAndMonth(day: Int, month: Int)
    case endOfMonth(Int)
    case endOfThisMonth
    case distance(Span, Leaning)
    case offset(Span, Leaning)
  }

  /// Whether it is a bare offset, `+6w`, which callers may count from another day.
  public var isOffset: Bool {
    if case .offset = form { true } else { false }
  }

  /// Returns what a person typed for a day.
  ///
  /// Accents, case, the kind of apostrophe and extra spaces do not matter.
  /// - Throws: `DateError.impossibleDay` for `31/04/2025`, `DateError.ambiguous` for a
  ///   year of two digits, `DateError.outOfRange` for a number too large to hold,
  ///   `DateError.notUnderstood` for anything else; with the value as typed.
  public static func parse(_ text: String) throws(DateError) -> DayPhrase {
    let typed = DayWords.trim(text)
    if let date = try numericDate(typed) {
      return DayPhrase(typed: typed, form: .date(date), expectedWeekday: nil)
    }
    if let offset = try offset(typed) {
      return DayPhrase(typed: typed, form: offset, expectedWeekday: nil)
    }
    guard
      let words = DayWords.split(typed),
      let phrase = try inWords(WordReader(words), typed: typed)
    else { throw .notUnderstood(typed) }
    return phrase
  }

  /// Reads an offset: a sign, then a span.
  private static func offset(_ typed: String) throws(DateError) -> Form? {
    let leaning: Leaning
    switch typed.first {
    case "+": leaning = .future
    case "-", "−": leaning = .past
    default: return nil
    }
    guard
      let words = DayWords.split(String(typed.dropFirst())),
      let span = try Span(words[...], typed: typed)
    else { throw .notUnderstood(typed) }
    return .offset(span, leaning)
  }
}
