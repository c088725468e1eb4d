import Diplomacy
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (2025, 2, 29), (2025, 2, 30), (1800, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1),
    (2025, 0, 1), (2025, 1, 0), (2025, Int.max, 1), (2025, 1, Int.max),
  ])
  func `refuses a day that no calendar has`(year: Int, month: Int, day: Int) {
    #expect(throws: DateError.self) { try CivilDate(year: year, month: month, day: day) }
  }

  @Test func `names the impossible day in ISO text`() {
    #expect(throws: DateError.impossibleDay("2025-02-30")) {
      try CivilDate(year: 2025, month: 2, day: 30)
    }
  }

  @Test(arguments: [(0, "0000-01-01"), (10_000, "10000-01-01"), (Int.max, "\(Int.max)-01-01")])
  func `refuses years outside 1 to 9999`(year: Int, text: String) {
    #expect(throws: DateError.outOfRange(text)) {
      try CivilDate(year: year, month: 1, day: 1)
    }
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2025-05-05"])
  func `reads and writes ISO text`(text: String) throws {
    #expect(try #require(CivilDate(text)).description == text)
  }

  @Test(arguments: [
    "", "2025-5-05", "2025-05-5", "2025-05-05 ", " 2025-05-05", "2025/05/05", "20250505",
    "2025-02-30", "2025-00-10", "2025-01-00", "0000-01-01", "+025-01-01", "-025-01-01",
    "٢٠٢٥-05-05", "2025-05-05T00:00", "2025-05\u{2010}05", "２025-05-05",
  ])
  func `reads nothing but ten ASCII bytes that name a day`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `compares in calendar order`() throws {
    let days = ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01"].compactMap(CivilDate.init)
    #expect(days.count == 4)
    #expect(days.reversed().sorted() == days)
  }
}
