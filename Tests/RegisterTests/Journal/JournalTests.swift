import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct JournalTests {
  @Test func `each command is one batch that says who, when, by which command and version`() throws
  {
    let sample = try SampleRegister()
    let embassy = try sample.organisation("Ambassade Exemple")
    let boris = try sample.person("Boris Essai")
    try sample.appoint(boris, "Ambassadeur", of: embassy)
    try sample.log("Entretien", on: "2025-05-05", with: [boris])
    try sample.followUp("Relancer", due: "2025-06-16")
    let commands = [
      "init", "contacts add", "contacts add", "contacts appoint", "meeting log", "followups add",
    ]
    #expect(
      try sample.register.batches()
        == commands.map {
          BatchRow(at: "2025-06-30T07:30:00Z", who: "Ada Exemple", command: $0, version: "0.0.0")
        })
  }

  @Test func `all that a command does is in its batch`() throws {
    let sample = try SampleRegister()
    let person = try ActorProfile(nature: .person, name: Line("Boris Essai"))
    let body = try ActorProfile(nature: .organisation(.embassy), name: Line("Ambassade Exemple"))
    _ = try sample.register.addPerson(
      person, organisation: body,
      appointment: { added in
        try Appointment(
          title: Line("Ambassadeur"), organisation: #require(added), tenure: Tenure())
      }, by: .sample("contacts add"))
    let changes = try sample.register.changes().filter { $0.batch == 2 }
    #expect(changes.map(\.record) == ["actor 2", "actor 3", "position 1", "mandate 1"])
    #expect(changes.allSatisfy { $0.before == nil && $0.after != nil })
  }

  @Test func `a document holds the whole record, links included, in stored codes`() throws {
    let sample = try SampleRegister()
    let boris = try sample.person("Boris Essai")
    try sample.log(
      "Entretien / déminage", on: "2025-05-05T14:30 Asia/Almaty", with: [boris],
      ours: [sample.home], zones: ["kazakhstan", "france"], axes: ["ia"])
    let change = try #require(sample.register.changes().last)
    #expect(change.record == "interaction 1")
    #expect(change.before == nil)
    let document = try #require(change.after)
    let uuid = try #require(document.split(separator: "\"uuid\":\"").last?.prefix(36))
    #expect(
      document == """
        {"axes":[3],"kind":"meeting","occurred":"2025-05-05T14:30","participations":\
        [{"actor":2,"role":"participant","side":"theirs"},\
        {"actor":1,"role":"participant","side":"ours"}],"recordedAt":"2025-06-30T07:30:00Z",\
        "status":"held","timeZone":"Asia/Almaty","title":"Entretien / déminage",\
        "uuid":"\(uuid)","zones":[2,6]}
        """)
  }

  @Test func `an update keeps what was before`() throws {
    let sample = try SampleRegister()
    let id = try sample.followUp("Relancer", due: "2025-06-16", zones: ["almaty"])
    _ = try sample.register.changeFollowUp(id, by: .sample("followups snooze")) {
      followUp throws(FollowUpError) in
      try followUp.snoozed(until: .last, today: SampleRegister.today)
    }
    let changes = try sample.register.changes().suffix(2)
    #expect(changes.first?.after == changes.last?.before)
    #expect(changes.last?.after?.contains(#""snoozedUntil":"9999-12-31""#) == true)
  }

  @Test func `a command with nothing to change leaves no batch`() throws {
    let sample = try SampleRegister()
    let boris = try sample.person("Boris Essai", emails: ["boris@exemple.org"])
    let before = try sample.register.dump()
    let known = try sample.register.actor(boris).profile
    #expect(
      try !sample.register.completeActor(boris, with: known, by: .sample("contacts add")))
    #expect(try sample.register.dump() == before)
  }

  @Test func `to put off a follow-up to the day it is put off to leaves no batch`() throws {
    let sample = try SampleRegister()
    let id = try sample.followUp("Relancer", due: "2025-06-16")
    func snooze() throws {
      _ = try sample.register.changeFollowUp(id, by: .sample("followups snooze")) {
        followUp throws(FollowUpError) in
        try followUp.snoozed(until: .last, today: SampleRegister.today)
      }
    }
    try snooze()
    let before = try sample.register.count("batch")
    try snooze()
    // The second change is journaled though its before and after are the same.
    let after = try sample.register.count("batch")
    #expect(after == before)
  }
}

@Suite struct RefusedWritingTests {
  private let sample: SampleRegister
  private let boris: Actor.ID

  init() throws {
    sample = try SampleRegister()
    boris = try sample.person("Boris Essai")
    try sample.log("Entretien", on: "2025-05-05", with: [boris])
    try sample.followUp("Relancer", due: "2025-06-16")
  }

  private func expectUnchanged(_ body: () throws -> Void) throws {
    let before = try sample.register.dump()
    try body()
    #expect(try sample.register.dump() == before)
  }

  @Test func `a handle that is taken is refused with its holder, nothing is written`() throws {
    try expectUnchanged {
      let handle = try Sample.handle("boris-essai")
      do {
        _ = try sample.register.addActor(
          ActorProfile(nature: .person, name: Line("Boris Autre")), handle: handle,
          by: .sample("contacts add"))
        Issue.record("added")
      } catch RegisterError.handleTaken(handle, by: boris) {}
    }
  }

  @Test func `when the appointment fails the person and the organisation are not added`() throws {
    try expectUnchanged {
      #expect(throws: Unknown.self) {
        try sample.register.addPerson(
          ActorProfile(nature: .person, name: Line("Carole Test")),
          organisation: ActorProfile(nature: .organisation(.embassy), name: Line("Ambassade")),
          appointment: { _ in throw Unknown("appointment") }, by: .sample("contacts add"))
      }
    }
  }

  @Test func `when the account of an exchange fails its new axes are not added`() throws {
    try expectUnchanged {
      #expect(throws: Unknown.self) {
        try sample.register.log(
          newAxes: [Sample.axis("energie")], account: { _ in throw Unknown("account") },
          followUps: [], by: .sample("meeting log"))
      }
      expect(.axisTaken) {
        try sample.register.log(
          newAxes: [Sample.axis("energie"), Sample.axis("ia")],
          account: { _ in throw Unknown("account") }, followUps: [], by: .sample("meeting log"))
      }
    }
  }

  @Test func `an exchange with somebody unknown is not recorded`() throws {
    try expectUnchanged {
      #expect(throws: RegisterError.self) {
        try sample.log("Entretien", on: "2025-05-06", with: [Actor.ID(99)], zones: ["almaty"])
      }
    }
  }

  @Test func `a follow-up of an exchange that is not there is refused`() throws {
    try expectUnchanged {
      expect(.unknownRecord) {
        try sample.followUp("Relancer", due: "2025-06-16", from: Interaction.ID(99))
      }
      expect(.unknownRecord) {
        try sample.register.changeFollowUp(FollowUp.ID(99), by: .sample("followups done")) {
          $0
        }
      }
    }
  }

  @Test func `what the change of a follow-up throws is thrown, nothing is written`() throws {
    try expectUnchanged {
      #expect(throws: FollowUpError.snoozedToThePast(.first)) {
        try sample.register.changeFollowUp(FollowUp.ID(1), by: .sample("followups snooze")) {
          followUp throws(FollowUpError) in
          try followUp.snoozed(until: .first, today: SampleRegister.today)
        }
      }
    }
  }
}

/// What holds after any sequence of commands.
@Suite struct JournalPropertyTests {
  @Test(arguments: [51, 52, 53] as [UInt64])
  func `every command is one batch, every refusal and every rehearsal none`(seed: UInt64) throws {
    var life = try RandomLife(seed: seed)
    let register = life.sample.register
    var (done, refused) = (0, 0)
    for step in 1...80 {
      let command = try life.next()
      let comment: Comment = "seed \(seed), step \(step): \(command.name)"
      let before = try register.dump()
      let batches = try register.count("batch")
      _ = try? command.run(.sample(command.name, isRehearsal: true))
      #expect(try register.dump() == before, comment)
      do {
        let changes = try command.run(.sample(command.name))
        done += 1
        #expect(try register.count("batch") == batches + (changes ? 1 : 0), comment)
      } catch  where RandomLife.isRefusal(error) {
        refused += 1
        #expect(try register.dump() == before, comment)
      }
    }
    #expect(done > 30 && refused > 5, "seed \(seed): \(done) done, \(refused) refused")
    #expect(try register.faults() == [], "seed \(seed)")
  }

  @Test(arguments: [61, 62, 63] as [UInt64])
  func `the journal read forwards gives the present`(seed: UInt64) throws {
    var life = try RandomLife(seed: seed)
    let register = life.sample.register
    for _ in 0..<150 {
      let command = try life.next()
      do {
        _ = try command.run(.sample(command.name))
      } catch  where RandomLife.isRefusal(error) {}
    }
    var replayed: [String: String] = [:]
    for change in try register.changes() {
      #expect(change.before == replayed[change.record], "seed \(seed): \(change.record)")
      replayed[change.record] = change.after
    }
    let present = try register.presentDocuments()
    #expect(Set(replayed.keys) == Set(present.keys), "seed \(seed)")
    for (record, document) in present {
      #expect(replayed[record] == document, "seed \(seed): \(record)")
    }
    #expect(Set(present.keys.map { $0.prefix { $0 != " " } }).count >= 8)
    #expect(try register.faults() == [], "seed \(seed)")
  }

  @Test(arguments: [71, 72] as [UInt64])
  func `whatever was written can be read`(seed: UInt64) throws {
    var life = try RandomLife(seed: seed)
    let sample = life.sample
    for _ in 0..<100 {
      let command = try life.next()
      do {
        _ = try command.run(.sample(command.name))
      } catch  where RandomLife.isRefusal(error) {}
    }
    let timeline = try sample.timeline()
    #expect(timeline.count == (try sample.register.count("interaction")))
    #expect(try sample.followUps().count == sample.register.count("follow_up"))
    for entry in timeline {
      let record = try sample.register.interaction(entry.id)?.entry
      // Under the Chatham House Rule names and place stay in the record.
      #expect(
        entry.isUnderChathamHouseRule ? record?.title == entry.title : record == entry,
        "seed \(seed)")
    }
    var actors: [Actor.ID] = []
    try sample.register.actors(ActorFilter(), today: SampleRegister.today) { actors.append($0.id) }
    #expect(actors.count == (try sample.register.count("actor WHERE merged_into IS NULL")))
    for id in actors {
      #expect(try sample.register.actorCard(id).actor.id == id, "seed \(seed)")
    }
    _ = try sample.report("asie-centrale", "union-europeenne", "multilateral")
  }
}
