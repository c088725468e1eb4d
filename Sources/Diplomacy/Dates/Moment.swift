/// A day as a person types it, with a time after it or not: `hier 14h30`,
/// `5 mai 2025 à 9h05`, `2025-05-05T14:30`.
public struct Moment: Hashable, Sendable {
  /// The day as typed.
  public let day: DayPhrase

  /// The time, if one was typed.
  public let time: TimeOfDay?

  /// Returns what a person typed for a day and, perhaps, a time.
  ///
  /// Shape: any day that `DayPhrase` takes; then, after a space, "à", "at" or the `T`
  /// of ISO 8601, a time on a 24-hour clock: `14:30`, `2:30`, `14h30`, `14 h 30`, `14h`.
  /// - Throws: `DateError.badTime` for `25:00`, `DateError.notUnderstood` for a time
  ///   alone, and whatever `DayPhrase.parse` throws; with the part that is wrong.
  public static func parse(_ text: String) throws(DateError) -> Moment {
    let typed = DayWords.trim(text)
    guard let found = try TypedTime(endOf: typed) else {
      return Moment(day: try DayPhrase.parse(typed), time: nil)
    }
    guard !found.phraseBefore.isEmpty else { throw .notUnderstood(typed) }
    return Moment(day: try DayPhrase.parse(found.phraseBefore), time: found.time)
  }

  /// Returns the date and the time meant, seen from a given day.
  ///
  /// - Parameters:
  ///   - today: The day to count from.
  ///   - leaning: Which way to look for what was named without a year or a week.
  /// - Returns: The date, and the time if one was typed.
  /// - Throws: `DateError.timeWithoutDay` for a time with a whole month or year, and
  ///   whatever `DayPhrase.resolved(from:leaning:)` throws.
  public func resolved(
    from today: CivilDate, leaning: Leaning
  ) throws(DateError) -> (date: PartialDate, time: TimeOfDay?) {
    let date = try day.resolved(from: today, leaning: leaning)
    if time != nil, date.day == nil { throw .timeWithoutDay(day.typed) }
    return (date, time)
  }

  /// Returns the occurrence meant, seen from a given day, with the time in `zone`.
  ///
  /// - Parameters:
  ///   - today: The day to count from.
  ///   - leaning: Which way to look for what was named without a year or a week.
  ///   - zone: The time zone that the time was typed in.
  /// - Returns: A date alone if no time was typed; then `zone` is not kept.
  /// - Throws: What `resolved(from:leaning:)` throws.
  public func occurrence(
    from today: CivilDate, leaning: Leaning, in zone: TimeZoneName
  ) throws(DateError) -> Occurrence {
    let (date, time) = try resolved(from: today, leaning: leaning)
    guard let time, let day = date.day else { return .on(date) }
    return .at(ZonedTime(date: day, time: time, zone: zone))
  }
}
