import CessCLI
import Foundation
import TestSupport
import Testing

/// The instances of series come in from a folder, and the series stays with its calendar.
@Suite struct SeriesSyncTests {
  private let agenda: SharedCalendar
  private var book: SharedFolder { agenda.book }

  init() throws { agenda = try SharedCalendar() }

  @Test func `a series comes in by its instances, and its file is left as it is`() throws {
    try agenda.put(
      "serie.ics",
      SharedCalendar.event(
        "serie-1", "SUMMARY:Point hebdomadaire", "DTSTART;VALUE=DATE:20250602",
        "RRULE:FREQ=WEEKLY;COUNT=4", "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org"))
    let item = try book.text("serie.ics")
    #expect(agenda.meetings().contains("\"created\":4"))
    let id = try #require(
      book.environment.run("meeting list --from 2025-06-02 --to 2025-06-02 --format ids").lines.last
    )
    #expect(book.environment.run("meeting edit \(id) --title \"Autre objet\"").status == 0)
    #expect(agenda.meetings().contains(agenda.written(0)))
    #expect(try book.text("serie.ics") == item)
    // Nor is an instance written as an entry of its own.
    #expect(try book.names.count == 2)
    agenda.expectSettled()
  }

  /// A weekly call, at an hour, in June 2025, with what else is said of its instances.
  private func putSeries(_ rule: String = "COUNT=4", _ more: String...) throws {
    try book.putCalendar(
      "serie.ics",
      [
        SharedCalendar.event(
          "serie-1", "SUMMARY:Point hebdomadaire", "DTSTART;TZID=Europe/Paris:20250624T090000",
          "RRULE:FREQ=WEEKLY;\(rule)", "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org")
      ] + more)
  }

  /// The second of the calls, at another hour.
  private static func moved(_ start: String) -> String {
    SharedCalendar.event(
      "serie-1", "SUMMARY:Point déplacé", "RECURRENCE-ID;TZID=Europe/Paris:20250701T090000",
      "DTSTART\(start)", "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org")
  }

  @Test func `an instance that was taken out there is told, and stays here`() throws {
    try putSeries()
    agenda.meetings("--in-only")
    try putSeries("COUNT=4\nEXDATE;TZID=Europe/Paris:20250708T090000")
    let outcome = book.environment.run("meeting sync \(book.path) --in-only --yes -q")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("Point hebdomadaire, 8 juillet 2025"))
    #expect(outcome.errors.contains("retiré de sa série là-bas"))
    #expect(book.environment.run("meeting list --from 2025-07-08 --to 2025-07-08").lines.count == 1)
    #expect(!agenda.meetings("--in-only").contains("2025-07-08"))
  }

  /// A weekly round of four, of which no time is said.
  private func putRound(from day: String) throws {
    try agenda.put(
      "serie.ics",
      SharedCalendar.event(
        "serie-2", "SUMMARY:Tour de table", "DTSTART;VALUE=DATE:\(day)",
        "RRULE:FREQ=WEEKLY;COUNT=4"))
  }

  @Test func `of a series that moved to another weekday the past is named, too`() throws {
    try putRound(from: "20250602")
    agenda.meetings("--in-only")
    try putRound(from: "20250603")
    let outcome = book.environment.run("meeting sync \(book.path) --in-only --yes --json")
    for gone in [
      #""date":"2025-06-02","status":"held""#, #""date":"2025-06-23","status":"planned""#,
    ] {
      #expect(outcome.output.contains(gone), "\(outcome.output)")
    }
    #expect(outcome.errors.contains("9 juin 2025, tenu ici"), "\(outcome.errors)")
    #expect(
      book.environment.run("meeting list --from 2025-06-02 --to 2025-06-03").lines.count == 2)
  }

  @Test func `what an officer says was held was, though its series has it no more`() throws {
    try putRound(from: "20250623")
    agenda.meetings("--in-only")
    var later = book.environment
    later.now = TestEnvironment.now("2025-07-10")
    let list = "meeting list --from 2025-06-23 --to 2025-06-23 --format ids"
    let id = try #require(later.run(list).lines.last)
    #expect(later.run("meeting hold \(id)").status == 0)
    try putRound(from: "20250624")
    let told = later.run("meeting sync \(book.path) --in-only --yes --json").output
    #expect(told.contains(#""date":"2025-06-30","status":"planned""#), "\(told)")
    #expect(!told.contains(#""date":"2025-06-23""#), "\(told)")
  }

  @Test func `a series that nobody touches goes on as the months pass`() throws {
    try putSeries("COUNT=52")
    func calls(in environment: TestEnvironment, _ more: String = "") -> Int {
      let told = environment.run("meeting sync \(book.path) --in-only --yes --json \(more)").output
      #expect(told.contains("\"vanished\":[]"), "\(told)")
      return environment.run("meeting list --format csv").output
        .components(separatedBy: "Point hebdomadaire").count - 1
    }
    let soon = calls(in: book.environment)
    var later = book.environment
    later.now = TestEnvironment.now("2025-09-15")
    #expect(calls(in: later) > soon)
    #expect(calls(in: later, "--until 2026-12-31") == 52)
    let before = later.registerDigest
    _ = calls(in: later, "--until 2026-12-31")
    #expect(later.registerDigest == before)
  }

  @Test func `a series that cannot be read has lost nothing`() throws {
    try putSeries("COUNT=4", Self.moved(":20250701T100000Z"))
    agenda.meetings("--in-only")
    try putSeries("COUNT=quatre", Self.moved(":20250701T110000Z"))
    let told = agenda.meetings("--in-only")
    #expect(told.contains("\"vanished\":[]") && told.contains("\"field\":\"RRULE\""))
  }

  @Test func `a copy of a series is told once`() throws {
    try putSeries()
    agenda.meetings("--in-only")
    try book.put(
      "copie.ics", book.text("serie.ics").split(separator: "\r\n").map(String.init))
    let told = agenda.meetings("--in-only")
    #expect(told.components(separatedBy: "copie exacte de serie.ics").count == 2, "\(told)")
    #expect(told.contains("\"vanished\":[]"), "\(told)")
  }

  @Test func `what a second file says of a series takes nothing from it`() throws {
    try putSeries()
    agenda.meetings("--in-only")
    try book.put(
      "copie.ics",
      book.text("serie.ics").replacing("COUNT=4", with: "COUNT=1")
        .split(separator: "\r\n").map(String.init))
    let told = agenda.meetings("--in-only")
    #expect(told.contains("\"vanished\":[]") && told.contains("\"file\":\"copie.ics\""))
  }

  @Test func `an instance that is refused is told each time, and comes in once it can`() throws {
    try putSeries("COUNT=4", Self.moved(":demain"))
    for _ in 1...2 {
      let told = agenda.meetings("--in-only")
      #expect(told.contains("\"problems\":[{\"file\":\"serie.ics\""))
      #expect(told.contains("\"rejected\":1"))
    }
    let before = book.environment.registerDigest
    agenda.meetings("--in-only")
    #expect(book.environment.registerDigest == before)
    try putSeries("COUNT=4", Self.moved(":20250702T100000Z"))
    #expect(agenda.meetings("--in-only").contains("\"created\":1"))
    #expect(agenda.meetings("--in-only").contains("\"rows\":1,\"created\":0,\"updated\":0"))
  }

  @Test func `instances that came by a file are not written as entries of their own`() throws {
    try putSeries()
    book.run("import \(book.path)/serie.ics --yes")
    try book.remove("serie.ics")
    #expect(agenda.meetings().contains(agenda.written(1)))
    #expect(try !book.text(book.names[0]).contains("Point hebdomadaire"))
    agenda.expectSettled()
  }

  @Test func `a changed instance is followed whatever its marking here`() throws {
    try putSeries("COUNT=4", Self.moved(":20250702T100000Z"))
    agenda.meetings("--in-only")
    book.run("meeting edit \(try agenda.id("meeting", of: "Point déplacé")) --marking red")
    try putSeries("COUNT=4", Self.moved(":20250703T100000Z"))
    #expect(agenda.meetings("--in-only").contains("\"updated\":1"))
    #expect(
      book.environment.run("meeting list --from 2025-07-03 --to 2025-07-03").output
        .contains("Point déplacé"))
  }

  @Test func `a series that becomes one event and a series again is not doubled`() throws {
    let one = SharedCalendar.event(
      "serie-1", "SUMMARY:Point hebdomadaire", "DTSTART;TZID=Europe/Paris:20250624T090000",
      "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org")
    func count() -> Int {
      book.environment.run("meeting list --from 2025-06-24 --format ids \(SharedCalendar.zoe)")
        .lines.count
    }
    try putSeries()
    agenda.meetings()
    #expect(count() == 5)
    try agenda.put("serie.ics", one)
    #expect(agenda.meetings().contains("Point hebdomadaire"))
    #expect(try count() == 5 && book.names.count == 2)
    // One that was moved here is the same still.
    book.run(
      "meeting edit \(try agenda.id("meeting", of: "24 juin")) --on \"2025-06-24 11:00\"")
    try putSeries()
    agenda.meetings()
    #expect(try count() == 5 && book.names.count == 2)
    agenda.expectSettled()
  }
}
