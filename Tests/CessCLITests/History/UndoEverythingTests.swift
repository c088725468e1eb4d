import Diplomacy
import Register
import TestSupport
import Testing

/// Whatever a command writes is taken back, and brought back, whole.
///
/// The lines are those of the rehearsals, which hold every command that writes: a new one is
/// caught there first, and then tried here.
@Suite struct UndoEverythingTests {
  private static let words = ["essai", "fuchs", "kazakh"]

  /// All that a register says: its tables, its search index, and what it answers.
  private static func content(_ environment: TestEnvironment) throws -> [String] {
    try RegisterFile(at: environment.registerPath).content()
      + words.map { environment.run("search \($0) --json").output }
  }

  private static func lastBatch(_ environment: TestEnvironment) -> String {
    String(environment.run("log --limit 1 --format ids -q").lines.first ?? "")
  }

  @Test(arguments: RehearsalTests.lines)
  func `a command, then undo, then redo`(line: String) throws {
    var environment = try RehearsalTests.environment(for: line)
    let before = try Self.content(environment)
    let first = Self.lastBatch(environment)
    #expect(environment.run("\(line) -q").status == 0)
    environment.answers = nil
    let made = Self.lastBatch(environment)
    #expect(made != first)
    let after = try Self.content(environment)
    #expect(after != before)

    // What is itself an undo or a redo is named: plain undo looks further back.
    let isCommand = !["undo", "redo"].contains(line)
    let undone = environment.run(isCommand ? "undo" : "undo --batch \(made)")
    #expect(undone.status == 0, "\(undone.errors)")
    expectSame(try Self.content(environment), before)

    let undo = Self.lastBatch(environment)
    let redone = environment.run(isCommand ? "redo" : "undo --batch \(undo)")
    #expect(redone.status == 0, "\(redone.errors)")
    expectSame(try Self.content(environment), after)

    #expect(try RegisterFile(at: environment.registerPath).troubles() == [])
  }

  @Test(arguments: RehearsalTests.lines)
  func `what an undo would do is shown and not done`(line: String) throws {
    var environment = try RehearsalTests.environment(for: line)
    #expect(environment.run("\(line) -q").status == 0)
    environment.answers = nil
    let digest = environment.registerDigest
    let batch = Self.lastBatch(environment)
    let shown = environment.run("undo --batch \(batch) -n --lang en")
    #expect(shown.status == 0 && shown.bytes.isEmpty)
    // The batch itself, and not b12 for b1.
    let named = shown.errors.split { !$0.isLetter && !$0.isNumber }
    #expect(named.contains { $0 == batch } && shown.errors.split(separator: "\n").count >= 3)
    #expect(environment.registerDigest == digest)
  }

  @Test func `all commands one after another are taken back one after another`() throws {
    var environment = try SeedRegister.environment()
    var contents: [[String]] = [try Self.content(environment)]
    environment.input = RehearsalTests.table
    try RehearsalTests.makeFolders(in: &environment)
    for line in RehearsalTests.lines where !["undo", "redo"].contains(line) {
      let batch = Self.lastBatch(environment)
      // Some have nothing to do after the others, and are refused.
      _ = environment.run("\(line) -q")
      environment.answers = nil
      if Self.lastBatch(environment) != batch { contents.append(try Self.content(environment)) }
    }
    #expect(contents.count > 12)
    for content in contents.dropLast().reversed() {
      #expect(environment.run("undo -q").status == 0)
      expectSame(try Self.content(environment), content)
    }
    for content in contents.dropFirst() {
      #expect(environment.run("redo -q").status == 0)
      expectSame(try Self.content(environment), content)
    }
    #expect(environment.run("redo").status == 1)
    #expect(environment.run("check").status == 0)
  }

  @Test func `zones that a refresh added go again`() throws {
    let environment = try TestEnvironment(variables: ["LOGNAME": "valette"])
    #expect(environment.run("init --home Essai").status == 0)
    let file = try RegisterFile(at: environment.registerPath)
    // As a register made when the last zones were not there yet.
    try file.execute(
      """
      DELETE FROM membership WHERE id > 300;
      DELETE FROM change WHERE record_kind = 'membership' AND record_id > 300;
      """)
    let before = try file.content()
    #expect(environment.run("zones refresh -q").status == 0)
    let after = try file.content()
    #expect(after != before)
    #expect(environment.run("undo -q").status == 0)
    expectSame(try file.content(), before)
    #expect(environment.run("redo -q").status == 0)
    expectSame(try file.content(), after)
    #expect(environment.run("check").status == 0)
  }
}

/// Expects the same lines, and tells those that are not.
func expectSame(
  _ found: [String], _ wanted: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  guard found != wanted else { return }
  let gone = Set(wanted).subtracting(found).sorted().prefix(10)
  let come = Set(found).subtracting(wanted).sorted().prefix(10)
  Issue.record(
    """
    \(gone.map { "- \($0.prefix(300))" }.joined(separator: "\n"))
    \(come.map { "+ \($0.prefix(300))" }.joined(separator: "\n"))
    """, sourceLocation: sourceLocation)
}
