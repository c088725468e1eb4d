import Diplomacy
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Register

/// Taking batches back, one by one and all of them.
@Suite struct UndoTests {
  private func content(_ register: Register) throws -> String {
    // The numbers given once are not given again: that is not content.
    let parts = try register.dump().components(separatedBy: "\n\n")
    return parts.filter { part in
      !["batch", "change", "sqlite_sequence", "search_"].contains { part.hasPrefix($0) }
    }.joined(separator: "\n\n")
  }

  @Test(arguments: [81, 82, 83] as [UInt64])
  func `any commands are undone to the founding, and redone`(seed: UInt64) throws {
    var life = try RandomLife(seed: seed)
    let register = life.sample.register
    var contents = [try content(register)]
    for _ in 0..<40 {
      let command = try life.next()
      do {
        if try command.run(.sample(command.name)) { contents.append(try content(register)) }
      } catch  where RandomLife.isRefusal(error) {}
    }
    for content in contents.dropLast().reversed() {
      _ = try register.takeBack(.last, by: .sample("undo"))
      #expect(try self.content(register) == content, "seed \(seed)")
    }
    #expect(try register.troubles() == [])
    for content in contents.dropFirst() {
      _ = try register.takeBack(.lastUndo, by: .sample("redo"))
      #expect(try self.content(register) == content, "seed \(seed)")
    }
    #expect(throws: UndoError.nothingToRedo) {
      try register.takeBack(.lastUndo, by: .sample("redo"))
    }
    #expect(try register.troubles() == [])
    try register.rebuildSearch()
    #expect(try register.troubles() == [])
  }

  @Test func `the founding stays, and what is undone is not undone again`() throws {
    let sample = try SampleRegister()
    let register = sample.register
    #expect(throws: UndoError.founding(Batch.ID(1))) {
      try register.takeBack(.last, by: .sample("undo"))
    }
    try sample.person("Boris Essai")
    let (taken, made, records) = try register.takeBack(.last, by: .sample("undo"))
    #expect((taken.id.value, made.value, records) == (2, 3, 1))
    #expect(throws: UndoError.takenBackBefore(Batch.ID(2), by: Batch.ID(3))) {
      try register.takeBack(.number(Batch.ID(2)), by: .sample("undo"))
    }
    #expect(throws: UndoError.unknownBatch(Batch.ID(9))) {
      try register.takeBack(.number(Batch.ID(9)), by: .sample("undo"))
    }
    // To undo the undo is to redo; and then it can be undone once more.
    _ = try register.takeBack(.number(made), by: .sample("undo"))
    #expect(try register.account(of: .number(Batch.ID(2))).batch.takenBackBy == nil)
    #expect(try register.takeBack(.last, by: .sample("undo")).taken.id == Batch.ID(2))
    #expect(try register.account(of: .number(Batch.ID(2))).batch.takenBackBy == Batch.ID(5))
  }

  @Test func `after new work there is nothing to redo`() throws {
    let sample = try SampleRegister()
    try sample.person("Boris Essai")
    _ = try sample.register.takeBack(.last, by: .sample("undo"))
    try sample.person("Ada Exemple")
    #expect(throws: UndoError.nothingToRedo) {
      try sample.register.takeBack(.lastUndo, by: .sample("redo"))
    }
  }

  @Test func `later work on a record, or hanging from it, is named with its batch`() throws {
    let sample = try SampleRegister()
    let register = sample.register
    let person = try sample.person("Boris Essai")
    let exchange = try sample.log("Entretien", on: "2025-05-05", with: [person])
    let before = try register.dump()
    #expect(
      throws: UndoError.changedSince([
        UndoError.Overtaken(reference: "a\(person)", batches: [Batch.ID(3)])
      ])
    ) { try register.takeBack(.number(Batch.ID(2)), by: .sample("undo")) }
    #expect(try register.dump() == before)
    try sample.followUp("Relancer", due: "2025-06-16", from: exchange)
    _ = try register.changeFollowUp(FollowUp.ID(1), by: .sample("followups done")) {
      followUp throws(FollowUpError) in
      try followUp.done(on: SampleRegister.today, note: nil)
    }
    #expect(
      throws: UndoError.changedSince([
        UndoError.Overtaken(reference: "f1", batches: [Batch.ID(5)])
      ])
    ) { try register.takeBack(.number(Batch.ID(4)), by: .sample("undo")) }
  }

  @Test func `the list tells who did what, the newest first`() throws {
    let sample = try SampleRegister()
    let person = try sample.person("Boris Essai")
    try sample.log("Entretien", on: "2025-05-05", with: [person])
    _ = try sample.register.takeBack(.last, by: .sample("undo"))
    var told: [BatchSummary] = []
    try sample.register.batches {
      told.append($0)
      return told.count < 3
    }
    #expect(told.map(\.batch.id.value) == [4, 3, 2])
    #expect(told.map(\.batch.command).first == "undo")
    #expect(told[0].batch.takesBack?.root == Batch.ID(3))
    #expect(told[1].batch.takenBackBy == Batch.ID(4))
    #expect(told[1].groups == [.init(kind: "interaction", count: 1, references: ["i1"])])
  }
}

/// What undo and the list cost.
@Suite struct UndoPlanTests {
  @Test func `an undo reads what the batch holds`() throws {
    let sample = try SampleRegister()
    let person = try sample.person("Boris Essai", zones: ["kazakhstan"])
    let exchange = try sample.log("Entretien", on: "2025-05-05", with: [person])
    try sample.followUp("Relancer", due: "2025-06-16", from: exchange)
    let plans = try sample.register.plans {
      for _ in 0..<3 {
        _ = try sample.register.accountToTakeBack(.last, first: 20)
        _ = try sample.register.takeBack(.last, by: .sample("undo"))
      }
      for _ in 0..<3 { _ = try sample.register.takeBack(.lastUndo, by: .sample("redo")) }
      // Refused: whoever stands in the way is found through indexes too.
      _ = try? sample.register.takeBack(.number(Batch.ID(2)), by: .sample("undo"))
    }
    #expect(plans.count > 10)
    for plan in plans {
      // From its end, no further than to the batch that is meant.
      let isWalk = plan.sql.contains("FROM batch ORDER BY id DESC")
      let isSchema = plan.sql.contains("sqlite_schema")
      #expect(isWalk || isSchema || plan.scans.isEmpty, "\(plan)")
      #expect(isSchema || !plan.sorts, "\(plan)")
    }
  }

  @Test func `every reference to a record is found from the record through an index`() throws {
    let missing = try Register.inMemory().queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT t.name || '.' || group_concat(f."from", '+')
          FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
          WHERE t.type = 'table'
          GROUP BY t.name, f.id
          HAVING NOT EXISTS (
            SELECT 1 FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
            WHERE c.seqno = 0 AND c.name IN (
              SELECT g."from" FROM pragma_foreign_key_list(t.name) g WHERE g.id = f.id))
          """)
    }
    // Zones are a few hundred.
    #expect(missing == ["zone.parent_id"])
  }

  @Test func `what is planned has an index of its own`() throws {
    let sample = try SampleRegister()
    let zones = try [sample.zone("kazakhstan"), sample.zone("almaty")]
    for filter in [
      InteractionFilter(statuses: [.planned]),
      InteractionFilter(zones: zones, actors: [sample.home], statuses: [.planned]),
    ] {
      let plans = try sample.register.plans {
        try sample.register.timeline(filter) { _ in }
      }
      let main = try #require(plans.first { $0.sql.contains("JOIN interaction i") })
      #expect(main.steps.contains { $0.contains("interaction_planned") }, "\(main)")
      #expect(!main.sorts, "\(main)")
    }
  }
}
