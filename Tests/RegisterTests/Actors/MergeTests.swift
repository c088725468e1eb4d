import Diplomacy
import GRDB
import TestSupport
import Testing

@testable import Register

/// Two records of one person, with something of everything that names an actor.
private struct TwoRecords {
  let sample: SampleRegister
  let keep: Actor.ID
  let lose: Actor.ID
  let embassy: Actor.ID
  let other: Actor.ID

  init() throws {
    sample = try SampleRegister()
    embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
    other = try sample.person("Carole Test")
    keep = try sample.person(
      "Boris Essai", emails: ["boris@exemple.org"], zones: ["kazakhstan"])
    lose = try sample.register.addActor(
      ActorProfile(
        nature: .person, name: Line("Борис Эссай"), honorific: Line("S.E."),
        aliases: [Alias(Line("B. E."), kind: .acronym)],
        emails: [Line("BORIS@exemple.org"), Line("b@exemple.org")],
        phones: [Line("+33 1 00 00 00 01")], zones: [sample.zone("france")],
        note: Prose("Parle français.")), by: .sample("contacts add"))
    try sample.appoint(keep, "Ambassadeur", of: embassy, since: "2024")
    try sample.appoint(lose, "Ambassadeur", of: embassy, since: "2024")
    try sample.appoint(lose, "Conseiller", of: embassy, since: "2020", until: "2023")
    try sample.log("À deux", on: "2025-05-05", with: [keep, lose])
    try sample.log("Seul", on: "2025-05-06", with: [lose, other])
    try sample.followUp("Relancer", due: "2025-07-01", owner: lose, actors: [keep, lose])
    try sample.register.execute(
      """
      INSERT INTO relation (kind, from_id, to_id, starts, ends) VALUES
        ('adviser-to', \(lose), \(other), '0001-01-01', '9999-12-31'),
        ('adviser-to', \(keep), \(lose), '0001-01-01', '9999-12-31');
      UPDATE actor SET responsible_id = \(lose) WHERE id = \(other);
      """)
  }

  func merge(isRehearsal: Bool = false) throws -> MergeOutcome {
    try sample.register.merge(
      lose, into: keep, by: .sample("contacts merge", isRehearsal: isRehearsal))
  }
}

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

@Suite struct UnmergeTests {
  @Test func `an unmerge gives back every record as it was`() throws {
    let two = try TwoRecords()
    let register = two.sample.register
    let before = try register.dumpOfRecords()
    _ = try two.merge()
    #expect(try register.dumpOfRecords() != before)
    let (keep, lose, records) = try register.unmerge(two.lose, by: .sample("contacts unmerge"))
    #expect(keep.id == two.keep && lose.id == two.lose && records == 10)
    #expect(try register.dumpOfRecords() == before)
    #expect(try register.faults() == [])
    #expect(try register.actors(matching: "a\(two.lose)").map(\.id) == [two.lose])
    // And the whole can be done again.
    _ = try two.merge()
    _ = try register.unmerge(two.keep, by: .sample("contacts unmerge"))
    #expect(try register.dumpOfRecords() == before)
  }

  @Test func `work elsewhere stays, and does not stand in the way`() throws {
    let two = try TwoRecords()
    _ = try two.merge()
    let exchange = try two.sample.log("Plus tard", on: "2025-06-01", with: [two.keep, two.other])
    try two.sample.appoint(two.keep, "Envoyé", of: two.embassy, since: "2025")
    _ = try two.sample.register.unmerge(two.keep, by: .sample("contacts unmerge"))
    let card = try two.sample.register.actorCard(two.keep)
    #expect(card.exchanges.contains { $0.id == exchange })
    #expect(card.mandates.map(\.mandate.title.text) == ["Envoyé", "Ambassadeur"])
  }

  @Test func `what later work touched is named, and nothing is taken back`() throws {
    let two = try TwoRecords()
    let register = two.sample.register
    _ = try two.merge()
    _ = try register.completeActor(
      two.keep,
      with: ActorProfile(nature: .person, name: Line("Boris Essai"), phones: [Line("01 02")]),
      by: .sample("contacts add"))
    _ = try register.changeFollowUp(FollowUp.ID(1), by: .sample("followups done")) {
      followUp throws(FollowUpError) in
      try followUp.done(on: SampleRegister.today, note: nil)
    }
    let before = try register.dump()
    do {
      _ = try register.unmerge(two.lose, by: .sample("contacts unmerge"))
      Issue.record("unmerged")
    } catch UndoError.changedSince(let records) {
      #expect(records.map(\.reference) == ["a\(two.keep)", "f1"])
    }
    #expect(try register.dump() == before)
  }

  @Test func `who was not merged cannot be unmerged`() throws {
    let two = try TwoRecords()
    let name = ActorName(id: two.keep, name: "Boris Essai")
    #expect(throws: MergeError.nothingMerged(name)) {
      try two.sample.register.unmerge(two.keep, by: .sample("contacts unmerge"))
    }
    expect(.unknownRecord) {
      try two.sample.register.unmerge(Actor.ID(99), by: .sample("contacts unmerge"))
    }
  }

  @Test func `of several that became one it must be said which`() throws {
    let two = try TwoRecords()
    _ = try two.merge()
    _ = try two.sample.register.merge(two.other, into: two.keep, by: .sample("contacts merge"))
    do {
      _ = try two.sample.register.unmerge(two.keep, by: .sample("contacts unmerge"))
      Issue.record("unmerged")
    } catch MergeError.severalMerged(_, let actors) {
      #expect(actors.map(\.id) == [two.other, two.lose])
    }
    _ = try two.sample.register.unmerge(two.other, by: .sample("contacts unmerge"))
    _ = try two.sample.register.unmerge(two.keep, by: .sample("contacts unmerge"))
    #expect(try two.sample.register.actor(two.lose).standing == .active)
  }
}

/// What holds of merges in any register.
@Suite struct MergePropertyTests {
  @Test(arguments: [81, 82, 83, 84, 85, 86] as [UInt64])
  func `merge, work elsewhere, unmerge: every record is as without the merge`(seed: UInt64) throws {
    var life = try RandomLife(seed: seed)
    let register = life.sample.register
    try life.live(120)
    let (keep, lose) = try #require(try life.twins(), "seed \(seed): nobody to merge")
    let before = try register.presentDocuments()
    let changes = try register.count("change")
    _ = try register.merge(lose, into: keep, by: .sample("contacts merge"))
    let touched = try register.touched(after: changes)
    // Other work: whatever does not touch what the merge touched.
    var done = 0
    for _ in 0..<40 {
      let command = try life.next()
      let saved = try register.saved()
      let changes = try register.count("change")
      do {
        _ = try command.run(.sample(command.name))
      } catch  where RandomLife.isRefusal(error) { continue }
      if try register.touched(after: changes).isDisjoint(with: touched) {
        done += 1
      } else {
        try saved.backup(to: register.queue)
      }
    }
    let elsewhere = try register.presentDocuments().filter { !touched.contains($0.key) }
    _ = try register.unmerge(lose, by: .sample("contacts unmerge"))
    let after = try register.presentDocuments()
    for record in touched {
      #expect(after[record] == before[record], "seed \(seed): \(record)")
    }
    #expect(after.filter { !touched.contains($0.key) } == elsewhere, "seed \(seed)")
    #expect(touched.count >= 2 && done > 0, "seed \(seed): \(touched.count) touched, \(done) done")
    #expect(try register.faults() == [], "seed \(seed)")
  }

  @Test(arguments: [91, 92, 93, 94] as [UInt64])
  func `a merge and its unmerge leave every table as it was`(seed: UInt64) throws {
    var life = try RandomLife(seed: seed)
    let register = life.sample.register
    try life.live(100)
    let before = try register.dumpOfRecords()
    var merged = 0
    for _ in 0..<5 {
      guard let (keep, lose) = try life.twins() else { continue }
      merged += 1
      _ = try register.merge(lose, into: keep, by: .sample("contacts merge"))
      #expect(try register.faults() == [], "seed \(seed)")
      _ = try register.unmerge(lose, by: .sample("contacts unmerge"))
      #expect(try register.dumpOfRecords() == before, "seed \(seed): \(lose) into \(keep)")
    }
    #expect(merged > 0, "seed \(seed)")
  }
}

extension Register {
  /// Every row of every table but the journal's and what counts numbers, and every word of
  /// the search.
  func dumpOfRecords() throws -> String {
    let tables = try dump().split(separator: "\n\n").filter { part in
      let name = part.prefix { $0 != "\n" }
      // How FTS5 lays out its words tells in which order they came: they are read below.
      return !["batch", "change", "sqlite_sequence"].contains(name) && !name.hasPrefix("search_")
    }
    let words = try queue.writeWithoutTransaction { db in
      try ["search_actor", "search_interaction", "search_follow_up"].flatMap { table in
        try db.execute(
          sql: """
            CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', '\(table)', 'instance')
            """)
        defer { try? db.execute(sql: "DROP TABLE temp.vocabulary") }
        return try String.fetchAll(
          db,
          sql: """
            SELECT '\(table) ' || term || ' ' || doc || ' ' || col || ' ' || "offset"
            FROM temp.vocabulary ORDER BY doc, col, "offset"
            """)
      }
    }
    return tables.joined(separator: "\n\n") + words.joined(separator: "\n")
  }

  /// The records that the journal names after so many changes.
  fileprivate func touched(after count: Int) throws -> Set<String> {
    Set(try changes().dropFirst(count).map(\.record))
  }

  /// A copy of the register, to go back to.
  fileprivate func saved() throws -> DatabaseQueue {
    let copy = try DatabaseQueue()
    try queue.backup(to: copy)
    return copy
  }
}
