import Diplomacy
import GRDB

/// Whether the journal, read forwards, gives the present.
///
/// Each change must begin where the one before it ended, the first with nothing, and the last
/// must have made what stands in the tables. SQLite compares documents as texts, and finds
/// nearly all to be the same; what is left is read record by record. No more than one record
/// is in memory.
struct JournalCheck {
  /// How many troubles are told one by one.
  private static let told = 100
  /// How many changes are compared at a time, and then told as progress: about as many as
  /// are read in a second.
  private let portion: Int

  private(set) var troubles: [RegisterTrouble] = []
  /// How many records had to be read, since their documents were not the same as texts.
  private(set) var read = 0
  private let db: Database
  private var untold = 0
  private var settings: [String: String] = [:]

  init(_ db: Database, portion: Int = 50_000) {
    self.db = db
    self.portion = portion
  }

  /// A record while its changes are read.
  private struct Subject {
    let kind: RecordKind
    let id: Int64
    /// What the last change made of it.
    var document: String?
  }

  mutating func run(progress: (_ done: Int, _ total: Int) -> Void) throws {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM change") ?? 0
    var done = 0
    for kind in RecordKind.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard let table = kind.table, let present = PresentDocument.sql(kind) else {
        try readSettings()
        continue
      }
      let suspects = try Suspects(kind, table: table, present: present, db)
      var first = Int64.min
      while true {
        // A portion is told once it is known that more follow.
        let last = try suspects.last(of: portion, from: first)
        try suspects.each(from: first, to: last ?? .max) { try check(kind, $0) }
        guard let last, last < .max else { break }
        done += try suspects.changes(from: first, to: last)
        progress(done, total)
        first = last + 1
      }
      done += try suspects.changes(from: first, to: .max)
    }
    try readUnknown()
    try closeSettings()
    try closeKeys()
    for kind in RecordKind.allCases { try lookForUnknown(kind) }
    if untold > 0 { troubles.append(.others(untold)) }
  }

  /// Reads what the journal says of a record, change by change.
  private mutating func check(_ kind: RecordKind, _ id: Int64) throws {
    read += 1
    var subject: Subject?
    let rows = try db.rows(
      """
      SELECT batch_id, before, after FROM change INDEXED BY change_by_record
      WHERE record_kind = ? AND record_id = ? ORDER BY id
      """, [kind.rawValue, id])
    while let row = try rows.next() {
      let (before, after): (String?, String?) = (row[1], row[2])
      if subject == nil {
        subject = Subject(kind: kind, id: id, document: before)
        if before != nil { add(.withoutCreation(try name(kind, id))) }
      }
      if try !isSame(subject?.document, before, kind) {
        add(.brokenChain(try name(kind, id), batch: Batch.ID(row[0])))
      }
      subject?.document = after
    }
    if let subject { try close(subject) }
  }

  /// Tells the changes of records of which this program knows nothing.
  private mutating func readUnknown() throws {
    let known = RecordKind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT record_kind, record_id FROM change INDEXED BY change_by_record
        WHERE record_kind NOT IN (\(known)) ORDER BY record_kind, record_id, id
        """)
    while let row = try rows.next() {
      add(.unreadable("\(row[0] as String) \(row[1] as Int64)"))
    }
  }

  private mutating func add(_ trouble: RegisterTrouble) {
    if troubles.count < Self.told { troubles.append(trouble) } else { untold += 1 }
  }

  private func name(_ kind: RecordKind, _ id: Int64) throws -> String {
    try RecordReference(kind: kind, id: id).name(db)
  }

  /// Whether two documents say the same; a key that came later is absent in older ones.
  private func isSame(_ one: String?, _ other: String?, _ kind: RecordKind) throws -> Bool {
    if one == other { return true }
    guard let one, let other, let type = kind.content else { return false }
    func isSame<Record: StoredContent>(_: Record.Type) -> Bool {
      guard let one = try? Record(document: one), let other = try? Record(document: other)
      else { return false }
      return one == other
    }
    return isSame(type)
  }

  /// Holds what the journal says last of a record against the tables.
  private mutating func close(_ subject: Subject) throws {
    guard let type = subject.kind.content else { return }
    try close(subject, type)
  }

  private mutating func close<Record: StoredContent>(
    _ subject: Subject, _: Record.Type
  ) throws {
    func name() throws -> String { try self.name(subject.kind, subject.id) }
    let present: Record?
    do {
      present = try Record.fetch(subject.id, db)
    } catch is RegisterError {
      add(.unreadable(try name()))
      return
    }
    switch (present, subject.document) {
    case (nil, nil): break
    case (nil, .some): add(.lost(try name()))
    case (.some, nil): add(.notAsInJournal(try name()))
    case (let present?, let document?):
      // The text is the same wherever the record was last written by this program; only
      // where it is not is it worth reading.
      let text = try present.document()
      if text != document, try !isSame(text, document, subject.kind) {
        add(.notAsInJournal(try name()))
      }
    }
  }

  /// Looks for records of which the journal knows nothing.
  private mutating func lookForUnknown(_ kind: RecordKind) throws {
    guard let table = kind.table else { return }
    let ids = try Int64.fetchCursor(
      db,
      sql: """
        SELECT id FROM \(table) t WHERE NOT EXISTS (
          SELECT 1 FROM change c WHERE c.record_kind = ? AND c.record_id = t.id)
        """, arguments: [kind.rawValue])
    while let id = try ids.next() { add(.withoutCreation(try name(kind, id))) }
  }
}

// MARK: - Settings

extension JournalCheck {
  private mutating func readSettings() throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT batch_id, before, after FROM change INDEXED BY change_by_record
        WHERE record_kind = ? ORDER BY record_id, id
        """, arguments: [RecordKind.setting.rawValue])
    while let row = try rows.next() {
      try read(before: row[1], after: row[2], batch: row[0])
    }
  }

  /// Reads a change of a setting; all of them share one number.
  private mutating func read(before: String?, after: String?, batch: Int64) throws {
    func setting(_ document: String?) -> Content.Setting? {
      document.flatMap { try? Content.Setting(document: $0) }
    }
    let (old, new) = (setting(before), setting(after))
    guard let key = (new ?? old)?.key else {
      add(.unreadable(RecordKind.setting.rawValue))
      return
    }
    if settings[key] != old?.value { add(.brokenChain(key, batch: Batch.ID(batch))) }
    settings[key] = new?.value
  }

  private mutating func closeSettings() throws {
    let rows = try Row.fetchAll(db, sql: "SELECT key, value FROM setting ORDER BY key")
    let present = Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { first, _ in first }
    for (key, value) in settings.sorted(by: { $0.key < $1.key }) where present[key] != value {
      add(present[key] == nil ? .lost(key) : .notAsInJournal(key))
    }
    for key in present.keys.sorted() where settings[key] == nil { add(.withoutCreation(key)) }
  }
}

// MARK: - What twins have in common

extension JournalCheck {
  private mutating func closeKeys() throws {
    var (keys, missing) = (0, 0)
    let stored = try db.cachedStatement(
      sql: "SELECT 1 FROM actor_key WHERE key = ? AND kind = ? AND actor_id = ? AND form = ?")
    try ActorKeys.all(db) { id, actor in
      for (key, kind) in actor.stored {
        let isThere =
          try Int.fetchOne(stored, arguments: [key.text, kind, id, key.form]) != nil
        if isThere { keys += 1 } else { missing += 1 }
      }
    }
    let stray = try (Int.fetchOne(db, sql: "SELECT count(*) FROM actor_key") ?? 0) - keys
    guard missing + stray != 0 else { return }
    troubles.append(.derivedOutOfStep(.actorKeys, missing: missing, stray: stray))
  }
}
