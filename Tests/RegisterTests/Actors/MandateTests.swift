import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct MandateTests {
  let sample: SampleRegister
  let embassy: Actor.ID
  let ada: Actor.ID
  let boris: Actor.ID

  init() throws {
    sample = try SampleRegister()
    embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
    ada = try sample.person("Ada Exemple")
    boris = try sample.person("Boris Essai")
  }

  func posts() throws -> [Post] { try sample.register.actorCard(embassy).posts }

  func mandates(_ person: Actor.ID) throws -> [Mandate] {
    try sample.register.actorCard(person).mandates.map(\.mandate)
  }

  /// Returns the office shown beside a person in an exchange on a date.
  func office(of person: Actor.ID, on date: String) throws -> String? {
    let id = try sample.log("Entretien", on: date, with: [person])
    return try sample.register.interaction(id)?.entry.participants.first?.label.office?.title
  }

  @Test func `what became of the actors and the post meanwhile is refused`() throws {
    let other = try sample.organisation("Ambassade Seconde")
    let carole = try sample.person("Carole Test")
    try sample.appoint(ada, "Ambassadeur", of: embassy, since: "2024")
    let post = try #require(posts().first?.position.id)
    func appoint(_ person: Actor.ID, of organisation: Actor.ID, to post: Position.ID?) throws {
      let appointment = try Appointment(
        title: Line("Ambassadeur"), organisation: organisation, tenure: Sample.tenure("2025"),
        position: post)
      _ = try sample.register.appoint(
        person, appointment: { _ in appointment }, by: .sample("contacts appoint"))
    }
    expect(.unknownRecord) { try appoint(boris, of: other, to: post) }
    expect(.unknownRecord) { try appoint(boris, of: embassy, to: Position.ID(99)) }
    expect(.unknownRecord) { try appoint(Actor.ID(99), of: embassy, to: nil) }
    _ = try sample.register.merge(carole, into: boris, by: .sample("contacts merge"))
    expect(.changedMeanwhile) { try appoint(carole, of: embassy, to: nil) }
    _ = try sample.register.merge(other, into: embassy, by: .sample("contacts merge"))
    expect(.changedMeanwhile) { try appoint(boris, of: other, to: nil) }
    #expect(try posts().flatMap(\.mandates).count == 1)
    try appoint(boris, of: embassy, to: post)
  }

  @Test func `a person and an organisation are added in one go`() throws {
    let result = try sample.register.addPerson(
      ActorProfile(nature: .person, name: Line("Carole Test")),
      organisation: ActorProfile(nature: .organisation(.agency), name: Line("Agence Test")),
      appointment: { added in
        try Appointment(
          title: Line("Directrice"), organisation: #require(added),
          tenure: Sample.tenure("2024"))
      }, by: .sample("contacts add"))
    let agency = try #require(result.organisation)
    let held = try #require(sample.register.actorCard(agency).posts.first?.mandates.first)
    #expect(held.person == ActorName(id: result.person, name: "Carole Test"))
    #expect(held.organisation.name == "Agence Test")
    #expect(held.mandate == result.outcome.mandate)
    #expect(held.mandate.tenure.since?.description == "2024")
    #expect(result.outcome.ended == nil && result.outcome.others.isEmpty)
  }

  @Test func `« Ambassadrice » and « Ambassadeur » are one post, each with its title`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020", until: "2023-12-31")
    try sample.appoint(boris, "AMBASSADEUR", of: embassy, since: "2024-01-01")
    let post = try #require(posts().first)
    #expect(try posts().count == 1)
    #expect(post.position.title.text == "Ambassadrice")
    #expect(post.mandates.map(\.mandate.title.text) == ["AMBASSADEUR", "Ambassadrice"])
  }

  @Test func `another title, or the same elsewhere, is another post`() throws {
    let other = try sample.organisation("Autre ambassade")
    try sample.appoint(ada, "Ambassadrice", of: embassy)
    try sample.appoint(ada, "Conseillère", of: embassy)
    try sample.appoint(ada, "Ambassadrice", of: other)
    #expect(try posts().map(\.position.title.text) == ["Ambassadrice", "Conseillère"])
    #expect(try Set(mandates(ada).map(\.position)).count == 3)
  }

  @Test(arguments: [
    ("2024-03-15", "2024-03-14"), ("2024-03-01", "2024-02-29"), ("2024-01-01", "2023-12-31"),
    ("2024-03", "2024-03"), ("2024", "2024"),
  ])
  func `a successor ends the mandate the day before, or in the month or year known`(
    since: String, until: String
  ) throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020-09-01")
    let outcome = try sample.appoint(
      boris, "Ambassadeur", of: embassy, since: since, replacing: ada)
    #expect(outcome.ended?.person == ada)
    #expect(outcome.ended?.tenure.until == nil, "as it was")
    let ended = try #require(mandates(ada).first)
    #expect(ended.tenure.since?.description == "2020-09-01")
    #expect(ended.tenure.until?.description == until)
    #expect(ended.status == .ended)
    #expect(outcome.others == [])
    #expect(try posts().count == 1)
  }

  @Test func `a successor may bear another title in the same post`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020")
    try sample.appoint(
      boris, "Chargé d’affaires", of: embassy, since: "2024-03-15", status: .adInterim,
      replacing: ada)
    let post = try #require(posts().first)
    #expect(try posts().count == 1)
    #expect(post.holders(on: try Sample.day("2024-03-14")).map(\.person.id) == [ada])
    #expect(post.holders(on: try Sample.day("2024-03-15")).map(\.person.id) == [boris])
  }

  @Test func `who holds no post there cannot be succeeded, and nothing is written`() throws {
    let before = try sample.register.dump()
    do {
      try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2024", replacing: ada)
      Issue.record("appointed")
    } catch RegisterError.holdsNoPost("Ada Exemple", "Ambassade Exemple") {}
    #expect(try sample.register.dump() == before)
  }

  @Test func `a successor before the mandate began is refused`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2024-03-15")
    let before = try sample.register.dump()
    #expect(throws: MandateError.self) {
      try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2024-03-15", replacing: ada)
    }
    #expect(try sample.register.dump() == before)
  }

  @Test func `who else holds the post is told`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020")
    let outcome = try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2024")
    #expect(outcome.others == [ActorName(id: ada, name: "Ada Exemple")])
    #expect(outcome.ended == nil)
    let again = try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2025")
    #expect(again.others.map(\.id) == [ada], "not the person appointed")
  }

  @Test func `an appointment to the post a person holds corrects the mandate`() throws {
    let first = try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2022-03")
    #expect(first.known == nil)
    let before = try sample.register.dump()
    for since in ["2022-02", "2021-12-01", "2023"] {
      let outcome = try sample.appoint(ada, "Ambassadeur", of: embassy, since: since)
      #expect(outcome.known?.id == first.mandate.id)
      #expect(outcome.mandate.tenure.since?.description == since)
      #expect(try mandates(ada) == [outcome.mandate])
    }
    for _ in 0..<3 { _ = try sample.register.takeBack(.last, by: .sample("undo")) }
    #expect(try sample.register.dump().contains("2022-03"))
    #expect(try mandates(ada) == [first.mandate])
    #expect(before.count < (try sample.register.dump().count), "the journal keeps it all")
  }

  @Test func `who was agreed and replaces the holder comes into post by one mandate`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020")
    try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2024-04", status: .agreed)
    let outcome = try sample.appoint(
      boris, "Ambassadeur", of: embassy, since: "2024-05-01", status: .inPost, replacing: ada)
    #expect(outcome.ended?.person == ada)
    #expect(try mandates(boris) == [outcome.mandate])
    #expect(outcome.known?.status == .agreed && outcome.mandate.status == .inPost)
  }

  @Test func `a former holder may come back, but not before having left`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2018", until: "2020-06-30")
    #expect(throws: MandateError.self) {
      try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020-06-30")
    }
    let back = try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020-07-01")
    #expect(back.known == nil)
    #expect(try mandates(ada).map(\.tenure.since?.description) == ["2020-07-01", "2018"])
  }

  @Test func `the days of a mandate that is over are corrected by both of them`() throws {
    let first = try sample.appoint(
      ada, "Ambassadrice", of: embassy, since: "2018-03", until: "2020-06")
    let outcome = try sample.appoint(
      ada, "Ambassadrice", of: embassy, since: "2018-02", until: "2020-07")
    #expect(outcome.known?.id == first.mandate.id)
    #expect(try mandates(ada) == [outcome.mandate])
  }

  @Test func `nothing new of a mandate is refused, and nothing is written`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2022")
    let before = try sample.register.dump()
    expect(.holdsAlready) {
      try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2022")
    }
    #expect(try sample.register.dump() == before)
  }

  @Test func `the end of a mandate that is over is corrected, where one is meant`() throws {
    func leave(_ until: String, isCorrecting: Bool = true) throws -> [Mandate] {
      try sample.register.leave(
        ada, organisation: embassy, until: Sample.date(until), isCorrecting: isCorrecting,
        by: .sample("contacts leave"))
    }
    expect(.holdsNoPost) { try leave("2024") }
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020")
    _ = try leave("2024-06-30", isCorrecting: false)
    expect(.leftAlready) { try leave("2024-07-31", isCorrecting: false) }
    #expect(try leave("2024-07-31").map(\.tenure.until?.description) == ["2024-06-30"])
    #expect(try mandates(ada).map(\.tenure.until?.description) == ["2024-07-31"])
    #expect(throws: MandateError.self) { try leave("2019") }
    try sample.appoint(ada, "Doyenne", of: embassy, since: "2021", until: "2023")
    expect(.leftAlready) { try leave("2024-08-31") }
  }

  @Test func `what an import tells of a mandate fills it in and replaces nothing`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2022-03")
    func enter(_ since: String?, _ until: String? = nil, agrement: String? = nil) throws {
      try sample.register.write(.sample("import")) { writer in
        try writer.enter(
          Appointment(
            title: Line("Ambassadrice"), organisation: embassy,
            tenure: Sample.tenure(since, until), agrement: agrement.map(Sample.day)), of: ada)
      }
    }
    expect(.holdsAlready) { try enter("2021") }
    try enter("2021", agrement: "2022-01-15")
    #expect(try mandates(ada).map(\.agrement?.description) == ["2022-01-15"])
    try enter("2018", "2020")
    #expect(try mandates(ada).map(\.tenure.since?.description) == ["2022-03", "2018"])
  }

  @Test func `who takes the post up during the mandate is named too`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2025")
    let outcome = try sample.appoint(boris, "Ambassadeur", of: embassy, since: "2020")
    #expect(outcome.others.map(\.id) == [ada])
  }

  @Test func `a successor whose first day is unknown ends nothing`() throws {
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2020")
    let outcome = try sample.appoint(boris, "Ambassadeur", of: embassy, replacing: ada)
    let mandate = try #require(mandates(ada).first)
    #expect(outcome.ended == nil)
    #expect(mandate.status == .inPost)
  }

  @Test func `a person may hold two posts, the last taken up is named first`() throws {
    try sample.appoint(ada, "Conseillère", of: embassy, since: "2023-01-01")
    try sample.appoint(ada, "Ambassadrice", of: embassy, since: "2024-01-01")
    #expect(try mandates(ada).map(\.title.text) == ["Ambassadrice", "Conseillère"])
    #expect(try office(of: ada, on: "2024-06-01") == "Ambassadrice")
    #expect(try office(of: ada, on: "2023-06-01") == "Conseillère")
  }
}
