import Foundation
import TestSupport
import Testing

/// A folder of entries of a calendar that another program and the register share; planned are a
/// lunch with Zoé on the 25th of June 2025, in Paris, and a note for her, due on the 27th.
struct SharedCalendar {
  let book: SharedFolder

  /// The switches that choose the lunch.
  static let zoe = "--with \"Zoé Essai\""

  init() throws {
    book = try SharedFolder("agenda")
    for line in [
      "contacts add \"Zoé Essai\" --email zoe@exemple.org",
      "meeting plan \"Déjeuner\" --on \"2025-06-25 12:30\" --with \"Zoé Essai\" --place Paris",
      "followups add \"Envoyer la note\" --due 2025-06-27 --for \"Zoé Essai\"",
    ] { book.run(line) }
  }

  func put(_ name: String, _ entries: String...) throws {
    try book.putCalendar(name, entries)
  }

  /// An event, by its lines.
  static func event(_ uid: String, _ lines: String...) -> String {
    (["BEGIN:VEVENT", "UID:\(uid)"] + lines + ["END:VEVENT"]).joined(separator: "\n")
  }

  /// Brings what the folder has already together, and the exchanges with Zoé.
  @discardableResult
  func meetings(_ more: String = zoe) -> String { book.sync("meeting sync", more) }

  @discardableResult
  func tasks(_ more: String = "") -> String { book.sync("followups sync", more) }

  /// The number of the one exchange or follow-up of a title.
  func id(_ command: String, of title: String) throws -> String {
    let id = book.environment.run("\(command) list --format ids").lines.first { line in
      book.environment.run("\(command) show \(line)").output.contains(title)
    }
    return String(try #require(id))
  }

  /// The number of the lunch.
  func lunch() throws -> String {
    let id = book.environment.run("meeting list \(Self.zoe) --format ids").lines.first
    return String(try #require(id))
  }

  func file(saying word: String) throws -> String {
    try #require(try book.names.first { try book.text($0).contains(word) })
  }

  func written(_ count: Int, removed: Int = 0, missing: Int = 0) -> String {
    "\"folder\":{\"written\":\(count),\"removed\":\(removed),\"missing\":\(missing)"
  }

  /// That all is said on both sides, and nothing wrong in the register.
  func expectSettled(_ more: String = zoe) {
    let before = book.environment.registerDigest
    #expect(meetings(more).contains(written(0)))
    #expect(book.environment.registerDigest == before)
    #expect(book.environment.run("check").status == 0)
  }
}
