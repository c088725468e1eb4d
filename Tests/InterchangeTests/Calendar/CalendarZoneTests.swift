import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// Times of calendars are of a clock, whatever the name of its zone.
@Suite struct CalendarZoneTests {
  @Test func `every name of Windows means a zone that there is`() throws {
    let zones = try WindowsZones.load()
    let terms = try CalendarTesting().terms
    #expect(zones.count == 139)
    for (name, zone) in zones { #expect(terms.clocks.offset(zone, 0) != nil, "\(name)") }
    #expect(zones["romance standard time"]?.description == "Europe/Paris")
  }

  @Test(arguments: ["windows\tzone\nA\tEurope/Paris\na\tEurope/Paris\n", "windows\tzone\nA\té\n"])
  func `a table with a fault is refused`(text: String) {
    #expect(throws: TableError.self) { try WindowsZones.parse([UInt8](text.utf8)) }
  }

  @Test(arguments: [
    ("Asia/Almaty", "Asia/Almaty"), ("/citadel.org/20210210_1/Europe/Paris", "Europe/Paris"),
    ("Romance Standard Time", "Europe/Paris"), ("W. Europe Standard Time", "Europe/Berlin"),
  ])
  func `a zone is known by its name`(name: String, zone: String) throws {
    let reading = try CalendarTesting().event("DTSTART;TZID=\"\(name)\":20250505T143000")
    #expect(
      reading.exchanges.map(\.occurrence) == [
        try CalendarEventTests.at("2025-05-05", "14:30", zone)
      ])
    #expect(reading.notes.unknownZones == [])
  }

  private static let invented = [
    "BEGIN:VTIMEZONE", "TZID:Bureau", "BEGIN:STANDARD", "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0600", "TZOFFSETTO:+0500",
    "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0500", "TZOFFSETTO:+0600",
    "END:DAYLIGHT", "END:VTIMEZONE",
  ]

  @Test(arguments: [
    // Five hours ahead in winter, six in summer; here one and two.
    ("20250105T120000", "2025-01-05T08:00"), ("20250705T120000", "2025-07-05T08:00"),
    // The night of the change: before it and after it.
    ("20250330T013000", "2025-03-29T21:30"), ("20250330T033000", "2025-03-29T22:30"),
    // A time that is skipped is told by the clock before it (RFC 5545, 3.3.5).
    ("20250330T023000", "2025-03-29T22:30"),
    ("19600105T120000", "1960-01-05T08:00"),
  ])
  func `a zone that only the file explains is read by its rules`(
    time: String, here: String
  ) throws {
    let event = [
      "BEGIN:VEVENT", "UID:a", "SUMMARY:Point", "DTSTART;TZID=Bureau:\(time)", "END:VEVENT",
    ]
    // Some explain the zone after they used it.
    for lines in [Self.invented + event, event + Self.invented] {
      let reading = try CalendarTesting().read(lines: lines)
      #expect(reading.times == [here])
      #expect(reading.notes.unknownZones == [])
    }
  }

  @Test(arguments: [";TZID=Europe/Paris", ""])
  func `a time that the clocks skip is as far after the change as it says`(zone: String) throws {
    let reading = try CalendarTesting().event(
      "DTSTART\(zone):20250330T023000", "DTEND\(zone):20250330T034500")
    #expect(reading.times == ["2025-03-30T03:30"])
    #expect(reading.exchanges.map { $0.length?.minutes } == [15])
    let series = try CalendarTesting().event(
      "DTSTART\(zone):20250329T023000", "RRULE:FREQ=DAILY;COUNT=3")
    #expect(series.times == ["2025-03-29T02:30", "2025-03-30T03:30", "2025-03-31T02:30"])
  }

  @Test func `rules that ended, and changes by their dates`() throws {
    let zone = [
      "BEGIN:VTIMEZONE", "TZID:Bureau", "BEGIN:STANDARD", "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "END:STANDARD", "BEGIN:DAYLIGHT",
      "DTSTART:20000326T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20010401T000000Z",
      "TZOFFSETFROM:+0300", "TZOFFSETTO:+0400", "END:DAYLIGHT", "BEGIN:STANDARD",
      "DTSTART:20001029T020000", "RDATE:20011028T020000", "TZOFFSETFROM:+0400",
      "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE",
    ]
    func here(_ time: String) throws -> [String] {
      try CalendarTesting(zone: "UTC").read(
        lines: zone + [
          "BEGIN:VEVENT", "UID:a", "SUMMARY:Point", "DTSTART;TZID=Bureau:\(time)", "END:VEVENT",
        ]
      ).times
    }
    #expect(try here("20000601T120000") == ["2000-06-01T08:00"])
    #expect(try here("20010601T120000") == ["2001-06-01T08:00"])
    #expect(try here("20011101T120000") == ["2001-11-01T09:00"])
    #expect(try here("20050601T120000") == ["2005-06-01T09:00"])
  }

  @Test func `a zone that nobody knows is the reader's, and told`() throws {
    let reading = try CalendarTesting().event("DTSTART;TZID=Ailleurs:20250505T143000")
    #expect(reading.times == ["2025-05-05T14:30"])
    #expect(reading.notes.unknownZones == ["Ailleurs"])
  }

  @Test func `times in UTC are told on the clock of the calendar`() throws {
    let reading = try CalendarTesting().read(lines: [
      "X-WR-TIMEZONE:Asia/Almaty", "BEGIN:VEVENT", "UID:a", "SUMMARY:Point",
      "DTSTART:20250505T090000Z", "END:VEVENT",
    ])
    #expect(
      reading.exchanges.map(\.occurrence) == [
        try CalendarEventTests.at("2025-05-05", "14:00", "Asia/Almaty")
      ])
  }
}
