import Diplomacy
import TestSupport
import Testing

@testable import Register

/// What comes from elsewhere is matched with what is here; nothing is written twice, nothing
/// of ours is lost.
@Suite struct IntakeTests {
  private let sample = try? SampleRegister()

  func register() throws -> SampleRegister { try #require(sample) }

  /// Takes records in, from a file of a name, which may be in a folder.
  @discardableResult
  func take(
    _ records: [IncomingRecord], rehearsing: Bool = false, from source: String = "essai.csv",
    digest: String = "00", of collection: String? = nil, today: CivilDate = SampleRegister.today
  ) throws -> (lines: [ImportLine], problems: [ImportProblem], tally: ImportTally) {
    let sample = try register()
    let tree = try sample.register.zoneTree()
    return try sample.register.takeIn(
      ImportSource(
        name: Line(source), digest: digest, collection: try collection.map { try Line($0) }),
      IntakeTerms(today: today, zone: { tree.matches($0).first?.id }),
      by: .sample("import", isRehearsal: rehearsing)
    ) { intake in
      var lines: [ImportLine] = []
      var problems: [ImportProblem] = []
      for record in records {
        do { lines.append(try intake.take(record)) } catch let problem as ImportProblem {
          problems.append(problem)
        }
      }
      return (lines, problems, intake.tally)
    }
  }

  func person(
    _ name: String, key: SourceKey? = nil, emails: [String] = [], phones: [String] = [],
    note: String? = nil, of organisation: String? = nil, title: String? = nil,
    zones: [String] = [], line: Int = 2
  ) throws -> IncomingRecord {
    let profile = ActorProfile(
      nature: .person, name: try Line(name), emails: try emails.map { try Line($0) },
      phones: try phones.map { try Line($0) }, note: try note.map { try Prose($0) })
    let offices = try organisation.map {
      [
        IncomingActor.Office(
          title: try title.map { try Line($0) }, organisation: try Line($0),
          tenure: try Tenure())
      ]
    }
    return IncomingRecord(
      .actor(
        IncomingActor(profile, zones: try zones.map { try Line($0) }, offices: offices ?? [])),
      key: key, place: SourcePlace(line: line, row: line))
  }

  func exchange(
    _ title: String, on day: String, with names: [String], key: SourceKey? = nil,
    status: InteractionStatus = .held, place: String? = nil
  ) throws -> IncomingRecord {
    var exchange = IncomingExchange(
      kind: .meeting, status: status, title: try Line(title),
      occurrence: .on(try #require(PartialDate(day))),
      parties: try names.compactMap { IncomingParty(name: try Line($0)) })
    exchange.place = try place.map { try Line($0) }
    return IncomingRecord(.exchange(exchange), key: key, place: SourcePlace(line: 2, row: 2))
  }

  func profile(_ name: String) throws -> ActorProfile {
    let sample = try register()
    let found = try sample.register.actors(matching: name)
    #expect(found.count == 1, "\(found)")
    return try sample.register.actorCard(#require(found.first).id).actor.profile
  }

  /// Changes an actor here, as a person would.
  func edit(_ reference: String, _ change: (inout ActorProfile) throws -> Void) throws {
    let (register, id) = (try register().register, try #require(Actor.ID(typed: reference)))
    let known = try register.actorCard(id).actor.profile
    _ = try register.editActor(
      id, from: known, to: known.changed(change), by: .sample("contacts edit"))
  }

  // MARK: Letters

  /// A letter that its source never changes, begun by the first of its parties.
  private func letter(
    _ title: String, _ parties: [(name: String, email: String?)]
  ) throws -> IncomingRecord {
    let parties = try parties.compactMap { party in
      IncomingParty(name: try Line(party.name), email: try party.email.map { try Line($0) })
    }
    var exchange = IncomingExchange(
      kind: .letter, status: .held, title: try Line(title),
      occurrence: .on(try #require(PartialDate("2025-05-05"))), parties: parties)
    exchange.initiator = parties.first
    return IncomingRecord(
      .exchange(exchange), key: SourceKey(mail: "lettre-1"), place: SourcePlace(line: 1),
      isFinal: true)
  }

  @Test func `a letter that is here is not looked at again, nor are those it names`() throws {
    let first = try take([letter("Point", [("Zoé Essai", nil)])])
    #expect(first.tally.created == 1 && first.tally.newcomers == 1)
    let id = try register().register.actors(matching: "Zoé Essai").first?.id
    try edit(#require(id).lettered) { $0.name = try Line("Autre Nom") }
    let again = try take([letter("Autre", [("Zoé Essai", nil), ("Ali Exemple", nil)])])
    #expect(again.tally.unchanged == 1 && again.tally.newcomers == 0)
    #expect(try register().register.actors(matching: "Ali Exemple").isEmpty)
  }

  @Test func `who has another address is somebody else, who has none is not`() throws {
    let sample = try register()
    let known = try sample.person("Zoé Essai", emails: ["zoe@exemple.org"])
    let bare = try sample.person("Ali Exemple")
    let outcome = try take([
      letter("Point", [("Zoé Essai", "zoe@essai.org"), ("Ali Exemple", "ali@essai.org")])
    ])
    #expect(outcome.tally.newcomers == 1 && outcome.problems.isEmpty)
    let line = try #require(outcome.lines.first)
    let id = try #require(Interaction.ID(typed: line.reference))
    let there = try sample.register.account(of: id)
    #expect(there.facets.initiative == .theirs)
    #expect(!there.participations.map(\.actor).contains(known))
    #expect(there.participations.map(\.actor).contains(bare))
  }

  // MARK: Again

  @Test func `what comes in again changes nothing`() throws {
    let records = [
      try person(
        "Zoé Essai", emails: ["zoe@exemple.org"], of: "Agence d’essai", title: "Directrice"),
      try person("Ali Exemple", zones: ["kazakhstan"], line: 3),
      try exchange("Point d’étape", on: "2025-05", with: ["Zoé Essai", "Nouvelle Venue"]),
    ]
    let first = try take(records)
    #expect(first.lines.map(\.outcome) == [.created, .created, .created])
    #expect(first.tally.newcomers == 2)
    let dump = try register().register.dump()
    for _ in 1...2 {
      let again = try take(records)
      #expect(again.lines.map(\.outcome) == [.unchanged, .unchanged, .unchanged])
      #expect(try register().register.dump() == dump)
    }
  }

  @Test func `an import that is undone leaves the register as it was`() throws {
    let sample = try register()
    try sample.person("Zoé Essai", emails: ["zoe@exemple.org"])
    let before = try sample.register.presentDocuments()
    _ = try take([
      person(
        "Zoé Essai-Martin", emails: ["zoe@exemple.org"], phones: ["+33 1 22 33 44 55"],
        of: "Agence d’essai", title: "Directrice"),
      exchange("Point d’étape", on: "2025-05", with: ["Nouvelle Venue"]),
    ])
    #expect(try sample.register.presentDocuments() != before)
    _ = try sample.register.takeBack(.last, by: .sample("undo"))
    #expect(try sample.register.presentDocuments() == before)
    #expect(try sample.register.troubles() == [])
  }

  @Test func `a name in another script is the same, one that only sounds alike is not`() throws {
    let lines = try take([
      person("Гульсара Арыстанкулова"), person("Gulsara Arystankulova"), person("Ada Cell"),
      person("Ada Shell"),
    ]).lines
    #expect(lines[1].reference == lines[0].reference)
    #expect(lines[3].reference != lines[2].reference)
  }

  @Test func `a rehearsal tells the same and writes nothing`() throws {
    let before = try register().register.dump()
    let records = [
      try person("Zoé Essai"), try exchange("Essai", on: "2025-05-05", with: ["Zoé Essai"]),
    ]
    let planned = try take(records, rehearsing: true)
    #expect(try register().register.dump() == before)
    #expect(try take(records).tally == planned.tally)
  }

  // MARK: Newer

  @Test func `what changed at the source follows, what changed here stays and is named`() throws {
    let old = try person(
      "Zoé Essai", key: SourceKey(card: "1"), phones: ["+33 1 11 11 11 11"], note: "Ancienne")
    let id = try #require(try take([old]).lines.first?.reference)
    try edit(id) { $0.note = try Prose("D’ici") }
    let newer = try person(
      "Zoé Essai", key: SourceKey(card: "1"), emails: ["zoe@exemple.org"],
      phones: ["+33 2 22 22 22 22"],
      note: "Nouvelle")
    let line = try #require(try take([newer]).lines.first)
    #expect(line.outcome == .updated(["emails", "note", "phones"]))
    let profile = try profile("Zoé Essai")
    // Of notes neither is lost.
    #expect(profile.note?.text == "D’ici\n\nNouvelle")
    #expect(profile.phones.map(\.text) == ["+33 2 22 22 22 22"])
    // Said once: the source has not changed since.
    #expect(try take([newer]).lines.first?.outcome == .unchanged)
  }

  @Test func `what was added here to a list stays when the source's list changes`() throws {
    let id = try #require(
      try take([
        person("Zoé Essai", key: SourceKey(row: "1", of: "essai"), emails: ["a@exemple.org"])
      ]).lines.first?.reference)
    try edit(id) { $0.emails.append(try Line("ici@exemple.org")) }
    try take([person("Zoé Essai", key: SourceKey(row: "1", of: "essai"), emails: ["b@exemple.org"])]
    )
    #expect(
      try profile("Zoé Essai").emails.map(\.text) == ["ici@exemple.org", "b@exemple.org"])
  }

  @Test func `somebody recorded here is completed, and nothing of theirs replaced`() throws {
    let sample = try register()
    let id = try sample.person("Gulsara Exemplova", emails: ["g@exemple.org"])
    let line = try #require(
      try take([
        person(
          "Exemplova Gulsara", emails: ["G@exemple.org"], phones: ["+7 700 000 00 00"],
          zones: ["kazakhstan"])
      ]).lines.first)
    #expect(line.reference == id.lettered)
    #expect(line.outcome == .updated(["phones", "zones", "aliases"]))
    let profile = try profile("Gulsara Exemplova")
    #expect(profile.name.text == "Gulsara Exemplova")
    #expect(profile.aliases.map(\.text.text) == ["Exemplova Gulsara"])
    #expect(profile.emails.map(\.text) == ["g@exemple.org"])
  }

  // MARK: Who is who

  @Test func `a name in another script is the same person, another address another person`() throws
  {
    let sample = try register()
    let gulsara = try sample.person("Гульсара Эксемплова")
    let jean = try sample.person("Jean Essai", emails: ["jean@exemple.org"])
    let lines = try take([
      person("Gulsara Eksemplova"), person("Jean Essai", emails: ["autre@exemple.org"]),
    ]).lines
    #expect(lines[0].reference == gulsara.lettered)
    #expect(lines[1].outcome == .created && lines[1].reference != jean.lettered)
  }

  @Test func `a name that several bear is refused with their numbers, and nothing of it is taken`()
    throws
  {
    let sample = try register()
    let first = try sample.person("Jean Essai", emails: ["un@exemple.org"])
    let second = try sample.person("Jean Essai", emails: ["deux@exemple.org"])
    let before = try sample.register.dump()
    let problems = try take([
      exchange("Essai", on: "2025-05-05", with: ["Nouvelle Venue", "Jean Essai"])
    ]).problems
    #expect(problems.map(\.reason) == [.ambiguous([first.lettered, second.lettered])])
    #expect(try sample.register.dump() == before)
  }

  @Test func `an exchange recorded by hand is found again, one of another day is another`() throws {
    let sample = try register()
    let zoe = try sample.person("Zoé Essai")
    try sample.log("Point d’étape", on: "2025-05-05", with: [zoe])
    let lines = try take([
      exchange("Point d’étape", on: "2025-05-05", with: ["Zoé Essai"], place: "Paris"),
      exchange("Point d’étape", on: "2025-05-06", with: ["Zoé Essai"]),
    ]).lines
    #expect(lines.map(\.outcome) == [.updated(["place"]), .created])
  }

  @Test func `somebody who took part in another role here is not named twice`() throws {
    let sample = try register()
    let zoe = try sample.person("Zoé Essai")
    try sample.log("Point d’étape", on: "2025-05-05", ours: [zoe])
    let found = try take([
      exchange("Point d’étape", on: "2025-05-05", with: ["Zoé Essai", "Ali Exemple"])
    ])
    #expect(found.problems.isEmpty)
    #expect(found.lines.map(\.outcome) == [.updated(["participations"])])
    let reference = try #require(found.lines.first?.reference)
    let id = try #require(RecordReference(typed: reference))
    #expect(
      try sample.register.account(of: Interaction.ID(id.id)).participations.map(\.side) == [
        .ours, .theirs,
      ])
  }

  @Test func `what is held in the future and a zone nobody knows are refused`() throws {
    let found = try take([
      exchange("Trop tôt", on: "2031-05-05", with: []),
      person("Zoé Essai", zones: ["atlantide"]),
    ])
    #expect(
      found.problems.map(\.reason)
        == [.exchange(.notYet(try #require(PartialDate("2031-05-05")))), .zone])
    #expect(found.tally.rejected == 2 && found.tally.total == 2)
  }

  @Test func `a post is given once, and without a title the person is a member`() throws {
    let sample = try register()
    for _ in 1...2 {
      try take([
        person("Zoé Essai", of: "Agence d’essai", title: "Directrice"),
        person("Ali Exemple", of: "Agence d’essai", line: 3),
      ])
    }
    #expect(try sample.register.count("mandate") == 1)
    #expect(try sample.register.count("relation") == 1)
    #expect(try sample.register.actors(matching: "Agence d’essai").count == 1)
  }
}
