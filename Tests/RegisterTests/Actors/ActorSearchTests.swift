import Diplomacy
import Testing

@testable import Register

@Suite struct ActorSearchTests {
  private let sample: SampleRegister
  private let ambassador: Actor.ID
  private let boris: Actor.ID
  private let embassy: Actor.ID

  init() throws {
    sample = try SampleRegister()
    ambassador = try sample.person(
      "Gulsara Arystankulova", aliases: ["Гульсара Арыстанкулова", "Mme l’Ambassadrice"],
      emails: ["Gulsara@Exemple.org"])
    boris = try sample.person("Борис Щукин", zones: ["kazakhstan"])
    embassy = try sample.organisation("Ambassade du Kazakhstan en France", zones: ["kazakhstan"])
  }

  @Test(arguments: [
    "2", "a2", "A2", " a2 ", "gulsara-arystankulova", "Gulsara-Arystankulova",
    "gulsara@exemple.org", "GULSARA@EXEMPLE.ORG", "Gulsara Arystankulova",
    "gulsara   ARYSTANKULOVA", "Arystankulova", "arystankulova gulsara", "aryst", "gul ary",
    "ary gul", "stankul", "Арыстанкулова", "гульсара", "АРЫСТ", "mme l'ambassadrice",
    "ambassadrice", "Mme l’Ambassadrice",
  ])
  func `one person is found by number, handle, address, name, words, beginnings and parts`(
    typed: String
  ) throws {
    #expect(
      try sample.register.actors(matching: typed)
        == [ActorName(id: ambassador, name: "Gulsara Arystankulova")])
  }

  @Test(arguments: ["Boris Chtchoukine", "shchukin", "boris", "Борис", "щук", "b shch"])
  func `a name in Cyrillic is found in either script where they agree`(typed: String) throws {
    let found = try sample.register.actors(matching: typed).map(\.id)
    // The French way of writing щ is another spelling, not another script.
    #expect(found == (typed.contains("Chtch") ? [] : [boris]))
  }

  @Test(arguments: ["", "   ", "…", "99", "a99", "i2", "zzz", "gulsara boris", "%", "_"])
  func `nobody is found by what names nobody`(typed: String) throws {
    #expect(try sample.register.actors(matching: typed) == [])
  }

  @Test func `words past counting name nobody, those of the longest name somebody`() throws {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let pairs = letters.flatMap { first in letters.map { "\(first)\($0)" } }
    let longest = pairs.prefix(Line.maximumBytes / 3).joined(separator: " ")
    let named = try sample.person(longest)
    #expect(
      try sample.register.actors(matching: pairs.prefix(600).reversed().joined(separator: " "))
        .map(\.id) == [named])
    let many = (1...10_000).map { "mot\($0)" }.joined(separator: " ")
    #expect(try sample.register.actors(matching: many) == [])
    let twice = String(repeating: "gulsara ", count: 200)
    #expect(try sample.register.actors(matching: twice).map(\.id) == [ambassador])
  }

  @Test func `a full name is found before the beginning of another`() throws {
    let short = try sample.person("Ada Test")
    try sample.person("Ada Testard")
    #expect(try sample.register.actors(matching: "ada test").map(\.id) == [short])
    #expect(try sample.register.actors(matching: "ada").count == 2)
  }

  @Test func `a handle is found before a name`() throws {
    let handle = try sample.person("Carole Test")
    try sample.person("Autre", aliases: ["carole-test"])
    #expect(try sample.register.actors(matching: "carole-test").map(\.id) == [handle])
  }

  @Test func `several are found by name, accents aside, up to the limit`() throws {
    for name in ["Zoé Commune", "Élise Commune", "Ève Commune"] { try sample.person(name) }
    #expect(
      try sample.register.actors(matching: "commune").map(\.name)
        == ["Élise Commune", "Ève Commune", "Zoé Commune"])
    #expect(try sample.register.actors(matching: "commune", limit: 2).count == 2)
  }

  @Test func `a full name is asked for as such`() throws {
    #expect(
      try sample.register.actors(named: Line("GULSARA ARYSTANKULOVA")).map(\.id) == [ambassador])
    #expect(try sample.register.actors(named: Line("Арыстанкулова Гульсара")).map(\.id) == [])
    #expect(
      try sample.register.actors(named: Line("Гульсара Арыстанкулова")).map(\.id) == [ambassador])
    #expect(try sample.register.actors(named: Line("Gulsara")).map(\.id) == [])
  }

  @Test func `names that begin like a word typed are suggested`() throws {
    #expect(
      try sample.register.actors(resembling: "Arystankoulova").map(\.id) == [ambassador])
    #expect(try sample.register.actors(resembling: "ambassade de X").map(\.id).contains(embassy))
    #expect(try sample.register.actors(resembling: "de la") == [])
    #expect(try sample.register.actors(resembling: "arsytankulova").map(\.id) == [ambassador])
    #expect(try sample.register.actors(resembling: "argentina") == [])
  }

  @Test func `an alias added later is found`() throws {
    let more = try ActorProfile(
      nature: .organisation(.embassy), name: Line("Ambassade du Kazakhstan en France"),
      aliases: [Alias(Line("Посольство Казахстана"))])
    #expect(try sample.register.actors(matching: "posolstvo") == [])
    #expect(try sample.register.completeActor(embassy, with: more, by: .sample("contacts add")))
    #expect(try sample.register.actors(matching: "posolstvo").map(\.id) == [embassy])
    #expect(try sample.register.actors(matching: "ambassade kaz").map(\.id) == [embassy])
  }

  @Test func `actors are listed by family name or name, filtered by nature, kind and zone`() throws
  {
    func ids(_ filter: ActorFilter) throws -> [Actor.ID] {
      var ids: [Actor.ID] = []
      try sample.register.actors(filter, today: SampleRegister.today) { ids.append($0.id) }
      return ids
    }
    let zone = try sample.zone("kazakhstan")
    #expect(try ids(ActorFilter()) == [embassy, ambassador, sample.home, boris])
    #expect(try ids(ActorFilter(persons: true)) == [ambassador, boris])
    #expect(try ids(ActorFilter(persons: false)) == [embassy, sample.home])
    #expect(try ids(ActorFilter(kinds: [.embassy, .agency])) == [embassy])
    #expect(try ids(ActorFilter(zones: [zone])) == [embassy, boris])
    #expect(try ids(ActorFilter(persons: true, zones: [zone])) == [boris])
    #expect(try ids(ActorFilter(persons: true, kinds: [.embassy])) == [])
  }

  @Test func `a listed actor tells the office of today and the last exchange held`() throws {
    try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2025-01-01")
    try sample.log("Entretien", on: "2025-05-05", with: [boris])
    try sample.log("Appel annulé", on: "2025-06-01", with: [boris], status: .cancelled)
    try sample.log("Visite prévue", on: "2026-01-01", with: [boris], status: .planned)
    var listed: [ActorSummary] = []
    try sample.register.actors(ActorFilter(persons: true), today: SampleRegister.today) {
      listed.append($0)
    }
    let summary = try #require(listed.last)
    #expect(summary.handle == "boris-shchukin")
    #expect(summary.label.office?.title == "Ambassadeur")
    #expect(summary.lastContact?.description == "2025-05-05")
    #expect(try summary.zones == [sample.zone("kazakhstan")])
    #expect(listed.first?.lastContact == nil)
  }
}
