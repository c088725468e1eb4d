import Diplomacy
import Messages
import TestSupport
import Testing

@Suite struct DateWordsTests {
  @Test(arguments: [
    ("2025-05-05", "5 mai 2025", "5 May 2025"), ("2025-05-01", "1er mai 2025", "1 May 2025"),
    ("2025-05", "mai 2025", "May 2025"), ("2025", "2025", "2025"),
    ("2024-02-29", "29 février 2024", "29 February 2024"),
    ("0987-08-31", "31 août 987", "31 August 987"),
  ])
  func `a date is as precise as it is known`(
    date: String, french: String, english: String
  ) throws {
    #expect(try DateWords.date(Sample.date(date), .french) == french)
    #expect(try DateWords.date(Sample.date(date), .english) == english)
  }

  @Test(arguments: [
    ("2025-05-05", "lundi 5 mai 2025", "Monday 5 May 2025"),
    ("2025-06-01", "dimanche 1er juin 2025", "Sunday 1 June 2025"),
    ("2024-12-31", "mardi 31 décembre 2024", "Tuesday 31 December 2024"),
  ])
  func `a day has its name`(day: String, french: String, english: String) throws {
    #expect(try DateWords.weekdayAndDay(Sample.day(day), .french) == french)
    #expect(try DateWords.weekdayAndDay(Sample.day(day), .english) == english)
  }

  @Test func `there are twelve months in each language, and no thirteenth`() {
    for language in Language.allCases {
      #expect(Set((1...12).map { DateWords.month($0, language) }).count == 12)
      #expect(DateWords.month(13, language) == "13")
      #expect(DateWords.month(0, language) == "0")
    }
  }

  @Test(arguments: [
    ("2025-05-05", "5 mai 2025", "5 May 2025"), ("2025-05", "mai 2025", "May 2025"),
    (
      "2025-05-01T14:30 Asia/Almaty", "1er mai 2025 à 14\u{A0}h\u{A0}30 (Asia/Almaty)",
      "1 May 2025 at 14:30 (Asia/Almaty)"
    ),
  ])
  func `an occurrence has its time and zone if it has them`(
    text: String, french: String, english: String
  ) throws {
    #expect(try DateWords.occurrence(Sample.occurrence(text), .french) == french)
    #expect(try DateWords.occurrence(Sample.occurrence(text), .english) == english)
  }

  @Test(arguments: [
    ("2025-05-06T07:30:00Z", "6 mai 2025 à 7\u{A0}h\u{A0}30 UTC", "6 May 2025 at 07:30 UTC"),
    ("2025-05-01T00:00:00Z", "1er mai 2025 à 0\u{A0}h UTC", "1 May 2025 at 00:00 UTC"),
    ("hier", "hier", "hier"),
    ("2025-02-30T07:30:00Z", "2025-02-30T07:30:00Z", "2025-02-30T07:30:00Z"),
  ])
  func `an instant is told in UTC`(text: String, french: String, english: String) {
    #expect(DateWords.instant(text, .french) == french)
    #expect(DateWords.instant(text, .english) == english)
  }

  @Test(
    arguments: [
      ("2025-01-01", "2025-12-31", "2025", "2025"),
      ("2025-01-01", "2025-03-31", "1er trimestre 2025", "Q1 2025"),
      ("2025-04-01", "2025-06-30", "2e trimestre 2025", "Q2 2025"),
      ("2025-10-01", "2025-12-31", "4e trimestre 2025", "Q4 2025"),
      ("2025-05-01", "2025-05-31", "du 1er mai 2025 au 31 mai 2025", "1 May 2025 to 31 May 2025"),
      ("2025-05-05", nil, "depuis le 5 mai 2025", "since 5 May 2025"),
      (nil, "2025-05-01", "jusqu’au 1er mai 2025", "until 1 May 2025"),
    ] as [(String?, String?, String, String)])
  func `a period is named`(
    start: String?, end: String?, french: String, english: String
  ) throws {
    let phrase = try DateWords.period(Sample.period(start, end))
    #expect(phrase == Phrase(fr: french, en: english))
  }

  @Test func `all time has no name`() throws {
    #expect(DateWords.period(.all) == nil)
    #expect(try DateWords.tenure(Sample.tenure()) == nil)
  }

  @Test(
    arguments: [
      ("2023", nil, "depuis 2023", "since 2023"),
      ("2023-09", nil, "depuis septembre 2023", "since September 2023"),
      ("2023-09-01", nil, "depuis le 1er septembre 2023", "since 1 September 2023"),
      (nil, "2023", "jusqu’en 2023", "until 2023"),
      (nil, "2023-09", "jusqu’en septembre 2023", "until September 2023"),
      (nil, "2023-09-01", "jusqu’au 1er septembre 2023", "until 1 September 2023"),
      ("2020", "2023-09-01", "2020 – 1er septembre 2023", "2020 – 1 September 2023"),
    ] as [(String?, String?, String, String)])
  func `a tenure runs from when until when`(
    since: String?, until: String?, french: String, english: String
  ) throws {
    let phrase = try DateWords.tenure(Sample.tenure(since, until))
    #expect(phrase == Phrase(fr: french, en: english))
  }
}
