import CessCLI
import Diplomacy
import Foundation
import TestSupport
import Testing

/// A folder of entries of a calendar is brought together with exchanges and follow-ups, both ways.
@Suite struct CalendarSyncTests {
  private let agenda: SharedCalendar
  private var book: SharedFolder { agenda.book }

  init() throws { agenda = try SharedCalendar() }

  @Test func `what is planned here goes out, and twice changes nothing`() throws {
    #expect(agenda.meetings().contains(agenda.written(1)))
    let name = try #require(try book.names.first)
    let item = try book.text(name)
    #expect(item.contains("UID:\(name.dropLast(4))\r\n"))
    #expect(item.contains("DTSTART;X-CESS-TZID=Europe/Paris:20250625T103000Z\r\n"))
    #expect(item.contains("SUMMARY:Déjeuner\r\n"))
    #expect(item.replacing("\r\n ", with: "").contains("mailto:zoe@exemple.org"))
    agenda.expectSettled()
    #expect(try book.text(name) == item)
  }

  @Test func `what is moved there is moved here, and what is noted here goes out`() throws {
    agenda.meetings()
    let name = try #require(try book.names.first)
    try book.change(name, "20250625T103000Z", "20250626T110000Z")
    let id = try #require(
      book.environment.run("meeting list --with \"Zoé Essai\" --format ids").lines.first)
    #expect(book.environment.run("meeting edit \(id) --summary \"En bref\"").status == 0)
    let told = agenda.meetings()
    #expect(told.contains("\"updated\":1") && told.contains(agenda.written(1)))
    #expect(try book.text(name).contains("X-CESS-SUMMARY:En bref\r\n"))
    #expect(try book.text(name).contains("20250626T110000Z"))
    #expect(book.environment.run("meeting list --with \"Zoé Essai\"").output.contains("2025-06-26"))
    agenda.expectSettled()
  }

  @Test func `what was told and is undone here is told anew, and not learned from there`() throws {
    agenda.meetings()
    let name = try #require(try book.names.first)
    let before = try book.text(name)
    let id = try #require(
      book.environment.run("meeting list --with \"Zoé Essai\" --format ids").lines.first)
    book.run("meeting edit \(id) --title Dîner")
    #expect(agenda.meetings().contains(agenda.written(1)))
    for _ in 1...2 { book.run("undo --yes") }
    #expect(agenda.meetings().contains(agenda.written(1)))
    #expect(book.environment.run("meeting show \(id)").output.contains("Déjeuner"))
    #expect(try book.text(name).contains("SUMMARY:Déjeuner") && before.contains("SUMMARY:Déjeuner"))
    agenda.expectSettled()
  }

  @Test func `of what only the register knows nothing is lost when the entry changes there`()
    throws
  {
    let id = try #require(
      book.environment.run("meeting list --with \"Zoé Essai\" --format ids").lines.first)
    #expect(
      book.environment.run(
        "meeting edit \(id) --zone kazakhstan --decisions Recontacter --notes Long"
      ).status == 0)
    agenda.meetings()
    let before = book.environment.run("meeting show \(id) --json").output
    let name = try #require(try book.names.first)
    try book.change(name, "SUMMARY:Déjeuner", "SUMMARY:Déjeuner court")
    #expect(agenda.meetings().contains("\"updated\":1"))
    #expect(
      book.environment.run("meeting show \(id) --json").output
        == before.replacing("Déjeuner", with: "Déjeuner court"))
    agenda.expectSettled()
  }

  @Test func `a day that passes is no change on either side`() throws {
    agenda.meetings()
    let item = try book.text(try #require(try book.names.first))
    var later = book.environment
    later.now = TestEnvironment.now("2025-07-10")
    let outcome = later.run("meeting sync \(book.path) --yes --json --with \"Zoé Essai\"")
    #expect(outcome.output.contains(agenda.written(0)))
    #expect(try book.text(try #require(try book.names.first)) == item)
  }

  @Test func `an event of another program comes in, and its own properties go out again`() throws {
    try agenda.put(
      "ailleurs.ics",
      SharedCalendar.event(
        "ailleurs-1", "SUMMARY:Entretien", "DTSTART;TZID=Europe/Paris:20250627T090000",
        "DTEND;TZID=Europe/Paris:20250627T100000", "X-OTHER:gardé",
        "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org", "BEGIN:VALARM", "ACTION:DISPLAY",
        "TRIGGER:-PT15M", "DESCRIPTION:Bientôt", "END:VALARM"))
    #expect(agenda.meetings("--in-only").contains("\"created\":1"))
    let id = try #require(
      book.environment.run("meeting list --from 2025-06-27 --to 2025-06-27 --format ids").lines
        .first)
    #expect(book.environment.run("meeting edit \(id) --title \"Entretien utile\"").status == 0)
    agenda.meetings()
    let item = try book.text("ailleurs.ics")
    #expect(item.contains("SUMMARY:Entretien utile\r\n") && item.contains("X-OTHER:gardé\r\n"))
    #expect(item.contains("TRIGGER:-PT15M\r\n") && item.contains("UID:ailleurs-1\r\n"))
    agenda.expectSettled()
  }

  @Test func `notes marked up as a page come in as words, and go out again as they were`() throws {
    let page = #"DESCRIPTION:<b>Ordre du jour</b><br><a href="https://exemple.org/1">Appel</a>"#
    try agenda.put(
      "ailleurs.ics",
      SharedCalendar.event(
        "ailleurs-1", "SUMMARY:Entretien", "DTSTART;TZID=Europe/Paris:20250627T090000", page,
        "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org"))
    agenda.meetings()
    let id = try agenda.id("meeting", of: "Entretien")
    let shown = book.run("meeting show \(id)")
    #expect(shown.contains("Ordre du jour\n") && shown.contains("Appel (https://exemple.org/1)"))
    #expect(!shown.contains("<"))
    book.run("meeting edit \(id) --place \"Salle 3\"")
    agenda.meetings()
    #expect(try book.text("ailleurs.ics").replacing("\r\n ", with: "").contains("\(page)\r\n"))
    agenda.expectSettled()
  }

  @Test func `an event of another program is left as it is while nothing changes`() throws {
    try agenda.put(
      "ailleurs.ics",
      SharedCalendar.event(
        "ailleurs-1", "SUMMARY:Entretien", "DTSTART;TZID=Europe/Paris:20250627T090000",
        "DTEND;TZID=Europe/Paris:20250627T100000", "ORGANIZER;CN=Zoé Essai:mailto:zoe@exemple.org",
        "ATTENDEE;CN=Zoé Essai;PARTSTAT=ACCEPTED;RSVP=TRUE:mailto:zoe@exemple.org",
        "ATTENDEE;CN=Ina Exemple;ROLE=REQ-PARTICIPANT:mailto:ina@exemple.org",
        "LOCATION:Salle 2\\, Paris", "DESCRIPTION:Ordre du jour\\n1. Un", "CATEGORIES:Travail"))
    let item = try book.text("ailleurs.ics")
    agenda.meetings()
    #expect(try book.text("ailleurs.ics") == item)
    // What changes here goes out, and their words with it.
    book.run("meeting edit \(try agenda.id("meeting", of: "Entretien")) --place \"Salle 3\"")
    agenda.meetings()
    let told = try book.text("ailleurs.ics").replacing("\r\n ", with: "")
    #expect(told.contains("LOCATION:Salle 3") && told.contains(";RSVP=TRUE:"))
    #expect(told.contains("ROLE=REQ-PARTICIPANT"))
    agenda.expectSettled()
  }

  @Test func `an event that came by file or mail is the same in the folder, either way round`()
    throws
  {
    let entry = SharedCalendar.event(
      "invitation-1", "SUMMARY:Table ronde", "DTSTART;VALUE=DATE:20250630",
      "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org")
    try agenda.put("invitation.ics", entry)
    #expect(book.environment.run("import \(book.path)/invitation.ics --yes").status == 0)
    #expect(agenda.meetings("--in-only").contains("\"created\":0"))
    let other = entry.replacing("invitation-1", with: "invitation-2")
    try agenda.put("seconde.ics", other)
    #expect(agenda.meetings("--in-only").contains("\"created\":1"))
    let told = book.environment.run("import \(book.path)/seconde.ics --yes --json").output
    #expect(told.contains("\"created\":0"))
    #expect(book.environment.run("check").status == 0)
  }

  @Test func `a server that drops our own words takes nothing from here`() throws {
    let id = try #require(
      book.environment.run("meeting list --with \"Zoé Essai\" --format ids").lines.first)
    #expect(
      book.environment.run(
        "meeting edit \(id) --summary Bref --marking amber+strict --place Salle --city Paris"
      ).status == 0)
    agenda.meetings("--with \"Zoé Essai\" --busy-above red")
    let before = book.environment.run("meeting show \(id) --json").output
    let name = try #require(try book.names.first)
    let item = try book.text(name).split(separator: "\r\n").filter { !$0.hasPrefix("X-CESS-") }
      .joined(separator: "\r\n")
    try book.environment.folder.write(Array((item + "\r\n").utf8), to: "agenda/\(name)")
    agenda.meetings("--with \"Zoé Essai\" --busy-above red")
    #expect(book.environment.run("meeting show \(id) --json").output == before)
  }

  @Test func `an event that is removed there stays here, and is not written again`() throws {
    agenda.meetings()
    let name = try #require(try book.names.first)
    try FileManager.default.removeItem(atPath: "\(book.path)/\(name)")
    #expect(agenda.meetings().contains(agenda.written(0, missing: 1)))
    #expect(try book.names.isEmpty)
    #expect(book.environment.run("meeting list --with \"Zoé Essai\" --format ids").lines.count == 1)
    #expect(agenda.meetings("--with \"Zoé Essai\" --refill").contains(agenda.written(1)))
  }

  @Test func `a series whose file is gone is told once, with how often it takes place`() throws {
    try agenda.put(
      "serie.ics",
      SharedCalendar.event(
        "serie-1", "SUMMARY:Hebdo", "DTSTART;VALUE=DATE:20250701", "RRULE:FREQ=WEEKLY;COUNT=3"))
    #expect(agenda.meetings().contains("\"created\":3"))
    try book.remove("serie.ics")
    let told = agenda.meetings()
    #expect(told.contains("\"name\":\"Hebdo\",\"records\":3"), "\(told)")
    #expect(agenda.meetings().contains("\"gone\":[]"))
    agenda.expectSettled()
  }

  @Test func `events and things to do share a folder, each with its own command`() throws {
    try agenda.put(
      "tache.ics", "BEGIN:VTODO\nUID:tache-1\nSUMMARY:Relire\nDUE;VALUE=DATE:20250630\nEND:VTODO")
    #expect(agenda.meetings().contains("\"created\":0"))
    let item = try book.text("tache.ics")
    #expect(agenda.tasks().contains("\"created\":1"))
    #expect(try book.text("tache.ics") == item)
    agenda.expectSettled()
    #expect(agenda.tasks().contains(agenda.written(0)))
  }

  @Test func `what cannot be read is told by its file, and the others come in`() throws {
    try agenda.put("cassee.ics", SharedCalendar.event("cassee-1", "SUMMARY:Sans jour"))
    try agenda.put(
      "saine.ics", SharedCalendar.event("saine-1", "SUMMARY:Sain", "DTSTART;VALUE=DATE:20250630"))
    let told = agenda.meetings("--in-only")
    #expect(told.contains("\"file\":\"cassee.ics\"") && told.contains("\"created\":1"))
    #expect(try book.text("cassee.ics").contains("Sans jour"))
  }

  @Test func `an end before the beginning is told by its file, once`() throws {
    try agenda.put(
      "envers.ics",
      SharedCalendar.event(
        "envers-1", "SUMMARY:Envers", "DTSTART:20250630T100000Z", "DTEND:20250630T090000Z"))
    let told = agenda.meetings("--in-only")
    #expect(told.contains("\"unkept\":[{\"file\":\"envers.ics\",\"line\":"), "\(told)")
    #expect(told.contains("\"created\":1"))
    #expect(!agenda.meetings("--in-only").contains("envers.ics"))
  }

  @Test func `what is confirmed there after it was in doubt is planned here`() throws {
    for (file, doubt) in [("a.ics", "TENTATIVE"), ("b.ics", "CANCELLED")] {
      func event(_ status: String) -> String {
        SharedCalendar.event(
          file, "SUMMARY:Entretien \(doubt)", "DTSTART;VALUE=DATE:20250630", "STATUS:\(status)")
      }
      try agenda.put(file, event(doubt))
      agenda.meetings()
      try agenda.put(file, event("CONFIRMED"))
      #expect(agenda.meetings().contains("\"updated\":1"))
      #expect(try book.text(file).contains("STATUS:CONFIRMED"))
      let id = try agenda.id("meeting", of: "Entretien \(doubt)")
      #expect(book.environment.run("meeting show \(id) --json").output.contains("\"planned\""))
    }
  }

  @Test func `what took place is not cancelled from there, and that is told`() throws {
    book.run("meeting log \"Visite\" --on 2025-06-18 --with \"Zoé Essai\"")
    agenda.meetings()
    let name = try agenda.file(saying: "SUMMARY:Visite")
    try book.change(name, "STATUS:CONFIRMED", "STATUS:CANCELLED")
    #expect(agenda.meetings().contains("\"conflicts\":[\"status\"]"))
    let id = try agenda.id("meeting", of: "Visite")
    #expect(book.environment.run("meeting show \(id) --json").output.contains("\"held\""))
  }

  @Test func `a server that drops parameters changes no clock, no role and no marking`() throws {
    book.run("contacts add \"Ina Exemple\" --email ina@exemple.org")
    book.run(
      "meeting plan \"Appel\" --on \"2025-06-26 01:30\" --tz Asia/Almaty --with \"Zoé Essai\" "
        + "--with \"Ina Exemple:interpreter\" --marking green")
    agenda.meetings()
    let id = try agenda.id("meeting", of: "Appel")
    let before = book.environment.run("meeting show \(id) --json").output
    let name = try agenda.file(saying: "SUMMARY:Appel")
    let lines = try book.text(name).replacing("\r\n ", with: "").split(separator: "\r\n")
      .filter { !$0.hasPrefix("X-CESS-") }
      .map { String($0.replacing(/;X-CESS-[A-Z]+=[^;:]+/, with: "")) }
    try book.put(name, lines)
    let bare = try book.text(name)
    for _ in 1...2 { agenda.meetings() }
    #expect(book.environment.run("meeting show \(id) --json").output == before)
    // Nor is it told again each time.
    #expect(try book.text(name) == bare)
  }

  @Test func `what another program wrote is not written again for how it is read`() throws {
    let odd = [
      "DTSTART;TZID=Nulle Part/Ici:20250627T090000\nDURATION:PT1H",
      "DTSTART:20250627T090000\nATTENDEE;CN=A:mailto:a@exemple.org\nATTENDEE;CN=B:mailto:a@exemple.org",
      "DTSTART;TZID=Europe/Paris:20250330T023000\nDTEND;TZID=Europe/Paris:20250330T040000",
      "DTSTART:20250627T220000Z\nDESCRIPTION:Un\nDESCRIPTION:Deux",
    ]
    var texts: [String] = []
    for (place, lines) in odd.enumerated() {
      try agenda.put(
        "e\(place).ics", SharedCalendar.event("e\(place)", "SUMMARY:Essai \(place)", lines))
      texts.append(try book.text("e\(place).ics"))
    }
    try agenda.put(
      "t.ics",
      "BEGIN:VTODO\nUID:t\nSUMMARY:Relire\nDTSTART:20250627T080000Z\nDUE:20250701T230000Z\nEND:VTODO"
    )
    let task = try book.text("t.ics")
    for zone in ["Europe/Paris", "Asia/Almaty"] {
      var there = book.environment
      there.now = Environment.Now(
        instant: there.now.instant, today: there.now.today,
        zone: try #require(TimeZoneName(zone)))
      for command in ["meeting sync", "followups sync"] {
        #expect(there.run("\(command) \(book.path) --yes -q").status == 0)
      }
    }
    for (place, text) in texts.enumerated() { #expect(try book.text("e\(place).ics") == text) }
    #expect(try book.text("t.ics") == task)
    // What is noted of one that is done stays here.
    book.run(
      "followups done \(try agenda.id("followups", of: "Relire")) --on 2025-06-19 --note \"Entre nous\""
    )
    agenda.tasks()
    let done = try book.text("t.ics")
    #expect(done.contains("STATUS:COMPLETED") && !done.contains("Entre nous"))
  }

  @Test func `two of one name in one exchange are told, and stay both`() throws {
    let ids = ["", " --new"].map { more in
      book.run("contacts add \"Paul Exemple\"\(more)").trimmingCharacters(in: .newlines)
    }
    book.run(
      "meeting plan \"Les Paul\" --on 2025-06-26 --with \"Zoé Essai\" "
        + ids.map { "--with \($0)" }.joined(separator: " "))
    #expect(agenda.meetings().contains("\"problems\":[]"))
    let name = try agenda.file(saying: "SUMMARY:Les Paul")
    try book.change(name, "SUMMARY:Les Paul", "SUMMARY:Les deux Paul")
    #expect(agenda.meetings().contains("\"updated\":1"))
    let id = try agenda.id("meeting", of: "Les deux Paul")
    let shown = book.environment.run("meeting show \(id) --json").output
    #expect(ids.allSatisfy { shown.contains("\"id\":\($0.dropFirst()),") })
    agenda.expectSettled()
  }

  @Test func `an exchange of which only the month is known leaves the calendar`() throws {
    agenda.meetings()
    book.run("meeting edit \(try agenda.lunch()) --on 2025-08")
    #expect(agenda.meetings().contains(agenda.written(0, removed: 1)))
    book.run("meeting edit \(try agenda.lunch()) --on 2025-08-02")
    #expect(agenda.meetings().contains(agenda.written(1)))
  }
}
