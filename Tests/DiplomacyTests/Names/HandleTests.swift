import Diplomacy
import TestSupport
import Testing

@Suite struct HandleTests {
  @Test(arguments: ["a", "ambassade-kazakhstan", "12-3", "ab12", "b2-carnet", "1a", "x-2"])
  func `takes lower-case words joined by hyphens`(text: String) throws {
    #expect(try #require(Handle(text)).description == text)
  }

  @Test(arguments: [
    "", "-", "-a", "a-", "a--b", "A", "é", "a b", "a_b", "12", "0", "a12", "i1", "f003", "a.b",
    "a\n",
  ])
  func `refuses anything else, and what would be read as an id`(text: String) {
    #expect(Handle(text) == nil)
  }

  @Test func `takes 64 bytes and no more`() {
    #expect(Handle(String(repeating: "a", count: 64)) != nil)
    #expect(Handle(String(repeating: "a", count: 65)) == nil)
  }

  @Test(arguments: [
    ("Ambassade du Kazakhstan en France", "ambassade-kazakhstan-france"),
    ("Gulsara Arystankulova", "gulsara-arystankulova"),
    ("Гульсара Арыстанкулова", "gulsara-arystankulova"),
    ("L'Oréal", "oreal"),
    (
      "Ministère de l’Europe et des Affaires étrangères",
      "ministere-europe-affaires-etrangeres"
    ),
    ("Ministry of Foreign Affairs of the Republic", "ministry-foreign-affairs-republic"),
    ("Le Des", "le-des"), ("G7", "actor-g7"), ("1984", "actor-1984"), ("外交部", "actor"),
    ("🎉", "actor"), ("", "actor"), ("外交部 Beijing", "beijing"), ("France 24", "france-24"),
  ])
  func `is suggested by a name`(name: String, handle: String) {
    #expect(Handle.suggested(for: name).text == handle)
  }

  @Test func `cuts a long name between words`() {
    let name =
      "Organisation internationale pour le déminage humanitaire et la cybersécurité régionale"
    #expect(
      Handle.suggested(for: name).text
        == "organisation-internationale-pour-deminage-humanitaire")
    #expect(
      Handle.suggested(for: String(repeating: "x", count: 100)).text
        == String(repeating: "x", count: 64))
    #expect(Handle.suggested(for: String(repeating: "7", count: 100)).text == "actor")
  }

  @Test func `takes a number after it, within 64 bytes`() throws {
    #expect(try #require(Handle("x")).numbered(2).text == "x-2")
    let long = try #require(Handle("abc-" + String(repeating: "d", count: 60)))
    #expect(long.numbered(10).text == "abc-10")
    let word = try #require(Handle(String(repeating: "d", count: 64)))
    #expect(word.numbered(2).text == String(repeating: "d", count: 62) + "-2")
  }

  @Test(arguments: [51, 52] as [UInt64])
  func `is valid whatever the name`(seed: UInt64) {
    let pieces = [
      "a", "12", "-", " ", "du", "ambassade", "é", "ß", "щ", "外", "🎉", "'", "\u{301}", "Ω",
      "internationale", "99999999999999999999999999999999",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let name = (0..<Int.random(in: 0..<9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let handle = Handle.suggested(for: name)
      #expect(Handle(handle.text) == handle, "seed \(seed): \(name)")
      let numbered = handle.numbered(.random(in: 0...Int.max, using: &random))
      #expect(Handle(numbered.text) == numbered, "seed \(seed): \(name)")
    }
  }
}
