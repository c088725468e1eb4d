import GRDB

/// One step of the schema: frozen SQL text that never changes once released.
struct Migration: Sendable {
  /// The schema's version after this step, counted from 1 without gaps.
  let version: Int
  /// A word for the people who read the list.
  let name: String
  /// The statements.
  let sql: String
  /// What cannot be said in SQL, done after the statements.
  ///
  /// It reads and writes what stands in this step and those before, by name: later
  /// steps may change the rest. Told now and then: how many records are done.
  var finish: (@Sendable (Database, _ progress: (Int) -> Void) throws -> Void)?

  /// Every step, in order.
  static let all: [Migration] = [
    // Actors, posts, mandates, zones, axes, interactions, follow-ups, the journal.
    m0001Foundations,
    // Names, details, mandates in full, relations, zones that change, search.
    m0002Chancery,
    // Exchanges and promises in full, statements, cadences, batches taken back.
    m0003Practice,
  ]

  /// The version this program writes.
  static var latest: Int { all.count }
}
