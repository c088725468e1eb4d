import Diplomacy
import GRDB

/// The exchanges and the follow-ups in which to look, as conditions on the rows of the
/// index.
struct SearchScope {
  /// As many exchanges as this are written out for the index to be checked against.
  private static let few = 20_000

  /// Conditions on `search_interaction` and `i`.
  private(set) var interactions = Conditions()
  /// Conditions on `f`.
  private(set) var followUps = Conditions()
  /// Whether no exchange can pass.
  private(set) var holdsNoInteraction = false

  init(_ filter: SearchFilter, _ db: Database) throws {
    if let kinds = filter.interactionKinds {
      holdsNoInteraction = kinds.isEmpty
      interactions.require("i.kind", in: kinds.map(\.rawValue))
    }
    if !filter.zones.isEmpty || filter.period != .all {
      if !holdsNoInteraction { try narrow(filter, db) }
      narrowFollowUps(filter)
    }
  }

  /// Keeps the exchanges to some zones and a time.
  ///
  /// Where few lie there their numbers are a list, and the index is asked about its part
  /// that holds them; where many do, the next of them is never far.
  private mutating func narrow(_ filter: SearchFilter, _ db: Database) throws {
    let ids = try Self.ids(filter, db)
    guard ids.count > Self.few else {
      guard let first = ids.min(), let last = ids.max() else {
        holdsNoInteraction = true
        return
      }
      interactions.require("search_interaction.rowid BETWEEN ? AND ?", [first, last])
      // The sign keeps SQLite from asking the index number by number.
      interactions.require(
        "+search_interaction.rowid IN (SELECT value FROM json_each(?))",
        ["[" + ids.map(String.init).joined(separator: ",") + "]"])
      return
    }
    if !filter.zones.isEmpty {
      interactions.require(
        """
        EXISTS (SELECT 1 FROM interaction_zone z
                WHERE z.interaction_id = search_interaction.rowid
                  AND z.zone_id IN (\(Marks.list(filter.zones.count))))
        """, StatementArguments(filter.zones.map(\.value)))
    }
    interactions.require("i.occurred", within: filter.period)
  }

  /// The exchanges in some zones and a time, or the first of them when there are many.
  private static func ids(_ filter: SearchFilter, _ db: Database) throws -> [Int64] {
    var conditions = Conditions()
    conditions.require("zone_id", in: filter.zones.map(\.value))
    conditions.require("occurred", within: filter.period)
    let source =
      filter.zones.isEmpty
      ? "SELECT id FROM interaction" : "SELECT interaction_id FROM interaction_zone"
    return try Int64.fetchAll(
      db,
      sql: "\(source) \(conditions.clause) LIMIT \(few + 1)", arguments: conditions.arguments)
  }

  private mutating func narrowFollowUps(_ filter: SearchFilter) {
    if !filter.zones.isEmpty {
      let marks = Marks.list(filter.zones.count)
      let zones = StatementArguments(filter.zones.map(\.value))
      followUps.require(
        """
        (EXISTS (SELECT 1 FROM interaction_zone z
                 WHERE z.interaction_id = f.interaction_id AND z.zone_id IN (\(marks)))
         OR EXISTS (SELECT 1 FROM follow_up_zone z
                    WHERE z.follow_up_id = f.id AND z.zone_id IN (\(marks))))
        """, zones + zones)
    }
    followUps.require("f.due", within: filter.period)
  }
}

extension Conditions {
  /// Wants a day, or a moment as it is stored, within a time.
  fileprivate mutating func require(_ column: String, within period: Period) {
    guard period != .all else { return }
    let bounds = period.sortKeyBounds
    require("\(column) >= ?", [bounds.lower])
    require("\(column) < ?", [bounds.upper])
    for key in bounds.excluded { require("\(column) <> ?", [key]) }
  }
}
