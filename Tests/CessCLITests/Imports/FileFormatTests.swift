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

  @Test(arguments: [
    ("m.msg", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "msgconvert"),
    ("b.pst", Array("!BDN".utf8) + [0, 0, 1], "readpst"),
    (
      "1.emlx", Array("58      \nFrom: a@exemple.org\nSubject: Essai\n\nBonjour\n".utf8),
      "Mail exporte"
    ),
  ])
  func `what a mail program keeps for itself is told with what reads it`(
    name: String, bytes: [UInt8], hint: String
  ) throws {
    let environment = try environment()
    let outcome = environment.run("import \(try environment.folder.write(bytes, to: name)) --yes")
    #expect(outcome.status == 65 && outcome.errors.contains(hint), "\(outcome.errors)")
  }

  @Test func `the folder in which a Mac exports a mailbox is told by its mailbox`() throws {
    let environment = try environment()
    let mailbox = try environment.folder.write(
      Array("From: a@exemple.org\n\nBonjour\n".utf8), to: "Box.mbox/mbox")
    let outcome = environment.run("import \(mailbox.dropLast("/mbox".count)) --yes")
    #expect(outcome.status == 66 && outcome.errors.contains(mailbox), "\(outcome.errors)")
  }

  @Test func `a card says in which characters each of its properties is`() throws {
    func card(_ name: [UInt8], _ parameter: String) -> [UInt8] {
      Array("BEGIN:VCARD\r\nVERSION:2.1\r\nFN\(parameter):".utf8) + name
        + Array("\r\nEND:VCARD\r\n".utf8)
    }
    let latin = Array("Ana".utf8) + [0xEF] + Array("s Dupr".utf8) + [0xE9]
    let russian: [UInt8] = [0xE9, 0xD7, 0xC1, 0xCE]
    let environment = try environment()
    let cards =
      [0xEF, 0xBB, 0xBF] + (1...9).flatMap { card(Array("Zoé Déjà\($0)".utf8), "") }
      + card(latin, ";CHARSET=ISO-8859-1") + card(russian, ";CHARSET=KOI8-R")
    let path = try environment.folder.write(cards, to: "c.vcf")
    #expect(environment.run("import \(path) --yes --strict").status == 0)
    let list = environment.run("contacts list").output
    for name in ["Zoé Déjà1", "Anaïs Dupré", "Иван"] { #expect(list.contains(name), "\(list)") }
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
