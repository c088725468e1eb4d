import CessCLI
import TestSupport
import Testing

/// What introduces somebody in an import is kept with the exchange, and is no part of the name.
@Suite struct IntroductionTests {
  private func run(
    _ text: String, named name: String, in environment: TestEnvironment
  ) throws -> TestEnvironment.Outcome {
    let path = try environment.folder.write(Array(text.utf8), to: name)
    return environment.run("import \(path) --yes --json")
  }

  @Test func `who is introduced in a table is who is here, time after time`() throws {
    let environment = try SeedRegister.environment()
    let table = """
      Date;Objet;Interlocuteurs
      2025-05-05;Un;M. Bruno Fuchs, député de la Moselle
      2025-05-06;Deux;Bruno Fuchs (Assemblée nationale)
      2025-05-07;Trois;M. le Député Bruno Fuchs
      2025-05-08;Quatre;S.E. Mme l’Ambassadrice Gulsara Arystankulova

      """
    let outcome = try run(table, named: "r.csv", in: environment)
    #expect(outcome.status == 0 && outcome.output.contains("\"newcomers\":0"), "\(outcome.output)")
    for _ in 0..<2 {
      let again = try run(table, named: "r.csv", in: environment)
      #expect(again.output.contains("\"unchanged\":4"), "\(again.output)")
    }
  }

  @Test func `an exchange keeps as what somebody was introduced`() throws {
    let environment = try SeedRegister.environment()
    _ = try run(
      "Date;Objet;Interlocuteurs\n2025-05-05;Point;M. Bruno Fuchs, député de la Moselle\n",
      named: "r.csv", in: environment)
    let number = environment.run("meeting list --format csv").output
      .split(whereSeparator: \.isNewline).first { $0.contains("Point") }?
      .prefix { $0 != "," }
    let shown = environment.run("meeting show \(number ?? "") --json").output
    #expect(shown.contains(#""introducedAs":"député de la Moselle""#), "\(shown)")
  }

  @Test func `so do calendars and mails`() throws {
    let environment = try SeedRegister.environment()
    let before = environment.run("contacts list --format csv").output
    let mail = try run(
      "From: \"M. le Député Bruno FUCHS\" <bruno@exemple.org>\nTo: \"Bruno Fuchs (AN)\" "
        + "<bruno@exemple.org>\nSubject: Point\nDate: Mon, 5 May 2025 14:30:00 +0200\n\nBonjour.\n",
      named: "point.eml", in: environment)
    #expect(mail.status == 0 && mail.output.contains("\"newcomers\":0"), "\(mail.output)")
    #expect(environment.run("contacts list --format csv").output == before)
  }

  @Test func `of a follow-up it is kept with where it came from`() throws {
    let environment = try SeedRegister.environment()
    let outcome = try run(
      "Échéance;Tâche;Avec\n2025-07-01;Relancer;Bruno Fuchs (Assemblée)\n", named: "s.csv",
      in: environment)
    #expect(outcome.output.contains("\"newcomers\":0"), "\(outcome.output)")
    let changed = try run(
      "Échéance;Tâche;Avec\n2025-07-01;Relancer;Bruno Fuchs (Assemblée)\n", named: "s.csv",
      in: environment)
    #expect(changed.output.contains("\"unchanged\":1"), "\(changed.output)")
  }
}
