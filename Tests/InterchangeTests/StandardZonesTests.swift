import Testing

@testable import Interchange

@Suite struct StandardZonesTests {
  @Test func `the four priority zones stand at the top, in the order of the pages`() throws {
    let roots = try StandardZones.load().filter { $0.parent == nil }.map(\.code)
    #expect(
      roots.prefix(4) == [
        "asie-centrale", "union-europeenne", "afrique-francophone", "multilateral",
      ])
  }

  @Test func `every zone has a name in both languages`() throws {
    for zone in try StandardZones.load() {
      #expect(!zone.french.isEmpty && !zone.english.isEmpty, "\(zone.code)")
    }
  }

  @Test func `every code is there once`() throws {
    let codes = try StandardZones.load().map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test func `no two zones share a name`() throws {
    let zones = try StandardZones.load()
    #expect(Set(zones.map(\.french)).count == zones.count)
    #expect(Set(zones.map(\.english)).count == zones.count)
  }

  @Test func `every zone comes after the zone it lies in`() throws {
    var above: Set<String> = []
    for zone in try StandardZones.load() {
      if let parent = zone.parent { #expect(above.contains(parent), "\(zone.code)") }
      above.insert(zone.code)
    }
  }

  @Test func `every ISO code is two capitals, and there once`() throws {
    let codes = try StandardZones.load().compactMap(\.iso2)
    #expect(codes.allSatisfy { $0.count == 2 && $0.allSatisfy { ("A"..."Z").contains($0) } })
    #expect(Set(codes).count == codes.count)
  }

  @Test func `every M49 code is three digits, and there once`() throws {
    let codes = try StandardZones.load().compactMap(\.m49)
    #expect(codes.allSatisfy { $0.count == 3 && $0.allSatisfy { ("0"..."9").contains($0) } })
    #expect(Set(codes).count == codes.count)
  }

  @Test func `every country has its M49 code`() throws {
    for zone in try StandardZones.load() where zone.iso2 != nil {
      #expect(zone.m49 != nil, "\(zone.code)")
    }
  }

  @Test func `no country lies in a forum`() throws {
    var forums: Set = ["multilateral"]
    for zone in try StandardZones.load() {
      guard let parent = zone.parent, forums.contains(parent) else { continue }
      #expect(zone.iso2 == nil, "\(zone.code)")
      forums.insert(zone.code)
    }
  }

  @Test(arguments: [
    StandardZone(
      code: "kazakhstan", parent: "asie-centrale", french: "Kazakhstan", english: "Kazakhstan",
      iso2: "KZ", m49: "398"),
    StandardZone(
      code: "congo", parent: "afrique-francophone", french: "Congo", english: "Congo",
      iso2: "CG", m49: "178"),
    StandardZone(
      code: "france", parent: "union-europeenne", french: "France", english: "France",
      iso2: "FR", m49: "250"),
    StandardZone(
      code: "asie-centrale", parent: nil, french: "Asie centrale", english: "Central Asia",
      iso2: nil, m49: "143"),
    StandardZone(
      code: "russie", parent: "europe-orientale", french: "Russie", english: "Russia",
      iso2: "RU", m49: "643"),
    StandardZone(
      code: "otan", parent: "multilateral", french: "OTAN", english: "NATO", iso2: nil, m49: nil),
  ])
  func `a fact of the world is in the table`(zone: StandardZone) throws {
    #expect(try StandardZones.load().contains(zone))
  }

  @Test func `Central Asia holds its five states`() throws {
    let states = try StandardZones.load().filter { $0.parent == "asie-centrale" }
    #expect(states.compactMap(\.iso2) == ["KZ", "KG", "UZ", "TJ", "TM"])
  }

  @Test func `comments and empty lines are passed over`() throws {
    let table = "# said\n\ncode\tparent\tfr\ten\tiso2\tm49\n# more\nici\t\tIci\tHere\t\t\n"
    #expect(
      try StandardZones.parse(table) == [
        StandardZone(
          code: "ici", parent: nil, french: "Ici", english: "Here", iso2: nil, m49: nil)
      ])
  }

  @Test(arguments: [
    ("la\ticx\tLà\tThere\t\t", "parent not above: icx"),
    ("la\tla\tLà\tThere\t\t", "parent not above: la"),
    ("ici\t\tIci\tHere\t\t", "code twice: ici"),
    ("Là\t\tLà\tThere\t\t", "column code: not a code: Là"),
    ("la-\t\tLà\tThere\t\t", "column code: not a code: la-"),
    ("\t\tLà\tThere\t\t", "column code: not a code: "),
    ("la\t\t\tThere\t\t", "column fr: empty"),
    ("la\t\tLà\t\t\t", "column en: empty"),
    ("la\t\tLà\tThere\tkz\t", "not an ISO 3166-1 alpha-2 code: kz"),
    ("la\t\tLà\tThere\tKAZ\t", "not an ISO 3166-1 alpha-2 code: KAZ"),
    ("la\t\tLà\tThere\tFR\t", "ISO code twice: FR"),
    ("la\t\tLà\tThere\t\t40", "not an M49 code: 40"),
    ("la\t\tLà\tThere\t\t٣٩٨", "not an M49 code: ٣٩٨"),
    ("la\t\tLà\tThere\t\t250", "M49 code twice: 250"),
    ("la\t\tLà\tThere\t", "expected 6 cells, found 5"),
    ("la\t\tLà \tThere\t\t", "column fr: stray white space or control character"),
    ("la\t\tLà\tTh\u{1B}ere\t\t", "column en: stray white space or control character"),
    ("la\t\tLà\tThere\t\t\r", "column m49: stray white space or control character"),
  ])
  func `a bad line is refused with its number`(line: String, reason: String) {
    let table = """
      # said
      code\tparent\tfr\ten\tiso2\tm49
      ici\t\tIci\tHere\tFR\t250
      \(line)

      """
    #expect(throws: ZoneTableError(line: 4, reason: reason)) { try StandardZones.parse(table) }
  }

  @Test func `another header is refused`() {
    #expect(
      throws: ZoneTableError(
        line: 2, reason: #"expected the header ["code", "parent", "fr", "en", "iso2", "m49"]"#)
    ) { try StandardZones.parse("# said\ncode\tfr\ten\n") }
  }

  @Test func `a table of nothing is refused`() {
    #expect(throws: ZoneTableError(line: 1, reason: "no header")) { try StandardZones.parse("") }
  }

  @Test func `bytes that are not UTF-8 are refused with their line`() {
    let bytes = Array("# said\ncode\n".utf8) + [0xC3, 0x28]
    #expect(throws: ZoneTableError(line: 3, reason: "not UTF-8")) {
      try TabSeparated<ZoneTableError>.text(of: bytes)
    }
  }

  @Test func `an error names the file and the line`() {
    #expect("\(ZoneTableError(line: 4, reason: "empty"))" == "standard-zones.tsv:4: empty")
  }
}
