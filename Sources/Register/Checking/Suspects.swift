import Diplomacy
import GRDB

/// The records of a kind whose documents are not the same as texts: a change that does not
/// begin with what the one before it left, or a last one that is not the present.
///
/// Every record in trouble is among them, with those that are merely written otherwise.
struct Suspects {
  private let kind: RecordKind
  private let suspects: GRDB.Statement
  private let bound: GRDB.Statement
  private let count: GRDB.Statement

  init(_ kind: RecordKind, table: String, present: String, _ db: Database) throws {
    self.kind = kind
    let changes = "change c INDEXED BY change_by_record WHERE c.record_kind = :kind"
    let range = "BETWEEN :first AND :last"
    func last(_ id: String, _ further: String = "") -> String {
      """
      (SELECT p.after FROM change p INDEXED BY change_by_record
       WHERE p.record_kind = :kind AND p.record_id = \(id) \(further)
       ORDER BY p.id DESC LIMIT 1)
      """
    }
    suspects = try db.makeStatement(
      sql: """
        SELECT t.id FROM \(table) t
        WHERE t.id \(range) AND \(present) IS NOT \(last("t.id"))
        UNION
        SELECT c.record_id FROM \(changes) AND c.record_id \(range)
          AND c.before IS NOT \(last("c.record_id", "AND p.id < c.id"))
        UNION
        SELECT c.record_id FROM \(changes) AND c.record_id \(range)
          AND NOT EXISTS (SELECT 1 FROM \(table) o WHERE o.id = c.record_id)
          AND \(last("c.record_id")) IS NOT NULL
        ORDER BY 1
        """)
    bound = try db.makeStatement(
      sql: """
        SELECT c.record_id FROM \(changes) AND c.record_id >= :first
        ORDER BY c.record_id LIMIT 1 OFFSET :portion
        """)
    count = try db.makeStatement(
      sql: "SELECT count(*) FROM \(changes) AND c.record_id \(range)")
  }

  /// The last record of a portion of the journal, told in changes; `nil` where the portion
  /// is not full.
  func last(of portion: Int, from first: Int64) throws -> Int64? {
    try Int64.fetchOne(
      bound, arguments: ["kind": kind.rawValue, "first": first, "portion": portion - 1])
  }

  /// How many changes a range of records has.
  func changes(from first: Int64, to last: Int64) throws -> Int {
    try Int.fetchOne(
      count, arguments: ["kind": kind.rawValue, "first": first, "last": last]) ?? 0
  }

  /// Names the records of a range, in order.
  func each(from first: Int64, to last: Int64, _ body: (Int64) throws -> Void) throws {
    let ids = try Int64.fetchCursor(
      suspects, arguments: ["kind": kind.rawValue, "first": first, "last": last])
    while let id = try ids.next() { try body(id) }
  }
}
