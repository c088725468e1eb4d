import CessCLI
import Foundation
import TestSupport
import Testing

/// Follow-ups and things to do of a folder are brought together, both ways.
@Suite struct TaskSyncTests {
  private let agenda: SharedCalendar
  private var book: SharedFolder { agenda.book }

  init() throws { agenda = try SharedCalendar() }

  private static func task(_ lines: String...) -> String {
    (["BEGIN:VTODO", "UID:tache-1", "SUMMARY:Rapport mensuel"] + lines + ["END:VTODO"])
      .joined(separator: "\n")
  }

  /// A time of it that was done.
  private static func done(_ day: String) -> String {
    task(
      "RECURRENCE-ID;VALUE=DATE:\(day)", "DUE;VALUE=DATE:\(day)", "STATUS:COMPLETED",
      "COMPLETED:20250619T080000Z")
  }

  @Test func `a follow-up goes out with an alarm, and is done here when it is done there`() throws {
    agenda.tasks()
    let name = try agenda.file(saying: "Envoyer la note")
    #expect(try book.text(name).contains("TRIGGER;RELATED=END:PT9H\r\n"))
    #expect(agenda.tasks().contains(agenda.written(0)))
    try book.change(
      name, "STATUS:NEEDS-ACTION\r\n", "STATUS:COMPLETED\r\nCOMPLETED:20250619T080000Z\r\n")
    #expect(agenda.tasks().contains("\"updated\":1"))
    #expect(
      book.environment.run("followups list --state done").output.contains("Envoyer la note"))
    #expect(agenda.tasks().contains(agenda.written(0)))
  }

  @Test func `what a file says twice, beside something that is wrong, leaves no trace each time`()
    throws
  {
    let due = Self.task("DUE;VALUE=DATE:20260110")
    try book.putCalendar("a.ics", [due, due, "BEGIN:VTODO", "SUMMARY:Sans jour", "END:VTODO"])
    agenda.tasks()
    agenda.tasks()
    let before = book.environment.registerDigest
    agenda.tasks()
    #expect(book.environment.registerDigest == before)
  }

  @Test(arguments: [
    ["DTSTART;VALUE=DATE:20250618", "DUE;VALUE=DATE:20250620"],
    ["DTSTART;TZID=Europe/Paris:20250618T090000", "DURATION:P2D"],
    ["DTSTART:20250618T090000Z", "DUE:20250620T090000Z"],
  ])
  func `a task begins no later than it is due here, and as a day where that is one`(
    lines: [String]
  ) throws {
    try book.putCalendar(
      "tache.ics",
      [(["BEGIN:VTODO", "UID:t", "SUMMARY:Bilan"] + lines + ["END:VTODO"]).joined(separator: "\n")])
    agenda.tasks()
    let id = try agenda.id("followups", of: "Bilan")
    book.run("followups edit \(id) --due 2025-06-15")
    agenda.tasks()
    let text = try book.text("tache.ics")
    #expect(text.contains("DUE;VALUE=DATE:20250615") && !text.contains("DTSTART"), "\(text)")
  }

  @Test func `an alarm that was removed there stays removed`() throws {
    agenda.tasks()
    let name = try agenda.file(saying: "Envoyer la note")
    let item = try book.text(name)
    let alarm = try #require(item.firstRange(of: "BEGIN:VALARM"))
    let end = try #require(item.firstRange(of: "END:VALARM\r\n"))
    try book.change(name, String(item[alarm.lowerBound..<end.upperBound]), "")
    agenda.tasks()
    let id = try #require(
      book.environment.run("followups list --format ids").lines.first { line in
        book.environment.run("followups show \(line)").output.contains("Envoyer la note")
      })
    #expect(book.environment.run("followups snooze \(id) --until 2025-06-30").status == 0)
    #expect(agenda.tasks().contains(agenda.written(1)))
    #expect(try !book.text(name).contains("VALARM"))
  }

  @Test func `a follow-up that returns is done for this time when it is ticked there`() throws {
    book.run("followups add \"Rapport mensuel\" --due 2025-06-20 --every \"1 month\"")
    agenda.tasks()
    let name = try agenda.file(saying: "Rapport mensuel")
    try book.change(
      name, "STATUS:NEEDS-ACTION\r\n", "STATUS:COMPLETED\r\nCOMPLETED:20250619T080000Z\r\n")
    agenda.tasks()
    let id = try agenda.id("followups", of: "Rapport mensuel")
    let shown = book.environment.run("followups show \(id) --json").output
    #expect(shown.contains("\"due\":\"2025-07-20\"") && shown.contains("\"2025-06-19\""))
    #expect(try book.text(name).contains("DUE;VALUE=DATE:20250720"))
    #expect(try book.text(name).contains("STATUS:NEEDS-ACTION"))
    #expect(agenda.tasks().contains(agenda.written(0)))
    #expect(book.environment.run("check").status == 0)
  }

  @Test func `done here and ticked there, it was done once`() throws {
    book.run("followups add \"Rapport mensuel\" --due 2025-06-20 --every \"1 month\"")
    agenda.tasks()
    let id = try agenda.id("followups", of: "Rapport mensuel")
    let name = try agenda.file(saying: "Rapport mensuel")
    book.run("followups done \(id) --on 2025-06-19")
    try book.change(
      name, "STATUS:NEEDS-ACTION\r\n",
      "STATUS:COMPLETED\r\nCOMPLETED:20250619T080000Z\r\nPERCENT-COMPLETE:100\r\n")
    for _ in 1...2 { agenda.tasks() }
    let shown = book.environment.run("followups show \(id) --json").output
    #expect(shown.contains("\"due\":\"2025-07-20\""))
    let item = try book.text(name)
    #expect(item.contains("DUE;VALUE=DATE:20250720") && item.contains("STATUS:NEEDS-ACTION"))
    #expect(!item.contains("PERCENT-COMPLETE"))
  }

  @Test func `one time that is ticked apart from the whole is done, and no other follow-up`() throws
  {
    let whole = Self.task("DUE;VALUE=DATE:20250620", "RRULE:FREQ=MONTHLY")
    try agenda.put("tache.ics", whole)
    agenda.tasks("--in-only")
    try agenda.put(
      "tache.ics", whole,
      Self.task(
        "RECURRENCE-ID;VALUE=DATE:20250620", "DUE;VALUE=DATE:20250620", "STATUS:COMPLETED",
        "COMPLETED:20250619T080000Z"))
    for _ in 1...2 { agenda.tasks("--in-only") }
    let told = book.environment.run("followups list --json").output
    #expect(told.split(separator: "Rapport mensuel").count == 2)
    let id = try agenda.id("followups", of: "Rapport mensuel")
    #expect(
      book.environment.run("followups show \(id) --json").output
        .contains("\"due\":\"2025-07-20\""))
    #expect(book.environment.run("check").status == 0)
  }

  @Test func `times that are ticked out of their order count each in its turn`() throws {
    let whole = Self.task("DUE;VALUE=DATE:20250620", "RRULE:FREQ=MONTHLY")
    try agenda.put("tache.ics", whole)
    agenda.tasks("--in-only")
    let id = try agenda.id("followups", of: "Rapport mensuel")
    func due() -> String {
      book.environment.run("followups show \(id) --json").output
    }
    try agenda.put("tache.ics", whole, Self.done("20250720"))
    agenda.tasks("--in-only")
    #expect(due().contains("\"due\":\"2025-06-20\""))
    let before = book.environment.registerDigest
    agenda.tasks("--in-only")
    #expect(book.environment.registerDigest == before)
    book.run("followups done \(id) --on 2025-06-18")
    agenda.tasks("--in-only")
    #expect(due().contains("\"due\":\"2025-08-20\""))
    try agenda.put("tache.ics", whole, Self.done("20250920"), Self.done("20250820"))
    agenda.tasks("--in-only")
    #expect(due().contains("\"due\":\"2025-10-20\""))
    #expect(book.environment.run("check").status == 0)
  }
}
