import CessCLI
import TestSupport
import Testing

/// An exchange from its plan to its account, and the mistakes made on the way.
@Suite struct ExchangeStoryTests {
  private func environment(answers: [String]? = nil) throws -> TestEnvironment {
    var environment = try SeedRegister.environment()
    guard let answers else { return environment }
    environment.terminal = .wide(80)
    environment.answers = answers
    return environment
  }

  private func column(_ sql: String, in environment: TestEnvironment) throws -> [String] {
    try RegisterFile(at: environment.registerPath).column(sql)
  }

  @Test func `under the Chatham House Rule nobody was met last`() throws {
    let environment = try environment()
    #expect(
      environment.run(
        "meeting log Table --on 2025-06-19 --with \"Anne Martin\" --chatham-house"
      ).status == 0)
    let list = environment.run("contacts list --format csv").output
    #expect(list.contains("Anne Martin") && !list.contains("2025-06-19"), "\(list)")
    #expect(environment.run("contacts list --never-met").output.contains("Anne Martin"))
  }

  @Test func `the name of a continent alone leaves none of its zones out in silence`() throws {
    let environment = try environment()
    let outcome = environment.run("report --zone afrique")
    #expect(outcome.status != 0 && outcome.errors.contains("afrique-francophone"))
  }

  @Test func `a promise for an embassy is one of its country`() throws {
    let environment = try environment()
    #expect(
      environment.run(
        "followups add \"Réponse @ 2025-09-01\" --awaited --for ambassade-kazakhstan"
      ).status == 0)
    #expect(environment.run("followups list --zone kazakhstan").output.contains("Réponse"))
  }

  @Test(arguments: [("2025-03-30", 90), ("2024-10-27", 210), ("2025-04-06", 150)])
  func `an end is counted as the time passes, whatever the clocks do that night`(
    day: String, minutes: Int
  ) throws {
    let environment = try environment()
    let logged = environment.run(
      "meeting log Nuit --on \"\(day) 01:30\" --until 04:00 --tz Europe/Paris")
    #expect(logged.status == 0, "\(logged.errors)")
    #expect(
      try column("SELECT minutes FROM interaction WHERE title = 'Nuit'", in: environment) == [
        "\(minutes)"
      ])
  }

  @Test func `a plan becomes an exchange held on the day planned`() throws {
    var environment = try environment()
    #expect(
      environment.run(
        #"meeting plan Entretien --on "2025-07-01 10:00" --with Fuchs:invited --with Arystankulova:accepted --place Paris"#
      ).output == "i6\n")
    #expect(environment.run("contacts show Fuchs --json").output.contains("2025-05-05"))
    environment.variables["CESS_NOW"] = "2025-07-02"
    let held = environment.run(
      #"meeting hold i6 --with Arystankulova:no-show --said "Fuchs @ ia: Un groupe de travail." --follow-up "Écrire @ +1w""#
    )
    #expect(held.status == 0 && held.output == "i6\n", "\(held.errors)")
    #expect(held.errors.contains("s1") && held.errors.contains("8 juillet 2025"))
    #expect(
      try column("SELECT attendance FROM participation WHERE interaction_id = 6", in: environment)
        == ["attended"])
    #expect(
      try column("SELECT attendance FROM absence WHERE interaction_id = 6", in: environment)
        == ["no-show"])
    // Contact is an exchange at which one was there.
    #expect(
      environment.run("contacts show Fuchs --json").output.contains(
        #""lastContact":"2025-07-01""#))
    #expect(
      environment.run("contacts show Arystankulova --json").output.contains(
        #""lastContact":"2025-06-12""#) == false)
    #expect(environment.run("check").status == 0)
  }

  @Test func `what is dated tomorrow is recorded as planned once somebody says so`() throws {
    for (line, answers) in [
      ("meeting log Essai --zone KZ --on demain", ["o"]),
      ("meeting log Essai --zone KZ --on demain --yes", nil),
    ] {
      let environment = try environment(answers: answers)
      let outcome = environment.run(line)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(
        try column("SELECT status FROM interaction WHERE id = 6", in: environment) == ["planned"])
    }
    let refused = try environment(answers: ["n"])
    let before = refused.registerDigest
    #expect(refused.run("meeting log Essai --zone KZ --on demain").status == 1)
    #expect(refused.registerDigest == before)
  }

  @Test func `somebody nobody knows is added with the exchange once somebody says so`() throws {
    let environment = try environment(answers: ["o"])
    let outcome = environment.run(
      #"meeting log Essai --with "Consulat de Lettonie:host" --said "consulat de lettonie: Oui.""#)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("n’est pas au registre") && outcome.errors.contains("consulat"))
    #expect(
      try column("SELECT name FROM actor WHERE nature = 'consulate'", in: environment)
        == ["Consulat de Lettonie"])
    let id = try column("SELECT id FROM actor WHERE nature = 'consulate'", in: environment)
    #expect(
      try column("SELECT actor_id FROM participation WHERE interaction_id = 6", in: environment)
        == id)
    #expect(try column("SELECT actor_id FROM statement", in: environment) == id)
    // One command, one batch.
    #expect(
      try column(
        "SELECT count(DISTINCT batch_id) FROM change WHERE id > (SELECT max(id) FROM change) - 3",
        in: environment) == ["1"])
  }

  @Test func `nobody is added to a register by an exchange that is refused`() throws {
    for line in [
      #"meeting log Essai --with "Jean Nouveau" --yes --axis deminages"#,
      #"meeting log Essai --with "Jean Nouveau" --with "jean nouveau" --yes"#,
      #"meeting log Essai --with "Jean Nouveau" --yes -n"#,
    ] {
      let environment = try environment()
      let before = environment.registerDigest
      _ = environment.run(line)
      #expect(environment.registerDigest == before, "\(line)")
    }
  }

  @Test func `of those near a name one is chosen, or somebody else is added`() throws {
    for (answer, name) in [("1", "Bruno Fuchs"), ("2", "Bruno Fusch")] {
      let environment = try environment(answers: [answer])
      let outcome = environment.run(#"meeting log Essai --with "Bruno Fusch" --color never"#)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(
        try column(
          """
          SELECT name FROM actor WHERE id IN (
            SELECT actor_id FROM participation WHERE interaction_id = 6)
          """, in: environment) == [name])
    }
  }

  @Test func `a name that may mean several means the one who takes part`() throws {
    let environment = try environment()
    #expect(environment.run("meeting edit i1 --with a7").status == 0)
    #expect(
      environment.run(#"meeting edit i1 --with Mart:speaker --said "Mart: Oui.""#).status == 0)
    #expect(environment.run("meeting statement add i1 --by Mart --text Non").status == 0)
    #expect(try column("SELECT actor_id FROM statement", in: environment) == ["7", "7"])
    #expect(environment.run("meeting log Essai --with Mart").status == 1)
  }

  @Test func `a colon may belong to a name`() throws {
    let environment = try environment()
    #expect(environment.run(#"contacts add "Projet: Steppe" --kind ngo"#).status == 0)
    let outcome = environment.run(
      #"meeting log Essai --with "Projet: Steppe:speaker:+trois experts:as Comité de suivi""#)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try column(
        "SELECT role || companions || introduced_as FROM participation WHERE interaction_id = 6",
        in: environment) == ["speakertrois expertsComité de suivi"])
  }

  @Test func `recorded is one thing, held another`() throws {
    var environment = try environment()
    environment.variables["CESS_NOW"] = "2025-12-01"
    #expect(environment.run("meeting log Ancien --on 2025-01-15 --with Fuchs").status == 0)
    let output = environment.run("meeting show i6 --json").output
    #expect(output.contains(#""occurred":"2025-01-15""#))
    #expect(output.contains(#""recordedAt":"2025-12-01T00:00:00Z""#))
    #expect(
      environment.run("contacts show Fuchs --json").output.contains(
        #""lastContact":"2025-05-05""#))
  }

  @Test func `how far it may travel stands at the top, until it is forgotten`() throws {
    let environment = try environment()
    #expect(environment.run("meeting edit i1 --marking red --chatham-house").status == 0)
    let page = environment.run("meeting show i1").lines
    #expect(page.prefix(2).last == "TLP:RED · règle de Chatham House")
    #expect(environment.run("meeting edit i1 --clear marking --clear chatham-house").status == 0)
    #expect(!environment.run("meeting show i1").output.contains("TLP"))
  }
}
