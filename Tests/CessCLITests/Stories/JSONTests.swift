import CessCLI
import Diplomacy
import Foundation
import TestSupport
import Testing

/// What programs read is the same in every language and on every terminal.
@Suite struct JSONTests {
  static let lines = [
    "contacts list", "contacts show a5", "contacts show ambassade-kazakhstan", "meeting list",
    "meeting show i1", "followups list --all", "due --within 1m", "zones list", "zones show KZ",
    "axes list",
  ]

  @Test(arguments: lines + ["report --zone kazakhstan --quarter 2025-T2"])
  func `JSON is one object with a schema number, whatever the language`(line: String) throws {
    var environment = try SeedRegister.environment()
    let french = environment.run("\(line) --json --lang fr")
    let object = try JSONSerialization.jsonObject(with: Data(french.bytes)) as? [String: Any]
    #expect(object?["schema"] as? Int == 1)
    environment.terminal = .wide(40)
    let english = environment.run("\(line) --json --lang en --color always")
    #expect(french.bytes == english.bytes)
    #expect(french.lines.count == 1 && french.output.hasSuffix("\n"))
  }

  @Test(arguments: lines)
  func `references are one a line, whatever the language`(line: String) throws {
    var environment = try SeedRegister.environment()
    let french = environment.run("\(line) --format ids --lang fr")
    #expect(!french.lines.isEmpty)
    #expect(french.lines.allSatisfy { !$0.contains(" ") && !$0.contains("\t") })
    environment.terminal = .wide(40)
    #expect(environment.run("\(line) --format ids --lang en --color always") == french)
  }

  @Test(arguments: [
    "contacts list --kind consulate", "meeting list --year 1999", "followups list --zone caucase",
  ])
  func `nothing found is not an error`(line: String) throws {
    let environment = try SeedRegister.environment()
    for format in ["text", "markdown", "ids"] {
      let outcome = environment.run("\(line) --format \(format)")
      #expect(outcome.status == 0 && outcome.bytes.isEmpty && outcome.errors.isEmpty)
    }
    #expect(environment.run("\(line) --json").output.hasSuffix(":[]}\n"))
  }

  @Test func `rows in a pipe are cells between tabs`() throws {
    let lines = try SeedRegister.environment().run("meeting list").lines
    #expect(lines.count == 5)
    #expect(
      Set(lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count }) == [6])
  }
}
