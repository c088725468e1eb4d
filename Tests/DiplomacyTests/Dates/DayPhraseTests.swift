import Diplomacy
import Testing

@Suite struct DayPhraseTests {
  /// Wednesday 14 May 2025.
  let today = CivilDate("2025-05-14") ?? .first

  @Test(arguments: [
    ("2025-05-05", "2025-05-05"), ("2025-05", "2025-05"), ("2025", "2025"),
    ("5/5/2025", "2025-05-05"), ("05/05/2025", "2025-05-05"), ("05.05.2025", "2025-05-05"),
    ("31/12/2025", "2025-12-31"), ("1/2/2025", "2025-02-01"), ("05/2025", "2025-05"),
    ("5 / 5 / 2025", "2025-05-05"), ("  2025-05-05  ", "2025-05-05"),
    ("5 mai 2025", "2025-05-05"), ("1er mai 2025", "2025-05-01"), ("05 MAI 2025", "2025-05-05"),
    ("May 5 2025", "2025-05-05"), ("May 5, 2025", "2025-05-05"), ("5 May 2025", "2025-05-05"),
    ("May 5th 2025", "2025-05-05"), ("the 5th of May 2025", "2025-05-05"),
    ("le 5 mai 2025", "2025-05-05"), ("lundi 5 mai 2025", "2025-05-05"),
    ("Monday, May 5, 2025", "2025-05-05"), ("14-mai-2025", "2025-05-14"),
    ("15 févr. 2025", "2025-02-15"), ("15 fe\u{301}vrier 2025", "2025-02-15"),
    ("3 août 2025", "2025-08-03"), ("5 mar 2025", "2025-03-05"), ("mar 2025", "2025-03"),
    ("mai 2025", "2025-05"), ("May 2025", "2025-05"), ("déc 2024", "2024-12"),
    ("29 février 2024", "2024-02-29"), ("29/02/2024", "2024-02-29"),
    ("fin mars 2026", "2026-03-31"), ("end of february 2024", "2024-02-29"),
    ("fin d’avril 2026", "2026-04-30"), ("début mars 2026", "2026-03-01"),
    ("mi-mars 2026", "2026-03-15"), ("beginning of march 2026", "2026-03-01"),
    ("mid-march 2026", "2026-03-15"), ("fin 2025", "2025-12-31"), ("end of 2025", "2025-12-31"),
    ("début 2026", "2026-01-01"), ("le premier mai 2025", "2025-05-01"),
    ("May the 5th 2025", "2025-05-05"), ("lundi le 5 mai 2025", "2025-05-05"),
  ])
  func `a full date is the same from any day`(typed: String, expected: String) throws {
    let phrase = try DayPhrase.parse(typed)
    for leaning in [Leaning.past, .future] {
      #expect(try phrase.resolved(from: today, leaning: leaning).description == expected)
      #expect(try phrase.resolved(from: .first, leaning: leaning).description == expected)
    }
    #expect(!phrase.isOffset)
  }

  @Test(arguments: [
    ("aujourd'hui", "2025-05-14"), ("aujourd’hui", "2025-05-14"), ("AUJOURD'HUI", "2025-05-14"),
    ("today", "2025-05-14"), ("hier", "2025-05-13"), ("yesterday", "2025-05-13"),
    ("avant-hier", "2025-05-12"), ("avant hier", "2025-05-12"), ("demain", "2025-05-15"),
    ("tomorrow", "2025-05-15"), ("après-demain", "2025-05-16"), ("apres  demain", "2025-05-16"),
    ("the day after tomorrow", "2025-05-16"), ("Hier", "2025-05-13"),
    ("fin de mois", "2025-05-31"), ("fin du mois", "2025-05-31"), ("end of month", "2025-05-31"),
    ("end of the month", "2025-05-31"), ("EOM", "2025-05-31"),
    ("dans 3 semaines", "2025-06-04"), ("in 3 weeks", "2025-06-04"), ("dans 3j", "2025-05-17"),
    ("dans un mois", "2025-06-14"), ("in a year", "2026-05-14"),
    ("il y a 3 jours", "2025-05-11"), ("3 days ago", "2025-05-11"), ("a week ago", "2025-05-07"),
    ("il y a un an", "2024-05-14"), ("+6w", "2025-06-25"), ("+6s", "2025-06-25"),
    ("+ 6 semaines", "2025-06-25"), ("+3j", "2025-05-17"), ("+3d", "2025-05-17"),
    ("-2d", "2025-05-12"), ("−2d", "2025-05-12"), ("+1m", "2025-06-14"), ("+1a", "2026-05-14"),
    ("+1y", "2026-05-14"), ("+0d", "2025-05-14"), ("-1m", "2025-04-14"),
    ("lundi prochain", "2025-05-19"), ("next monday", "2025-05-19"),
    ("mercredi prochain", "2025-05-21"), ("next wednesday", "2025-05-21"),
    ("lundi dernier", "2025-05-12"), ("last monday", "2025-05-12"), ("lundi passé", "2025-05-12"),
    ("mercredi dernier", "2025-05-07"), ("last wed", "2025-05-07"),
    ("vendredi prochain", "2025-05-16"), ("mardi en huit", "2025-05-27"),
    ("vendredi en huit", "2025-05-23"), ("tuesday week", "2025-05-27"),
    ("a week on tuesday", "2025-05-27"), ("lundi en quinze", "2025-06-02"),
    ("lundi de la semaine prochaine", "2025-05-19"), ("monday next week", "2025-05-19"),
    ("vendredi de cette semaine", "2025-05-16"), ("friday of last week", "2025-05-09"),
    ("demain en huit", "2025-05-22"), ("a week tomorrow", "2025-05-22"),
    ("ce soir", "2025-05-14"), ("cet après-midi", "2025-05-14"), ("hier soir", "2025-05-13"),
    ("demain matin", "2025-05-15"), ("tonight", "2025-05-14"), ("tomorrow evening", "2025-05-15"),
    ("il y a trois jours", "2025-05-11"), ("three days ago", "2025-05-11"),
    ("dans deux semaines", "2025-05-28"), ("in a fortnight", "2025-05-28"),
    ("two weeks from now", "2025-05-28"), ("a week from today", "2025-05-21"),
    ("dans six mois", "2025-11-14"), ("d’ici 3 semaines", "2025-06-04"),
    ("sous trois jours", "2025-05-17"), ("within a month", "2025-06-14"),
    ("d’ici vendredi", "2025-05-16"), ("by friday", "2025-05-16"), ("d’ici demain", "2025-05-15"),
    ("d’ici la fin du mois", "2025-05-31"), ("d’ici fin mars", "2026-03-31"),
    ("d’ici le 5", "2025-06-05"), ("by the 5th", "2025-06-05"), ("d’ici au 20 mai", "2025-05-20"),
    ("le mois prochain", "2025-06"), ("last month", "2025-04"), ("ce mois-ci", "2025-05"),
    ("l’année prochaine", "2026"), ("l’an dernier", "2024"), ("this year", "2025"),
    ("le 5 du mois prochain", "2025-06-05"), ("the 5th of last month", "2025-04-05"),
    ("fin du mois prochain", "2025-06-30"), ("end of next month", "2025-06-30"),
    ("début du mois prochain", "2025-06-01"), ("fin d’année", "2025-12-31"),
    ("fin de l’année prochaine", "2026-12-31"), ("EOY", "2025-12-31"),
    ("début de semaine prochaine", "2025-05-19"), ("middle of next week", "2025-05-21"),
  ])
  func `counts from today whatever the leaning`(typed: String, expected: String) throws {
    let phrase = try DayPhrase.parse(typed)
    for leaning in [Leaning.past, .future] {
      #expect(try phrase.resolved(from: today, leaning: leaning).description == expected)
    }
  }

  @Test(
    arguments: [
      ("lundi", "2025-05-12", "2025-05-19"), ("monday", "2025-05-12", "2025-05-19"),
      ("le lundi", "2025-05-12", "2025-05-19"), ("le 5", "2025-05-05", "2025-06-05"),
      ("le 14", "2025-05-14", "2025-05-14"),
      ("the 20th", "2025-04-20", "2025-05-20"), ("le 1er", "2025-05-01", "2025-06-01"),
      ("25/12", "2024-12-25", "2025-12-25"), ("5/5", "2025-05-05", "2026-05-05"),
      ("ce lundi", "2025-05-12", nil), ("ce vendredi", nil, "2025-05-16"),
      ("ce mercredi", "2025-05-14", "2025-05-14"), ("lundi 5", "2025-05-05", nil),
      ("lundi matin", "2025-05-12", "2025-05-19"), ("début mars", "2025-03-01", "2026-03-01"),
      ("mi-mai", "2024-05-15", "2025-05-15"), ("le 3 mars", "2025-03-03", "2026-03-03"),
      ("jeudi", "2025-05-08", "2025-05-15"), ("mardi", "2025-05-13", "2025-05-20"),
      ("5 mai", "2025-05-05", "2026-05-05"), ("20 mai", "2024-05-20", "2025-05-20"),
      ("14 mai", "2025-05-14", "2025-05-14"), ("May 5", "2025-05-05", "2026-05-05"),
      ("1er janvier", "2025-01-01", "2026-01-01"), ("29 février", "2024-02-29", "2028-02-29"),
      ("lundi 5 mai", "2025-05-05", nil), ("mardi 5 mai", nil, "2026-05-05"),
      ("fin mars", "2025-03-31", "2026-03-31"), ("end of march", "2025-03-31", "2026-03-31"),
      ("fin mai", "2024-05-31", "2025-05-31"), ("fin février", "2025-02-28", "2026-02-28"),
      ("mars", "2025-03", "2026-03"), ("mai", "2025-05", "2025-05"), ("june", "2024-06", "2025-06"),
    ] as [(String, String?, String?)])
  func `leans to the past or to the future`(typed: String, past: String?, future: String?) throws {
    let phrase = try DayPhrase.parse(typed)
    for (leaning, expected) in [(Leaning.past, past), (.future, future)] {
      if let expected {
        #expect(try phrase.resolved(from: today, leaning: leaning).description == expected)
      } else {
        #expect(throws: DateError.self) {
          try phrase.resolved(from: today, leaning: leaning)
        }
      }
    }
  }

  @Test func `today is the nearest end of month on the last day`() throws {
    let last = try #require(CivilDate("2025-05-31"))
    let phrase = try DayPhrase.parse("fin mai")
    #expect(try phrase.resolved(from: last, leaning: .past) == .day(last))
    #expect(try phrase.resolved(from: last, leaning: .future) == .day(last))
  }

  @Test(
    arguments: zip(
      Weekday.allCases,
      [
        ["lundi", "lun", "monday", "mon"], ["mardi", "mar", "tuesday", "tue"],
        ["mercredi", "mer", "wednesday", "wed"], ["jeudi", "jeu", "thursday", "thu"],
        ["vendredi", "ven", "friday", "fri"], ["samedi", "sam", "saturday", "sat"],
        ["dimanche", "dim", "sunday", "sun"],
      ]))
  func `knows the weekdays and their abbreviations`(weekday: Weekday, names: [String]) throws {
    // On a weekday its own name has two meanings.
    let today = try #require(weekday == today.weekday ? today.adding(days: 1) : today)
    for name in names {
      let phrase = try DayPhrase.parse(name)
      let next = try phrase.resolved(from: today, leaning: .future)
      let last = try phrase.resolved(from: today, leaning: .past)
      #expect(next.day?.weekday == weekday)
      #expect(last.day?.weekday == weekday)
      #expect((1...7).contains(today.days(to: next.earliest)))
      #expect((-7 ... -1).contains(today.days(to: last.earliest)))
    }
  }

  @Test(
    arguments: zip(
      1...12,
      [
        "janvier janv january jan", "février févr fév february feb", "mars mar march",
        "avril avr april apr", "mai may", "juin june jun", "juillet juil july jul",
        "août aout august aug", "septembre september sept sep", "octobre october oct",
        "novembre november nov", "décembre december déc dec",
      ]))
  func `knows the months and their abbreviations`(month: Int, names: String) throws {
    for name in names.split(separator: " ") {
      let date = try DayPhrase.parse("3 \(name) 2025").resolved(from: today, leaning: .past)
      #expect(date == .day(try CivilDate(year: 2025, month: month, day: 3)))
    }
  }

  @Test(arguments: ["+6w", "-2d", "+ 3 j"])
  func `knows a bare offset`(typed: String) throws {
    #expect(try DayPhrase.parse(typed).isOffset)
  }

  @Test(arguments: ["dans 3 semaines", "il y a 3 jours", "demain"])
  func `a distance in words is not an offset`(typed: String) throws {
    #expect(try !DayPhrase.parse(typed).isOffset)
  }
}
