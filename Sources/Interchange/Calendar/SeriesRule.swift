import Diplomacy

/// A rule of a series (RFC 5545, 3.3.10): the days it names, and where it ends.
///
/// The end is told by moments here and not by days, and may lie as far as it likes: only what
/// stands in a window is ever looked for.
struct SeriesRule {
  /// The days, without an end.
  let rule: RecurrenceRule
  /// How many there are, the first included; `nil` for no end by number.
  let count: Int?
  /// The last at which one may begin; a day is its end.
  let until: CalendarMoment?

  /// Reads a rule.
  ///
  /// - Parameters:
  ///   - text: The value of `RRULE`.
  ///   - clock: Whose clock an end without `Z` is read on.
  init?(_ text: String, clock: CalendarClock) {
    guard let rule = try? SeriesRule(reading: text, startingAt: nil, clock: clock) else {
      return nil
    }
    self = rule
  }

  /// Reads a rule.
  ///
  /// - Parameters:
  ///   - text: The value of `RRULE`.
  ///   - start: The first moment: parts that say no more than it does are left out.
  ///   - clock: Whose clock an end without `Z` is read on.
  /// - Throws: `RecurrenceError` naming the part that cannot be.
  init(
    reading text: String, startingAt start: CalendarMoment?, clock: CalendarClock
  ) throws(RecurrenceError) {
    try RecurrenceRule.checkLength(of: text)
    var (rest, count, until) = ([Substring](), Int?.none, CalendarMoment?.none)
    let typed = text.trimmed.uppercased()
    for part in typed.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { throw .badPart(String(part)) }
      let second = start?.second
      switch sides[0] {
      // No part may stand twice (RFC 5545, 3.3.10).
      case "COUNT":
        // One too long to hold is further than any window.
        guard
          let number = Int(sides[1])
            ?? (sides[1].utf8.allSatisfy { (48...57).contains($0) } ? Int.max : nil),
          number > 0, count == nil
        else { throw .badPart(String(part)) }
        count = number
      case "UNTIL":
        guard until == nil, let moment = CalendarMoment(sides[1], clock: clock) else {
          throw .badPart(String(part))
        }
        until = moment
      case "BYHOUR" where second.map { "\($0 / 3_600)" } == Self.number(sides[1]),
        "BYMINUTE" where second.map { "\($0 / 60 % 60)" } == Self.number(sides[1]),
        "BYSECOND" where second.map { "\($0 % 60)" } == Self.number(sides[1]):
        break
      default: rest.append(part)
      }
    }
    rule = try RecurrenceRule(rule: rest.joined(separator: ";"))
    self.count = count
    self.until = until
  }

  /// A number without the noughts before it.
  private static func number(_ text: Substring) -> String? { Int(text).map { "\($0)" } }
}
