import GRDB

/// What the journal keeps of each kind of record: the whole content, in the
/// register's stored codes, links included.
///
/// Keys are frozen: twenty years of journals hold them. A fact that came later is
/// optional, and left out where there is none.
enum Content {}

/// The content of a record, which can be read from the tables and written to them.
///
/// Whoever changes a record does it through ``Writer``, which keeps journal and tables
/// in step; so whatever was written can be taken back from the journal alone.
protocol StoredContent: Codable, Equatable {
  /// The kind of record this is the content of.
  static var kind: RecordKind { get }

  /// Reads the content of a record; `nil` when no record has this number.
  static func fetch(_ id: Int64, _ db: Database) throws -> Self?

  /// Writes the rows of a new record.
  ///
  /// - Parameters:
  ///   - id: Its number; the next one when `nil`.
  ///   - db: The register.
  /// - Returns: Its number.
  /// - Throws: What SQLite throws.
  func insert(_ id: Int64?, _ db: Database) throws -> Int64

  /// Writes the rows of a record that is there, which had another content.
  func update(_ id: Int64, from old: Self, _ db: Database) throws

  /// Takes the rows of a record away.
  func delete(_ id: Int64, _ db: Database) throws
}

extension Writer {
  /// Adds a record and enters it in the journal.
  mutating func create(_ content: some StoredContent) throws -> Int64 {
    let id = try content.insert(nil, db)
    try record(id, before: nil, after: content)
    return id
  }

  /// Gives a record another content and enters the change in the journal; where
  /// nothing changes, nothing is written.
  ///
  /// - Returns: Whether anything changed.
  @discardableResult
  mutating func change<Record: StoredContent>(
    _ id: Int64, from old: Record, to new: Record
  ) throws -> Bool {
    guard old != new else { return false }
    // A change that does not begin where the one before ended could never be taken back.
    guard try Record.fetch(id, db) == old else {
      throw RegisterError.changedMeanwhile(RecordReference(kind: Record.kind, id: id).text)
    }
    try new.update(id, from: old, db)
    try record(id, before: old, after: new)
    return true
  }

  /// Gives a record the content that a body makes of its present one.
  ///
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``, or what the body throws.
  @discardableResult
  mutating func change<Record: StoredContent>(
    _ id: Int64, _ type: Record.Type = Record.self, _ body: (inout Record) throws -> Void
  ) throws -> Bool {
    guard let old = try Record.fetch(id, db) else {
      throw RegisterError.unknownRecord(Record.kind, id)
    }
    var new = old
    try body(&new)
    return try change(id, from: old, to: new)
  }

  /// Takes a record away and enters that in the journal.
  mutating func remove(_ id: Int64, _ content: some StoredContent) throws {
    try content.delete(id, db)
    try record(id, before: content, after: nil)
  }

  /// Puts back a record that was taken away, under the number it had.
  mutating func restore(_ id: Int64, _ content: some StoredContent) throws {
    _ = try content.insert(id, db)
    try record(id, before: nil, after: content)
  }

  private mutating func record<Record: StoredContent>(
    _ id: Int64, before: Record?, after: Record?
  ) throws {
    try record(Record.kind, id, before: before, after: after)
  }
}

extension Database {
  /// Runs a statement that is used again and again, compiled once.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Reads one row of a statement that is used again and again.
  func row(_ sql: String, _ arguments: StatementArguments) throws -> Row? {
    try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  /// Reads the rows of a statement that is used again and again.
  func rows(_ sql: String, _ arguments: StatementArguments) throws -> RowCursor {
    try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
  }
}
