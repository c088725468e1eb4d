public import Diplomacy
import GRDB

/// The whole body of records: one SQLite file.
///
/// Each public method is one transaction that keeps the invariants. Methods
/// that change something take a ``Stamp`` and write one batch of the journal;
/// the others change nothing. They throw ``RegisterError``, or the domain's own
/// error where one of its rules is broken.
public struct Register: Sendable {
  /// Where the register is; `:memory:` for one that lives in memory only.
  public let path: String
  let queue: DatabaseQueue
  /// How actors are named; as they are recorded when `nil`.
  private(set) var naming: Naming?

  init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Returns the register with actors named in a certain way.
  public func naming(_ naming: Naming) -> Register {
    var copy = self
    copy.naming = naming
    return copy
  }

  /// How long a command waits for another process before it gives up, in seconds.
  public static let defaultBusyTimeout = 20.0

  /// Opens the register at a path, bringing an older one up to date.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - busyTimeout: How long to wait for another process, in seconds.
  ///   - upgrading: Told how far an older register is brought up to date.
  /// - Returns: The register, ready for use.
  /// - Throws: ``RegisterError``: no file, not a register, a newer one, no permission.
  public static func open(
    at path: String, busyTimeout: Double = defaultBusyTimeout,
    upgrading: (Upgrade) -> Void = { _ in }
  ) throws -> Register {
    guard try Files.exists(path) else { throw RegisterError.missing(path: path) }
    guard !Files.isFolder(path) else { throw RegisterError.notARegister(path: path) }
    guard Files.isReadable(path) else { throw RegisterError.permission(path: path) }
    return try RegisterError.reworded(path: path) {
      let queue = try Connection.open(path: path, busyTimeout: busyTimeout)
      let version = try queue.inDatabase { db in
        guard try Connection.identify(db) == .register else {
          throw RegisterError.notARegister(path: path)
        }
        return try Migrator().version(of: db)
      }
      guard version <= Migration.latest else {
        throw RegisterError.tooNew(path: path, version: version, supported: Migration.latest)
      }
      let register = Register(path: path, queue: queue)
      if version < Migration.latest { try register.upgrade(from: version, upgrading) }
      return register
    }
  }

  /// Whether there is a file where a register is looked for.
  ///
  /// - Throws: ``RegisterError`` where that may not be known.
  public static func exists(at path: String) throws -> Bool { try Files.exists(path) }

  /// Creates a register in memory, with nothing in it, for tests.
  public static func inMemory() throws -> Register {
    let register = Register(path: ":memory:", queue: try Connection.openInMemory())
    try register.queue.inTransaction(.immediate) { db in
      try db.execute(sql: "PRAGMA application_id = \(Connection.applicationID)")
      try Migrator().migrate(db)
      return .commit
    }
    return register
  }

  /// Copies the register aside, then applies the steps it has not seen.
  private func upgrade(from version: Int, _ tell: (Upgrade) -> Void) throws {
    let backup = "\(path).v\(version).backup"
    tell(.began(version: Migration.latest, backup: backup))
    try copy(ofVersion: version, to: backup)
    try queue.inTransaction(.immediate) { db in
      try Migrator().migrate(db) { tell(.indexed($0)) }
      return .commit
    }
  }

  /// Copies a register of a version, whole or not at all.
  private func copy(ofVersion version: Int, to path: String) throws {
    let draft = path + ".part"
    Files.removeRegister(draft)
    // An empty file of our own making, so that the copy is as private as the register.
    try Files.check(Files.createPrivate(draft), draft)
    do {
      try queue.inDatabase { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [draft])
      }
      let copied = try Connection.open(path: draft, busyTimeout: 0).read(Migrator().version)
      // Another process may have been first: then its copy is the one to keep.
      guard copied == version else { return Files.removeRegister(draft) }
      try Files.check(Files.move(draft, to: path), path)
    } catch {
      Files.removeRegister(draft)
      throw error
    }
  }

  /// How far an older register is brought up to date.
  public enum Upgrade: Sendable, Equatable {
    /// The register goes to a version of the schema; a copy of it is made first.
    case began(version: Int, backup: String)
    /// So many records are in the search index.
    case indexed(Int)
  }

  /// Runs a body in one read transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try RegisterError.reworded(path: path) { try queue.read(body) }
  }

  /// Runs a body in one write transaction, journaled as one batch.
  ///
  /// A rehearsal does the same work and takes it back.
  ///
  /// - Parameters:
  ///   - stamp: Who, when, by which command.
  ///   - isLong: Whether many records are written: then keys that are written side by side stay
  ///     in memory, and what a failed record would have back.
  ///   - body: The work.
  /// - Returns: What the body returns.
  /// - Throws: ``RegisterError``, or what the body throws; nothing is written then.
  func write<Value>(
    _ stamp: Stamp, isLong: Bool = false, _ body: (inout Writer) throws -> Value
  ) throws -> Value {
    try RegisterError.reworded(path: path) {
      try queue.inDatabase { db in
        if isLong {
          try db.execute(sql: "PRAGMA cache_size = -45056; PRAGMA temp_store = MEMORY")
        }
        // What the register acknowledged survives a power cut.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        var value: Value?
        try db.inTransaction(.immediate) {
          var writer = Writer(db: db, stamp: stamp)
          value = try body(&writer)
          return stamp.isRehearsal ? .rollback : .commit
        }
        guard let value else { throw RegisterError.io(path: path, detail: "no transaction") }
        return value
      }
    }
  }
}
