import CessCLI
import Foundation
import TestSupport
import Testing

/// Mails come in as a person brings them, or as a mail program sends them.
@Suite struct MailImportTests: ImportSuite {
  private static func mail(
    _ number: Int, from: String = "Zoé Essai <zoe@exemple.org>", _ more: String = "",
    text: String = "Bonjour."
  ) -> String {
    """
    From: \(from)
    To: Thierry-Paul Valette <valette@exemple.org>
    Subject: Point \(number)
    Date: Mon, 5 May 2025 14:3\(number % 10):00 +0200
    Message-ID: <\(number)@exemple.org>
    \(more)Content-Type: text/plain; charset=utf-8

    \(text)

    """
  }

  private static func box(_ mails: [String]) -> String {
    mails.map { "From zoe@exemple.org Mon May  5 12:30:00 2025\n\($0)\n" }.joined()
  }

  private func everything(in environment: TestEnvironment) -> String {
    environment.run("meeting list --json").output + environment.run("contacts list --json").output
      + environment.run("due --json").output
  }

  @Test func `what a mail invites to is a draft, once, whoever forwards it`() throws {
    let environment = try environment()
    func invitation(_ number: Int) -> String {
      """
      From: Zoé Essai <zoe@exemple.org>
      To: Thierry-Paul Valette <valette@exemple.org>
      Subject: Invitation
      Date: Mon, 5 May 2025 14:30:00 +0200
      Message-ID: <invitation-\(number)@exemple.org>
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain; charset=utf-8

      Vous êtes invité.
      --b
      Content-Type: text/calendar; method=REQUEST; charset=utf-8

      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//exemple//FR
      METHOD:REQUEST
      BEGIN:VEVENT
      UID:dejeuner-1
      DTSTAMP:20250505T120000Z
      DTSTART:20250703T103000Z
      DTEND:20250703T120000Z
      SUMMARY:Déjeuner de travail
      LOCATION:Paris
      ORGANIZER;CN=Zoé Essai:mailto:zoe@exemple.org
      ATTENDEE;CN=Thierry-Paul Valette;PARTSTAT=NEEDS-ACTION:mailto:valette@exemple.org
      END:VEVENT
      END:VCALENDAR
      --b--

      """
    }
    for number in 1...2 {
      let mail = try environment.folder.write(invitation(number).utf8, to: "\(number).eml")
      let outcome = environment.run("import \(mail) --yes --json")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("\"created\":\(number == 1 ? 2 : 1),"), "\(outcome.output)")
    }
    let drafts = environment.run("meeting list --status draft --json").output
    #expect(drafts.components(separatedBy: "Déjeuner de travail").count == 2, "\(drafts)")
    #expect(drafts.contains("2025-07-03"))
  }

  private static func mail(
    inviting lines: String..., as component: String = "VEVENT", subject: String = "Invitation"
  ) -> String {
    ([
      "From: Mallory <mallory@exemple.net>", "To: valette@exemple.org", "Subject: \(subject)",
      "Date: Mon, 5 May 2025 14:30:00 +0200", "Message-ID: <\(lines.hashValue)@exemple.net>",
      "MIME-Version: 1.0", "Content-Type: text/calendar; charset=utf-8", "",
      "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:\(component)",
    ] + lines + ["END:\(component)", "END:VCALENDAR", ""]).joined(separator: "\n")
  }

  private func invitation(_ number: Int, _ events: String...) -> String {
    """
    From: Zoé Essai <zoe@exemple.org>
    Subject: Invitation
    Date: Mon, 0\(number) May 2025 14:30:00 +0200
    Message-ID: <i-\(number)@exemple.org>
    Content-Type: text/calendar; method=REQUEST; charset=utf-8

    BEGIN:VCALENDAR
    METHOD:REQUEST
    \(events.joined(separator: "\n"))
    END:VCALENDAR
    """
  }

  @Test func `a copy of an older mail takes nothing back that a later one said`() throws {
    let environment = try environment()
    func event(_ day: String) -> String {
      "BEGIN:VEVENT\nUID:e1\nORGANIZER:mailto:zoe@exemple.org\nDTSTART;VALUE=DATE:\(day)\nSUMMARY:Réunion\nEND:VEVENT"
    }
    for (number, day) in [(1, "20260301"), (2, "20260308"), (1, "20260301"), (2, "20260308")] {
      let mail = try file(invitation(number, event(day)), named: "m.eml", in: environment)
      #expect(environment.run("import \(mail) --yes").status == 0)
    }
    let before = environment.registerDigest
    for (number, day) in [(1, "20260301"), (2, "20260308")] {
      let mail = try file(invitation(number, event(day)), named: "m.eml", in: environment)
      #expect(environment.run("import \(mail) --yes --json").output.contains("\"updated\":0"))
    }
    #expect(environment.registerDigest == before)
    #expect(environment.run("meeting list --format csv").output.contains("2026-03-08"))
  }

  @Test func `one mail does not fill the register`() throws {
    let environment = try environment()
    let events = (1...12).map {
      "BEGIN:VEVENT\nUID:u\($0)\nDTSTART:20250601T100000Z\nRRULE:FREQ=DAILY\nSUMMARY:s\nEND:VEVENT"
    }
    let mail = try file(
      invitation(1, events.joined(separator: "\n")), named: "m.eml", in: environment)
    let outcome = environment.run("import \(mail) --yes --json")
    #expect(outcome.output.contains("\"created\":1001,"), "\(outcome.output.prefix(400))")
    #expect(outcome.output.contains("\"rejected\":1,"))
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
    let text = Self.mail(
      inviting: uid, "DTSTART;VALUE=DATE:20250703", "SUMMARY:Confidences",
      "X-CESS-MARKING:CLEAR", "X-CESS-SUMMARY:Tout va bien",
      "ATTENDEE;CN=Mallory;X-CESS-SIDE=ours:mailto:mallory@exemple.net")
    let mail = try environment.folder.write(text.utf8, to: "mallory.eml")
    #expect(environment.run("import \(mail) --yes").status == 0)
    let shown = environment.run("meeting show \(id) --json").output
    #expect(!shown.contains("CLEAR") && !shown.contains("Tout va bien"), "\(shown)")
    #expect(!shown.contains("\"side\":\"ours\""), "\(shown)")
  }

  @Test func `what a marked mail invites to travels no farther, whatever a later one says`() throws
  {
    let environment = try environment()
    for subject in ["[TLP:RED] Invitation", "Invitation"] {
      let text = Self.mail(
        inviting: "UID:confidences", "DTSTART;VALUE=DATE:20250703", "SUMMARY:Entretien",
        "DESCRIPTION:\(subject)", subject: subject)
      let mail = try environment.folder.write(text.utf8, to: "invitation.eml")
      #expect(environment.run("import \(mail) --yes").status == 0)
      let drafts = environment.run("meeting list --status draft --json").output
      #expect(drafts.contains("\"marking\":\"RED\""), "\(drafts)")
    }
  }

  @Test func `what is to be done by a marked mail is of it, and travels no farther`() throws {
    let folder = try SharedFolder("taches")
    let environment = folder.environment
    let text = Self.mail(
      inviting: "UID:a-faire", "DUE;VALUE=DATE:20250625", "SUMMARY:Rendre la clé", as: "VTODO",
      subject: "[TLP:RED] Remise")
    let mail = try environment.folder.write(text.utf8, to: "remise.eml")
    #expect(environment.run("import \(mail) --yes").status == 0)
    #expect(environment.run("due --within 30d").output.contains("Rendre la clé"))
    let limited = environment.run("due --within 30d --tlp-max amber")
    #expect(limited.status == 0 && !limited.output.contains("Rendre la clé"), "\(limited)")
    let shown = environment.run("followups list --format ids").lines
      .map { environment.run("followups show \($0)").output }
    #expect(shown.contains { $0.contains("Rendre la clé") && $0.contains("Remise") }, "\(shown)")
    // Nothing of it leaves by a folder that goes to a server.
    #expect(folder.sync("followups sync", "").contains("\"written\":"))
    #expect(try folder.names.allSatisfy { try !folder.text($0).contains("Rendre") })
  }

  @Test func `what is to be done by a mail that did not come in stays out with it`() throws {
    let environment = try environment()
    for _ in 1...2 {
      let twin = "contacts add Mallory --email mallory@exemple.net --new"
      #expect(environment.run(twin).status == 0)
    }
    let text = Self.mail(
      inviting: "UID:a-faire", "DUE;VALUE=DATE:20250625", "SUMMARY:Rendre la clé", as: "VTODO",
      subject: "[TLP:RED] Remise")
    let mail = try environment.folder.write(text.utf8, to: "remise.eml")
    let outcome = environment.run("import \(mail) --yes")
    #expect(
      outcome.errors.contains("le message qui l’apporte n’est pas entré"), "\(outcome.errors)")
    #expect(!environment.run("due --within 30d").output.contains("Rendre la clé"))
  }

  @Test func `an invitation that a later one has overtaken changes nothing`() throws {
    let environment = try environment()
    let later = Self.mail(
      inviting: "UID:dejeuner-2", "SEQUENCE:3", "DTSTART;VALUE=DATE:20250704", "SUMMARY:Déjeuner")
    let earlier = Self.mail(
      inviting: "UID:dejeuner-2", "SEQUENCE:1", "DTSTART;VALUE=DATE:20250703", "SUMMARY:Déjeuner")
    for (name, text) in [("a", later), ("b", earlier), ("a", later)] {
      let mail = try environment.folder.write(text.utf8, to: "\(name).eml")
      #expect(environment.run("import \(mail) --yes").status == 0)
    }
    let drafts = environment.run("meeting list --status draft").output
    #expect(drafts.contains("2025-07-04") && !drafts.contains("2025-07-03"), "\(drafts)")
  }

  @Test func `what is wrong with an invitation is told with the line of its mail`() throws {
    let environment = try environment()
    let wrong = Self.mail(inviting: "UID:dejeuner-3", "SUMMARY:Déjeuner")
    let box = try environment.folder.write(Self.box([Self.mail(1), wrong]).utf8, to: "boite.mbox")
    let rejects = environment.folder.path + "/refus.mbox"
    let outcome = environment.run("import \(box) --yes --rejects \(rejects)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("ligne 11,") && outcome.errors.contains("DTSTART"))
    #expect(!outcome.errors.contains("ligne 3,"), "\(outcome.errors)")
    #expect(try String(contentsOfFile: rejects, encoding: .utf8) == Self.box([wrong]))
  }

  @Test func `what is not kept of an invitation is told with the line of its mail`() throws {
    let environment = try environment()
    let mail = Self.mail(
      inviting: "UID:dejeuner-4", "SUMMARY:Déjeuner", "DTSTART:20250704T100000Z",
      "DTEND:20250704T090000Z")
    let box = try environment.folder.write(Self.box([Self.mail(1), mail]).utf8, to: "boite.mbox")
    let outcome = environment.run("import \(box) --yes")
    #expect(outcome.status == 0 && outcome.errors.contains("ligne 11, fin (DTEND)"))
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
      Self.box([Self.mail(1), Self.mail(2), Self.mail(2, "List-Id: <liste>\n")]).utf8,
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
    let received = try environment.folder.write(Self.mail(1).utf8, to: "recu.eml")
    let sent = try environment.folder.write(
      Self.box([Self.mail(1, "X-Sent: yes\n", text: "Bonjour. [liste]")]).utf8, to: "Sent")
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
      Self.mail(1, from: "=?utf-8?q?Valette_Thierry-Paul?= <valette@exemple.org>").utf8)
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
      Self.box([
        Self.mail(1, from: "Contact <contact@exemple.org>"),
        Self.mail(2, from: "Contact <contact@essai.org>"),
        Self.mail(3, from: "Service de presse <contact@essai.org>"),
      ]).utf8, to: "boite.mbox")
    let outcome = environment.run("import \(box) --yes --json")
    #expect(outcome.output.contains("\"created\":3"), "\(outcome.errors)")
    #expect(outcome.output.contains("\"newcomers\":2"), "\(outcome.output)")
  }

  @Test func `what is wrong is told with its line, written again, and the others come in`() throws {
    let environment = try environment()
    let wrong = Self.mail(2).replacing("From: ", with: "X-From: ")
    let box = try environment.folder.write(
      Self.box([Self.mail(1), wrong, Self.mail(3)]).utf8, to: "boite.mbox")
    let rejects = environment.folder.path + "/refus.mbox"
    let outcome = environment.run("import \(box) --yes --rejects \(rejects)")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("2 nouveaux") && outcome.errors.contains("1 refusé"))
    #expect(outcome.errors.contains("ligne 11"), "\(outcome.errors)")
    #expect(try String(contentsOfFile: rejects, encoding: .utf8) == Self.box([wrong]))
    let strictly = environment.run("import \(box) --yes --strict")
    #expect(strictly.status == 65 && strictly.errors.contains("ligne 11"), "\(strictly.errors)")
  }

  @Test func `what lies in a mailbox and was thrown away stays out, and is counted`() throws {
    let environment = try environment()
    let deleted = Self.mail(2, "X-Mozilla-Status: 0009\n")
    let box = try environment.folder.write(
      Self.box([Self.mail(1), deleted, Self.mail(3)]).utf8, to: "Inbox")
    let outcome = environment.run("import \(box) --yes --json")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("2 nouveaux"), "\(outcome.errors)")
    #expect(outcome.output.contains(#""rows":2,"#) && outcome.output.contains(#""discarded":1"#))
    #expect(!environment.run("meeting list").output.contains("Point 2"))
    let bin = try environment.folder.write(Self.box([deleted]).utf8, to: "Corbeille")
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
