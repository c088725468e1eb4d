import CessCLI
import Diplomacy
import Foundation
import TestSupport
import Testing

/// Zones with the world in them, as commands tell them.
@Suite struct WorldTests {
  private static let five = [
    "kazakhstan", "kirghizistan", "ouzbekistan", "tadjikistan", "turkmenistan",
  ]

  private func figures(_ zone: String, in environment: TestEnvironment) throws -> Int? {
    let outcome = environment.run("report --zone \(zone) --json")
    let report =
      try JSONSerialization.jsonObject(with: Data(outcome.bytes)) as? [String: Any]
    return (report?["figures"] as? [String: Any])?["held"] as? Int
  }

  @Test func `a report on Central Asia covers five countries, one on the OSCE none of them`() throws
  {
    let environment = try TestEnvironment()
    #expect(environment.run("init --home Essai --lang fr").status == 0)
    for country in Self.five {
      #expect(environment.run("meeting log Essai --zone \(country)").status == 0)
      let forums = environment.run("zones show \(country) --lang en").output
      #expect(forums.contains("OSCE, member since 30 January 1992"))
    }
    #expect(try figures("asie-centrale", in: environment) == 5)
    #expect(try figures("osce", in: environment) == 0)
    #expect(environment.run("meeting log Forum --zone osce").status == 0)
    #expect(try figures("osce", in: environment) == 1)
    #expect(try figures("asie-centrale", in: environment) == 5)
  }

  @Test(arguments: ["--tree", "--kind country", "--tree --kind forum", "--tree --zone KZ"])
  func `what programs read of the zones has no language`(options: String) throws {
    var environment = try SeedRegister.environment()
    for format in ["json", "ids"] {
      let line = "zones list \(options) --format \(format)"
      let french = environment.run("\(line) --lang fr")
      #expect(french.status == 0 && !french.bytes.isEmpty)
      environment.terminal = .wide(40)
      #expect(environment.run("\(line) --lang en --color always") == french)
    }
  }

  @Test func `every country is in the list once, with its code`() throws {
    let outcome = try SeedRegister.environment().run("zones list --kind country --json")
    let list = try JSONSerialization.jsonObject(with: Data(outcome.bytes)) as? [String: Any]
    let zones = list?["zones"] as? [[String: Any]] ?? []
    #expect(zones.count == 249)
    #expect(Set(zones.compactMap { $0["iso"] as? String }).count == 249)
  }

  @Test func `a branch of nothing is nothing`() throws {
    let environment = try SeedRegister.environment()
    for format in ["text", "markdown", "ids"] {
      let outcome = environment.run("zones list --zone KZ --kind forum --tree --format \(format)")
      #expect(outcome.status == 0 && outcome.bytes.isEmpty && outcome.errors.isEmpty)
    }
  }

  @Test func `a register without its world gets it, once, and keeps its own`() throws {
    let environment = try TestEnvironment()
    for line in [
      "init --home Essai --lang fr", #"zones edit asie-centrale --fr Steppes --under none"#,
      "zones leave kazakhstan --forum osce --until 2025",
    ] {
      #expect(environment.run(line).status == 0)
    }
    let before = environment.registerDigest
    #expect(environment.run("zones refresh").bytes.isEmpty)
    #expect(environment.registerDigest == before)
  }
}
