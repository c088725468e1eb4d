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

  @Test func `a rehearsal has no batch`() throws {
    let environment = try environment()
    let table = try file(Self.meetings, named: "un.csv", in: environment)
    let outcome = environment.run("import \(table) -n --json")
    #expect(outcome.output.contains("\"batch\":null"), "\(outcome.output)")
    #expect(outcome.output.contains("\"created\":1"))
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
}
