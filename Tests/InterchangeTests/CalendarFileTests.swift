import Diplomacy
import TestSupport
import Testing

@testable import Interchange

@Suite struct CalendarFileTests {
  private static let day = CivilDate("2025-06-20") ?? .last

  private func text(_ summary: String, _ description: String = "") -> String {
    CalendarFile.text(
      of: [
        CalendarFile.Todo(
          uid: "00000000-0001-7000-8000-000000000001", summary: summary, description: description,
          due: Self.day)
      ], by: "cess 1.0", at: "2025-06-20T12:00:00Z")
  }

  @Test func `a thing to do has its day, its alarm and what identifies it`() {
    #expect(
      text("Relancer").split(separator: "\r\n").map(String.init) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cess//cess 1.0//FR", "CALSCALE:GREGORIAN",
        "BEGIN:VTODO", "UID:00000000-0001-7000-8000-000000000001", "DTSTAMP:20250620T120000Z",
        "DUE;VALUE=DATE:20250620", "SUMMARY:Relancer", "STATUS:NEEDS-ACTION", "BEGIN:VALARM",
        "ACTION:DISPLAY", "DESCRIPTION:Relancer", "TRIGGER;RELATED=END:PT9H", "END:VALARM",
        "END:VTODO", "END:VCALENDAR",
      ])
  }

  @Test func `what takes place stands beside what is to be done`() {
    let entry = CalendarEntry(
      uid: "u1", summary: "Colloque", description: "", start: .day(Self.day), length: nil,
      location: "", status: .planned, marking: nil)
    let lines = CalendarFile.text(
      of: [], [entry], by: "cess 1.0", at: "2025-06-20T12:00:00Z"
    ).split(separator: "\r\n")
    #expect(lines.contains("BEGIN:VEVENT") && lines.last == "END:VCALENDAR")
  }

  @Test func `what has a meaning in a value is escaped`() {
    #expect(ContentText.escaped(#"a;b,c\d"#) == #"a\;b\,c\\d"#)
    #expect(ContentText.escaped("un\ndeux\r\u{1B}[2J") == #"un\ndeux[2J"#)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `no line is longer than 75 octets, and unfolded it is what it was`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("aé€𝄞–« d’Œ;,\\")
    let line = String(
      (0..<Int.random(in: 0...400, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? "a"
      })
    let written = text(line, line)
    #expect(written.hasSuffix("\r\n"))
    let lines = written.utf8.split(separator: UInt8(ascii: "\n"))
    #expect(lines.allSatisfy { $0.last == UInt8(ascii: "\r") && $0.count <= 76 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    let unfolded = written.replacing("\r\n ", with: "")
    #expect(unfolded.contains("\r\nSUMMARY:\(ContentText.escaped(line))\r\n"))
  }
}
