import Diplomacy
import Testing

@testable import Diplomacy

@Suite struct WorkingCalendarTests {
  // The dates that service-public.fr publishes for each year.
  @Test(arguments: [
    (
      2_024,
      "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25"
    ),
    (2_025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25"),
    (2_026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25"),
    (2_027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25"),
  ])
  func `the French holidays are those published`(year: Int, days: String) {
    #expect(Self.text(WorkingCalendar.france.holidays(of: year)) == days)
  }

  // The dates that the Belgian Federal Public Service Employment publishes.
  @Test(arguments: [
    (2_024, "01-01 04-01 05-01 05-09 05-20 07-21 08-15 11-01 11-11 12-25"),
    (2_025, "01-01 04-21 05-01 05-29 06-09 07-21 08-15 11-01 11-11 12-25"),
    (2_026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25"),
  ])
  func `the Belgian holidays are those published`(year: Int, days: String) {
    #expect(Self.text(WorkingCalendar.belgium.holidays(of: year)) == days)
  }

  // Jean Meeus, Astronomical Algorithms, chapter 8, and the earliest and latest there are.
  @Test(arguments: [
    "1818-03-22", "1943-04-25", "1954-04-18", "1961-04-02", "1991-03-31", "1992-04-19",
    "1993-04-11", "2000-04-23", "2008-03-23", "2038-04-25", "2285-03-22",
  ])
  func `Easter is on the day astronomers give`(text: String) throws {
    let day = try #require(CivilDate(text))
    #expect(CivilDate.easter(of: day.year) == day)
  }

  @Test func `Easter is a Sunday from 22 March to 25 April in every year there is`() {
    for year in 1...9_999 {
      let easter = CivilDate.easter(of: year)
      #expect(easter.weekday == .sunday)
      #expect((322...425).contains(easter.month * 100 + easter.day), "\(easter)")
    }
  }

  @Test(arguments: [
    ("2025-05-05", "2025-05-05"), ("2025-05-03", "2025-05-05"), ("2025-05-01", "2025-05-02"),
    ("2025-05-08", "2025-05-09"), ("2025-05-29", "2025-05-30"), ("2025-06-07", "2025-06-10"),
    ("2026-12-25", "2026-12-28"), ("2027-01-01", "2027-01-04"), ("9999-12-31", "9999-12-31"),
  ])
  func `a due day moves to the next day of work in France`(day: String, next: String) throws {
    let day = try #require(CivilDate(day))
    #expect(day.nextWorkingDay(in: .france).description == next)
  }

  @Test func `the two countries differ where their laws do`() throws {
    let (victory, nation) = try (
      #require(CivilDate("2025-05-08")), #require(CivilDate("2025-07-21"))
    )
    #expect(!WorkingCalendar.france.isWorkingDay(victory))
    #expect(WorkingCalendar.belgium.isWorkingDay(victory))
    #expect(WorkingCalendar.france.isWorkingDay(nation))
    #expect(!WorkingCalendar.belgium.isWorkingDay(nation))
  }

  @Test func `no row of days off is longer than what a recurrence looks back over`() {
    for calendar in WorkingCalendar.allCases {
      for number in 0..<146_097 {
        guard let day = CivilDate(dayNumber: number) else { continue }
        if day.days(to: day.nextWorkingDay(in: calendar)) >= 7 { Issue.record("\(day)") }
      }
    }
  }

  private static func text(_ days: [CivilDate]) -> String {
    days.map { String($0.description.dropFirst(5)) }.joined(separator: " ")
  }
}
