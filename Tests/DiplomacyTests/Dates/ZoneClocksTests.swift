import Diplomacy
import Testing

/// Clocks an hour ahead of UTC that skip an hour at two on the first of May, and show one twice at
/// three on the first of October.
@Suite struct ZoneClocksTests {
  private let clocks = ZoneClocks { zone, instant in
    guard zone != .utc else { return 0 }
    guard zone.description == "Europe/Essai" else { return nil }
    let (spring, autumn) = (1_746_061_200, 1_759_280_400)
    return (spring..<autumn).contains(instant) ? 7_200 : 3_600
  }

  private func time(_ text: String, in zone: String = "Europe/Essai") throws -> ZonedTime {
    guard case .at(let time)? = Occurrence(sortKey: text, zone: TimeZoneName(zone)) else {
      throw DateError.notUnderstood(text)
    }
    return time
  }

  @Test(arguments: [
    ("2025-04-30T12:00", "2025-04-30T11:00"), ("2025-05-01T01:59", "2025-05-01T00:59"),
    ("2025-05-01T03:00", "2025-05-01T01:00"), ("2025-05-01T12:00", "2025-05-01T10:00"),
    // One that is skipped is as far after the change; of one that comes twice it is the first.
    ("2025-05-01T02:30", "2025-05-01T01:30"), ("2025-10-01T02:30", "2025-10-01T00:30"),
    ("2025-10-01T03:00", "2025-10-01T02:00"),
  ])
  func `a time is an instant`(shown: String, instant: String) throws {
    #expect(
      clocks.instant(of: try time(shown)) == clocks.instant(of: try time(instant, in: "UTC")))
  }

  @Test(arguments: [
    ("2025-05-01T01:59", true), ("2025-05-01T02:00", false), ("2025-05-01T02:59", false),
    ("2025-05-01T03:00", true), ("2025-10-01T02:30", true),
  ])
  func `a time that is skipped is on no clock`(shown: String, isShown: Bool) throws {
    #expect(clocks.show(try time(shown)) == isShown)
  }

  @Test(arguments: [
    ("2025-05-01T01:30", "2025-05-01T04:00", 90), ("2025-10-01T01:30", "2025-10-01T04:00", 210),
    ("2025-07-01T01:30", "2025-07-01T04:00", 150), ("2025-07-01T04:00", "2025-07-01T04:00", nil),
    ("2025-07-01T04:00", "2025-07-01T03:00", nil), ("2025-07-01T04:00", "2025-08-01T04:00", nil),
  ])
  func `a length is counted as the time passes`(
    start: String, end: String, minutes: Int?
  ) throws {
    #expect(
      ExchangeLength(from: try time(start), to: try time(end), by: clocks)?.minutes == minutes)
  }

  @Test func `where nobody knows a zone its clocks are taken at their word`() throws {
    let (start, end) = (
      try time("2025-05-01T01:30", in: "Mars/X"), try time("2025-05-01T02:30", in: "Mars/X")
    )
    #expect(clocks.show(end) && clocks.instant(of: end) == nil)
    #expect(clocks.seconds(from: start, to: end) == 3_600)
  }
}
