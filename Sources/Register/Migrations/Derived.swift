import GRDB

/// What the program derives from the records, and SQL alone cannot: what actors are sorted
/// and found by, and the search.
enum Derived {
  /// Makes all of it anew.
  ///
  /// - Parameters:
  ///   - db: A register of the latest version, in a write transaction.
  ///   - progress: Told now and then how many records are done.
  /// - Throws: What SQLite throws.
  static func rebuildAll(_ db: Database, progress: (Int) -> Void) throws {
    try Content.Actor.rebuildKeys(db)
    try SearchTexts.rebuildAll(db, progress: progress)
  }
}
