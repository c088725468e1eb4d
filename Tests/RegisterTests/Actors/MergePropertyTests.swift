import Diplomacy
import GRDB
import TestSupport
import Testing

@testable import Register

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
