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

  private func event(
    _ start: CalendarFile.Event.Start, length: Int? = nil, location: String = "",
    isConfidential: Bool = false
  ) -> [String] {
    CalendarFile.text(
      of: [],
      [
        CalendarFile.Event(
          uid: "u1", summary: "Colloque, suite", description: "", start: start,
          length: length.flatMap { ExchangeLength(minutes: $0) }, location: location,
          isConfidential: isConfidential)
      ], by: "cess 1.0", at: "2025-06-20T12:00:00Z"
    ).split(separator: "\r\n").map(String.init).dropFirst(4).dropLast()
  }

  @Test func `what takes place has its time, its length and its place`() {
    #expect(
      event(.instant("2025-06-20T07:30:00Z"), length: 90, location: "Salle A; Paris") == [
        "BEGIN:VEVENT", "UID:u1", "DTSTAMP:20250620T120000Z", "DTSTART:20250620T073000Z",
        "DURATION:PT90M", #"SUMMARY:Colloque\, suite"#, #"LOCATION:Salle A\; Paris"#,
        "STATUS:CONFIRMED", "END:VEVENT",
      ])
  }

  @Test func `without a time it is a day, and what is not for all is confidential`() {
    let lines = event(.day(Self.day), length: 90, isConfidential: true)
    #expect(lines.contains("DTSTART;VALUE=DATE:20250620"))
    #expect(lines.contains("CLASS:CONFIDENTIAL") && !lines.contains { $0.hasPrefix("DURATION") })
  }

  @Test func `what has a meaning in a value is escaped`() {
    #expect(CalendarFile.escaped(#"a;b,c\d"#) == #"a\;b\,c\\d"#)
    #expect(CalendarFile.escaped("un\ndeux\r\u{1B}[2J") == #"un\ndeux[2J"#)
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
    #expect(unfolded.contains("\r\nSUMMARY:\(CalendarFile.escaped(line))\r\n"))
  }
}
