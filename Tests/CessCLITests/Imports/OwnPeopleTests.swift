import CessCLI
import TestSupport
import Testing

/// Our own people are called for short in their own tables.
@Suite struct OwnPeopleTests: ImportSuite {
  private func run(
    _ text: String, named name: String = "s.csv", in environment: TestEnvironment
  ) throws -> TestEnvironment.Outcome {
    environment.run("import \(try file(text, named: name, in: environment)) --yes --json")
  }

  private func newcomers(_ count: Int) -> String { "\"newcomers\":\(count)" }

  @Test(arguments: [
    "Thierry-Paul Valette", "Valette", "M. Valette", "T.-P. Valette", "TPV", "TV", "Thierry-Paul",
    "Thierry-Paul Valette (CEV)", "VALETTE Thierry-Paul",
  ])
  func `who is to do something is found among ours by a part of the name`(owner: String) throws {
    let environment = try environment()
    let table = "Échéance;Tâche;Responsable\n2025-07-01;Relancer;\(owner)\n"
    let outcome = try run(table, in: environment)
    #expect(outcome.output.contains(newcomers(0)), "\(outcome.output)")
    let due = environment.run("due --within 60d --owner \"Thierry-Paul Valette\"").output
    #expect(due.contains("Relancer"), "\(due)")
    for _ in 0..<2 {
      #expect(try run(table, in: environment).output.contains("\"unchanged\":1"))
    }
  }

  @Test func `so is who was on our side, and a newcomer there is one of ours`() throws {
    let environment = try environment()
    let table = """
      Date;Objet;Interlocuteurs;Notre côté
      2025-05-05;Un;Bruno Fuchs;Valette
      2025-05-06;Deux;Bruno Fuchs;Camille Durand
      2025-05-07;Trois;Bruno Fuchs;C. Durand
      2025-05-08;Quatre;Durand;CD

      """
    let outcome = try run(table, in: environment)
    // Camille, and a Durand on the other side.
    #expect(outcome.output.contains(newcomers(2)), "\(outcome.output)")
    for _ in 0..<2 {
      #expect(try run(table, in: environment).output.contains("\"unchanged\":4"))
    }
    #expect(
      try run(
        "Échéance;Tâche;Responsable\n2025-07-01;Relancer;Camille\n", named: "t.csv", in: environment
      )
      .output.contains(newcomers(0)))
  }

  @Test func `where several of ours may be meant, none is guessed, and nobody new is made`() throws
  {
    let environment = try environment()
    let table = """
      Date;Objet;Interlocuteurs;Notre côté
      2025-05-05;Un;Bruno Fuchs;Camille Durand
      2025-05-06;Deux;Bruno Fuchs;Paul Durand
      2025-05-07;Trois;Bruno Fuchs;Durand

      """
    let first = try run(table, in: environment).output
    #expect(first.contains("\"created\":2,") && first.contains("\"rejected\":1,"), "\(first)")
    #expect(first.contains(newcomers(2)))
    for _ in 0..<2 {
      #expect(try run(table, in: environment).output.contains("\"unchanged\":2,\"rejected\":1"))
    }
  }

  @Test func `one who bears the short name in full and was added since is not ours`() throws {
    let environment = try environment()
    let table = """
      Date;Objet;Interlocuteurs;Notre côté
      2025-05-05;Un;Bruno Fuchs;Camille Durand
      2025-05-07;Trois;Bruno Fuchs;C. Durand

      """
    #expect(try run(table, in: environment).status == 0)
    #expect(environment.run("contacts add \"C. Durand\"").status == 0)
    for _ in 0..<2 {
      #expect(try run(table, in: environment).output.contains("\"unchanged\":2"))
    }
  }

  @Test func `a namesake who came in later changes nothing of what is here`() throws {
    let environment = try environment()
    let table = """
      Échéance;Tâche;Responsable
      2025-07-01;Un;Valette
      2025-07-02;Deux;Paul Valette
      2025-07-03;Trois;Valette

      """
    #expect(try run(table, in: environment).output.contains(newcomers(1)))
    for _ in 0..<2 {
      let again = try run(table, in: environment).output
      #expect(again.contains("\"unchanged\":3") && again.contains(newcomers(0)), "\(again)")
    }
  }

  @Test func `who is of the other side is not found by a part of the name`() throws {
    let environment = try environment()
    let outcome = try run(
      "Échéance;Tâche;Responsable\n2025-07-01;Relancer;Fuchs\n", in: environment)
    #expect(outcome.output.contains(newcomers(1)), "\(outcome.output)")
  }
}
