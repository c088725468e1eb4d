public import Diplomacy
import GRDB

/// Which exchanges are wanted.
public struct InteractionFilter: Sendable {
  /// In any of these zones; all when empty, and nothing of what lies below is added.
  public var zones: [Zone.ID]
  /// With each of these actors.
  public var actors: [Actor.ID]
  /// Whether what was held with those who held an organisation's posts that day counts as
  /// held with it.
  public var includesPosts = false
  /// On each of these axes.
  public var axes: [Axis.ID]
  /// In this time.
  public var period: Period
  /// Of these dates as they are known, to the year or the month alone, and then of no period.
  public var dates: [PartialDate] = []
  /// Of these kinds; all kinds when empty.
  public var kinds: [InteractionKind]
  /// Standing so; all when empty.
  public var statuses: [InteractionStatus]
  /// How far the answer may travel.
  public var clearance: Clearance
  /// Whether only exchanges are wanted of which it may be told who took part: not those
  /// under the Chatham House Rule.
  ///
  /// So whatever is said of an actor must be asked.
  public var isAttributable: Bool

  /// Makes a filter that lets everything through unless told otherwise.
  public init(
    zones: [Zone.ID] = [], actors: [Actor.ID] = [], axes: [Axis.ID] = [],
    period: Period = .all, kinds: [InteractionKind] = [], statuses: [InteractionStatus] = [],
    clearance: Clearance = .all, isAttributable: Bool = false
  ) {
    self.zones = zones
    self.actors = actors
    self.axes = axes
    self.period = period
    self.kinds = kinds
    self.statuses = statuses
    self.clearance = clearance
    self.isAttributable = isAttributable
  }
}

/// A filter as SQL: where to begin, what to join, what to check.
struct InteractionQuery {
  /// The source of the rows, with the columns `interaction_id` and `occurred`
  /// of an alias `x`, each exchange once.
  private let source: String
  private let sourceArguments: StatementArguments
  /// Conditions on `i`, the interaction.
  private var conditions = Conditions()

  /// Asks for the exchanges that pass a filter.
  ///
  /// - Parameters:
  ///   - filter: Which exchanges.
  ///   - withheld: Whether to ask for those that would pass, were it not for its clearance.
  init(_ filter: InteractionFilter, withheld: Bool = false) {
    var actors = filter.actors[...]
    if filter.statuses == [.planned] {
      // What is planned is little, and has an index of its own.
      let time = Self.time(filter)
      source = """
        (SELECT occurred, id AS interaction_id FROM interaction INDEXED BY interaction_planned
         WHERE status = 'planned'\(time.sql))
        """
      sourceArguments = time.arguments
      if !filter.zones.isEmpty {
        conditions.require(
          """
          EXISTS (SELECT 1 FROM interaction_zone z
                  WHERE z.interaction_id = i.id AND z.zone_id IN (\(Marks.list(filter.zones.count))))
          """, StatementArguments(filter.zones.map(\.value)))
      }
    } else if !filter.zones.isEmpty {
      let time = Self.time(filter)
      // One zone is read in time order from its index; several must be
      // gathered, each exchange once.
      let distinct = filter.zones.count > 1 ? "DISTINCT " : ""
      source = """
        (SELECT \(distinct)occurred, interaction_id FROM interaction_zone
         WHERE zone_id IN (\(Marks.list(filter.zones.count)))\(time.sql))
        """
      sourceArguments = StatementArguments(filter.zones.map(\.value)) + time.arguments
    } else if let first = actors.popFirst() {
      let time = Self.time(filter)
      if filter.includesPosts {
        source = """
          (SELECT occurred, interaction_id FROM participation WHERE actor_id = ?\(time.sql)
           UNION
           SELECT p.occurred, p.interaction_id FROM \(Self.throughPosts)\(time.sql))
          """
        sourceArguments =
          [first.value] + time.arguments + [first.value] + time.arguments
      } else {
        source = """
          (SELECT occurred, interaction_id FROM participation WHERE actor_id = ?\(time.sql))
          """
        sourceArguments = [first.value] + time.arguments
      }
    } else {
      let time = Self.time(filter)
      source = """
        (SELECT occurred, id AS interaction_id FROM interaction WHERE 1 = 1\(time.sql))
        """
      sourceArguments = time.arguments
    }
    for actor in actors {
      let there = """
        EXISTS (SELECT 1 FROM participation p
                WHERE p.actor_id = ? AND p.occurred = i.occurred AND p.interaction_id = i.id)
        """
      guard filter.includesPosts else {
        conditions.require(there, [actor.value])
        continue
      }
      conditions.require(
        """
        (\(there)
         OR EXISTS (SELECT 1 FROM \(Self.throughPosts)
                    AND p.occurred = i.occurred AND p.interaction_id = i.id))
        """, [actor.value, actor.value])
    }
    for axis in filter.axes {
      conditions.require(
        """
        EXISTS (SELECT 1 FROM interaction_axis a
                WHERE a.axis_id = ? AND a.interaction_id = i.id)
        """, [axis.value])
    }
    conditions.require("i.kind", in: filter.kinds.map(\.rawValue))
    conditions.require("i.status", in: filter.statuses.map(\.rawValue))
    if filter.isAttributable { conditions.require("i.chatham_house = 0") }
    if let told = filter.clearance.condition(on: "i.marking") {
      conditions.require(withheld ? "\(told) IS NOT TRUE" : told)
    }
  }

  /// The participations of those who held the posts of an organisation on the day.
  private static let throughPosts = """
    position po JOIN mandate m ON m.position_id = po.id
      JOIN participation p ON p.actor_id = m.person_id
    WHERE po.organisation_id = ? AND \(LastContact.inOffice)
    """

  /// The statement that selects columns of `x` and `i`, in time order.
  func select(_ columns: String, suffix: String = "ORDER BY x.occurred, x.interaction_id")
    -> String
  {
    """
    SELECT \(columns) FROM \(source) x JOIN interaction i ON i.id = x.interaction_id
    \(conditions.clause)
    \(suffix)
    """
  }

  var arguments: StatementArguments { sourceArguments + conditions.arguments }

  /// The period over `occurred`, as conditions that begin with `AND`.
  private static func time(
    _ filter: InteractionFilter
  ) -> (sql: String, arguments: StatementArguments) {
    guard filter.dates.isEmpty else {
      return (
        " AND occurred IN (\(Marks.list(filter.dates.count)))",
        StatementArguments(filter.dates.map(\.description))
      )
    }
    let period = filter.period
    guard period != .all else { return ("", []) }
    let bounds = period.sortKeyBounds
    var sql = " AND occurred >= ? AND occurred < ?"
    var arguments: StatementArguments = [bounds.lower, bounds.upper]
    for key in bounds.excluded {
      sql += " AND occurred <> ?"
      arguments += [key]
    }
    return (sql, arguments)
  }
}

extension Clearance {
  /// What is told of actors, as a condition on an exchange `i`: nothing by one under the
  /// Chatham House Rule.
  var ofActors: String {
    "i.chatham_house = 0" + (condition(on: "i.marking").map { " AND " + $0 } ?? "")
  }

  /// What is told, as a condition on a column of markings; `nil` when all is.
  func condition(on column: String) -> String? {
    guard self != .all else { return nil }
    // Labels of our own, written out so that the condition can stand in any statement.
    let told = Marking.allCases.filter(admits).map { "'\($0.rawValue)'" }
    let marked = "\(column) IN (\(told.joined(separator: ", ")))"
    return admits(nil) ? "(\(column) IS NULL OR \(marked))" : marked
  }
}
