import CessCLI
import Foundation
import TestSupport
import Testing

/// The register as a folder, as a user has it.
@Suite struct FolderTests {
  private func environment() throws -> TestEnvironment {
    var environment = try SeedRegister.environment()
    environment.mayReplaceFiles = true
    return environment
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The files of a folder, by name.
  private func files(_ folder: String) throws -> [String: String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try read("\(folder)/\($0)")) })
  }

  @Test func `the register leaves as a folder that is its documentation`() throws {
    let environment = try environment()
    let folder = "\(environment.folder.path)/registre"
    for line in [
      "meeting statement add i1 --by Fuchs --axis ia --text Oui --grade B2",
      "contacts relate Fuchs --kind deputy-of --with a7", "contacts cadence --tier A --every 3m",
      "followups add Relire --due 2025-07-01 --every mois", "followups done f6",
    ] {
      #expect(environment.run(line).status == 0, "\(line)")
    }
    #expect(environment.run("export \(folder) --journal").status == 0)
    for (name, text) in try files(folder) {
      // The standard zones, and the journal of their making, are long: a few lines tell them.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let isLong = ["zones.jsonl", "memberships.jsonl", "changes.jsonl"].contains(name)
      let shown = isLong ? Array(lines.prefix(3) + lines.suffix(3)) : lines
      try expectGolden(
        shown.joined(separator: "\n").replacing("\"\(CessCLI.version)\"", with: "\"0.0.0\""),
        named: "folder/\(name)")
    }
  }

  @Test func `in and out again is the same, with the journal and without`() throws {
    let environment = try environment()
    let folder = environment.folder.path
    for option in ["", " --journal"] {
      #expect(environment.run("export \(folder)/one\(option)").status == 0)
      #expect(environment.run("import \(folder)/one\(option) --db \(folder)/new.db").status == 0)
      #expect(environment.run("check --db \(folder)/new.db").status == 0)
      #expect(environment.run("export \(folder)/two\(option) --db \(folder)/new.db").status == 0)
      #expect(try files("\(folder)/one") == files("\(folder)/two"))
      try FileManager.default.removeItem(atPath: "\(folder)/new.db")
    }
  }

  @Test func `a change of one exchange is one line in git`() throws {
    let environment = try environment()
    let folder = "\(environment.folder.path)/registre"
    #expect(environment.run("export \(folder)").status == 0)
    let before = try files(folder)
    #expect(environment.run("meeting edit i1 --city Paris").status == 0)
    #expect(environment.run("export \(folder)").status == 0)
    let after = try files(folder)
    #expect(Set(after.keys) == Set(before.keys))
    #expect(after.filter { before[$0.key] != $0.value }.map(\.key) == ["interactions.jsonl"])
  }

  @Test func `what others keep in the folder stays`() throws {
    let environment = try environment()
    let folder = "\(environment.folder.path)/registre"
    try environment.folder.write("x".utf8, to: "registre/.git/HEAD")
    #expect(environment.run("export \(folder)").status == 0)
    try environment.folder.write("notes".utf8, to: "registre/README.md")
    #expect(environment.run("export \(folder)").status == 0)
    #expect(try read("\(folder)/README.md") == "notes")
    #expect(try read("\(folder)/.git/HEAD") == "x")
  }

  @Test func `a folder of other things is refused, unless it is forced`() throws {
    let environment = try environment()
    let folder = "\(environment.folder.path)/autre"
    try environment.folder.write("notes".utf8, to: "autre/register.json")
    let outcome = environment.run("export \(folder)")
    #expect(outcome.status == 73)
    #expect(try files(folder) == ["register.json": "notes"])
    #expect(environment.run("export \(folder) --force").status == 0)
    #expect(try files(folder).count == 14)
  }

  @Test func `a journal that is not exported again does not stay behind`() throws {
    let environment = try environment()
    let folder = "\(environment.folder.path)/registre"
    #expect(environment.run("export \(folder) --journal").status == 0)
    #expect(try files(folder)["changes.jsonl"] != nil)
    #expect(environment.run("export \(folder)").status == 0)
    #expect(try files(folder)["changes.jsonl"] == nil)
    #expect(try files(folder)["batches.jsonl"] == nil)
  }

  @Test func `a bad line is named by file and line, and leaves no register`() throws {
    let environment = try environment()
    let folder = environment.folder.path
    #expect(environment.run("export \(folder)/registre").status == 0)
    let path = "\(folder)/registre/interactions.jsonl"
    let text = try read(path)
    try environment.folder.write(
      text.replacing("\"kind\":\"call\"", with: "\"kind\":\"telegram\"").utf8,
      to: "registre/interactions.jsonl")
    let outcome = environment.run("import \(folder)/registre --db \(folder)/new/new.db")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("\(path):2"))
    #expect(outcome.errors.contains("telegram"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/new") == [])
  }

  @Test func `a rehearsed import reads everything and creates no file`() throws {
    let environment = try environment()
    let folder = environment.folder.path
    #expect(environment.run("export \(folder)/registre").status == 0)
    let outcome = environment.run("import \(folder)/registre --db \(folder)/new.db -n")
    #expect(outcome.status == 0 && outcome.bytes.isEmpty)
    #expect(outcome.errors.hasPrefix("essai, rien n’est écrit\u{A0}: "))
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/new.db"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/new.db.part"))
  }

  @Test func `a file that is missing is named`() throws {
    let environment = try environment()
    let folder = environment.folder.path
    #expect(environment.run("export \(folder)/registre").status == 0)
    try FileManager.default.removeItem(atPath: "\(folder)/registre/axes.jsonl")
    let outcome = environment.run("import \(folder)/registre --db \(folder)/new.db")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("axes.jsonl"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/new.db"))
  }
}
