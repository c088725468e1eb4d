import CessCLI
import Foundation
import TestSupport
import Testing

/// What is not to be told to a calendar is not, and what was told is taken back.
@Suite struct WithheldEntriesTests {
  private let agenda: SharedCalendar
  private var book: SharedFolder { agenda.book }

  init() throws { agenda = try SharedCalendar() }

  @Test func `above the marking that is named only the time is told`() throws {
    let id = try #require(
      book.environment.run("meeting list --with \"Zoé Essai\" --format ids").lines.first)
    #expect(book.environment.run("meeting edit \(id) --marking red").status == 0)
    #expect(agenda.meetings("--with \"Zoé Essai\" --busy-above amber").contains(agenda.written(1)))
    let name = try #require(try book.names.first)
    let item = try book.text(name)
    #expect(!item.contains("Déjeuner") && !item.contains("zoe@exemple.org"))
    #expect(item.contains("20250625T103000Z") && item.contains("CLASS:CONFIDENTIAL"))
    let again = agenda.meetings("--with \"Zoé Essai\" --busy-above amber")
    #expect(again.contains(agenda.written(0)) && again.contains("\"created\":0,\"updated\":0"))
    // A program that writes what it understands teaches us nothing.
    try book.change(name, "X-CESS-BUSY:TRUE\r\n", "SUMMARY:Busy\r\n")
    agenda.meetings("--with \"Zoé Essai\" --busy-above amber")
    #expect(book.environment.run("meeting show \(id)").output.contains("Déjeuner"))
    try FileManager.default.removeItem(atPath: "\(book.path)/\(name)")
    agenda.meetings("--with \"Zoé Essai\" --busy-above amber --refill")
    // Whoever moves it there moves nothing here; whoever may be told, is.
    try book.change(name, "20250625T103000Z", "20250626T110000Z")
    agenda.meetings("--with \"Zoé Essai\" --busy-above amber")
    #expect(try book.text(name).contains("20250625T103000Z"))
    #expect(book.environment.run("meeting edit \(id) --marking amber").status == 0)
    agenda.meetings("--with \"Zoé Essai\" --busy-above amber")
    #expect(try book.text(name).contains("SUMMARY:Déjeuner"))
    agenda.expectSettled()
  }

  @Test
  func `an event that came from there is followed, and left as it is, whatever its marking here`()
    throws
  {
    try agenda.put(
      "ailleurs.ics",
      SharedCalendar.event("ailleurs-1", "SUMMARY:Entretien", "DTSTART;VALUE=DATE:20250627"))
    agenda.meetings()
    let id = try #require(
      book.environment.run("meeting list --from 2025-06-27 --to 2025-06-27 --format ids").lines
        .first)
    #expect(book.environment.run("meeting edit \(id) --marking red").status == 0)
    try book.change("ailleurs.ics", "20250627", "20250628")
    let item = try book.text("ailleurs.ics")
    #expect(agenda.meetings().contains("\"updated\":1"))
    #expect(try book.text("ailleurs.ics") == item)
    #expect(book.environment.run("meeting show \(id) --json").output.contains("2025-06-28"))
  }

  @Test
  func `without a word nothing above AMBER goes out, nor who met under the Chatham House Rule`()
    throws
  {
    let id = try agenda.lunch()
    book.run("followups add \"Rendre compte\" --due 2025-06-28 --from \(id)")
    for change in ["--marking red", "--marking amber --chatham-house"] {
      book.run("meeting edit \(id) \(change)")
      agenda.meetings()
      agenda.tasks()
      // The lunch, as a busy slot, and the note that comes from no exchange.
      let texts = try book.names.map { try book.text($0) }
      #expect(texts.contains { $0.contains("X-CESS-BUSY:TRUE") })
      #expect(texts.contains { $0.contains("Envoyer la note") })
      #expect(texts.allSatisfy { !$0.contains("Déjeuner") && !$0.contains("Rendre compte") })
    }
  }

  @Test func `what is no longer to be told is taken back, and told again when it may be`() throws {
    let id = try agenda.lunch()
    book.run("followups add \"Rendre compte\" --due 2025-06-28 --from \(id)")
    agenda.tasks()
    _ = try agenda.file(saying: "Rendre compte")
    book.run("meeting edit \(id) --marking red")
    #expect(agenda.tasks().contains(agenda.written(0, removed: 1)))
    #expect(try book.names.allSatisfy { try !book.text($0).contains("Rendre compte") })
    #expect(agenda.tasks().contains(agenda.written(0)))
    book.run("meeting edit \(id) --marking amber")
    #expect(agenda.tasks().contains(agenda.written(1)))
  }

  @Test func `an exchange of which only the month is known is taken back whole`() throws {
    agenda.meetings()
    #expect(try book.names.count == 1)
    book.run("meeting edit \(try agenda.lunch()) --marking red --on 2025-06")
    #expect(agenda.meetings().contains(agenda.written(0, removed: 1)))
    #expect(try book.names.isEmpty)
    agenda.expectSettled()
  }

  @Test func `an invitation that we put there is ours to take back`() throws {
    try agenda.put(
      "invitation.ics",
      SharedCalendar.event(
        "invitation-1", "SUMMARY:Table ronde", "DTSTART;VALUE=DATE:20250630",
        "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org"))
    book.run("import \(book.path)/invitation.ics --yes")
    try book.remove("invitation.ics")
    #expect(agenda.meetings().contains(agenda.written(2)))
    book.run("meeting edit \(try agenda.id("meeting", of: "Table ronde")) --marking red")
    agenda.meetings()
    #expect(try book.names.allSatisfy { try !book.text($0).contains("Table ronde") })
    #expect(try book.names.count == 2)
    agenda.expectSettled()
  }

  @Test func `a busy slot to which a server adds its own lines is left as it is`() throws {
    book.run("meeting edit \(try agenda.lunch()) --marking red")
    agenda.meetings()
    let name = try #require(try book.names.first)
    try book.change(
      name, "X-CESS-BUSY:TRUE\r\n", "CREATED:20250601T000000Z\r\nTRANSP:OPAQUE\r\n")
    let before = try book.text(name)
    #expect(agenda.meetings().contains(agenda.written(0)))
    #expect(try book.text(name) == before)
    agenda.expectSettled()
  }

  /// Takes back that the folder is known, as when a run is interrupted: the files stay.
  private func forget(_ command: String) throws {
    let line = try #require(
      book.environment.run("log").lines.first { $0.contains(command) })
    let batch = try #require(line.split(separator: "\t").first)
    book.run("undo --batch \(batch) --yes")
  }

  @Test func `what an interrupted run left there is found again by its identifier`() throws {
    agenda.meetings()
    try forget("meeting sync")
    book.run("meeting edit \(try agenda.lunch()) --marking red")
    #expect(agenda.meetings().contains(agenda.written(1)))
    #expect(try book.names.count == 1 && book.text(book.names[0]).contains("X-CESS-BUSY:TRUE"))
    agenda.expectSettled()
    // So is a busy slot, and so is what is told no more.
    try forget("meeting sync")
    #expect(agenda.meetings().contains("\"taken\":[]"))
    book.run("followups add \"Rendre compte\" --due 2025-06-28 --from \(try agenda.lunch())")
    agenda.tasks("--busy-above red")
    _ = try agenda.file(saying: "Rendre compte")
    try forget("followups sync")
    agenda.tasks()
    #expect(try book.names.allSatisfy { try !book.text($0).contains("Rendre compte") })
  }

  @Test func `what we note on an entry of another program stays here`() throws {
    try agenda.put(
      "ailleurs.ics",
      SharedCalendar.event(
        "ailleurs-1", "SUMMARY:Entretien", "DTSTART;VALUE=DATE:20250627", "X-OTHER:gardé"))
    agenda.meetings("--in-only")
    let id = try agenda.id("meeting", of: "Entretien")
    book.run("meeting edit \(id) --notes \"Ligne rouge\" --with \"Zoé Essai\" --place Paris")
    agenda.meetings()
    let item = try book.text("ailleurs.ics")
    #expect(item.contains("LOCATION:Paris") && item.contains("X-OTHER:gardé"))
    #expect(!item.contains("Ligne rouge") && !item.contains("Zoé"))
    let shown = book.environment.run("meeting show \(id)").output
    #expect(shown.contains("Ligne rouge") && shown.contains("Zoé"))
    agenda.expectSettled()
    // What we wrote there is not ours to take back, and is told.
    book.run("meeting edit \(id) --marking red")
    #expect(agenda.meetings().contains("\"exposed\":[\"ailleurs.ics\"]"))
    try book.change("ailleurs.ics", "LOCATION:Paris", "LOCATION:Ailleurs")
    #expect(agenda.meetings().contains("\"exposed\":[]"))
  }

  @Test func `a folder that was renamed is ours to take back from`() throws {
    try agenda.put(
      "invitation.ics",
      SharedCalendar.event("invitation-1", "SUMMARY:Table ronde", "DTSTART;VALUE=DATE:20250630"))
    book.run("import \(book.path)/invitation.ics --yes")
    try book.remove("invitation.ics")
    let id = try agenda.id("meeting", of: "Table ronde")
    book.run("meeting edit \(id) --with \"Zoé Essai\" --notes \"Ligne rouge\"")
    agenda.meetings()
    let other = book.environment.folder.path + "/autre"
    try FileManager.default.moveItem(atPath: book.path, toPath: other)
    book.run("meeting edit \(id) --marking red")
    book.run("meeting sync \(other) --yes \(SharedCalendar.zoe)")
    let texts = try FileManager.default.contentsOfDirectory(atPath: other).map {
      try String(contentsOfFile: "\(other)/\($0)", encoding: .utf8)
    }
    #expect(texts.count == 2 && texts.allSatisfy { !$0.contains("Ligne rouge") })
  }

  @Test func `what was undone with its plan and comes back is ours still`() throws {
    agenda.meetings()
    let name = try #require(try book.names.first)
    try forget("meeting sync")
    try forget("meeting plan")
    agenda.meetings("--zone kazakhstan")
    let id = try agenda.id("meeting", of: "Déjeuner")
    book.run("meeting edit \(id) --marking red")
    agenda.meetings("--zone kazakhstan")
    #expect(try book.text(name).contains("X-CESS-BUSY:TRUE"))
    agenda.expectSettled("--zone kazakhstan")
  }

  @Test func `of a series made of an entry of ours what is RED is told`() throws {
    agenda.meetings()
    let name = try #require(try book.names.first)
    try book.change(name, "SUMMARY:", "RRULE:FREQ=WEEKLY;COUNT=2\r\nSUMMARY:")
    agenda.meetings()
    let lines = book.environment.run("meeting list \(SharedCalendar.zoe) --format ids").lines
    #expect(lines.count == 2)
    book.run("meeting edit \(lines[1]) --marking red")
    #expect(agenda.meetings().contains("\"exposed\":[\"\(name)\"]"))
  }

  @Test func `an invitation that stands in another calendar is that one's`() throws {
    try agenda.put(
      "invitation.ics",
      SharedCalendar.event(
        "invitation-1", "SUMMARY:Table ronde", "DTSTART;VALUE=DATE:20250630",
        "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org"))
    let invitation = try book.text("invitation.ics")
    book.run("import \(book.path)/invitation.ics --yes")
    try book.remove("invitation.ics")
    agenda.meetings()
    book.run("meeting edit \(try agenda.id("meeting", of: "Table ronde")) --marking red")
    let other = book.environment.folder.path + "/autre"
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
    try book.environment.folder.write(Array(invitation.utf8), to: "autre/invitation.ics")
    book.run("meeting sync \(other) --yes --zone kazakhstan")
    #expect(try String(contentsOfFile: other + "/invitation.ics", encoding: .utf8) == invitation)
  }

  @Test func `a slot that others made busy is their word`() throws {
    let lines = ["SUMMARY:Entretien", "DTSTART;VALUE=DATE:20250627"]
    try agenda.put(
      "ailleurs.ics", SharedCalendar.event("ailleurs-1", lines[0], lines[1]))
    agenda.meetings("--in-only")
    try agenda.put(
      "ailleurs.ics", SharedCalendar.event("ailleurs-1", lines[1], "CLASS:CONFIDENTIAL"))
    let item = try book.text("ailleurs.ics")
    book.run("meeting edit \(try agenda.id("meeting", of: "Entretien")) --notes \"Ligne rouge\"")
    agenda.meetings()
    #expect(try book.text("ailleurs.ics") == item)
    // Nor does one beside another entry make the file ours.
    try agenda.put(
      "deux.ics", SharedCalendar.event("deux-1", lines[0], lines[1]),
      SharedCalendar.event("deux-2", lines[1], "CLASS:CONFIDENTIAL"))
    agenda.meetings()
    #expect(try book.text("deux.ics").contains("deux-2"))
  }

  @Test func `what cannot be taken back is told, even to cron`() throws {
    agenda.meetings()
    let name = try #require(try book.names.first)
    try book.change(name, "SUMMARY:", "RRULE:FREQ=WEEKLY;COUNT=2\r\nSUMMARY:")
    book.run("meeting edit \(try agenda.lunch()) --marking red")
    let outcome = book.environment.run(
      "meeting sync \(book.path) --yes -q \(SharedCalendar.zoe)")
    #expect(outcome.errors.contains("\(name)\u{A0}: dit encore ce qui ne doit plus être dit"))
  }

  @Test func `a copy of an older version is found where the busy slot is gone`() throws {
    agenda.meetings()
    let name = try #require(try book.names.first)
    let full = try book.text(name)
    book.run("meeting edit \(try agenda.lunch()) --marking red")
    agenda.meetings()
    try book.remove(name)
    try book.environment.folder.write(Array(full.utf8), to: "agenda/copie.ics")
    agenda.meetings()
    #expect(try book.names == ["copie.ics"])
    #expect(try book.text("copie.ics").contains("X-CESS-BUSY:TRUE"))
    agenda.expectSettled()
  }

  @Test func `a busy slot names nobody and no place, and needs nobody to be found`() throws {
    let id = try agenda.lunch()
    book.run("meeting edit \(id) --marking red --tz Asia/Almaty --on \"2025-06-25 16:30\"")
    book.run("contacts edit \"Zoé Essai\" --name \"?!\"")
    #expect(agenda.meetings("--from 2025-06-25").contains("\"problems\":[]"))
    let item = try #require(
      try book.names.map { try book.text($0) }.first { $0.contains("X-CESS-BUSY") })
    #expect(item.contains("DTSTART:20250625T113000Z") && !item.contains("Almaty"))
  }

  @Test func `what was changed there while it was told in full comes in`() throws {
    agenda.meetings()
    let name = try #require(try book.names.first)
    try book.change(name, "20250625T103000Z", "20250626T110000Z")
    book.run("meeting edit \(try agenda.lunch()) --marking red")
    #expect(agenda.meetings().contains("\"updated\":1"))
    #expect(
      book.environment.run("meeting list \(SharedCalendar.zoe)").output.contains("2025-06-26"))
    #expect(try book.text(name).contains("X-CESS-BUSY:TRUE"))
  }

  @Test func `a cancelled exchange is no busy slot`() throws {
    let id = try agenda.lunch()
    book.run("meeting edit \(id) --marking red")
    agenda.meetings()
    book.run("meeting cancel \(id) --reason \"Reporté\"")
    #expect(agenda.meetings().contains(agenda.written(1)))
    let item = try book.text(book.names[0])
    #expect(item.contains("STATUS:CANCELLED") && item.contains("TRANSP:TRANSPARENT"))
    #expect(!item.contains("Reporté"))
    agenda.expectSettled()
  }
}
