import CessCLI
import Diplomacy
import TestSupport
import Testing

/// What one reads before walking into the room.
@Suite struct BriefStoryTests {
  private static let commands = [
    #"meeting log "Point d’étape" --on 2025-06-10 --with Arystankulova --said "Arystankulova @ ia: Le pacte intéresse." --said "Arystankulova @ déminage: Il faut des experts." --handed "Note sur les quatre axes""#,
    #"followups add "Réponse sur le déminage" --due 2025-07-01 --for Arystankulova --awaited"#,
    #"meeting plan "Réunion à trois" --on 2025-07-10 --place Paris --with Arystankulova --with Fuchs --with Valette --with "Anne Martin""#,
  ]

  private func environment() throws -> TestEnvironment {
    let environment = try SeedRegister.environment()
    for command in Self.commands {
      let outcome = environment.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
    return environment
  }

  /// The lines of a page in Markdown that are below its head and not of what is not known.
  private func items(_ page: String) -> [Substring] {
    var isOfGaps = false
    return page.split(separator: "\n").filter { line in
      if line.hasPrefix("#") { isOfGaps = line.contains("Ce que nous ne savons pas") }
      // An item without a margin begins with its text, a fact with its label.
      let isFact = line.hasPrefix("- ") && line.hasSuffix("**") && line.contains(" — **")
      return line.hasPrefix("- ") && !isFact && !isOfGaps
    }
  }

  @Test(arguments: Language.allCases)
  func `nobody is given a civility that nobody recorded`(language: Language) throws {
    let environment = try environment()
    let lang = "--lang \(language.rawValue)"
    let page = environment.run("brief Fuchs \(lang)").output
    let title = try #require(page.split(separator: "\n").first)
    #expect(title.contains(": Bruno Fuchs,") || title.contains("\u{A0}: Bruno Fuchs,"), "\(title)")
    #expect(environment.run("brief Fuchs --json \(lang)").output.contains("\"salutation\":null"))
    let meeting = environment.run("brief --for i7 \(lang)").output
    #expect(!["Mme Bruno", "Ms Bruno", "M. Bruno"].contains { meeting.contains($0) })
    #expect(environment.run("contacts edit Fuchs --gender m").status == 0)
    #expect(
      environment.run("brief Fuchs \(lang)").output.contains(
        language == .french ? "M. Bruno Fuchs" : "Mr Bruno Fuchs"))
  }

  @Test(arguments: ["brief Arystankulova", "brief --for i7", "brief ambassade-kazakhstan"])
  func `every line below the head cites its record`(command: String) throws {
    let page = try environment().run(command + " --format markdown").output
    let items = items(page)
    #expect(items.count >= 4, "\(page)")
    for item in items {
      // At its end, or in its margin.
      #expect(item.contains(/`[aifs][0-9]+`/) || item.contains(/^- [aifs][0-9]+\b/), "\(item)")
    }
  }

  @Test func `what we know of the ambassador fits on a page`() throws {
    let page = try environment().run("brief Arystankulova").output
    #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 60, "\(page)")
  }

  @Test(arguments: ["brief Arystankulova", "brief --for i7", "brief --for i7 --json"])
  func `the same register gives the same page, whatever else is recorded`(line: String) throws {
    let environment = try environment()
    let before = environment.run(line).output
    #expect(!before.isEmpty)
    #expect(environment.run(line).output == before)
    #expect(environment.run(#"contacts add "Zoé Ailleurs" --person"#).status == 0)
    #expect(
      environment.run(#"meeting log "Ailleurs" --on 2025-06-11 --with "Zoé Ailleurs""#).status == 0)
    #expect(environment.run(line).output == before)
  }

  @Test func `a meeting has a brief on each delegation, and each of its persons`() throws {
    let page = try environment().run("brief --for i7").output
    let order = [
      "Réunion à trois", "i7 · établie pour le jeudi 10 juillet 2025", "Paris",
      "Thierry-Paul Valette", "Délégation\u{A0}: Ambassade du Kazakhstan en France (a2)",
      "Gulsara Arystankulova, ambassadrice du Kazakhstan en France (a5)", "Il faut des experts.",
      "Réponse sur le déminage", "Délégation\u{A0}: Assemblée nationale (a3)", "Bruno Fuchs",
      "Anne Martin (a7)", "fonction actuelle inconnue",
    ]
    var rest = page[...]
    for words in order {
      let found = rest.firstRange(of: words)
      #expect(found != nil, "\(words) in \(page)")
      rest = found.map { rest[$0.upperBound...] } ?? rest
    }
  }

  @Test func `what was said on several axes stands under each`() throws {
    let page = try environment().run("brief Arystankulova --format markdown").output
    #expect(page.contains("### déminage"))
    #expect(page.contains("### intelligence artificielle"))
  }
}
