import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// Things to do of calendars are follow-ups.
@Suite struct CalendarTodoTests {
  @Test func `something to do without a title is called by the beginning of a long description`()
    throws
  {
    let long = String(repeating: "é", count: Line.maximumBytes)
    let reading = try CalendarTesting().read(
      lines: ["BEGIN:VTODO", "DUE;VALUE=DATE:20250505", "DESCRIPTION:\(long)", "END:VTODO"])
    #expect(reading.problems == [])
    #expect(reading.followUps.first?.title.text.hasSuffix("é…") == true)
  }

  @Test func `a thing to do has a day, a weight and a rule`() throws {
    let reading = try CalendarTesting().todo(
      "DUE;TZID=Europe/Paris:20250601T170000", "PRIORITY:2", "STATUS:IN-PROCESS",
      "PERCENT-COMPLETE:50", "RRULE:FREQ=MONTHLY;INTERVAL=3", "DESCRIPTION:Voir la note",
      "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org", "BEGIN:VALARM", "ACTION:DISPLAY",
      "TRIGGER:-PT1H", "END:VALARM")
    #expect(reading.problems == [])
    let promise = try #require(reading.followUps.first)
    #expect(promise.title.text == "Relancer" && promise.due.description == "2025-06-01")
    #expect(promise.state == .open(snoozedUntil: nil))
    #expect(promise.terms.priority == .high)
    #expect(promise.terms.recurrence?.rule.description == "FREQ=MONTHLY;INTERVAL=3")
    #expect(promise.parties.map { $0.email?.text } == ["zoe@exemple.org"])
    #expect(
      reading.records.first?.kept == [
        "DUE;TZID=Europe/Paris:20250601T170000", "PRIORITY:2", "STATUS:IN-PROCESS",
        "PERCENT-COMPLETE:50", "DESCRIPTION:Voir la note",
        "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org", "BEGIN:VALARM", "ACTION:DISPLAY",
        "TRIGGER:-PT1H", "END:VALARM",
      ])
  }

  @Test(arguments: [
    ("STATUS:COMPLETED", "COMPLETED:20250504T220000Z", "2025-05-05"),
    ("PERCENT-COMPLETE:100", "LAST-MODIFIED:20250503T120000Z", "2025-05-03"),
    ("COMPLETED:20250502T080000Z", "X-A:b", "2025-05-02"),
    ("STATUS:COMPLETED", "X-A:b", "2025-05-04"),
    ("STATUS:COMPLETED", "COMPLETED:20990101T000000Z", "2025-05-06"),
  ])
  func `what is done was done on a day`(line: String, other: String, day: String) throws {
    let reading = try CalendarTesting().todo("DUE;VALUE=DATE:20250504", line, other)
    #expect(
      reading.followUps.map(\.state) == [.done(on: try #require(CivilDate(day)), note: nil)])
  }

  @Test func `what changes from one time on is no thing to do of its own`() throws {
    let reading = try CalendarTesting().todo(
      "RECURRENCE-ID;RANGE=THISANDFUTURE:20250507T090000Z", "DUE:20250507T100000Z")
    #expect(reading.followUps.isEmpty)
    #expect(
      reading.problems.map(\.reason) == [
        .recurrence(.unsupportedPart("RANGE=THISANDFUTURE"))
      ])
  }

  @Test func `what was given up is dropped`() throws {
    let reading = try CalendarTesting().todo(
      "DUE;VALUE=DATE:20250504", "STATUS:CANCELLED", "LAST-MODIFIED:20250503T120000Z")
    let day = try #require(CivilDate("2025-05-03"))
    #expect(
      reading.followUps.map(\.state) == [.dropped(on: day, reason: try Line("STATUS:CANCELLED"))])
  }

  @Test func `what was given up is so since the day that is said`() throws {
    let todo = try CalendarTesting().todo(
      "DUE;VALUE=DATE:20250504", "STATUS:CANCELLED", "COMPLETED:20250502T120000Z",
      "LAST-MODIFIED:20250503T120000Z")
    let promise = try #require(todo.followUps.first)
    guard case .dropped(let day, _) = promise.state else {
      Issue.record("\(promise.state)")
      return
    }
    #expect(day.description == "2025-05-02" && !promise.isClosingGuessed)
  }

  @Test func `a length longer than any calendar is none`() throws {
    let bomb = String(repeating: "999999999W", count: 20_000)
    let reading = try CalendarTesting().todo("DTSTART;VALUE=DATE:20250601", "DURATION:P\(bomb)")
    #expect(reading.problems.map(\.field) == ["DURATION"])
    let event = try CalendarTesting().event("DTSTART;VALUE=DATE:20250505", "DURATION:P\(bomb)")
    #expect(event.problems.map(\.field) == ["DURATION"])
  }

  @Test func `a beginning and a length make a day, and neither is told`() throws {
    let testing = try CalendarTesting()
    let whole = try testing.todo("DTSTART;VALUE=DATE:20250601", "DURATION:P2D")
    #expect(whole.followUps.map(\.due.description) == ["2025-06-03"])
    let timed = try testing.todo("DTSTART:20250601T210000Z", "DURATION:PT2H")
    #expect(timed.followUps.map(\.due.description) == ["2025-06-02"])
    let none = try testing.todo("PRIORITY:1")
    #expect(none.records.isEmpty)
    #expect(none.problems.map(\.field) == ["DUE"] && none.problems.map(\.reason) == [.missing])
  }

  @Test func `a rule that is none of ours is kept, and the thing comes in`() throws {
    let reading = try CalendarTesting().todo(
      "DUE;VALUE=DATE:20250601", "RRULE:FREQ=HOURLY;INTERVAL=5")
    #expect(reading.followUps.map { $0.terms.recurrence == nil } == [true])
    #expect(reading.records.first?.kept == ["RRULE:FREQ=HOURLY;INTERVAL=5"])
  }

  @Test(
    arguments: zip(
      ["0", "1", "4", "5", "6", "9", "x"],
      ["normal", "high", "high", "normal", "low", "low", "normal"]))
  func `weights of nine are three here`(text: String, priority: String) throws {
    let reading = try CalendarTesting().todo("DUE;VALUE=DATE:20250601", "PRIORITY:\(text)")
    #expect(reading.followUps.map(\.terms.priority.rawValue) == [priority])
  }
}
