import Diplomacy
import Testing

@Suite struct RecurrencePhraseTests {
  private static func rule(_ typed: String, from start: String = "2025-05-05") throws -> String {
    try RecurrencePhrase.parse(typed).rule(
      from: #require(CivilDate(start)), counting: .fixed
    ).description
  }

  @Test(arguments: [
    ("3 months", "FREQ=MONTHLY;INTERVAL=3"), ("3 mois", "FREQ=MONTHLY;INTERVAL=3"),
    ("tous les 3 mois", "FREQ=MONTHLY;INTERVAL=3"), ("every month", "FREQ=MONTHLY"),
    ("mois", "FREQ=MONTHLY"), ("chaque année", "FREQ=YEARLY"), ("year", "FREQ=YEARLY"),
    ("6w", "FREQ=WEEKLY;INTERVAL=6"), ("toutes les 2 semaines", "FREQ=WEEKLY;INTERVAL=2"),
    ("10 jours", "FREQ=DAILY;INTERVAL=10"), ("trimestre", "FREQ=MONTHLY;INTERVAL=3"),
    ("2 quarters", "FREQ=MONTHLY;INTERVAL=6"), ("monday", "FREQ=WEEKLY;BYDAY=MO"),
    ("lundi et jeudi", "FREQ=WEEKLY;BYDAY=MO,TH"),
    ("every monday and thursday", "FREQ=WEEKLY;BYDAY=MO,TH"),
    ("tous les lundis", "FREQ=WEEKLY;BYDAY=MO"), ("le vendredi", "FREQ=WEEKLY;BYDAY=FR"),
    ("2 semaines le lundi", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
    ("2 weeks on monday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
    ("last friday", "FREQ=MONTHLY;BYDAY=-1FR"), ("dernier vendredi", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("le premier lundi du mois", "FREQ=MONTHLY;BYDAY=1MO"),
    ("3e jeudi de mars", "FREQ=YEARLY;BYMONTH=3;BYDAY=3TH"),
    ("2nd tuesday of the month", "FREQ=MONTHLY;BYDAY=2TU"),
    ("15 du mois", "FREQ=MONTHLY;BYMONTHDAY=15"), ("the 15th", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ("fin de mois", "FREQ=MONTHLY;BYMONTHDAY=-1"), ("last day", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("31 du mois", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
    ("14 juillet", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=14"),
    ("july 14", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=14"),
    ("29 février", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
    ("jours ouvrés", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("RRULE:FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("freq=weekly;byday=mo", "FREQ=WEEKLY;BYDAY=MO"),
  ])
  func `what people say is one rule`(typed: String, rule: String) throws {
    #expect(try Self.rule(typed) == rule)
  }

  @Test func `every month from the 31st takes the last day of shorter months`() throws {
    let text = try Self.rule("1 month", from: "2025-01-31")
    let days = try RecurrenceRule(rule: text).days(from: #require(CivilDate("2025-01-31")))
    #expect(
      days.prefix(5).map(\.description)
        == ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31"])
    let leap = try RecurrenceRule(rule: Self.rule("year", from: "2024-02-29"))
    #expect(
      leap.days(from: try #require(CivilDate("2024-02-29"))).prefix(5).map(\.description)
        == ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"])
  }

  @Test(
    arguments: [
      ("FREQ=SECONDLY", RecurrenceError.tooFrequent("FREQ=SECONDLY")),
      ("FREQ=HOURLY;INTERVAL=24", .tooFrequent("FREQ=HOURLY")),
      ("FREQ=DAILY;COUNT=1000000000", .beyondLimit("COUNT=1000000000", limit: 1_000)),
      (
        "FREQ=DAILY;COUNT=99999999999999999999",
        .beyondLimit("COUNT=99999999999999999999", limit: 1_000)
      ),
      ("FREQ=DAILY;COUNT=0", .badPart("COUNT=0")), ("FREQ=DAILY;COUNT=-1", .badPart("COUNT=-1")),
      ("FREQ=DAILY;INTERVAL=0", .badPart("INTERVAL=0")),
      ("FREQ=MONTHLY;BYDAY=0MO", .badPart("BYDAY=0MO")),
      ("FREQ=MONTHLY;BYDAY=0TH", .badPart("BYDAY=0TH")),
      ("FREQ=MONTHLY;BYDAY=6MO", .badPart("BYDAY=6MO")),
      ("FREQ=WEEKLY;BYDAY=1MO", .badPart("BYDAY=1MO")),
      ("FREQ=MONTHLY;BYDAY=XX", .badPart("BYDAY=XX")),
      ("FREQ=MONTHLY;BYMONTHDAY=32", .badPart("BYMONTHDAY=32")),
      ("FREQ=WEEKLY;BYMONTHDAY=1", .badPart("BYMONTHDAY=1")),
      ("FREQ=YEARLY;BYMONTH=13", .badPart("BYMONTH=13")),
      ("FREQ=MONTHLY;BYSETPOS=1", .badPart("BYSETPOS=1")),
      ("FREQ=YEARLY;BYWEEKNO=20", .unsupportedPart("BYWEEKNO=20")),
      ("FREQ=DAILY;UNTIL=20250230", .badPart("UNTIL=20250230")),
      ("FREQ=DAILY;UNTIL=20250101;COUNT=2", .twoEnds("UNTIL=20250101;COUNT=2")),
      ("FREQ=DAILY;FREQ=DAILY", .badPart("FREQ=DAILY")), ("FREQ=NEVER", .badPart("FREQ=NEVER")),
      (
        "FREQ=DAILY;BYMONTH=1" + String(repeating: ",1", count: 5_000),
        .tooLong(limit: 10_000)
      ),
      ("RRULE:", .notUnderstood("RRULE:")), ("souvent", .notUnderstood("souvent")),
      ("", .notUnderstood("")), ("0 mois", .badPart("0 mois")),
      ("2000 mois", .beyondLimit("2000 mois", limit: 1_000)),
      ("30 février", .neverOccurs("30 février")), ("32 du mois", .neverOccurs("32 du mois")),
    ] as [(String, RecurrenceError)])
  func `what cannot be is refused, naming the part`(typed: String, error: RecurrenceError) {
    #expect(throws: error) { try RecurrencePhrase.parse(typed) }
  }

  @Test(arguments: [
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31",
    "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29", "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
    "FREQ=MONTHLY;INTERVAL=12;BYMONTH=3", "FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=2",
  ])
  func `a rule whose day never comes is refused`(text: String) throws {
    let (rule, monday) = try (RecurrenceRule(rule: text), #require(CivilDate("2025-05-05")))
    #expect(throws: RecurrenceError.neverOccurs(rule.description)) {
      try Recurrence(rule, from: monday)
    }
  }

  @Test func `an end before the start is refused`() throws {
    let day = try #require(CivilDate("2025-05-05"))
    #expect(throws: RecurrenceError.self) {
      try Recurrence(RecurrenceRule(rule: "FREQ=DAILY;UNTIL=20250504"), from: day)
    }
    #expect(throws: RecurrenceError.notALength("FREQ=MONTHLY;BYDAY=-1FR")) {
      try Recurrence(
        RecurrenceRule(rule: "FREQ=MONTHLY;BYDAY=-1FR"), counting: .completion, from: day)
    }
  }

  @Test(arguments: [
    ("3 mois", "2025-08-05"), ("lundi", "2025-05-05"), ("mardi", "2025-05-06"),
    ("dernier vendredi", "2025-05-30"), ("15 du mois", "2025-05-15"), ("4 du mois", "2025-06-04"),
    ("29 février", "2028-02-29"), ("RRULE:FREQ=MONTHLY", "2025-06-05"),
  ])
  func `without a day it begins on the first that is named`(typed: String, day: String) throws {
    let monday = try #require(CivilDate("2025-05-05"))
    #expect(try RecurrencePhrase.parse(typed).firstDay(from: monday).description == day)
  }

  @Test(arguments: [
    ("2 semaines le lundi", "2025-05-12"), ("3 weeks on friday", "2025-05-09"),
    ("RRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=4", "2025-06-04"),
  ])
  func `every so many weeks or months is counted from the next day there is`(
    typed: String, day: String
  ) throws {
    let friday = try #require(CivilDate("2025-05-09"))
    #expect(try RecurrencePhrase.parse(typed).firstDay(from: friday).description == day)
  }
}
