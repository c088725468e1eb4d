import Diplomacy
import Foundation
import GRDB

/// Whether the journal, read forwards, gives the present.
///
/// Change by change, a record at a time: each must begin where the one before it ended, the
/// first with nothing, and the last must have made what stands in the tables. No more than
/// one record is in memory.
struct JournalCheck {
  /// How many troubles are told one by one.
  private static let told = 100
  /// After how many changes progress is told: about as many as are read in a second.
  private static let step = 50_000

  private(set) var troubles: [RegisterTrouble] = []
  private let db: Database
  private let encoder = JSONEncoder()
  private var untold = 0
  /// How many keys of twins there are that should be.
  private var keys = 0
  private var missingKeys = 0
  private var settings: [String: String] = [:]

  init(_ db: Database) {
    self.db = db
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
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
    var subject: Subject?
    // The index holds a record's changes side by side, in their order.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT record_kind, record_id, batch_id, before, after
        FROM change INDEXED BY change_by_record ORDER BY record_kind, record_id, id
        """)
    while let row = try rows.next() {
      done += 1
      if done.isMultiple(of: Self.step) { progress(done, total) }
      guard let kind = RecordKind(rawValue: row[0]) else {
        add(.unreadable("\(row[0] as String) \(row[1] as Int64)"))
        continue
      }
      let (id, before, after): (Int64, String?, String?) = (row[1], row[3], row[4])
      guard kind != .setting else {
        try read(before: before, after: after, batch: row[2])
        continue
      }
      if subject?.kind != kind || subject?.id != id {
        if let subject { try close(subject) }
        subject = Subject(kind: kind, id: id, document: nil)
        if before != nil {
          add(.withoutCreation(try name(kind, id)))
          subject?.document = before
        }
      }
      if try !isSame(subject?.document, before, kind) {
        add(.brokenChain(try name(kind, id), batch: Batch.ID(row[2])))
      }
      subject?.document = after
    }
    if let subject { try close(subject) }
    try closeSettings()
    try closeKeys()
    for kind in RecordKind.allCases { try lookForUnknown(kind) }
    if untold > 0 { troubles.append(.others(untold)) }
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
      let text = String(decoding: try encoder.encode(present), as: UTF8.self)
      if text != document, try !isSame(text, document, subject.kind) {
        add(.notAsInJournal(try name()))
      }
      if let actor = present as? Content.Actor { try count(actor, subject.id) }
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
  /// Reads a change of a setting; all of them share one number.
  private mutating func read(before: String?, after: String?, batch: Int64) throws {
    func setting(_ document: String?) -> Content.Setting? {
      document.flatMap {
        try? JSONDecoder().decode(Content.Setting.self, from: Data($0.utf8))
      }
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
  private mutating func count(_ actor: Content.Actor, _ id: Int64) throws {
    guard actor.mergedInto == nil else { return }
    for (key, kind) in actor.keys.stored {
      let isThere =
        try db.row(
          "SELECT 1 FROM actor_key WHERE key = ? AND kind = ? AND actor_id = ? AND form = ?",
          [key.text, kind, id, key.form]) != nil
      if isThere { keys += 1 } else { missingKeys += 1 }
    }
  }

  private mutating func closeKeys() throws {
    let stray = try (Int.fetchOne(db, sql: "SELECT count(*) FROM actor_key") ?? 0) - keys
    guard missingKeys + stray != 0 else { return }
    troubles.append(.derivedOutOfStep(.actorKeys, missing: missingKeys, stray: stray))
  }
}
