import Diplomacy
import Messages
import Testing

@Suite struct PhraseTests {
  @Test(arguments: [
    (0, "0 échange", "0 exchanges"), (1, "1 échange", "1 exchange"),
    (2, "2 échanges", "2 exchanges"), (1_000_000, "1000000 échanges", "1000000 exchanges"),
  ])
  func `French says the singular for none and one, English for one only`(
    count: Int, french: String, english: String
  ) {
    let phrase = Phrase.count(
      count, one: Phrase(fr: "échange", en: "exchange"),
      other: Phrase(fr: "échanges", en: "exchanges"))
    #expect(phrase[.french] == french)
    #expect(phrase[.english] == english)
  }

  @Test(arguments: [
    (0, "0 jour de retard", "0 days late"), (1, "1 jour de retard", "1 day late"),
    (2, "2 jours de retard", "2 days late"),
  ])
  func `counts days late`(days: Int, french: String, english: String) {
    #expect(ReportWords.late(days: days, .french) == french)
    #expect(ReportWords.late(days: days, .english) == english)
  }

  @Test(arguments: [(1, "1 line,", "1 ligne,"), (2, "2 lines,", "2 lignes,")])
  func `lines are counted as one says it`(found: Int, english: String, french: String) {
    let phrase = FolderWords.count(said: 3, found: found)
    #expect(phrase[.english].hasPrefix(english) && phrase[.french].hasPrefix(french))
  }

  @Test(arguments: [(1, ": 1 time"), (2, ": 2 times")])
  func `the times of a series are counted as one says it`(times: Int, english: String) throws {
    let day = try CivilDate(year: 2025, month: 5, day: 5)
    let phrase = CalendarWords.window(day...day, series: 1, instances: times, outside: 0)
    #expect(phrase[.english].hasSuffix(english))
  }

  @Test func `a name is the same in every language`() {
    let phrase = Phrase(verbatim: "Astana")
    #expect(Language.allCases.map { phrase[$0] } == ["Astana", "Astana"])
  }
}
