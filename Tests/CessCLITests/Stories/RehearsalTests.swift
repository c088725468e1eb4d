import CessCLI
import Diplomacy
import TestSupport
import Testing

@testable import CessCLI

/// `-n` says what would change and changes nothing; `-q` changes and says nothing.
@Suite struct RehearsalTests {
  /// A line that works for each command that writes.
  static let lines = [
    #"contacts add "Jeanne Exemple" --title Consule --of "Consulat d’Almaty""#,
    #"contacts add "Agence d’essai" --kind agency"#,
    #"contacts add "Assemblée nationale" --alias AN"#,
    #"contacts appoint "Anne Martin" --title Députée --of "Assemblée nationale""#,
    #"contacts leave Fuchs --of "Assemblée nationale""#,
    "contacts edit Fuchs --tier A", #"contacts archive Fuchs --reason "retraite""#,
    "contacts restore a7", "contacts post edit p2 --title en=Ambassador",
    "contacts relate Fuchs --kind deputy-of --with a7", "contacts unrelate a8 --with a7",
    #"meeting log Essai --with Fuchs --axis espace --follow-up "Rappeler @ demain""#,
    #"meeting log Essai --with "Jean Nouveau" --with Fuchs --said "Fuchs @ ia: oui" --yes"#,
    "meeting plan Essai --on mars --with Fuchs:invited", "meeting draft Essai",
    "meeting hold i5 --yes", "meeting cancel i5 --reason Reporté",
    "meeting edit i1 --city Paris --remove ia --marking red",
    "meeting statement add i1 --by Fuchs --text Oui", "meeting statement edit s1 --grade B2",
    "meeting statement remove s1",
    "followups add Rappeler --due demain", "followups done f1",
    "followups edit f1 --due 2026-01-15 --every mois --lead 1w", "followups reopen f1",
    "contacts cadence Fuchs --every 3m --at-most 6m", "contacts cadence --tier A --none",
    "followups snooze f1 --until demain", "followups drop f1 --reason Non",
    "contacts merge a7 a8 --yes", "contacts unmerge a6",
    "zones add mer-noire --fr \"Mer Noire\"", "axes add espace --fr espace",
    "zones edit semipalatinsk --retire --on 2026-01-01 --under arctique --fr Essai",
    "zones join suisse --forum otan --status partner --since 1996",
    "zones leave france --forum otan", "undo", "redo",
    "import - --yes", "contacts sync carnet --yes --tag carnet",
    "meeting sync agenda --yes", "followups sync agenda --yes",
  ]

  /// What an import reads.
  static let table = Array("Nom;Prénom;Organisme;Fonction\nEssai;Zoé;ACTED;Directrice\n".utf8)

  /// Makes a folder with a card, and one with an event.
  static func makeFolders(in environment: inout TestEnvironment) throws {
    environment.mayReplaceFiles = true
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:ada-1\r\nFN:Ada Modèle\r\nEND:VCARD\r\n"
    try environment.folder.write(Array(card.utf8), to: "carnet/ada.vcf")
    let event = """
      BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:e-1\r\nSUMMARY:Essai\r\nDTSTART:20250627T090000Z\r
      END:VEVENT\r\nEND:VCALENDAR\r\n
      """
    try environment.folder.write(Array(event.utf8), to: "agenda/essai.ics")
  }

  /// What some of the lines need to have gone before.
  static func environment(for line: String) throws -> TestEnvironment {
    var environment = try SeedRegister.environment()
    if line.hasPrefix("import") {
      environment.input = table
    }
    if line.contains(" sync ") { try makeFolders(in: &environment) }
    let preparations = [
      "contacts restore": "contacts archive a7 --reason essai",
      "contacts unmerge": "contacts merge a5 a6 --yes",
      "followups reopen": "followups done f1",
      "contacts cadence --tier A --none": "contacts cadence --tier A --every 1m",
      "contacts unrelate": "contacts relate a8 --kind adviser-to --with a7", "redo": "undo",
      "meeting statement edit": "meeting statement add i1 --by Fuchs --text Oui",
      "meeting statement remove": "meeting statement add i1 --by Fuchs --text Oui",
    ]
    for (command, preparation) in preparations where line.hasPrefix(command) {
      #expect(environment.run(preparation).status == 0)
    }
    return environment
  }

  @Test func `every command that writes is rehearsed`() throws {
    var writers: [String] = []
    func walk(_ command: CommandTree.Command, _ path: String) {
      let names = (command.arguments ?? []).flatMap { $0.names ?? [] }.map(\.name)
      if names.contains("dry-run") { writers.append(path) }
      command.subcommands?.filter { $0.commandName != "help" }
        .forEach { walk($0, path.isEmpty ? $0.commandName : "\(path) \($0.commandName)") }
    }
    walk(try CommandTree.dumped().command, "")
    #expect(
      writers.filter { writer in
        !(Self.lines + ["init", "zones refresh"]).contains { $0.hasPrefix(writer) }
      } == [])
  }

  @Test(arguments: lines, ["-n", "--dry-run"])
  func `a rehearsal changes nothing and prints nothing`(line: String, option: String) throws {
    let environment = try Self.environment(for: line)
    let before = environment.registerDigest
    let outcome = environment.run("\(line) \(option)")
    #expect(outcome.status == 0 && outcome.bytes.isEmpty)
    #expect(outcome.errors.hasPrefix("essai, rien n’est écrit\u{A0}: "), "\(outcome.errors)")
    #expect(environment.registerDigest == before)
  }

  @Test(arguments: lines)
  func `a rehearsal refuses what the command would refuse`(line: String) throws {
    let environment = try Self.environment(for: line)
    #expect(environment.run("\(line) --lang en").status == 0)
    var again = environment
    again.answers = nil
    let after = again.registerDigest
    let rehearsed = again.run("\(line) -n")
    #expect(again.registerDigest == after)
    #expect(rehearsed.status == again.run(line).status)
  }

  @Test func `a rehearsed init creates no file`() throws {
    let environment = try TestEnvironment()
    let outcome = environment.run("init --home Essai -n")
    #expect(outcome.status == 0 && outcome.bytes.isEmpty)
    #expect(outcome.errors.hasPrefix("essai, rien n’est écrit"))
    #expect(environment.registerDigest == nil)
  }

  @Test func `a rehearsed init refuses where there is a register`() throws {
    #expect(try SeedRegister.environment().run("init --home Essai -n").status == 1)
  }

  @Test(arguments: lines)
  func `quiet prints the reference alone`(line: String) throws {
    let environment = try Self.environment(for: line)
    let before = environment.registerDigest
    let outcome = environment.run("\(line) -q")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.lines.count == 1 && !outcome.output.contains(" "))
    #expect(environment.registerDigest != before)
  }

  @Test func `a reading command never writes`() throws {
    let environment = try SeedRegister.environment()
    let before = environment.registerDigest
    for line in [
      "contacts list", "contacts show a2", "meeting list", "meeting show i1", "followups list",
      "due", "report --zone KZ", "zones list", "zones show KZ", "axes list",
      "contacts duplicates", "history a2", "log", "log b3", "check",
    ] {
      #expect(environment.run(line).status == 0)
    }
    #expect(environment.registerDigest == before)
  }
}
