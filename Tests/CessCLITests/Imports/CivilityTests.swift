import CessCLI
import TestSupport
import Testing

/// Who is named with courtesy is who is here without it.
@Suite struct CivilityTests {
  private func environment() throws -> TestEnvironment { try SeedRegister.environment() }

  private func run(
    _ text: String, named name: String, _ options: String, in environment: TestEnvironment
  ) throws -> TestEnvironment.Outcome {
    let path = try environment.folder.write(Array(text.utf8), to: name)
    return environment.run("import \(path) --yes --json \(options)")
  }

  private func names(in environment: TestEnvironment) -> [String] {
    environment.run("contacts list --format csv").output.split(whereSeparator: \.isNewline).map(
      String.init)
  }

  @Test func `participants of a table are found whatever stands before their names`() throws {
    let environment = try environment()
    let before = names(in: environment).count
    let outcome = try run(
      """
      Date;Objet;Avec
      2025-05-05;Un;M. Bruno Fuchs
      2025-05-06;Deux;S.E. Mme Gulsara ARYSTANKULOVA
      2025-05-07;Trois;Monsieur Bruno FUCHS
      2025-05-08;Quatre;Dr Bruno Fuchs
      2025-05-09;Cinq;Fuchs, Bruno
      2025-05-10;Six;Mme Éléonore d’Œuvre

      """, named: "r.csv", "", in: environment)
    #expect(outcome.status == 0 && outcome.output.contains("\"newcomers\":1"), "\(outcome.output)")
    #expect(names(in: environment).count == before + 1)
    let shown = environment.run("contacts show \"Éléonore d’Œuvre\" --json").output
    #expect(shown.contains(#""name":"Éléonore d’Œuvre""#) && shown.contains(#""gender":"f""#))
  }

  @Test func `so are those of mails and calendars`() throws {
    let environment = try environment()
    let before = names(in: environment).count
    let mail = try run(
      "From: M. Bruno FUCHS <bruno@exemple.org>\nTo: \"Arystankulova, Gulsara\" <ga@exemple.org>\n"
        + "Subject: Point\nDate: Mon, 5 May 2025 14:30:00 +0200\n\nBonjour.\n",
      named: "point.eml", "", in: environment)
    let event = try run(
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:e\r\nSUMMARY:Point\r\n"
        + "DTSTART;VALUE=DATE:20250505\r\nATTENDEE;CN=\"Fuchs, Bruno\":invalid:nomail\r\n"
        + "ATTENDEE;CN=S.E. Mme Gulsara Arystankulova:invalid:nomail\r\nEND:VEVENT\r\n"
        + "END:VCALENDAR\r\n", named: "a.ics", "", in: environment)
    #expect(mail.status == 0 && event.status == 0, "\(mail.errors)\(event.errors)")
    #expect(names(in: environment).count == before)
  }

  @Test func `a contact keeps the name, the style and the gender apart`() throws {
    let environment = try environment()
    let outcome = try run(
      "Civilité;Nom\nMme;Mme Anna Kowalska\n;M. Ali Exemple\nS.E. Mme;Zoé Essai\nPrince;Éva Modèle\n"
        + ";Été, Éloïse\n", named: "c.csv", "--kind contacts", in: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    func shown(_ name: String) -> String {
      environment.run("contacts show \"\(name)\" --json").output
    }
    #expect(shown("Anna Kowalska").contains(#""gender":"f""#))
    #expect(!shown("Anna Kowalska").contains("Mme"), "\(shown("Anna Kowalska"))")
    #expect(shown("Ali Exemple").contains(#""gender":"m""#))
    #expect(shown("Zoé Essai").contains(#""honorific":"S.E.""#))
    #expect(shown("Éva Modèle").contains(#""honorific":"Prince""#))
    #expect(shown("Éloïse Été").contains(#""familyName":"Été""#))
    let address = environment.run("contacts address Kowalska").output
    #expect(address.contains("Madame") && !address.contains("Monsieur"), "\(address)")
  }

  @Test func `a gender that is said wins over the one the civility tells`() throws {
    let environment = try environment()
    _ = try run(
      "Civilité;Nom;Sexe\nM.;Zoé Essai;F\n", named: "c.csv", "--kind contacts", in: environment)
    #expect(environment.run("contacts show \"Zoé Essai\" --json").output.contains(#""gender":"f""#))
  }

  @Test func `somebody is added and looked up with courtesy or without`() throws {
    let environment = try environment()
    #expect(environment.run("contacts add \"S.E. Mme Zoé ESSAI\"").status == 0)
    let shown = environment.run("contacts show \"Mme Essai\" --json").output
    #expect(shown.contains(#""name":"Zoé ESSAI""#) && shown.contains(#""gender":"f""#), "\(shown)")
    #expect(shown.contains(#""honorific":"S.E.""#))
    // Who is there is not added again.
    #expect(environment.run("contacts add \"M. Bruno Fuchs\"").status == 1)
    let meeting = environment.run("meeting log Point --on 2025-05-05 --with \"M. Fuchs\" --yes")
    #expect(meeting.status == 0, "\(meeting.errors)")
    let added = environment.run(
      "meeting log Point --on 2025-05-06 --with \"Mme Éva Modèle\" --yes")
    #expect(added.status == 0, "\(added.errors)")
    let newcomer = environment.run("contacts show \"Éva Modèle\" --json").output
    #expect(newcomer.contains(#""name":"Éva Modèle""#), "\(newcomer)")
  }

  @Test func `an organisation is called as it is called`() throws {
    let environment = try environment()
    #expect(environment.run("contacts add \"M. Exemple & Cie\" --kind company").status == 0)
    #expect(environment.run("contacts list").output.contains("M. Exemple & Cie"))
    #expect(environment.run("contacts edit Exemple --name \"Mme Exemple, Marie\"").status == 0)
    #expect(environment.run("contacts list").output.contains("Mme Exemple, Marie"))
  }

  @Test(
    arguments: [
      ("M. Jean Essai", "Jean Essai", nil, "m", nil),
      ("Essai, Jeanne", "Jeanne Essai", nil, nil, "Essai"),
      ("S.E. Mme Jeanne ESSAI", "Jeanne ESSAI", "S.E.", "f", nil),
      ("Jean Essai", "Jean Essai", nil, nil, nil),
      ("M. et Mme Essai", "M. et Mme Essai", nil, nil, nil),
    ] as [(String, String, String?, String?, String?)])
  func `a name that is corrected is taken apart like a new one`(
    said: String, name: String, honorific: String?, gender: String?, familyName: String?
  ) throws {
    let environment = try environment()
    #expect(environment.run("contacts edit Fuchs --clear gender --clear honorific").status < 2)
    #expect(environment.run("contacts edit Fuchs --name \"\(said)\"").status == 0)
    let shown = environment.run("contacts show \"\(name)\" --json").output
    func holds(_ key: String, _ value: String?) -> Bool {
      shown.contains("\"\(key)\":" + (value.map { "\"\($0)\"" } ?? "null"))
    }
    #expect(holds("name", name) && holds("honorific", honorific), "\(shown)")
    #expect(holds("gender", gender) && holds("familyName", familyName), "\(shown)")
  }

  @Test(arguments: [("Bruno Essai-Fuchs", "null"), ("Jean Fuchs", "\"Fuchs\"")])
  func `a family name that a name has no more is no longer theirs`(name: String, family: String)
    throws
  {
    let environment = try environment()
    #expect(environment.run("contacts edit Fuchs --family-name Fuchs").status == 0)
    #expect(environment.run("contacts edit Fuchs --name \"\(name)\"").status == 0)
    let shown = environment.run("contacts show \"\(name)\" --json").output
    #expect(shown.contains("\"familyName\":\(family)"), "\(shown)")
  }

  @Test func `what is said beside the name wins over what the name tells`() throws {
    let environment = try environment()
    let line = "contacts edit Fuchs --name \"M. Jean Essai\" --gender f --honorific Dr"
    #expect(environment.run(line).status == 0)
    let shown = environment.run("contacts show \"Jean Essai\" --json").output
    #expect(shown.contains(#""gender":"f""#) && shown.contains(#""honorific":"Dr""#), "\(shown)")
  }

  @Test func `so is one that is corrected in the form`() throws {
    var environment = try environment()
    environment.terminal = .wide(80)
    environment.editor = { $0.replacing("Bruno Fuchs", with: "Mme Jeanne Essai") }
    let outcome = environment.run("contacts edit Fuchs")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let shown = environment.run("contacts show \"Jeanne Essai\" --json").output
    #expect(shown.contains(#""name":"Jeanne Essai""#) && shown.contains(#""gender":"f""#))
  }

  @Test func `who was recorded with courtesy in the name is found under it first`() throws {
    let environment = try environment()
    let alias = "contacts edit Fuchs --name \"B. F.\" --alias \"Dr Bruno Fuchs\""
    #expect(environment.run(alias).status == 0)
    let before = names(in: environment).count
    _ = try run(
      "Date;Objet;Avec\n2025-05-05;Un;Dr Bruno Fuchs\n", named: "r.csv", "", in: environment)
    #expect(names(in: environment).count == before)
  }
}
