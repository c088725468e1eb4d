import Diplomacy
import TestSupport
import Testing

@testable import Interchange

/// A calendar that is broken is told by its lines, and what is whole comes in.
@Suite struct CalendarScannerTests {
  private static let good = [
    "BEGIN:VEVENT", "UID:b", "SUMMARY:Bon", "DTSTART;VALUE=DATE:20250505", "END:VEVENT",
  ]

  @Test func `an entry that does not end is told where it begins`() throws {
    let testing = try CalendarTesting()
    let cut = try testing.read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Coupé\nDTSTA")
    #expect(cut.problems.map(\.place.line) == [4])
    let within = try testing.read(lines: ["BEGIN:VEVENT", "SUMMARY:Ouvert"] + Self.good)
    #expect(within.exchanges.map(\.title.text) == ["Bon"])
    #expect(within.problems.map(\.field) == ["END:VEVENT"])
    #expect(within.problems.map(\.place.line) == [3])
    let atEnd = try testing.read(lines: Self.good + ["BEGIN:VTODO", "SUMMARY:Ouvert"])
    #expect(atEnd.exchanges.count == 1 && atEnd.problems.map(\.field) == ["END:VTODO"])
  }

  @Test func `what is no line leaves out its entry alone`() throws {
    let reading = try CalendarTesting().read(
      lines: ["BEGIN:VEVENT", "SUMMARY:Mauvais", "ceci n’est pas une ligne", "END:VEVENT"]
        + Self.good)
    #expect(reading.exchanges.map(\.title.text) == ["Bon"])
    #expect(reading.problems.map(\.place.line) == [5])
  }

  @Test func `bytes in base64 may go on without a fold, as old programs write them`() throws {
    let reading = try CalendarTesting().read(
      lines: [
        "BEGIN:VEVENT", "UID:a", "SUMMARY:Joint", "DTSTART;VALUE=DATE:20250505",
        "ATTACH;ENCODING=BASE64:AAAA", "BBBB", "CCCC=", "END:VEVENT",
      ] + Self.good)
    #expect(reading.problems.isEmpty)
    #expect(reading.exchanges.map(\.title.text) == ["Joint", "Bon"])
  }

  @Test func `a hundred thousand components within one another are one problem`() throws {
    let depth = 100_000
    let text =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + String(repeating: "BEGIN:X\n", count: depth)
      + String(repeating: "END:X\n", count: depth) + "END:VEVENT\n"
      + Self.good.joined(separator: "\n") + "\nEND:VCALENDAR\n"
    let reading = try CalendarTesting().read(text)
    #expect(reading.exchanges.map(\.title.text) == ["Bon"])
    #expect(reading.problems.map(\.reason) == [.tooDeep(100)])
    #expect(reading.problems.map(\.place.line) == [102])
  }

  @Test func `an entry of too many lines, or a zero byte, is told`() throws {
    let many = try CalendarTesting().read(
      lines: ["BEGIN:VEVENT"] + Array(repeating: "X-A:b", count: 10_001) + ["END:VEVENT"]
        + Self.good)
    #expect(many.exchanges.count == 1 && many.problems.map(\.place.line) == [10_004])
    let zero = try CalendarTesting().event("DTSTART;VALUE=DATE:20250505", "LOCATION:a\u{0}b")
    #expect(zero.records.isEmpty && zero.problems.map(\.reason) == [.encoding])
  }

  @Test(arguments: ["", "\n\n", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "\u{FEFF}"])
  func `nothing is nothing`(text: String) throws {
    let reading = try CalendarTesting().read(text)
    #expect(reading.records.isEmpty)
    #expect(reading.problems.count == (text == "\u{FEFF}" ? 1 : 0))
  }

  @Test func `what is no calendar is told once`() throws {
    let reading = try CalendarTesting().read("Nom,Date\nZoé,2025\nAli,2024\n")
    #expect(reading.problems.map(\.field) == ["BEGIN:VCALENDAR"])
  }

  @Test(arguments: ["\r\n", "\n", "\r"])
  func `lines end as on any system, and portions end anywhere`(ending: String) throws {
    let text =
      (["BEGIN:VCALENDAR"] + Self.good + ["BEGIN:VJOURNAL", "END:VJOURNAL", "END:VCALENDAR"])
      .joined(separator: ending).replacing("SUMMARY:Bon", with: "SUMMARY:B\(ending) on")
    for size in [1, 3, 7, 1_000] {
      let reading = try CalendarTesting().read([UInt8](text.utf8), by: size)
      #expect(reading.exchanges.map(\.title.text) == ["Bon"])
      #expect(reading.problems == [] && reading.notes.others == 1)
    }
  }

  @Test func `entries that stand in no calendar are read`() throws {
    let reading = try CalendarTesting().read(Self.good.joined(separator: "\n"))
    #expect(reading.exchanges.count == 1 && reading.problems == [])
  }

  @Test(arguments: 1...300)
  func `whatever the bytes, reading ends`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines =
      Self.good + [
        "BEGIN:VEVENT", "UID:s", "DTSTART;TZID=Europe/Paris:20250505T090000",
        "RRULE:FREQ=DAILY;COUNT=9;INTERVAL=2", "EXDATE:20250507T070000Z",
        "ATTENDEE;CN=\"Zoé, E\";PARTSTAT=ACCEPTED:mailto:zoe@exemple.org", "END:VEVENT",
        "BEGIN:VTODO", "SUMMARY:R", "DUE:20250601T120000Z", "END:VTODO",
      ]
    var bytes = [UInt8](lines.joined(separator: "\n").utf8)
    for _ in 0..<8 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
      }
    }
    let whole = try CalendarTesting().read(bytes)
    let parts = try CalendarTesting().read(bytes, by: 5)
    #expect(whole.records == parts.records && whole.problems == parts.problems)
  }
}
