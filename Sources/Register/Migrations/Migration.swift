import GRDB

/// One step of the schema: frozen SQL text that never changes once released.
struct Migration: Sendable {
  /// The schema's version after this step, counted from 1 without gaps.
  let version: Int
  /// A word for the people who read the list.
  let name: String
  /// The statements.
  let sql: String
  /// Whether what is derived from the records by this program, and not by SQL, has to be
  /// made anew: once, after the last step, by the program as it is then.
  var changesDerived = false

  /// Every step, in order.
  static let all: [Migration] = [
    // Actors, posts, mandates, zones, axes, interactions, follow-ups, the journal.
    m0001Foundations,
    // Names, details, mandates in full, relations, zones that change, search.
    m0002Chancery,
    // Exchanges and promises in full, statements, cadences, batches taken back.
    m0003Practice,
    // Where records came from.
    m0004Provenance,
    // Exchanges and follow-ups found by their titles.
    m0005Matching,
  ]

  /// The version this program writes.
  static var latest: Int { all.count }
}
