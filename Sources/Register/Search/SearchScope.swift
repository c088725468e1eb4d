import Diplomacy
import GRDB

/// The exchanges and the follow-ups in which to look, as conditions on the rows of the
/// index.
struct SearchScope {
  /// As many exchanges as this are written out for the index to be checked against.
  private static let few = 20_000

  /// Conditions on `search_interaction` and `i`.
  private(set) var interactions: [String] = []
  private(set) var interactionArguments: StatementArguments = []
  /// Conditions on `f`.
  private(set) var followUps: [String] = []
  private(set) var followUpArguments: StatementArguments = []
  /// Whether no exchange can pass.
  private(set) var holdsNoInteraction = false

  init(_ filter: SearchFilter, _ db: Database) throws {
    if let kinds = filter.interactionKinds {
      holdsNoInteraction = kinds.isEmpty
      interactions.append("i.kind IN (\(Marks.list(kinds.count)))")
      interactionArguments += StatementArguments(kinds.map(\.rawValue))
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
      // The sign keeps SQLite from asking the index number by number.
      interactions += [
        "search_interaction.rowid BETWEEN ? AND ?",
        "+search_interaction.rowid IN (SELECT value FROM json_each(?))",
      ]
      let list = "[" + ids.map(String.init).joined(separator: ",") + "]"
      interactionArguments += [first, last, list]
      return
    }
    if !filter.zones.isEmpty {
      interactions.append(
        """
        EXISTS (SELECT 1 FROM interaction_zone z
                WHERE z.interaction_id = search_interaction.rowid
                  AND z.zone_id IN (\(Marks.list(filter.zones.count))))
        """)
      interactionArguments += StatementArguments(filter.zones.map(\.value))
    }
    let time = Self.time(filter.period, "i.occurred")
    interactions += time.conditions
    interactionArguments += time.arguments
  }

  /// The exchanges in some zones and a time, or the first of them when there are many.
  private static func ids(_ filter: SearchFilter, _ db: Database) throws -> [Int64] {
    let time = time(filter.period, "occurred")
    var conditions = time.conditions
    var arguments = time.arguments
    if !filter.zones.isEmpty {
      conditions.insert("zone_id IN (\(Marks.list(filter.zones.count)))", at: 0)
      arguments = StatementArguments(filter.zones.map(\.value)) + arguments
    }
    let source =
      filter.zones.isEmpty
      ? "SELECT id FROM interaction" : "SELECT interaction_id FROM interaction_zone"
    return try Int64.fetchAll(
      db,
      sql: "\(source) WHERE \(conditions.joined(separator: " AND ")) LIMIT \(few + 1)",
      arguments: arguments)
  }

  private mutating func narrowFollowUps(_ filter: SearchFilter) {
    if !filter.zones.isEmpty {
      let marks = Marks.list(filter.zones.count)
      followUps.append(
        """
        (EXISTS (SELECT 1 FROM interaction_zone z
                 WHERE z.interaction_id = f.interaction_id AND z.zone_id IN (\(marks)))
         OR EXISTS (SELECT 1 FROM follow_up_zone z
                    WHERE z.follow_up_id = f.id AND z.zone_id IN (\(marks))))
        """)
      let zones = StatementArguments(filter.zones.map(\.value))
      followUpArguments += zones + zones
    }
    let time = Self.time(filter.period, "f.due")
    followUps += time.conditions
    followUpArguments += time.arguments
  }

  private static func time(
    _ period: Period, _ column: String
  ) -> (conditions: [String], arguments: StatementArguments) {
    guard period != .all else { return ([], []) }
    let bounds = period.sortKeyBounds
    return (
      ["\(column) >= ?", "\(column) < ?"] + bounds.excluded.map { _ in "\(column) <> ?" },
      [bounds.lower, bounds.upper] + StatementArguments(bounds.excluded)
    )
  }
}
