import GRDB

/// What a register is as a file: how one is opened, told from other files, and created.
enum Connection {
  /// "cess" in ASCII: marks the file as ours (SQLite's `application_id`).
  static let applicationID = 0x6365_7373

  /// Opens the file at a path.
  ///
  /// A queue and not a pool: a command asks one thing at a time, and a pool
  /// triples the cost of opening.
  static func open(path: String, busyTimeout: Double) throws -> DatabaseQueue {
    // A path is a path: "file:…" and ":memory:" would be something else to SQLite.
    try DatabaseQueue(
      path: path.hasPrefix("/") ? path : "./" + path,
      configuration: configuration(busyTimeout: busyTimeout))
  }

  static func openInMemory() throws -> DatabaseQueue {
    try DatabaseQueue(configuration: configuration(busyTimeout: 0))
  }

  /// Returns whether a database is a register, an empty file, or something else.
  static func identify(_ db: Database) throws -> Identity {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if application == applicationID { return .register }
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    return application == 0 && tables == 0 ? .empty : .foreign
  }

  enum Identity { case register, empty, foreign }

  private static func configuration(busyTimeout: Double) -> Configuration {
    var configuration = Configuration()
    configuration.label = "cess"
    configuration.busyMode = .timeout(busyTimeout)
    configuration.foreignKeysEnabled = true
    return configuration
  }
}
