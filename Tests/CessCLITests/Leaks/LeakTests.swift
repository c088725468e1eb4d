import CessCLI
import Diplomacy
import Foundation
import TestSupport
import Testing

/// Tries to make a secret leak through whatever is told above the record itself.
@Suite struct LeakTests {
  /// A command, and what its answers may tell.
  struct Line: Sendable, CustomTestStringConvertible {
    let command: String
    let formats: [String]
    /// Whether it takes `--tlp-max`.
    let isLimited: Bool
    /// Whether it speaks of actors or of what is to be done for them, beside which nothing of
    /// an exchange under the Chatham House Rule may stand.
    let isOfActors: Bool
    /// Whether it says of a promise whom it concerns, which tells of no exchange.
    let isOfPromises: Bool

    init(
      _ command: String, _ formats: [String] = Line.read,
      isLimited: Bool = true, isOfActors: Bool = false, isOfPromises: Bool = false
    ) {
      self.command = command
      self.formats = formats
      self.isLimited = isLimited
      self.isOfActors = isOfActors
      self.isOfPromises = isOfPromises
    }

    /// Whether it tells what is for the public, and so has its limit.
    var isForThePublic: Bool { command.hasSuffix("--public") }

    /// The formats of what is read, and of what is a table or a calendar besides.
    static let read = ["text", "terminal", "markdown", "json", "html"]
    static let told = read + ["ids", "csv"]

    var testDescription: String { command }
  }

  /// The commands that tell something above the record itself: a new one is a new line.
  static let lines = [
    Line("report --zone kazakhstan", Line.read + ["csv"]),
    Line("report --zone asie-centrale --year 2025", Line.read + ["csv"]),
    Line("report --zone kazakhstan --from 2025-06-01 --to 2025-06-30"),
    Line("report --axis ia"),
    Line("report --zone kazakhstan --axis cybersecurite --quarter 2025-Q2"),
    Line("report --actor Aigul", Line.read + ["csv"], isOfActors: true),
    Line("report --actor ambassade-visible --year 2025", isOfActors: true),
    Line("report --actor Aigul --zone kazakhstan --axis ia", isOfActors: true),
    Line("brief Aigul", Line.told, isOfActors: true),
    Line("brief ambassade-visible", Line.told, isOfActors: true),
    Line("brief --for i2", Line.told, isOfActors: true),
    Line("due --within 5w", Line.told + ["ics"], isOfPromises: true),
    Line("due --within 5w --explain", isOfPromises: true),
    Line("agenda --within 5w", Line.told + ["ics"], isOfPromises: true),
    Line("report --quarter 2025-Q2", Line.read + ["csv"]),
    Line("timeline", Line.told + ["ics"]),
    Line("timeline --zone kazakhstan --axis ia", Line.told + ["ics"]),
    Line("timeline --actor Aigul", Line.told + ["ics"], isOfActors: true),
    Line("activity", Line.told),
    Line("activity --public", Line.told, isLimited: false),
    Line("matrix --rows actors --by months --year 2025", Line.read + ["csv"], isOfActors: true),
    Line("matrix --rows zones --by axes --year 2025", Line.read + ["csv"]),
    Line(
      "followups list", ["text", "markdown", "json", "ids", "csv"], isLimited: false,
      isOfActors: true,
      isOfPromises: true),
    Line("meeting list", ["text", "markdown", "json", "ids", "csv"], isLimited: false),
  ]

  @Test func `the register of secrets holds each of them`() throws {
    #expect(!LeakRegister.bytes.isEmpty)
    let environment = try TestEnvironment(register: LeakRegister.bytes)
    let exchanges = (1...20).map { environment.run("meeting show i\($0) --json").output }
    let all = (exchanges + [environment.run("followups list --json").output]).joined()
    let missing = LeakRegister.secrets.map(\.word).filter { !all.contains($0) }
    // Words of dates are of no program.
    #expect(
      missing.allSatisfy { ["jui", "June", "zqcard"].contains(where: $0.contains) }, "\(missing)")
    let card = environment.run("contacts show Aigul").output
    #expect(missing.filter { $0.hasPrefix("zqcard") && !card.contains($0) } == [])
  }

  @Test(arguments: lines, Language.allCases)
  func `nothing leaks`(line: Line, language: Language) throws {
    var environment = try TestEnvironment(
      register: LeakRegister.bytes, variables: ["CESS_LANG": language.rawValue])
    let (pipe, terminal) = (environment.terminal, Environment.Terminal.wide(100))
    let limits: [Marking?] = line.isLimited ? [nil] + Marking.allCases : [nil]
    for limit in limits {
      for format in line.formats {
        environment.terminal = format == "terminal" ? terminal : pipe
        let command =
          line.command + " --format \(format == "terminal" ? "text" : format)"
          + (limit.map { " --tlp-max \($0.rawValue)" } ?? "")
        let outcome = environment.run(command)
        #expect(outcome.status == 0, "\(command): \(outcome.errors)")
        let told = outcome.output + outcome.errors
        let leaks = LeakRegister.secrets.filter { secret in
          mayNotTell(secret, limit, line) && told.contains(secret.word)
        }.map(\.word)
        #expect(leaks.isEmpty, "\(command)")
        // A calendar writes to whoever is named as one who attends.
        #expect(!told.contains("ATTENDEE") && !told.contains("ORGANIZER"), "\(command)")
      }
    }
  }

  @Test(arguments: Marking.allCases, ["timeline", "agenda --within 5w", "due --within 5w"])
  func `of what is busy in a calendar nothing leaks`(limit: Marking, command: String) throws {
    let environment = try TestEnvironment(register: LeakRegister.bytes)
    let outcome = environment.run(
      "\(command) --format ics --busy-above \(limit.rawValue)")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let leaks = LeakRegister.secrets.filter { secret in
      guard case .marked(let marking) = secret.kind else { return false }
      return !Clearance(limit: limit).admits(marking) && outcome.output.contains(secret.word)
    }.map(\.word)
    #expect(leaks.isEmpty)
    // Everything has its time all the same.
    let all = environment.run("\(command) --format ics").output
    #expect(
      outcome.output.split(separator: "BEGIN:VEVENT").count
        == all.split(separator: "BEGIN:VEVENT").count)
  }

  @Test(arguments: Language.allCases)
  func `every picture is drawn where it could leak`(language: Language) throws {
    let environment = try TestEnvironment(
      register: LeakRegister.bytes, variables: ["CESS_LANG": language.rawValue])
    for command in ["report --zone asie-centrale", "report --zone kazakhstan --zone ouzbekistan"] {
      let page = environment.run("\(command) --format html").output
      #expect(page.split(separator: "<figure>").count == 7, "\(command)")
    }
    // One zone has nothing to be held against another; with an actor no zone is asked for.
    for command in ["report --actor Aigul", "report --zone kazakhstan --tlp-max clear"] {
      let page = environment.run("\(command) --format html").output
      #expect(page.split(separator: "<figure>").count >= 5, "\(command)")
    }
  }

  @Test(arguments: Language.allCases)
  func `no name of a file is a secret`(language: Language) throws {
    var environment = try TestEnvironment(
      register: LeakRegister.bytes, variables: ["CESS_LANG": language.rawValue])
    environment.mayReplaceFiles = true
    environment.browser = { path, _ in
      let name = path.split(separator: "/").last ?? ""
      return LeakRegister.secrets.contains { name.contains($0.word) } ? 1 : 0
    }
    for command in [
      "report --zone kazakhstan", "report --actor Aigul", "report --quarter 2025-Q2",
      "brief Aigul", "timeline", "agenda", "matrix", "activity --public",
    ] {
      let outcome = environment.run("\(command) --open")
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      let names = LeakRegister.secrets.filter { outcome.errors.contains($0.word) }.map(\.word)
      #expect(names.isEmpty, "\(command)")
      // A browser offers the title as the name of the file it prints to.
      let page = environment.run("\(command) --format html").output
      let title = page.split(separator: "<title>").dropFirst().first?.prefix { $0 != "<" } ?? ""
      #expect(!LeakRegister.secrets.contains { title.contains($0.word) }, "\(command)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a search tells nobody of an exchange under the Rule`(language: Language) throws {
    let environment = try TestEnvironment(
      register: LeakRegister.bytes, variables: ["CESS_LANG": language.rawValue])
    let names = LeakRegister.secrets.filter { $0.kind == .name }.map(\.word)
    for format in ["text", "markdown", "json", "html"] {
      // What was said under it is found, and tells nobody and no place.
      for word in ["zqchtitle", "zqchsummary", "zqchplan"] {
        let told = environment.run("search \(word) --format \(format)").output
        #expect(told.contains(word), "\(word)")
        #expect(names.filter { told.contains($0) } == [], "\(word) \(format)")
      }
    }
    // Nor does looking for who was there find it; a place finds it, and is not shown.
    let titles = ["zqchtitle", "zqchplan"]
    let places = ["zqchplace", "zqchcity", "zqchplanplace"]
    for name in names {
      let told = environment.run("search \(name) --json").output
      if places.contains(name) {
        #expect(!told.contains(name), "\(name)")
      } else {
        #expect(!titles.contains { told.contains("\"\($0)\"") }, "\(name)")
      }
    }
  }

  private func mayNotTell(_ secret: LeakRegister.Secret, _ limit: Marking?, _ line: Line) -> Bool {
    switch secret.kind {
    case .marked(let marking):
      !Clearance(limit: line.isForThePublic ? .clear : limit).admits(marking)
    case .name: !(line.isOfPromises && secret.word.hasSuffix("name"))
    case .words: line.isOfActors
    }
  }

  @Test(arguments: [
    "report --quarter 2025-Q2", "report --quarter 2025-Q3", "report --year 2024",
    "report --zone kazakhstan", "report --actor Aigul", "brief Aigul", "brief ambassade-visible",
    "agenda --within 5w", "agenda --from 2025-06-01 --within 5m", "due", "due --within 5w",
    "due --within 5w --zone kazakhstan",
  ])
  func `a page is marked no lower than anything on it`(command: String) throws {
    let environment = try TestEnvironment(register: LeakRegister.bytes)
    for limit in [nil] + Marking.allCases.map({ Optional($0) }) {
      let outcome = environment.run(
        command + (limit.map { " --tlp-max \($0.rawValue)" } ?? "") + " --json")
      let page = try JSONSerialization.jsonObject(with: Data(outcome.bytes)) as? [String: Any]
      let whole = page?["brief"] as? [String: Any] ?? page
      let marking = (whole?["marking"] as? String).flatMap(Marking.init(rawValue:))
      let told = outcome.output
      let above = LeakRegister.secrets.filter { secret in
        guard case .marked(let level) = secret.kind else { return false }
        guard told.contains(secret.word) else { return false }
        // Without a marking nothing on it is marked: what nobody marked may be there.
        guard let marking else { return !LeakRegister.isUnmarked(secret.word) }
        return level > marking
      }
      #expect(above.map(\.word) == [], "\(limit?.rawValue ?? "")")
    }
  }

  @Test(arguments: Language.allCases)
  func `what is withheld is counted, and marks the whole no more`(language: Language) throws {
    let environment = try TestEnvironment(
      register: LeakRegister.bytes, variables: ["CESS_LANG": language.rawValue])
    for (limit, marking, exchanges) in [
      ("red", "RED", 0), ("amber+strict", "AMBER+STRICT", 2), ("amber", "AMBER", 4),
      ("green", "GREEN", 8), ("clear", "CLEAR", 10),
    ] {
      let told = environment.run("report --zone kazakhstan --json --tlp-max \(limit)").output
      #expect(told.contains(#""marking":"\#(marking)","#), "\(limit)")
      #expect(told.contains(#""withheld":{"exchanges":\#(exchanges),"#), "\(limit)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a brief for an exchange is made where it leaks nothing`(language: Language) throws {
    let environment = try TestEnvironment(
      register: LeakRegister.bytes, variables: ["CESS_LANG": language.rawValue])
    var refused = 0
    for number in 1...14 {
      let line = Line("brief --for i\(number)", isOfActors: true)
      for limit in [nil] + Marking.allCases {
        let command = line.command + (limit.map { " --tlp-max \($0.rawValue)" } ?? "")
        let outcome = environment.run(command)
        #expect([0, 1].contains(outcome.status), "\(command): \(outcome.errors)")
        if outcome.status == 1 { refused += 1 }
        let told = outcome.output + outcome.errors
        let leaks = LeakRegister.secrets.filter { mayNotTell($0, limit, line) }.map(\.word)
          .filter { told.contains($0) }
        #expect(leaks.isEmpty, "\(command)")
      }
    }
    // Two under the Chatham House Rule, whatever the limit; of each level two, under those
    // below it, where what carries no marking is as AMBER.
    #expect(refused == 2 * (6 + 1 + 2 + 3 + 4 + 2))
  }
}
