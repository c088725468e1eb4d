import CessCLI
import TestSupport
import Testing

/// What a file is, whatever it is called.
@Suite struct FileFormatTests: ImportSuite {
  private static let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoé Essai\r\nEND:VCARD\r\n"
  private static let calendar =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:e\r\nSUMMARY:Point\r\n"
    + "DTSTART;VALUE=DATE:20250505\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

  @Test(arguments: [
    (card, "carnet.csv"), (card, "carnet.ics"), (card, "carnet.eml"), (calendar, "agenda.csv"),
    (calendar, "agenda.vcf"), ("\u{FEFF}\n" + card, "carnet.tsv"),
  ])
  func `cards and calendars are told by their first line`(text: String, name: String) throws {
    let environment = try environment()
    let outcome = environment.run(
      "import \(try file(text, named: name, in: environment)) --yes --json")
    #expect(outcome.status == 0 && outcome.output.contains("\"created\":1"), "\(outcome.errors)")
  }

  @Test(arguments: ["blanc.vcf", "blanc.ics"], ["\u{FEFF}", "\r\n\r\n", "\u{FEFF} \n"])
  func `a file of nothing but white space is empty`(name: String, text: String) throws {
    let environment = try environment()
    let outcome = environment.run("import \(try file(text, named: name, in: environment)) --yes")
    #expect(outcome.status == 65 && outcome.errors.contains("vide"), "\(outcome.errors)")
  }

  @Test func `an answer to an invitation is left out as what it is`() throws {
    let environment = try environment()
    let reply = Self.calendar.replacing("VERSION:2.0", with: "VERSION:2.0\r\nMETHOD:REPLY")
    let path = try file(reply, named: "r.ics", in: environment)
    let outcome = environment.run("import \(path) --yes")
    #expect(outcome.errors.contains("réponses à des invitations\u{A0}: 1"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("journaux"))
  }

  @Test func `a stray zero byte in a table is left out`() throws {
    let environment = try environment()
    let rows = (1...20).map { "Zoé Essai\($0);Agence d’essai\n" }.joined()
    let table = "Nom complet;Organisme\n\(rows)Max\0 Exemple;Agence d’essai\n"
    let outcome = environment.run(
      "import \(try file(table, named: "n.csv", in: environment)) --yes --json")
    #expect(outcome.output.contains("\"created\":21"), "\(outcome.errors)")
    #expect(environment.run("contacts show \"Max Exemple\"").status == 0)
  }

  @Test func `a heading as long as a book is told by its beginning`() throws {
    let environment = try environment()
    let long = String(repeating: "A", count: 100_000)
    for text in ["Nom;\(long)\nZoé Essai;x\n", "\(long)\n", "Nom;\(long)\n?;x\n"] {
      let outcome = environment.run(
        "import \(try file(text, named: "l\(text.utf8.count).csv", in: environment)) --yes")
      #expect(outcome.errors.utf8.count < 2_000 && outcome.errors.contains("AAA…"))
    }
  }
}
