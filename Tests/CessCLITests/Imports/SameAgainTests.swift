import CessCLI
import TestSupport
import Testing

/// Whom names mean when a file comes a second time.
@Suite struct SameAgainTests: ImportSuite {
  private func importedTwice(
    _ text: String, named name: String = "t.csv", in environment: TestEnvironment
  ) throws -> String {
    let path = try file(text, named: name, in: environment)
    #expect(environment.run("import \(path) --yes").status == 0)
    return environment.run("import \(path) --yes --json").output
  }

  @Test func `who is to do what was promised is who it was, whoever is called so since`() throws {
    let environment = try environment()
    let again = try importedTwice(
      """
      Date;Objet;Avec;Suites à donner;Échéance;Responsable
      12/05/2026;Visite;Zoé Essai;Relancer;30/11/2026;T.-P. Valette
      13/05/2026;Point;T.-P. Valette;;;
      """, in: environment)
    #expect(again.contains("\"updated\":0,\"unchanged\":2"), "\(again)")
    #expect(
      environment.run("followups list --all --format csv").output
        .contains("Relancer,2026-11-30,open,Thierry-Paul Valette,"))
  }

  @Test func `of two who are called alike by now each stays in what they took part in`() throws {
    let environment = try environment()
    let again = try importedTwice(
      "Date;Objet;Avec\n12/05/2026;A;\"zoe@exemple.org\nZoé Essai\"\n13/05/2026;B;Zoé Essai <zoe@exemple.org>\n",
      in: environment)
    #expect(again.contains("\"updated\":0,\"unchanged\":2"), "\(again)")
  }

  @Test func `a mark of above in the column that gathers is what stands above`() throws {
    let environment = try environment()
    let table = try file(
      """
      Réf;Date;Objet;Avec
      R1;12/05/2026;Point;Zoé Essai
      idem;12/05/2026;Point;Max Test
      R2;12/05/2026;Point;Ida Exemple
      idem;12/05/2026;Point;Luc Modèle
      """, named: "t.csv", in: environment)
    let outcome = environment.run("import \(table) --yes --group-by Réf --fill-down --json")
    #expect(outcome.output.contains("\"created\":2,"), "\(outcome.output)")
  }

  @Test func `our own list comes back as what it was, wherever that came from`() throws {
    let environment = try environment()
    let table = try file(
      """
      Date;Objet;Avec;Suites à donner;Échéance;Responsable
      12/05/2026;Visite;Zoé Essai;Relancer;30/11/2026;Camille Durand
      """, named: "t.csv", in: environment)
    #expect(environment.run("import \(table) --yes").status == 0)
    for list in ["meeting list --year 2026", "followups list --all"] {
      let text = environment.run("\(list) --format csv").output.replacing("false", with: "FAUX")
      let path = try file(text, named: "liste.csv", in: environment)
      let outcome = environment.run("import \(path) --yes --json")
      #expect(outcome.output.contains("\"created\":0,"), "\(outcome.output)\(outcome.errors)")
    }
  }

  @Test func `who is in a series stays in it, though another came by the address`() throws {
    let folder = try SharedFolder("agenda")
    func event(_ uid: String, _ name: String, _ more: String...) -> [String] {
      [
        "BEGIN:VEVENT", "UID:\(uid)", "SUMMARY:\(uid)", "DTSTART:20250505T090000Z",
        "ATTENDEE;CN=\(name):mailto:c.durand@exemple.org",
      ] + more + ["END:VEVENT"]
    }
    try folder.putCalendar("a.ics", event("a", "Camille Durand", "RRULE:FREQ=WEEKLY;COUNT=2"))
    try folder.putCalendar("b.ics", event("b", "C. Durand"))
    folder.sync("meeting sync", "--in-only")
    let before = folder.environment.registerDigest
    folder.sync("meeting sync", "--in-only")
    #expect(folder.environment.registerDigest == before)
  }
}
