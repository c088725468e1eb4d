import CessCLI
import Foundation
import TestSupport
import Testing

/// Of two words about one thing the later one is followed, by whichever way each of them came.
@Suite struct LaterWordTests: ImportSuite {
  private func event(_ stamp: String, _ lines: String, method: String = "") -> String {
    """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//exemple//FR
    \(method)BEGIN:VEVENT
    UID:point-1
    DTSTAMP:\(stamp)
    SUMMARY:Point
    ORGANIZER:mailto:max@exemple.org
    \(lines)
    END:VEVENT
    END:VCALENDAR

    """.replacing("\n", with: "\r\n")
  }

  private static let first = "DTSTART:20261201T090000Z\nDTEND:20261201T100000Z"
  private static let moved = "SEQUENCE:1\nDTSTART:20261203T090000Z\nDTEND:20261203T100000Z"

  /// Shares a folder of one event, after a file of it was imported; tells what stands here and there.
  private func shared(
    _ imported: String, _ item: String, editing edit: String? = nil
  ) throws -> (here: String, there: String) {
    let environment = try environment()
    let path = try file(imported, named: "a.ics", in: environment)
    #expect(environment.run("import \(path) --yes").status == 0)
    if let edit { #expect(environment.run("meeting edit i6 \(edit)").status == 0) }
    let name = try file(item, named: "agenda/point-1.ics", in: environment)
    let folder = environment.folder.path + "/agenda"
    for _ in 1...2 { #expect(environment.run("meeting sync \(folder) --yes").status == 0) }
    return (
      environment.run("meeting show i6 --json").output,
      try String(contentsOfFile: name, encoding: .utf8)
    )
  }

  @Test func `what changed in a folder since its file came in is followed, and not written over`()
    throws
  {
    let item = event("20261102T000000Z", Self.moved + "\nSTATUS:CANCELLED")
    let (here, there) = try shared(event("20261101T000000Z", Self.first), item)
    #expect(here.contains("2026-12-03") && here.contains("\"status\":\"cancelled\""), "\(here)")
    #expect(there == item)
  }

  @Test func `what was changed here since stays, and goes out`() throws {
    let (here, there) = try shared(
      event("20261101T000000Z", Self.first), event("20261102T000000Z", Self.moved),
      editing: "--title Dîner")
    #expect(here.contains("2026-12-03") && here.contains("Dîner"), "\(here)")
    #expect(there.contains("20261203T090000Z") && there.contains("SUMMARY:Dîner"), "\(there)")
  }

  @Test func `an older word in the folder is not followed`() throws {
    let (here, there) = try shared(
      event("20261102T000000Z", Self.moved), event("20261101T000000Z", Self.first))
    #expect(here.contains("2026-12-03"), "\(here)")
    #expect(there.contains("20261203T090000Z"), "\(there)")
  }

  @Test func `an older invitation by mail takes nothing back, however often it comes`() throws {
    let environment = try environment()
    let guest = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:zoe@exemple.org"
    let calendar = try file(
      event(
        "20250520T000000Z",
        "SEQUENCE:0\nSTATUS:CONFIRMED\nDTSTART:20250510T090000Z\nDURATION:PT1H\n\(guest)"),
      named: "a.ics", in: environment)
    let invitation = event(
      "20250502T081200Z",
      "SEQUENCE:0\nDTSTART:20250510T090000Z\nDURATION:PT1H\n"
        + guest.replacing("ACCEPTED", with: "NEEDS-ACTION"), method: "METHOD:REQUEST\n")
    let mail = try file(
      "From: Max <max@exemple.org>\r\nTo: zoe@exemple.org\r\nSubject: Invitation\r\n"
        + "Date: Fri, 2 May 2025 09:12:00 +0200\r\nMessage-ID: <1@exemple.org>\r\n"
        + "Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n\(invitation)",
      named: "a.eml", in: environment)
    for path in [calendar, mail, calendar, mail] {
      let outcome = environment.run("import \(path) --yes --json")
      #expect(outcome.output.contains("\"updated\":0"), "\(outcome.output)")
      #expect(
        environment.run("meeting show i6 --json").output.contains("\"status\":\"held\""))
    }
  }

  @Test func `who writes from an address that was another's is somebody of that name`() throws {
    let environment = try environment()
    func mail(_ number: Int, _ from: String) -> String {
      "From x Mon May  5 12:30:00 2025\nFrom: \(from) <ambassade@exemple.org>\n"
        + "To: ali@exemple.org\nSubject: Lettre \(number)\n"
        + "Date: Mon, 5 May 2025 14:3\(number):00 +0200\nMessage-ID: <\(number)@exemple.org>\n\nx\n\n"
    }
    let box = try file(
      mail(1, "Zoé Essai") + mail(2, "Max Modèle") + mail(3, "Zoe Essai"), named: "b.mbox",
      in: environment)
    for _ in 1...2 { #expect(environment.run("import \(box) --yes").status == 0) }
    let lines = environment.run("meeting list").output.split(separator: "\n")
    for (number, name) in [(1, "Zoé Essai"), (2, "Max Modèle"), (3, "Zoé Essai")] {
      let line = try #require(lines.first { $0.contains("Lettre \(number)") })
      #expect(line.contains(name), "\(line)")
    }
  }
}
