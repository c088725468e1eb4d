import Diplomacy
import Testing

@testable import Messages

@Suite struct RecurrenceWordsTests {
  @Test(arguments: [
    (
      "31 du mois", "chaque mois, le 31 ou le dernier jour",
      "every month, on the 31st or the last day"
    ),
    ("1 du mois", "le 1er du mois", "on the 1st of the month"),
    ("22 du mois", "le 22 du mois", "on the 22nd of the month"),
    ("12 du mois", "le 12 du mois", "on the 12th of the month"),
    ("lundi et jeudi", "chaque lundi et jeudi", "every Monday and Thursday"),
    ("2 semaines le lundi", "toutes les 2 semaines, le lundi", "every 2 weeks, on Monday"),
    ("dernier vendredi", "le dernier vendredi du mois", "on the last Friday of the month"),
  ])
  func `what returns is said as people say it`(typed: String, french: String, english: String)
    throws
  {
    let monday = try #require(CivilDate("2025-05-05"))
    let rule = try RecurrencePhrase.parse(typed).rule(from: monday, counting: .fixed)
    let said = RecurrenceWords.recurrence(try Recurrence(rule, from: monday))
    #expect(said[.french] == french)
    #expect(said[.english] == english)
  }

  @Test(arguments: [
    (
      "2025-01-31", "MONTHLY", "chaque mois, quand il y a un 31",
      "every month, when there is a 31st"
    ),
    ("2025-01-28", "MONTHLY", "chaque mois", "every month"),
    (
      "2024-02-29", "YEARLY", "chaque année, quand il y a un 29 février",
      "every year, when there is a 29 February"
    ),
    ("2024-03-29", "YEARLY", "chaque année", "every year"),
  ])
  func `a rule that leaves months out is not said to be of every month`(
    first: String, frequency: String, french: String, english: String
  ) throws {
    let rule = try RecurrenceRule(rule: "FREQ=\(frequency)")
    let said = RecurrenceWords.recurrence(
      try Recurrence(rule, from: #require(CivilDate(first))))
    #expect(said[.french] == french)
    #expect(said[.english] == english)
  }
}
