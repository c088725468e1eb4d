import Diplomacy
import GRDB

/// Reads the markings of what a document is made of.
///
/// A follow-up is marked as the exchange it came from; a statement as itself where it has a
/// marking of its own, and no lower than its exchange.
struct MarkingReader {
  let db: Database

  /// Reads the marking of a whole made of such parts; `nil` where no part has one.
  ///
  /// - Parameters:
  ///   - parts: The markings of parts that are known already.
  ///   - exchanges: Exchanges.
  ///   - followUps: Follow-ups.
  ///   - statements: Statements.
  /// - Returns: The highest marking.
  /// - Throws: ``RegisterError``.
  func marking(
    besides parts: [Marking?] = [], exchanges: [Interaction.ID] = [],
    followUps: [FollowUp.ID] = [], statements: [Diplomacy.Statement.ID] = []
  ) throws -> Marking? {
    func list<Record>(_ ids: [RecordID<Record>]) -> String {
      "[" + ids.map { String($0.value) }.joined(separator: ",") + "]"
    }
    var parts = parts
    guard !exchanges.isEmpty || !followUps.isEmpty || !statements.isEmpty else {
      return Marking.ofWhole(parts)
    }
    parts += try markings(
      """
      SELECT marking FROM interaction WHERE id IN (SELECT value FROM json_each(?))
      UNION
      SELECT i.marking FROM follow_up f LEFT JOIN interaction i ON i.id = f.interaction_id
      WHERE f.id IN (SELECT value FROM json_each(?))
      UNION
      SELECT COALESCE(s.marking, i.marking)
      FROM statement s LEFT JOIN interaction i ON i.id = s.interaction_id
      WHERE s.id IN (SELECT value FROM json_each(?))
      UNION
      SELECT i.marking FROM statement s JOIN interaction i ON i.id = s.interaction_id
      WHERE s.id IN (SELECT value FROM json_each(?))
      """,
      [list(exchanges), list(followUps), list(statements), list(statements)])
    return Marking.ofWhole(parts)
  }

  func markings(_ sql: String, _ arguments: StatementArguments) throws -> [Marking?] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { try Self.marking($0[0]) }
  }

  /// Reads a marking as stored; `nil` where nobody gave one.
  static func marking(_ code: String?) throws -> Marking? {
    guard let code else { return nil }
    guard let marking = Marking(rawValue: code) else {
      throw RegisterError.invalidRecord(table: "interaction", id: 0, value: code)
    }
    return marking
  }
}
