import CessCLI
import Foundation
import TestSupport
import Testing

/// What mails invite to comes in with them, and has no more say than they have.
@Suite struct InvitationImportTests: ImportSuite {
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

  @Test func `what a marked mail invites to travels no farther, whatever a later one says`() throws
  {
    let environment = try environment()
    for subject in ["[TLP:RED] Invitation", "Invitation"] {
      let text = MailTexts.mail(
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
    let text = MailTexts.mail(
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
    let text = MailTexts.mail(
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
    let later = MailTexts.mail(
      inviting: "UID:dejeuner-2", "SEQUENCE:3", "DTSTART;VALUE=DATE:20250704", "SUMMARY:Déjeuner")
    let earlier = MailTexts.mail(
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
    let wrong = MailTexts.mail(inviting: "UID:dejeuner-3", "SUMMARY:Déjeuner")
    let box = try environment.folder.write(
      MailTexts.box([MailTexts.mail(1), wrong]).utf8, to: "boite.mbox")
    let rejects = environment.folder.path + "/refus.mbox"
    let outcome = environment.run("import \(box) --yes --rejects \(rejects)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("ligne 11,") && outcome.errors.contains("DTSTART"))
    #expect(!outcome.errors.contains("ligne 3,"), "\(outcome.errors)")
    #expect(try String(contentsOfFile: rejects, encoding: .utf8) == MailTexts.box([wrong]))
  }

  @Test func `what is not kept of an invitation is told with the line of its mail`() throws {
    let environment = try environment()
    let mail = MailTexts.mail(
      inviting: "UID:dejeuner-4", "SUMMARY:Déjeuner", "DTSTART:20250704T100000Z",
      "DTEND:20250704T090000Z")
    let box = try environment.folder.write(
      MailTexts.box([MailTexts.mail(1), mail]).utf8, to: "boite.mbox")
    let outcome = environment.run("import \(box) --yes")
    #expect(outcome.status == 0 && outcome.errors.contains("ligne 11, fin (DTEND)"))
  }
}
