import Diplomacy
import GRDB
import TestSupport
import Testing

@testable import Register

@Suite struct MergeTests {
  @Test func `everything that named the loser names the other`() throws {
    let two = try TwoRecords()
    let outcome = try two.merge()
    #expect(
      outcome.moved == [
        .exchanges: 2, .sharedExchanges: 1, .followUps: 1, .mandates: 2, .sameMandates: 1,
        .relations: 2, .sameRelations: 1, .responsibilities: 1,
      ])
    let card = try two.sample.register.actorCard(two.keep)
    #expect(card.exchanges.map(\.title) == ["Seul", "À deux"])
    #expect(card.mandates.map(\.mandate.title.text) == ["Ambassadeur", "Conseiller"])
    #expect(card.followUps.map(\.owner?.id) == [two.keep])
    let profile = card.actor.profile
    #expect(profile.honorific?.text == "S.E.")
    #expect(profile.aliases.map(\.text.text) == ["Борис Эссай", "B. E."])
    #expect(profile.emails.map(\.text) == ["boris@exemple.org", "b@exemple.org"])
    #expect(profile.phones.map(\.text) == ["+33 1 00 00 00 01"])
    #expect(profile.zones.count == 2 && profile.note?.text == "Parle français.")
    #expect(try two.sample.register.actor(two.other).profile.responsible == two.keep)
    #expect(try two.sample.register.actor(two.lose).standing == .merged(into: two.keep))
    #expect(try two.sample.register.faults() == [])
    #expect(
      try two.sample.register.queue.read { db in
        try Int.fetchOne(
          db,
          sql: """
            SELECT (SELECT count(*) FROM participation WHERE actor_id = \(two.lose))
              + (SELECT count(*) FROM mandate WHERE person_id = \(two.lose))
              + (SELECT count(*) FROM actor_word WHERE actor_id = \(two.lose))
              + (SELECT count(*) FROM actor_key WHERE actor_id = \(two.lose))
              + (SELECT count(*) FROM actor_detail WHERE actor_id = \(two.lose))
              + (SELECT count(*) FROM search_actor WHERE rowid = \(two.lose))
            """)
      } == 0)
  }

  @Test func `the loser is found by number, by handle and by its names, as the other`() throws {
    let two = try TwoRecords()
    let handle = try two.sample.register.actor(two.lose).handle.text
    _ = try two.merge()
    for typed in ["a\(two.lose)", handle, "Борис Эссай", "b. e.", "b@exemple.org", "essai"] {
      let found = try two.sample.register.actors(matching: typed)
      #expect(found.map(\.id) == [two.keep], "\(typed)")
    }
    #expect(
      try two.sample.register.actors(matching: "a\(two.lose)", following: false).map(\.id)
        == [two.lose])
    var listed: [Actor.ID] = []
    try two.sample.register.actors(ActorFilter(), today: SampleRegister.today) {
      listed.append($0.id)
    }
    #expect(!listed.contains(two.lose) && listed.contains(two.keep))
  }

  @Test func `what the two disagree on is told, and the word of the one that stays holds`() throws {
    let sample = try SampleRegister()
    func person(_ honorific: String, _ note: String) throws -> Actor.ID {
      try sample.register.addActor(
        ActorProfile(
          nature: .person, name: Line("Ada Exemple"), honorific: Line(honorific),
          note: Prose(note)), by: .sample("contacts add"))
    }
    let (keep, lose) = (try person("Dr", "Une note."), try person("S.E.", "Une autre."))
    let outcome = try sample.register.merge(lose, into: keep, by: .sample("contacts merge"))
    #expect(
      outcome.disagreements
        == [FieldChange("honorific", before: [.text("S.E.")], after: [.text("Dr")])])
    let profile = try sample.register.actor(keep).profile
    #expect(profile.honorific?.text == "Dr" && profile.note?.text == "Une note.\n\nUne autre.")
    #expect(profile.aliases.isEmpty)
  }

  @Test func `the more telling part of two is kept`() throws {
    let sample = try SampleRegister()
    let (keep, lose) = (try sample.person("Ada Exemple"), try sample.person("Ada E."))
    let draft = try InteractionDraft(
      kind: .event, status: .held, title: Line("Colloque"), occurrence: .on(.year(2025)),
      place: nil,
      participations: [
        Participation(actor: keep, side: .theirs),
        Participation(actor: lose, side: .theirs, role: .speaker),
      ], zones: [], axes: [], notes: nil, today: SampleRegister.today)
    _ = try sample.register.log(account: { _ in draft }, followUps: [], by: .sample("meeting log"))
    _ = try sample.register.merge(lose, into: keep, by: .sample("contacts merge"))
    let participants = try sample.timeline().flatMap(\.participants)
    #expect(participants.map(\.actor) == [keep] && participants.map(\.role) == [.speaker])
  }

  @Test func `posts that both organisations have become one, with all who held them`() throws {
    let sample = try SampleRegister()
    let (keep, lose) = (
      try sample.organisation("Ambassade Exemple"), try sample.organisation("Ambassade d’Exemple")
    )
    let (ada, boris) = (try sample.person("Ada Exemple"), try sample.person("Boris Essai"))
    try sample.appoint(ada, "Ambassadrice", of: keep, since: "2024")
    try sample.appoint(boris, "Ambassadeur", of: lose, since: "2020", until: "2023")
    try sample.appoint(boris, "Conseiller", of: lose)
    let before = try sample.register.dumpOfRecords()
    let outcome = try sample.register.merge(lose, into: keep, by: .sample("contacts merge"))
    #expect(outcome.moved == [.posts: 2, .samePosts: 1])
    let posts = try sample.register.actorCard(keep).posts
    #expect(posts.map(\.position.title.text) == ["Ambassadrice", "Conseiller"])
    #expect(posts.first?.mandates.map(\.person.id) == [ada, boris])
    _ = try sample.register.unmerge(keep, by: .sample("contacts unmerge"))
    #expect(try sample.register.dumpOfRecords() == before)
  }

  @Test func `a rehearsal tells the same and changes nothing`() throws {
    let two = try TwoRecords()
    let before = try two.sample.register.dump()
    let rehearsed = try two.merge(isRehearsal: true)
    #expect(try two.sample.register.dump() == before)
    #expect(try two.merge() == rehearsed)
  }

  @Test func `what cannot be merged is refused, and nothing is written`() throws {
    let two = try TwoRecords()
    let register = two.sample.register
    func expect(_ wanted: MergeError, _ lose: Actor.ID, _ keep: Actor.ID) throws {
      let before = try register.dump()
      #expect(throws: wanted) {
        try register.merge(lose, into: keep, by: .sample("contacts merge"))
      }
      #expect(try register.dump() == before)
    }
    func name(_ id: Actor.ID) throws -> ActorName {
      try ActorName(id: id, name: register.actor(id).profile.name.text)
    }
    try expect(.itself(name(two.keep)), two.keep, two.keep)
    try expect(
      .differentNatures(person: name(two.keep), organisation: name(two.embassy)), two.keep,
      two.embassy)
    try expect(
      .differentNatures(person: name(two.keep), organisation: name(two.embassy)), two.embassy,
      two.keep)
    try expect(.home(name(two.sample.home)), two.sample.home, two.embassy)
    _ = try two.merge()
    try expect(.alreadyMerged(name(two.lose), into: name(two.keep)), two.lose, two.other)
    try expect(.alreadyMerged(name(two.lose), into: name(two.keep)), two.other, two.lose)
  }

  @Test func `two notes too long for one are refused`() throws {
    let sample = try SampleRegister()
    func person(_ letter: String) throws -> Actor.ID {
      try sample.register.addActor(
        ActorProfile(
          nature: .person, name: Line("Ada Exemple"),
          note: Prose(String(repeating: letter, count: 600_000))), by: .sample("contacts add"))
    }
    let (keep, lose) = (try person("a"), try person("b"))
    #expect(throws: TextError.tooLong(bytes: 1_200_002, limit: Prose.maximumBytes)) {
      try sample.register.merge(lose, into: keep, by: .sample("contacts merge"))
    }
  }

  @Test func `a merge is followed through another merge`() throws {
    let two = try TwoRecords()
    _ = try two.merge()
    _ = try two.sample.register.merge(two.keep, into: two.other, by: .sample("contacts merge"))
    #expect(
      try two.sample.register.actors(matching: "a\(two.lose)").map(\.id) == [two.other])
  }
}
