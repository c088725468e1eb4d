/// What is wrong with a recurrence as it was typed.
public enum RecurrenceError: Error, Hashable, Sendable {
  /// It is neither of the forms people type nor a rule.
  case notUnderstood(String)
  /// It would return within the day: `FREQ=SECONDLY`.
  case tooFrequent(String)
  /// A part of a rule has a value it cannot have: `BYDAY=0MO`.
  case badPart(String)
  /// A part of a rule that is known to the standard and not to this program: `BYWEEKNO=20`.
  case unsupportedPart(String)
  /// A number in a rule is above what is allowed: `COUNT=1000000000`.
  case beyondLimit(String, limit: Int)
  /// Too long to be a rule; carries the limit in bytes.
  case tooLong(limit: Int)
  /// Both a last day and a number of times.
  case twoEnds(String)
  /// No calendar has such a day: 30 February.
  case neverOccurs(String)
  /// It would end before it begins.
  case endBeforeStart(end: CivilDate, start: CivilDate)
  /// What is counted from the day it was done can only be a length of time.
  case notALength(String)
}
