import CessCLI
import Foundation
import TestSupport
import Testing

/// What officers write in the cells of their tables.
@Suite struct OfficerWordsTests: ImportSuite {
  @Test(arguments: [
    ("UTC", "UTC"), ("GMT+5", "Etc/GMT-5"), ("Paris", "Europe/Paris"),
    ("Romance Standard Time", "Europe/Paris"),
  ])
  func `a time is told by the clock that its row names`(cell: String, zone: String) throws {
    let environment = try environment()
    let outcome = try imported(
      "Subject,Date,Time zone,Time\nCall,14/03/2026,\(cell),14:30\n", in: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(environment.run("meeting list --format csv").output.contains(",\(zone),"))
  }

  @Test func `a clock that nobody knows is told with what is read`() throws {
    let outcome = try imported(
      "Objet;Date;Fuseau;Heure\nAppel;14/03/2026;Lutèce;14:30\n", in: environment())
    #expect(outcome.errors.contains("par exemple Europe/Paris"), "\(outcome.errors)")
  }

  @Test func `several who are to do something are each somebody`() throws {
    let environment = try environment()
    _ = try imported(
      "Action;Échéance;Responsable\nA;05/12/2026;Camille Durand / T.-P. Valette\nB;06/12/2026;Durand\n",
      in: environment)
    let list = environment.run("followups list --all --format csv").output
    #expect(list.components(separatedBy: ",Camille Durand,").count == 3, "\(list)")
  }

  @Test func `nobody new is called as several of ours are for short`() throws {
    let environment = try environment()
    _ = try imported(
      "Action;Échéance;Responsable\nA;05/12/2026;Camille Durand\nB;06/12/2026;Camille Essai\n",
      in: environment)
    let outcome = try imported(
      "Action;Échéance;Responsable\nC;07/12/2026;Camille\n", in: environment)
    #expect(outcome.errors.contains("plusieurs acteurs répondent à ce nom"), "\(outcome.errors)")
  }

  @Test(arguments: ["sous huitaine", "ASAP", "décembre 2026"])
  func `a promise without a day is told, and goes into the notes`(deadline: String) throws {
    let environment = try environment()
    let outcome = try imported(
      "Date;Objet;Suites à donner;Échéance\n14/03/2026;Eau;Envoyer la note;\(deadline)\n",
      in: environment)
    #expect(outcome.errors.contains("la promesse va dans les notes"), "\(outcome.errors)")
    #expect(environment.run("meeting show i1").output.contains("Envoyer la note"))
  }

  @Test func `people addressed one after the other are each somebody`() throws {
    let environment = try environment()
    let outcome = try imported(
      "Date;Objet;Interlocuteurs\n14/03/2026;A;Mme Zoé Essai / M. Max Test\n15/03/2026;B;M. Luc Modèle et Mme Ida Exemple\n16/03/2026;C;M. et Mme Paire\n",
      "--json", in: environment)
    for name in ["Zoé Essai", "Max Test", "Luc Modèle", "Ida Exemple"] {
      #expect(outcome.output.contains("\"name\":\"\(name)\""), "\(outcome.output)")
    }
    #expect(outcome.output.contains("\"newcomers\":5"))
  }

  @Test func `a name that may be several is told, and taken apart where somebody asks`() throws {
    let text = "Date;Objet;Interlocuteurs\n14/03/2026;A;\"Zoé Essai, Max Test et Ida Exemple\"\n"
    #expect(try imported(text, in: environment()).errors.contains("--split"))
    let apart = try imported(text, "--split , --json", in: environment())
    #expect(apart.output.contains("\"newcomers\":3"), "\(apart.output)")
  }

  @Test(arguments: ["»", "Idem.", "Les mêmes", "〃"])
  func `a mark that says as above is read`(mark: String) throws {
    let environment = try environment()
    let outcome = try imported(
      "Date;Objet;Interlocuteurs\n14/03/2026;A;Zoé Essai\n15/03/2026;B;\(mark)\n", "--json",
      in: environment)
    #expect(outcome.output.contains("\"newcomers\":1"), "\(outcome.output)")
  }

  @Test func `a given name in a column of its own belongs to the family name`() throws {
    let environment = try environment()
    let outcome = try imported(
      "Date;Objet;Prénom;Nom\n14/03/2026;Eau;Zoé;Essai\n", "--json", in: environment)
    #expect(outcome.output.contains("\"name\":\"Zoé Essai\""), "\(outcome.output)")
  }

  @Test(arguments: [
    "Email pro", "E-mail professionnel", "Mél.", "Adresse mail", "Primary Email", "Work Email",
    "Courriel (pro)",
  ])
  func `an address is one under the headings of programs`(heading: String) throws {
    let environment = try environment()
    _ = try imported("Nom complet;\(heading)\nZoé Essai;zoe@exemple.org\n", in: environment)
    #expect(environment.run("contacts show \"Zoé Essai\"").output.contains("zoe@exemple.org"))
  }

  @Test(arguments: [
    "Tél. fixe", "Tél. portable", "Tél. (bureau)", "Numéro de téléphone", "Work Phone",
    "Mobile Number", "Cell",
  ])
  func `a number is one under the headings of programs`(heading: String) throws {
    let environment = try environment()
    _ = try imported("Nom complet;\(heading)\nZoé Essai;+33 1 45 61 52 02\n", in: environment)
    #expect(environment.run("contacts show \"Zoé Essai\"").output.contains("+33 1 45 61 52 02"))
  }

  @Test(arguments: ["01 45 61 52 02, 06 12 12 12 12", "01 45 61 52 02\n06 12 12 12 12"])
  func `several numbers in a cell are several`(cell: String) throws {
    let environment = try environment()
    _ = try imported("Nom complet;Tél\nZoé Essai;\"\(cell)\"\n", in: environment)
    let card = environment.run("contacts show \"Zoé Essai\" --json").output
    #expect(card.contains("\"01 45 61 52 02\"") && card.contains("\"06 12 12 12 12\""), "\(card)")
  }

  @Test(arguments: ["VRAI", "TRUE", "✓", "✅", "☑️"])
  func `what is ticked is done`(mark: String) throws {
    let environment = try environment()
    let outcome = try imported(
      "Action;Échéance;Fait;Priorité\nA;05/10/2026;\(mark);Élevée\n", in: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let list = environment.run("followups list --all --format csv").output
    #expect(list.contains(",done,") && list.contains(",high,"), "\(list)")
  }

  @Test(arguments: [("14.30", "14:30"), ("10h-11h30", "10:00"), ("de 10:00 à 11:30", "10:00")])
  func `a time may stand with its end, or with a point`(cell: String, time: String) throws {
    let environment = try environment()
    let outcome = try imported("Date;Heure;Objet\n14/03/2026;\(cell);Point\n", in: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(environment.run("meeting list --format csv").output.contains("2026-03-14T\(time)"))
  }

  @Test(arguments: ["0.25", "0,604166"])
  func `the part of a day by which a spreadsheet keeps a time is none`(cell: String) throws {
    let outcome = try imported("Date;Heure;Objet\n14/03/2026;\(cell);Point\n", in: environment())
    #expect(outcome.status == 65 && outcome.errors.contains("heure qui ne se lit pas"))
  }

  @Test func `the rows of one exchange without its number are gathered by the hint that is given`()
    throws
  {
    let text = "N°;Date;Objet;Interlocuteurs\n1;14/03/2026;Eau;Zoé Essai\n;;;Max Test\n"
    let told = try imported(text, in: environment())
    #expect(told.errors.contains("--group-by \"N°\" --fill-down"), "\(told.errors)")
    let gathered = try imported(text, "--group-by N° --fill-down --json", in: environment())
    #expect(gathered.output.contains("\"created\":1,"), "\(gathered.output)")
  }

  @Test func `nobody is told to take the deadline of another`() throws {
    let told = try imported(
      "Action;Échéance;Responsable\nA;05/12/2026;Camille Durand\nTotal : 11;;\n", in: environment())
    #expect(!told.errors.contains("--fill-down"), "\(told.errors)")
  }

  @Test(arguments: ["12/03", "3/4", "vendredi"])
  func `a day that hangs on the day of the import is told as such`(date: String) throws {
    let outcome = try imported("Date;Objet\n\(date);Point\n", in: environment())
    #expect(outcome.errors.contains("dépend du jour de l’import"), "\(outcome.errors)")
  }

  @Test func `an entry without words is the same in every language`() throws {
    let environment = try environment()
    let calendar = try file(
      "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nDTSTART:20250108T100000Z\nEND:VEVENT\nEND:VCALENDAR\n",
      named: "sans.ics", in: environment)
    #expect(environment.run("import \(calendar) --yes --lang fr").status == 0)
    let again = environment.run("import \(calendar) --yes --lang en --json").output
    #expect(again.contains("\"created\":0,\"updated\":0,\"unchanged\":1,"), "\(again)")
  }

  @Test func `a row without an address is somebody here who has one, after many namesakes`() throws
  {
    let environment = try environment()
    #expect(
      environment.run(
        "contacts add \"Chambre de commerce\" --kind ngo --country KZ --email info@cckz.example"
      ).status == 0)
    let countries = ["FR", "DE", "IT", "ES", "PT", "BE", "NL", "AT", "PL", "CZ"]
    let rows =
      countries.enumerated().map { "R\($0),Chambre de commerce,\($1),\n" }.joined()
      + "R98,Chambre de commerce,SE,info@ccse.example\nR99,Chambre de commerce,KZ,\n"
    let outcome = try imported("id,organisation,pays,courriel\n\(rows)", "--json", in: environment)
    #expect(outcome.output.contains("\"created\":11,"), "\(outcome.output)")
  }

  @Test func `what cannot be read in the encoding that was said is told`() throws {
    let environment = try environment()
    let table = try environment.folder.write(
      Array("Date,Objet,Avec,Notes\n2025-05-05,Caf".utf8) + [0xE9] + Array(",Max Test,x\n".utf8),
      to: "t.csv")
    let outcome = environment.run("import \(table) --yes --encoding Shift_JIS")
    #expect(outcome.errors.contains("ligne 2, objet"), "\(outcome.errors)")
    #expect(outcome.errors.contains("caractères illisibles"), "\(outcome.errors)")
    #expect(environment.run("meeting list").output.contains("\u{FFFD}"))
    let address = try imported(
      "Nom;Adresse\nZoé Essai;12 rue de l’\u{FFFD}toile\n", named: "a.csv", in: environment)
    #expect(address.errors.contains("ligne 2, adresse"), "\(address.errors)")
    let again = environment.run("import \(table) --yes --encoding Shift_JIS")
    #expect(!again.errors.contains("illisibles"), "\(again.errors)")
  }
}
