import Diplomacy
import Testing

@Suite struct TimeOfDayTests {
  @Test(arguments: ["00:00", "09:05", "14:30", "23:59"])
  func `reads and writes ISO text`(text: String) throws {
    #expect(try #require(TimeOfDay(text)).description == text)
  }

  @Test(arguments: ["", "24:00", "12:60", "9:05", "09:5", "09h05", "09:05:00", " 09:05", "٠٩:05"])
  func `reads nothing but a time of a 24-hour clock`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test(arguments: [(24, 0, "24:00"), (0, 60, "00:60"), (-1, 0, "-1:00")])
  func `refuses numbers outside the clock`(hour: Int, minute: Int, text: String) {
    #expect(throws: DateError.badTime(text)) { try TimeOfDay(hour: hour, minute: minute) }
  }

  @Test func `compares by hour, then by minute`() throws {
    let times = ["09:59", "10:00", "10:01"].compactMap(TimeOfDay.init)
    #expect(times.count == 3)
    #expect(times.reversed().sorted() == times)
  }
}
