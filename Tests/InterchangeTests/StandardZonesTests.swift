import Diplomacy
import TestSupport
import Testing

@testable import Interchange

@Suite struct StandardZonesTests {
  @Test func `the four priority zones stand at the top, in the order of the pages`() throws {
    let roots = try StandardZones.load().filter { $0.parent == nil }.map(\.code.text)
    #expect(
      roots.prefix(4) == [
        "asie-centrale", "union-europeenne", "afrique-francophone", "multilateral",
      ])
  }

  @Test func `every zone has a name in both languages`() throws {
    for zone in try StandardZones.load() {
      for language in Language.allCases {
        #expect(!zone.name[language].isEmpty, "\(zone.code)")
      }
    }
  }

  @Test func `every code is there once`() throws {
    let codes = try StandardZones.load().map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test func `no two zones share a name`() throws {
    let zones = try StandardZones.load()
    for language in Language.allCases {
      #expect(Set(zones.map { $0.name[language] }).count == zones.count)
    }
  }

  @Test func `every zone comes after the zone it lies in`() throws {
    var above: Set<ZoneCode> = []
    for zone in try StandardZones.load() {
      if let parent = zone.parent { #expect(above.contains(parent), "\(zone.code)") }
      above.insert(zone.code)
    }
  }

  @Test func `every ISO code is two capitals, and there once`() throws {
    let codes = try StandardZones.load().compactMap(\.iso?.text)
    #expect(codes.allSatisfy { $0.count == 2 && $0.allSatisfy { ("A"..."Z").contains($0) } })
    #expect(Set(codes).count == codes.count)
  }

  @Test func `every M49 code is three digits, and there once`() throws {
    let codes = try StandardZones.load().compactMap(\.m49?.text)
    #expect(codes.allSatisfy { $0.count == 3 && $0.allSatisfy { ("0"..."9").contains($0) } })
    #expect(Set(codes).count == codes.count)
  }

  @Test func `every country has its M49 code`() throws {
    for zone in try StandardZones.load() where zone.iso != nil {
      #expect(zone.m49 != nil, "\(zone.code)")
    }
  }

  @Test func `no country lies in a forum`() throws {
    var forums: Set = [try #require(ZoneCode("multilateral"))]
    for zone in try StandardZones.load() {
      guard let parent = zone.parent, forums.contains(parent) else { continue }
      #expect(zone.iso == nil, "\(zone.code)")
      forums.insert(zone.code)
    }
  }

  @Test(
    arguments: try [
      Sample.zone(
        "kazakhstan", in: "asie-centrale", french: "Kazakhstan", iso: "KZ", m49: "398",
        kind: .country),
      Sample.zone(
        "congo", in: "afrique-francophone", french: "Congo", iso: "CG", m49: "178",
        kind: .country),
      Sample.zone(
        "france", in: "union-europeenne", french: "France", iso: "FR", m49: "250",
        kind: .country),
      Sample.zone(
        "asie-centrale", french: "Asie centrale", english: "Central Asia", m49: "143",
        kind: .area),
      Sample.zone(
        "russie", in: "europe-orientale", french: "Russie", english: "Russia", iso: "RU",
        m49: "643", kind: .country),
      Sample.zone("otan", in: "multilateral", french: "OTAN", english: "NATO", kind: .forum),
    ])
  func `a fact of the world is in the table`(zone: ZoneDraft) throws {
    #expect(try StandardZones.load().contains(zone))
  }

  @Test func `Central Asia holds its five states`() throws {
    let states = try StandardZones.load().filter { $0.parent?.text == "asie-centrale" }
    #expect(states.compactMap(\.iso?.text) == ["KZ", "KG", "UZ", "TJ", "TM"])
  }

  @Test func `comments and empty lines are passed over`() throws {
    let table =
      "# said\n\ncode\tparent\tfr\ten\tiso2\tm49\tkind\n# more\nici\t\tIci\tHere\t\t\tarea\n"
    #expect(
      try StandardZones.parse(Array(table.utf8)) == [
        Sample.zone("ici", french: "Ici", english: "Here", kind: .area)
      ])
  }

  @Test(arguments: [
    ("la\ticx\tLà\tThere\t\t\tarea", "parent not above: icx"),
    ("la\tla\tLà\tThere\t\t\tarea", "lies in itself: la"),
    ("ici\t\tIci\tHere\t\t\tarea", "twice: ici"),
    ("Là\t\tLà\tThere\t\t\tarea", "not a code: Là"),
    ("la-\t\tLà\tThere\t\t\tarea", "not a code: la-"),
    ("\t\tLà\tThere\t\t\tarea", "not a code: "),
    ("la\tIci\tLà\tThere\t\t\tarea", "not a code: Ici"),
    ("la\t\t\tThere\t\t\tarea", "a name is empty"),
    ("la\t\tLà\t\t\t\tarea", "a name is empty"),
    ("la\t\tLà\tThere\tkz\t\tarea", "not an ISO 3166-1 alpha-2 code: kz"),
    ("la\t\tLà\tThere\tKAZ\t\tarea", "not an ISO 3166-1 alpha-2 code: KAZ"),
    ("la\t\tLà\tThere\tFR\t\tcountry", "twice: FR"),
    ("la\t\tLà\tThere\tKZ\t\tarea", "a country has an ISO code, and nothing else has"),
    ("la\t\tLà\tThere\t\t\tcountry", "a country has an ISO code, and nothing else has"),
    ("la\t\tLà\tThere\t\t\tpays", "not a kind: pays"),
    ("la\t\tLà\tThere\t\t\t", "not a kind: "),
    ("la\t\tLà\tThere\t\t40\tarea", "not an M49 code: 40"),
    ("la\t\tLà\tThere\t\t٣٩٨\tarea", "not an M49 code: ٣٩٨"),
    ("la\t\tLà\tThere\t\t250\tarea", "twice: 250"),
    ("la\t\tLà\tThere\t", "expected 7 cells, found 5"),
    ("la\t\tLà \tThere\t\t\tarea", "column fr: stray white space or control character"),
    ("la\t\tLà\tTh\u{1B}ere\t\t\tarea", "column en: stray white space or control character"),
    ("la\t\tLà\tThere\t\t\tarea\r", "column kind: stray white space or control character"),
  ])
  func `a bad line is refused with its number`(line: String, reason: String) {
    let table = """
      # said
      code\tparent\tfr\ten\tiso2\tm49\tkind
      ici\t\tIci\tHere\tFR\t250\tcountry
      \(line)

      """
    #expect(throws: Self.error(line: 4, reason)) { try Self.parse(table) }
  }

  @Test func `another header is refused`() {
    #expect(
      throws: Self.error(
        line: 2, #"expected the header ["code", "parent", "fr", "en", "iso2", "m49", "kind"]"#)
    ) { try Self.parse("# said\ncode\tfr\ten\n") }
  }

  @Test func `a table of nothing is refused`() {
    #expect(throws: Self.error(line: 1, "no header")) { try Self.parse("") }
  }

  @Test func `bytes that are not UTF-8 are refused with their line`() {
    let bytes = Array("# said\ncode\tparent\tfr\ten\tiso2\tm49\tkind\n".utf8) + [0xC3, 0x28]
    #expect(throws: Self.error(line: 3, "not UTF-8")) { try StandardZones.parse(bytes) }
  }

  @Test func `an error names the file and the line`() {
    #expect("\(Self.error(line: 4, "empty"))" == "standard-zones.tsv:4: empty")
  }

  private static func parse(_ table: String) throws -> [ZoneDraft] {
    try StandardZones.parse(Array(table.utf8))
  }

  private static func error(line: Int, _ reason: String) -> TableError {
    TableError(file: "standard-zones.tsv", line: line, reason: reason)
  }
}
