import Diplomacy
import Foundation
import GRDB
import Testing

@testable import Register

@Suite struct UpgradingTests {
  @Test func `an older register keeps its records, with a copy of what it was beside it`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      try FirstVersion.make(at: path)
      let register = try Register.open(at: path)
      #expect(
        try register.interaction(Interaction.ID(1))?.entry.title == "Entretien sur le déminage")
      // These records were written without a journal: that is told of each, and that nobody
      // made what is derived from them. Nothing else is wrong.
      let codes = Set(try register.troubles().map(\.code))
      #expect(codes.isSubset(of: ["without-creation", "derived-out-of-step"]), "\(codes)")
      let copy = try DatabaseQueue(path: path + ".v1.backup")
      try copy.read { db throws in
        #expect(try String.fetchOne(db, sql: "SELECT name FROM actor WHERE id = 3") == "Zoé ABEL")
        #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == 1)
        #expect(try db.tableExists("relation") == false)
      }
    }
  }

  @Test func `what is derived from its records is as if they were written today`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      try FirstVersion.make(at: path)
      let upgraded = try Register.open(at: path)
      let derived = try upgraded.derivedTables()
      try upgraded.rewriteEverything()
      #expect(try upgraded.derivedTables() == derived)
      #expect(derived.contains("abel zoe") && derived.contains("osullivan"))
    }
  }

  @Test func `what was open in a zone is due there, what was said is found`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      try FirstVersion.make(at: path)
      let sample = SampleRegister(try Register.open(at: path), home: Actor.ID(1))
      #expect(try sample.due(on: "2025-07-01", zones: ["kazakhstan"]) == ["Relancer"])
      let answer = try sample.register.search(
        SearchQuery("depollution"), tree: sample.register.zoneTree(), language: .french,
        today: SampleRegister.today)
      #expect(answer.hits.map(\.reference) == ["i1"])
    }
  }

  @Test func `without a copy nothing is upgraded`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      try FirstVersion.make(at: path)
      // A folder where the copy should be: no file can take its place.
      try FileManager.default.createDirectory(
        atPath: path + ".v1.backup/in-the-way", withIntermediateDirectories: true)
      #expect(throws: RegisterError.self) { try Register.open(at: path) }
      #expect(!FileManager.default.fileExists(atPath: path + ".v1.backup.part"))
      let queue = try DatabaseQueue(path: path)
      #expect(try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == 1)
    }
  }

  @Test func `the copy is its owner's alone`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      try FirstVersion.make(at: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      _ = try Register.open(at: path)
      #expect(try permissions(of: path + ".v1.backup") == 0o600)
    }
  }
}

extension Register {
  /// The tables that are derived from the records, as text.
  fileprivate func derivedTables() throws -> String {
    try queue.read { db in
      try [
        "SELECT sort_key, fold, id FROM actor ORDER BY id",
        "SELECT word, actor_id FROM actor_word ORDER BY 1, 2",
        "SELECT key, kind, actor_id, form FROM actor_key ORDER BY 1, 2, 3, 4",
        "SELECT zone_id, wakes, follow_up_id FROM zone_waking ORDER BY 1, 2, 3",
        "SELECT id, sz FROM search_actor_docsize ORDER BY 1",
        "SELECT id, sz FROM search_interaction_docsize ORDER BY 1",
        "SELECT id, sz FROM search_follow_up_docsize ORDER BY 1",
      ].flatMap { sql in try Row.fetchAll(db, sql: sql).map(\.description) }
        .joined(separator: "\n")
    }
  }

  /// Writes every record of the first version anew, as commands of today write them.
  fileprivate func rewriteEverything() throws {
    func rewrite<Kept: StoredContent>(_ ids: ClosedRange<Int64>, _: Kept.Type, _ db: Database)
      throws
    {
      for id in ids {
        guard let content = try Kept.fetch(id, db) else { continue }
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        try content.delete(id, db)
        _ = try content.insert(id, db)
      }
    }
    try queue.inTransaction { db in
      try rewrite(1...4, Content.Actor.self, db)
      try rewrite(1...1, Content.Interaction.self, db)
      try rewrite(1...1, Content.FollowUp.self, db)
      return .commit
    }
  }
}
