import GRDB

/// Something that is wrong with a register.
public enum RegisterTrouble: Equatable, Sendable {
  /// The file is damaged; carries SQLite's words.
  case damage(String)
  /// Rows of a table name records that are not there.
  case danglingReferences(table: String, count: Int)
  /// So many records of a kind are not in the search index, or are there without being
  /// in the register.
  case searchOutOfStep(RecordKind, missing: Int, stray: Int)
}

extension Register {
  /// Looks for what is wrong with the register.
  ///
  /// The file is read from end to end, then the references between records, then the
  /// numbers in the search index.
  ///
  /// - Returns: The troubles; none for a sound register.
  /// - Throws: ``RegisterError``, when the file cannot be read at all.
  public func troubles() throws -> [RegisterTrouble] {
    try read { db in
      let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      // What hangs from damaged pages cannot be trusted to say more.
      guard damage.isEmpty else { return damage.map { .damage($0) } }
      var dangling: [String: Int] = [:]
      let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
      while let row = try rows.next() { dangling[row[0], default: 0] += 1 }
      return try dangling.sorted { $0.key < $1.key }.map {
        .danglingReferences(table: $0.key, count: $0.value)
      } + SearchTexts.Table.allCases.compactMap { try $0.trouble(db) }
    }
  }

  /// Fills the search index anew from the records, all of it or nothing.
  ///
  /// - Parameter progress: Told now and then how many records are entered, of how many;
  ///   never for a register that is done in about a second.
  /// - Returns: How many records are in the index.
  /// - Throws: ``RegisterError``.
  @discardableResult
  public func rebuildSearch(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws
    -> Int
  {
    try RegisterError.reworded(path: path) {
      var total = 0
      try queue.inTransaction(.immediate) { db in
        total = try SearchTexts.Table.allCases.reduce(0) { sum, table in
          try sum + (Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.records)") ?? 0)
        }
        try SearchTexts.rebuildAll(db) { progress($0, total) }
        return .commit
      }
      return total
    }
  }
}

extension SearchTexts.Table {
  /// The records that are in the index: an actor that became another is found as that one.
  fileprivate var indexed: String {
    self == .actor ? "(SELECT id FROM actor WHERE merged_into IS NULL)" : records
  }

  /// What is wrong with the numbers in the index; `nil` when they are those of the records.
  fileprivate func trouble(_ db: Database) throws -> RegisterTrouble? {
    func count(_ table: String, without other: String) throws -> Int {
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM \(table) t
          WHERE NOT EXISTS (SELECT 1 FROM \(other) o WHERE o.id = t.id)
          """) ?? 0
    }
    // FTS5 keeps the numbers of what it indexes here, with their lengths.
    let index = "\(rawValue)_docsize"
    let missing = try count(indexed, without: index)
    let stray = try count(index, without: indexed)
    let kind: RecordKind =
      switch self {
      case .actor: .actor
      case .interaction: .interaction
      case .followUp: .followUp
      }
    return missing + stray == 0
      ? nil : .searchOutOfStep(kind, missing: missing, stray: stray)
  }
}
