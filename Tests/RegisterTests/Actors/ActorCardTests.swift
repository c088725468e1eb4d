import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct ActorCardTests {
  private let sample: SampleRegister
  private let embassy: Actor.ID
  private let ada: Actor.ID
  private let boris: Actor.ID

  init() throws {
    sample = try SampleRegister()
    embassy = try sample.organisation("Ambassade Exemple")
    ada = try sample.person("Ada Exemple")
    boris = try sample.person("Boris Essai")
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020-09")
    try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2024-03-15", replacing: ada)
  }

  @Test func `an embassy shows the exchanges of its people while they were in post`() throws {
    try sample.log("Avant elle", on: "2020-08-31", with: [ada])
    let first = try sample.log("Elle", on: "2024-03-14", with: [ada])
    try sample.log("Après elle", on: "2024-03-16", with: [ada])
    try sample.log("Avant lui", on: "2024-03-10", with: [boris])
    let second = try sample.log("Lui", on: "2024-03-15T09:00 UTC", with: [boris])
    let itself = try sample.log("L’ambassade", on: "2019", with: [embassy])
    let both = try sample.log("Tous", on: "2024-03", with: [ada, boris, embassy])
    let card = try sample.register.actorCard(embassy)
    #expect(card.exchanges.map(\.id) == [second, first, both, itself])
    #expect(card.lastContact?.description == "2024-03-15")
    #expect(!card.hasEarlierExchanges)
  }

  @Test func `an exchange known to the year counts for who was in post in that year`() throws {
    let id = try sample.log("Lui", on: "2024", with: [boris])
    try sample.log("Trop tôt", on: "2023", with: [boris])
    let card = try sample.register.actorCard(embassy)
    #expect(card.exchanges.map(\.id) == [id])
    #expect(card.lastContact?.description == "2024")
  }

  @Test func `an embassy was not met through a person only designated`() throws {
    let carole = try sample.person("Carole Test")
    try sample.appoint(carole, "Consule", of: embassy, since: "2024", status: .designated)
    try sample.log("Entretien", on: "2024-05-05", with: [carole])
    let card = try sample.register.actorCard(embassy)
    #expect(card.lastContact == nil)
    #expect(card.exchanges.isEmpty)
  }

  @Test func `the last contact is held, never planned or cancelled`() throws {
    try sample.log("Tenu", on: "2025-05", with: [boris])
    try sample.log("Prévu", on: "2026-05-05", with: [boris], status: .planned)
    try sample.log("Annulé", on: "2025-06-05", with: [boris], status: .cancelled)
    #expect(try sample.register.actorCard(boris).lastContact?.description == "2025-05")
    #expect(try sample.register.actorCard(embassy).lastContact?.description == "2025-05")
    #expect(try sample.register.actorCard(ada).lastContact == nil)
  }

  @Test func `the exchanges of a card are held or planned`() throws {
    try sample.log("Tenu", on: "2025-05-05", with: [boris])
    try sample.log("Prévu", on: "2026-05-05", with: [boris], status: .planned)
    try sample.log("Annulé", on: "2025-06-05", with: [boris], status: .cancelled)
    try sample.log("Brouillon", on: "2025-06-06", with: [boris], status: .draft)
    let titles = try sample.register.actorCard(boris).exchanges.map(\.title)
    #expect(titles == ["Prévu", "Tenu"])
  }

  @Test(arguments: [(2, 3, true), (3, 3, false), (10, 3, false), (0, 3, true), (1, 0, false)])
  func `the latest come first, and the card says whether there are more`(
    latest: Int, count: Int, more: Bool
  ) throws {
    for number in 0..<count {
      try sample.log("\(number)", on: "2025-05-0\(number + 1)", with: [ada])
    }
    let card = try sample.register.actorCard(ada, latest: latest)
    #expect(
      card.exchanges.map(\.title) == (0..<count).reversed().prefix(latest).map { "\($0)" })
    #expect(card.hasEarlierExchanges == more)
  }

  @Test func `exchanges of one day come latest recorded first`() throws {
    let ids = try (0..<3).map { try sample.log("\($0)", on: "2025-05-05", with: [ada]) }
    #expect(try sample.register.actorCard(ada, latest: 2).exchanges.map(\.id) == [ids[2], ids[1]])
  }

  @Test func `an exchange of two of its people is on the card once`() throws {
    let carole = try sample.person("Carole Test")
    try sample.appoint(carole, "Conseillère", of: embassy)
    for number in 1...3 {
      try sample.log("\(number)", on: "2025-05-0\(number)", with: [boris, carole, embassy])
    }
    let card = try sample.register.actorCard(embassy, latest: 3)
    #expect(card.exchanges.map(\.title) == ["3", "2", "1"])
    #expect(!card.hasEarlierExchanges)
  }

  @Test func `posts tell who holds them on a day, and who held them`() throws {
    try sample.appoint(ada, "Consule", of: embassy, since: "2019", until: "2020")
    let posts = try sample.register.actorCard(embassy).posts
    #expect(posts.map(\.position.title.text) == ["Ambassadrice", "Consule"])
    #expect(posts.first?.mandates.map(\.person.name) == ["Boris Essai", "Ada Exemple"])
    #expect(
      posts.first?.mandates.map { $0.mandate.tenure.until?.description } == [nil, "2024-03-14"])
    #expect(posts.map { $0.holders(on: SampleRegister.today).map(\.person.id) } == [[boris], []])
    #expect(posts[1].holders(on: try Sample.day("2020-12-31")).map(\.person.id) == [ada])
  }

  @Test func `a card tells the open follow-ups that concern the actor`() throws {
    try sample.followUp("B", due: "2025-07-01", actors: [ada])
    try sample.followUp("A", due: "2025-06-01", actors: [boris, ada])
    try sample.followUp("Autre", due: "2025-06-01", owner: ada, actors: [boris])
    #expect(try sample.register.actorCard(ada).followUps.map(\.title) == ["A", "B"])
  }

  @Test func `a person's mandates come latest first, with the organisation's name`() throws {
    try sample.appoint(ada, "Présidente", of: sample.home, since: "2025")
    let mandates = try sample.register.actorCard(ada).mandates
    #expect(mandates.map(\.mandate.title.text) == ["Présidente", "Ambassadrice"])
    #expect(mandates.map(\.organisation.name) == ["Institut Exemple", "Ambassade Exemple"])
    #expect(try sample.register.actorCard(ada).posts.isEmpty)
  }
}
