import CessCLI
import Foundation
import TestSupport
import Testing

/// A calendar comes in as a person and a script bring it.
@Suite struct CalendarImportTests: ImportSuite {
  private func file(_ lines: [String], in environment: TestEnvironment) throws -> String {
    let text = (["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR", ""])
      .joined(separator: "\r\n")
    return try environment.folder.write(Array(text.utf8), to: "agenda.ics")
  }

  private static let entries = [
    "BEGIN:VEVENT", "UID:e", "SUMMARY:Point", "DTSTART;TZID=Europe/Paris:20250505T143000",
    "ATTENDEE;CN=Zoé Essai:mailto:zoe@exemple.org", "X-OTHER:oui", "END:VEVENT", "BEGIN:VEVENT",
    "UID:s", "SUMMARY:Hebdomadaire", "DTSTART;VALUE=DATE:20250101", "RRULE:FREQ=WEEKLY",
    "END:VEVENT", "BEGIN:VTODO", "UID:t", "SUMMARY:Relancer", "DUE;VALUE=DATE:20250701",
    "END:VTODO",
  ]

  @Test func `a follow-up of ours that was done in another program is done`() throws {
    let environment = try environment()
    let open = environment.run("followups list --format ids").lines.count
    let ours = environment.run("due --within 60d --format ics").output
    let done = ours.replacing(
      "STATUS:NEEDS-ACTION", with: "STATUS:COMPLETED\r\nCOMPLETED:20250619T100000Z")
    let path = try environment.folder.write(Array(done.utf8), to: "fait.ics")
    let outcome = environment.run("import \(path) --yes --json")
    #expect(
      outcome.output.contains("\"fields\":[\"state\",\"kept\"],\"conflicts\":[]"),
      "\(outcome.output)")
    #expect(environment.run("followups list --format ids").lines.count < open)
    let again = environment.run("import \(path) --yes --json")
    #expect(again.output.contains("\"updated\":0"), "\(again.output)")
    // What was done here stays done, whatever an older copy says.
    let old = try environment.folder.write(Array(ours.utf8), to: "avant.ics")
    #expect(environment.run("undo --yes").status == 0)
    #expect(environment.run("followups done f1").status == 0)
    #expect(environment.run("import \(old) --yes").status == 0)
    #expect(environment.run("followups show f1 --json").output.contains("\"state\":\"done\""))
  }

  @Test func `every entry is accounted for in JSON`() throws {
    let environment = try environment()
    let lines =
      Self.entries + [
        "BEGIN:VJOURNAL", "UID:j", "SUMMARY:Journal", "END:VJOURNAL", "BEGIN:VEVENT", "UID:o",
        "SUMMARY:Ancien", "DTSTART;VALUE=DATE:20000101", "RRULE:FREQ=DAILY;COUNT=3", "END:VEVENT",
      ]
    let calendar = try file(lines, in: environment)
    let outcome = environment.run(
      "import \(calendar) -n --json --from 2025-05-01 --until 2025-05-31")
    #expect(
      outcome.output.contains(
        "\"series\":2,\"instances\":4,\"outside\":1,\"leftOut\":1"), "\(outcome.output)")
  }

  @Test func `a word of an event and its later word in one file change nothing the next time`()
    throws
  {
    let environment = try environment()
    let first = [
      "BEGIN:VEVENT", "UID:e", "SUMMARY:Point", "DTSTART:20260701T100000Z", "END:VEVENT",
    ]
    let later = [
      "BEGIN:VEVENT", "UID:e", "SEQUENCE:1", "SUMMARY:Point", "DTSTART:20260702T100000Z",
      "END:VEVENT",
    ]
    let calendar = try file(first + later, in: environment)
    #expect(environment.run("import \(calendar) --yes --json").output.contains("\"created\":1,"))
    for _ in 1...2 {
      let again = environment.run("import \(calendar) --yes --json").output
      #expect(again.contains("\"updated\":0,\"unchanged\":2,"), "\(again)")
    }
    let day = environment.run("meeting list --format csv").output
    #expect(day.contains("2026-07-02T") && !day.contains("2026-07-01T"))
  }

  @Test(arguments: [
    (#"(UTC+05:00) Essai\, Exemple"#, "\"(UTC+05:00) Essai, Exemple\""),
    ("tzone://Essai/Custom", "tzone://Essai/Custom"), ("GMT+05:00", "GMT+05:00"),
  ])
  func `a clock is known by its name, however that is written`(name: String, said: String) throws {
    let environment = try environment()
    let calendar = try file(
      [
        "BEGIN:VTIMEZONE", "TZID:\(name)", "BEGIN:STANDARD", "DTSTART:16010101T000000",
        "TZOFFSETFROM:+0500", "TZOFFSETTO:+0500", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT",
        "UID:e", "SUMMARY:Point", "DTSTART;TZID=\(said):20250505T143000", "END:VEVENT",
      ], in: environment)
    #expect(environment.run("import \(calendar) --yes --json").output.contains("\"created\":1,"))
    let list = environment.run("meeting list --format csv").output
    #expect(list.contains("2025-05-05T11:30,Europe/Paris"), "\(list)")
  }

  @Test func `a cancellation that comes again changes nothing`() throws {
    let environment = try environment()
    let calendar = try file(
      [
        "METHOD:CANCEL", "BEGIN:VEVENT", "UID:e", "SUMMARY:Point", "DTSTART:20260701T100000Z",
        "SEQUENCE:1", "X-ESSAI:1", "DTSTAMP:20260502T000000Z", "END:VEVENT",
      ], in: environment)
    #expect(environment.run("import \(calendar) --yes --json").output.contains("\"created\":1,"))
    let batches = environment.run("log").output
    #expect(environment.run("import \(calendar) --yes --json").output.contains("\"unchanged\":1,"))
    #expect(environment.run("log").output == batches)
  }

  @Test func `an end before the beginning is told with its line, and the event comes in`() throws {
    let environment = try environment()
    let calendar = try file(
      [
        "BEGIN:VEVENT", "UID:e", "SUMMARY:Envers", "DTSTART:20250505T100000Z",
        "DTEND:20250505T090000Z", "END:VEVENT",
      ], in: environment)
    for plan in ["-n", "-n -q"] {
      let outcome = environment.run("import \(calendar) \(plan)")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("ligne 7, fin (DTEND)"), "\(outcome.errors)")
      #expect(outcome.errors.contains("20250505T090000Z"), "\(outcome.errors)")
    }
    let done = environment.run("import \(calendar) --yes --json").output
    #expect(done.contains("\"created\":1,") && done.contains("\"unkept\":[{\"line\":7,"), "\(done)")
    // What is as it was is not told again.
    #expect(environment.run("import \(calendar) --yes --json").output.contains("\"unkept\":[]"))
  }

  @Test func `an event without any word keeps the title it was given here`() throws {
    var environment = try environment()
    let calendar = try file(
      ["BEGIN:VEVENT", "UID:muet", "DTSTART;VALUE=DATE:20250505", "END:VEVENT"], in: environment)
    let created = environment.run("import \(calendar) --yes --json")
    #expect(created.output.contains("\"created\":1"), "\(created.output)")
    let id = try #require(
      environment.run("meeting list --from 2025-05-05 --to 2025-05-05 --format ids").lines.last)
    #expect(environment.run("meeting show \(id)").output.contains("(sans titre)"))
    #expect(environment.run("meeting edit \(id) --title Point").status == 0)
    environment.variables["LANG"] = "en_GB.UTF-8"
    let again = environment.run("import \(calendar) --yes --json")
    #expect(again.output.contains("\"unchanged\":1"), "\(again.output)")
    #expect(environment.run("meeting show \(id)").output.contains("Point"))
  }

  @Test func `rejected entries keep what their calendar says of all of them`() throws {
    let environment = try environment()
    let text = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:REQUEST", "X-WR-TIMEZONE:Asia/Tokyo",
      "BEGIN:VEVENT", "UID:a", "SUMMARY:Déjeuner", "DTSTART:jeudi",
      "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:valette@exemple.org", "END:VEVENT", "END:VCALENDAR",
      "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:b", "SUMMARY:Point",
      "DTSTART;VALUE=DATE:20250505", "END:VEVENT", "END:VCALENDAR", "",
    ].joined(separator: "\r\n")
    let calendar = try environment.folder.write(Array(text.utf8), to: "deux.ics")
    let rejects = environment.folder.path + "/refus.ics"
    #expect(environment.run("import \(calendar) --yes --rejects \(rejects)").status == 0)
    let rejected = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(rejected.contains("METHOD:REQUEST\r\nX-WR-TIMEZONE:Asia/Tokyo\r\n"), "\(rejected)")
    #expect(!rejected.contains("UID:b"), "\(rejected)")
    let corrected = rejected.replacing("DTSTART:jeudi", with: "DTSTART:20250703T100000Z")
    let again = try environment.folder.write(Array(corrected.utf8), to: "corrigé.ics")
    #expect(environment.run("import \(again) --yes").status == 0)
    let drafts = environment.run("meeting list --status draft --json").output
    #expect(drafts.contains("\"timeZone\":\"Asia/Tokyo\""), "\(drafts)")
  }

  @Test func `a calendar of nothing says so, and nothing else`() throws {
    let environment = try environment()
    let calendar = try file([], in: environment)
    let outcome = environment.run("import \(calendar) -n")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("rien à importer dans agenda.ics"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("Entrées lues"), "\(outcome.errors)")
  }

  @Test func `three times the same calendar creates once`() throws {
    let environment = try environment()
    let calendar = try file(Self.entries, in: environment)
    let command = "import \(calendar) --yes --json --from 2025-05-01 --until 2025-05-31"
    #expect(environment.run(command).output.contains("\"created\":6,\"updated\":0"))
    for _ in 2...3 {
      let again = environment.run(command).output
      #expect(
        again.contains("\"created\":0,\"updated\":0,\"unchanged\":6,\"rejected\":0"), "\(again)")
    }
  }

  @Test func `a later window adds what it has more, and changes nothing else`() throws {
    let environment = try environment()
    let calendar = try file(Self.entries, in: environment)
    #expect(environment.run("import \(calendar) --yes -q --until 2025-05-31").status == 0)
    let later = environment.run("import \(calendar) --yes --json --until 2025-06-30").output
    #expect(later.contains("\"created\":4,\"updated\":0"), "\(later)")
  }

  @Test func `taken back, an import leaves the register as it was`() throws {
    let environment = try environment()
    let calendar = try file(Self.entries, in: environment)
    let (before, after) = (
      environment.folder.path + "/avant", environment.folder.path + "/apres"
    )
    #expect(environment.run("export \(before)").status == 0)
    #expect(environment.run("import \(calendar) --yes -q").status == 0)
    #expect(environment.run("undo --yes").status == 0)
    #expect(environment.run("export \(after)").status == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: before) {
      let contents = [before, after].map {
        FileManager.default.contents(atPath: "\($0)/\(name)")
      }
      #expect(contents[0] == contents[1], "\(name)")
    }
  }

  @Test func `an event that moved follows its calendar, and what was edited here stays`() throws {
    let environment = try environment()
    let first = try file(Self.entries, in: environment)
    #expect(environment.run("import \(first) --yes -q --until 2025-05-31").status == 0)
    let second = try file(
      Self.entries.map {
        $0.replacing("20250505T143000", with: "20250505T160000")
          .replacing("20250701", with: "20250715")
      }, in: environment)
    let outcome = environment.run("import \(second) --yes --json --until 2025-05-31").output
    #expect(outcome.contains("\"created\":0,\"updated\":2"), "\(outcome)")
    #expect(outcome.contains("\"fields\":[\"occurred\"]"), "\(outcome)")
    #expect(outcome.contains("\"fields\":[\"due\"]"), "\(outcome)")
  }

  @Test func `our own timeline read back is what is here`() throws {
    let environment = try environment()
    let timeline = environment.folder.path + "/chronologie.ics"
    #expect(environment.run("timeline -o \(timeline)").status == 0)
    let outcome = environment.run("import \(timeline) --yes --json").output
    #expect(outcome.contains("\"created\":0,"), "\(outcome)")
    #expect(outcome.contains("\"rejected\":0,\"newcomers\":0"), "\(outcome)")
  }

  @Test func `rejected entries are a calendar again, corrected and come in`() throws {
    let environment = try environment()
    let clock = [
      "BEGIN:VTIMEZONE", "TZID:La maison", "BEGIN:STANDARD", "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0300", "TZOFFSETTO:+0300", "END:STANDARD", "END:VTIMEZONE",
    ]
    let calendar = try file(
      Self.entries + clock + ["BEGIN:VTODO", "UID:u", "SUMMARY:Un jour", "END:VTODO"],
      in: environment)
    let rejects = environment.folder.path + "/rejets.ics"
    #expect(environment.run("import \(calendar) --yes -q --rejects \(rejects)").status == 0)
    let written = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(
      written
        == (["BEGIN:VCALENDAR", "VERSION:2.0"] + clock
        + ["BEGIN:VTODO", "UID:u", "SUMMARY:Un jour", "END:VTODO", "END:VCALENDAR", ""])
        .joined(separator: "\r\n")
    )
    let corrected = try environment.folder.write(
      Array(written.replacing("UID:u", with: "UID:u\r\nDUE:20250701T120000Z").utf8),
      to: "rejets.ics")
    #expect(environment.run("import \(corrected) --yes --json").output.contains("\"created\":1,"))
  }

  @Test func `an archive called a calendar is refused`() throws {
    let environment = try environment()
    let zip = try environment.folder.write(
      [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 0, count: 100), to: "agenda.ics")
    let outcome = environment.run("import \(zip) --yes")
    #expect(outcome.status == 65, "\(outcome.errors)")
  }

  @Test func `what a series has no more stays planned, and is named`() throws {
    let environment = try environment()
    func series(_ more: String...) throws -> String {
      try file(
        ["BEGIN:VEVENT", "UID:serie", "SUMMARY:Point", "DTSTART;VALUE=DATE:20250623"] + more
          + ["END:VEVENT"], in: environment)
    }
    let whole = try series("RRULE:FREQ=WEEKLY;COUNT=4")
    #expect(environment.run("import \(whole) --yes --json").output.contains("\"vanished\":[]"))
    let less = try series("RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20250630")
    let told = environment.run("import \(less) --yes --json").output
    #expect(told.contains("\"name\":\"Point\",\"date\":\"2025-06-30\""), "\(told)")
    #expect(told.contains("\"name\":\"Point\",\"date\":\"2025-07-14\""), "\(told)")
    #expect(
      environment.run("meeting list --status planned --from 2025-06-30 --to 2025-06-30")
        .output.contains("Point"))
  }

  @Test func `what is added to a series comes beside it, and takes nothing away`() throws {
    let environment = try environment()
    func event(_ lines: String..., method: String) throws -> String {
      try file(
        ["METHOD:\(method)", "BEGIN:VEVENT", "UID:s", "SUMMARY:Hebdo"] + lines + ["END:VEVENT"],
        in: environment)
    }
    let series = try event(
      "DTSTART;VALUE=DATE:20250701", "RRULE:FREQ=WEEKLY;COUNT=3", method: "PUBLISH")
    #expect(environment.run("import \(series) --yes --json").output.contains("\"created\":3,"))
    for created in [1, 0] {
      let added = try event("SEQUENCE:1", "DTSTART;VALUE=DATE:20250718", method: "ADD")
      let outcome = environment.run("import \(added) --yes --json")
      #expect(outcome.output.contains("\"created\":\(created),\"updated\":0,"), "\(outcome.output)")
      #expect(outcome.output.contains("\"vanished\":[]"), "\(outcome.output)")
    }
    #expect(
      environment.run("meeting list --status planned").output.components(separatedBy: "Hebdo").count
        == 4)
  }

  @Test func `an event of several days leaves as long as it came`() throws {
    let environment = try environment()
    let calendar = try file(
      [
        "BEGIN:VEVENT", "UID:u", "SUMMARY:Séminaire", "DTSTART;VALUE=DATE:20250701",
        "DTEND;VALUE=DATE:20250704", "END:VEVENT",
      ], in: environment)
    #expect(environment.run("import \(calendar) --yes").status == 0)
    let list = environment.run("timeline --from 2025-07-01 --to 2025-07-31 --format ics").output
    #expect(list.contains("DTEND;VALUE=DATE:20250704\r\n"), "\(list)")
  }

  @Test func `the hour that comes twice in autumn is told apart`() throws {
    let environment = try environment()
    let calendar = try file(
      [0, 1].flatMap { hour in
        [
          "BEGIN:VEVENT", "UID:nuit-\(hour)", "SUMMARY:Appel \(hour)",
          "DTSTART:20251026T0\(hour)3000Z", "END:VEVENT",
        ]
      }, in: environment)
    #expect(environment.run("import \(calendar) --yes").status == 0)
    let list = environment.run("timeline --from 2025-10-26 --to 2025-10-26 --format ics").output
    for hour in [0, 1] { #expect(list.contains("DTSTART:20251026T0\(hour)3000Z"), "\(list)") }
  }

  @Test(arguments: [
    "", "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Essai\r\nDTSTART:20250701T090000Z\r\nEND:VEVENT\r\n",
  ])
  func `a calendar that is cut off says so, and what it has comes in`(entries: String) throws {
    let environment = try environment()
    let calendar = try environment.folder.write(
      Array("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(entries)".utf8), to: "agenda.ics")
    let told = environment.run("import \(calendar) --yes --json").output
    #expect(told.contains("\"created\":\(entries.isEmpty ? 0 : 1),"), "\(told)")
    #expect(told.contains("\"field\":\"END:VCALENDAR\""), "\(told)")
  }
}
