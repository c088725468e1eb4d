import CessCLI
import Diplomacy
import TestSupport
import Testing

/// What cannot be done is refused with a status, a message that names the value, and a hint
/// that says what to do; the register stays as it was, byte for byte.
@Suite struct BadInputTests {
  @Test(arguments: Language.allCases)
  func `bad input is refused and changes nothing`(language: Language) throws {
    let variables = language == .french ? [:] : ["CESS_LANG": language.rawValue]
    var text = ""
    for input in BadInput.all {
      var environment = try SeedRegister.environment(variables)
      input.prepare(&environment)
      let before = environment.registerDigest
      let outcome = environment.run(input.line)
      #expect(environment.registerDigest == before, "\(input.line)")
      check(outcome, of: input, in: language)
      text +=
        "$ cess \(input.line.prefix(200))\n"
        + Transcript.text(of: outcome, in: environment) + "\n"
    }
    try expectGolden(text, named: "refusals.\(language.rawValue).txt")
  }

  private func check(
    _ outcome: TestEnvironment.Outcome, of input: BadInput, in language: Language
  ) {
    let told: Comment = "\(input.line): \(outcome.errors)"
    #expect(outcome.status == input.status, told)
    #expect(outcome.bytes.isEmpty, told)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("cess: ") == true, told)
    #expect(lines.count == (input.hasHint ? 2 : 1), told)
    let label = language == .french ? "conseil\u{A0}: " : "hint: "
    if input.hasHint { #expect(lines.last?.hasPrefix(label) == true, told) }
    if language == .english {
      // What was typed is said back; candidates are named as they are in the register.
      let named =
        ["moi", "même", "conseil", "hier", "longtemps", "archive"] + MessageTable.words(input.line)
      #expect(EnglishTests.french(in: outcome.errors).filter { !named.contains($0) } == [], told)
    } else {
      for word in input.names { #expect(outcome.errors.contains(word), told) }
    }
  }
}

/// A command that is refused.
struct BadInput: Sendable, CustomTestStringConvertible {
  let line: String
  let status: Int32
  /// What the message or the hint names.
  let names: [String]
  let hasHint: Bool
  let prepare: @Sendable (inout TestEnvironment) -> Void

  init(
    _ line: String, _ status: Int32, names: [String] = [], hasHint: Bool = true,
    prepare: @escaping @Sendable (inout TestEnvironment) -> Void = { _ in }
  ) {
    self.line = line
    self.status = status
    self.names = names
    self.hasHint = hasHint
    self.prepare = prepare
  }

  var testDescription: String { line }
}

extension BadInput {
  static let all: [BadInput] =
    actors + zones + days + texts + formats + settings + usage + searches

  private static let actors: [BadInput] = [
    BadInput("contacts show Arystankulowa", 1, names: ["Arystankulowa", "Gulsara Arystankulova"]),
    BadInput("contacts show Inconnue", 1, names: ["Inconnue", "cess contacts add"]),
    BadInput("contacts show a99", 1, names: ["99"]),
    BadInput("contacts show Mart", 1, names: ["Mart", "Anne Martin", "Anna Martynova"]),
    BadInput("meeting log Essai --with ann", 1, names: ["ann", "Anne Martin", "Anna Martynova"]),
    BadInput("meeting log Essai --with fuhcs", 1, names: ["fuhcs", "a6 Bruno Fuchs"]),
    BadInput("meeting log Essai --with Fuchs:oracle", 64, names: ["oracle", "speaker"]),
    BadInput("meeting log Essai --with Fuchs --with a6", 1, names: ["Bruno Fuchs"], hasHint: false),
    BadInput("followups add Essai --due demain --owner Personne", 1, names: ["Personne"]),
    BadInput("due --owner me", 1, names: ["moi-même", "--as"]) {
      $0.variables["CESS_AS"] = "moi-même"
    },
    BadInput("contacts add Essai --kind ambasade", 64, names: ["ambasade", "embassy", "other"]),
    BadInput("contacts add Essai --kind embassy --person", 64, hasHint: false),
    BadInput("contacts add Essai --title Consul", 64, names: ["--of"]),
    BadInput("contacts add Essai --handle \"Nom Court\"", 64, names: ["Nom Court"]),
    BadInput(
      "contacts add Essai --handle ambassade-kazakhstan", 1, names: ["ambassade-kazakhstan"],
      hasHint: false),
    BadInput("contacts add \"bruno FUCHS\"", 1, names: ["a6", "--new"]),
    BadInput(
      "contacts add Essai --title Consul --of Fuchs", 1, names: ["Bruno Fuchs"], hasHint: false),
    BadInput("contacts list --kind planète", 64, names: ["planète", "ministry"]),
    BadInput(
      #"meeting log Essai --with "Jean Inconnu""#, 1,
      names: ["Jean Inconnu", #"cess contacts add "Jean Inconnu""#]),
    BadInput(
      #"meeting log Essai --with "Bruno Fusch:speaker""#, 1,
      names: ["Bruno Fusch", "a6 Bruno Fuchs", "cess contacts add"]),
    BadInput("meeting log Essai --with Fuchs:speaker:no-show", 64, hasHint: false),
    BadInput("meeting log Essai --with Fuchs:third:absent", 64, names: ["absent", "no-show"]),
    BadInput(#"meeting log Essai --said "Fuchs: oui""#, 1, names: ["Bruno Fuchs", "--with"]),
    BadInput(
      #"meeting log Essai --with Fuchs:no-show --said "Fuchs: oui""#, 1, names: ["Bruno Fuchs"]),
    BadInput("meeting log Essai --with Fuchs --said oui", 64, names: ["oui", "Fuchs @ ia"]),
    BadInput(
      #"meeting log Essai --with Fuchs --said "Fuchs (Z9): oui""#, 64, names: ["Z9", "B2"]),
    BadInput(#"meeting log Essai --with Fuchs --said "Fuchs:""#, 64, hasHint: false),
    BadInput(
      #"meeting log Essai --with Fuchs --said "Fuchs @ deminages: oui""#, 1,
      names: ["deminages", "deminage"]),
    BadInput("meeting log Essai --form note-verbale --kind call", 1, names: ["--kind letter"]),
    BadInput("meeting log Essai --form parchemin", 64, names: ["parchemin", "note-verbale"]),
    BadInput("meeting log Essai --meeting-format json", 64, names: ["json", "bilateral"]),
    BadInput("meeting log Essai --track 3", 64, names: ["3", "back-channel"]),
    BadInput("meeting log Essai --marking ROUGE", 64, names: ["ROUGE", "AMBER+STRICT"]),
    BadInput("meeting log Essai --language français", 64, names: ["français", "kk"]),
    BadInput("meeting log Essai --duration longtemps", 64, names: ["longtemps", "1h30"]),
    BadInput("meeting log Essai --duration 0", 64, names: ["1h30"]),
    BadInput("meeting log Essai --duration -30min", 64),
    BadInput(
      #"meeting log Essai --on "hier 14:00" --until 13:59"#, 64, names: ["13:59", "14:00"]),
    BadInput(
      #"meeting log Essai --on "hier 14:00" --until 15:00 --duration 2h"#, 64, hasHint: false),
    BadInput(
      #"meeting log Essai --on "2025-03-30 01:30" --until 02:30 --tz Europe/Paris"#, 64,
      names: ["2\u{A0}h\u{A0}30", "Europe/Paris"]),
    BadInput("meeting log Essai --on hier --until 13:00", 64, names: ["--on"], hasHint: false),
    BadInput("meeting plan Essai", 64, names: ["--on"]),
    BadInput("meeting hold i1", 1, names: ["cess meeting edit i1"]),
    BadInput("meeting hold i5", 1, names: ["20 septembre 2025", "--on", "--yes"]),
    BadInput("meeting hold i5 --on demain", 1, names: ["21 juin 2025"]),
    BadInput("meeting hold i99", 1, names: ["99"]),
    BadInput("meeting hold cinq", 64, names: ["cinq"]),
    BadInput("meeting hold i5 --on hier", 1, names: ["Mission", "i5 --status planned"]) {
      $0.run(#"meeting cancel i5 --reason "Mission reportée""#)
    },
    BadInput("meeting cancel i5 --reason Encore", 1, names: ["Mission"]) {
      $0.run(#"meeting cancel i5 --reason "Mission reportée""#)
    },
    BadInput("meeting cancel i1 --reason Non", 1, names: ["cess meeting edit i1"]),
    BadInput(#"meeting cancel i5 --reason " ""#, 64, hasHint: false),
    BadInput("meeting cancel i5", 64, names: ["--reason"]),
    BadInput("meeting edit i1", 64, names: ["--clear"]),
    BadInput("meeting edit i1 --remove Mart", 1, names: ["Mart", "cess meeting show i1"]),
    BadInput("meeting edit i1 --clear title", 64, names: ["title", "summary"]),
    BadInput("meeting edit i1 --status held", 64, names: ["held", "planned"]),
    BadInput("meeting edit i1 --on demain", 1, names: ["21 juin 2025"]),
    BadInput("meeting edit i1 --remove Fuchs", 1, names: ["Bruno Fuchs", "statement"]) {
      $0.run("meeting statement add i1 --by Fuchs --text Oui")
    },
    BadInput("meeting edit i1 --with Fuchs:no-show", 1, names: ["Bruno Fuchs"]) {
      $0.run("meeting statement add i1 --by Fuchs --text Oui")
    },
    BadInput("meeting statement add --by Fuchs --text Oui", 64, names: ["--source"]),
    BadInput(
      "meeting statement add --source https://exemple.example --by Fuchs --text Oui", 64,
      names: ["--on"]),
    BadInput("meeting statement add i1 --by a7 --text Oui", 1, names: ["Anne Martin"]),
    BadInput("meeting statement add i99 --by a7 --text Oui", 1, names: ["99"]),
    BadInput("meeting statement add i1 --by Fuchs --text Oui --grade G7", 64, names: ["G7", "B2"]),
    BadInput(
      "meeting statement add i1 --by Fuchs --text Oui --on demain", 1, names: ["21 juin 2025"],
      hasHint: false),
    BadInput(
      "meeting statement add i1 --by Fuchs --text Oui --axis potager", 1, names: ["potager"]),
    BadInput("meeting statement edit s1", 64, names: ["--text"]),
    BadInput("meeting statement edit s9 --grade B2", 1, names: ["9"]),
    BadInput("meeting statement edit s1 --clear source", 1, hasHint: false) {
      $0.run(
        "meeting statement add --source https://exemple.example --by Fuchs --text Oui --on 2025")
    },
    BadInput("meeting statement remove s9", 1, names: ["9"]),
    BadInput("meeting statement remove neuf", 64, names: ["neuf"]),
    BadInput("meeting statement list i99", 1, names: ["99"]),
    BadInput("meeting list --kind dîner", 64, names: ["dîner", "visit"]),
    BadInput("meeting list --status perdu", 64, names: ["perdu", "held"]),
    BadInput("meeting list --axis potager", 1, names: ["potager"]),
    BadInput("meeting log Essai --axis deminages", 1, names: ["deminages", "deminage"]),
  ]

  private static let zones: [BadInput] = [
    BadInput("report --zone kazakstan", 1, names: ["kazakstan", "kazakhstan"]),
    BadInput("report --zone Atlantide", 1, names: ["Atlantide", "cess zones list"]),
    BadInput("report --zone union", 1, names: ["union", "union-europeenne"]),
    BadInput("report", 64, names: ["--zone", "--quarter"]),
    BadInput("meeting log Essai --zone Atlantide", 1, names: ["Atlantide"]),
    BadInput("zones add boucle --fr Boucle --under boucle", 1, names: ["boucle > boucle"]),
    BadInput("zones add essai --fr Essai --under nulle-part", 1, names: ["nulle-part"]),
    BadInput("zones add kazakhstan --fr Essai", 1, names: ["kazakhstan"]),
  ]

  private static let days: [BadInput] = [
    BadInput("meeting log Essai --on 2025-02-30", 64, names: ["2025-02-30", "+6w"]),
    BadInput("meeting log Essai --on 31/04/2025", 64, names: ["31/04/2025", "+6w"]),
    BadInput("meeting log Essai --on bientôt", 64, names: ["bientôt"]),
    BadInput("meeting log Essai --on \"hier 25:00\"", 64, names: ["25:00", "14:30"]),
    BadInput("meeting log Essai --on \"2 avril à 25h\"", 64, names: ["25h", "14:30"]),
    BadInput(
      #"meeting log Essai --on "2025-03-30 02:30" --tz Europe/Paris"#, 64,
      names: ["2\u{A0}h\u{A0}30", "Europe/Paris"]),
    BadInput("meeting log Essai --on \"2025-05 14:00\"", 64, names: ["2025-05"]),
    BadInput(
      "meeting log Essai --on \"hier 14:00\" --tz Mars/Olympus", 64, names: ["Mars/Olympus"]),
    BadInput("meeting log Essai --on demain", 1, names: ["21 juin 2025", "--planned"]),
    BadInput("meeting log Essai --follow-up Relancer", 64, names: ["Relancer", "@ +6w"]),
    BadInput("meeting log Essai --follow-up \"Relancer @\"", 64, names: ["Relancer @"]),
    BadInput("followups add Relancer", 64, names: ["Relancer"]),
    BadInput("followups add Relancer --due 2025", 64, names: ["2025", "fin mars, +6w\n"]),
    BadInput("followups done f1 --on demain", 1, names: ["21 juin 2025"], hasHint: false),
    BadInput("followups snooze f1 --until hier", 1, names: ["19 juin 2025"], hasHint: false),
    BadInput(
      "followups snooze f3 --until 2025-06-26", 64,
      names: ["26 juin 2025", "27 juin 2025", "cess followups edit f3 --due 2025-06-26"]),
    BadInput("due --within bientôt", 64, names: ["bientôt"]),
    BadInput(
      "report --zone KZ --from 2025-06-01 --to 2025-05-01", 64,
      names: ["2025-06-01", "2025-05-01"], hasHint: false),
    BadInput("report --zone KZ --quarter 2025-T5", 64, names: ["2025-T5"], hasHint: false),
    BadInput("report --zone KZ --year 25", 64, names: ["25"], hasHint: false),
    BadInput("report --zone KZ --year 2025 --quarter 2025-T2", 64, hasHint: false),
    BadInput(
      "contacts add Essai --title Consul --of Consulat --since 2025 --until 2024", 1,
      names: ["2025", "2024"], hasHint: false),
  ]

  private static let texts: [BadInput] = [
    BadInput("meeting log \"\"", 64, hasHint: false),
    BadInput("meeting log \"   \"", 64, hasHint: false),
    BadInput("contacts add \"\"", 64, hasHint: false),
    BadInput("followups add \" @ demain\"", 64, hasHint: false),
    BadInput("followups drop f1 --reason \"\"", 64, hasHint: false),
    BadInput("meeting log \"Deux\nlignes\"", 64, names: ["--notes"]),
    BadInput("meeting log \"\(String(repeating: "long ", count: 500))\"", 65, names: ["2000"]),
    BadInput(
      "contacts show \"\((1...10_000).map { "mot\($0)" }.joined(separator: " "))\"", 65,
      names: ["2000"]),
    BadInput("meeting show sept", 64, names: ["sept", "cess meeting list"]),
    BadInput("meeting show i99", 1, names: ["99"]),
    BadInput("followups done f99", 1, names: ["99"]),
    BadInput("followups done f4", 1, names: ["f4"], hasHint: false),
    BadInput("meeting log Essai --notes -", 65, names: ["entrée standard:3"], hasHint: false) {
      $0.input = [UInt8]("un\ndeux\ntr\u{E9}s".unicodeScalars.map { UInt8($0.value) })
    },
    BadInput("meeting log Essai --notes -", 65, names: ["10485760", "1048576"]) {
      $0.input = [UInt8](repeating: UInt8(ascii: "x"), count: 10 << 20)
    },
    BadInput("meeting log Essai --notes -", 64, hasHint: false) { $0.input = [] },
  ]

  private static let formats: [BadInput] = [
    BadInput("report --zone KZ --json --format markdown", 64, names: ["markdown"], hasHint: false),
    BadInput("report --zone KZ --format ics", 64, names: ["ics", "text, markdown, json, html"]),
    BadInput("due --within 2w --format vcf", 64, names: ["vcf", "text, markdown, json, ids"]),
    BadInput("contacts list --format html", 64, names: ["html", "ids, csv"]),
    BadInput("report --zone KZ --format ids", 64, names: ["ids"]),
    BadInput("report --zone KZ -o rapport.ics", 64, names: ["ics"]),
    BadInput("report --zone KZ --open --format markdown", 64, names: ["markdown"], hasHint: false),
    BadInput("contacts list --open", 64, names: ["html"]),
    BadInput("contacts list --color parfois", 64, names: ["parfois", "always"]),
    BadInput("contacts list --lang latin", 64, names: ["latin", "fr, en"]),
  ]

  private static let settings: [BadInput] = [
    BadInput("contacts list", 78, names: ["HOME", "--db"]) { $0.variables["HOME"] = nil },
    BadInput("contacts list", 78, names: ["hier", "CESS_NOW"]) {
      $0.variables["CESS_NOW"] = "hier"
    },
    BadInput("due", 78, names: ["2025-02-30"]) { $0.variables["CESS_NOW"] = "2025-02-30" },
    BadInput("due", 78, names: ["T25"]) { $0.variables["CESS_NOW"] = "2025-06-20T25:00:00Z" },
    BadInput("contacts list", 78, names: ["longtemps"], hasHint: false) {
      $0.variables["CESS_BUSY_TIMEOUT"] = "longtemps"
    },
  ]

  private static let usage: [BadInput] = [
    BadInput("contacts lst", 64, names: ["lst", "add, edit, list"]),
    BadInput("contats list", 64, names: ["contats", "init, contacts"]),
    BadInput("contacts list --knd person", 64, names: ["--knd", "--kind"]),
    BadInput("contacts list -Z", 64, names: ["-Z"]),
    BadInput("contacts list --zone", 64, names: ["--zone", "cess contacts list --help"]),
    BadInput("contacts list --json=oui", 64, names: ["--json", "oui"]),
    BadInput("contacts list un deux", 64, names: ["un", "deux"]),
    BadInput("contacts show", 64, names: ["<acteur>", "cess contacts show --help"]),
    BadInput("followups drop f1", 64, names: ["--reason"]),
    BadInput("meeting log", 64, names: ["<titre>"]),
  ]
}
