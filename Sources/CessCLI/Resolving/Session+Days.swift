import Diplomacy
import Messages
import Register

extension Session {
  /// Returns a full day that a person typed.
  ///
  /// - Throws: ``Failure`` for a month or a year: a day is needed.
  func day(_ typed: String, leaning: Leaning, from start: CivilDate? = nil) throws -> CivilDate {
    let phrase = try DayPhrase.parse(typed)
    // A bare offset counts from the exchange it belongs to; words count from today.
    let origin = phrase.isOffset ? start ?? today : today
    guard let day = try phrase.resolved(from: origin, leaning: leaning).day else {
      throw Failure(.usage, ErrorWords.dayNeeded(typed), hint: ErrorWords.wholeDaysHint)
    }
    return day
  }

  /// Returns the day a span of time ends that begins on a day, today where none is said.
  func horizon(_ typed: String, from start: CivilDate? = nil) throws -> CivilDate {
    do {
      return try Span.parse(typed).end(from: start ?? today)
    } catch {
      throw Failure(.usage, ErrorWords.span(typed), hint: ErrorWords.spanHint)
    }
  }

  /// Returns a date, as precise as a person typed it.
  func date(_ typed: String, leaning: Leaning) throws -> PartialDate {
    try DayPhrase.parse(typed).resolved(from: today, leaning: leaning)
  }

  /// Returns when an exchange took place: today where nothing was typed, and in
  /// our own time zone where none was.
  func occurrence(_ typed: String?, zone: String?, leaning: Leaning) throws -> Occurrence {
    let name = try zone.map(timeZone) ?? environment.now.zone
    guard let typed else { return .on(.day(today)) }
    let occurrence = try Moment.parse(typed).occurrence(from: today, leaning: leaning, in: name)
    if case .at(let moment) = occurrence { try Self.checkIsOnClock(moment) }
    return occurrence
  }

  /// Refuses a time that no clock of its zone ever shows.
  static func checkIsOnClock(_ time: ZonedTime) throws {
    guard ZoneOffset.clocks.show(time) else {
      throw Failure(.usage, ErrorWords.notOnClock(time), hint: ErrorWords.notOnClockHint)
    }
  }

  /// Returns when letters of credence were presented: a day, with its time or not.
  ///
  /// - Throws: ``Failure`` for a month or a year: a day is needed.
  func credentials(_ typed: String) throws -> Credentials {
    let (date, time) = try Moment.parse(typed).resolved(from: today, leaning: .past)
    guard let day = date.day else {
      throw Failure(.usage, ErrorWords.dayNeeded(typed), hint: ErrorWords.wholeDaysHint)
    }
    return Credentials(day: day, time: time)
  }

  /// Returns a zone of accreditation as typed: `kazakhstan`, or `tadjikistan:non-resident`.
  func accreditation(_ typed: String) throws -> Accreditation {
    let suffix = ":non-resident"
    let isResident = !typed.lowercased().hasSuffix(suffix)
    let name = isResident ? typed : String(typed.dropLast(suffix.count))
    guard let zone = try zones([name]).first else {
      throw Failure(.refused, ErrorWords.unknownZone(name), hint: ErrorWords.zonesHint)
    }
    return Accreditation(zone: zone, isResident: isResident)
  }

  private func timeZone(_ typed: String) throws -> TimeZoneName {
    guard let name = TimeZoneName(typed), environment.isTimeZone(typed) else {
      throw Failure(.usage, ErrorWords.unknownTimeZone(typed), hint: ErrorWords.timeZoneHint)
    }
    return name
  }
}

/// A follow-up as typed in one go: « Relancer l'ambassade @ +6w ».
struct TypedFollowUp {
  let title: Line
  let due: CivilDate

  /// Reads a follow-up: the text, then the last `@`, then the day.
  ///
  /// A bare offset counts from `start`, the day of the exchange.
  ///
  /// - Parameters:
  ///   - typed: The text.
  ///   - start: The day of the exchange.
  ///   - session: The command at work.
  ///   - hint: What helps where no day is said.
  /// - Throws: ``Failure``, and the errors of what was typed.
  init(
    _ typed: String, from start: CivilDate?, in session: Session,
    hint: Phrase = ErrorWords.followUpHint
  ) throws {
    let at = typed.lastIndex(of: "@")
    let day = at.map { String(typed[typed.index(after: $0)...]).trimmed } ?? ""
    guard let at, !day.isEmpty else {
      throw Failure(.usage, ErrorWords.followUpWithoutDay(typed), hint: hint)
    }
    title = try Line(String(typed[..<at]), named: "<text>")
    due = try session.day(day, leaning: .future, from: start)
  }
}
