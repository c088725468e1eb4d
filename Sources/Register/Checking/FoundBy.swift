import Diplomacy
import GRDB

/// What actors are sorted and found by: made of their names and details, kept beside them.
struct FoundBy: Equatable {
  /// By what it is sorted, and how each of its names and details is looked up, in order.
  private let columns: [String]
  /// The words of its names.
  private let words: Set<String>

  /// What should be kept of an actor.
  private init(_ actor: Content.Actor) {
    columns =
      [Folding.fold(actor.name), actor.sortKey] + actor.aliases.map { Folding.fold($0.text) }
      + actor.detailsByKind.flatMap { kind, values in
        values.map { Content.Actor.detailKey(kind: kind, $0) }
      }
    words = Set(actor.words)
  }

  /// What is kept of an actor.
  private init(storedFor id: Int64, _ db: Database) throws {
    let row = try db.row("SELECT fold, sort_key FROM actor WHERE id = ?", [id])
    func column(_ sql: String) throws -> [String] {
      try Array(db.rows(sql, [id]).map { $0[0] as String })
    }
    columns =
      try [row?[0] ?? "", row?[1] ?? ""]
      + column("SELECT fold FROM actor_name WHERE actor_id = ? ORDER BY ordinal")
      + column("SELECT key FROM actor_detail WHERE actor_id = ? ORDER BY kind, ordinal")
    words = try Set(column("SELECT word FROM actor_word WHERE actor_id = ?"))
  }

  /// What is missing and what should not be there; `nil` where all is as it should be.
  static func trouble(_ db: Database) throws -> RegisterTrouble? {
    var (missing, stray) = (0, 0)
    for id in try Int64.fetchAll(db, sql: "SELECT id FROM actor") {
      guard let actor = try Content.Actor.fetch(id, db) else { continue }
      let (expected, stored) = (FoundBy(actor), try FoundBy(storedFor: id, db))
      guard expected != stored else { continue }
      let differing = zip(expected.columns, stored.columns).count { $0 != $1 }
      missing += differing + expected.words.subtracting(stored.words).count
      stray += differing + stored.words.subtracting(expected.words).count
    }
    return missing + stray == 0
      ? nil : .derivedOutOfStep(.actorWords, missing: missing, stray: stray)
  }
}

/// The outermost days of what has a beginning and an end, kept beside the dates as they are
/// known: « 2024 » is from the first of January to the last of December.
enum OutermostDays {
  private static let tables = ["mandate", "relation", "membership"]

  private static let starts = """
    CASE length(since) WHEN 4 THEN since || '-01-01' WHEN 7 THEN since || '-01'
      ELSE coalesce(since, '0001-01-01') END
    """
  private static let ends = """
    CASE length(until) WHEN 4 THEN until || '-12-31'
      WHEN 7 THEN date(until || '-01', '+1 month', '-1 day')
      ELSE coalesce(until, '9999-12-31') END
    """
  private static let differs = "starts IS NOT \(starts) OR ends IS NOT \(ends)"

  static func trouble(_ db: Database) throws -> RegisterTrouble? {
    let count = try tables.reduce(0) { sum, table in
      try sum + (Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE \(differs)") ?? 0)
    }
    return count == 0 ? nil : .derivedOutOfStep(.outermostDays, missing: count, stray: count)
  }

  static func rebuildAll(_ db: Database) throws {
    for table in tables {
      try db.execute(
        sql: "UPDATE \(table) SET starts = \(starts), ends = \(ends) WHERE \(differs)")
    }
  }
}
