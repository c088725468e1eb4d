import CessCLI
import Foundation
import TestSupport
import Testing

/// A spreadsheet comes in as a person and a script bring it.
@Suite struct ImportTests: ImportSuite {
  @Test func `a quiet import tells what is wrong, and nothing else`() throws {
    let environment = try environment()
    let table = try file(
      "Date;Objet;Avec\n31/02/2025;A;Ali Exemple\n03/04/2025;B;Ali Exemple\n", named: "t.csv",
      in: environment)
    let outcome = environment.run("import \(table) --yes -q")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains("t.csv\u{A0}: ligne 2") && outcome.errors.contains("31/02/2025"))
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }

  @Test(arguments: ["x", "./x", "neuf/../x", "lien/x"])
  func `what is rejected does not replace the mapping that is kept`(name: String) throws {
    let environment = try environment()
    let table = try file(Self.meetings, named: "t.csv", in: environment)
    let folder = environment.folder.path
    try FileManager.default.createDirectory(
      atPath: folder + "/neuf", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/lien", withDestinationPath: folder)
    let (rejects, mapping) = (folder + "/" + name, folder + "/x")
    let outcome = environment.run(
      "import \(table) --yes --rejects \(rejects) --save-mapping \(mapping)")
    #expect(outcome.status == 64)
    #expect(!FileManager.default.fileExists(atPath: mapping))
  }

  @Test func `rejected rows are written as they stand, corrected, and come in`() throws {
    let environment = try environment()
    let table = try file(
      "Nom;Courriel;Pays;Divers\nZoé Essai;zoe@exemple.org;Kazakhstan;\"a;b\"\nAli Exemple;;Atlantide;\"c \"\"d\"\"\"\n",
      named: "contacts.csv", in: environment)
    let rejects = environment.folder.path + "/rejets.csv"
    let outcome = environment.run("import \(table) --yes -q --rejects \(rejects)")
    #expect(outcome.status == 0)
    let written = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(written == "Nom;Courriel;Pays;Divers\r\nAli Exemple;;Atlantide;\"c \"\"d\"\"\"\r\n")
    let corrected = try file(
      written.replacing("Atlantide", with: "France"), named: "rejets.csv", in: environment)
    let again = environment.run("import \(corrected) --yes --json")
    #expect(again.output.contains("\"created\":1,\"updated\":0,\"unchanged\":0,\"rejected\":0"))
  }

  @Test func `a file that is there is not written over, least of all the one that comes in`() throws
  {
    let environment = try environment()
    let text = "Nom;Pays\nAli Exemple;Atlantide\n"
    let table = try file(text, named: "contacts.csv", in: environment)
    let other = try file("à moi", named: "autre.csv", in: environment)
    #expect(environment.run("import \(table) -n --rejects \(table)").status == 64)
    #expect(environment.run("import \(table) --rejects \(other)").status == 73)
    #expect(try String(contentsOfFile: table, encoding: .utf8) == text)
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "à moi")
  }

  @Test func `no answer is ever written over the register`() throws {
    let environment = try environment()
    let table = try file("Nom;Pays\nAli Exemple;Atlantide\n", named: "c.csv", in: environment)
    let before = environment.registerDigest
    for line in [
      "import \(table) --yes --rejects \(environment.registerPath)",
      "import \(table) -n --save-mapping \(environment.registerPath)",
      "report --zone KZ -o \(environment.registerPath) --yes",
      "report --zone KZ -o \(environment.registerPath) --force",
    ] {
      #expect(environment.run(line).status == 73, "\(line)")
    }
    #expect(environment.registerDigest == before)
  }

  @Test func `a rehearsal writes no rejected rows, and the import after it does`() throws {
    let environment = try environment()
    let table = try file(
      "Nom;Pays\nAli Exemple;Atlantide\nZoé Essai;\n", named: "c.csv", in: environment)
    let rejects = environment.folder.path + "/rejets.csv"
    #expect(environment.run("import \(table) -n --rejects \(rejects)").status == 0)
    #expect(!FileManager.default.fileExists(atPath: rejects))
    #expect(environment.run("import \(table) --yes --rejects \(rejects)").status == 0)
    #expect(FileManager.default.fileExists(atPath: rejects))
  }

  @Test func `where the rejected rows cannot be written nothing comes in`() throws {
    let environment = try environment()
    let table = try file(
      "Nom;Pays\nZoé Essai;\nAli Exemple;Atlantide\n", named: "c.csv", in: environment)
    let before = environment.registerDigest
    let path = environment.folder.path + "/nulle-part/rejets.csv"
    #expect(environment.run("import \(table) --yes --rejects \(path)").status == 73)
    #expect(environment.registerDigest == before)
  }

  @Test func `what one wrong row keeps out is set aside all the same`() throws {
    let environment = try environment()
    let table = try file(
      "Nom;Pays\nZoé Essai;\nAli Exemple;Atlantide\n", named: "c.csv", in: environment)
    let before = environment.registerDigest
    let path = environment.folder.path + "/rejets.csv"
    #expect(environment.run("import \(table) --yes --strict --rejects \(path)").status == 65)
    #expect(environment.registerDigest == before)
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == "Nom;Pays\r\nAli Exemple;Atlantide\r\n")
  }

  @Test func `a person at a terminal is shown the plan and asked`() throws {
    var environment = try environment()
    environment.terminal = .wide(80)
    let table = try file(Self.meetings, named: "un.csv", in: environment)
    let before = environment.registerDigest
    environment.answers = ["n"]
    let refused = environment.run("import \(table)")
    #expect(refused.status == 1 && environment.registerDigest == before)
    #expect(refused.errors.hasPrefix("à importer\u{A0}: 1 nouveau"), "\(refused.errors)")
    environment.answers = ["o"]
    #expect(environment.run("import \(table)").status == 0)
    #expect(environment.registerDigest != before)
  }

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

  // MARK: Sources

  private static func card(_ phone: String) -> String {
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoé Essai\r\nTEL:\(phone)\r\nEND:VCARD\r\n"
  }

  @Test func `cards of a file called otherwise today follow their source when that is said`() throws
  {
    let environment = try environment()
    let old = try file(Self.card("01 02 03 04 05"), named: "mai.vcf", in: environment)
    let new = try file(Self.card("06 07 08 09 10"), named: "juin.vcf", in: environment)
    #expect(environment.run("import \(old) --yes --source carnet").status == 0)
    let outcome = environment.run("import \(new) --yes --source carnet --json")
    #expect(outcome.output.contains("\"created\":0,\"updated\":1"), "\(outcome.output)")
    let shown = environment.run("contacts show \"Zoé Essai\" --json").output
    #expect(shown.contains("06 07 08 09 10") && !shown.contains("01 02 03 04 05"), "\(shown)")
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

  @Test func `a table of an old Macintosh is read when that is said, and an unknown name is told`()
    throws
  {
    let environment = try environment()
    let bytes = Array("Nom;Fonction\rZo".utf8) + [0x8E] + Array(" Essai;D".utf8) + [0x8E, 0x0D]
    let table = try environment.folder.write(bytes, to: "c.csv")
    let outcome = environment.run(
      "import \(table) --yes --strict --kind contacts --encoding macintosh")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(environment.run("contacts list").output.contains("Zoé Essai"))
    let refused = environment.run("import \(table) -n --encoding klingon")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("windows-1250") && refused.errors.contains("macintosh"))
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

  @Test func `a length that follows its source is called a length`() throws {
    let environment = try environment()
    func table(_ minutes: Int) throws -> String {
      try file(
        "No;Date;Objet;Avec;Durée\n1;2025-05-05;Point;Zoé Essai;\(minutes)\n", named: "d.csv",
        in: environment)
    }
    #expect(environment.run("import \(try table(30)) --yes").status == 0)
    let outcome = environment.run("import \(try table(45)) --yes")
    #expect(outcome.errors.contains("durée en minutes"), "\(outcome.errors)")
  }

  // MARK: Groups and rejects

  private static let grouped =
    "No,Date,Objet,Avec\n1,2025-05-05,Point,Zoé Essai\n2,2025-05-06,Suite,Ali Exemple\n1,2025-05-32,Point,Éva Modèle\n"

  @Test func `an exchange with one wrong row is written whole to the rejects, and comes in whole`()
    throws
  {
    let environment = try environment()
    let table = try file(Self.grouped, named: "un.csv", in: environment)
    let rejects = environment.folder.path + "/rejets.csv"
    let outcome = environment.run("import \(table) --yes --group-by No --rejects \(rejects) --json")
    #expect(outcome.output.contains("\"created\":1,"), "\(outcome.output)")
    let written = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(
      written
        == "No,Date,Objet,Avec\r\n1,2025-05-05,Point,Zoé Essai\r\n1,2025-05-32,Point,Éva Modèle\r\n"
    )
    let corrected = try file(
      written.replacing("05-32", with: "05-05"), named: "rejets.csv", in: environment)
    let again = environment.run("import \(corrected) --yes --group-by No --source un.csv --json")
    #expect(again.output.contains("\"created\":1,\"updated\":0"), "\(again.output)")
    let listed = environment.run("meeting list --from 2025-05-05 --to 2025-05-05").output
    #expect(listed.contains("Zoé Essai") && listed.contains("Éva Modèle"), "\(listed)")
  }

  @Test func `cells that are as above are rejected with what stands above`() throws {
    let environment = try environment()
    let table = try file(
      "Date;Objet;Lieu\n2025-05-05;Point;Paris\n;Suite;\n2025-05-32;Fin;\n", named: "un.csv",
      in: environment)
    let rejects = environment.folder.path + "/rejets.csv"
    _ = environment.run("import \(table) --yes -q --fill-down --rejects \(rejects)")
    #expect(
      try String(contentsOfFile: rejects, encoding: .utf8)
        == "Date;Objet;Lieu\r\n2025-05-32;Fin;Paris\r\n")
  }

  @Test func `a quotation mark with an accent upon it is doubled like any other`() throws {
    let environment = try environment()
    let table = try file(
      " Date ;Objet\nbof;\"a\"\"\u{301}b\"\n", named: "un.csv", in: environment)
    let rejects = environment.folder.path + "/rejets.csv"
    _ = environment.run("import \(table) --yes -q --rejects \(rejects) --kind meetings")
    #expect(
      try String(contentsOfFile: rejects, encoding: .utf8).unicodeScalars.elementsEqual(
        " Date ;Objet\r\nbof;\"a\"\"\u{301}b\"\r\n".unicodeScalars))
  }

  @Test func `when all rows are refused the exit is that of wrong input`() throws {
    let environment = try environment()
    let table = try file("Date,Objet\nbof,Point\n", named: "un.csv", in: environment)
    let outcome = environment.run("import \(table) --yes")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("1 entrée à corriger"), "\(outcome.errors)")
  }

  @Test func `a rehearsal has no batch`() throws {
    let environment = try environment()
    let table = try file(Self.meetings, named: "un.csv", in: environment)
    let outcome = environment.run("import \(table) -n --json")
    #expect(outcome.output.contains("\"batch\":null"), "\(outcome.output)")
    #expect(outcome.output.contains("\"created\":1"))
  }

  // MARK: Columns

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

  // MARK: Cells

  @Test(arguments: [
    ("05/05/2025 14:30:00", "5 mai 2025 à 14 h 30"),
    ("2025-05-05T14:30:00.000Z", "5 mai 2025 à 14 h 30 (UTC)"),
    ("05/05/2025 14:30", "5 mai 2025 à 14 h 30"), ("05/05/2025", "5 mai 2025"),
    ("05-05-2025", "5 mai 2025"), ("5-5-2025 14:30:00", "5 mai 2025 à 14 h 30"),
  ])
  func `dates as spreadsheets write them are read`(cell: String, shown: String) throws {
    let environment = try environment()
    let table = try file("Date,Objet\n\(cell),Essai\n", named: "un.csv", in: environment)
    #expect(environment.run("import \(table) --yes --kind meetings").status == 0)
    let id = environment.run("meeting list --from 2025-05-05 --to 2025-05-05").lines
      .first { $0.contains("Essai") }?.prefix { $0 != "\t" }
    let card = environment.run("meeting show \(try #require(id))").output
    let plain = card.map { $0 == "\u{A0}" ? " " : $0 }
    #expect(String(plain).contains(shown), "\(card)")
  }

  @Test(arguments: ["07-2012", "7/2012", "07.2012", "2012-07"])
  func `a month is a month, whichever way it is written`(cell: String) throws {
    let environment = try environment()
    let table = try file("Date,Objet\n\(cell),Essai\n", named: "un.csv", in: environment)
    #expect(environment.run("import \(table) --yes --kind meetings").status == 0)
    let found = environment.run("meeting list --from 2012-07-01 --to 2012-07-31 --json").output
    #expect(found.contains("\"occurred\":\"2012-07\""), "\(found)")
  }

  @Test(arguments: [
    ("07/05/2025 00:00:00", "2025-05-07"), ("2025-05-07 00:00:00.000", "2025-05-07"),
    ("2025-05-07T00:00:00", "2025-05-07"), ("07/05/2025 00:00", "2025-05-07T00:00"),
    ("07/05/2025 00:00:01", "2025-05-07T00:00"), ("2025-05-07T00:00:00Z", "2025-05-07T00:00"),
  ])
  func `midnight to the second is a day, as spreadsheets write it`(
    cell: String, occurred: String
  ) throws {
    let environment = try environment()
    let table = try file("Date,Objet\n\(cell),Essai\n", named: "un.csv", in: environment)
    #expect(environment.run("import \(table) --yes --kind meetings").status == 0)
    let found = environment.run("meeting list --from 2025-05-07 --to 2025-05-07 --json").output
    #expect(found.contains("\"occurred\":\"\(occurred)\""), "\(found)")
  }

  @Test func `rows with one identifier are shown how to be one exchange`() throws {
    let environment = try environment()
    let table = try file(
      "Meeting ID,Date,Avec,Objet\n1,2012-07,Zoé,Point\n1,2012-07,Ali,Point\n", named: "un.csv",
      in: environment)
    let outcome = environment.run("import \(table) -n")
    #expect(outcome.errors.contains("--group-by \"Meeting ID\""), "\(outcome.errors)")
    let grouped = environment.run(["import", table, "-n", "--group-by", "Meeting ID"])
    #expect(!grouped.errors.contains("même identifiant"), "\(grouped.errors)")
  }

  @Test(arguments: [
    ("2025-05-10,24:00,", "Heure\u{A0}: heure qui ne se lit pas, ou n’existe pas"),
    ("2025-05-10 24:00,,", "Date\u{A0}: heure qui ne se lit pas, ou n’existe pas"),
    ("2025-05-10,10:00,25:00", "Fin\u{A0}: heure qui ne se lit pas, ou n’existe pas"),
    ("2025-05,10:00,", "Heure\u{A0}: une heure demande un jour complet"),
    ("mai 2025 10:00,,", "Date\u{A0}: une heure demande un jour complet"),
    ("2025-03-30,02:30,", "Heure\u{A0}: heure qui n’existe pas ce jour-là"),
    ("2025-05-10,10:00,2025-05-01", "Fin\u{A0}: fin qui ne vient pas après le début"),
    ("2025-05-10,,11:00", "Fin\u{A0}: fin non gardée"),
    ("2025-05-10,10:00,2025-05-12", "Fin\u{A0}: fin non gardée"),
  ])
  func `what is wrong with a time, or not kept of it, is told for what it is`(
    row: String, told: String
  ) throws {
    let environment = try environment()
    let table = try file("Date,Heure,Fin,Objet\n\(row),Essai\n", named: "un.csv", in: environment)
    let outcome = environment.run("import \(table) -n --kind meetings")
    #expect(outcome.errors.contains("ligne 2, \(told)"), "\(outcome.errors)")
    #expect(outcome.status == (told.contains("non gardée") ? 0 : 65))
  }

  @Test(arguments: ["hier", "lundi", "05/05", "mai"])
  func `a day that is another next year is refused`(cell: String) throws {
    let environment = try environment()
    let table = try file("Date,Objet\n\(cell),Essai\n", named: "un.csv", in: environment)
    let outcome = environment.run("import \(table) -n --kind meetings")
    #expect(outcome.errors.contains("dépend du jour de l’import"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("Réunion", "meeting"), ("Rencontre", "meeting"), ("rendez-vous", "meeting"),
    ("Lettre", "letter"), ("Courrier", "letter"), ("E-mail", "letter"),
    ("Visioconférence", "call"), ("Appel", "call"), ("phone call", "call"), ("Visite", "visit"),
    ("Déplacement", "visit"), ("Événement", "event"), ("Conférence", "event"),
    ("workshop", "event"),
  ])
  func `usual words for kinds of exchange are understood`(cell: String, kind: String) throws {
    let environment = try environment()
    let table = try file(
      "Date,Objet,Type\n2025-05-06,Essai,\(cell)\n", named: "un.csv", in: environment)
    let outcome = environment.run("import \(table) --yes --kind meetings")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let shown = environment.run("meeting list --kind \(kind) --from 2025-05-06 --to 2025-05-06")
    #expect(shown.output.contains("Essai"), "\(shown.output)")
  }

  @Test func `what keeps a spreadsheet from calculating is no part of the text`() throws {
    let environment = try environment()
    let table = try file(
      "Nom complet,Téléphone,Notes\n'=Zoé Essai,'+33 1 44 55 66 77,'t Hooft\n", named: "un.csv",
      in: environment)
    #expect(environment.run("import \(table) --yes").status == 0)
    let shown = environment.run("contacts show \"Zoé Essai\" --json").output
    #expect(shown.contains("\"=Zoé Essai\""), "\(shown)")
    #expect(shown.contains("\"+33 1 44 55 66 77\""), "\(shown)")
    #expect(shown.contains("\"'t Hooft\""), "\(shown)")
  }

  @Test(arguments: [
    ("Fait", "done"), ("terminé", "done"), ("en cours", "open"), ("Annulé", "dropped"),
  ])
  func `usual words for how something stands are understood`(cell: String, state: String) throws {
    let environment = try environment()
    let table = try file(
      "Échéance,Tâche,État\n2025-05-05,Essai,\(cell)\n", named: "un.csv", in: environment)
    #expect(environment.run("import \(table) --yes").status == 0)
    let shown = environment.run("followups list --state \(state)").output
    #expect(shown.contains("Essai"), "\(shown)")
  }
}
