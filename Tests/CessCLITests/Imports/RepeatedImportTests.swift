import CessCLI
import TestSupport
import Testing

/// What a second and a third import leave as it is, though much is guessed of what comes in.
@Suite struct RepeatedImportTests: ImportSuite {
  /// An empty register, on 10 June 2026.
  private func register(on day: String = "2026-06-10") throws -> TestEnvironment {
    var environment = try TestEnvironment()
    environment.mayReplaceFiles = true
    environment.now = TestEnvironment.now(day)
    #expect(environment.run("init").status == 0)
    return environment
  }

  private func calendar(_ lines: String...) -> String {
    (["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:e-1", "SUMMARY:Entretien"] + lines
      + ["END:VEVENT", "END:VCALENDAR", ""]).joined(separator: "\r\n")
  }

  // MARK: How an exchange stands

  @Test(arguments: ["meeting cancel i1 --reason Grève", "meeting draft"], ["e.csv", "e.ics"])
  func `what was cancelled or drafted here is not held because its day passed`(
    command: String, name: String
  ) throws {
    var environment = try register(on: "2026-06-05")
    #expect(environment.run("contacts add \"Jean Un\"").status == 0)
    let isDraft = command == "meeting draft"
    let said =
      "meeting \(isDraft ? "draft" : "plan") Entretien --on 2026-06-08 --with \"Jean Un\""
    #expect(environment.run(said).status == 0)
    if !isDraft { #expect(environment.run(command).status == 0) }
    environment.now = TestEnvironment.now("2026-06-10")
    let text =
      name == "e.csv"
      ? "Date;Objet;Participants\n08/06/2026;Entretien;Jean Un\n"
      : calendar("DTSTART;VALUE=DATE:20260608", "ATTENDEE;CN=Jean Un:mailto:jean@exemple.org")
    let path = try file(text, named: name, in: environment)
    #expect(environment.run("import \(path) --yes").status == 0)
    let before = environment.run("meeting show i1 --json").output
    #expect(before.contains(isDraft ? "\"draft\"" : "\"cancelled\""), "\(before)")
    for _ in 1...2 {
      #expect(environment.run("import \(path) --yes --json").output.contains("\"unchanged\":1"))
      #expect(environment.run("meeting show i1 --json").output == before)
    }
  }

  @Test func `what took place took place on its day, whenever it is cancelled`() throws {
    var environment = try register()
    let first = try file(calendar("DTSTART:20260608T090000Z"), named: "a.ics", in: environment)
    #expect(environment.run("import \(first) --yes").status == 0)
    let moved = try file(
      calendar("SEQUENCE:2", "DTSTART:20260620T090000Z", "STATUS:CANCELLED"), named: "b.ics",
      in: environment)
    for day in ["2026-06-12", "2026-06-25"] {
      environment.now = TestEnvironment.now(day)
      let outcome = environment.run("import \(moved) --yes")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let shown = environment.run("meeting show i1 --json").output
      #expect(shown.contains("2026-06-08") && shown.contains("\"held\""), "\(shown)")
    }
  }

  @Test func `a meeting that is told apart moves with its series`() throws {
    let environment = try register(on: "2026-06-25")
    func series(at hour: String) -> String {
      func event(_ lines: String...) -> [String] {
        ["BEGIN:VEVENT", "UID:h-1", "SUMMARY:Point"] + lines + ["END:VEVENT"]
      }
      return
        (["BEGIN:VCALENDAR", "VERSION:2.0"]
        + event("DTSTART:20260601T\(hour)0000Z", "RRULE:FREQ=WEEKLY;COUNT=3")
        + event("RECURRENCE-ID:20260608T\(hour)0000Z", "DTSTART:20260609T140000Z")
        + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
    }
    let path = try file(series(at: "09"), named: "h.ics", in: environment)
    #expect(environment.run("import \(path) --yes --json").output.contains("\"created\":3"))
    _ = try file(series(at: "10"), named: "h.ics", in: environment)
    let moved = environment.run("import \(path) --yes --json").output
    #expect(moved.contains("\"created\":0") && moved.contains("\"rejected\":0"), "\(moved)")
    #expect(environment.run("meeting list --format ids").output.split(separator: "\n").count == 3)
    #expect(environment.run("import \(path) --yes --json").output.contains("\"unchanged\":3"))
  }

  // MARK: What is nearly the same

  @Test func `what two are to do is two`() throws {
    let environment = try register()
    let table =
      "Tâche;Échéance;Responsable;Statut\nEnvoyer la note;01/12/2026;Camille Durand;en cours\n"
      + "Envoyer la note;01/12/2026;Paul Martin;fait\n"
    let path = try file(table, named: "t.csv", in: environment)
    for expected in ["\"created\":2", "\"unchanged\":2", "\"unchanged\":2"] {
      #expect(environment.run("import \(path) --yes --json").output.contains(expected))
    }
    let list = environment.run("followups list --all --format csv").output
    #expect(list.contains("open,Camille Durand") && list.contains("done,Paul Martin"), "\(list)")
  }

  @Test func `an axis with an article is the one without, and one in another script is its own`()
    throws
  {
    let environment = try register()
    let path = try file(
      "Date;Objet;Participants;Axe\n01/06/2026;Un;Jean Un;Les flux migratoires\n"
        + "02/06/2026;Deux;Jean Un;Flux migratoires\n03/06/2026;Trois;Jean Un;中文\n"
        + "04/06/2026;Quatre;Jean Un;日本\n", named: "x.csv", in: environment)
    for expected in ["\"created\":4", "\"unchanged\":4"] {
      let outcome = environment.run("import \(path) --yes --strict --json")
      #expect(outcome.output.contains(expected), "\(outcome.errors)")
    }
    let codes = environment.run("axes list --json").output
    #expect(codes.contains("\"axis\"") && codes.contains("\"axis-2\""), "\(codes)")
    #expect(!codes.contains("flux-migratoires-2"), "\(codes)")
  }

  // MARK: What is told

  @Test func `an address that a newer table has no more is told to go`() throws {
    let environment = try register()
    func table(_ row: String) throws -> String {
      try file("uid;Nom;Courriel;Téléphone\n1;Zoé Essai;\(row)\n", named: "c.csv", in: environment)
    }
    #expect(environment.run("import \(try table("z@exemple.org;0199000001")) --yes").status == 0)
    let newer = try table(";0199000002")
    let plan = environment.run("import \(newer) -n").errors
    #expect(
      plan.contains(
        "suit la source\u{A0}: téléphone\u{A0}; retiré à la source, donc ici aussi\u{A0}: courriel"),
      "\(plan)"
    )
    let json = environment.run("import \(newer) -n --json").output
    #expect(json.contains("\"removed\":[\"emails\"]"), "\(json)")
  }

  @Test func `a guest who declines while another is taken out is a change`() throws {
    let environment = try register()
    func agenda(_ guests: String...) throws -> String {
      try file(
        (["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:e-1", "SUMMARY:Entretien"]
          + ["DTSTART;VALUE=DATE:20260608"] + guests.map { "ATTENDEE;\($0)" }
          + ["END:VEVENT", "END:VCALENDAR", ""]).joined(separator: "\r\n"),
        named: "e.ics", in: environment)
    }
    let (ada, bob) = ("CN=Ada Essai:mailto:ada@exemple.org", "CN=Bob Test:mailto:bob@exemple.org")
    #expect(environment.run("import \(try agenda(ada, bob)) --yes").status == 0)
    let declined = environment.run("import \(try agenda("PARTSTAT=DECLINED;\(ada)")) -n --json")
    #expect(
      declined.output.contains("\"fields\":[\"participations\",\"kept\"]"), "\(declined.output)")
    #expect(declined.output.contains("\"removed\":[]"), "\(declined.output)")
    let fewer = environment.run("import \(try agenda(ada)) -n --json")
    #expect(fewer.output.contains("\"removed\":[\"participations\"]"), "\(fewer.output)")
  }

  @Test func `a day that has lost its time has not lost a time zone`() throws {
    let environment = try register()
    func table(_ time: String) throws -> String {
      try file(
        "uid;Date;Heure;Objet\n1;08/06/2026;\(time);Entretien\n", named: "e.csv", in: environment)
    }
    #expect(environment.run("import \(try table("10:00")) --yes").status == 0)
    let plan = environment.run("import \(try table("")) -n --json").output
    #expect(plan.contains("\"fields\":[\"occurred\",\"timeZone\"]"), "\(plan)")
    #expect(plan.contains("\"removed\":[]"), "\(plan)")
  }
}
