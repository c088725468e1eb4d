import Diplomacy
import Testing

@Suite struct MomentTests {
  let today = CivilDate("2025-05-14") ?? .first

  @Test(arguments: [
    ("2025-05-05 14:30", "2025-05-05", "14:30"), ("2025-05-05T14:30", "2025-05-05", "14:30"),
    ("2025-05-05t14:30", "2025-05-05", "14:30"), ("hier 14h30", "2025-05-13", "14:30"),
    ("hier à 14h", "2025-05-13", "14:00"), ("hier a\u{300} 14h", "2025-05-13", "14:00"),
    ("hier a 14H", "2025-05-13", "14:00"), ("yesterday 2:30", "2025-05-13", "02:30"),
    ("yesterday at 9:05", "2025-05-13", "09:05"), ("5 mai 2025 à 9h05", "2025-05-05", "09:05"),
    ("hier à 14 h 30", "2025-05-13", "14:30"), ("hier 14\u{A0}h", "2025-05-13", "14:00"),
    ("05/05/2025 0h00", "2025-05-05", "00:00"), ("hier 14 h 30", "2025-05-13", "14:30"),
  ])
  func `reads a day and a time`(typed: String, date: String, time: String) throws {
    let resolved = try Moment.parse(typed).resolved(from: today, leaning: .past)
    #expect(resolved.date.description == date)
    #expect(resolved.time?.description == time)
  }

  @Test(arguments: [
    ("2025-05-05", "2025-05-05"), ("mai 2025", "2025-05"), ("hier", "2025-05-13"),
    ("+3j", "2025-05-17"),
    ("il y a 1 an", "2024-05-14"), ("2025", "2025"),
  ])
  func `reads a day alone`(typed: String, date: String) throws {
    let resolved = try Moment.parse(typed).resolved(from: today, leaning: .past)
    #expect(resolved.date.description == date)
    #expect(resolved.time == nil)
  }

  @Test(arguments: [
    ("hier 25:00", "25:00"), ("hier 14:60", "14:60"), ("hier 14h5", "14h5"),
    ("hier 2:30pm", "2:30pm"), ("2025-05-05T14:30:00", "14:30:00"), ("2025-05-05T14:30Z", "14:30Z"),
    ("hier 24h", "24h"), ("hier 14 h 75", "14h75"),
  ])
  func `refuses what looks like a time and is not one`(typed: String, time: String) {
    #expect(throws: DateError.badTime(time)) { try Moment.parse(typed) }
  }

  @Test(arguments: [
    ("mai 2025 14:30", "mai 2025"), ("2025-05 à 14:30", "2025-05"), ("2025 14:30", "2025"),
    ("mars 9h", "mars"),
  ])
  func `refuses a time without a day`(typed: String, day: String) throws {
    let moment = try Moment.parse(typed)
    #expect(throws: DateError.timeWithoutDay(day)) {
      try moment.resolved(from: today, leaning: .past)
    }
  }

  @Test(arguments: ["14h30", "à 14h30", "14:30", ""])
  func `refuses a time alone`(typed: String) {
    #expect(throws: DateError.notUnderstood(typed)) { try Moment.parse(typed) }
  }

  @Test func `says which day is wrong, without the time`() {
    #expect(throws: DateError.pastEndOfMonth("31/04/2025", month: 4, year: 2025)) {
      try Moment.parse("31/04/2025 14:30")
    }
  }

  @Test func `becomes an occurrence in a time zone`() throws {
    let zone = try #require(TimeZoneName("Asia/Almaty"))
    let timed = try Moment.parse("hier 14h30").occurrence(from: today, leaning: .past, in: zone)
    #expect(timed == Occurrence(sortKey: "2025-05-13T14:30", zone: zone))
    let untimed = try Moment.parse("mai 2025").occurrence(from: today, leaning: .past, in: zone)
    #expect(untimed == Occurrence(sortKey: "2025-05", zone: nil))
  }
}
