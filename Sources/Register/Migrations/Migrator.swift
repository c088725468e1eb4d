import GRDB

/// Brings a register's schema up to the version this program writes.
///
/// The version is SQLite's `user_version`, which costs one page to read: a
/// command on an up-to-date register does nothing more.
struct Migrator {
  /// The steps, in order.
  var migrations = Migration.all

  /// Returns the schema's version.
  func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Applies the steps a register has not seen, all or none.
  ///
  /// Call it inside a write transaction. The version is read again there: another
  /// process may have been first. Stops at `target`, the latest when `nil`; tells
  /// `progress` how many records a long step has done.
  func migrate(
    _ db: Database, to target: Int? = nil, progress: (Int) -> Void = { _ in }
  ) throws {
    let current = try version(of: db)
    var changesDerived = false
    for migration in migrations
    where migration.version > current && migration.version <= target ?? migrations.count {
      try db.execute(sql: migration.sql)
      changesDerived = changesDerived || migration.changesDerived
      try db.execute(sql: "PRAGMA user_version = \(migration.version)")
    }
    // A register without records has nothing to derive from.
    if changesDerived, current > 0, try version(of: db) == migrations.count {
      try Derived.rebuildAll(db, progress: progress)
    }
  }
}
