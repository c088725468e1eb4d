import CessCLI
import Foundation
import TestSupport
import Testing

/// Mails come in as a person brings them, or as a mail program sends them.
@Suite struct MailImportTests: ImportSuite {
  private func everything(in environment: TestEnvironment) -> String {
    environment.run("meeting list --json").output + environment.run("contacts list --json").output
      + environment.run("due --json").output
  }

  @Test func `what a list sends on is by who wrote it`() throws {
    let environment = try environment()
    let mail = try environment.folder.write(
      """
      From: "Zoé Essai via Asie-centrale" <asie-centrale@listes.example>
      Reply-To: Zoé Essai <zoe@exemple.org>
      To: asie-centrale@listes.example
      List-Id: <asie-centrale.listes.example>
      Subject: Note
      Date: Mon, 5 May 2025 14:30:00 +0200
      Message-ID: <liste-1@exemple.org>

      Bonjour
      """.utf8, to: "mail.eml")
    let outcome = environment.run("import \(mail) --yes --json")
    #expect(outcome.output.contains("\"name\":\"Zoé Essai\""), "\(outcome.output)")
    #expect(!outcome.output.contains(" via "))
    #expect(environment.run("contacts show \"Zoé Essai\"").output.contains("zoe@exemple.org"))
  }

  @Test func `a mail whose text no program here opens is told`() throws {
    let environment = try environment()
    let mail = try environment.folder.write(
      """
      From: Zoé Essai <zoe@exemple.org>
      Subject: Note
      Date: Mon, 5 May 2025 14:30:00 +0200
      Message-ID: <tnef-1@exemple.org>
      MIME-Version: 1.0
      Content-Type: application/ms-tnef; name="winmail.dat"
      Content-Disposition: attachment; filename="winmail.dat"
      Content-Transfer-Encoding: base64

      eJ8+IgAA
      """.utf8, to: "mail.eml")
    let outcome = environment.run("import \(mail) --yes")
    #expect(outcome.errors.contains("message sans texte"), "\(outcome.errors)")
  }

  @Test func `a stranger's mail changes no marking, and takes no side`() throws {
    let environment = try environment()
    #expect(
      environment.run("meeting plan Confidences --on 2025-07-03 --with Fuchs").status == 0)
    let id = try #require(
      environment.run("meeting list --from 2025-07-03 --to 2025-07-03 --format ids").lines.last)
    let list = environment.run("timeline --format ics --from 2025-07-03 --to 2025-07-03").output
    let uid = try #require(
      list.split(separator: "\r\n").first { $0.hasPrefix("UID:") }.map(String.init))
    let text = MailTexts.mail(
      inviting: uid, "DTSTART;VALUE=DATE:20250703", "SUMMARY:Confidences",
      "X-CESS-MARKING:CLEAR", "X-CESS-SUMMARY:Tout va bien",
      "ATTENDEE;CN=Mallory;X-CESS-SIDE=ours:mailto:mallory@exemple.net")
    let mail = try environment.folder.write(text.utf8, to: "mallory.eml")
    #expect(environment.run("import \(mail) --yes").status == 0)
    let shown = environment.run("meeting show \(id) --json").output
    #expect(!shown.contains("CLEAR") && !shown.contains("Tout va bien"), "\(shown)")
    #expect(!shown.contains("\"side\":\"ours\""), "\(shown)")
  }

  @Test func `what is no mail is told to be none, and a mailbox is one whatever it is called`()
    throws
  {
    let environment = try environment()
    let table = try file("Nom;Prénom\nEssai;Zoé\n", named: "contacts.mbox", in: environment)
    let refused = environment.run("import \(table) -n")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("contacts.mbox n’est ni un message"), "\(refused.errors)")
    let box = try file(MailTexts.box([MailTexts.mail(1)]), named: "boite.csv", in: environment)
    let taken = environment.run("import \(box) --yes --json")
    #expect(taken.output.contains("\"created\":1,"), "\(taken)")
  }

  @Test func `a mail bears the marking that its subject or its first line says`() throws {
    let environment = try environment()
    func marked(_ subject: String, _ first: String) throws -> String {
      let text = """
        From: Zoé <zoe@exemple.org>
        To: valette@exemple.org
        Subject: \(subject)
        Date: Mon, 5 May 2025 14:30:00 +0200
        Message-ID: <\(subject.hashValue)-\(first.hashValue)@exemple.org>
        Content-Type: text/plain; charset=utf-8

        \(first)
        La suite.
        """
      let mail = try environment.folder.write(text.utf8, to: "mail.eml")
      let before = environment.run("meeting list --format ids").lines
      #expect(environment.run("import \(mail) --yes").status == 0)
      let id = try #require(
        environment.run("meeting list --format ids").lines.first { !before.contains($0) })
      return environment.run("meeting show \(id) --json").output
    }
    #expect(try marked("[TLP:RED] Notes", "Bonjour").contains("\"RED\""))
    #expect(try marked("Notes", "(TLP: AMBER+STRICT)").contains("\"AMBER+STRICT\""))
    #expect(try marked("[TLP\u{A0}: RED] Notes", "Bonjour").contains("\"RED\""))
    #expect(try marked("Notes", "TLP : AMBER").contains("\"AMBER\""))
    // That it may travel is for us to say.
    #expect(try !marked("[TLP:CLEAR] Notes", "Bonjour").contains("\"CLEAR\""))
  }

  @Test func `a mailbox that comes in three times comes in once, and is taken back whole`() throws {
    let environment = try environment()
    let box = try environment.folder.write(
      MailTexts.box([MailTexts.mail(1), MailTexts.mail(2), MailTexts.mail(2, "List-Id: <liste>\n")])
        .utf8,
      to: "boite.mbox")
    let before = everything(in: environment)
    let first = environment.run("import \(box) --yes --json")
    #expect(
      first.output.contains("\"kind\":\"mail\"") && first.output.contains("\"rows\":3"),
      "\(first.output) \(first.errors)")
    #expect(first.output.contains("\"created\":2,\"updated\":0,\"unchanged\":1,\"rejected\":0"))
    let after = everything(in: environment)
    for _ in 0..<2 {
      let again = environment.run("import \(box) --yes --json")
      #expect(again.output.contains("\"created\":0,\"updated\":0,\"unchanged\":3"))
    }
    #expect(everything(in: environment) == after && after != before)
    #expect(environment.run("undo --yes").status == 0)
    #expect(everything(in: environment) == before)
  }

  @Test func `one mail in two mailboxes is one letter, changed here it stays as it is`() throws {
    let environment = try environment()
    let received = try environment.folder.write(MailTexts.mail(1).utf8, to: "recu.eml")
    let sent = try environment.folder.write(
      MailTexts.box([MailTexts.mail(1, "X-Sent: yes\n", text: "Bonjour. [liste]")]).utf8, to: "Sent"
    )
    let id = environment.run("import \(received) --yes -q")
    #expect(id.status == 0, "\(id.errors)")
    let letter = try #require(
      environment.run("meeting list --kind letter --format ids").lines.last)
    #expect(environment.run("meeting edit \(letter) --title \"Point d’étape\"").status == 0)
    let again = environment.run("import \(sent) --yes --json")
    #expect(again.output.contains("\"created\":0,\"updated\":0,\"unchanged\":1"))
    let shown = environment.run("meeting show \(letter)").output
    #expect(shown.contains("Point d’étape") && !shown.contains("[liste]"), "\(shown)")
  }

  @Test func `the letter tells who wrote, on which side, and when by our clock`() throws {
    var environment = try environment()
    environment.input = Array(
      MailTexts.mail(1, from: "=?utf-8?q?Valette_Thierry-Paul?= <valette@exemple.org>").utf8)
    let outcome = environment.run("import - --yes -q")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let letter = try #require(
      environment.run("meeting list --kind letter --format ids").lines.last)
    let shown = environment.run("meeting show \(letter) --json").output
    #expect(shown.contains("\"initiative\":\"ours\"") && shown.contains("\"form\":\"mail\""))
    #expect(shown.contains("2025-05-05T14:31"), "\(shown)")
    #expect(environment.run("contacts list --json").output.contains("Thierry-Paul Valette"))
  }

  @Test func `somebody of the same name with another address is somebody else`() throws {
    let environment = try environment()
    let box = try environment.folder.write(
      MailTexts.box([
        MailTexts.mail(1, from: "Contact <contact@exemple.org>"),
        MailTexts.mail(2, from: "Contact <contact@essai.org>"),
        MailTexts.mail(3, from: "Service de presse <contact@essai.org>"),
      ]).utf8, to: "boite.mbox")
    let outcome = environment.run("import \(box) --yes --json")
    #expect(outcome.output.contains("\"created\":3"), "\(outcome.errors)")
    #expect(outcome.output.contains("\"newcomers\":2"), "\(outcome.output)")
  }

  @Test func `what is wrong is told with its line, written again, and the others come in`() throws {
    let environment = try environment()
    let wrong = MailTexts.mail(2).replacing("From: ", with: "X-From: ")
    let box = try environment.folder.write(
      MailTexts.box([MailTexts.mail(1), wrong, MailTexts.mail(3)]).utf8, to: "boite.mbox")
    let rejects = environment.folder.path + "/refus.mbox"
    let outcome = environment.run("import \(box) --yes --rejects \(rejects)")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("2 nouveaux") && outcome.errors.contains("1 refusé"))
    #expect(outcome.errors.contains("ligne 11"), "\(outcome.errors)")
    #expect(try String(contentsOfFile: rejects, encoding: .utf8) == MailTexts.box([wrong]))
    let strictly = environment.run("import \(box) --yes --strict")
    #expect(strictly.status == 65 && strictly.errors.contains("ligne 11"), "\(strictly.errors)")
  }

  @Test func `what lies in a mailbox and was thrown away stays out, and is counted`() throws {
    let environment = try environment()
    let deleted = MailTexts.mail(2, "X-Mozilla-Status: 0009\n")
    let box = try environment.folder.write(
      MailTexts.box([MailTexts.mail(1), deleted, MailTexts.mail(3)]).utf8, to: "Inbox")
    let outcome = environment.run("import \(box) --yes --json")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("2 nouveaux"), "\(outcome.errors)")
    #expect(outcome.output.contains(#""rows":2,"#) && outcome.output.contains(#""discarded":1"#))
    #expect(!environment.run("meeting list").output.contains("Point 2"))
    let bin = try environment.folder.write(MailTexts.box([deleted]).utf8, to: "Corbeille")
    let plan = environment.run("import \(bin) -n")
    #expect(plan.status == 0 && plan.errors.contains("laissés"), "\(plan.errors)")
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}\0\0\0\0\u{8}\0", "archive.eml", "", Int32(65)),
    ("", "vide.eml", "", 65),
    ("\u{FEFF}\n\n", "marque.eml", "", 65),
    ("", "absent/x.eml", "", 66),
    ("From: a@exemple.org\n\nx", "un.eml", "--kind meetings", 64),
    ("From: a@exemple.org\n\nx", "un.eml", "--split ;", 64),
  ])
  func `what is no mail is refused, and nothing is written`(
    text: String, name: String, options: String, status: Int32
  ) throws {
    let environment = try environment()
    let path =
      status == 66
      ? environment.folder.path + "/\(name)" : try environment.folder.write(text.utf8, to: name)
    let before = environment.registerDigest
    let outcome = environment.run("import \(path) --yes \(options)")
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(environment.registerDigest == before)
  }
}
