public import Diplomacy
import GRDB

extension Register {
  /// Looks for what is wrong with the register.
  ///
  /// The file is read from end to end, then the references between records, the numbers in
  /// the search index, the tables that are made of others, and the journal, which must give
  /// the present. Memory stays flat however long the journal is.
  ///
  /// - Parameter progress: Told how far the check has come; never for a register that is
  ///   done in about a second.
  /// - Returns: The troubles; none for a sound register.
  /// - Throws: ``RegisterError``, when the file cannot be read at all.
  public func troubles(
    progress: (CheckProgress) -> Void = { _ in }
  ) throws -> [RegisterTrouble] {
    try read { db in
      let bytes = try Self.bytes(db)
      if bytes > 100_000_000 { progress(.file(bytes: bytes)) }
      let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      // What hangs from damaged pages cannot be trusted to say more.
      guard damage.isEmpty else { return damage.map { .damage($0) } }
      var troubles = try DanglingReferences.all(db)
      troubles += try SearchTexts.Table.allCases.compactMap { try $0.trouble(db) }
      troubles += try [ZoneWaking.trouble, FoundBy.trouble, OutermostDays.trouble]
        .compactMap { try $0(db) }
      var journal = JournalCheck(db)
      try journal.run { progress(.journal(done: $0, of: $1)) }
      return troubles + journal.troubles
    }
  }

  private static func bytes(_ db: Database) throws -> Int {
    let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    return try pages * (Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
  }

  /// Fills the search index and the other tables that are made of records anew, all of it or
  /// nothing.
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
        try Content.Actor.rebuildKeys(db)
        try OutermostDays.rebuildAll(db)
        try ZoneWaking.rebuildAll(db)
        return .commit
      }
      return total
    }
  }
}

/// References to what is not there.
private enum DanglingReferences {
  /// How many of those who refer are named.
  private static let named = 5

  static func all(_ db: Database) throws -> [RegisterTrouble] {
    var counts: [String: Int] = [:]
    var targets: [String: Set<String>] = [:]
    let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
    while let row = try rows.next() {
      counts[row[0], default: 0] += 1
      targets[row[0], default: []].insert(row[2])
    }
    guard !counts.isEmpty else { return [] }
    let references = try TableReference.all(db)
    return try counts.sorted { $0.key < $1.key }.map { table, count in
      .danglingReferences(
        table: table, count: count,
        of: try owners(table, missing: targets[table] ?? [], references, db))
    }
  }

  /// Some of the records whose rows refer to what is not there.
  private static func owners(
    _ table: String, missing targets: Set<String>, _ references: [TableReference], _ db: Database
  ) throws -> [String] {
    guard let owner = references.owner(of: table) else { return [] }
    return try references.filter { $0.table == table && targets.contains($0.target) }.flatMap {
      reference in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT \(owner.column) FROM \(table) t
          WHERE \(reference.column) IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM \(reference.target) o
            WHERE o.\(reference.targetColumn) = t.\(reference.column))
          LIMIT \(named)
          """
      ).map { try RecordReference(kind: owner.kind, id: $0).name(db) }
    }.uniqued()
  }
}

/// What is open in a zone, found from the zone (see the triggers of step 2).
private enum ZoneWaking {
  /// Every row there should be.
  private static let sources = [
    "follow_up f JOIN interaction_zone z ON z.interaction_id = f.interaction_id",
    "follow_up f JOIN follow_up_zone z ON z.follow_up_id = f.id",
  ]

  private static let wakes = "COALESCE(f.snoozed_until, f.due)"

  static func trouble(_ db: Database) throws -> RegisterTrouble? {
    let missing = try sources.reduce(0) { sum, source in
      try sum
        + (Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM \(source)
            WHERE f.state = 'open' AND NOT EXISTS (
              SELECT 1 FROM zone_waking w
              WHERE w.zone_id = z.zone_id AND w.wakes = \(wakes) AND w.follow_up_id = f.id)
            """) ?? 0)
    }
    let stray =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM zone_waking w WHERE NOT EXISTS (
            SELECT 1 FROM follow_up f
            WHERE f.id = w.follow_up_id AND f.state = 'open' AND \(wakes) = w.wakes
              AND (EXISTS (SELECT 1 FROM follow_up_zone z
                           WHERE z.follow_up_id = f.id AND z.zone_id = w.zone_id)
                OR EXISTS (SELECT 1 FROM interaction_zone z
                           WHERE z.interaction_id = f.interaction_id
                             AND z.zone_id = w.zone_id)))
          """) ?? 0
    return missing + stray == 0
      ? nil : .derivedOutOfStep(.zoneWaking, missing: missing, stray: stray)
  }

  static func rebuildAll(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM zone_waking")
    for source in sources {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO zone_waking (zone_id, wakes, follow_up_id)
          SELECT z.zone_id, \(wakes), f.id FROM \(source) WHERE f.state = 'open'
          """)
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
      ? nil : .searchOutOfStep(kind.rawValue, missing: missing, stray: stray)
  }
}
