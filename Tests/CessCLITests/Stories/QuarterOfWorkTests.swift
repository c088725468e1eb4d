import TestSupport
import Testing

/// A quarter's work as an officer does it, with an absence in the middle: no flood when coming
/// back, nothing lost, and the right days over ends of months, 29 February and the change of
/// the clock.
@Suite struct QuarterOfWorkTests {
  private let environment: TestEnvironment

  /// The register of the seeds, worked with from January 2028, a leap year.
  init() throws {
    environment = try SeedRegister.environment(["CESS_AS": "Valette"])
    _ = try on("2028-01-10", #"followups done f1 --on 2025-06-20 --note Fait"#)
    _ = try on("2028-01-10", #"followups done f2 --on 2025-06-20 --note Fait"#)
    _ = try on("2028-01-10", #"followups done f3 --on 2025-06-27 --note Fait"#)
    _ = try on("2028-01-10", #"meeting cancel i5 --reason "Reportée""#)
  }

  @discardableResult
  private func on(_ day: String, _ line: String) throws -> TestEnvironment.Outcome {
    var environment = environment
    environment.now = TestEnvironment.now(day)
    let outcome = environment.run(line)
    try #require(outcome.status == 0, "\(line): \(outcome.errors)")
    return outcome
  }

  private func due(_ day: String, _ options: String = "") throws -> [Substring] {
    try on(day, "due --format ids \(options)").lines
  }

  @Test func `plans, holds, promises, is away for four months and comes back`() throws {
    // Planned in January, held in February; three promises.
    let meeting = try on(
      "2028-01-10",
      #"meeting plan "Entretien de suivi" --on 2028-01-31 --with Arystankulova:invited --zone kazakhstan"#
    ).lines[0]
    try on("2028-01-31", "meeting hold \(meeting) --notes \"Calendrier arrêté.\"")
    let monthly = try on(
      "2028-01-31",
      #"followups add "Point mensuel" --every "1 mois" --due 2028-01-31 --from \#(meeting) --owner me"#
    ).lines[0]
    let afterDone = try on(
      "2028-01-31",
      #"followups add "Rappeler" --every "6 semaines" --after-done --due 2028-02-01 --from \#(meeting)"#
    ).lines[0]
    let once = try on(
      "2028-01-31", #"followups add "Envoyer la note" --due +3w --from \#(meeting)"#
    ).lines[0]

    // The month that is too short: 29 February, then 31 March.
    #expect(try due("2028-01-31") == [monthly])
    try on("2028-01-31", "followups done \(monthly)")
    try on("2028-02-01", "followups done \(afterDone)")
    #expect(try due("2028-02-20").isEmpty)
    #expect(try due("2028-02-21") == [once])
    #expect(try due("2028-02-29") == [once, monthly])
    try on("2028-02-29", "followups done \(monthly)")
    // Six weeks after 1 February.
    #expect(try due("2028-03-13") == [once])
    #expect(try due("2028-03-14") == [once, afterDone])

    // Away from mid-March to mid-July, over the change of the clock of 26 March.
    let back = try on("2028-07-15", "due")
    #expect(try due("2028-07-15") == [once, afterDone, monthly])
    #expect(back.output.contains("4 échéances manquées"), "\(back.output)")

    // One stroke catches up: the monthly one goes on at the end of July.
    try on("2028-07-15", "followups done \(monthly)")
    try on("2028-07-15", "followups done \(afterDone)")
    try on("2028-07-15", "followups done \(once)")
    #expect(try due("2028-07-30").isEmpty)
    #expect(try due("2028-07-31") == [monthly])
    // Six weeks after the day it was done, not after the day it was for.
    #expect(try due("2028-08-26") == [monthly, afterDone])
    #expect(try on("2028-07-15", "check").status == 0)
  }

  @Test func `an old meeting typed in late does not reset the clock`() throws {
    try on("2028-01-10", "contacts cadence Arystankulova --every 3m --at-most 6m")
    try on(
      "2028-01-10", #"meeting log "Entretien ancien" --on 2027-05-05 --with Arystankulova"#)
    let told = try on("2028-01-10", "due").output
    #expect(told.contains("Relations qui refroidissent"), "\(told)")
    try on("2028-01-10", #"meeting log "Entretien récent" --on 2028-01-09 --with Arystankulova"#)
    #expect(try on("2028-01-10", "due").bytes.isEmpty)
  }
}
