import CessCLI
import Diplomacy
import Foundation
import TestSupport
import Testing

@Suite struct SearchStoryTests {
  @Test(arguments: [
    "arystankulova", "ARYSTANKULOVA", "Arýstankulová", "Арыстанкулова", "арыстан", "arys",
    "gulsara aryst", "\"gulsara arystankulova\"", "aryst kind:person zone:asie-centrale",
  ])
  func `the ambassador is found by her name however it is written`(words: String) throws {
    let outcome = try SeedRegister.environment().run(["search", words, "--format", "ids"])
    #expect(outcome.lines == ["a5"])
  }

  @Test(arguments: ["proposés", "proposes", "ПРОПОСЕС", "quatre propos"])
  func `her name is found by a word in the notes of a meeting she attended`(words: String) throws {
    let outcome = try SeedRegister.environment().run(["search", words])
    #expect(outcome.lines.count >= 1)
    #expect(outcome.lines.first?.hasPrefix("i1\t") == true)
    #expect(outcome.output.contains("[proposés]") || outcome.output.contains("[Quatre]"))
    #expect(outcome.output.contains("Mme Gulsara Arystankulova"))
  }

  @Test func `what is found today was recorded a moment ago`() throws {
    let environment = try SeedRegister.environment()
    #expect(environment.run("search palmeraie").bytes.isEmpty)
    _ = environment.run(#"contacts add "Institut de la palmeraie" --kind ngo"#)
    #expect(environment.run("search palmeraie --format ids").lines == ["a10"])
    _ = environment.run(#"followups add "Visiter la palmeraie @ demain""#)
    _ = environment.run(#"followups done f6 --note "sous les dattiers""#)
    #expect(environment.run("search dattiers --format ids").lines == ["f6"])
  }

  @Test func `a search that finds nothing says so on a terminal, and nowhere else`() throws {
    var environment = try SeedRegister.environment()
    let piped = environment.run("search introuvable")
    #expect(piped.status == 0 && piped.bytes.isEmpty && piped.errors.isEmpty)
    #expect(environment.run("search introuvable --json").output.contains("\"hits\":[]"))
    environment.terminal = .wide(80)
    let shown = environment.run("search introuvable")
    #expect(shown.status == 0 && shown.bytes.isEmpty && shown.errors == "rien trouvé\n")
    #expect(environment.run("search introuvable -q").errors.isEmpty)
  }

  @Test func `words to be left out may stand as they are, before or after --`() throws {
    let environment = try SeedRegister.environment()
    let all = environment.run("search note --format ids").lines
    let kept = environment.run("search note -déminage --format ids").lines
    #expect(all.contains("f2") && !kept.contains("f2"))
    #expect(environment.run("search --format ids -- note -déminage").lines == kept)
    #expect(environment.run(["search", "note -déminage", "--format", "ids"]).lines == kept)
  }

  @Test func `JSON says where the hits are, in code points, whatever the language`() throws {
    let environment = try SeedRegister.environment()
    let outcome = environment.run("search proposes --json")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.bytes)) as? [String: Any]
    let hit = (object?["hits"] as? [[String: Any]])?.first
    let match = try #require(hit?["match"] as? [String: Any])
    #expect(match["field"] as? String == "notes")
    let text = try #require(match["text"] as? String)
    let offsets = try #require((match["offsets"] as? [[Int]])?.first)
    let scalars = Array(text.unicodeScalars)[offsets[0]..<offsets[1]]
    #expect(String(String.UnicodeScalarView(scalars)) == "proposés")
    for line in ["search arystan --json", "search kazakhstan --json"] {
      #expect(
        environment.run("\(line) --lang en --color always").output
          .replacing("Central Asia", with: "Asie centrale")
          == environment.run(line).output)
    }
  }

  @Test(arguments: Language.allCases)
  func `hits are coloured on a terminal that has colours`(language: Language) throws {
    var environment = try SeedRegister.environment([
      "TERM": "xterm", "CESS_LANG": language.rawValue,
    ])
    environment.terminal = .wide(60)
    var transcript = Transcript(in: environment)
    transcript.run("search axes", "search mart")
    let text = transcript.text.replacing("\u{1B}", with: "␛")
    try expectGolden(text, named: "search-colours.\(language.rawValue).txt")
  }

  @Test func `a hostile text that is found is made harmless`() throws {
    let environment = try SeedRegister.environment()
    _ = environment.run(["contacts", "add", "Éva\u{1B}[31m\u{202E} Piège", "--person"])
    for format in ["text", "markdown", "json"] {
      let output = environment.run("search piège --format \(format)").output
      #expect(!output.contains("\u{1B}") && !output.contains("\u{202E}"), "\(output)")
    }
  }

  @Test func `an index out of step is told, with what mends it`() throws {
    let environment = try SeedRegister.environment()
    try RegisterFile(at: environment.registerPath).execute(
      "INSERT INTO search_actor (search_actor) VALUES ('delete-all')")
    let outcome = environment.run("check")
    #expect(outcome.status == 1 && outcome.output.contains("9"))
    #expect(outcome.errors.contains("cess check --rebuild-search"))
    #expect(environment.run("check --rebuild-search").status == 0)
    #expect(environment.run("check").status == 0)
  }
}
