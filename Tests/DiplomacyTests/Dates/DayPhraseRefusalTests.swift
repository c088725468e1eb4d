import Diplomacy
import TestSupport
import Testing

@Suite struct DayPhraseRefusalTests {
  @Test(arguments: ["2025-13", "2025-13-01", "05/25/2025", "13/2025", "0/5/2025", "May 0", "le 45"])
  func `says that a day is impossible`(typed: String) {
    #expect(throws: DateError.impossibleDay(typed)) { try DayPhrase.parse(typed) }
  }

  @Test(
    arguments: [
      ("2025-02-30", 2, 2025), ("31/04/2025", 4, 2025), ("29/02/2025", 2, 2025),
      ("31 avril 2025", 4, 2025), ("30 février", 2, nil), ("31 février", 2, nil),
      ("le 31 février prochain 2025", nil, nil), ("February 30th", 2, nil), ("31 juin", 6, nil),
      ("April 31", 4, nil), ("31/04/25", 4, nil), ("32 mai", 5, nil), ("32 mai 2025", 5, 2025),
      ("mai 45", 5, nil), ("31/4", 4, nil), ("30/02", 2, nil), ("lundi 31 juin", 6, nil),
    ] as [(String, Int?, Int?)])
  func `names the month that ends before the day`(typed: String, month: Int?, year: Int?) {
    let error =
      month.map { DateError.pastEndOfMonth(typed, month: $0, year: year) } ?? .notUnderstood(typed)
    #expect(throws: error) { try DayPhrase.parse(typed) }
  }

  @Test func `says that a weekday is not that of its date`() throws {
    let phrase = try DayPhrase.parse("mardi 5 mai 2025")
    let date = try Sample.day("2025-05-05")
    #expect(throws: DateError.otherWeekday("mardi 5 mai 2025", date: date)) {
      try phrase.resolved(from: .first, leaning: .past)
    }
  }

  @Test(arguments: [
    "au printemps", "cet été", "à l’automne", "bientôt", "prochainement", "courant mars",
    "dans quelques jours", "dans une dizaine de jours", "le plus tôt possible", "plus tard",
    "in spring", "this summer", "soon", "asap", "early march", "late 2025", "in a few weeks",
    "à la rentrée", "mi-2025", "milieu d’année", "middle of the year",
  ])
  func `says that words name no day in particular`(typed: String) {
    #expect(throws: DateError.tooVague(typed)) { try DayPhrase.parse(typed) }
  }

  /// From Wednesday 14 May 2025.
  @Test(
    arguments: [
      ("next friday", "2025-05-16", "2025-05-23"), ("next sunday", "2025-05-18", "2025-05-25"),
      ("mercredi en huit", "2025-05-21", "2025-05-28"),
      ("wednesday week", "2025-05-21", "2025-05-28"),
      ("dans quinze jours", "2025-05-28", "2025-05-29"),
      ("dans 15 jours", "2025-05-28", "2025-05-29"), ("sous huitaine", "2025-05-21", "2025-05-22"),
      ("il y a huit jours", "2025-05-07", "2025-05-06"),
      ("dans une quinzaine", "2025-05-28", "2025-05-29"),
      ("la semaine prochaine", "2025-05-19", "2025-05-21"),
      ("next week", "2025-05-19", "2025-05-21"), ("semaine dernière", "2025-05-05", "2025-05-07"),
      ("cette semaine", "2025-05-12", "2025-05-18"),
      ("ce week-end", "2025-05-17", "2025-05-18"), ("next weekend", "2025-05-24", "2025-05-25"),
      ("fin de semaine", "2025-05-16", "2025-05-18"),
      ("end of next week", "2025-05-23", "2025-05-25"),
    ])
  func `shows the two readings, whatever the leaning`(
    typed: String, first: String, second: String
  ) throws {
    let today = try Sample.day("2025-05-14")
    for leaning in [Leaning.past, .future] {
      #expect(throws: DateError.ambiguous(typed, readings: [first, second])) {
        try DayPhrase.parse(typed).resolved(from: today, leaning: leaning)
      }
    }
  }

  @Test(
    arguments: [
      ("mercredi", .past, "2025-05-14", "2025-05-07"),
      ("wednesday", .future, "2025-05-14", "2025-05-21"),
      ("d’ici mercredi", .past, "2025-05-14", "2025-05-21"),
      ("3/4", .past, "2025-04-03", "2025-03-04"), ("3/4", .future, "2026-04-03", "2026-03-04"),
      ("05/06", .future, "2025-06-05", "2026-05-06"),
      ("ce lundi", .future, "2025-05-12", "2025-05-19"),
      ("this friday", .past, "2025-05-16", "2025-05-09"),
      ("début du mois", .future, "2025-05-01", "2025-06-01"),
      ("mid-month", .past, "2025-05-15", "2025-04-15"),
      ("début de semaine", .future, "2025-05-12", "2025-05-19"),
    ] as [(String, Leaning, String, String)])
  func `shows the two readings of what has a side`(
    typed: String, leaning: Leaning, first: String, second: String
  ) throws {
    let today = try Sample.day("2025-05-14")
    #expect(throws: DateError.ambiguous(typed, readings: [first, second])) {
      try DayPhrase.parse(typed).resolved(from: today, leaning: leaning)
    }
  }

  @Test func `a day that its month has not is not looked for in another`() throws {
    let today = try Sample.day("2025-06-14")
    #expect(throws: DateError.pastEndOfMonth("le 31", month: 6, year: 2025)) {
      try DayPhrase.parse("le 31").resolved(from: today, leaning: .future)
    }
    #expect(
      try DayPhrase.parse("le 31").resolved(from: today, leaning: .past)
        == .day(Sample.day("2025-05-31")))
  }

  @Test(arguments: [
    ("05/05/25", ["1925-05-05", "2025-05-05"]), ("5 mai 25", ["1925-05-05", "2025-05-05"]),
    ("29/02/24", ["1924-02-29", "2024-02-29"]), ("29/02/00", ["2000-02-29"]),
    ("fin mars 26", ["1926-03", "2026-03"]),
  ])
  func `refuses a year of two digits`(typed: String, readings: [String]) {
    #expect(throws: DateError.ambiguous(typed, readings: readings)) { try DayPhrase.parse(typed) }
  }

  @Test(arguments: [
    "", "   ", "2025-5-5", "2025/05/05", "2025-", "2025-05-", "05/25", "5", "0/0", "5/13/",
    "20255", "5/5/2025/1", "5/5.2025", "/5/2025", "2025 05 05", "5 mai 205", "5 mai 20255", "+",
    "-", "+6", "+w", "+6x", "+-6w", "--2d", "6w",
    "in -3 weeks", "il y a -3 jours", "in 2.5 weeks", "dans", "ago", "in 3 weeks ago",
    "next", "prochain", "next monday prochain", "next lundi dernier", "lundi mai 2025",
    "lundi lundi", "fin", "end of", "fin du mois 2025", "2er mai", "hier 🎉", "<5 mai>",
    "5 mai; rm", "demain hier", "T", "٥ mai 2025", "５/5/2025",
  ])
  func `says that it does not understand`(typed: String) {
    let trimmed = typed.allSatisfy(\.isWhitespace) ? "" : typed
    #expect(throws: DateError.notUnderstood(trimmed)) { try DayPhrase.parse(typed) }
  }

  @Test(arguments: ["0000", "0000-01-01", "01/01/0000", "1 mai 0000", "+99999999999999999999w"])
  func `says that a number is out of range`(typed: String) {
    #expect(throws: DateError.outOfRange(typed)) { try DayPhrase.parse(typed) }
  }

  @Test(arguments: [
    "+999999999w", "-999999999w", "+9223372036854775807d", "-9223372036854775807a",
    "dans 9223372036854775807 mois", "9223372036854775807 weeks ago",
  ])
  func `says that the result is out of range`(typed: String) throws {
    let phrase = try DayPhrase.parse(typed)
    let today = try #require(CivilDate("2025-05-14"))
    #expect(throws: DateError.outOfRange(typed)) {
      try phrase.resolved(from: today, leaning: .future)
    }
  }

  @Test(arguments: [
    "hier", "lundi", "5 mai", "début mars", "mars", "il y a 1 an", "le mois dernier",
    "lundi de la semaine dernière", "29 février",
  ])
  func `says so before the first day of the calendar`(typed: String) throws {
    let phrase = try DayPhrase.parse(typed)
    #expect(throws: DateError.outOfRange(typed)) {
      try phrase.resolved(from: .first, leaning: .past)
    }
  }

  @Test(arguments: [
    "demain", "lundi", "5 mai", "fin mars", "mars", "dans un an", "le mois prochain",
    "lundi en huit", "next week", "29 février",
  ])
  func `says so after the last day of the calendar`(typed: String) throws {
    let phrase = try DayPhrase.parse(typed)
    #expect(throws: DateError.outOfRange(typed)) {
      try phrase.resolved(from: .last, leaning: .future)
    }
  }

  /// Builds phrases from pieces that parts of the grammar accept, and resolves them at
  /// both ends of the calendar: none may trap, and each must be taken now and then.
  @Test(arguments: [21, 22, 23, 24] as [UInt64])
  func `never traps, whatever is typed`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var taken = 0
    for _ in 0..<4_000 {
      let text = Self.randomText(&random)
      for today in [CivilDate.first, .last, try RandomDate.day(years: 1...9999, &random)] {
        for leaning in [Leaning.past, .future] {
          do throws(DateError) {
            _ = try Moment.parse(text).resolved(from: today, leaning: leaning)
            taken += 1
          } catch {
            #expect(!"\(error)".isEmpty)
          }
        }
      }
      _ = try? Span.parse(text)
      _ = try? Period.quarter(text)
    }
    #expect(taken > 100, "seed \(seed)")
  }

  private static func randomText(_ random: inout SplitMix64) -> String {
    let pieces = [
      "5", "31", "2025", "0000", "9999", "99999999999999999999", "-", "+", "/", ".", ":", "T", "h",
      "en huit", "week", "ce", "début", "mi", "le", "semaine", "mois", "prochaine", "d’ici", "by",
      "quinze", "jours", "3/4", "soir", "week-end", "the", "month", "year", "printemps",
      " ", " ", " ", " ", "mai", "mar", "février", "lundi", "fri", "prochain", "next", "last",
      "fin", "de", "mois", "end", "of", "eom", "hier", "demain", "dans", "in", "il y a", "ago",
      "semaines", "w", "j", "m", "a", "à", "at", "un", "1er", "th", "14h30", "14:30", "25:99",
      "’", "\u{301}", "\u{0}", "\u{FEFF}", "🎉", "٣", "−", "\u{A0}", "Q2", "ß", "한",
    ]
    return (0...Int.random(in: 0..<7, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined(separator: Bool.random(using: &random) ? " " : "")
  }

  @Test(arguments: [31, 32] as [UInt64])
  func `never traps on random bytes`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<4_000 {
      let length = Int.random(in: 0..<24, using: &random)
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = String(decoding: bytes, as: UTF8.self)
      if let phrase = try? Moment.parse(text) {
        #expect(text.contains(phrase.day.typed), "seed \(seed): \(bytes)")
      }
    }
  }
}
