public import Diplomacy
import GRDB

extension Register {
  /// What came of a folder.
  public struct FolderImport: Sendable, Equatable {
    /// How many records the register has.
    public let records: Int
    /// The batch in which they were recorded; `nil` where the journal came along.
    public let batch: Batch.ID?
  }

  /// Creates a register with the records of a folder: the same numbers, the same identifiers.
  ///
  /// It is made beside its place and put there once it is whole and checked, so that nothing is
  /// left behind when a line cannot be read.
  ///
  /// - Parameters:
  ///   - path: Where the register will be; there must be none.
  ///   - draft: Where it is made, on the same disk; nothing of anybody's is there.
  ///   - manifest: What the folder says of itself.
  ///   - withJournal: Whether the journal of the folder is taken too. Otherwise the records are
  ///     one batch, of the stamp.
  ///   - stamp: Who does it; a rehearsal reads everything and leaves nothing.
  ///   - terms: What the records are held against beside the register's own rules.
  ///   - progress: Told now and then how many lines are read.
  ///   - open: Opens a file of the folder, which is read in portions.
  /// - Returns: How many records there are, and in which batch.
  /// - Throws: ``FolderError`` with file and line, or ``RegisterError``.
  public static func create(
    at path: String, draft: String, from manifest: FolderManifest, withJournal: Bool,
    by stamp: Stamp, terms: FolderTerms,
    progress: @escaping (Int) -> Void = { _ in },
    open: (_ name: String) throws -> () throws -> [UInt8]?
  ) throws -> FolderImport {
    do throws(FolderError.Problem) {
      try manifest.check(withJournal: withJournal)
    } catch {
      throw FolderError(file: FolderFile.manifest, error)
    }
    try refuseExisting(path)
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try Files.check(Files.createPrivateFolder(String(path[..<slash])), path)
    }
    try Files.check(Files.createPrivate(draft), draft)
    do {
      let done = try fill(
        draft, for: path, from: manifest, withJournal: withJournal, by: stamp, terms, progress,
        open)
      if stamp.isRehearsal {
        Files.removeRegister(draft)
      } else {
        try Files.check(Files.sync(draft), draft)
        try refuseExisting(path)
        try Files.check(
          Files.exists(path) ? Files.move(draft, to: path) : Files.moveAside(draft, to: path), path)
      }
      return done
    } catch {
      Files.removeRegister(draft)
      throw error
    }
  }

  /// Refuses a place where there is something already; an empty file is nothing.
  private static func refuseExisting(_ path: String) throws {
    guard !Files.isFolder(path) else { throw RegisterError.notARegister(path: path) }
    // What SQLite kept beside a register that is gone would be played into the new one.
    if let rest = Files.remains(of: path) { throw RegisterError.remains(path: rest) }
    guard try Files.exists(path) else { return }
    try RegisterError.reworded(path: path) {
      switch try Connection.open(path: path, busyTimeout: 0).read(Connection.identify) {
      case .register: throw RegisterError.exists(path: path)
      case .foreign: throw RegisterError.notARegister(path: path)
      case .empty: break
      }
    }
  }

  private static func fill(
    _ draft: String, for path: String, from manifest: FolderManifest, withJournal: Bool,
    by stamp: Stamp, _ terms: FolderTerms,
    _ progress: @escaping (Int) -> Void, _ open: (String) throws -> () throws -> [UInt8]?
  ) throws -> FolderImport {
    try RegisterError.reworded(path: path) {
      let queue = try Connection.open(path: draft, busyTimeout: 0)
      var done: FolderImport?
      try queue.inDatabase { db in
        // Nobody else knows the file yet, and half of it is worth nothing.
        try db.execute(
          sql: """
            PRAGMA journal_mode = MEMORY;
            PRAGMA synchronous = OFF;
            PRAGMA cache_size = -32768;
            """)
        try db.inTransaction(.exclusive) {
          try db.execute(sql: "PRAGMA application_id = \(Connection.applicationID)")
          try Migrator().migrate(db)
          done = try manifest.read(
            db, withJournal: withJournal, by: stamp, terms, progress, open)
          return .commit
        }
        try db.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try queue.close()
      guard let done else { throw RegisterError.io(path: path, detail: "no transaction") }
      return done
    }
  }
}

extension FolderManifest {
  /// Refuses what this program cannot read, before it begins.
  fileprivate func check(withJournal: Bool) throws(FolderError.Problem) {
    guard version <= Self.latestVersion else {
      throw .formatTooNew(version: version, supported: Self.latestVersion)
    }
    guard schema <= Migration.latest else {
      throw .tooNew(version: schema, supported: Migration.latest)
    }
    guard journal || !withJournal else { throw .withoutJournal }
    if files.isEmpty { throw .unfinished }
    let names =
      RecordKind.inFolder.filter { $0.since <= schema }.map(\.file)
      + (journal ? FolderFile.journal : [])
    if let name = names.first(where: { files[$0] == nil }) { throw .fileNotNamed(name) }
    if let name = files.keys.sorted().first(where: { !names.contains($0) }) {
      throw .unknownFile(name)
    }
    for (name, contents) in files.sorted(by: { $0.key < $1.key }) {
      guard contents.last ?? 0 <= Self.highestNumber else {
        throw .tooHigh("\(name), last", limit: Self.highestNumber)
      }
    }
  }

  /// Reads the files into a register that has nothing yet.
  fileprivate func read(
    _ db: Database, withJournal: Bool, by stamp: Stamp, _ terms: FolderTerms,
    _ progress: @escaping (Int) -> Void, _ open: (String) throws -> () throws -> [UInt8]?
  ) throws -> Register.FolderImport {
    var writer = Writer(db: db, stamp: stamp)
    let batch = withJournal ? nil : try writer.openBatch()
    let reader = FolderReader(db, batch: batch, terms: terms, progress: progress)
    for kind in RecordKind.inFolder {
      // A kind that came after the folder was written has no file in it.
      guard let contents = files[kind.file], let table = kind.table else { continue }
      let count = try reader.read(kind, open(kind.file))
      try contents.check(count, kind.file)
      if let last = contents.last { try db.keepNumbers(of: table, to: last) }
    }
    do {
      try reader.checkIsOrganisation(home)
    } catch let problem as FolderError.Problem {
      throw FolderError(file: FolderFile.manifest, problem)
    }
    try enterSettings(db, batch == nil ? nil : writer)
    if withJournal {
      try files[FolderFile.batches]?.check(
        reader.readBatches(open(FolderFile.batches)), FolderFile.batches)
      try files[FolderFile.changes]?.check(
        reader.readChanges(open(FolderFile.changes)), FolderFile.changes)
      var journal = JournalCheck(db)
      try journal.run { _, _ in }
      if let trouble = journal.troubles.first {
        throw FolderError(file: FolderFile.changes, .journal(trouble))
      }
    }
    return Register.FolderImport(
      records: lines(withJournal: false), batch: batch.map { Batch.ID($0) })
  }

  /// Enters the settings, in the journal too where there is a pen for it.
  private func enterSettings(_ db: Database, _ writer: Writer?) throws {
    guard Language(rawValue: language) != nil else {
      throw FolderError(file: FolderFile.manifest, .setting("language", value: language))
    }
    guard try db.row("SELECT 1 FROM actor WHERE id = ?", [home]) != nil else {
      throw FolderError(file: FolderFile.manifest, .setting("home", value: String(home)))
    }
    let values: [(SettingKey, String)] = [(.language, language), (.home, String(home))]
    guard var writer else {
      for (key, value) in values {
        try db.run("INSERT INTO setting (key, value) VALUES (?, ?)", [key.rawValue, value])
      }
      return
    }
    for (key, value) in values { try writer.set(key, to: value) }
  }
}

extension FolderManifest.Contents {
  /// Holds the number of lines against what the manifest says: a file that was cut short has
  /// no other sign.
  fileprivate func check(_ count: Int, _ file: String) throws {
    guard count == records else {
      throw FolderError(file: file, .count(said: records, found: count))
    }
  }
}

extension Database {
  /// Keeps numbers that were given from being given again.
  fileprivate func keepNumbers(of table: String, to last: Int64) throws {
    try run("DELETE FROM sqlite_sequence WHERE name = ? AND seq < ?", [table, last])
    try run(
      """
      INSERT INTO sqlite_sequence (name, seq)
      SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)
      """, [table, last, table])
  }
}
