import CessCLI
import Foundation
import TestSupport
import Testing

@Suite struct FileTests {
  @Test func `notes come from a file or from standard input`() throws {
    var environment = try SeedRegister.environment()
    let file = try environment.folder.write("Première ligne.\nSeconde.\n".utf8, to: "notes.md")
    #expect(environment.run("meeting log Essai --zone KZ --notes @\(file)").status == 0)
    environment.input = [UInt8]("D’un tube.\n".utf8)
    #expect(environment.run("meeting log Essai --zone KZ --notes -").status == 0)
    #expect(environment.run("meeting show i6").output.hasSuffix("\nPremière ligne.\nSeconde.\n"))
    #expect(environment.run("meeting show i7").output.hasSuffix("\nD’un tube.\n"))
  }

  @Test func `a note of a million bytes is kept whole`() throws {
    var environment = try SeedRegister.environment()
    let text = String(repeating: "é", count: 524_288)
    environment.input = [UInt8](text.utf8)
    #expect(environment.run("meeting log Essai --zone KZ --notes -").status == 0)
    #expect(environment.run("meeting show i6").output.contains(text))
  }

  @Test func `a file of notes that is not UTF-8 is refused by its line`() throws {
    let environment = try SeedRegister.environment()
    let before = environment.registerDigest
    let file = try environment.folder.write([0x61, 0x0A, 0x62, 0x0A, 0xE9, 0x0A], to: "latin1.txt")
    let outcome = environment.run("meeting log Essai --notes @\(file)")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("\(file):3"))
    #expect(environment.registerDigest == before)
  }

  @Test func `a file of notes that is not there is refused by its name`() throws {
    let environment = try SeedRegister.environment()
    let outcome = environment.run("meeting log Essai --notes @\(environment.folder.path)/rien.md")
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("rien.md"))
  }

  @Test(arguments: [
    ("r.md", "# "), ("r.json", "{\"schema\":1"), ("r.txt", "Kazakhstan\n"),
    ("r.html", "<!DOCTYPE html>"), ("r.HTM", "<!DOCTYPE html>"), ("r", "Kazakhstan\n"),
  ])
  func `the name of a file gives the format`(name: String, start: String) throws {
    var environment = try SeedRegister.environment()
    environment.mayReplaceFiles = true
    let path = "\(environment.folder.path)/\(name)"
    let outcome = environment.run("report --zone KZ -o \(path)")
    #expect(outcome.status == 0 && outcome.bytes.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(start))
  }

  @Test func `a file is replaced only by a whole one`() throws {
    var environment = try SeedRegister.environment()
    environment.mayReplaceFiles = true
    let path = try environment.folder.write("ancien".utf8, to: "rapport.md")
    #expect(environment.run("report --zone Atlantide -o \(path)").status == 1)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "ancien")
    #expect(environment.run("report --zone KZ --force -o \(path)").status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# "))
  }

  @Test func `a file in a folder that is not there cannot be created`() throws {
    var environment = try SeedRegister.environment()
    environment.mayReplaceFiles = true
    let path = "\(environment.folder.path)/nulle/part.md"
    let outcome = environment.run("report --zone KZ -o \(path)")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains(path))
  }

  @Test(arguments: [
    "due", "contacts list", "report --zone KZ", "contacts show a3", "--version",
    "due --help",
  ])
  func `a full disk behind standard output is said`(line: String) throws {
    var environment = try SeedRegister.environment()
    environment.outputTrouble = .full
    let outcome = environment.run(line)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("sortie standard"))
    #expect(outcome.errors.contains("le disque est plein"))
  }
}
