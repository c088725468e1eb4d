import Diplomacy
import Testing

@Suite struct OccurrenceTests {
  let zone = TimeZoneName("Asia/Almaty")

  @Test(arguments: ["2025", "2025-05", "2025-05-05"])
  func `without a time, its key is its date`(key: String) throws {
    let occurrence = try #require(Occurrence(sortKey: key, zone: nil))
    #expect(occurrence == .on(try #require(PartialDate(key))))
    #expect(occurrence.sortKey == key)
    #expect(occurrence.date.description == key)
  }

  @Test func `with a time, its key is the day and the time`() throws {
    let occurrence = try #require(Occurrence(sortKey: "2025-05-05T14:30", zone: zone))
    guard case .at(let moment) = occurrence else {
      Issue.record("not a zoned time: \(occurrence)")
      return
    }
    #expect(moment.date.description == "2025-05-05")
    #expect(moment.time.description == "14:30")
    #expect(moment.zone == zone)
    #expect(occurrence.sortKey == "2025-05-05T14:30")
    #expect(occurrence.date.description == "2025-05-05")
  }

  @Test func `a time needs a zone and a date refuses one`() {
    #expect(Occurrence(sortKey: "2025-05-05T14:30", zone: nil) == nil)
    #expect(Occurrence(sortKey: "2025-05-05", zone: zone) == nil)
  }

  @Test(arguments: ["2025-05T14:30", "2025-05-05T", "2025-05-05T24:00", "2025-05-05T14:30T", "T"])
  func `refuses a key that is not one`(key: String) {
    #expect(Occurrence(sortKey: key, zone: zone) == nil)
    #expect(Occurrence(sortKey: key, zone: nil) == nil)
  }

  @Test func `keys put a day before its exchanges and these before the next day`() {
    let keys = [
      "2025", "2025-05", "2025-05-05", "2025-05-05T09:00", "2025-05-05T14:30", "2025-05-06",
    ]
    let occurrences = keys.compactMap {
      Occurrence(sortKey: $0, zone: $0.contains("T") ? zone : nil)
    }
    #expect(occurrences.reversed().map(\.sortKey).sorted() == keys)
  }
}
