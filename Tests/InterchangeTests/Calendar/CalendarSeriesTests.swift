import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// Series of calendars are so many exchanges, within a window.
@Suite struct CalendarSeriesTests {
  @Test func `a series is an exchange for each time within the window`() throws {
    let testing = try CalendarTesting(from: "2025-04-01", until: "2025-05-31")
    let reading = try testing.event(
      "DTSTART;TZID=Europe/Paris:20200101T090000", "RRULE:FREQ=WEEKLY;BYDAY=WE",
      "EXDATE;TZID=Europe/Paris:20250409T090000,20250416T090000",
      "RDATE:20250410T080000Z")
    #expect(
      reading.times == [
        "2025-04-02T09:00", "2025-04-10T10:00", "2025-04-23T09:00", "2025-04-30T09:00",
        "2025-05-07T09:00", "2025-05-14T09:00", "2025-05-21T09:00", "2025-05-28T09:00",
      ])
    #expect(
      reading.exchanges.map(\.status)
        == [.held, .held, .held, .held, .planned, .planned, .planned, .planned])
    // In summer and in winter it is nine o'clock in Paris, and another instant.
    #expect(
      reading.records.first?.entry == CalendarKey(uid: "a-1", instance: "20250402T070000Z"))
    #expect(reading.notes.series == 1 && reading.notes.instances == 8)
    #expect(reading.records.allSatisfy { !$0.kept.contains { $0.hasPrefix("RRULE") } })
  }

  @Test func `an instance that is told apart stands for itself, before its series or after`() throws
  {
    let master = [
      "BEGIN:VEVENT", "UID:s", "SUMMARY:Point", "DTSTART;TZID=Europe/Paris:20250505T090000",
      "RRULE:FREQ=DAILY;COUNT=4", "END:VEVENT",
    ]
    let moved = [
      "BEGIN:VEVENT", "UID:s", "SUMMARY:Point déplacé", "RECURRENCE-ID:20250506T070000Z",
      "DTSTART;TZID=Europe/Paris:20250506T170000", "END:VEVENT", "BEGIN:VEVENT", "UID:s",
      "SUMMARY:Point", "RECURRENCE-ID;TZID=Europe/Paris:20250507T090000", "STATUS:CANCELLED",
      "DTSTART;TZID=Europe/Paris:20250507T090000", "END:VEVENT",
    ]
    let testing = try CalendarTesting()
    let (after, before) = (
      try testing.read(lines: master + moved), try testing.read(lines: moved + master)
    )
    for reading in [after, before] {
      #expect(reading.problems == [])
      #expect(
        reading.times.sorted() == [
          "2025-05-05T09:00", "2025-05-06T17:00", "2025-05-07T09:00", "2025-05-08T09:00",
        ])
      #expect(Set(reading.records.map(\.entry)).count == 4)
      #expect(reading.exchanges.filter { $0.status == .cancelled }.count == 1)
    }
    #expect(Set(after.records.map(\.entry)) == Set(before.records.map(\.entry)))
  }

  @Test func `a series that nothing identifies comes as often as any other`() throws {
    let testing = try CalendarTesting(from: "2025-04-01", until: "2025-05-31")
    let reading = try testing.read(lines: [
      "BEGIN:VEVENT", "SUMMARY:Point", "DTSTART;TZID=Europe/Paris:20250501T090000",
      "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;TZID=Europe/Paris:20250508T090000", "END:VEVENT",
    ])
    #expect(reading.times == ["2025-05-01T09:00", "2025-05-15T09:00"])
    #expect(reading.records.allSatisfy { $0.key == nil })
    #expect(reading.notes.series == 1 && reading.notes.wholeSeries.isEmpty)
  }

  /// Source: RFC 5545, 3.3.9.
  @Test func `a date that is a period lasts as long as it says, a day as long as a day`() throws {
    let testing = try CalendarTesting(from: "2025-04-01", until: "2025-05-31")
    let reading = try testing.event(
      "DTSTART:20250505T090000Z", "DURATION:PT30M", "RRULE:FREQ=DAILY;COUNT=1",
      "RDATE;VALUE=PERIOD:20250506T090000Z/20250506T123000Z,20250507T090000Z/PT2H",
      "RDATE;VALUE=DATE:20250508", "RDATE:20250509T090000Z")
    #expect(reading.problems == [])
    #expect(reading.exchanges.map { $0.length?.minutes } == [30, 210, 120, nil, 30])
  }

  @Test(arguments: ["midi", "", "20250506T080000Z", "-PT1H", "PT0S"])
  func `a period with an end that is none is told`(end: String) throws {
    let reading = try CalendarTesting(from: "2025-04-01", until: "2025-05-31").event(
      "DTSTART:20250505T090000Z", "RDATE;VALUE=PERIOD:20250506T090000Z/\(end)")
    #expect(reading.problems.map(\.reason) == [.date] && reading.exchanges.isEmpty)
  }

  @Test func `a series too large to be kept each time is told`() throws {
    let testing = try CalendarTesting(from: "2025-01-01", until: "2025-12-31")
    let note = "DESCRIPTION:" + String(repeating: "a", count: 200_000)
    let daily = try testing.event("DTSTART;VALUE=DATE:20250101", "RRULE:FREQ=DAILY", note)
    #expect(daily.problems.map(\.reason) == [.tooLargeSeries(CalendarSeries.largest)])
    let monthly = try testing.event("DTSTART;VALUE=DATE:20250101", "RRULE:FREQ=MONTHLY", note)
    #expect(monthly.exchanges.count == 12)
  }

  @Test func `an instance that has its day for a name stands in the place of that day's`() throws {
    let reading = try CalendarTesting().read(lines: [
      "BEGIN:VEVENT", "UID:s", "SUMMARY:Point", "DTSTART;TZID=Europe/Paris:20250505T090000",
      "RRULE:FREQ=DAILY;COUNT=3", "END:VEVENT", "BEGIN:VEVENT", "UID:s", "SUMMARY:Déplacé",
      "RECURRENCE-ID;VALUE=DATE:20250506", "DTSTART;TZID=Europe/Paris:20250506T170000",
      "END:VEVENT",
    ])
    #expect(
      reading.times.sorted() == ["2025-05-05T09:00", "2025-05-06T17:00", "2025-05-07T09:00"])
  }

  /// Source: RFC 5546, 3.2.5.
  @Test func `a cancellation need not say when`() throws {
    let reading = try CalendarTesting().read(lines: [
      "METHOD:CANCEL", "BEGIN:VEVENT", "UID:s", "SEQUENCE:1", "STATUS:CANCELLED",
      "ORGANIZER:mailto:zoe@exemple.org", "END:VEVENT", "BEGIN:VEVENT", "UID:s",
      "RECURRENCE-ID:20250506T070000Z", "SEQUENCE:1", "END:VEVENT",
    ])
    #expect(reading.problems == [])
    #expect(reading.records.map(\.content) == [.cancellation(nil), .cancellation(nil)])
    #expect(
      reading.records.map(\.entry) == [
        CalendarKey(uid: "s"), CalendarKey(uid: "s", instance: "20250506T070000Z"),
      ])
    #expect(reading.records.first?.kept.contains("SEQUENCE:1") == true)
  }

  /// Source: RFC 5546, 3.2.4.
  @Test func `what is added to a series is one time more, and the series no other`() throws {
    func added(_ lines: String...) throws -> CalendarTesting.Reading {
      try CalendarTesting().read(
        lines: ["METHOD:ADD", "BEGIN:VEVENT", "UID:s", "SUMMARY:Point", "SEQUENCE:1"] + lines
          + ["ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:zoe@exemple.org", "END:VEVENT"])
    }
    let once = try added("DTSTART;TZID=Europe/Paris:20250509T090000")
    #expect(once.records.map(\.entry) == [CalendarKey(uid: "s", instance: "20250509T070000Z")])
    #expect(once.exchanges.map(\.status) == [.draft])
    let twice = try added("DTSTART;VALUE=DATE:20250509", "RDATE;VALUE=DATE:20250510")
    #expect(
      twice.records.map(\.entry)
        == ["20250509", "20250510"].map { CalendarKey(uid: "s", instance: $0) })
    for reading in [once, twice] {
      #expect(reading.records.allSatisfy { $0.siblings == nil })
      #expect(reading.notes.wholeSeries.isEmpty)
    }
    let task = try CalendarTesting().read(lines: [
      "METHOD:ADD", "BEGIN:VTODO", "UID:t", "SUMMARY:Relancer", "DUE;VALUE=DATE:20250509",
      "END:VTODO",
    ])
    #expect(task.records.map(\.entry) == [CalendarKey(uid: "t", instance: "20250509")])
  }

  @Test func `a later window has the same instances and more`() throws {
    let lines = ["DTSTART;VALUE=DATE:20250101", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1"]
    func keys(until last: String) throws -> [CalendarKey?] {
      try CalendarTesting(from: "2025-01-01", until: last).event(lines[0], lines[1])
        .records.map(\.entry)
    }
    let (near, far) = (try keys(until: "2025-04-30"), try keys(until: "2025-12-31"))
    #expect(near.count == 5 && far.count == 13 && Array(far.prefix(5)) == near)
  }

  @Test(arguments: [
    // An end is an instant: at midnight in UTC on the 8th, that morning is not over in Paris.
    ("FREQ=DAILY;UNTIL=20250508T000000Z", 3), ("FREQ=DAILY;UNTIL=20250508T070000Z", 4),
    ("FREQ=DAILY;UNTIL=20250508", 4), ("FREQ=DAILY;UNTIL=20250508T090000", 4),
    ("FREQ=DAILY;UNTIL=20250508T085959", 3), ("FREQ=DAILY;COUNT=2", 2),
    ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0;COUNT=3", 3),
    ("FREQ=DAILY;COUNT=1000000000", 94), ("FREQ=DAILY;COUNT=99999999999999999999", 94),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 1), ("FREQ=DAILY;UNTIL=20240101", 0),
  ])
  func `a rule ends where it says`(rule: String, count: Int) throws {
    let reading = try CalendarTesting().event(
      "DTSTART;TZID=Europe/Paris:20250505T090000", "RRULE:\(rule)")
    #expect(reading.exchanges.count == count, "\(reading.times) \(reading.problems)")
  }

  @Test(arguments: [
    "FREQ=SECONDLY;COUNT=1000000000", "FREQ=DAILY;BYWEEKNO=20", "FREQ=DAILY;COUNT=0", "FREQ=RARELY",
    "COUNT=2", "FREQ=DAILY;UNTIL=jamais", "FREQ=DAILY;BYHOUR=8,9,10", "FREQ",
    "FREQ=DAILY;COUNT=3;COUNT=4", "FREQ=DAILY;UNTIL=20250508;UNTIL=20250509", "FREQ=DAILY;COUNT=٣",
    "FREQ=DAILY;UNTIL=-20250508",
  ])
  func `a rule that cannot be followed is told, and leaves the others alone`(rule: String) throws {
    let reading = try CalendarTesting().read(lines: [
      "BEGIN:VEVENT", "UID:a", "SUMMARY:Bombe", "DTSTART:20250505T090000Z", "RRULE:\(rule)",
      "END:VEVENT", "BEGIN:VEVENT", "UID:b", "SUMMARY:Point", "DTSTART;VALUE=DATE:20250505",
      "END:VEVENT",
    ])
    #expect(reading.exchanges.map(\.title.text) == ["Point"])
    #expect(reading.problems.map(\.field) == ["RRULE"])
    #expect(reading.problems.map(\.place.line) == [7])
  }

  @Test func `a series of too many times is told`() throws {
    let reading = try CalendarTesting(from: "1900-01-01", until: "2100-01-01").event(
      "DTSTART;VALUE=DATE:19000101", "RRULE:FREQ=DAILY")
    #expect(reading.records.isEmpty)
    #expect(reading.problems.map(\.reason) == [.tooManyInstances(10_000)])
  }

  @Test(.timeLimit(.minutes(1)))
  func `rules that are to be counted from the first year on do not hold up the others`() throws {
    let bombs = (0..<2_000).flatMap { number in
      [
        "BEGIN:VEVENT", "UID:b\(number)", "SUMMARY:Bombe", "DTSTART:00010101T090000Z",
        "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=\(number.isMultiple(of: 2) ? 9 : 999_999)",
        "END:VEVENT",
      ]
    }
    let reading = try CalendarTesting().read(
      lines: bombs + ["BEGIN:VEVENT", "SUMMARY:Bon", "DTSTART:20250505T090000Z", "END:VEVENT"])
    #expect(reading.exchanges.map(\.title.text) == ["Bon"])
    #expect(reading.problems.count == 1_000)
  }

  @Test func `what changes from an instance on is told, and the series ends before it`() throws {
    let reading = try CalendarTesting().read(lines: [
      "BEGIN:VEVENT", "UID:s", "SUMMARY:Point", "DTSTART:20250505T090000Z",
      "RRULE:FREQ=DAILY;COUNT=4", "END:VEVENT", "BEGIN:VEVENT", "UID:s", "SUMMARY:Autre",
      "RECURRENCE-ID;RANGE=THISANDFUTURE:20250507T090000Z", "DTSTART:20250507T100000Z",
      "END:VEVENT",
    ])
    #expect(reading.times == ["2025-05-05T11:00", "2025-05-06T11:00"])
    #expect(
      reading.problems.map(\.reason) == [
        .recurrence(.unsupportedPart("RANGE=THISANDFUTURE"))
      ])
  }

  @Test func `the end of a series is the same moment on whichever clock it is told`() throws {
    let reading = try CalendarTesting().read(lines: [
      "BEGIN:VEVENT", "UID:s", "SUMMARY:Point", "DTSTART;TZID=America/New_York:20250505T100000",
      "RRULE:FREQ=DAILY;COUNT=4", "END:VEVENT", "BEGIN:VEVENT", "UID:s", "SUMMARY:Autre",
      "RECURRENCE-ID;RANGE=THISANDFUTURE:20250507T140000Z",
      "DTSTART;TZID=America/New_York:20250507T110000", "END:VEVENT",
    ])
    #expect(reading.times.map { $0.prefix(10) } == ["2025-05-05", "2025-05-06"])
  }

  @Test func `an instance that comes alone comes in, whatever the window`() throws {
    let reading = try CalendarTesting().event(
      "RECURRENCE-ID:20200101T090000Z", "DTSTART:20200101T100000Z")
    #expect(reading.times == ["2020-01-01T11:00"])
  }

  @Test func `several rules are one series`() throws {
    let reading = try CalendarTesting(from: "2025-05-01", until: "2025-05-31").event(
      "DTSTART;VALUE=DATE:20250501", "RRULE:FREQ=WEEKLY;BYDAY=TH", "RRULE:FREQ=MONTHLY;BYDAY=1TH")
    #expect(
      reading.times == ["2025-05-01", "2025-05-08", "2025-05-15", "2025-05-22", "2025-05-29"])
  }
}
