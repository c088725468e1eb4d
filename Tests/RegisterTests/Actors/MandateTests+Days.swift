import Diplomacy
import TestSupport
import Testing

@testable import Register

/// Who held what on a day, and what follows from it.
extension MandateTests {
  @Test(arguments: [
    ("2024-03-14", "Ambassadrice"), ("2024-03-15", nil), ("2019-12-31", nil),
    ("2020-01-01", "Ambassadrice"), ("2024-02", "Ambassadrice"), ("2024-03", "Ambassadrice"),
    ("2024-04", nil), ("2024", "Ambassadrice"), ("2019", nil), ("2025", nil),
    ("2024-03-14T23:59 Asia/Almaty", "Ambassadrice"), ("2024-03-15T00:00 Asia/Almaty", nil),
  ])
  func `the office of a participant is the one of that day`(date: String, title: String?) throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020")
    try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2024-03-15", replacing: ada)
    #expect(try office(of: ada, on: date) == title)
    #expect(
      try office(of: boris, on: date)
        == (date >= "2024-03-15" || date == "2024-03" || date == "2024" ? "Ambassadeur" : nil))
  }

  @Test func `an old exchange still shows the old office after the succession`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020")
    let id = try sample.log("Entretien", on: "2023-05-05", with: [ada])
    let label = { try sample.register.interaction(id)?.entry.participants.first?.label }
    let before = try label()
    try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2024-03-15", replacing: ada)
    #expect(try label() == before)
    #expect(
      before?.office == ActorLabel.Office(title: "Ambassadrice", organisation: "Ambassade Exemple"))
  }

  @Test(arguments: [MandateStatus.designated, .agreed])
  func `who is designated or agreed does not hold the post`(status: MandateStatus) throws {
    try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2024", status: status)
    #expect(try office(of: boris, on: "2024-06-01") == nil)
    let post = try #require(posts().first)
    #expect(post.holders(on: SampleRegister.today).isEmpty)
    #expect(post.mandates.count == 1)
    let next = try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2024")
    #expect(next.others == [])
  }

  @Test func `our side is the home organisation and who holds a mandate there that day`() throws {
    try sample.appoint(ada, "Présidente", of: sample.home, since: "2024-03-15")
    func ours(_ date: String) throws -> Set<Actor.ID> {
      try sample.register.ours(among: [ada, boris, sample.home], on: Sample.date(date))
    }
    #expect(try ours("2024-03-14") == [sample.home])
    #expect(try ours("2024-03-15") == [ada, sample.home])
    #expect(try ours("2024") == [ada, sample.home])
  }

  @Test func `a person without zones has those of the organisations of that day`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020", until: "2024-03-14")
    let settled = try sample.person("Carole Test", zones: ["france", "otan"])
    func zones(_ actors: [Actor.ID], _ date: String) throws -> [Zone.ID] {
      try sample.register.zones(of: actors, on: Sample.date(date))
    }
    let (kazakhstan, france, otan) = try (
      sample.zone("kazakhstan"), sample.zone("france"), sample.zone("otan")
    )
    #expect(try zones([ada], "2024-03-14") == [kazakhstan])
    #expect(try zones([ada], "2024-03-15") == [])
    #expect(try zones([settled, ada, embassy], "2023") == [france, otan, kazakhstan])
  }
}
