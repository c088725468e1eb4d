import Diplomacy
import TestSupport
import Testing

@Suite struct CadenceTests {
  private static func standing(
    _ last: String?, _ today: String, every: String = "3m", atMost: String? = "6m"
  ) throws -> Cadence.Standing {
    try Cadence(every: Span.parse(every), atMost: atMost.map { try Span.parse($0) }).standing(
      last: last.flatMap { PartialDate($0) }, today: #require(CivilDate(today)))
  }

  @Test func `the ideal and the maximum are passed the day after they end`() throws {
    let day = { (text: String) in try #require(CivilDate(text)) }
    #expect(try Self.standing("2025-01-31", "2025-04-30") == .fine(until: day("2025-04-30")))
    #expect(try Self.standing("2025-01-31", "2025-05-01") == .idealPassed(since: day("2025-04-30")))
    #expect(try Self.standing("2025-01-31", "2025-07-31") == .idealPassed(since: day("2025-04-30")))
    #expect(
      try Self.standing("2025-01-31", "2025-08-01") == .maximumPassed(since: day("2025-07-31")))
    #expect(try Self.standing(nil, "2025-08-01") == .neverMet)
    #expect(
      try Self.standing("2025-01", "2025-05-01") == .idealPassed(since: day("2025-04-30")),
      "of a month its last day counts")
  }

  @Test func `a maximum before the ideal, or no length, is refused`() throws {
    let (three, six) = try (Span.parse("3m"), Span.parse("6m"))
    #expect(throws: CadenceError.maximumBeforeIdeal(every: six, atMost: three)) {
      try Cadence(every: six, atMost: three)
    }
    #expect(throws: CadenceError.self) { try Cadence(every: Span.parse("0d")) }
    #expect(throws: CadenceError.self) { try Cadence(every: Span.parse("2000y")) }
    #expect(throws: Never.self) { try Cadence(every: Span.parse("12w"), atMost: Span.parse("3m")) }
  }

  @Test func `10 000 cadences at random stand as a walk over the days says`() throws {
    var random = SplitMix64(seed: 4_500)
    let first = try #require(CivilDate("2024-01-01"))
    for number in 0..<10_000 {
      let unit = Span.Unit.allCases[Int.random(in: 0..<3, using: &random)]
      let span = try #require(Span(count: .random(in: 1...9, using: &random), unit: unit))
      // Every other one has a maximum: the ideal, and something in the same measure.
      let most = number.isMultiple(of: 2) ? nil : Span(count: span.count + number % 5, unit: unit)
      let cadence = try Cadence(every: span, atMost: most)
      let last = try #require(first.adding(days: .random(in: 0..<800, using: &random)))
      let today = try #require(last.adding(days: .random(in: 0..<300, using: &random)))
      // The days on which contact is still as wanted, one after the other.
      var (day, isFine, isBelow) = (last, true, true)
      for _ in 0..<last.days(to: today) {
        day = day.adding(days: 1) ?? day
        if isFine, Self.isOver(day, last, span) { isFine = false }
        if let most, isBelow, Self.isOver(day, last, most) { isBelow = false }
      }
      let standing = cadence.standing(last: .day(last), today: today)
      let expected = isBelow ? isFine ? "fine" : "ideal-passed" : "maximum-passed"
      #expect(
        standing.code == expected,
        "\(number): \(span), \(most.map { "\($0)" } ?? "-") after \(last) on \(today)")
      #expect(
        (last >= cadence.cutoff(today: today)) == isFine,
        "\(number): cutoff of \(span), \(last) on \(today)")
    }
  }

  /// Whether a day is later than so long after another, counted on the calendar's leaves.
  private static func isOver(_ day: CivilDate, _ last: CivilDate, _ span: Span) -> Bool {
    switch span.unit {
    case .day: return last.days(to: day) > span.count
    case .week: return last.days(to: day) > span.count * 7
    case .month, .year:
      let months = (day.year - last.year) * 12 + day.month - last.month
      let wanted = span.unit == .month ? span.count : span.count * 12
      if months != wanted { return months > wanted }
      // The last day of a shorter month stands for the days it has not.
      return day.day > last.day
    }
  }
}
