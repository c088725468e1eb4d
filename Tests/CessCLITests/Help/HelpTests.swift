import Diplomacy
import Messages
import TestSupport
import Testing

@testable import CessCLI

@Suite struct HelpTests {
  /// Every page of help is a golden; a command without one fails here.
  @Test(arguments: try CommandReference.paths(), Language.allCases)
  func `the help of a command is its golden`(path: [String], language: Language) throws {
    let environment = try TestEnvironment(variables: ["CESS_LANG": language.rawValue])
    var transcript = Transcript(in: environment)
    transcript.run((path + ["--help"]).joined(separator: " "))
    let name = (["cess"] + path).joined(separator: "-")
    try expectGolden(transcript.text, named: "help/\(name).\(language.rawValue).txt")
    if language == .english {
      // Examples are typed as they stand, with the French names in them.
      let lines = transcript.text.split(separator: "\n").filter { !$0.hasPrefix("  cess ") }
      #expect(EnglishTests.french(in: lines.joined(separator: "\n")) == [])
    }
  }

  @Test(arguments: try CommandReference.paths())
  func `a page of help fits the terminal`(path: [String]) throws {
    let width = 80
    var environment = try TestEnvironment(variables: ["TERM": "dumb"])
    environment.terminal = .wide(width)
    let outcome = environment.run(path + ["--help"])
    #expect(outcome.status == 0)
    // A line to copy as it stands is never broken.
    let wide = outcome.lines.filter { $0.count > width && !$0.contains("cess ") }
    let breakable = wide.filter { $0.drop { $0 == " " }.contains("  ") == false }
    #expect(breakable.filter { $0.split(separator: " ").count > 1 } == [])
  }

  @Test(arguments: try CommandReference.leaves())
  func `every command has examples that can be parsed`(command: String) throws {
    // The same command under its noun and alone.
    let words = command == "followups due" ? "due" : command
    let key = try #require(HelpKey.allCases.first { "help.\(words)" == $0.commandWords })
    #expect(!key.examples.isEmpty)
    for example in key.examples where example.line.hasPrefix("cess ") {
      let line = String(example.line.dropFirst("cess ".count))
      // Most name records that are not there: refused, but understood.
      let status = try SeedRegister.environment().runOutside(line).status
      #expect(status != 64 && status != 70, "\(line)")
    }
  }

  @Test(arguments: [
    "help contacts add", "contacts add --help", "contacts --help add", "contact add -h",
    "contacts add \"Un nom\" --kind embassy --help", "--help contacts add", "help contact add",
    "contacts add --help --unknown",
  ])
  func `help is given wherever it is asked for`(line: String) throws {
    let environment = try TestEnvironment()
    let outcome = environment.run(line)
    #expect(outcome == environment.run(["contacts", "add", "--help"]))
    #expect(outcome.output.hasPrefix("cess contacts add\n"))
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }

  @Test func `a title that looks like a request for help is a title`() throws {
    let environment = try SeedRegister.environment()
    let outcome = environment.run("meeting log --zone KZ -- --help")
    #expect(outcome.output == "i6\n" && outcome.status == 0)
  }

  @Test(arguments: [
    ("", "cess\n"), ("contacts", "cess contacts\n"), ("zones", "cess zones\n"),
    ("followup", "cess followups\n"), ("help", "cess\n"),
  ])
  func `a noun without a verb shows what there is`(line: String, title: String) throws {
    let outcome = try TestEnvironment().run(line)
    #expect(outcome.output.hasPrefix(title))
    #expect(outcome.output.contains("--help"))
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }

  @Test func `the version is one line and needs no register`() throws {
    var environment = try TestEnvironment()
    environment.variables = [:]
    #expect(environment.run("--version").output == "cess \(CessCLI.version)\n")
  }

  @Test func `every text of the tree is a key, and every key is in the tree`() throws {
    var found: Set<String> = []
    func walk(_ command: CommandTree.Command) {
      guard command.commandName != "help" else { return }
      found.formUnion([command.abstract].compactMap(\.self))
      found.formUnion((command.arguments ?? []).compactMap(\.abstract))
      command.subcommands?.forEach(walk)
    }
    walk(try CommandTree.dumped().command)
    let foreign = found.filter { HelpKey(rawValue: $0) == nil }
    #expect(foreign.sorted().filter { !$0.hasPrefix("Show") } == [])
    #expect(HelpKey.allCases.map(\.rawValue).filter { !found.contains($0) } == [])
  }

  @Test func `every option of every command has its help`() throws {
    var bare: [String] = []
    func walk(_ command: CommandTree.Command, _ path: String) {
      guard command.commandName != "help" else { return }
      for argument in command.arguments ?? []
      where argument.abstract.flatMap(HelpKey.init(rawValue:)) == nil {
        let names = (argument.names ?? []).map(\.name)
        guard !names.contains(where: ["help", "h", "version"].contains) else { continue }
        bare.append("\(path) \(argument.valueName ?? names.joined(separator: ","))")
      }
      command.subcommands?.forEach { walk($0, "\(path) \($0.commandName)") }
    }
    walk(try CommandTree.dumped().command, "cess")
    #expect(bare == [])
  }
}

extension HelpKey {
  /// The key with the words of a command apart: `help.contacts add`.
  fileprivate var commandWords: String {
    "help." + rawValue.dropFirst("help.".count).replacing(".", with: " ")
  }
}

extension TestEnvironment {
  /// Runs a line of an example, whose files and standard input are made up.
  fileprivate func runOutside(_ line: String) throws -> Outcome {
    var copy = self
    copy.input = [UInt8]("Texte".utf8)
    copy.mayReplaceFiles = true
    let file = try folder.write("Texte".utf8, to: "compte-rendu.md")
    return copy.run(
      Transcript.words(of: line).map { word in
        switch word {
        case "@compte-rendu.md": "@\(file)"
        case "t2.md", "fiche.md", "agenda.ics", "chronologie.md", "activite.md":
          "\(folder.path)/\(word)"
        case "./essai.db", "./copie.db", "./registre": "\(folder.path)/\(word.dropFirst(2))"
        default: word
        }
      })
  }
}
