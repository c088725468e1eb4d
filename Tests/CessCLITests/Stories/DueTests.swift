import CessCLI
import Foundation
import TestSupport
import Testing

/// What cron runs every morning.
@Suite struct DueTests {
  private func environment(on day: String = "2025-06-20", _ variables: [String: String] = [:])
    throws -> TestEnvironment
  {
    var environment = try SeedRegister.environment(variables)
    environment.now = TestEnvironment.now(day)
    return environment
  }

  @Test(arguments: [
    "due", "followups due", "due --exit-code", "due --format markdown",
    "due --format ids", "due --zone caucase", "due --lang en", "due -q",
  ])
  func `prints not one byte when nothing is due`(line: String) throws {
    let outcome = try environment(on: "2025-06-15").run(line)
    #expect(outcome.bytes.isEmpty && outcome.errors.isEmpty && outcome.status == 0)
  }

  @Test func `gives a program an empty array when nothing is due`() throws {
    let outcome = try environment(on: "2025-06-15").run("due --json")
    #expect(
      outcome.output
        == #"{"schema":1,"followUps":[],"meetings":[],"goingCold":[],"news":[],"marking":null,"#
        + #""tlpMax":null,"withheld":{"exchanges":0,"followUps":0,"statements":0,"facts":0}}"#
        + "\n")
  }

  @Test func `tells a script by the exit status when it is asked to`() throws {
    let environment = try environment()
    #expect(environment.run("due").status == 0)
    let told = environment.run("due --exit-code")
    #expect(told.status == 1 && told.errors.isEmpty)
    #expect(told.bytes == environment.run("due").bytes)
  }

  @Test func `catches up with missed days`() throws {
    let late = try environment(on: "2025-12-24").run("due")
    #expect(late.output.hasPrefix("Suites à donner, mercredi 24 décembre 2025\n"))
    #expect(late.output.contains("Relancer l’ambassade sur les quatre axes"))
    #expect(late.output.contains("191 jours de retard"))
    #expect(try environment(on: "2025-06-17").run("due").output.contains("1 jour de retard"))
    #expect(!(try environment(on: "2025-06-16").run("due").output.contains("retard")))
  }

  @Test(arguments: [
    ("due", "f1 f2"), ("due --within 1w", "f1 f2 f3"), ("due --within 7j", "f1 f2 f3"),
    ("due --within 6d", "f1 f2"), ("due --within 1m", "f1 f2 f3"), ("due --owner Valette", "f1 f2"),
    ("due --owner me", "f1 f2"), ("due --owner moi --within 1m", "f1 f2"),
    ("due --owner Fuchs", ""), ("due --zone kazakhstan", "f1 f2"), ("due --zone KZ", "f1 f2"),
    ("due --zone asie-centrale --within 1m", "f1 f2 f3"), ("due --zone ouzbekistan", ""),
    ("due --zone ouzbekistan --zone kazakhstan", "f1 f2"),
  ])
  func `tells what is asked for`(line: String, numbers: String) throws {
    let environment = try environment(["CESS_AS": "Valette"])
    #expect(environment.run("\(line) --format ids").lines.joined(separator: " ") == numbers)
    let json = try JSONSerialization.jsonObject(with: Data(environment.run("\(line) --json").bytes))
    let followUps = (json as? [String: Any])?["followUps"] as? [[String: Any]]
    let ids = followUps?.compactMap { ($0["id"] as? Int).map { "f\($0)" } }
    #expect(ids?.joined(separator: " ") == numbers)
  }

  @Test func `who I am is said by --as before CESS_AS before the login name`() throws {
    let environment = try environment(["CESS_AS": "Fuchs"])
    #expect(environment.run("due --owner me --format ids").lines.isEmpty)
    #expect(try self.environment().run("due --owner me --format ids").lines == ["f1", "f2"])
    let added = environment.run("followups add Essai --due 2025-06-20 --owner me --as Valette")
    #expect(added.status == 0)
    let owner = try RegisterFile(at: environment.registerPath).column(
      "SELECT name FROM actor JOIN follow_up ON owner_id = actor.id WHERE title = 'Essai'")
    #expect(owner == ["Thierry-Paul Valette"])
  }

  @Test func `is quiet about what was put off, done or given up`() throws {
    let environment = try environment()
    #expect(environment.run("followups snooze f1 --until 2025-06-23").status == 0)
    #expect(environment.run("due --format ids").lines == ["f2"])
    #expect(environment.run("followups done f2").status == 0)
    #expect(environment.run("due").bytes.isEmpty)
    var later = environment
    later.now = TestEnvironment.now("2025-06-23")
    let woken = later.run("due").output
    #expect(woken.contains("Aujourd’hui") && woken.contains("promise pour le 16 juin 2025"))
    #expect(later.run("followups drop f1 --reason \"Sans objet\"").status == 0)
    #expect(later.run("due").bytes.isEmpty)
    #expect(later.run("followups list --all --format ids").lines.count == 5)
  }
}
