import CessCLI
import TestSupport
import Testing

/// Long imports say how far they are, to people only.
@Suite struct ProgressTests {
  private func importing(
    _ count: Int, isTerminal: Bool, more: String = ""
  ) throws -> TestEnvironment.Outcome {
    var environment = try SeedRegister.environment()
    environment.terminal = .init(isInput: false, isOutput: false, isError: isTerminal, width: 80)
    let rows = (1...count).map { "Personne \($0) Essai" }.joined(separator: "\n")
    let file = try environment.folder.write(Array("Nom complet\n\(rows)\n".utf8), to: "a.csv")
    return environment.run("import \(file) --kind contacts --yes \(more)")
  }

  @Test func `how far it is, how fast and how long yet, on one line that goes`() throws {
    let errors = try importing(1_000, isTerminal: true).errors
    #expect(errors.contains("\r\u{1B}[K600 lus, "), "\(errors)")
    #expect(errors.contains(" par seconde"))
    #expect(errors.contains("\r\u{1B}[Kimporté"))
  }

  @Test func `what takes a long import back says so too, and names the first records alone`() throws
  {
    var environment = try SeedRegister.environment()
    environment.terminal = .init(isInput: false, isOutput: false, isError: true, width: 80)
    let rows = (1...500).map { "Personne \($0) Essai" }.joined(separator: "\n")
    let file = try environment.folder.write(Array("Nom complet\n\(rows)\n".utf8), to: "a.csv")
    #expect(environment.run("import \(file) --kind contacts --yes").status == 0)
    let errors = environment.run("undo --yes").errors
    #expect(errors.contains(" changements, ") && errors.contains(" par seconde"), "\(errors)")
    #expect(errors.contains("Personne 1 Essai") && !errors.contains("Personne 400 Essai"))
    #expect(errors.contains("… et 980 autres fiches"), "\(errors)")
  }

  @Test(arguments: [(true, "-q"), (false, "")])
  func `not to a file, nor to whoever wants quiet`(isTerminal: Bool, more: String) throws {
    #expect(try !importing(1_000, isTerminal: isTerminal, more: more).errors.contains("\u{1B}"))
  }
}
