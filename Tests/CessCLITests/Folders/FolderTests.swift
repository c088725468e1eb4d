import CessCLI
import Foundation
import TestSupport
import Testing

/// The register as a folder, as a user has it.
@Suite struct FolderTests: ImportSuite {
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

  @Test func `a folder without a name is told before anything is read`() throws {
    let outcome = try environment().run("export \"\" --db nowhere.db")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("le nom du dossier d’export est vide"))
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

  /// What is said of a folder in one of whose files something is written otherwise.
  private func refusal(
    _ file: String, _ old: String, _ new: String, in environment: TestEnvironment,
    language: String = "fr"
  ) throws -> String {
    let folder = environment.folder.path
    #expect(environment.run("export \(folder)/registre").status == 0)
    let text = try read("\(folder)/registre/\(file)")
    #expect(text.contains(old))
    try environment.folder.write(text.replacing(old, with: new).utf8, to: "registre/\(file)")
    let outcome = environment.run(
      "import \(folder)/registre --db \(folder)/new.db --lang \(language)")
    #expect(outcome.status == 65)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/new.db"))
    return outcome.errors
  }

  @Test(arguments: [
    (
      "actors.jsonl:1", "{\"id\":1,", "{\"id\":9223372036854775807,",
      ["un numéro ne dépasse pas 9007199254740991", "no number is above 9007199254740991"]
    ),
    (
      "register.json", "\"version\": 1", "\"version\": 2",
      ["format 2, celle-ci lit jusqu’à 1", "format 2, this one reads up to 1"]
    ),
    (
      "register.json:7", "\"home\": 1,", "\"home\": 1,\n  \"home\": 2,",
      ["la clé home figure deux fois dans le même objet", "the key home is twice in one object"]
    ),
    (
      "register.json", "\"follow-ups.jsonl\"", "\"suites.jsonl\"",
      ["follow-ups.jsonl n’y est pas nommé", "follow-ups.jsonl is not named there"]
    ),
    (
      "register.json", "\"files\": {", "\"files\": {\n    \"suites.jsonl\": {\"records\": 9},",
      ["fichier inconnu\u{A0}: suites.jsonl", "unknown file: suites.jsonl"]
    ),
  ])
  func `what is wrong is told with its place, in both languages`(
    place: String, old: String, new: String, words: [String]
  ) throws {
    let file = String(place.prefix { $0 != ":" })
    for (language, words) in zip(["fr", "en"], words) {
      let errors = try refusal(file, old, new, in: environment(), language: language)
      #expect(errors.contains("registre/\(place)") && errors.contains(words), "\(errors)")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe in the place of a file is refused, and not waited for`() throws {
    let environment = try environment()
    let folder = environment.folder.path
    #expect(environment.run("export \(folder)/registre").status == 0)
    let path = "\(folder)/registre/actors.jsonl"
    try FileManager.default.removeItem(atPath: path)
    #expect(mkfifo(path, 0o600) == 0)
    let outcome = environment.run("import \(folder)/registre --db \(folder)/new.db")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("actors.jsonl"), "\(outcome.errors)")
  }

  @Test func `a time zone that no clock knows is refused`() throws {
    let errors = try refusal(
      "interactions.jsonl", "Asia/Almaty", "Mars/X", in: environment())
    #expect(errors.contains("registre/interactions.jsonl:2"))
    #expect(errors.contains("fuseau horaire inconnu\u{A0}: «\u{A0}Mars/X\u{A0}»"))
  }

  @Test func `what is held on a day to come is refused, unless it is tomorrow`() throws {
    var environment = try environment()
    let folder = environment.folder.path
    #expect(environment.run("export \(folder)/registre").status == 0)
    // The last exchange that was held is of the 12th: where it was held it may be that day already.
    environment.now = TestEnvironment.now("2025-06-10")
    let early = environment.run("import \(folder)/registre --db \(folder)/new.db")
    #expect(early.status == 65)
    #expect(early.errors.contains("registre/interactions.jsonl:2"))
    #expect(early.errors.contains("2025-06-12"))
    environment.now = TestEnvironment.now("2025-06-11")
    #expect(environment.run("import \(folder)/registre --db \(folder)/new.db").status == 0)
  }

  @Test func `an export that was ended before its time is finished by the next`() throws {
    let environment = try environment()
    let folder = "\(environment.folder.path)/registre"
    try environment.folder.write("{}\n".utf8, to: "registre/zones.jsonl")
    try environment.folder.write("{}\n".utf8, to: "registre/register.json.77.tmp")
    #expect(environment.run("export \(folder)").status == 0)
    #expect(environment.run("import \(folder) --db \(folder).db").status == 0)
    // One file of somebody else's, and nothing is touched.
    try environment.folder.write("{}\n".utf8, to: "autre/zones.jsonl")
    try environment.folder.write("notes".utf8, to: "autre/notes.jsonl")
    let other = "\(environment.folder.path)/autre"
    #expect(environment.run("export \(other)").status == 73)
    #expect(try files(other) == ["zones.jsonl": "{}\n", "notes.jsonl": "notes"])
  }

  @Test func `what a killed export left is removed by the next, and nothing else`() throws {
    var environment = try environment()
    environment.processes = [4242]
    let folder = "\(environment.folder.path)/registre"
    #expect(environment.run("export \(folder)").status == 0)
    let whole = Set(try files(folder).keys)
    let left = ["actors.jsonl.2254.tmp", "register.json.7.tmp", "changes.jsonl.12.tmp"]
    let others = [
      // Of an export that goes on.
      "actors.jsonl.4242.tmp", "actors.jsonl.tmp", "actors.jsonl.2254.tmp.old",
      "actors.jsonl.-1.tmp", "actors.jsonl.notes.tmp", "notes.jsonl.2254.tmp", "rapport.2254.tmp",
    ]
    for name in left + others { try environment.folder.write("x".utf8, to: "registre/\(name)") }
    #expect(environment.run("export \(folder)").status == 0)
    #expect(Set(try files(folder).keys) == whole.union(others))
  }

  @Test func `what an export replaced only in part is no register, until the next`() throws {
    let environment = try environment()
    let folder = "\(environment.folder.path)/registre"
    #expect(environment.run("export \(folder)").status == 0)
    let exchanges = try String(contentsOfFile: "\(folder)/interactions.jsonl", encoding: .utf8)
    #expect(environment.run("contacts edit \"Bruno Fuchs\" --note Autre").status == 0)
    // A folder in the place of a file, which cannot be replaced.
    try FileManager.default.removeItem(atPath: "\(folder)/interactions.jsonl")
    try FileManager.default.createDirectory(
      atPath: "\(folder)/interactions.jsonl", withIntermediateDirectories: false)
    #expect(environment.run("export \(folder)").status != 0)
    try FileManager.default.removeItem(atPath: "\(folder)/interactions.jsonl")
    try environment.folder.write(exchanges.utf8, to: "registre/interactions.jsonl")
    let mixed = environment.run("import \(folder) --db \(folder).db")
    #expect(mixed.status == 65 && mixed.errors.contains("n’a pas été achevé"), "\(mixed.errors)")
    #expect(environment.run("export \(folder)").status == 0)
    #expect(environment.run("import \(folder) --db \(folder).db").status == 0)
  }

  @Test func `a folder has no source but itself`() throws {
    let environment = try environment()
    let folder = "\(environment.folder.path)/registre"
    #expect(environment.run("export \(folder)").status == 0)
    let outcome = environment.run("import \(folder) --source ailleurs --db \(folder).db")
    #expect(outcome.status == 64 && outcome.errors.contains("en entier"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("import clos --db new.db", 77), ("import clos/a.csv --yes", 77),
    ("contacts sync clos/d", 77), ("export clos/registre", 73),
    ("contacts list -o clos/a.md", 73),
  ])
  func `a folder that may not be entered is told as such`(line: String, status: Int32) throws {
    var environment = try environment()
    try environment.folder.write([], to: "clos/x")
    environment.closedFolder = "clos"
    let outcome = environment.run(line)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains("\u{A0}: accès refusé\n"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("existe") && !outcome.errors.contains("conseil"))
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
