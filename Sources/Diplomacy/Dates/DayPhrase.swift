/// A day as a person types it, in French or in English: `05/05/2025`, `lundi prochain`,
/// `end of march`, `+6w`.
///
/// What was typed is understood first, without a clock, then resolved from a given day:
///
/// | form | examples |
/// | --- | --- |
/// | ISO 8601 | `2025-05-05`, `2025-05`, `2025` |
/// | numbers, the day always first | `5/5/2025`, `05.05.2025`, `05/2025`, `25/12` |
/// | a day and a month in words | `5 mai 2025`, `1er mai`, `May 5 2025`, `lundi 5 mai` |
/// | a day of a month | `le 5`, `the 5th`, `le 5 du mois prochain` |
/// | a month in words | `mai 2025`, `May 2025`, `mai`, `le mois prochain` |
/// | near today | `hier`, `après-demain`, `ce soir`, `tomorrow`, `demain en huit` |
/// | a weekday | `lundi`, `lundi prochain`, `ce vendredi`, `mardi en huit`, `monday week` |
/// | part of a month or a year | `fin mars`, `mi-mai`, `end of month`, `eom`, `fin 2025` |
/// | a distance | `dans 3 semaines`, `in a fortnight`, `il y a trois jours`, `3 days ago` |
/// | a limit | `d’ici vendredi`, `by friday`, `sous 3 semaines`, `within a month` |
/// | an offset | `+6w`, `+3j`, `-2d`, `+1m`, `+1y` |
///
/// What has two readings is refused with both, what names no day in particular as too
/// vague. The grammar, form by form, is in `docs/dates.md`.
public struct DayPhrase: Hashable, Sendable {
  /// What was typed, without the white space around it.
  public let typed: String

  let form: Form

  /// Whether it is a limit, `d’ici vendredi`, which lies ahead whatever the leaning.
  var isLimit = false

  /// The weekday that the day must be, if one was typed before its date.
  let expectedWeekday: Weekday?

  /// What was understood.
  enum Form: Hashable {
    case date(PartialDate)
    case daysFromToday(Int)
    case weekday(Weekday, WeekdaySense)
    case week(Int)
    case weekend(Int)
    case partOfWeek(Part, Int)
    case month(Int)
    case relativeMonth(Int)
    case relativeYear(Int)
    case dayAndMonth(day: Int, month: Int)
    case twoNumbers(Int, Int)
    case dayOfMonth(Int)
    case dayOfRelativeMonth(Int, Int)
    case partOfDate(Part, PartialDate)
    case partOfMonth(Part, Int)
    case partOfRelativeMonth(Part, Int)
    case partOfYear(Part, Int)
    case distance(Span, Leaning)
    /// `dans quinze jours`: two numbers of days.
    case looseDistance([Int], Leaning)
    case offset(Span, Leaning)
  }

  /// The month or the year of which one day stands for a part, `fin mai 2019`, where both are said;
  /// `nil` for anything else.
  ///
  /// Who says when something took place means no day by it.
  public var stretch: PartialDate? {
    if case .partOfDate(_, let date) = form { date } else { nil }
  }

  /// Whether it is a bare offset, `+6w`, which callers may count from another day.
  public var isOffset: Bool {
    if case .offset = form { true } else { false }
  }

  /// Returns what a person typed for a day.
  ///
  /// Accents, case, the kind of apostrophe and extra spaces do not matter.
  /// - Throws: `DateError.pastEndOfMonth` for `31/04/2025`, `DateError.impossibleDay` for
  ///   a thirteenth month, `DateError.ambiguous` for a year of two digits,
  ///   `DateError.tooVague` for `au printemps`, `DateError.outOfRange` for a number too
  ///   large to hold, `DateError.notUnderstood` for anything else; with the value as typed.
  public static func parse(_ text: String) throws(DateError) -> DayPhrase {
    let typed = DayWords.trim(text)
    if let date = try numericDate(typed) {
      return DayPhrase(typed: typed, form: .date(date), expectedWeekday: nil)
    }
    if let phrase = try numericDateOfWeekday(typed) { return phrase }
    if let form = try twoNumbers(typed) {
      return DayPhrase(typed: typed, form: form, expectedWeekday: nil)
    }
    if let offset = try offset(typed) {
      return DayPhrase(typed: typed, form: offset, expectedWeekday: nil)
    }
    guard let words = DayWords.split(typed) else { throw .notUnderstood(typed) }
    if let phrase = try inWords(WordReader(DayWords.joiningWeekends(words)), typed: typed) {
      return phrase
    }
    throw DayWords.areVague(words) ? .tooVague(typed) : .notUnderstood(typed)
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
