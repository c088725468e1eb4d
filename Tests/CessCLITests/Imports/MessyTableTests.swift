import CessCLI
import Foundation
import TestSupport
import Testing

/// Spreadsheets as officers keep them for years.
@Suite struct MessyTableTests: ImportSuite {
  @Test func `headings may stand below the titles of the table`() throws {
    let environment = try environment()
    let table = try file(
      "Direction Asie centrale;;\n\nRéunions;2016;\nDate;Interlocuteurs;Objet\n05/05/2016;Ali Exemple;Point\n",
      named: "t.csv", in: environment)
    let outcome = environment.run("import \(table) --yes")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("les en-têtes sont à la ligne 4"), "\(outcome.errors)")
    #expect(environment.run("meeting list --year 2016").output.contains("Point"))
  }

  @Test func `a country is the zone of what took place there, and what is in none is counted`()
    throws
  {
    let environment = try environment()
    let table = try file(
      "Date;Interlocuteurs;Pays;Objet\n05/05/2016;Ali Exemple;Kazakhstan;Point A\n06/05/2016;Zoé Essai;;Point B\n",
      named: "t.csv", in: environment)
    let outcome = environment.run("import \(table) --yes")
    #expect(outcome.errors.contains("Échanges sans zone"), "\(outcome.errors)")
    let report = environment.run("report --zone kazakhstan --format csv").output
    #expect(report.contains("Point A") && !report.contains("Point B"))
  }

  @Test func `who is of a country and in no zone brings it to what they take part in`() throws {
    let environment = try environment()
    let contacts = try file(
      "Nom complet;Pays\nAli Exemple;Ouzbékistan\n", named: "c.csv", in: environment)
    let meetings = try file(
      "Date;Interlocuteurs;Objet\n05/05/2016;Ali Exemple;Point A\n", named: "t.csv",
      in: environment)
    #expect(environment.run("import \(contacts) --yes").status == 0)
    let outcome = environment.run("import \(meetings) --yes")
    #expect(!outcome.errors.contains("sans zone"), "\(outcome.errors)")
    #expect(environment.run("report --zone ouzbekistan").output.contains("Point A"))
  }

  @Test func `a cell that has several people has each of them`() throws {
    let environment = try environment()
    let table = try file(
      "Date,Interlocuteurs,Objet\n05/05/2016,\"Ali Exemple; Zoé Essai\",Point\n06/05/2016,\"Ali Exemple\nZoé Essai\",Suite\n",
      named: "t.csv", in: environment)
    let outcome = environment.run("import \(table) --yes --json")
    #expect(outcome.output.contains("\"newcomers\":2"), "\(outcome.output)")
  }

  @Test func `the name of an organisation may go on on the next line`() throws {
    let environment = try environment()
    let table = try file(
      "Date,Organisation,Objet\n05/05/2016,\"Institut \nd’essai; Agence d’essai\",Point\n",
      named: "t.csv", in: environment)
    let plan = environment.run("import \(table) -n").errors
    #expect(plan.contains("  Institut d’essai (groupe de réflexion)"), "\(plan)")
    #expect(plan.contains("  Agence d’essai (agence)"), "\(plan)")
  }

  @Test func `how cells are read is kept with what the columns are`() throws {
    let environment = try environment()
    let text =
      "Date,Interlocuteurs,Objet\n05/05/2016,Ali Exemple | Zoé Essai,Point\n,Ali Exemple,Suite\n"
    let table = try file(text, named: "t.csv", in: environment)
    let kept = environment.folder.path + "/carte.json"
    let first = environment.run(
      "import \(table) --yes --split \"|\" --fill-down --save-mapping \(kept)")
    #expect(first.errors.contains("(on, --fill-down)"), "\(first.errors)")
    let again = environment.run("import \(table) --yes --json --mapping \(kept)")
    #expect(
      again.output.contains("\"created\":0,\"updated\":0,\"unchanged\":2,\"rejected\":0"),
      "\(again.output)\(again.errors)")
  }

  @Test func `a plan names what would be new, so that a row of totals is seen`() throws {
    let environment = try environment()
    let table = try file(
      "Nom;Tél\nZoé Essai;12\nTOTAL;12\n", named: "c.csv", in: environment)
    let plan = environment.run("import \(table) -n --json")
    #expect(
      plan.errors.contains("Nouveaux\n  Zoé Essai · ligne 2\n  TOTAL · ligne 3\n"),
      "\(plan.errors)")
    #expect(
      plan.output.contains(#"{"ref":null,"name":"TOTAL","date":null,"line":3,"row":3}"#),
      "\(plan.output)")
  }

  @Test func `a plan names the first twenty, and how many more would be new`() throws {
    let environment = try environment()
    let rows = (1...23).map { "05/05/2016;Ali Exemple;Point \($0)\n" }.joined()
    let table = try file("Date;Interlocuteurs;Objet\n" + rows, named: "t.csv", in: environment)
    let plan = environment.run("import \(table) -n --json")
    #expect(
      plan.errors.contains("5 mai 2016         Point 20 · ligne 21\n\n… et 3 autres (--json"),
      "\(plan.errors)")
    #expect(!plan.errors.contains("Point 21"), "\(plan.errors)")
    #expect(plan.output.contains(#""name":"Point 23","date":"2016-05-05""#), "\(plan.output)")
  }

  @Test func `rejects and a mapping that are not there yet are two files`() throws {
    let environment = try environment()
    let table = try file(
      "Nom;Pays\nAli Exemple;Atlantide\nZoé Essai;\n", named: "c.csv", in: environment)
    let (rejects, mapping) = (
      environment.folder.path + "/a.csv", environment.folder.path + "/a.json"
    )
    let outcome = environment.run(
      "import \(table) --yes --rejects \(rejects) --save-mapping \(mapping)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("--source c.csv"), "\(outcome.errors)")
    #expect(FileManager.default.fileExists(atPath: mapping))
  }

  @Test(arguments: ["--rejects -", "--save-mapping -"])
  func `what is set aside wants the name of a file`(option: String) throws {
    let environment = try environment()
    let table = try file("Nom\nZoé Essai\n", named: "c.csv", in: environment)
    let outcome = environment.run("import \(table) --yes \(option)")
    #expect(outcome.status == 64 && outcome.errors.contains("nom de fichier"), "\(outcome.errors)")
  }

  @Test func `names are not to be split at nothing`() throws {
    let environment = try environment()
    let table = try file("Nom\nZoé Essai\n", named: "c.csv", in: environment)
    let outcome = environment.run("import \(table) --yes --split \"\"")
    #expect(outcome.status == 64 && outcome.errors.contains("--split attend"), "\(outcome.errors)")
  }

  @Test func `a day that is missing below another is shown how to be as above`() throws {
    let environment = try environment()
    let table = try file(
      "Date;Interlocuteurs;Objet\n05/05/2016;Ali Exemple;Point\n;Zoé Essai;Suite\n", named: "t.csv",
      in: environment)
    let without = environment.run("import \(table) -n")
    #expect(without.errors.contains("--fill-down"), "\(without.errors)")
    let with = environment.run("import \(table) -n --fill-down")
    #expect(!with.errors.contains("peut valoir celle du dessus"), "\(with.errors)")
  }

  @Test func `a table nobody understands is asked for in its own terms`() throws {
    let environment = try environment()
    let table = try file("Suites;Colonne\na;b\n", named: "t.csv", in: environment)
    let outcome = environment.run("import \(table) -n")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("--kind followups"), "\(outcome.errors)")
  }

  @Test func `what was promised is due, of the meeting it was promised in`() throws {
    let environment = try environment()
    let table = try file(
      """
      Date;Interlocuteurs;Objet;Suites à donner;Échéance;État
      05/05/2025;Ali Exemple;Point A;Envoyer la note;01/07/2025;à faire
      06/05/2025;Zoé Essai;Point B;Rappeler;bientôt;
      07/05/2025;Zoé Essai;Point C;Remercier;10/05/2025;fait

      """, named: "t.csv", in: environment)
    let first = environment.run("import \(table) --yes --json")
    #expect(first.output.contains("\"created\":3"), "\(first.output)\(first.errors)")
    #expect(first.output.contains("\"followUps\":2"), "\(first.output)")
    let due = environment.run("due --within 30d").output
    #expect(due.contains("Envoyer la note") && due.contains("Point A"), "\(due)")
    #expect(due.contains("Ali Exemple") && !due.contains("Remercier"), "\(due)")
    // Nothing can be due by « bientôt »: it stands in the notes.
    let show = environment.run("search Rappeler").output
    #expect(show.contains("Point B"), "\(show)")
    let before = environment.registerDigest
    let again = environment.run("import \(table) --yes --json")
    #expect(again.output.contains("\"unchanged\":3"), "\(again.output)")
    #expect(environment.registerDigest == before)
  }

  @Test(arguments: ["31 novembre 2026", "31/11/2026"])
  func `a promise for a day that there is not is a wrong row`(due: String) throws {
    let environment = try environment()
    let table = try file(
      "Date;Interlocuteurs;Objet;Suites;Échéance\n05/05/2025;Ali Exemple;Point;Écrire;\(due)\n",
      named: "t.csv", in: environment)
    let outcome = environment.run("import \(table) --yes")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(due), "\(outcome.errors)")
  }

  @Test func `a promise that is new at the source changes its meeting, and is taken back with it`()
    throws
  {
    let environment = try environment()
    let table = try file(
      "No;Date;Interlocuteurs;Objet;Suites;Échéance\n1;05/05/2025;Ali Exemple;Point A;;\n",
      named: "t.csv", in: environment)
    #expect(environment.run("import \(table) --yes").status == 0)
    let newer = try file(
      "No;Date;Interlocuteurs;Objet;Suites;Échéance\n1;05/05/2025;Ali Exemple;Point A;Écrire;01/07/2025\n",
      named: "t.csv", in: environment)
    let outcome = environment.run("import \(newer) --yes")
    #expect(outcome.errors.contains("suit la source\u{A0}: suite"), "\(outcome.errors)")
    #expect(environment.run("due --within 30d").output.contains("Écrire"))
    #expect(environment.run("undo --yes").status == 0)
    #expect(!environment.run("due --within 30d").output.contains("Écrire"))
  }

  @Test func `a table whose months stand first is not read as if days did`() throws {
    let environment = try environment()
    let before = environment.registerDigest
    let text = "Start Date,Subject\n3/4/2021,Talk A\n3/14/2021,Talk B\n"
    let table = try file(text, named: "us.csv", in: environment)
    let outcome = environment.run("import \(table) --yes")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("Start Date=on:MM/DD/YYYY"), "\(outcome.errors)")
    #expect(environment.registerDigest == before)
    // One day above 12 in the first place, and the other is a slip.
    let mixed = try file(text + "25/12/2021,Talk C\n", named: "fr.csv", in: environment)
    let taken = environment.run("import \(mixed) -n")
    #expect(taken.errors.contains("1 refusé"), "\(taken.errors)")
    let said = environment.run("import \(table) --yes --map \"Start Date=on:MM/DD/YYYY\"")
    #expect(said.status == 0 && said.errors.contains("2 nouveaux"), "\(said.errors)")
  }

  @Test(arguments: [
    ("Date,Subject\n3-4-2021,Talk A\n3-14-2021,Talk B\n", "Date=on:MM-DD-YYYY"),
    ("Date,Subject\n3/4/21,Talk A\n3/14/21,Talk B\n", "Date=on:MM/DD/YY"),
    ("Date,Subject\n3/4/2021 10:30,Talk A\n3/14/2021 2:05 PM,Talk B\n", "Date=on:MM/DD/YYYY"),
    (
      "Date,Subject,Next steps,Due\n2025-03-14,Talk A,Call,11/24/2026\n2025-03-15,Talk B,,\n",
      "Due=due:MM/DD/YYYY"
    ),
  ])
  func `the column whose months stand first is told, and how to say so`(
    text: String, assignment: String
  ) throws {
    let environment = try environment()
    let table = try file(text, named: "us.csv", in: environment)
    let outcome = environment.run("import \(table) --yes")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("--map \"\(assignment)\""), "\(outcome.errors)")
    let said = environment.run("import \(table) --yes --strict --map \"\(assignment)\"")
    #expect(said.status == 0 && said.errors.contains("2 nouveaux"), "\(said.errors)")
  }

  @Test func `a plan names whom it would add`() throws {
    let environment = try environment()
    let table = try file(
      "Date;Interlocuteurs;Objet\n05/05/2025;Ali Exemple;Point\n06/05/2025;Ambassade de Corée;Suite\n07/05/2025;Mme Zoé Essai, conseillère;\n31/02/2025;Personne Refusée;Non\n",
      named: "t.csv", in: environment)
    let plan = environment.run("import \(table) -n").errors
    #expect(plan.contains("Ali Exemple (personne)"), "\(plan)")
    #expect(plan.contains("Ambassade de Corée (ambassade)"), "\(plan)")
    #expect(plan.contains("  Zoé Essai (personne)"), "\(plan)")
    #expect(!plan.contains("Personne Refusée (personne)"), "\(plan)")
  }

  @Test func `a title that Outlook marks as cancelled is no contact`() throws {
    let environment = try environment()
    let table = try file(
      "Date;Interlocuteurs;Objet\n05/05/2025;Ali Exemple;Annulé : Point\n", named: "t.csv",
      in: environment)
    #expect(environment.run("import \(table) --yes").status == 0)
    #expect(environment.run("meeting list --status cancelled").output.contains("Point"))
  }
}
