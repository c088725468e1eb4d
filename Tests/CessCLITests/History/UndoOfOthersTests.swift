import TestSupport
import Testing

/// On a register that several share, what somebody else did is not taken back by chance.
@Suite struct UndoOfOthersTests {
  private func environment() throws -> (TestEnvironment, batch: String) {
    let environment = try SeedRegister.environment()
    #expect(environment.run("contacts add \"Zoé Essai\" --person --as Bruno").status == 0)
    let batch = environment.run("log --limit 1 --format ids -q").lines.first.map(String.init)
    return (environment, try #require(batch))
  }

  @Test(arguments: ["undo", "undo --yes", "undo -q", "undo --as \"bruno\""])
  func `somebody else's last command is refused, with whose it is and how to take it back`(
    line: String
  ) throws {
    let (environment, batch) = try environment()
    let before = environment.registerDigest
    let refused = environment.run(line)
    #expect(refused.status == 1)
    for told in [
      batch, "Bruno", "2025-06-20 14:00", "contacts add", "Zoé Essai", "cess undo --batch \(batch)",
    ] { #expect(refused.errors.contains(told), "\(refused.errors)") }
    #expect(environment.registerDigest == before)
  }

  @Test func `a redo tells what it brings back`() throws {
    let (environment, _) = try environment()
    #expect(environment.run("undo --as Bruno").status == 0)
    let redone = environment.run("redo --as Bruno").errors
    #expect(redone.contains("Zoé Essai · création"), "\(redone)")
  }

  @Test func `a rehearsal shows it all the same, and that it would be refused`() throws {
    let (environment, batch) = try environment()
    let before = environment.registerDigest
    let shown = environment.run("undo -n")
    #expect(shown.status == 0)
    for told in ["Zoé Essai", "est de Bruno", "refusé", "cess undo --batch \(batch)"] {
      #expect(shown.errors.contains(told), "\(shown.errors)")
    }
    #expect(environment.registerDigest == before)
    for line in ["undo -n --batch \(batch)", "undo -n --as Bruno"] {
      #expect(!environment.run(line).errors.contains("refusé"))
    }
    #expect(environment.run("undo --as Bruno").status == 0)
    let redone = environment.run("redo -n")
    #expect(redone.status == 0 && redone.errors.contains("refusé"), "\(redone.errors)")
  }

  @Test func `at a terminal, where one would be asked, a rehearsal tells whose it is`() throws {
    var (environment, _) = try environment()
    environment.terminal = .wide(80)
    let shown = environment.run("undo -n")
    #expect(shown.status == 0 && shown.errors.contains("est de Bruno"), "\(shown.errors)")
    #expect(!shown.errors.contains("refusé"))
  }

  @Test func `it is taken back when it is named, or by whoever did it`() throws {
    let (named, batch) = try environment()
    #expect(named.run("undo --batch \(batch)").status == 0)
    let (own, _) = try environment()
    #expect(own.run("undo --as Bruno").status == 0)
  }

  @Test(arguments: [("n", 1), ("o", 0)] as [(String, Int32)])
  func `a person at a terminal is told whose it is, and asked`(
    answer: String, status: Int32
  ) throws {
    var (environment, _) = try environment()
    environment.terminal = .wide(80)
    environment.answers = [answer]
    let outcome = environment.run("undo")
    #expect(outcome.status == status && outcome.errors.contains("est de Bruno"))
    environment.answers = nil
    let refused = try self.environment().0
    var silent = refused
    silent.terminal = .wide(80)
    #expect(silent.run("undo --yes").status == 1)
  }

  @Test func `what somebody else took back is brought back by its name only`() throws {
    let (environment, _) = try environment()
    #expect(environment.run("undo --as Bruno").status == 0)
    let undo = try #require(environment.run("log --limit 1 --format ids -q").lines.first)
    let refused = environment.run("redo")
    #expect(refused.status == 1 && refused.errors.contains("cess undo --batch \(undo)"))
    #expect(environment.run("undo --batch \(undo)").status == 0)
  }
}
