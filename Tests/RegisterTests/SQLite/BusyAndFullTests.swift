import Diplomacy
import GRDB
import Testing

@testable import Register

@Suite struct BusyTests {
  @Test func `another process writing is waited for, then named`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      let sample = try SampleRegister.create(at: path)
      let waiting = try SampleRegister(
        Register.open(at: path, busyTimeout: 0.1), home: sample.home)
      try sample.register.queue.inTransaction(.immediate) { _ throws in
        let clock = ContinuousClock()
        let waited = clock.measure {
          expect(.busy) { try waiting.person("Boris Essai") }
        }
        #expect(waited >= .milliseconds(90))
        #expect(waited < .seconds(5))
        #expect(try waiting.timeline().isEmpty, "reading waits for nobody")
        return .rollback
      }
      #expect(try waiting.person("Boris Essai") == Actor.ID(2))
    }
  }

  @Test func `two connections that write by turns both see everything`() throws {
    try withTemporaryFolder { folder throws in
      let path = folder + "/cess.db"
      let one = try SampleRegister.create(at: path)
      let other = try SampleRegister(Register.open(at: path), home: one.home)
      for number in 1...5 {
        try one.log("Entretien \(number)", on: "2025-05-0\(number)")
        try other.log("Appel \(number)", on: "2025-05-0\(number)")
      }
      #expect(try one.timeline().count == 10)
      #expect(try one.timeline() == other.timeline())
    }
  }
}

@Suite struct FullDiskTests {
  @Test func `a full disk is named, and the register is as before`() throws {
    try withTemporaryFolder { folder throws in
      let sample = try SampleRegister.create(at: folder + "/cess.db")
      let person = try sample.person("Boris Essai")
      let pages = try sample.register.queue.read { db in
        try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      }
      try sample.register.execute("PRAGMA max_page_count = \(pages)")
      let before = try sample.register.dump()
      expect(.full) {
        try sample.log(
          "Entretien " + String(repeating: "long ", count: 300), on: "2025-05-05",
          with: [person],
          followUps: (1...50).map { _ in
            try PromisedFollowUp(
              title: Line(String(repeating: "suite ", count: 300)), due: SampleRegister.today,
              owner: nil)
          })
      }
      #expect(try sample.register.dump() == before)
      #expect(try sample.register.faults() == [])
      try sample.register.execute("PRAGMA max_page_count = 1000000")
      try sample.log("Entretien", on: "2025-05-05", with: [person])
    }
  }
}
