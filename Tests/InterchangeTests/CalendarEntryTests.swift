import Diplomacy
import Testing

@testable import Interchange

@Suite struct CalendarEntryTests {
  private static let day = CivilDate("2025-06-12") ?? .last

  private func entry(
    _ start: CalendarEntry.Start, _ status: InteractionStatus = .held, _ marking: Marking? = nil,
    length: Int? = nil, summary: String = "Entretien", location: String = ""
  ) -> CalendarEntry {
    CalendarEntry(
      uid: "00000000-0001-7000-8000-000000000001", summary: summary, description: "",
      start: start, length: length.flatMap { ExchangeLength(minutes: $0) }, location: location,
      status: status, marking: marking)
  }

  private func lines(_ entries: CalendarEntry...) -> [String] {
    var calendar = CalendarStream(by: "cess 1.0", at: "2025-06-20T12:00:00Z")
    var text = entries.map { calendar.text(of: $0) }.joined()
    text += calendar.end()
    return text.split(separator: "\r\n").map(String.init)
  }

  @Test func `an exchange on a day takes the whole of it`() {
    #expect(
      lines(entry(.day(Self.day), .planned, .green, length: 60, location: "Paris")) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cess//cess 1.0//FR", "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT", "UID:00000000-0001-7000-8000-000000000001", "DTSTAMP:20250620T120000Z",
        "DTSTART;VALUE=DATE:20250612", "SUMMARY:Entretien", "LOCATION:Paris",
        "STATUS:CONFIRMED", "CLASS:PRIVATE", "X-CESS-MARKING:GREEN", "END:VEVENT",
        "END:VCALENDAR",
      ])
  }

  @Test func `of what is not to be told only the time is`() {
    let secret = entry(
      .instant("2025-06-12T09:30:00Z"), .planned, .red, length: 90, summary: "Secret",
      location: "Paris")
    #expect(
      lines(secret.busy).dropFirst(4) == [
        "BEGIN:VEVENT", "UID:00000000-0001-7000-8000-000000000001", "DTSTAMP:20250620T120000Z",
        "DTSTART:20250612T093000Z", "DURATION:PT90M", "STATUS:CONFIRMED", "CLASS:CONFIDENTIAL",
        "X-CESS-BUSY:TRUE", "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test func `an exchange at a time is an instant with its length`() throws {
    let told = lines(entry(.instant("2025-06-12T09:30:00Z"), length: 90))
    #expect(told.contains("DTSTART:20250612T093000Z") && told.contains("DURATION:PT90M"))
    let zone = try #require(TimeZoneName("Asia/Almaty"))
    let moment = ZonedTime(date: Self.day, time: try TimeOfDay(hour: 14, minute: 5), zone: zone)
    #expect(lines(entry(.local(moment))).contains("DTSTART:20250612T140500"))
  }

  @Test func `status and marking are said in the calendar's words`() {
    func value(_ key: String, _ entry: CalendarEntry) -> String? {
      lines(entry).first { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count + 1)) }
    }
    #expect(value("STATUS", entry(.day(Self.day), .draft)) == "TENTATIVE")
    #expect(value("STATUS", entry(.day(Self.day), .cancelled)) == "CANCELLED")
    let classes: [(Marking?, String)] = [
      (nil, "PRIVATE"), (.clear, "PUBLIC"), (.green, "PRIVATE"), (.amber, "CONFIDENTIAL"),
      (.amberStrict, "CONFIDENTIAL"), (.red, "CONFIDENTIAL"),
    ]
    for (marking, expected) in classes {
      #expect(value("CLASS", entry(.day(Self.day), .held, marking)) == expected)
    }
    #expect(!lines(entry(.day(Self.day))).contains { $0.hasPrefix("ATTENDEE") })
  }

  @Test func `a calendar of nothing is nothing, and one of several begins once`() {
    #expect(lines().isEmpty)
    let told = lines(entry(.day(Self.day)), entry(.day(Self.day), summary: "a;b\nc"))
    #expect(told.count { $0 == "BEGIN:VCALENDAR" } == 1)
    #expect(told.count { $0 == "BEGIN:VEVENT" } == 2)
    #expect(told.contains(#"SUMMARY:a\;b\nc"#))
  }
}
