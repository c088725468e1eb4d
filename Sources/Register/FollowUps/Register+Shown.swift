public import Diplomacy
import GRDB

extension Register {
  /// Returns what was shown to somebody before, under a heading of the caller's.
  ///
  /// - Parameters:
  ///   - what: The heading, which marks begin with: `due:`.
  ///   - who: Who it was shown to, as they named themselves.
  /// - Returns: The marks.
  /// - Throws: ``RegisterError``.
  public func shown(_ what: String, to who: String) throws -> Set<String> {
    try read { db in
      Set(
        try String.fetchAll(
          db, sql: "SELECT what FROM shown WHERE who = ? AND what >= ? AND what < ?",
          arguments: [who, what, what.pastAllBeginningSo]))
    }
  }

  /// Keeps what was shown to somebody: a mark on the reader's place, and no part of the
  /// records, so that the journal has nothing of it.
  ///
  /// - Parameters:
  ///   - marks: What was shown.
  ///   - place: A mark that takes the place of all that begin with its heading.
  ///   - who: Who it was shown to.
  ///   - instant: When, in UTC as RFC 3339 text.
  /// - Throws: ``RegisterError``.
  public func markShown(
    _ marks: [String], at place: (heading: String, mark: String)? = nil, to who: String,
    at instant: String
  ) throws {
    guard !marks.isEmpty || place != nil else { return }
    try RegisterError.reworded(path: path) {
      try queue.inTransaction(.immediate) { db in
        if let place {
          try db.run(
            "DELETE FROM shown WHERE who = ? AND what >= ? AND what < ?",
            [who, place.heading, place.heading.pastAllBeginningSo])
        }
        for mark in marks + (place.map { [$0.heading + $0.mark] } ?? []) {
          try db.run(
            "INSERT OR REPLACE INTO shown (who, what, since) VALUES (?, ?, ?)",
            [who, mark, instant])
        }
        return .commit
      }
    }
  }

  /// Returns what identifies follow-ups for other systems.
  public func identifiers(of followUps: [FollowUp.ID]) throws -> [FollowUp.ID: String] {
    try read { db in
      let list = "[" + followUps.map(\.description).joined(separator: ",") + "]"
      let rows = try Row.fetchAll(
        db, sql: "SELECT id, uuid FROM follow_up WHERE id IN (SELECT value FROM json_each(?))",
        arguments: [list])
      return Dictionary(rows.map { (FollowUp.ID($0[0]), $0[1] as String) }) { first, _ in first }
    }
  }
}
