import CessCLI
import Foundation
import TestSupport
import Testing

/// Registers that cannot be opened or written.
@Suite struct RegisterTroubleTests {
  @Test(arguments: [
    ("due", "fr", "pas de registre ici", "cess init"),
    ("due", "en", "no register here", "cess init"),
    ("meeting log Essai", "fr", "pas de registre ici", "cess init"),
  ])
  func `a path without a register says how to create one`(
    line: String, language: String, message: String, hint: String
  ) throws {
    let environment = try TestEnvironment(variables: ["CESS_LANG": language])
    let outcome = environment.run(line)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains(message) && outcome.errors.contains(environment.registerPath))
    #expect(outcome.errors.contains(hint))
    #expect(environment.registerDigest == nil)
  }

  @Test(arguments: ["due", "meeting log Essai", "init"])
  func `a file that is not a register is left alone`(line: String) throws {
    let environment = try TestEnvironment(
      register: [UInt8](String(repeating: "Ceci est une lettre.\n", count: 200).utf8))
    let before = environment.registerDigest
    let outcome = environment.run(line)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("pas un registre de cess"))
    #expect(outcome.errors.contains(environment.registerPath))
    #expect(environment.registerDigest == before)
  }

  @Test(arguments: ["due", "meeting log Essai"])
  func `an empty file is not a register`(line: String) throws {
    let environment = try TestEnvironment(register: [])
    let outcome = environment.run(line)
    #expect(outcome.status == 65)
    #expect(environment.registerBytes == [])
  }

  @Test(arguments: ["due", "meeting log Essai", "init"])
  func `a database of another program is left alone`(line: String) throws {
    let environment = try TestEnvironment(register: [])
    try RegisterFile(at: environment.registerPath).execute(
      "CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let before = environment.registerDigest
    let outcome = environment.run(line)
    #expect(outcome.status == 65)
    #expect(environment.registerDigest == before)
  }

  @Test(arguments: ["due", "meeting log Essai"])
  func `a register of a newer version is left alone`(line: String) throws {
    let environment = try SeedRegister.environment()
    try RegisterFile(at: environment.registerPath).execute("PRAGMA user_version = 999")
    let before = environment.registerDigest
    let outcome = environment.run(line)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("999") && outcome.errors.contains("mettez cess à jour"))
    #expect(environment.registerDigest == before)
  }

  @Test func `init does not touch a register that is there`() throws {
    let environment = try SeedRegister.environment()
    let before = environment.registerDigest
    let outcome = environment.run("init --home Autre")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(environment.registerPath))
    #expect(environment.registerDigest == before)
  }

  @Test(arguments: [("fr", "occupé"), ("en", "busy")])
  func `a register that another process writes is waited for, then given up`(
    language: String, word: String
  ) throws {
    let environment = try SeedRegister.environment([
      "CESS_BUSY_TIMEOUT": "0.2", "CESS_LANG": language,
    ])
    let start = ContinuousClock.now
    let outcome = try RegisterFile(at: environment.registerPath).holdingTheLock {
      // Reading goes on meanwhile.
      #expect(environment.run("due").status == 0)
      return environment.run("meeting log Essai --zone KZ")
    }
    #expect(outcome.status == 75)
    #expect(outcome.errors.contains(word) && outcome.errors.contains(environment.registerPath))
    #expect(start.duration(to: .now) >= .milliseconds(200))
    #expect(environment.run("meeting list --format ids").lines.count == 5)
    #expect(environment.run("meeting log Essai --zone KZ").status == 0)
  }

  @Test func `a register cut short is said to be damaged`() throws {
    let whole = SeedRegister.bytes
    let environment = try TestEnvironment(register: Array(whole.prefix(whole.count / 2)))
    let outcome = environment.run("report --zone KZ")
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains(environment.registerPath))
    #expect(outcome.errors.contains("conseil\u{A0}: "))
  }

  @Test func `a register is its owner's alone`() throws {
    let environment = try TestEnvironment()
    #expect(environment.run("init").status == 0)
    let files = FileManager.default
    let file = try files.attributesOfItem(atPath: environment.registerPath)
    #expect(file[.posixPermissions] as? Int == 0o600)
    let folder = (environment.registerPath as NSString).deletingLastPathComponent
    #expect(try files.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
  }
}
