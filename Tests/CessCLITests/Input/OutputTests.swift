import CessCLI
import Diplomacy
import Foundation
import TestSupport
import Testing

/// Where answers go: files that exist, browsers, spreadsheets.
@Suite struct OutputTests {
  private func world() throws -> TestEnvironment {
    var environment = try SeedRegister.environment()
    environment.mayReplaceFiles = true
    return environment
  }

  private static let terminal = Environment.Terminal(
    isInput: true, isOutput: true, isError: true, width: 80)

  @Test func `a script does not replace a file unless it says so`() throws {
    let environment = try world()
    let path = try environment.folder.write("ancien".utf8, to: "rapport.md")
    let outcome = environment.run("report --zone KZ -o \(path)")
    #expect(outcome.status == 73 && outcome.bytes.isEmpty)
    #expect(outcome.errors.contains(path) && outcome.errors.contains("--force"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "ancien")
    for consent in ["--force", "--yes"] {
      try environment.folder.write("ancien".utf8, to: "rapport.md")
      #expect(environment.run("report --zone KZ -o \(path) \(consent)").status == 0)
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# "))
    }
  }

  @Test(arguments: [
    "report --zone KZ", "contacts list --format csv", "contacts show a3 --format vcf", "due --json",
    "timeline --format ics", "zones list", "matrix",
  ])
  func `a dash is standard output, and no file`(command: String) throws {
    var environment = try world()
    environment.terminal = Self.terminal
    let plain = environment.run(command)
    let dashed = environment.run("\(command) -o -")
    #expect(dashed.bytes == plain.bytes && dashed.status == plain.status, "\(dashed)")
    #expect(environment.run("\(command) --output=-").bytes == plain.bytes)
  }

  @Test(arguments: ["pdf", "DOCX", "xlsx"])
  func `a file is not called as what no program would find in it`(ending: String) throws {
    let environment = try world()
    let path = environment.folder.path + "/rapport.\(ending)"
    let outcome = environment.run("report --zone KZ -o \(path)")
    #expect(outcome.status == 64 && outcome.errors.contains("html"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(environment.run("report --zone KZ -o \(path) --format markdown").status == 0)
  }

  @Test(arguments: [("oui", true), ("o", true), ("y", true), ("non", false), ("", false)])
  func `a person at a terminal is asked`(answer: String, replaces: Bool) throws {
    var environment = try world()
    environment.terminal = Self.terminal
    environment.answers = [answer]
    let path = try environment.folder.write("ancien".utf8, to: "rapport.md")
    let outcome = environment.run("report --zone KZ -o \(path)")
    #expect(outcome.errors.contains("existe déjà. Le remplacer\u{A0}? [o/N]"))
    #expect(outcome.status == (replaces ? 0 : 73))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(replaces ? "# " : "ancien"))
  }

  @Test func `who wants no questions is refused`() throws {
    var environment = try world()
    environment.terminal = Self.terminal
    let path = try environment.folder.write("ancien".utf8, to: "rapport.md")
    #expect(environment.run("report --zone KZ --no-input -o \(path)").status == 73)
  }

  @Test func `a folder is no file`() throws {
    let environment = try world()
    for force in ["", " --force"] {
      let outcome = environment.run("report --zone KZ -o \(environment.folder.path)/.local\(force)")
      #expect(outcome.status == 73 && outcome.errors.contains("c’est un dossier"))
    }
  }

  @Test func `a page is written to a private file and shown`() throws {
    var environment = try world()
    environment.browser = { path, command in
      #expect(command == "xdg-open")
      let page = try? String(contentsOfFile: path, encoding: .utf8)
      #expect(page?.hasPrefix("<!DOCTYPE html>") == true)
      return 0
    }
    let outcome = environment.run("report --zone KZ --open")
    #expect(outcome.status == 0 && outcome.bytes.isEmpty)
    #expect(outcome.errors.contains("temporary.html"))
  }

  @Test func `a page that has a file is shown from there`() throws {
    var environment = try world()
    let path = "\(environment.folder.path)/fiche.html"
    environment.browser = { shown, _ in
      #expect(shown == path)
      return 0
    }
    let outcome = environment.run("contacts show a3 --open -o \(path)")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }

  @Test func `the first browser that is there is taken, and where there is none it is said`() throws
  {
    var environment = try world()
    environment.variables["BROWSER"] = "absent:firefox:chromium"
    environment.browser = { _, command in command == "absent" ? 127 : command == "firefox" ? 0 : 1 }
    #expect(environment.run("contacts show a3 --open").status == 0)
    environment.browser = { _, _ in 127 }
    let outcome = environment.run("contacts show a3 --open")
    #expect(outcome.status == 1 && outcome.errors.contains("temporary.html"))
  }

  @Test(arguments: [
    "contacts list", "contacts duplicates", "meeting list", "followups list", "zones list",
    "axes list", "log", "contacts post list",
  ])
  func `every list is a table for spreadsheets, in no language`(line: String) throws {
    let environment = try world()
    let french = environment.run(line + " --format csv")
    #expect(french.status == 0, "\(french.errors)")
    let lines = french.output.split(separator: "\r\n").map { String($0) }
    let names = try #require(lines.first).dropFirst().split(separator: ",")
    #expect(french.output.hasPrefix("\u{FEFF}") && names.count > 2)
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z][A-Za-z0-9]*/) != nil }, "\(names)")
    #expect(environment.run(line + " --format csv --lang en").output == french.output)
    // As many rows as references.
    let references = environment.run(line + " --format ids").lines.count
    #expect(lines.count == references + 1)
  }
}
