import CessCLI
import TestSupport
import Testing

/// A bringing together that is undone leaves the folder as it is: the next one learns nothing of our
/// own words there, and loses none of its.
@Suite struct UndoneSyncTests {
  private let agenda: SharedCalendar
  private let name: String
  private let id: String
  private var book: SharedFolder { agenda.book }

  init() throws {
    agenda = try SharedCalendar()
    agenda.meetings()
    name = try #require(try agenda.book.names.first)
    id = try agenda.lunch()
  }

  private func undo(_ count: Int) { for _ in 1...count { book.run("undo --yes") } }

  private var shown: String { book.environment.run("meeting show \(id) --json").output }

  @Test(arguments: [1, 2])
  func `a busy slot is told in full again, or moved with its exchange`(count: Int) throws {
    book.run("meeting edit \(id) --marking red")
    agenda.meetings()
    undo(count)
    if count == 1 { book.run("meeting edit \(id) --on \"2025-06-26 12:30\"") }
    agenda.meetings()
    let text = try book.text(name)
    #expect(text.contains("X-CESS-BUSY") == (count == 1))
    #expect(text.contains(count == 1 ? "20250626T103000Z" : "20250625T103000Z"), "\(text)")
    agenda.expectSettled()
    if count == 1 { book.run("meeting edit \(id) --marking amber") }
    agenda.meetings()
    #expect(try book.text(name).contains("Déjeuner"))
  }

  @Test func `whoever puts a title into a busy slot takes nothing away`() throws {
    book.run("meeting edit \(id) --marking red")
    agenda.meetings()
    undo(1)
    try book.change(name, "X-CESS-BUSY:TRUE\r\n", "SUMMARY:Occupé\r\n")
    agenda.meetings()
    #expect(shown.contains("\"title\":\"Déjeuner\"") && shown.contains("\"place\":\"Paris\""))
  }

  @Test func `what was changed there since it was told in full comes in`() throws {
    book.run("meeting edit \(id) --marking red")
    agenda.meetings()
    book.run("meeting edit \(id) --marking green")
    agenda.meetings()
    undo(1)
    try book.change(name, "LOCATION:Paris", "LOCATION:Lyon")
    agenda.meetings()
    #expect(shown.contains("\"place\":\"Lyon\""), "\(shown)")
    #expect(try book.text(name).contains("LOCATION:Lyon"))
    agenda.expectSettled()
  }

  @Test(arguments: [false, true])
  func `what came in with what we told comes in again, alone`(isTouched: Bool) throws {
    book.run("meeting edit \(id) --title Dîner")
    try book.change(name, "LOCATION:Paris", "LOCATION:Lyon")
    agenda.meetings()
    undo(2)
    if isTouched { try book.change(name, "LOCATION:Lyon", "LOCATION:Nice") }
    agenda.meetings()
    #expect(shown.contains("\"title\":\"Déjeuner\""), "\(shown)")
    #expect(shown.contains(isTouched ? "\"place\":\"Nice\"" : "\"place\":\"Lyon\""), "\(shown)")
    #expect(try book.text(name).contains("SUMMARY:Déjeuner"))
    agenda.expectSettled()
  }

  @Test func `a round of a recurring follow-up that was done there and undone here is open again`()
    throws
  {
    book.run("followups add \"Rapport mensuel\" --due 2025-06-20 --every \"1 month\"")
    agenda.tasks()
    let task = try agenda.file(saying: "Rapport mensuel")
    let before = try book.text(task)
    try book.change(task, "STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nCOMPLETED:20250619T100000Z")
    agenda.tasks()
    undo(1)
    agenda.tasks()
    let due = book.environment.run("followups list --format csv").output
    #expect(due.contains("2025-06-20") && !due.contains("2025-07-20"), "\(due)")
    #expect(try book.text(task).contains("DUE;VALUE=DATE:20250620"), "\(before)")
  }

  @Test func `a folder that was emptied is given nothing new either`() throws {
    try book.remove(name)
    book.run("meeting plan \"Café\" --on \"2025-06-28 10:00\" --with \"Zoé Essai\"")
    for _ in 1...2 { #expect(agenda.meetings().contains("\"written\":0")) }
    #expect(try book.names.isEmpty)
    agenda.meetings(SharedCalendar.zoe + " --refill")
    #expect(try book.names.count == 2)
  }
}
