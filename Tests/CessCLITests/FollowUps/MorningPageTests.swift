import TestSupport
import Testing

/// The morning page: the exchange before each thing, what colleagues recorded, the calendar.
@Suite struct MorningPageTests {
  private func environment() throws -> TestEnvironment { try SeedRegister.environment() }

  private func prepared(_ commands: String...) throws -> TestEnvironment {
    let environment = try environment()
    for command in commands {
      let outcome = environment.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
    return environment
  }

  // MARK: The exchange before

  @Test(arguments: ["text", "markdown", "html"])
  func `each thing has the exchange before it, in one line`(format: String) throws {
    let page = try environment().run("due --format \(format)").output
    #expect(page.contains("Envoyer la note sur le déminage"))
    #expect(
      page.contains("dernier échange\u{A0}: 12 juin 2025, Appel de courtoisie (i2)"), "\(page)")
    #expect(page.contains("i1, 5 mai 2025"), "where it comes from is told as before")
  }

  @Test func `it is not told twice where it is the exchange it comes from`() throws {
    let page = try environment().run("due --lang en --within 1m").output
    #expect(page.contains("i1, 5 May 2025: Colloque"))
    #expect(!page.contains("last exchange: 5 May 2025"))
  }

  @Test func `in JSON it is always there`() throws {
    let json = try environment().run("due --json").output
    #expect(
      json.contains(#""lastExchange":{"id":2,"date":"2025-06-12","title":"Appel de courtoisie"}"#)
        || json.contains("\"lastExchange\": {"), "\(json)")
  }

  @Test func `a planned exchange of the day has the one before it`() throws {
    let environment = try prepared(
      #"meeting plan "Déjeuner" --on aujourd’hui --with Fuchs --with Valette"#)
    let page = environment.run("due").output
    #expect(page.contains("dernier échange\u{A0}: 5 mai 2025, Colloque"), "\(page)")
  }

  // MARK: What colleagues recorded

  private func followed() throws -> TestEnvironment {
    try prepared(
      "contacts edit Arystankulova --responsible Valette",
      #"contacts edit "Anne Martin" --responsible "Bruno Fuchs""#)
  }

  @Test func `what a colleague recorded is told once, with who and when`() throws {
    let environment = try followed()
    let valette = #"due --new --owner me --as "Thierry-Paul Valette""#
    let fuchs = #"due --new --owner me --as "Bruno Fuchs""#
    #expect(!environment.run(valette).output.contains("Nouveau chez"))
    #expect(environment.run(fuchs).status == 0)
    for command in [
      #"meeting log "Ancien" --on 2024-02-03 --with Arystankulova --as "Bruno Fuchs""#,
      #"meeting log "À moi" --on hier --with Arystankulova --as "Thierry-Paul Valette""#,
      #"meeting log "Café" --on hier --with "Anne Martin" --as "Thierry-Paul Valette""#,
    ] {
      #expect(environment.run(command).status == 0)
    }
    let before = environment.registerDigest
    #expect(!environment.run("due --owner Valette").output.contains("Nouveau chez"))
    #expect(environment.registerDigest == before, "a read writes nothing")
    let page = environment.run(valette).output
    #expect(page.contains("Nouveau chez vos interlocuteurs") && page.contains("Ancien"), "\(page)")
    #expect(page.contains("enregistré par Bruno Fuchs, le 20 juin 2025 à"), "\(page)")
    #expect(!page.contains("À moi") && !page.contains("Café"))
    #expect(!environment.run(valette).output.contains("Nouveau chez"), "once")
    let other = environment.run(fuchs + " --lang en").output
    #expect(other.contains("New with those you follow") && other.contains("Café"), "\(other)")
    #expect(other.contains("recorded by Thierry-Paul Valette on 20 June 2025 at"))
  }

  @Test func `a look at some zones, or a pipe of references, loses nothing`() throws {
    let environment = try followed()
    let ask = #"due --new --owner me --as "Thierry-Paul Valette""#
    #expect(environment.run(ask).status == 0)
    #expect(
      environment.run(
        #"meeting log "Ancien" --on 2024-02-03 --with Arystankulova --as x"#
      ).status == 0)
    for look in ["--zone france", "--format ids", "--format ics"] {
      #expect(!environment.run("\(ask) \(look)").output.contains("Ancien"))
    }
    #expect(environment.run("\(ask) --zone kazakhstan --json").output.contains("recordedBy"))
    #expect(!environment.run(ask).output.contains("Ancien"))
  }

  // MARK: For a calendar

  @Test func `planned exchanges are events`() throws {
    let environment = try prepared(
      #"meeting plan "Déjeuner; suite" --on "22 juin 2025 12:30" --tz Europe/Paris --duration 1h30 --place "Chez Louis" --city Paris --marking amber --with Fuchs"#,
      #"meeting plan "Visite" --on 2025-06-23 --marking green"#,
      #"meeting plan "Un jour" --on 2025-06"#)
    let file = environment.run("due --within 1w --format ics").output
    for line in [
      "BEGIN:VEVENT", "DTSTART:20250622T103000Z", "DURATION:PT90M", #"SUMMARY:Déjeuner\; suite"#,
      #"LOCATION:Chez Louis\, Paris"#, "CLASS:CONFIDENTIAL", "DTSTART;VALUE=DATE:20250623",
      "STATUS:CONFIRMED", "BEGIN:VTODO",
    ] {
      #expect(file.contains(line + "\r\n"), "\(line): \(file)")
    }
    #expect(file.ranges(of: "CLASS:CONFIDENTIAL").count == 1 && !file.contains("Un jour"))
    #expect(environment.run("due --within 1w --format ics").output == file)
    #expect(!environment.run("due --format ics").output.contains("VEVENT"))
  }

  @Test(arguments: [
    ("2025-07-01 14:30", "Asia/Almaty", "20250701T093000Z"),
    ("2025-10-26 02:30", "Europe/Paris", "20251026T003000Z"),
    ("2026-03-29 03:30", "Europe/Paris", "20260329T013000Z"),
    ("2026-01-01 02:00", "Asia/Almaty", "20251231T210000Z"),
  ])
  func `a time is the instant it is`(on: String, zone: String, instant: String) throws {
    let environment = try prepared(#"meeting plan Essai --on "\#(on)" --tz \#(zone)"#)
    let file = environment.run("due --within 12m --format ics").output
    #expect(file.contains("DTSTART:\(instant)\r\n"), "\(file)")
  }
}
