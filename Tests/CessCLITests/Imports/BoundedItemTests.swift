import CessCLI
import TestSupport
import Testing

/// A file of a shared folder that holds more than one item, however much that is.
@Suite struct BoundedItemTests {
  @Test func `a file of many cards is refused, and says how they come in`() throws {
    let book = try SharedFolder("carnet")
    let cards = (1...3).map { "BEGIN:VCARD\nVERSION:3.0\nFN:Personne \($0)\nEND:VCARD" }
    try book.put("tous.vcf", cards)
    try book.putCard("seule.vcf", ["UID:seule", "FN:Zoé Essai"])
    let outcome = book.environment.run("contacts sync \(book.path) --yes")
    #expect(outcome.errors.contains("tous.vcf, ligne 1, BEGIN\u{A0}: plusieurs fiches"))
    #expect(book.environment.run("contacts list").output.contains("Zoé Essai"))
    #expect(!book.environment.run("contacts list").output.contains("Personne"))
  }

  @Test func `so many series that they are more than one is refused whole`() throws {
    let agenda = try SharedCalendar()
    let series = (1...200).map {
      SharedCalendar.event(
        "s\($0)", "SUMMARY:Série \($0)", "DTSTART;VALUE=DATE:20250601", "RRULE:FREQ=DAILY")
    }
    try agenda.book.putCalendar("toutes.ics", series)
    let outcome = agenda.book.environment.run("meeting sync \(agenda.book.path) --yes")
    #expect(outcome.errors.contains("toutes.ics, ligne 1\u{A0}: plus de 20000 entrées"))
    #expect(!agenda.book.environment.run("meeting list").output.contains("Série"))
  }
}
