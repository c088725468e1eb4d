import CessCLI
import TestSupport
import Testing

/// Who is known by name alone gains the address that comes with it.
@Suite struct GainedAddressTests: ImportSuite {
  private func mail(_ sender: String, _ id: String) -> String {
    "From: \(sender)\nTo: cess@exemple.org\nMessage-ID: <\(id)@exemple.org>\nSubject: Point \(id)\n"
      + "Date: Mon, 5 May 2025 14:30:00 +0200\n\nBonjour.\n"
  }

  private func event(_ attendee: String, _ uid: String) -> String {
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:\(uid)\r\nSUMMARY:Point\r\n"
      + "DTSTART;VALUE=DATE:20250505\r\nATTENDEE;\(attendee)\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
  }

  private func emails(in environment: TestEnvironment) -> String {
    let shown = environment.run("contacts show \"Bruno Fuchs\" --json").output
    let start = shown.firstRange(of: "\"emails\":")
    return start.map { String(shown[$0.upperBound...].prefix { $0 != "]" }) } ?? shown
  }

  @Test func `of a mail, and the next mail from it is theirs under whatever name`() throws {
    let environment = try environment()
    let first = try file(mail("FUCHS Bruno <bf@an.example>", "1"), named: "1.eml", in: environment)
    let second = try file(
      mail("\"B. Fuchs\" <bf@an.example>", "2"), named: "2.eml", in: environment)
    let rehearsed = environment.run("import \(first) -n --json").output
    #expect(rehearsed.contains("\"newcomers\":1"), "\(rehearsed)")
    #expect(rehearsed.contains(" bf@an.example\"]"), "a plan tells it")
    #expect(!emails(in: environment).contains("bf@"))
    // The house that the mails were sent to is the newcomer.
    #expect(environment.run("import \(first) --yes --json").output.contains("\"newcomers\":1"))
    #expect(emails(in: environment).contains("bf@an.example"))
    #expect(environment.run("import \(second) --yes --json").output.contains("\"newcomers\":0"))
    for path in [first, second, first] {
      #expect(environment.run("import \(path) --yes --json").output.contains("\"unchanged\":1"))
    }
    #expect(environment.run("check").status == 0)
  }

  @Test func `of a calendar; the address goes with the import`() throws {
    let environment = try environment()
    let path = try file(
      event("CN=Bruno Fuchs:mailto:bf@an.example", "e"), named: "a.ics", in: environment)
    for _ in 0..<3 { #expect(environment.run("import \(path) --yes").status == 0) }
    #expect(emails(in: environment).contains("bf@an.example"))
    #expect(environment.run("undo --yes").status == 0)
    #expect(!emails(in: environment).contains("bf@an.example"))
  }

  @Test func `nobody gains one from a record that is refused`() throws {
    let environment = try environment()
    let path = try file(
      "Date,Objet,Avec,Zone\n2025-05-05,Point,Bruno Fuchs <bf@an.example>,Nulle part\n",
      named: "r.csv", in: environment)
    #expect(environment.run("import \(path) --yes").status != 0)
    #expect(!emails(in: environment).contains("bf@an.example"))
  }
}
