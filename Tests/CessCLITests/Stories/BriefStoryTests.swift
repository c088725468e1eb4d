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

  /// The lines of a page in Markdown that tell something: facts, items, what is not known.
  private func lines(_ page: String) -> [Substring] {
    var isOfGaps = false
    return page.split(separator: "\n").filter { line in
      if line.hasPrefix("#") { isOfGaps = line.contains("Ce que nous ne savons pas") }
      return line.hasPrefix("- ") || isOfGaps && !line.hasPrefix("#") && !line.hasPrefix("**TLP")
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
  func `every line cites its record`(command: String) throws {
    let environment = try environment()
    #expect(
      environment.run(
        "contacts edit Arystankulova --language kk --tier A --email a@exemple.test --phone +33-1"
      ).status == 0)
    let lines = lines(environment.run(command + " --format markdown").output)
    #expect(lines.count >= 10, "\(lines)")
    for line in lines {
      #expect(
        line.contains(/`[aifs][0-9]+`/) || line.contains(/\([ai][0-9]+\)/)
          || line.contains(/^- [aifs][0-9]+\b/) || line.contains("Rien ne manque"), "\(line)")
    }
  }

  /// A year with an ambassador.
  private func busy() throws -> TestEnvironment {
    let environment = try environment()
    for number in 1...8 {
      let outcome = environment.run(
        #"meeting log "Entretien bilatéral n° \#(number)" --on 2025-06-\#(number + 10 < 20 ? number + 10 : 19) --with Arystankulova --with Fuchs --with Valette --axis ia --axis déminage --place Paris\#(number > 3 ? #" --said "Arystankulova @ ia: Propos \#(number).""# : "")"#
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    for number in 1...4 {
      #expect(
        environment.run(
          #"followups add "Suite \#(number)" --due 2025-07-0\#(number) --for Arystankulova"#
        ).status == 0)
    }
    return environment
  }

  @Test func `what we know of the ambassador fits on a page`() throws {
    let page = try busy().run("brief Arystankulova").output
    #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 60, "\(page)")
    #expect(try busy().run("brief Arystankulova --format html").output.contains(#"class="sheet""#))
  }

  @Test func `an exchange is a line, which does not say again of whom the page is`() throws {
    let page = try busy().run("brief Arystankulova").output
    #expect(
      page.contains(
        "  18 juin 2025       Entretien bilatéral n° 8 · entretien · avec Bruno Fuchs  i"),
      "\(page)")
    #expect(!page.contains("avec Mme Gulsara"))
  }

  @Test func `what is to come has a heading of its own, the nearest first`() throws {
    let environment = try environment()
    for (title, day) in [("Plus tard", "2025-08-01"), ("Demain", "2025-06-21")] {
      #expect(
        environment.run(
          #"meeting plan "\#(title)" --on \#(day) --place Nice --with Arystankulova"#
        ).status == 0)
    }
    let page = environment.run("brief Arystankulova").output
    let (coming, rest) = try parts(page, "À venir", "Derniers échanges")
    #expect(coming.contains("21 juin 2025       Demain · entretien · Nice"), "\(page)")
    #expect(coming.contains(/Demain[\s\S]*Plus tard/))
    #expect(!rest.contains("Demain") && rest.contains("Point d’étape"))
    let json = environment.run("brief Arystankulova --json").output
    #expect(json.contains(#""upcoming":[{"id":"#))
  }

  private func parts(_ page: String, _ first: String, _ second: String) throws -> (
    String, String
  ) {
    let from = try #require(page.firstRange(of: first), "\(page)")
    let to = try #require(page.firstRange(of: second), "\(page)")
    return (String(page[from.upperBound..<to.lowerBound]), String(page[to.upperBound...]))
  }

  @Test func `languages are said by their names`() throws {
    let environment = try environment()
    #expect(environment.run("contacts edit Arystankulova --language kk --language qaa").status == 0)
    #expect(
      environment.run("brief Arystankulova").output.contains("Langues          kazakh, qaa (a5)"))
    let english = environment.run("brief Arystankulova --lang en").output
    #expect(english.contains("Kazakh, qaa (a5)"))
    // So is the office.
    #expect(english.contains("Ambassador, Ambassade du Kazakhstan en France (a2)"), "\(english)")
  }

  @Test func `on a page on several what is owed stands once, with whom it concerns`() throws {
    let environment = try environment()
    let page = environment.run("brief --for i1").output
    #expect(page.split(separator: "Relancer l’ambassade sur les quatre axes").count == 2, "\(page)")
    #expect(page.contains("→ Gulsara Arystankulova, Bruno Fuchs"))
    #expect(page.contains("Envoyer la note sur le déminage"))
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
      "Délégation\u{A0}: Assemblée nationale (a3)", "Bruno Fuchs",
      "Anne Martin (a7)", "fonction actuelle inconnue", "Ce qu’ils nous doivent",
      "Réponse sur le déminage",
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
