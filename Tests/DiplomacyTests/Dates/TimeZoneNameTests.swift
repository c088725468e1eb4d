import Diplomacy
import Testing

@Suite struct TimeZoneNameTests {
  @Test(arguments: ["Europe/Paris", "Asia/Almaty", "UTC", "Etc/GMT+5", "America/Port-au-Prince"])
  func `keeps a name as typed`(text: String) throws {
    #expect(try #require(TimeZoneName(text)).description == text)
  }

  @Test(arguments: ["", "Europe Paris", "Europe/Paris\n", "../etc/passwd", "+05:30", "Âme/Paris"])
  func `refuses what is not shaped like a name`(text: String) {
    #expect(TimeZoneName(text) == nil)
  }
}
