import CessCLI
import Foundation
import TestSupport
import Testing

/// Text that could act on a terminal: kept as given, shown harmless.
@Suite struct HostileTextTests {
  private static let name = "Jean\u{1B}[31m Rouge\u{202E}egde\u{7F}\u{9B}2J"

  private func environment() throws -> TestEnvironment {
    let environment = try SeedRegister.environment()
    let added = environment.run(["contacts", "add", Self.name, "--zone", "KZ", "--person"])
    #expect(added.status == 0)
    #expect(Self.isHarmless(added.errors))
    return environment
  }

  @Test func `an escape character in a name is stored as given`() throws {
    let environment = try environment()
    let stored = try RegisterFile(at: environment.registerPath).column(
      "SELECT name FROM actor WHERE id = 10")
    #expect(stored == [Self.name])
    let outcome = environment.run("contacts show a10 --json")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.bytes)) as? [String: Any]
    let contact = json?["contact"] as? [String: Any]
    #expect(contact?["name"] as? String == Self.name)
    #expect(!outcome.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
  }

  @Test(arguments: [
    "contacts list", "contacts show a10", "report --zone KZ", "report --zone KZ --format markdown",
    "contacts list --format markdown", "contacts show Roug", "contacts leave a10 --of a3",
    "contacts add \"Jean\u{1B}[31m Rouge\u{202E}egde\u{7F}\u{9B}2J\"",
  ])
  func `it does nothing to a terminal`(line: String) throws {
    var environment = try environment()
    let piped = environment.run(line)
    #expect(Self.isHarmless(piped.output) && Self.isHarmless(piped.errors))
    #expect(
      (piped.output + piped.errors).contains("Jean␛[31m") || line.contains("Roug")
        || piped.output.contains("Jean␛\\[31m"))
    environment.terminal = .wide(80)
    environment.answers = []
    let shown = environment.run(line + (line.hasPrefix("contacts l") ? "" : " --color never"))
    #expect(Self.isHarmless(shown.output.replacing(Self.colours, with: "")))
  }

  @Test func `an argument that is wrong is quoted harmless`() throws {
    let environment = try environment()
    for line in ["report --zone \u{1B}]0;titre\u{7}", "\u{1B}[2J", "due --within \u{9B}2J"] {
      let outcome = environment.run(line)
      #expect(outcome.status != 0 && Self.isHarmless(outcome.errors), "\(line.debugDescription)")
    }
  }

  private static var colours: Regex<Substring> { /\u{1B}\[[0-9;]*m/ }

  private static func isHarmless(_ text: String) -> Bool {
    !text.unicodeScalars.contains { scalar in
      (scalar.value < 0x20 && scalar != "\n" && scalar != "\t")
        || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
  }
}
