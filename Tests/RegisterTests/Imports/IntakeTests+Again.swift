import Diplomacy
import GRDB
import TestSupport
import Testing

@testable import Register

/// What comes in again: what we found out ourselves is no change at the source, and an import
/// keeps the rules that a person has to keep.
extension IntakeTests {
  private func guessed(
    _ title: String, on day: String, with names: [String], today: String
  ) throws -> IncomingRecord {
    let date = try #require(PartialDate(day))
    var exchange = IncomingExchange(
      kind: .meeting, status: date.earliest > (try #require(CivilDate(today))) ? .planned : .held,
      title: try Line(title), occurrence: .on(date),
      parties: try names.compactMap { IncomingParty(name: try Line($0)) })
    exchange.isStatusGuessed = true
    return IncomingRecord(
      .exchange(exchange), key: SourceKey(row: "k", of: "essai"),
      place: SourcePlace(line: 2, row: 2))
  }

  private func only() throws -> Content.Interaction {
    try #require(
      try register().register.queue.read { db in try Content.Interaction.fetch(1, db) })
  }

  @Test func `what was planned does not take place because its day has passed`() throws {
    let old = try guessed("Point", on: "2025-07-10", with: ["Zoé Essai"], today: "2025-06-30")
    try take([old])
    let new = try guessed("Point", on: "2025-07-10", with: ["Zoé Essai"], today: "2025-08-01")
    let later = try #require(CivilDate("2025-08-01"))
    #expect(try take([new], today: later).lines.map(\.outcome) == [.unchanged])
    #expect(try only().status == "planned")
    // Nor is it held because the source moves it.
    let moved = try guessed("Point", on: "2025-07-11", with: ["Zoé Essai"], today: "2025-08-01")
    #expect(try take([moved], today: later).lines.map(\.outcome) == [.updated(["occurred"])])
    #expect(try only().status == "planned")
  }

  @Test func `zones and sides of the parties are those of the day it came in`() throws {
    let sample = try register()
    let zoe = try sample.person("Zoé Essai", zones: ["kazakhstan"])
    let record = try exchange("Point", on: "2025-05-05", with: ["Zoé Essai"])
    try take([record])
    try edit(zoe.lettered) { $0.zones = [try sample.zone("ouzbekistan")] }
    try sample.appoint(zoe, "Chargée de mission", of: sample.home, since: "2025-01-01")
    #expect(try take([record]).lines.map(\.outcome) == [.unchanged])
    #expect(try only().zones == [try sample.zone("kazakhstan").value])
    #expect(try only().participations.map(\.side) == ["theirs"])
  }

  @Test func `the day on which something was closed does not move with today`() throws {
    func record(_ today: String) throws -> IncomingRecord {
      let day = try #require(CivilDate(today))
      return try followUp(
        "Relancer", due: "2025-09-01", state: .done(on: day, note: nil),
        key: SourceKey(row: "f", of: "essai"))
    }
    try take([record("2025-06-30")])
    #expect(try take([record("2025-07-30")]).lines.map(\.outcome) == [.unchanged])
  }

  @Test func `a speaker does not leave an exchange, and what was said follows its day`() throws {
    let sample = try register()
    let record = try exchange(
      "Point", on: "2025-05-05", with: ["Zoé Essai", "Ali Exemple"],
      key: SourceKey(row: "k", of: "essai"))
    try take([record])
    let zoe = try #require(try sample.register.actors(matching: "Zoé Essai").first?.id)
    let id = Interaction.ID(1)
    let account = try sample.register.account(of: id)
    let axis = try sample.axis("ia")
    let text = try Prose("Nous y sommes favorables.")
    _ = try sample.register.revise(
      id, from: account,
      ExchangeRecording(
        account: { _ in account },
        sayings: { _ in [Saying(actor: zoe, axis: axis, text: text, grade: nil)] }),
      by: .sample("meeting edit"))
    let gone = try exchange(
      "Point", on: "2025-05-05", with: ["Ali Exemple"], key: SourceKey(row: "k", of: "essai"))
    #expect(try take([gone]).problems.map(\.reason) == [.exchange(.hasSpoken(zoe))])
    let moved = try exchange(
      "Point", on: "2025-05-06", with: ["Zoé Essai", "Ali Exemple"],
      key: SourceKey(row: "k", of: "essai"))
    #expect(try take([moved]).lines.map(\.outcome) == [.updated(["occurred"])])
    let stated = try sample.register.queue.read { db in
      try Content.Statement.fetch(1, db)?.stated
    }
    #expect(stated == "2025-05-06")
  }

  @Test func `what belongs together is taken or kept together`() throws {
    let sample = try register()
    func record(_ state: FollowUp.State) throws -> IncomingRecord {
      try followUp(
        "Relancer", due: "2025-06-01", state: state, key: SourceKey(row: "f", of: "essai"))
    }
    let day = try #require(CivilDate("2025-06-02"))
    try take([record(.done(on: day, note: nil))])
    let id = FollowUp.ID(1)
    _ = try sample.register.changeFollowUp(id, by: .sample("followups reopen")) {
      known throws(FollowUpError) in
      try known.reopened()
    }
    let line = try #require(
      try take([record(.dropped(on: day, reason: Line("Sans suite")))]).lines.first)
    #expect(line.outcome == .unchanged && line.conflicts == ["state"])
    let content = try #require(
      try sample.register.queue.read { db in try Content.FollowUp.fetch(1, db) })
    #expect(content.state == "open" && content.closedOn == nil && content.closingNote == nil)
  }

  @Test func `an address follows the source although a tag was added here`() throws {
    func record(_ address: String) throws -> IncomingRecord {
      let profile = ActorProfile(
        nature: .person, name: try Line("Zoé Essai"),
        details: ActorDetails([.address: [try Line(address)]]))
      return IncomingRecord(
        .actor(IncomingActor(profile)), key: SourceKey(row: "1", of: "essai"),
        place: SourcePlace(line: 2, row: 2))
    }
    let id = try #require(try take([record("1 rue d’Essai")]).lines.first?.reference)
    try edit(id) {
      $0.details = ActorDetails([.address: $0.details[.address], .tag: [try Line("G7")]])
    }
    let line = try #require(try take([record("2 rue d’Essai")]).lines.first)
    #expect(line.outcome == .updated(["details.address"]) && line.conflicts == [])
    let profile = try profile("Zoé Essai")
    #expect(profile.details[.address].map(\.text) == ["2 rue d’Essai"])
    #expect(profile.details[.tag].map(\.text) == ["G7"])
  }

  @Test func `what a source has taken out is named apart from what it has changed`() throws {
    func record(_ emails: [String], _ telephones: [String]) throws -> IncomingRecord {
      let profile = try ActorProfile(
        nature: .person, name: Line("Zoé Essai"), emails: emails.map { try Line($0) },
        phones: telephones.map { try Line($0) })
      return IncomingRecord(
        .actor(IncomingActor(profile)), key: SourceKey(row: "1", of: "essai"),
        place: SourcePlace(line: 2, row: 2))
    }
    let both = ["zoe@exemple.org", "essai@exemple.org"]
    try take([record(both, ["+33199000001"])])
    let shorter = try #require(try take([record(["zoe@exemple.org"], [])]).lines.first)
    #expect(shorter.outcome == .updated(["emails", "phones"]))
    #expect(shorter.removed == ["emails", "phones"])
    let other = try #require(try take([record(["neuve@exemple.org"], [])]).lines.first)
    #expect(other.outcome == .updated(["emails"]) && other.removed == [])
  }

  // MARK: Posts

  @Test func `a new title takes the place of the one its source gave, unless it was touched`()
    throws
  {
    let sample = try register()
    func record(_ name: String, _ title: String) throws -> IncomingRecord {
      try person(name, key: SourceKey(row: name, of: "essai"), of: "Agence d’essai", title: title)
    }
    try take([record("Zoé Essai", "Directrice"), record("Ali Exemple", "Directeur")])
    let ali = try #require(try sample.register.actors(matching: "Ali Exemple").first?.id)
    let agency = try #require(try sample.register.actors(matching: "Agence d’essai").first?.id)
    try sample.appoint(ali, "Conseiller", of: agency, since: "2025-01-01")
    let lines = try take([
      record("Zoé Essai", "Présidente"), record("Ali Exemple", "Conseiller spécial"),
    ]).lines
    #expect(lines.map(\.outcome) == [.updated(["mandate"]), .updated(["mandate"])])
    let zoe = try #require(try sample.register.actors(matching: "Zoé Essai").first?.id)
    func current(_ id: Actor.ID) throws -> [String] {
      try sample.register.queue.read { db in
        try Mandate.all(of: id, in: agency, db).filter { $0.status == .inPost }.map(\.title.text)
      }.sorted()
    }
    #expect(try current(zoe) == ["Présidente"])
    // His post of ours stays; the one that came before ends.
    #expect(try current(ali) == ["Conseiller", "Conseiller spécial"])
    #expect(try sample.register.troubles() == [])
  }

  @Test func `who changes employer on a card leaves the post that the card gave before`() throws {
    let sample = try register()
    func card(_ organisation: String, _ title: String?) throws -> IncomingRecord {
      try person("Zoé Essai", key: SourceKey(card: "zoe"), of: organisation, title: title)
    }
    func held() throws -> [String] {
      try sample.register.queue.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT m.title || ', ' || a.name FROM mandate m JOIN position p ON p.id = m.position_id
            JOIN actor a ON a.id = p.organisation_id WHERE m.status = 'in-post' ORDER BY 1
            """)
      }
    }
    try take([card("Agence d’essai", "Directrice")])
    let id = try #require(try sample.register.actors(matching: "Zoé Essai").first?.id)
    let council = try sample.organisation("Conseil d’essai")
    try sample.appoint(id, "Membre", of: council, since: "2025-01-01")
    let moved = try #require(try take([card("Institut d’essai", "Présidente")]).lines.first)
    #expect(moved.outcome == .updated(["mandate"]))
    // What we know besides stays, and the same card again changes nothing.
    #expect(try held() == ["Membre, Conseil d’essai", "Présidente, Institut d’essai"])
    #expect(
      try take([card("Institut d’essai", "Présidente")]).lines.map(\.outcome) == [.unchanged])
    // Back again, then somewhere without a title.
    try take([card("Agence d’essai", "Directrice")])
    #expect(try held() == ["Directrice, Agence d’essai", "Membre, Conseil d’essai"])
    try take([card("Bureau d’essai", nil)])
    #expect(try held() == ["Membre, Conseil d’essai"])
    #expect(try sample.register.troubles() == [])
  }

  @Test func `rows of a table name one post each, and end none elsewhere`() throws {
    func row(_ organisation: String, _ title: String, _ line: Int) throws -> IncomingRecord {
      try person(
        "Zoé Essai", key: SourceKey(row: "7", of: "table"), of: organisation, title: title,
        line: line)
    }
    let first = try row("Agence d’essai", "Directrice", 2)
    try take([first])
    try take([first, row("Institut d’essai", "Présidente", 3)])
    let held = try register().register.queue.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM mandate WHERE status = 'in-post'")
    }
    #expect(held == 2)
  }

  @Test func `two posts of one file are both held`() throws {
    try take([
      person("Zoé Essai", of: "Agence d’essai", title: "Directrice"),
      person("Zoé Essai", of: "Agence d’essai", title: "Membre du conseil", line: 3),
    ])
    let held = try register().register.queue.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM mandate WHERE status = 'in-post'")
    }
    #expect(held == 2)
  }

  @Test func `what a card says that has no place here counts as a change`() throws {
    func record(_ kept: [String]) throws -> IncomingRecord {
      let profile = ActorProfile(nature: .person, name: try Line("Zoé Essai"))
      return IncomingRecord(
        .actor(IncomingActor(profile)), key: SourceKey(card: "1"), place: SourcePlace(line: 1),
        kept: kept)
    }
    try take([record(["PHOTO:a"])])
    #expect(try take([record(["PHOTO:b"])]).lines.map(\.outcome) == [.updated(["kept"])])
    #expect(try take([record(["PHOTO:b"])]).lines.map(\.outcome) == [.unchanged])
  }

  @Test func `a subject without a letter is no axis, and new axes are counted`() throws {
    func record(_ axis: String) throws -> IncomingRecord {
      var exchange = IncomingExchange(
        kind: .meeting, status: .held, title: try Line("Point \(axis)"),
        occurrence: .on(try #require(PartialDate("2025-05-05"))))
      exchange.axes = [try Line(axis)]
      return IncomingRecord(.exchange(exchange), key: nil, place: SourcePlace(line: 2, row: 2))
    }
    let found = try take([record("???"), record("Climat"), record("déminage")])
    #expect(found.problems.map(\.field) == ["axis"])
    #expect(found.tally.axes == 1)
  }

  @Test func `what came in from a folder and was undone comes in again, found by indexes`() throws {
    let sample = try register()
    func take(_ name: String, _ digest: String) throws -> [ImportOutcome] {
      try self.take(
        [person(name, key: SourceKey(card: "1"))], from: "a.vcf", digest: digest, of: "carnet"
      ).lines.map(\.outcome)
    }
    #expect(try take("Zoé Essai", "1") == [.created])
    #expect(try take("Zoé Essai-Martin", "2") == [.updated(["name"])])
    _ = try sample.register.takeBack(.last, by: .sample("undo"))
    var again: [ImportOutcome] = []
    let plans = try sample.register.plans { again = try take("Zoé Essai-Martin", "2") }
    #expect(again == [.updated(["name"])])
    #expect(plans.contains { $0.sql.contains("takes_back IS NULL") })
    for plan in plans where !plan.sql.contains("_config") {
      #expect(plan.scans.isEmpty, "\(plan)")
    }
  }

  @Test func `what comes in is looked for by indexes`() throws {
    let sample = try register()
    let records = [
      try person("Zoé Essai", emails: ["zoe@exemple.org"], of: "Agence", title: "Directrice"),
      try exchange("Point", on: "2025-05-05", with: ["Zoé Essai", "?"]),
      try followUp("Relancer", due: "2025-07-01", for: ["Zoé Essai"]),
    ]
    let plans = try sample.register.plans {
      try take(records)
      try take(records, from: "autre.csv")
    }
    #expect(plans.contains { $0.sql.contains("origin") })
    let found = plans.filter { $0.sql.contains("interaction WHERE title = ?1") }
    #expect(!found.isEmpty)
    // A day may be full of exchanges.
    #expect(
      found.allSatisfy { "\($0)".contains("interaction_by_title (title=?") && !$0.sorts },
      "\(found)")
    // What the index of the search keeps of itself is one row.
    for plan in plans where !plan.sql.contains("_config") {
      #expect(plan.scans.isEmpty, "\(plan)")
    }
  }
}

extension IntakeTests {
  @Test func `what was taken for a person and is called as a house stays what it is here`() throws {
    func card(_ nature: ActorNature, key: SourceKey?) throws -> IncomingRecord {
      let profile = ActorProfile(
        nature: nature, name: try Line("Ambassade d’essai"),
        familyName: nature.isPerson ? try Line("Ambassade d’essai") : nil,
        phones: [try Line("01 02 03 04 05")])
      return IncomingRecord(
        .actor(IncomingActor(profile)), key: key, place: SourcePlace(line: 2))
    }
    for key in [SourceKey(card: "ambassade-1"), nil] {
      try take([card(.person, key: key)])
      let again = try take([card(.organisation(.embassy), key: key)])
      #expect(again.problems == [])
      #expect(again.tally.created == 0)
      #expect(try profile("Ambassade d’essai").nature == .person)
    }
  }
}
