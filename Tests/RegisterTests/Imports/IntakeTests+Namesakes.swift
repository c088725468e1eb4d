import Diplomacy
import GRDB
import Testing

@testable import Register

/// Namesakes, whom something tells apart.
extension IntakeTests {
  private func contact(
    _ name: String, gender: Gender? = nil, country: String? = nil, of organisation: String? = nil,
    line: Int = 2
  ) throws -> IncomingRecord {
    let profile = ActorProfile(nature: .person, name: try Line(name)).changed {
      $0.gender = gender
    }
    let offices = try organisation.map {
      [
        IncomingActor.Office(
          title: try Line("Ministre"), organisation: try Line($0), tenure: try Tenure())
      ]
    }
    return IncomingRecord(
      .actor(
        IncomingActor(
          profile, country: try country.map { try Line($0) }, offices: offices ?? [])), key: nil,
      place: SourcePlace(line: line, row: line))
  }

  private func numbers(_ name: String) throws -> [String] {
    try register().register.actors(matching: name).map(\.id.lettered).sorted()
  }

  @Test func `whoever is addressed in the other gender is somebody else`() throws {
    let rows = try [
      contact("Dominique Essai", gender: .masculine),
      contact("Dominique Essai", gender: .feminine, line: 3),
    ]
    try take(rows)
    #expect(try numbers("Dominique Essai").count == 2)
    #expect(try take(rows).lines.map(\.outcome) == [.unchanged, .unchanged])
    let meetings = try ["M. Dominique Essai", "Mme Dominique Essai"].enumerated().map {
      try exchange("Point \($0.offset)", on: "2025-05-05", with: [$0.element])
    }
    #expect(try take(meetings).tally.newcomers == 0)
    // Without a word of courtesy either may be meant.
    let either = try take([exchange("Autre", on: "2025-05-09", with: ["Dominique Essai"])])
    #expect(either.problems.count == 1)
  }

  @Test func `every country has its own ministry of a name`() throws {
    let house = "Ministère des Affaires étrangères"
    let rows = try [
      contact("Zoé Essai", country: "Kazakhstan", of: house),
      contact("Ali Exemple", country: "Ouzbékistan", of: house, line: 3),
      contact("Jeanne Modèle", country: "Kazakhstan", of: house, line: 4),
    ]
    try take(rows)
    #expect(try numbers(house).count == 2)
    #expect(try take(rows).tally.unchanged == 3)
    // A meeting in a zone is with that of the zone.
    let meeting = try exchange("Point", on: "2025-05-05", with: [house])
    #expect(try take([meeting]).problems.count == 1)
    guard case .exchange(var content) = meeting.content else { return }
    content.zones = [try Line("Ouzbékistan")]
    let placed = IncomingRecord(.exchange(content), key: nil, place: meeting.place)
    #expect(try take([placed]).problems.isEmpty)
  }

  @Test func `an assembly of several countries is one, wherever its members are from`() throws {
    let house = "Assemblée parlementaire de l’OSCE"
    try take([
      contact("Zoé Essai", country: "Kazakhstan", of: house),
      contact("Ali Exemple", country: "Ouzbékistan", of: house, line: 3),
    ])
    #expect(try numbers(house).count == 1)
    #expect(try profile(house).country == nil)
  }

  @Test func `namesakes of two countries are two, however the table is sorted`() throws {
    let rows = try [
      contact("Alexeï Essai", country: "Kazakhstan", of: "Agence d’essai"),
      contact("Alexeï Essai", country: "Ouzbékistan", of: "Bureau d’essai", line: 3),
    ]
    try take(rows)
    #expect(try numbers("Alexeï Essai").count == 2)
    #expect(try take(rows.reversed()).lines.map(\.outcome) == [.unchanged, .unchanged])
  }

  @Test func `whom a row without a country is with it is with again`() throws {
    let house = "Ministère des Affaires étrangères"
    let rows = try [
      contact("Zoé Essai", country: "Kazakhstan", of: house),
      contact("Ali Exemple", of: house, line: 3),
      contact("Jeanne Modèle", country: "Ouzbékistan", of: house, line: 4),
    ]
    try take(rows)
    #expect(try take(rows).lines.map(\.outcome) == [.unchanged, .unchanged, .unchanged])
  }

  @Test func `who is addressed otherwise here since is still who takes part`() throws {
    let row = try exchange("Point", on: "2025-05-05", with: ["M. Camille Essai"])
    try take([row])
    try edit("a2") { $0.gender = .feminine }
    #expect(try take([row]).lines.map(\.outcome) == [.unchanged])
    #expect(try numbers("Camille Essai") == ["a2"])
  }

  @Test func `an address that two share is neither's alone`() throws {
    func meeting(_ names: [String], _ title: String = "Point") throws -> IncomingRecord {
      var exchange = IncomingExchange(
        kind: .meeting, status: .held, title: try Line(title),
        occurrence: .on(try #require(PartialDate("2025-05-05"))))
      exchange.parties = try names.compactMap {
        IncomingParty(name: try Line($0), email: try Line("cabinet@exemple.org"))
      }
      return IncomingRecord(.exchange(exchange), key: nil, place: SourcePlace(line: 2, row: 2))
    }
    let sample = try register()
    let first = try sample.person("Bruno Essai")
    let second = try sample.person("Ann Exemple")
    let rows = try [
      meeting(["Bruno Essai", "Ann Exemple"]), meeting(["Ann Exemple"], "Suite"),
      meeting(["Zoé Nouvelle", "Ali Nouveau"], "Autre"),
    ]
    try take(rows)
    func others(_ id: Int64) throws -> [Int64] {
      try sample.register.queue.read { db in
        try Content.Interaction.fetch(id, db)?.participations.map(\.actor) ?? []
      }
    }
    #expect(try others(1) == [first.value, second.value] && others(2) == [second.value])
    #expect(try others(3).count == 2)
    #expect(try take(rows).lines.allSatisfy { $0.outcome == .unchanged })
  }

  @Test func `a card that says somebody else altogether takes nobody's place`() throws {
    func card(_ name: String) throws -> IncomingRecord {
      IncomingRecord(
        .actor(IncomingActor(ActorProfile(nature: .person, name: try Line(name)))),
        key: SourceKey(card: "1"), place: SourcePlace(line: 1))
    }
    try take([card("Jean Essai")])
    #expect(try take([card("Anna Exemple")]).problems.map(\.reason) == [.another("a2")])
    #expect(try take([card("Jean Nouveau")]).problems.isEmpty)
  }

  @Test func `an address that a name gains is told, and not given back to whom it was taken from`()
    throws
  {
    func meeting(_ email: String?) throws -> IncomingRecord {
      var exchange = IncomingExchange(
        kind: .meeting, status: .held, title: try Line("Point"),
        occurrence: .on(try #require(PartialDate("2025-05-05"))))
      exchange.parties = [
        try #require(
          IncomingParty(name: try Line("Zoé Essai"), email: try email.map { try Line($0) }))
      ]
      return IncomingRecord(.exchange(exchange), key: nil, place: SourcePlace(line: 2, row: 2))
    }
    try take([meeting(nil)])
    let line = try #require(try take([meeting("zoe@exemple.org")]).lines.first)
    #expect(line.outcome == .updated([]) && line.gained == ["a2 zoe@exemple.org"])
    try edit("a2") { $0.emails = [] }
    let again = try #require(try take([meeting("zoe@exemple.org")]).lines.first)
    #expect(again.outcome == .unchanged && again.gained.isEmpty)
    #expect(try profile("Zoé Essai").emails.isEmpty)
  }

  @Test func `a namesake above takes nobody's place, and a corrected gender makes nobody new`()
    throws
  {
    let senator = try contact("Claude Essai", gender: .masculine, of: "Sénat d’essai")
    try take([senator])
    let rows = try [
      contact("Claude Essai", gender: .feminine, of: "Banque d’essai"),
      contact("Claude Essai", gender: .masculine, of: "Sénat d’essai", line: 3),
    ]
    #expect(try take(rows).lines.map(\.outcome) == [.created, .unchanged])
    #expect(try take(rows).lines.map(\.outcome) == [.unchanged, .unchanged])
    for house in ["Sénat d’essai", nil] {
      let name = "Camille \(house == nil ? "Exemple" : "Modèle")"
      try take([contact(name, gender: .masculine, of: house)])
      let corrected = try take([contact(name, gender: .feminine, of: house)])
      #expect(corrected.lines.map(\.outcome) == [.updated(["gender"])])
    }
  }

  @Test func `a ministry of another country above is another ministry`() throws {
    func ministry(_ country: String, line: Int = 2) throws -> IncomingRecord {
      let profile = ActorProfile(
        nature: .organisation(.ministry), name: try Line("Ministère d’essai"))
      return IncomingRecord(
        .actor(IncomingActor(profile, country: try Line(country))), key: nil,
        place: SourcePlace(line: line, row: line))
    }
    try take([ministry("Kazakhstan")])
    let rows = try [ministry("Ouzbékistan"), ministry("Kazakhstan", line: 3)]
    #expect(try take(rows).lines.map(\.outcome) == [.created, .unchanged])
    #expect(try take(rows).tally.unchanged == 2)
  }

  @Test func `of whom the gender or the country was not known, the first who has one is`() throws {
    let house = "Ministère des Affaires étrangères"
    try take([
      exchange("Point", on: "2025-05-05", with: ["Claude Essai"]), contact("Zoé Modèle", of: house),
    ])
    let rows = try [
      contact("Ana Essai", country: "Ouzbékistan", of: house),
      contact("Ali Exemple", country: "Kazakhstan", of: house, line: 3),
    ]
    let lines = try take(rows).lines
    #expect(try numbers(house).count == 2)
    let ministry = try #require(numbers(house).first)
    #expect(lines.map(\.gained) == [["\(ministry) ouzbekistan"], []])
    #expect(try take(rows).tally.unchanged == 2)
    let both = try exchange(
      "Autre", on: "2025-05-06", with: ["M. Claude Essai", "Mme Claude Essai"])
    #expect(try take([both]).lines.map(\.gained) == [["a2 M. Claude Essai"]])
    #expect(try numbers("Claude Essai").count == 2)
    #expect(try take([both]).lines.map(\.outcome) == [.unchanged])
    // What somebody took away is not given back.
    try edit("a2") { $0.gender = nil }
    #expect(try take([both]).lines.map(\.gained) == [[]])
  }

  @Test func `an address here that is somebody else's is refused each time, in whatever order`()
    throws
  {
    let sample = try register()
    try sample.person("Anna Essai")
    let address = "secretariat@exemple.org"
    try edit("a2") { $0.emails = [try Line(address)] }
    let rows = try [
      person("Bruno Exemple", emails: [address]), person("Anna Essai", emails: [address], line: 3),
    ]
    for _ in 1...3 {
      #expect(try take(rows).problems.map(\.reason) == [.addressOfAnother(["a2"])])
    }
    #expect(try take(rows.reversed()).problems.isEmpty)
  }

  @Test func `a whole name beside an address of somebody called otherwise is somebody else`() throws
  {
    let sample = try register()
    try sample.person("Anna Essai")
    try edit("a2") { $0.emails = [try Line("anna@exemple.org")] }
    func row(_ name: String) throws -> IncomingRecord {
      var content = IncomingExchange(
        kind: .meeting, status: .held, title: try Line("Point avec \(name)"),
        occurrence: .on(try #require(PartialDate("2025-05-05"))))
      content.parties = try [name].compactMap {
        IncomingParty(name: try Line($0), email: try Line("anna@exemple.org"))
      }
      return IncomingRecord(.exchange(content), key: nil, place: SourcePlace(line: 2, row: 2))
    }
    // A word that is hers, or one that may be anything, is her.
    #expect(try take([row("Mme Anna Modèle"), row("Secrétariat")]).tally.newcomers == 0)
    let other = try row("M. Zoltan Exemple")
    #expect(try take([other]).tally.newcomers == 1)
    #expect(try profile("Zoltan Exemple").emails.isEmpty)
    #expect(try take([other]).lines.map(\.outcome) == [.unchanged])
    // She is who took part, whatever she is called by now.
    try edit("a2") { ($0.name, $0.familyName, $0.aliases) = (try Line("Hélène Autre"), nil, []) }
    #expect(try take([row("Mme Anna Modèle")]).lines.map(\.outcome) == [.unchanged])
  }

  @Test func `of two who are new with one address each is added once, and the first has it`() throws
  {
    var content = IncomingExchange(
      kind: .meeting, status: .held, title: try Line("Point"),
      occurrence: .on(try #require(PartialDate("2025-05-05"))))
    content.parties = try ["Max Essai", "Zoé Exemple"].compactMap {
      IncomingParty(name: try Line($0), email: try Line("cabinet@exemple.org"))
    }
    let row = IncomingRecord(.exchange(content), key: nil, place: SourcePlace(line: 2, row: 2))
    #expect(try take([row]).tally.newcomers == 2)
    #expect(try take([row]).lines.map(\.outcome) == [.unchanged])
    #expect(try profile("Zoé Exemple").emails.isEmpty && !profile("Max Essai").emails.isEmpty)
  }
}
