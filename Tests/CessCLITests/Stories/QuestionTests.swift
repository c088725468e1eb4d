import CessCLI
import TestSupport
import Testing

/// On a terminal a person is asked which one they mean; nobody else is.
@Suite struct QuestionTests {
  private func environment(answers: [String]?) throws -> TestEnvironment {
    var environment = try SeedRegister.environment()
    environment.terminal = .wide(80)
    environment.answers = answers
    return environment
  }

  @Test func `an ambiguous actor is asked about and the answer taken`() throws {
    let environment = try environment(answers: ["2"])
    let outcome = environment.run("meeting log Essai --with Mart --color never")
    #expect(outcome.status == 0 && outcome.answered == ["2"])
    #expect(
      outcome.errors.hasPrefix(
        """
        plusieurs acteurs répondent à «\u{A0}Mart\u{A0}»
          1  a8 Anna Martynova
          2  a7 Anne Martin
        numéro\u{A0}? 
        """), "\(outcome.errors)")
    let met = try RegisterFile(at: environment.registerPath).column(
      "SELECT actor_id FROM participation WHERE interaction_id = 6")
    #expect(met == ["7"])
  }

  @Test(arguments: [[], ["0"], ["3"], ["Anne"], [""]])
  func `an answer that is none is a refusal`(answers: [String]) throws {
    let environment = try environment(answers: answers)
    let before = environment.registerDigest
    let outcome = environment.run("meeting log Essai --with Mart")
    #expect(outcome.status == 1 && outcome.bytes.isEmpty)
    #expect(outcome.errors.contains("précisez"))
    #expect(environment.registerDigest == before)
  }

  @Test func `with --no-input nobody is asked`() throws {
    let outcome = try environment(answers: nil).run("meeting log Essai --with Mart --no-input")
    #expect(outcome.status == 1 && outcome.errors.hasPrefix("cess: plusieurs acteurs"))
  }

  @Test(arguments: [
    Environment.Terminal(isInput: false, isOutput: true, isError: true, width: 80),
    Environment.Terminal(isInput: true, isOutput: true, isError: false, width: 80),
  ])
  func `nobody is asked where nobody can answer`(terminal: Environment.Terminal) throws {
    var environment = try environment(answers: nil)
    environment.terminal = terminal
    #expect(environment.run("contacts show Mart").status == 1)
  }

  @Test func `a question stands on standard error, the answer on standard output`() throws {
    var environment = try environment(answers: ["1"])
    environment.terminal = Environment.Terminal(
      isInput: true, isOutput: false, isError: true, width: 80)
    let outcome = environment.run("contacts show Mart --json")
    #expect(outcome.output.hasPrefix("{\"schema\":1,\"contact\":{\"id\":8,"))
  }
}
