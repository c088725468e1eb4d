import Foundation
import TestSupport
import Testing

/// What the built program finds out of the world where nobody tells it.
@Suite struct WorldTests {
  // Neither LOGNAME nor USER, as a service has it.
  private let home: NewHome
  private var cess: RunningBinary { home.cess }

  init() throws { home = try NewHome() }

  @Test func `who acts is the account where no variable says it`() throws {
    let account = try cess.shell("id -un").output.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(!account.isEmpty)
    #expect(try cess.run("log", "--json").output.contains("\"who\":\"\(account)\""))
  }

  @Test func `a folder of time zones is no time zone`() throws {
    #expect(
      try cess.run("meeting", "log", "Point", "--on", "2025-05-05", "--tz", "Europe").status == 64)
    let here = try cess.run("meeting", "log", "Point", "--on", "2025-05-05", "--tz", "Europe/Paris")
    #expect(here.status == 0, "\(here.errors)")
  }
}
