import Diplomacy
import TestSupport
import Testing

@testable import Register

/// Who is who when files know nobody by a number: nobody is taken for a newer version of
/// somebody else.
extension IntakeTests {
  @Test func `no table may be called as the keys of other sources begin`() {
    let keys = [
      SourceKey(card: "a"), SourceKey(CalendarKey(uid: "a")), SourceKey(mail: "a"),
      SourceKey(text: OriginKey(SourceKey(card: "a"), in: "carnet").stored),
    ]
    let begins = keys.map { String($0.text.prefix { $0 != "\u{1F}" }) }
    #expect(Set(begins) == ImportSource.reserved)
  }

  @Test func `what another file says of somebody completes them and empties nothing`() throws {
    try take([
      person(
        "Zoé Essai", emails: ["zoe@exemple.org"], phones: ["+33 1 11 11 11 11"], note: "Sherpa")
    ])
    let line = try #require(
      try take([person("Zoé Essai", emails: ["zoe@exemple.org"])], from: "autre.csv").lines.first)
    #expect(line.outcome == .unchanged)
    let profile = try profile("Zoé Essai")
    #expect(profile.phones.map(\.text) == ["+33 1 11 11 11 11"])
    #expect(profile.note?.text == "Sherpa")
  }

  @Test func `two who share a mailbox in one file are two, and stay two`() throws {
    let records = [
      try person("Jean Essai", emails: ["cabinet@exemple.org"], phones: ["+33 1 11 11 11 11"]),
      try person("Marie Modèle", emails: ["cabinet@exemple.org"], line: 3),
    ]
    #expect(try take(records).lines.map(\.outcome) == [.created, .created])
    #expect(try take(records).lines.map(\.outcome) == [.unchanged, .unchanged])
    #expect(try profile("Jean Essai").phones.count == 1)
    #expect(try profile("Jean Essai").aliases.isEmpty)
  }

  @Test func `one row for each post is one person, with the numbers of all rows`() throws {
    let records = [
      try person(
        "Zoé Essai", phones: ["+33 1 11 11 11 11"], of: "Agence d’essai", title: "Directrice"),
      try person(
        "Zoé Essai", phones: ["+33 2 22 22 22 22"], of: "Institut d’essai", title: "Membre",
        line: 3),
    ]
    let first = try take(records)
    #expect(first.lines.map(\.outcome) == [.created, .updated(["phones", "mandate"])])
    #expect(try profile("Zoé Essai").phones.count == 2)
    #expect(try take(records).lines.map(\.outcome) == [.unchanged, .unchanged])
  }

  @Test func `an identifier that says two things in one table is refused the second time`() throws {
    let found = try take([
      person("Zoé Essai", key: SourceKey(row: "1", of: "essai")),
      person("Ali Exemple", key: SourceKey(row: "1", of: "essai"), line: 3),
      person("Zoé Essai", key: SourceKey(row: "1", of: "essai"), line: 4),
    ])
    #expect(found.lines.map(\.outcome) == [.created, .unchanged])
    #expect(found.problems.map(\.reason) == [.repeated])
  }

  /// An entry of a calendar, or of a calendar that a mail carries.
  private func entry(
    _ title: String, sequence: Int? = nil, stamp: String? = nil, line: Int = 2
  ) throws -> IncomingRecord {
    let exchange = IncomingExchange(
      kind: .meeting, status: .draft, title: try Line(title),
      occurrence: .on(try #require(PartialDate("2025-07-03"))))
    return IncomingRecord(
      .exchange(exchange), key: SourceKey(CalendarKey(uid: "a-1")), place: SourcePlace(line: line),
      kept: (sequence.map { ["SEQUENCE:\($0)"] } ?? [])
        + (stamp.map { [IncomingRecord.stamp + $0] } ?? []),
      carrier: stamp.map { SourceKey(mail: $0) })
  }

  @Test func `an identifier that says two things in one calendar is refused, but for the later`()
    throws
  {
    let twice = [try entry("Déjeuner"), try entry("Dîner", line: 9)]
    for outcome in [ImportOutcome.created, .unchanged, .unchanged] {
      let found = try take(twice, from: "agenda.ics")
      #expect(found.lines.map(\.outcome) == [outcome])
      #expect(found.problems.map(\.reason) == [.repeated])
    }
    let numbered = [try entry("Déjeuner", sequence: 1), try entry("Dîner", sequence: 2, line: 9)]
    #expect(
      try take(numbered, from: "autre.ics").lines.map(\.outcome).last
        == .updated(["title", "kept"]))
    #expect(
      try take(numbered, from: "autre.ics").lines.map(\.outcome) == [.unchanged, .unchanged])
  }

  @Test func `of invitations the one that was written last counts, however often they come in`()
    throws
  {
    func letter(_ number: Int) throws -> IncomingRecord {
      IncomingRecord(
        .exchange(
          IncomingExchange(
            kind: .letter, status: .held, title: try Line("Invitation \(number)"),
            occurrence: .on(try #require(PartialDate("2025-05-05"))))),
        key: SourceKey(mail: "\(number)"), place: SourcePlace(line: number), isFinal: true)
    }
    func mail(_ number: Int, _ title: String) throws -> [IncomingRecord] {
      [try letter(number), try entry(title, stamp: "2025050\(number)T120000Z", line: number)]
    }
    var box = try mail(1, "Déjeuner") + mail(2, "Dîner")
    #expect(
      try take(box, from: "boîte").lines.map(\.outcome)
        == [.created, .created, .created, .updated(["title", "kept"])])
    #expect(try take(box, from: "boîte").tally.unchanged == 4)
    box += try mail(3, "Petit déjeuner")
    #expect(
      try take(box, from: "boîte").lines.map(\.outcome)
        == [.unchanged, .unchanged, .unchanged, .unchanged, .created, .updated(["title", "kept"])])
    #expect(try take(box, from: "boîte").tally.unchanged == 6)
  }

  @Test func `the address of somebody called otherwise is refused with their number`() throws {
    let sample = try register()
    let jean = try sample.person("Jean Essai", emails: ["cabinet@exemple.org"])
    let before = try sample.register.dump()
    let found = try take([
      person("Marie Modèle", emails: ["cabinet@exemple.org"], of: "Agence", title: "Directrice")
    ])
    #expect(found.problems.map(\.reason) == [.addressOfAnother([jean.lettered])])
    #expect(try sample.register.dump() == before)
  }

  @Test(arguments: [
    ("Zoé Essai", "Essai-Martin Zoé", true), ("Zoé Essai", "Z. Essai", true),
    ("Gulsara Eksemplova", "Гульсара Эксемплова", true), ("Пётр Примеров", "Petr Primerov", true),
    ("Marie Modèle", "Jean Modèle", false), ("", "Jean Modèle", false),
  ])
  func `names are alike when nothing in one speaks against the other`(
    one: String, other: String, isAlike: Bool
  ) {
    #expect(NameLikeness.areAlike(one, other) == isAlike)
    #expect(NameLikeness.areAlike(other, one) == isAlike)
  }

  @Test func `a contact of whom there are two is refused, and a nickname is nobody's name`() throws
  {
    let sample = try register()
    let first = try sample.person("Jean Essai")
    let second = try sample.person("Jean Essai")
    let bob = try sample.person("Bob")
    let robert = ActorProfile(
      nature: .person, name: try Line("Robert Modèle"), aliases: [Alias(try Line("Bob"))])
    let found = try take([
      person("Jean Essai"),
      IncomingRecord(
        .actor(IncomingActor(robert)), key: nil, place: SourcePlace(line: 3, row: 3)),
    ])
    #expect(found.problems.map(\.reason) == [.ambiguous([first.lettered, second.lettered])])
    #expect(found.lines.map(\.outcome) == [.created])
    #expect(found.lines.first?.reference != bob.lettered)
  }

  @Test func `of two namesakes the one who was put away is not meant`() throws {
    let sample = try register()
    let old = try sample.person("Jean Essai")
    let jean = try sample.person("Jean Essai")
    try sample.register.archiveActor(
      old, on: SampleRegister.today, reason: Line("Parti"), by: .sample("contacts archive"))
    #expect(try take([person("Jean Essai")]).lines.map(\.reference) == [jean.lettered])
  }

  @Test func `who was put away is still who they are, and that is told`() throws {
    let sample = try register()
    let jean = try sample.person("Jean Essai")
    try sample.register.archiveActor(
      jean, on: SampleRegister.today, reason: Line("Parti"), by: .sample("contacts archive"))
    let record = try exchange("Point", on: "2025-05-05", with: ["Jean Essai"])
    #expect(try take([record]).lines.map(\.archived) == [[jean.lettered]])
    #expect(try take([record]).lines.map(\.archived) == [[]])
    let lines = try take([person("Jean Essai", phones: ["+33 1 11 11 11 11"])]).lines
    #expect(lines.map(\.outcome) == [.updated(["phones"])])
    #expect(lines.map(\.archived) == [[jean.lettered]])
  }

  @Test func `an embassy among the participants is the embassy`() throws {
    let sample = try register()
    let embassy = try sample.organisation("Ambassade d’Exemple")
    try take([exchange("Point", on: "2025-05-05", with: ["Ambassade d’Exemple"])])
    #expect(try sample.register.actors(matching: "Ambassade d’Exemple").map(\.id) == [embassy])
  }

  @Test func `somebody new who is named twice in one record is added once`() throws {
    var exchange = IncomingExchange(
      kind: .meeting, status: .held, title: try Line("Point"),
      occurrence: .on(try #require(PartialDate("2025-05-05"))))
    exchange.parties = try [
      IncomingParty(name: Line("Zoé Essai")), IncomingParty(name: Line("ZOÉ ESSAI"), side: .ours),
      IncomingParty(name: Line("Zoé Essai"), email: Line("zoe@exemple.org"), role: .organiser),
    ].compactMap(\.self)
    let found = try take([
      IncomingRecord(.exchange(exchange), key: nil, place: SourcePlace(line: 2, row: 2))
    ])
    #expect(found.tally.newcomers == 1)
    #expect(try register().register.actors(matching: "Zoé Essai").count == 1)
  }

  // MARK: Follow-ups and exchanges

  func followUp(
    _ title: String, due: String, for names: [String] = [], state: FollowUp.State? = nil,
    line: Int = 2, key: SourceKey? = nil
  ) throws -> IncomingRecord {
    var followUp = IncomingFollowUp(
      title: try Line(title), due: try #require(CivilDate(due)),
      state: state ?? .open(snoozedUntil: nil))
    followUp.isClosingGuessed = true
    followUp.parties = try names.compactMap { IncomingParty(name: try Line($0)) }
    return IncomingRecord(.followUp(followUp), key: key, place: SourcePlace(line: line, row: line))
  }

  @Test func `the same thing to do the same day for two people is two things`() throws {
    let records = [
      try followUp("Relancer", due: "2025-07-01", for: ["Zoé Essai"]),
      try followUp("Relancer", due: "2025-07-01", for: ["Ali Exemple"], line: 3),
    ]
    #expect(try take(records).lines.map(\.outcome) == [.created, .created])
    #expect(try take(records).lines.map(\.outcome) == [.unchanged, .unchanged])
    #expect(try register().register.count("follow_up") == 2)
  }

  @Test func `the same rows in another file are the same exchanges, once`() throws {
    let record = try exchange("Point", on: "2025-05-05", with: ["Zoé Essai"])
    try take([record])
    #expect(try take([record], from: "copie.csv").lines.map(\.outcome) == [.unchanged])
    #expect(try register().register.count("interaction") == 1)
  }

  @Test func `a row takes the place of no record with which it has nothing in common`() throws {
    try take([person("Jean Essai", key: SourceKey(row: "1", of: "essai"), note: "Le sien.")])
    let other = try take([person("Anna Exemple", key: SourceKey(row: "1", of: "essai"))])
    #expect(other.problems.map(\.reason) == [.another("a2")])
    #expect(try profile("Jean Essai").note?.text == "Le sien.")
    // One word, an address or a number in common, and it is a change.
    for name in ["Jean Nouveau", "Ali Autre"] {
      #expect(
        try take([person(name, key: SourceKey(row: "1", of: "essai"), phones: ["01 02 03 04 05"])])
          .problems.isEmpty)
    }
    #expect(try profile("Ali Autre").phones.map(\.text) == ["01 02 03 04 05"])
  }

  @Test func `nor an exchange that of one on another day with others`() throws {
    try take([
      exchange(
        "Point", on: "2025-05-05", with: ["Zoé Essai"], key: SourceKey(row: "1", of: "essai"))
    ])
    #expect(
      try take([
        exchange(
          "Point", on: "2025-05-06", with: ["Ali Exemple"], key: SourceKey(row: "1", of: "essai"))
      ])
      .problems.map(\.reason) == [.another("i1")])
    // The same person is met again and again.
    func later(_ title: String) throws -> IncomingRecord {
      try exchange(
        title, on: "2025-05-06", with: ["Zoé Essai"], key: SourceKey(row: "1", of: "essai"))
    }
    #expect(try take([later("Déjeuner")]).problems.map(\.reason) == [.another("i1")])
    #expect(try take([later("Point d’étape")]).problems.isEmpty)
  }

  @Test func `somebody of the same name who was added since is not meant by an old row`() throws {
    let record = try exchange("Point", on: "2025-05-05", with: ["Zoé Essai"])
    try take([record])
    try register().person("Zoé Essai")
    #expect(try take([record]).lines.map(\.outcome) == [.unchanged])
    #expect(
      try take([exchange("Autre", on: "2025-05-06", with: ["Zoé Essai"])]).problems.count == 1)
  }
}
