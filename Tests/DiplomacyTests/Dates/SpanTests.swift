import Diplomacy
import Testing

@Suite struct SpanTests {
  @Test(arguments: [
    ("2w", 2, Span.Unit.week), ("14d", 14, .day), ("14j", 14, .day), ("3 semaines", 3, .week),
    ("3 sem", 3, .week), ("2s", 2, .week), ("1m", 1, .month), ("6 mois", 6, .month),
    ("1a", 1, .year), ("1y", 1, .year), ("2 ans", 2, .year), ("une année", 1, .year),
    ("a week", 1, .week), (" 3  WEEKS ", 3, .week), ("0d", 0, .day),
  ])
  func `reads a number and a unit`(text: String, count: Int, unit: Span.Unit) throws {
    let span = try Span.parse(text)
    #expect(span.count == count)
    #expect(span.unit == unit)
  }

  @Test(arguments: ["", "w", "2", "2x", "-2w", "2 3 w", "2.5w", "many weeks", "2w 3d", "٢w"])
  func `refuses anything else`(text: String) {
    #expect(throws: DateError.notUnderstood(text)) { try Span.parse(text) }
  }

  @Test func `refuses a number too large to hold`() {
    #expect(throws: DateError.outOfRange("99999999999999999999w")) {
      try Span.parse("99999999999999999999w")
    }
  }

  @Test(arguments: [
    ("2w", "2025-02-14"), ("14j", "2025-02-14"), ("1m", "2025-02-28"), ("1y", "2026-01-31"),
  ])
  func `ends that much later`(text: String, end: String) throws {
    let start = try #require(CivilDate("2025-01-31"))
    #expect(try Span.parse(text).end(from: start).description == end)
  }

  @Test func `starts that much earlier`() throws {
    let day = try #require(CivilDate("2025-03-31"))
    #expect(try Span.parse("1m").start(before: day).description == "2025-02-28")
    #expect(try Span.parse("1w").start(before: day).description == "2025-03-24")
  }

  @Test(arguments: [
    "9000000000000000000w", "9000000000000000000a", "9000000000000000000m", "9223372036854775807d",
    "3000000d",
  ])
  func `throws when the end is out of the calendar`(text: String) throws {
    let today = try #require(CivilDate("2025-01-31"))
    let span = try Span.parse(text)
    #expect(throws: DateError.outOfRange(span.description)) { try span.end(from: today) }
    #expect(throws: DateError.outOfRange(span.description)) { try span.start(before: today) }
  }

  @Test func `cannot be negative`() {
    #expect(Span(count: -1, unit: .day) == nil)
  }
}
