import Diplomacy
import TestSupport
import Testing

@testable import Register

/// Every sort of trouble that a check tells.
@Suite struct CheckTests {
  private let sample: SampleRegister
  private let person: Actor.ID

  init() throws {
    sample = try SampleRegister()
    person = try sample.person(
      "Boris Essai", emails: ["boris@exemple.org"], zones: ["kazakhstan"])
    let exchange = try sample.log(
      "Entretien", on: "2025-05-05", with: [person], zones: ["kazakhstan"])
    try sample.followUp("Relancer", due: "2025-06-16", from: exchange, zones: ["france"])
  }

  private func troubles(after sql: String) throws -> [RegisterTrouble] {
    #expect(try sample.register.troubles() == [])
    try sample.register.execute("PRAGMA foreign_keys = OFF; \(sql); PRAGMA foreign_keys = ON;")
    return try sample.register.troubles()
  }

  @Test func `a record that the journal knows otherwise`() throws {
    #expect(
      try troubles(after: "UPDATE interaction SET title = 'Autre'") == [.notAsInJournal("i1")])
  }

  @Test func `a link that the journal does not know`() throws {
    #expect(
      try troubles(after: "DELETE FROM participation WHERE actor_id = \(person)")
        == [.notAsInJournal("i1")])
  }

  @Test func `a record that is gone`() throws {
    let found = try troubles(after: "DELETE FROM follow_up_zone; DELETE FROM follow_up")
    #expect(found.contains(.lost("f1")) && found.contains { $0.isMended })
  }

  @Test func `a record of which the journal knows nothing`() throws {
    #expect(
      try troubles(
        after: "INSERT INTO axis (code, name_fr, name_en) VALUES ('mer', 'mer', 'sea')")
        == [.withoutCreation("axis 4")])
  }

  @Test func `a journal that begins or goes on in the middle`() throws {
    #expect(
      try troubles(after: "UPDATE change SET before = after WHERE record_kind = 'follow-up'")
        == [.withoutCreation("f1")])
    _ = try sample.register.changeFollowUp(FollowUp.ID(1), by: .sample("followups done")) {
      followUp throws(FollowUpError) in
      try followUp.done(on: SampleRegister.today, note: nil)
    }
    try sample.register.execute(
      """
      UPDATE change SET before = NULL WHERE record_kind = 'follow-up' AND id = (
        SELECT min(id) FROM change WHERE record_kind = 'follow-up');
      UPDATE change SET before = replace(before, 'Relancer', 'Rappeler')
      WHERE record_kind = 'follow-up' AND before IS NOT NULL
      """)
    #expect(try sample.register.troubles() == [.brokenChain("f1", batch: Batch.ID(5))])
  }

  @Test func `a change without its batch`() throws {
    let found = try troubles(after: "DELETE FROM batch WHERE id = 4")
    #expect(found == [.danglingReferences(table: "change", count: 1)])
  }

  @Test func `settings are held against the journal too`() throws {
    #expect(
      try troubles(after: "UPDATE setting SET value = 'en' WHERE key = 'language'")
        == [.notAsInJournal("language")])
  }

  @Test func `tables made of others are made anew`() throws {
    let found = try troubles(
      after: """
        DELETE FROM zone_waking WHERE rowid_of = 1;
        """.replacing("rowid_of = 1", with: "zone_id = \(sample.zone("france"))")
          + "INSERT INTO zone_waking VALUES (1, '2025-01-01', 1);"
          + "DELETE FROM actor_key WHERE actor_id = \(person);"
          + "INSERT INTO actor_key VALUES ('x', 'person-name', 1, 'x')")
    #expect(found.count == 2 && found.allSatisfy(\.isMended))
    #expect(found.first == .derivedOutOfStep(.zoneWaking, missing: 1, stray: 1))
    guard case .derivedOutOfStep(.actorKeys, let missing, 1)? = found.last else {
      Issue.record("\(found)")
      return
    }
    #expect(missing > 0)
    try sample.register.rebuildSearch()
    #expect(try sample.register.troubles() == [])
  }

  @Test(arguments: [
    ("DELETE FROM actor_word WHERE actor_id = #", RegisterTrouble.Derived.actorWords),
    ("INSERT INTO actor_word VALUES ('autre', #)", .actorWords),
    ("UPDATE actor SET fold = 'autre' WHERE id = #", .actorWords),
    ("UPDATE actor SET sort_key = '' WHERE id = #", .actorWords),
    ("UPDATE mandate SET ends = '2001-01-01', starts = '2000-01-01'", .outermostDays),
  ])
  func `what records are found by is held against them`(
    damage: String, table: RegisterTrouble.Derived
  ) throws {
    try sample.appoint(person, "Conseiller", of: try sample.organisation("Ambassade d’Exemple"))
    let found = try troubles(after: damage.replacing("#", with: "\(person)"))
    #expect(found.count == 1)
    guard case .derivedOutOfStep(table, _, _)? = found.first else {
      Issue.record("\(found)")
      return
    }
    try sample.register.rebuildSearch()
    #expect(try sample.register.troubles() == [])
  }

  @Test func `an older document that lacks what came later is the same`() throws {
    // An actor's other names were once texts alone, and are still read so.
    #expect(
      try troubles(
        after: """
          UPDATE change SET after = json_insert(after, '$.unknownKey', 1)
          WHERE record_kind = 'actor' AND record_id = \(person)
          """) == [])
  }

  @Test func `a flood is told in part and counted`() throws {
    let found = try troubles(
      after: """
        WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 249)
        INSERT INTO axis (id, code, name_fr, name_en) SELECT i, 'x' || i, 'x', 'x' FROM n
        """)
    #expect(found.count == 101 && found.last == .others(50))
  }

  @Test func `a document written otherwise says the same`() throws {
    _ = try sample.person("Zoé Abel", aliases: ["Zoe Abel"])
    #expect(
      try troubles(
        after: """
          UPDATE change SET after = replace(
            after, '"aliases":["Zoe Abel"]',
            '"aliases":[{"text":"Zoe Abel","kind":"usual"}], "mergedInto":null')
          WHERE record_kind = 'actor'
          """) == [])
  }

  @Test func `every portion of the journal is held against the tables`() throws {
    for number in 1...9 {
      try sample.followUp("Relancer \(number)", due: "2025-06-16", zones: ["france"])
    }
    try sample.register.execute("UPDATE follow_up SET title = 'Autre' WHERE id IN (3, 4, 9)")
    try sample.register.execute("UPDATE axis SET name_fr = 'autre' WHERE id = 3")
    for portion in [1, 2, 3, 7, 100] {
      let (found, told) = try sample.register.read { db in
        var check = JournalCheck(db, portion: portion)
        var told: [Int] = []
        try check.run { done, _ in told.append(done) }
        return (check.troubles, told)
      }
      #expect(
        found == ["ia", "f3", "f4", "f9"].map { .notAsInJournal($0) }, "\(portion)")
      #expect(told == told.sorted() && told.isEmpty == (portion == 100))
    }
  }
}
