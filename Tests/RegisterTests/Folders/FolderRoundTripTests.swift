import Diplomacy
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Register

/// A register that leaves as a folder and comes back is the same.
@Suite struct FolderRoundTripTests {
  private func life(_ seed: UInt64, _ count: Int = 150) throws -> Register {
    var life = try RandomLife(seed: seed)
    try life.live(count)
    return life.sample.register
  }

  @Test(arguments: [301, 302, 303, 304, 305, 306] as [UInt64])
  func `out, in and out again is the same, byte for byte`(seed: UInt64) throws {
    let register = try life(seed)
    for withJournal in [false, true] {
      let folder = try MemoryFolder(register, withJournal: withJournal)
      try withTemporaryFolder { path in
        let done = try folder.create(at: "\(path)/new.db", withJournal: withJournal)
        #expect(done.batch == (withJournal ? nil : Batch.ID(1)))
        let copy = try Register.open(at: "\(path)/new.db")
        let again = try MemoryFolder(copy, withJournal: withJournal)
        for name in Set(folder.files.keys).union(again.files.keys) {
          #expect(folder.files[name] == again.files[name], "seed \(seed): \(name)")
        }
        #expect(try copy.troubles() == [], "seed \(seed)")
        #expect(try copy.presentDocuments() == register.presentDocuments(), "seed \(seed)")
      }
    }
  }

  @Test func `with its journal every table is the same, and every batch can be taken back`() throws
  {
    let register = try life(310, 80)
    try withTemporaryFolder { path in
      try MemoryFolder(register, withJournal: true).create(
        at: "\(path)/new.db", withJournal: true)
      let copy = try Register.open(at: "\(path)/new.db")
      // The indexes of the search are laid out by the order of the writing.
      func records(_ register: Register) throws -> [String] {
        try register.dump().components(separatedBy: "\n\n").filter {
          !$0.hasPrefix("search_") && !$0.hasPrefix("sqlite_sequence")
        }
      }
      #expect(try records(copy) == records(register))
      for batch in stride(from: try copy.count("batch"), to: 1, by: -1) {
        try copy.write(.sample("undo")) { writer in
          writer.takesBack = Int64(batch)
          _ = try writer.takeBack(batch: Int64(batch))
        }
      }
      #expect(try copy.troubles() == [])
    }
  }

  @Test(arguments: [61, 1 << 18, .max])
  func `a record of megabytes comes back as it was, and so do those beside it`(portion: Int) throws
  {
    let sample = try SampleRegister()
    _ = try sample.person("Ada Exemple")
    let long = try sample.person("Boris Essai")
    _ = try sample.person("Carla Essai")
    _ = try sample.register.write(.sample("note")) { writer in
      try writer.change(long.value, Content.Actor.self) {
        $0.note = String(repeating: "\"é", count: 300_000)
      }
    }
    for withJournal in [false, true] {
      let folder = try MemoryFolder(sample.register, withJournal: withJournal)
      try withTemporaryFolder { path in
        try folder.create(at: "\(path)/new.db", portion: portion, withJournal: withJournal)
        let again = try MemoryFolder(
          Register.open(at: "\(path)/new.db"), withJournal: withJournal)
        #expect(again.files == folder.files)
      }
    }
  }

  @Test func `a number that was given is not given again`() throws {
    let sample = try SampleRegister()
    _ = try sample.person("Ada Exemple")
    let last = try sample.person("Boris Essai")
    try sample.register.execute("PRAGMA foreign_keys = OFF")
    try sample.register.write(.sample("remove")) { writer in
      if let content = try Content.Actor.fetch(last.value, writer.db) {
        try writer.remove(last.value, content)
      }
    }
    try withTemporaryFolder { path in
      try MemoryFolder(sample.register, withJournal: true).create(at: "\(path)/new.db")
      let copy = SampleRegister(try Register.open(at: "\(path)/new.db"), home: sample.home)
      #expect(try copy.person("Carla Essai").value == last.value + 1)
    }
  }

  @Test func `a change of one exchange is a change of one line`() throws {
    let register = try life(320)
    let before = try MemoryFolder(register)
    let id = Interaction.ID(1)
    let known = try register.account(of: id)
    let changed = try known.changed { $0.summary = try Prose("Une autre fin.") }
    _ = try register.revise(
      id, from: known, ExchangeRecording(account: { _ in changed }), by: .sample("edit"))
    let after = try MemoryFolder(register)
    for name in before.files.keys where name != "interactions.jsonl" {
      #expect(before.files[name] == after.files[name], "\(name)")
    }
    let lines = zip(before.lines("interactions.jsonl"), after.lines("interactions.jsonl"))
    #expect(lines.filter { $0 != $1 }.count == 1)
  }

  @Test func `a rehearsal reads everything and leaves nothing`() throws {
    let folder = try MemoryFolder(life(330, 20))
    try withTemporaryFolder { path in
      try folder.create(at: "\(path)/new.db", isRehearsal: true)
      #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
    }
  }

  @Test func `the new register is its owner's alone, and ready for use`() throws {
    try withTemporaryFolder { path in
      try MemoryFolder(SampleRegister().register).create(at: "\(path)/deep/new.db")
      #expect(try permissions(of: "\(path)/deep/new.db") == 0o600)
      #expect(try permissions(of: "\(path)/deep") == 0o700)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/deep") == ["new.db"])
      let register = try Register.open(at: "\(path)/deep/new.db")
      #expect(
        try register.queue.read { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") }
          == "wal")
    }
  }

  @Test func `a register that is there is left alone`() throws {
    try withTemporaryFolder { path in
      _ = try SampleRegister.create(at: "\(path)/new.db")
      let folder = try MemoryFolder(SampleRegister().register)
      #expect { try folder.create(at: "\(path)/new.db") } throws: { error in
        if case RegisterError.exists = error { true } else { false }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["new.db"])
    }
  }
}
