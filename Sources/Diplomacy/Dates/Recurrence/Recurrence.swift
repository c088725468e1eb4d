/// How a promise returns: by which rule, and counted from what.
public struct Recurrence: Sendable, Hashable {
  /// From what the next day is counted.
  public enum Counting: String, CaseIterable, Sendable {
    /// From the days of the rule: what was done late changes nothing.
    case fixed
    /// From the day it was done.
    case completion
  }

  /// The rule.
  public let rule: RecurrenceRule
  /// From what the next day is counted.
  public let counting: Counting
  /// The first day, from which the rule counts.
  public let start: CivilDate

  /// Makes a recurrence.
  ///
  /// - Throws: ``RecurrenceError/endBeforeStart(end:start:)``,
  ///   ``RecurrenceError/notALength(_:)``, or ``RecurrenceError/neverOccurs(_:)`` for a rule
  ///   that names no day after the first, its end left aside.
  public init(
    _ rule: RecurrenceRule, counting: Counting = .fixed, from start: CivilDate
  ) throws(RecurrenceError) {
    if case .until(let end) = rule.end, end < start {
      throw .endBeforeStart(end: end, start: start)
    }
    if counting == .completion, rule.span == nil || !rule.positions.isEmpty {
      throw .notALength(rule.description)
    }
    self.init(stored: rule, counting: counting, from: start)
    if counting == .fixed {
      // Near the end of the calendar there is none either, and no matter.
      let endless = try rule.ending(.never)
      if endless.next(after: start, from: start) == nil { throw .neverOccurs(rule.description) }
    }
  }

  /// Makes a recurrence that was checked before.
  public init(stored rule: RecurrenceRule, counting: Counting, from start: CivilDate) {
    self.rule = rule
    self.counting = counting
    self.start = start
  }

  /// Returns the day for which the promise returns once it was done; `nil` when it does not.
  ///
  /// A fixed one returns on the first day of its rule after both the day it was for and
  /// the day it was done, so that nothing piles up. Days that ``WorkingCalendar`` moves
  /// onto one another are one.
  ///
  /// - Parameters:
  ///   - done: The day it was done.
  ///   - due: The day it was for.
  ///   - times: How many times it was done before.
  ///   - calendar: Whose working days it keeps to, if any.
  /// - Returns: The next day, or `nil` after the last.
  public func next(
    afterDone done: CivilDate, for due: CivilDate, times: Int, in calendar: WorkingCalendar?
  ) -> CivilDate? {
    switch counting {
    case .fixed:
      return days(after: max(done, due), in: calendar).first { _ in true }
    case .completion:
      guard let next = rule.span.flatMap({ try? $0.end(from: done) }) else { return nil }
      switch rule.end {
      case .until(let end) where next > end: return nil
      case .count(let count) where times + 1 >= count: return nil
      default: return calendar.map(next.nextWorkingDay) ?? next
      }
    }
  }

  /// Returns how many days of a fixed recurrence have gone by before a given day, that
  /// for which the promise stands included: they are not asked for one by one.
  public func missed(since due: CivilDate, before day: CivilDate, in calendar: WorkingCalendar?)
    -> Int
  {
    guard due < day else { return 0 }
    guard counting == .fixed else { return 1 }
    var count = 1
    for next in days(after: due, in: calendar) {
      guard next < day else { break }
      count += 1
    }
    return count
  }

  /// The days after a given one, moved to working days and each once.
  private func days(
    after day: CivilDate, in calendar: WorkingCalendar?
  ) -> some Sequence<CivilDate> {
    // No row of days off is longer than this.
    let bound = day.adding(days: calendar == nil ? 1 : -7) ?? day
    var last = day
    return rule.days(from: start, notBefore: max(bound, start)).lazy.map { next in
      calendar.map(next.nextWorkingDay) ?? next
    }.filter { next in
      defer { last = max(last, next) }
      return next > last
    }
  }
}
