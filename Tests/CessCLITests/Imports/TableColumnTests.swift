import CessCLI
import Foundation
import TestSupport
import Testing
/// What the columns of a spreadsheet are: said, kept in a file, used again.
@Suite struct TableColumnTests: ImportSuite {
  @Test func `what the columns are is kept in a file and used again`() throws {
    let environment = try environment()
    let table = try file("A,B\n05-2025,Essai\n", named: "ab.csv", in: environment)
    let mapping = environment.folder.path + "/colonnes.json"
    let said = environment.run(
      "import \(table) -n --map \"A=on:MM-YYYY,B=subject\" --save-mapping \(mapping)")
    #expect(said.status == 0, "\(said.errors)")
    let used = environment.run("import \(table) --yes --mapping \(mapping) --json")
    #expect(used.output.contains("\"kind\":\"meetings\"") && used.output.contains("\"created\":1"))
  }

  @Test(arguments: ["Date=on,Date=subject", "Date=on,date=", "Date=subject\" --map \"Date=on"])
  func `a column that is said to be one thing and another is refused`(map: String) throws {
    let environment = try environment()
    let table = try file(Self.meetings, named: "un.csv", in: environment)
    let outcome = environment.run("import \(table) -n --map \"\(map)\"")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("ne peut être qu’une chose"), "\(outcome.errors)")
  }

  @Test func `headings of a database, whose words stand together, are read as words`() throws {
    let environment = try environment()
    let path = try file(
      "FirstName,LastName,JobTitle,CompanyName,EmailAddress,MobilePhone\n"
        + "Zoé,Essai,Directrice,Agence d’essai,zoe@exemple.org,+33 6 00 00 00 01\n",
      named: "base.csv", in: environment)
    #expect(environment.run("import \(path) --yes --strict").status == 0)
    let shown = environment.run(["contacts", "show", "Zoé Essai"]).output
    for told in ["Directrice", "zoe@exemple.org", "+33 6 00 00 00 01"] {
      #expect(shown.contains(told), "\(shown)")
    }
  }

  @Test func `a source may be said of calendars and mails, columns may not`() throws {
    let environment = try environment()
    let calendar = try file(
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:e\r\nSUMMARY:Point\r\n"
        + "DTSTART;VALUE=DATE:20250505\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
      named: "agenda.ics", in: environment)
    let mail = try file(
      "From: Zoé Essai <zoe@exemple.org>\nTo: a@exemple.org\nSubject: Point\n"
        + "Date: Mon, 5 May 2025 14:30:00 +0200\n\nBonjour.\n", named: "point.eml",
      in: environment)
    for path in [calendar, mail] {
      let outcome = environment.run("import \(path) -n --source bureau")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(environment.run("import \(path) -n --source bureau --fill-down").status == 64)
    }
  }

  @Test func `what a table says is no part of the name of a zone or an axis of ours`() throws {
    let environment = try environment()
    let table = try file(
      "Date;Objet;Zone;Thème\n2025-05-05;Un;UE / OTAN;Coopération\n"
        + "2025-05-06;Deux;Asie centrale > Kazakhstan;IA\n"
        + "2025-05-07;Trois;l’Ouzbékistan;Cyber\n2025-05-08;Quatre;International;IA\n",
      named: "z.csv", in: environment)
    let outcome = environment.run("import \(table) --yes --json")
    #expect(outcome.status == 0 && outcome.output.contains(#""axes":2"#), "\(outcome.errors)")
    #expect(outcome.errors.contains("zone inconnue\u{A0}: «\u{A0}International\u{A0}»"))
    for (title, zone, axis) in [
      ("Un", "otan", "cooperation"), ("Un", "union-europeenne", "cooperation"),
      ("Deux", "kazakhstan", "ia"), ("Trois", "ouzbekistan", "cyber"),
    ] {
      let list = environment.run("meeting list --zone \(zone) --axis \(axis) --format csv").output
      #expect(list.contains(",\(title),"), "\(list)")
    }
  }

  @Test func `a column nobody has is told with those there are, not with the title above them`()
    throws
  {
    let environment = try environment()
    let table = try file(
      "Suivi des entretiens;;\n;;\nDate;Objet;Interlocuteurs\n2025-05-05;Point;Zoé Essai\n",
      named: "t.csv", in: environment)
    let outcome = environment.run("import \(table) -n --map Fonctions=title")
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.errors.contains("Date, Objet, Interlocuteurs"), "\(outcome.errors)")
  }

  @Test func `what Outlook calls confidential is AMBER, and nothing else it says a marking`() throws
  {
    let environment = try environment()
    let table = try file(
      "Objet;Début;Critère de diffusion\nUn;2025-05-05;Confidentiel\nDeux;2025-05-06;Privé\n"
        + "Trois;2025-05-07;Normale\nQuatre;2025-05-08;Secret\n", named: "o.csv", in: environment)
    let outcome = environment.run("import \(table) --yes --json").output
    #expect(outcome.contains("\"created\":3") && outcome.contains("\"rejected\":1"), "\(outcome)")
    let list = environment.run("meeting list --format csv --from 2025-05-05 --to 2025-05-07").output
    #expect(list.contains("Un,,,,,AMBER") && list.contains("Deux,,,,,,"), "\(list)")
  }

  @Test func `what is wrong is told by the heading as the file has it, with the words it may have`()
    throws
  {
    let environment = try environment()
    let contacts = try file(
      "Nom;Pays d’origine\nZoé Essai;Atlantide\n", named: "c.csv", in: environment)
    let unknown = environment.run(
      "import \(contacts) --yes --map \"Pays d’origine=country,Nom=name\"")
    #expect(
      unknown.errors.contains("ligne 2, Pays d’origine\u{A0}: zone inconnue"), "\(unknown.errors)")
    let tasks = try file(
      "Échéance;Tâche;État\n2025-07-01;Relancer;peut-être\n", named: "s.csv", in: environment)
    let state = environment.run("import \(tasks) --yes").errors
    let words =
      "État\u{A0}: valeur inconnue (attendu\u{A0}: open (à faire), done (faite), dropped ("
    #expect(state.contains(words), "\(state)")
  }

  @Test func `a column that was left out stays out when the mapping is used again`() throws {
    let environment = try environment()
    let table = try file(
      "Date,Objet,Organisme,,\n2025-05-05,Essai,Agence d’essai,x,Zoé Essai\n", named: "ab.csv",
      in: environment)
    let mapping = environment.folder.path + "/colonnes.json"
    let said = environment.run(
      "import \(table) -n --map \"Organisme=,5=with\" --save-mapping \(mapping)")
    #expect(said.status == 0, "\(said.errors)")
    let used = environment.run("import \(table) --yes --mapping \(mapping)")
    #expect(used.errors.contains("Objet → objet") && !used.errors.contains("Organisme →"))
    let listed = environment.run("meeting list --from 2025-05-05 --to 2025-05-05").output
    #expect(listed.contains("Zoé Essai") && !listed.contains("Agence"), "\(listed)")
  }

  @Test(arguments: [
    "{\"schema\":2,\"kind\":\"contacts\",\"columns\":[]}",
    "{\"schema\":1,\"kind\":\"factures\",\"columns\":[]}", "{}", "[",
  ])
  func `a mapping that is none of ours is refused`(text: String) throws {
    let environment = try environment()
    let table = try file(Self.meetings, named: "un.csv", in: environment)
    let mapping = try file(text, named: "colonnes.json", in: environment)
    #expect(environment.run("import \(table) -n --mapping \(mapping)").status == 65)
  }

  @Test func `a heading of too many cells, or never closed, is told where it is`() throws {
    let environment = try environment()
    let wide = try file(
      String(repeating: "a,", count: 10_002) + "\n", named: "large.csv", in: environment)
    let open = try file("Nom,\"Pré\nnom\n", named: "ouvert.csv", in: environment)
    let outcomes = [environment.run("import \(wide) -n"), environment.run("import \(open) -n")]
    #expect(outcomes.map(\.status) == [65, 65])
    #expect(outcomes[0].errors.contains("plus de 10000 cellules"), "\(outcomes[0].errors)")
    #expect(outcomes[1].errors.contains("guillemet jamais refermé"), "\(outcomes[1].errors)")
  }
}
