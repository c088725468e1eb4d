import CessCLI
import Diplomacy
import TestSupport
import Testing

/// Every command's output, whole, in both languages.
@Suite struct GoldenTests {
  @Test func `the seed register is made by its commands`() throws {
    let environment = try TestEnvironment(variables: ["LOGNAME": "valette"])
    for command in SeedRegister.commands {
      let outcome = environment.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
  }

  @Test func `every command has a scene`() throws {
    let told = Set(Scene.all.map(\.command))
    #expect(try CommandReference.leaves().filter { !told.contains($0) } == [])
  }

  @Test(arguments: Scene.all, Language.allCases)
  func `a command says what its golden says`(scene: Scene, language: Language) throws {
    // The register speaks French; English is asked for as a user of both would.
    let variables = language == .french ? [:] : ["CESS_LANG": language.rawValue]
    let environment =
      scene.command == "init"
      ? try TestEnvironment(variables: variables) : try SeedRegister.environment(variables)
    var transcript = Transcript(in: environment)
    scene.play(&transcript)
    try expectGolden(transcript.text, named: "\(scene.file).\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `a report is coloured on a terminal that has colours`(language: Language) throws {
    var environment = try SeedRegister.environment([
      "TERM": "xterm", "CESS_LANG": language.rawValue,
    ])
    environment.terminal = .wide(80)
    var transcript = Transcript(in: environment)
    transcript.run("report --zone kazakhstan", "due")
    // The golden shows the escape character as its picture.
    let text = transcript.text.replacing("\u{1B}", with: "␛")
    try expectGolden(text, named: "colours.\(language.rawValue).txt")
  }
}
