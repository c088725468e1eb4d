import Diplomacy
import GRDB
import TestSupport
import Testing

@testable import Register

@Suite struct SearchIndexTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `after any commands the index is what a new one would be`(seed: UInt64) throws {
    var life = try RandomLife(seed: seed)
    for _ in 0..<80 {
      let command = try life.next()
      do {
        _ = try command.run(.sample(command.name))
      } catch  where RandomLife.isRefusal(error) {}
    }
    let register = life.sample.register
    #expect(try register.troubles() == [])
    let kept = try register.indexedWords()
    #expect(!kept.isEmpty)
    try register.rebuildSearch()
    #expect(try register.indexedWords() == kept, "seed \(seed)")
  }

  @Test func `a rehearsal and a refusal leave the index as it was`() throws {
    let sample = try SampleRegister()
    let kept = try sample.register.indexedWords()
    _ = try sample.register.addActor(
      ActorProfile(nature: .person, name: Line("Boris Essai")),
      by: .sample("contacts add", isRehearsal: true))
    #expect(try sample.register.indexedWords() == kept)
  }

  @Test func `an index out of step is told, and made anew`() throws {
    let sample = try SampleRegister()
    try sample.log("Entretien", on: "2025-05-05")
    try sample.followUp("Relancer", due: "2025-06-16")
    try sample.register.execute(
      """
      INSERT INTO search_interaction (search_interaction) VALUES ('delete-all');
      INSERT INTO search_follow_up (rowid, title, other) VALUES (99, 'intrus', '');
      """)
    #expect(
      try sample.register.troubles() == [
        .searchOutOfStep("interaction", missing: 1, stray: 0),
        .searchOutOfStep("follow-up", missing: 0, stray: 1),
      ])
    #expect(try sample.register.rebuildSearch() == 3)
    #expect(try sample.register.troubles() == [])
  }

  @Test func `references to what is not there are told`() throws {
    let sample = try SampleRegister()
    try sample.register.execute(
      """
      PRAGMA foreign_keys = OFF;
      INSERT INTO actor_zone (zone_id, actor_id, ordinal) VALUES (999, 1, 0);
      PRAGMA foreign_keys = ON;
      """)
    #expect(
      try sample.register.troubles() == [
        .danglingReferences(table: "actor_zone", count: 1, of: ["a1"]), .notAsInJournal("a1"),
      ])
  }
}

extension Register {
  /// Every word of the indexes with its record, column and place.
  fileprivate func indexedWords() throws -> [String] {
    try queue.writeWithoutTransaction { db in
      var words: [String] = []
      for table in SearchTexts.Table.allCases {
        try db.execute(
          sql: """
            CREATE VIRTUAL TABLE temp.word_of_\(table.rawValue)
              USING fts5vocab(main, \(table.rawValue), instance)
            """)
        words += try String.fetchAll(
          db,
          sql: """
            SELECT '\(table.rawValue) ' || doc || ' ' || col || ' ' || offset || ' ' || term
            FROM temp.word_of_\(table.rawValue)
            """)
        try db.execute(sql: "DROP TABLE temp.word_of_\(table.rawValue)")
      }
      return words.sorted()
    }
  }
}
