import Diplomacy
import GRDB
import TestSupport
import Testing

@testable import Register

@Suite struct TwinTests {
  private let sample: SampleRegister
  private let gulsara: Actor.ID

  init() throws {
    sample = try SampleRegister()
    gulsara = try sample.register.addActor(
      ActorProfile(
        nature: .person, name: Line("Gulsara Exemplova"), emails: [Line("g@exemple.org")],
        phones: [Line("+33 1 00 00 00 01")]), by: .sample("contacts add"))
  }

  private func twins(
    _ name: String, nature: ActorNature = .person, emails: [String] = [], phones: [String] = []
  ) throws -> [LikelyTwin] {
    try sample.register.twins(
      of: ActorProfile(
        nature: nature, name: Line(name), emails: emails.map { try Line($0) },
        phones: phones.map { try Line($0) }), today: SampleRegister.today)
  }

  @Test(arguments: [
    ("gulsara exemplova", TwinReason.name), ("Exemplova Gulsara", .order),
    ("Гульсара Экземплова".replacing("кз", with: "x"), .romanisation),
    ("Goulsara Exemplova", .romanisation),
  ])
  func `a person who is there is found by name`(name: String, reason: TwinReason) throws {
    let found = try twins(name)
    #expect(found.map(\.twin.id) == [gulsara] && found.first?.reasons == [reason], "\(found)")
  }

  @Test func `a person who is there is found by address and by number`() throws {
    let found = try twins(
      "Autre Nom", emails: ["G@EXEMPLE.ORG"], phones: ["01.00.00.00.01"])
    #expect(found.map(\.reasons) == [[.email, .phone]])
    #expect(try twins("Autre Nom").isEmpty)
  }

  @Test func `neither an organisation nor one that was merged is a person's twin`() throws {
    #expect(try twins("Gulsara Exemplova", nature: .organisation(.ngo)).isEmpty)
    let other = try sample.person("Ada Exemple")
    _ = try sample.register.merge(other, into: gulsara, by: .sample("contacts merge"))
    #expect(try twins("Ada Exemple").map(\.twin.id) == [gulsara])
  }

  @Test func `one that was put away counts, and says so`() throws {
    _ = try sample.register.write(.sample("contacts archive")) { writer in
      try writer.change(gulsara.value, Content.Actor.self) {
        $0.archivedOn = "2025-06-01"
        $0.archiveReason = "Essai"
      }
    }
    #expect(try twins("Gulsara Exemplova").map(\.twin.isArchived) == [true])
  }

  @Test func `the surest twin comes first`() throws {
    let namesake = try sample.person("Exemplova Gulsara")
    let found = try twins("Exemplova Gulsara", emails: ["g@exemple.org"])
    #expect(found.map(\.twin.id) == [gulsara, namesake])
  }

  private func pairs() throws -> [TwinPair] {
    var pairs: [TwinPair] = []
    try sample.register.twinPairs { pairs.append($0) }
    return pairs
  }

  @Test func `pairs are told once, the surest first, with all their reasons`() throws {
    let swapped = try sample.person("Exemplova Gulsara", aliases: ["G. Exemplova"])
    let mail = try sample.person("Boris Essai", emails: ["g@exemple.org"])
    let both = try sample.person("Boris Éssai", emails: ["G@exemple.org"])
    _ = try sample.organisation("Boris Essai", .other)
    let found = try pairs()
    #expect(
      found.map { [$0.first.id, $0.second.id] }
        == [[mail, both], [gulsara, mail], [gulsara, both], [gulsara, swapped]])
    #expect(found.map(\.reasons) == [[.email, .name], [.email], [.email], [.order]])
  }

  @Test func `a great many namesakes are paired with the first alone`() throws {
    for _ in 0..<30 { _ = try sample.person("Ada Exemple") }
    #expect(try pairs().count == 29)
  }

  @Test func `keys follow every change, and can be made anew`() throws {
    var life = try RandomLife(seed: 95)
    try life.live(120)
    let register = life.sample.register
    func keys() throws -> [String] {
      try register.queue.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT kind || ' ' || key || ' ' || actor_id || ' ' || form FROM actor_key ORDER BY 1
            """)
      }
    }
    let kept = try keys()
    try register.queue.write { db in try ActorKeys.rebuildAll(db) }
    #expect(try keys() == kept && !kept.isEmpty)
  }
}
