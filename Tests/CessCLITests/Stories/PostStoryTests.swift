import CessCLI
import Diplomacy
import Foundation
import TestSupport
import Testing

/// A post over twenty years: three holders, an interim, a vacancy.
@Suite struct PostStoryTests {
  private static let commands = [
    #"contacts add "Ambassade d’Exemplie" --kind embassy --zone kazakhstan --handle exemplie"#,
    #"contacts add "Paul Premier" --honorific "S.E." --gender m --to Ambassadeur --of exemplie --from 2010-09-01 --until 2014-06-30 --agrement 2010-05-12 --credentials "2010-10-04 11:30""#,
    #"contacts add "Ada Seconde" --honorific "S.E." --gender f --to Ambassadrice --of exemplie --from 2014-10-01 --until 2018-03-31 --accredited kazakhstan --accredited ouzbekistan:non-resident"#,
    #"contacts add "Boris Intérim" --gender m --to Ambassadeur --of exemplie --from 2018-04-01 --until 2018-08-31 --status ad-interim"#,
    #"contacts add "Jeanne Troisième" --honorific "S.E." --gender f --to Ambassadrice --of exemplie --from 2018-09-01"#,
    #"contacts post edit ambassadeur --of exemplie --title en=Ambassador"#,
    #"meeting log "Premier entretien" --on 2012-03-05 --with "Paul Premier""#,
    #"meeting log "Deuxième entretien" --on 2016-03-05 --with "Ada Seconde""#,
    #"meeting log "Troisième entretien" --on 2018-06-05 --with "Boris Intérim""#,
    #"meeting log "Quatrième entretien" --on 2024-06-05 --with "Jeanne Troisième""#,
  ]

  private func environment(_ language: Language) throws -> TestEnvironment {
    let environment = try SeedRegister.environment(["CESS_LANG": language.rawValue])
    for command in Self.commands {
      let outcome = environment.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
    return environment
  }

  @Test(arguments: [
    ("--since 2018-08", "depuis\u{A0}: 1er septembre 2018 → août 2018"),
    (
      "--credentials \"2018-10-02 11:00\"",
      "lettres de créance\u{A0}: (rien) → 2 octobre 2018 à 11\u{A0}h"
    ),
    ("--status ad-interim", "état\u{A0}: en poste → par intérim"),
    ("--accredited kazakhstan", "zones\u{A0}: (rien) → Kazakhstan"),
    ("--until 2030", "jusqu’à\u{A0}: (rien) → 2030"),
  ])
  func `a correction of a mandate tells what was and what is, and is undone`(
    options: String, told: String
  ) throws {
    let environment = try environment(.french)
    let show = "contacts post show ambassadeur --of exemplie"
    let before = environment.run(show).output
    let outcome = environment.run(
      #"contacts appoint "Jeanne Troisième" --to Ambassadrice --of exemplie \#(options)"#)
    #expect(outcome.status == 0 && outcome.errors.contains("  \(told)\n"), "\(outcome.errors)")
    let after = environment.run(show).output
    #expect(after.components(separatedBy: "Jeanne Troisième").count == 2, "\(after)")
    #expect(environment.run("undo -q").status == 0)
    #expect(environment.run(show).output == before)
  }

  @Test(arguments: [
    (#""Paul Premier" --since 2012"#, ["2012", "30 juin 2014"]),
    (#""Jeanne Troisième" --until 2017"#, ["2017", "2018-09-01"]),
    (#""Jeanne Troisième" --credentials 2018-08-31"#, ["2018-08-31", "2018-09-01"]),
  ])
  func `a day that cannot be is refused with both values`(
    options: String, says: [String]
  ) throws {
    let environment = try environment(.french)
    let before = environment.registerDigest
    let outcome = environment.run(
      "contacts appoint --to Ambassadeur --of exemplie --yes \(options)")
    #expect(outcome.status == 1)
    for value in says { #expect(outcome.errors.contains(value), "\(outcome.errors)") }
    #expect(environment.registerDigest == before)
  }

  @Test func `the end of a mandate that is over is corrected by a day that is said`() throws {
    let environment = try environment(.french)
    let leave = #"contacts leave "Ada Seconde" --of exemplie"#
    let refused = environment.run(leave)
    #expect(refused.status == 1 && refused.errors.contains("31 mars 2018"), "\(refused.errors)")
    #expect(refused.errors.contains("--until"), "\(refused.errors)")
    let corrected = environment.run("\(leave) --until 2018-04-30")
    #expect(
      corrected.status == 0 && corrected.errors.contains("31 mars 2018 → 30 avril 2018"),
      "\(corrected.errors)")
    #expect(environment.run("\(leave) --until 2018-04-30").errors.contains("rien de neuf"))
    #expect(environment.run("\(leave) --until 2013").status == 1)
  }

  @Test func `what was not known of a mandate is added to it, and said twice is refused`() throws {
    let environment = try SeedRegister.environment()
    let post = "contacts appoint Arystankulova --to Ambassadrice --of ambassade-kazakhstan"
    #expect(environment.run("\(post) --since 2024-05").status == 0)
    #expect(environment.run("\(post) --since 2024-05").status == 1)
    #expect(environment.run("\(post) --credentials \"2024-06-03 11:00\"").status == 0)
    let shown = environment.run("contacts post show ambassadrice --of ambassade-kazakhstan").output
    #expect(shown.components(separatedBy: "Arystankulova").count == 2, "\(shown)")
    #expect(shown.contains("mai 2024"), "\(shown)")
    #expect(environment.run("contacts show Arystankulova").output.contains("3 juin 2024"))
  }

  /// Vienna Convention on Diplomatic Relations, article 13.
  @Test(arguments: [
    #"--credentials "2026-04-28 11h""#, "--status in-post",
    #"--status in-post --credentials "2026-04-28 11h""#,
  ])
  func `an ambassador who was agreed comes into post`(options: String) throws {
    let environment = try environment(agreedOn: "2026-05-06")
    let vacant = environment.run("contacts post show ambassadeur --of exemplie").output
    #expect(vacant.contains("agréé") && vacant.contains("vacant depuis le 1er avril 2026"))
    let appointed = environment.run(
      "contacts appoint daniyar --to Ambassadeur --of exemplie \(options)")
    #expect(appointed.status == 0, "\(appointed.errors)")
    let held = environment.run("contacts post show ambassadeur --of exemplie").output
    #expect(held.contains("→ Daniyar Essai"), "\(held)")
    #expect(!held.contains("agréé") && !held.contains("→ vacant"), "\(held)")
    let brief = environment.run("brief daniyar").output
    #expect(!brief.contains("fonction actuelle inconnue"), "\(brief)")
  }

  @Test(arguments: [
    "--credentials 2026-05-07", "--status agreed --credentials 2026-04-28",
    "--agrement 2026-03-01",
  ])
  func `who has not presented letters of credence, or is said to be agreed, stays so`(
    options: String
  ) throws {
    let environment = try environment(agreedOn: "2026-05-06")
    #expect(
      environment.run("contacts appoint daniyar --to Ambassadeur --of exemplie \(options)").status
        == 0)
    let shown = environment.run("contacts post show ambassadeur --of exemplie").output
    #expect(shown.contains("agréé") && shown.contains("→ vacant depuis"), "\(shown)")
  }

  @Test func `the brief of an embassy tells that its post is vacant, and who is to take it up`()
    throws
  {
    let environment = try environment(agreedOn: "2026-05-06")
    let brief = environment.run("brief exemplie").output
    #expect(brief.contains("Ambassadeur (p4) · vacant depuis le 1er avril 2026"), "\(brief)")
    #expect(brief.contains("Daniyar Essai, Ambassadeur (a"), "\(brief)")
    #expect(brief.contains("depuis le 15 avril 2026 · agréé"), "\(brief)")
    let json = environment.run("brief exemplie --json").output
    #expect(
      json.contains(#""vacancies":[{"id":4,"title":"Ambassadeur","since":"2026-04-01"}]"#))
    let own = environment.run("brief daniyar").output
    #expect(own.contains("Prise de fonction à venir") && !own.contains("fonction actuelle"))
  }

  @Test func `an ambassador who has not arrived is no relation that goes cold`() throws {
    let environment = try environment(agreedOn: "2026-05-06")
    environment.run("contacts edit daniyar --tier A")
    environment.run("contacts cadence --tier A --every 1m")
    #expect(!environment.run("due").output.contains("Daniyar"))
    environment.run("contacts appoint daniyar --to Ambassadeur --of exemplie --status in-post")
    #expect(environment.run("due").output.contains("Daniyar"))
  }

  /// An embassy whose ambassador left, and where the next one is agreed.
  private func environment(agreedOn day: String) throws -> TestEnvironment {
    var environment = try environment(.french)
    environment.now = TestEnvironment.now(day)
    for command in [
      #"contacts leave "Jeanne Troisième" --of exemplie --until 2026-03-31"#,
      #"contacts add "Daniyar Essai" --to Ambassadeur --of exemplie --since 2026-04-15 --status agreed"#,
    ] {
      let outcome = environment.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
    return environment
  }

  @Test func `who is archived is said to be, not to be unknown`() throws {
    let environment = try SeedRegister.environment()
    #expect(environment.run("contacts archive Fuchs --reason retraite").status == 0)
    let refused = environment.run("meeting log Essai --with \"Bruno Fuchs\"")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("archivé") && refused.errors.contains("restore a6"))
  }

  @Test(arguments: Language.allCases)
  func `the history tells holders, interim and vacancy`(language: Language) throws {
    var transcript = Transcript(in: try environment(language))
    transcript.run(
      "contacts post show ambassadeur --of exemplie", "contacts show exemplie",
      #"contacts show "Paul Premier""#, #"contacts show "Ada Seconde""#,
      "contacts post show ambassadeur --of exemplie --json")
    try expectGolden(transcript.text, named: "post-story.\(language.rawValue).txt")
  }

  @Test(arguments: [
    ("Premier entretien", "ambassadeur d’Exemplie", "Ambassador"),
    ("Deuxième entretien", "ambassadrice d’Exemplie", "Ambassador"),
    ("Troisième entretien", "chargé d’affaires a.i. d’Exemplie", "Chargé d’affaires a.i."),
    ("Quatrième entretien", "ambassadrice d’Exemplie", "Ambassador"),
  ])
  func `an exchange of each period shows the title of that day`(
    meeting: String, french: String, english: String
  ) throws {
    for (language, title) in [(Language.french, french), (.english, english)] {
      let output = try environment(language).run("report --zone kazakhstan").output
      let lines = output.split(separator: "\n").map(String.init)
      let place = try #require(lines.firstIndex { $0.contains(meeting) })
      let told = lines[place...].prefix(3).joined()
      #expect(told.contains(", \(title)"), "\(language): \(told)")
    }
  }

  @Test func `a second ambassador at once is asked about, refused where nobody can answer`() throws
  {
    var environment = try environment(.french)
    let line = #"contacts add "Luc Second" --title Ambassadeur --of exemplie --from 2020-01-01"#
    let refused = environment.run(line)
    #expect(refused.status == 1 && refused.errors.contains("Jeanne Troisième"))
    environment.terminal = .wide(80)
    environment.answers = ["non"]
    #expect(environment.run(line).status == 1)
    environment.answers = ["oui"]
    #expect(environment.run(line).status == 0)
    let again = #"contacts appoint "Luc Second" --title Conseiller --of exemplie"#
    #expect(environment.run(again).status == 0)
  }

  @Test(arguments: [
    (#"--from 2025-05-01 --until 2025-04-01"#, "avant de commencer"),
    (#"--agrement 2025-05-01 --credentials 2025-04-01"#, "art. 4 et 13"),
    (#"--credentials 2025"#, "2025"), (#"--status absent"#, "absent"),
    (#"--accredited atlantide"#, "atlantide"),
  ])
  func `what cannot be is refused with its source`(options: String, says: String) throws {
    let environment = try environment(.french)
    let before = environment.registerDigest
    let outcome = environment.run(
      #"contacts add "Luc Second" --title Conseiller --of exemplie \#(options)"#)
    #expect([1, 64].contains(outcome.status) && outcome.errors.contains(says), "\(outcome.errors)")
    #expect(environment.registerDigest == before)
  }
}
