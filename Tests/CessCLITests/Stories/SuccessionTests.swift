import CessCLI
import TestSupport
import Testing

/// An ambassador is replaced: the post outlives its holder.
@Suite struct SuccessionTests {
  private func environment(on day: String = "2026-09-15") throws -> TestEnvironment {
    var environment = try SeedRegister.environment()
    environment.now = TestEnvironment.now("2026-09-01")
    let outcome = environment.run(
      #"contacts add "Jeanne Exemple" --honorific "S.E." --title Ambassadrice --of ambassade-kazakhstan --since 2026-09-01 --replaces Arystankulova"#
    )
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("mandat terminé\u{A0}: Gulsara Arystankulova"))
    environment.now = TestEnvironment.now(day)
    #expect(
      environment.run(
        #"meeting log "Visite d’adieu et présentation" --on 2026-09-10 --with Exemple --with Arystankulova"#
      ).status == 0)
    return environment
  }

  @Test(arguments: [
    "meeting show i1", "report --zone kazakhstan", "meeting show i1 --format markdown",
  ])
  func `the old exchange still shows the old holder with her function`(line: String) throws {
    let output = try environment().run(line).output.replacing("\\", with: "")
    #expect(
      output.contains(
        "Mme Gulsara Arystankulova, ambassadrice du Kazakhstan en France"))
  }

  @Test(arguments: [
    ("2026-12-31", "est encore en poste\u{A0}: Ambassade du Kazakhstan en France", true),
    ("2026-09-14", "n’est plus en poste\u{A0}: Ambassade du Kazakhstan en France", false),
  ])
  func `whoever leaves on a day to come is in post until then`(
    last: String, words: String, isHeld: Bool
  ) throws {
    let environment = try environment()
    let outcome = environment.run(
      "contacts leave \"Jeanne Exemple\" --of ambassade-kazakhstan --until \(last)")
    #expect(outcome.status == 0 && outcome.errors.contains(words), "\(outcome.errors)")
    let vacancies = environment.run("contacts list --vacant").output
    #expect(vacancies.contains("Ambassade du Kazakhstan") != isHeld, "\(vacancies)")
  }

  /// Our ambassador, who leaves at the end of the year, seen from September.
  private func leaving() throws -> TestEnvironment {
    let environment = try environment()
    let outcome = environment.run(
      "contacts leave \"Jeanne Exemple\" --of ambassade-kazakhstan --until 2026-12-31")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return environment
  }

  private func status(of environment: TestEnvironment) -> String {
    let shown = environment.run("contacts show \"Jeanne Exemple\" --json").output
    return shown.contains(#""status":"in-post""#) ? "in-post" : "ended"
  }

  @Test func `who is to leave is in post until the day, and has left after it`() throws {
    var environment = try leaving()
    #expect(status(of: environment) == "in-post")
    #expect(
      environment.run("contacts show ambassade-kazakhstan").output.contains("→ S.E. Jeanne Exemple")
    )
    environment.now = TestEnvironment.now("2026-12-31")
    #expect(status(of: environment) == "in-post")
    environment.now = TestEnvironment.now("2027-01-01")
    #expect(status(of: environment) == "ended")
    #expect(
      environment.run("contacts show ambassade-kazakhstan").output.contains("→ vacant depuis le "))
  }

  @Test func `who is to leave may leave at once, and be held to the day again`() throws {
    let environment = try leaving()
    let line = "contacts leave \"Jeanne Exemple\" --of ambassade-kazakhstan"
    let outcome = environment.run(line)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for day in ["31 décembre 2026", "15 septembre 2026"] {
      #expect(outcome.errors.contains(day), "\(outcome.errors)")
    }
    // It is the last day already.
    let again = environment.run(line)
    #expect(again.status == 1 && again.errors.contains("déjà connue"), "\(again.errors)")
    #expect(environment.run("\(line) --until 2026-11-30").errors.contains("30 novembre 2026"))
    #expect(environment.run("undo").status == 0)
    #expect(environment.run("undo").status == 0)
    let shown = environment.run("contacts show \"Jeanne Exemple\"").output
    #expect(shown.contains("31 décembre 2026"), "\(shown)")
    #expect(status(of: environment) == "in-post")
  }

  @Test(
    arguments: [
      // The post is taken until then.
      ("--since 2026-10-01", 1, "Jeanne Exemple"), ("--since 2027-01-01", 0, ""),
      ("--since 2026-10-01 --replaces Exemple", 0, "fin de mandat\u{A0}: Jeanne Exemple"),
      ("--since 2027-01-01 --replaces Exemple", 0, ""),
      ("--since 2026-09-10 --replaces Exemple", 0, "mandat terminé\u{A0}: Jeanne Exemple"),
    ] as [(String, Int32, String)])
  func `who comes after is kept apart from who is to leave`(
    days: String, status: Int32, told: String
  ) throws {
    let environment = try leaving()
    let outcome = environment.run(
      "contacts add \"Ada Suivante\" --title Ambassadrice --of ambassade-kazakhstan \(days)")
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(told.isEmpty || outcome.errors.contains(told), "\(outcome.errors)")
    let posts = environment.run("contacts post list --of ambassade-kazakhstan --format ids -q")
    #expect(posts.lines.count == 1, "\(posts.output)")
  }

  @Test func `who has left since is in nobody's way`() throws {
    var environment = try leaving()
    environment.now = TestEnvironment.now("2027-01-02")
    let outcome = environment.run(
      "contacts add \"Ada Suivante\" --title Ambassadrice --of ambassade-kazakhstan")
    #expect(outcome.status == 0 && !outcome.errors.contains("Exemple"), "\(outcome.errors)")
  }

  @Test func `a register made of an export has who is to leave as they are`() throws {
    var environment = try leaving()
    environment.mayReplaceFiles = true
    let folder = environment.folder.path
    #expect(environment.run("export \(folder)/registre").status == 0)
    let copied = environment.run("import \(folder)/registre --db \(folder)/copie.db")
    #expect(copied.status == 0, "\(copied.errors)")
    let line = "contacts show \"Jeanne Exemple\" --json"
    #expect(
      environment.run("\(line) --db \(folder)/copie.db").output == environment.run(line).output)
  }

  @Test func `nobody leaves before the letters of credence are presented`() throws {
    let environment = try environment()
    #expect(
      environment.run(
        #"contacts appoint "Jeanne Exemple" --title Ambassadrice --of ambassade-kazakhstan --credentials "2026-09-10 10:00""#
      ).status == 0)
    let outcome = environment.run(
      #"contacts leave "Jeanne Exemple" --of ambassade-kazakhstan --until 2026-09-05"#)
    #expect(outcome.status == 1 && outcome.errors.contains("2026-09-10"), "\(outcome.errors)")
  }

  @Test func `nobody succeeds themselves`() throws {
    let environment = try environment()
    let before = environment.registerDigest
    let outcome = environment.run(
      #"contacts appoint "Jeanne Exemple" --title Ambassadrice --of ambassade-kazakhstan --replaces "Jeanne Exemple""#
    )
    #expect(outcome.status == 1 && outcome.errors.contains("--replaces"), "\(outcome.errors)")
    #expect(environment.registerDigest == before)
  }

  @Test func `signs after a courtesy word are nobody, and no fault of ours`() throws {
    let outcome = try environment().run(#"contacts show "Mme ?""#)
    #expect(outcome.status == 1 && outcome.errors.contains("inconnu"), "\(outcome.errors)")
  }

  @Test func `the new exchange shows each with what they were that day`() throws {
    let output = try environment().run("meeting show i6").output
    #expect(
      output.contains("Mme Jeanne Exemple, ambassadrice du Kazakhstan en France"))
    #expect(output.contains("S.E. Gulsara Arystankulova\n"))
  }

  @Test func `the embassy shows both with their dates, and who holds the post today`() throws {
    let output = try environment().run("contacts show ambassade-kazakhstan").output
    #expect(output.contains("→ S.E. Jeanne Exemple (a10) · depuis le 1er septembre 2026\n"))
    #expect(output.contains(" S.E. Gulsara Arystankulova (a5) · jusqu’au 31 août 2026\n"))
    #expect(!output.contains("→ S.E. Gulsara"))
  }

  @Test func `a post without a holder is vacant`() throws {
    let environment = try environment()
    #expect(
      environment.run("contacts leave Exemple --of ambassade-kazakhstan --until hier").status == 0)
    let output = environment.run("contacts show ambassade-kazakhstan").output
    #expect(output.contains("→ vacant depuis le "))
  }

  @Test func `a second holder of a post is said`() throws {
    let outcome = try SeedRegister.environment().run(
      #"contacts add "Jeanne Exemple" --title Ambassadeur --of ambassade-kazakhstan --yes"#)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("Gulsara Arystankulova"))
    #expect(outcome.errors.contains("--replaces"))
  }
}
