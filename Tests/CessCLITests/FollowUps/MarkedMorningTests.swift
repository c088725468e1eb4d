import TestSupport
import Testing

/// The morning page and the agenda are handed on like any other page.
@Suite struct MarkedMorningTests {
  /// One thing of each marking for today, and one that nobody marked.
  private func environment() throws -> TestEnvironment {
    let environment = try SeedRegister.environment()
    for command in [
      #"meeting plan "Petit déjeuner" --on aujourd’hui --with Fuchs --marking clear"#,
      #"meeting plan "Conclave" --on aujourd’hui --with Fuchs --marking red"#,
    ] {
      let outcome = environment.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
    let number =
      environment.run(
        #"meeting log "Confidence" --on 2025-06-18 --with Arystankulova --marking amber+strict"#
      ).lines.last ?? ""
    let promise = environment.run(
      #"followups add "Garder pour soi" --due aujourd’hui --from \#(number)"#)
    #expect(promise.status == 0, "\(promise.errors)")
    return environment
  }

  private static let pages = ["due", "agenda --within 1w"]

  @Test(arguments: pages)
  func `the highest marking of what is told stands at the top and at the end`(page: String) throws {
    let environment = try environment()
    for format in ["text", "markdown"] {
      let lines = environment.run("\(page) --format \(format)").lines
      let marked = lines.enumerated().filter { $0.element.contains("TLP:RED") }.map(\.offset)
      #expect(marked.count == 2 && marked.first ?? 9 < 4 && marked.last == lines.count - 1)
    }
    let html = environment.run("\(page) --format html").output
    #expect(html.split(separator: "<p class=\"marking\">").count == 3)
    #expect(environment.run("\(page) --json").output.contains(#""marking":"RED""#))
  }

  @Test(arguments: pages)
  func `what is above a limit is counted and not told`(page: String) throws {
    let environment = try environment()
    let strict = environment.run("\(page) --tlp-max amber+strict")
    #expect(strict.output.contains("TLP:AMBER+STRICT\n"), "\(strict.output)")
    #expect(strict.output.contains("Réservé, au-dessus de TLP:AMBER+STRICT\u{A0}: 1 échange."))
    #expect(!strict.output.contains("Conclave"))
    #expect(strict.output.contains("Garder pour soi"))
    // What nobody marked is as AMBER.
    let amber = environment.run("\(page) --tlp-max amber").output
    #expect(amber.contains("Petit déjeuner") && amber.contains("TLP:AMBER\n"))
    #expect(!amber.contains("Garder pour soi") && !amber.contains("Confidence"), "\(amber)")
    let clear = environment.run("\(page) --tlp-max clear").output
    #expect(clear.contains("TLP:CLEAR\n") && clear.contains("Petit déjeuner"))
    #expect(!clear.contains("ambassade"), "\(clear)")
    let json = environment.run("\(page) --tlp-max amber --json").output
    #expect(json.contains(#""marking":"AMBER","tlpMax":"AMBER","withheld":{"exchanges":1,"#))
    #expect(json.contains(#""followUps":1,"#), "\(json)")
  }

  @Test(arguments: pages)
  func `a calendar leaves out what is above a limit, and says so beside it`(page: String) throws {
    let environment = try environment()
    let told = environment.run("\(page) --format ics --tlp-max amber")
    #expect(told.output.contains("Petit déjeuner") && !told.output.contains("Conclave"))
    #expect(!told.output.contains("Garder pour soi"))
    #expect(
      told.errors
        == "Réservé, au-dessus de TLP:AMBER\u{A0}: 1 échange et 1 suite à donner.\n")
    #expect(environment.run("\(page) --format ics --tlp-max amber -q").errors.isEmpty)
    // What may be told in full to none, and to some as a time, are two switches.
    let both = environment.run("\(page) --format ics --tlp-max amber+strict --busy-above clear")
    #expect(!both.output.contains("Conclave") && both.output.contains("Petit déjeuner"))
    #expect(both.errors.contains("AMBER+STRICT") && both.errors.contains("TLP:CLEAR"))
  }

  @Test func `where all that is due is withheld, that is what is said`() throws {
    let environment = try environment()
    let zone = "due --zone ouzbekistan --tlp-max clear"
    #expect(environment.run(zone).output.isEmpty)
    let promise = environment.run(
      #"followups add "En réserve" --due aujourd’hui --zone ouzbekistan"#)
    #expect(promise.status == 0)
    let told = environment.run(zone)
    #expect(
      told.lines == [
        "Suites à donner, vendredi 20 juin 2025",
        "Réservé, au-dessus de TLP:CLEAR\u{A0}: 1 suite à donner.",
      ])
    #expect(environment.run(zone + " --exit-code").status == 0)
  }

  @Test func `what was withheld was not shown`() throws {
    let environment = try environment()
    let first = environment.run("due --new --as a --tlp-max clear").output
    #expect(first.contains("Petit déjeuner") && !first.contains("Conclave"))
    let second = environment.run("due --new --as a").output
    #expect(second.contains("Conclave") && second.contains("Garder pour soi"))
    #expect(!second.contains("Petit déjeuner"), "\(second)")
    #expect(environment.run("due --new --as a").output.isEmpty)
  }

  @Test func `what a colleague recorded above the limit is told once the limit is gone`() throws {
    let environment = try environment()
    let ask = #"due --new --owner me --as "Thierry-Paul Valette""#
    for command in [
      "contacts edit Arystankulova --responsible Valette", ask,
      #"meeting log "Aparté" --on 2025-06-19 --with Arystankulova --marking red --as "Anne Martin""#,
      #"meeting log "Réception" --on 2025-06-19 --with Arystankulova --marking clear --as "Anne Martin""#,
    ] {
      #expect(environment.run(command).status == 0, "\(command)")
    }
    let limited = environment.run(ask + " --tlp-max green").output
    #expect(limited.contains("Réception") && !limited.contains("Aparté"), "\(limited)")
    let whole = environment.run(ask).output
    #expect(whole.contains("Aparté") && !whole.contains("Réception"), "\(whole)")
  }

  @Test func `a relation goes cold by the contacts that may be told, and by no others`() throws {
    let environment = try environment()
    #expect(environment.run("contacts cadence Arystankulova --every 1d").status == 0)
    let whole = environment.run("due --json").output
    #expect(whole.contains(#""lastContact":"2025-06-18""#))
    let amber = environment.run("due --json --tlp-max amber").output
    #expect(amber.contains(#""lastContact":"2025-05-05""#), "\(amber)")
    // A cadence is of the house: nobody marked it.
    let clear = environment.run("due --json --tlp-max green").output
    #expect(clear.contains(#""goingCold":[]"#) && clear.contains(#""facts":1"#), "\(clear)")
  }
}
