import CessCLI
import Foundation
import TestSupport
import Testing

/// Rows with something wrong are set aside, corrected, and come in.
@Suite struct RejectsTests: ImportSuite {
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

  @Test func `what is told to take the corrected rows in takes them in as the others`() throws {
    let environment = try environment()
    let table = try file(
      "No;Date;Ministre;Sujet\n1;31-01-2024;Mme Zoé Essai;Tarifs\n2;32-01-2024;M. Max Test;Visite\n2;03-02-2024;M. Luc Modèle;Visite\n",
      named: "m2.csv", in: environment)
    let rejects = environment.folder.path + "/rejets.csv"
    let told = environment.run(
      "import \(table) --yes -q --map Ministre=with --group-by No --rejects \(rejects)")
    #expect(told.status == 0)
    let line = environment.run(
      "import \(table) --yes --map Ministre=with --group-by No --rejects \(rejects)2")
    let command = try #require(line.errors.firstRange(of: "cess import ")).upperBound
    let options = line.errors[command...].prefix { $0 != "\n" }
    let written = try String(contentsOfFile: rejects, encoding: .utf8)
    _ = try file(written.replacing("32-01", with: "03-02"), named: "rejets.csv2", in: environment)
    let again = environment.run("import \(options) --yes --json")
    #expect(again.output.contains("\"created\":1,"), "\(options) \(again)")
    let people = environment.run("meeting list --format csv").output
    #expect(people.contains("Max Test") && people.contains("Luc Modèle"), "\(people)")
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

  @Test func `where one wrong row is enough all of them are told`() throws {
    let environment = try environment()
    let table = try file(
      "Nom;Pays\nZoé Essai;Utopie\nMax Modèle;\nAli Exemple;Atlantide\n", named: "c.csv",
      in: environment)
    for option in ["--yes", "-n", "--yes -q"] {
      let outcome = environment.run("import \(table) --strict \(option)")
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("Utopie") && outcome.errors.contains("Atlantide"))
      #expect(outcome.errors.contains("2 entrées"), "\(outcome.errors)")
    }
  }

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

  @Test func `rejected rows have the mark of UTF-8 that their file has`() throws {
    let environment = try environment()
    let table = try file("\u{FEFF}Date;Objet\nbof;Été\n", named: "un.csv", in: environment)
    let rejects = environment.folder.path + "/rejets.csv"
    _ = environment.run("import \(table) --yes -q --rejects \(rejects)")
    let bytes = try Data(contentsOf: URL(filePath: rejects))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func `rejected entries of many calendars go with their clocks, each in its calendar`()
    throws
  {
    let environment = try environment()
    func zone(_ name: String) -> String {
      "BEGIN:VTIMEZONE\nTZID:\(name)\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0500\nTZOFFSETTO:+0500\nEND:STANDARD\nEND:VTIMEZONE\n"
    }
    func event(_ uid: String, _ more: String) -> String {
      "BEGIN:VEVENT\nUID:\(uid)\nSUMMARY:\(uid)\n\(more)END:VEVENT\n"
    }
    func calendar(_ parts: String...) -> String {
      "BEGIN:VCALENDAR\n" + parts.joined() + "END:VCALENDAR\n"
    }
    let text =
      calendar(zone("Un"), event("a", "DTSTART;VALUE=DATE:20250505\n"))
      + calendar(event("b", ""), zone("Deux"), event("c", "")) + calendar(event("d", ""))
    let path = try file(text, named: "a.ics", in: environment)
    let rejects = environment.folder.path + "/rejets.ics"
    _ = environment.run("import \(path) --yes -q --rejects \(rejects)")
    let written = try String(contentsOfFile: rejects, encoding: .utf8)
      .replacing("\r\n", with: "\n")
    let head = "BEGIN:VCALENDAR\nVERSION:2.0\n"
    #expect(
      written == head + zone("Un") + event("b", "") + zone("Deux") + event("c", "")
        + "END:VCALENDAR\n" + head + event("d", "") + "END:VCALENDAR\n")
  }

  @Test func `when all rows are refused the exit is that of wrong input`() throws {
    let environment = try environment()
    let table = try file("Date,Objet\nbof,Point\n", named: "un.csv", in: environment)
    let outcome = environment.run("import \(table) --yes")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("1 entrée à corriger"), "\(outcome.errors)")
  }
}
