import Diplomacy
import GRDB

/// Which follow-ups to read, as SQL: where to begin, what to check, in what order.
struct FollowUpQuery {
  /// The source of the rows, `f` among them.
  private var source = "follow_up f"
  private var sourceArguments: StatementArguments = []
  /// Conditions on `f`.
  private var conditions = Conditions()
  private let order: String

  /// The day on which an open follow-up asks for attention; the due day once it is closed.
  private static let wakes = "COALESCE(f.snoozed_until, f.due)"

  /// Asks for the follow-ups that pass a filter, the most pressing first.
  ///
  /// - Parameters:
  ///   - filter: Which follow-ups.
  ///   - withheld: Whether to ask for those that would pass, were it not for its clearance.
  init(_ filter: FollowUpFilter, withheld: Bool = false) {
    if filter.states == [.open], !filter.zones.isEmpty {
      order = "w.wakes, w.follow_up_id"
      begin(withOpenOnesOf: filter.zones, until: filter.until)
    } else {
      // The order in which their index holds the open ones.
      order = "\(Self.wakes), f.id"
      restrict(filter.states)
      if let until = filter.until { conditions.require("\(Self.wakes) <= ?", [until.description]) }
      if !filter.zones.isEmpty {
        // A time has an index; all of a zone's are found from the zone.
        if filter.due == .all, filter.states.isEmpty {
          begin(withAllOf: filter.zones)
        } else {
          restrict(filter.zones)
        }
      }
    }
    restrict(toActors: filter.actors, axes: filter.axes)
    restrict("f.due", to: filter.due)
    restrict(to: filter.owner)
    restrict(filter.clearance, withheld: withheld)
  }

  /// Asks for the open follow-ups that pass a filter, whose day is after the last it wants,
  /// and which ask for attention ahead of it, by their day.
  init(askingAhead filter: FollowUpFilter, of day: CivilDate, withheld: Bool = false) {
    // The pluses keep SQLite on the index of what asks ahead, which holds little.
    order = "+f.due, f.id"
    restrict([.open])
    conditions.require("f.asks IS NOT NULL AND f.asks <= ?", [day.description])
    conditions.require("+f.due > ?", [day.description])
    if !filter.zones.isEmpty { restrict(filter.zones) }
    restrict(to: filter.owner)
    restrict(filter.clearance, withheld: withheld)
  }

  /// Asks for the follow-ups that came from an exchange, by due day.
  init(from interaction: Interaction.ID) {
    order = "f.due, f.id"
    conditions.require("f.interaction_id = ?", [interaction.value])
  }

  /// Asks for some follow-ups by their numbers.
  init(ids: [Int64]) {
    order = "f.id"
    conditions.require(
      "f.id IN (SELECT value FROM json_each(?))",
      ["[" + ids.map(String.init).joined(separator: ",") + "]"])
  }

  /// Asks for the open follow-ups that concern any of some actors, the most pressing first.
  init(openOnesAbout actors: [Actor.ID], _ clearance: Clearance = .all, withheld: Bool = false) {
    order = "\(Self.wakes), f.id"
    restrict([.open])
    conditions.require(
      """
      f.id IN (SELECT follow_up_id FROM follow_up_actor
               WHERE actor_id IN (\(Marks.list(actors.count))))
      """, StatementArguments(actors.map(\.value)))
    restrict(clearance, withheld: withheld)
  }

  /// The statement that selects columns of `f` and of what is joined to it, the rows
  /// of one follow-up together and in an order of their own.
  func select(_ columns: String, joining joins: String, thenBy column: String) -> String {
    """
    SELECT \(columns) FROM \(source) \(joins)
    \(conditions.clause)
    ORDER BY \(order), \(column)
    """
  }

  /// What the conditions need beside `f`, for a statement of which it is the only join.
  var markings: String { "LEFT JOIN interaction i ON i.id = f.interaction_id" }

  /// The values of the statement.
  var arguments: StatementArguments { sourceArguments + conditions.arguments }

  /// The statement that counts the follow-ups.
  func count() -> String { aggregate("count(*)") }

  /// The statement that counts the follow-ups in some way.
  func aggregate(_ columns: String, joining joins: String = "", suffix: String = "") -> String {
    """
    SELECT \(columns) FROM \(source) \(markings)
    \(joins)
    \(conditions.clause)
    \(suffix)
    """
  }

  /// Begins with what is open in some zones, which has a table of its own.
  private mutating func begin(withOpenOnesOf zones: [Zone.ID], until: CivilDate?) {
    // One zone is read in the order wanted; several are gathered, each follow-up once.
    let distinct = zones.count > 1 ? "DISTINCT " : ""
    source = """
      (SELECT \(distinct)wakes, follow_up_id FROM zone_waking
       WHERE zone_id IN (\(Marks.list(zones.count)))\(until == nil ? "" : " AND wakes <= ?")) w
      CROSS JOIN follow_up f ON f.id = w.follow_up_id
      """
    sourceArguments = StatementArguments(zones.map(\.value))
    if let until { sourceArguments += [until.description] }
  }

  /// Begins with all there ever was of some zones.
  private mutating func begin(withAllOf zones: [Zone.ID]) {
    let marks = Marks.list(zones.count)
    source = """
      (SELECT follow_up_id FROM follow_up_zone WHERE zone_id IN (\(marks))
       UNION
       SELECT u.id FROM interaction_zone z JOIN follow_up u ON u.interaction_id = z.interaction_id
       WHERE z.zone_id IN (\(marks))) w
      CROSS JOIN follow_up f ON f.id = w.follow_up_id
      """
    let ids = StatementArguments(zones.map(\.value))
    sourceArguments = ids + ids
  }

  private mutating func restrict(toActors actors: [Actor.ID], axes: [Axis.ID]) {
    for actor in actors {
      conditions.require(
        "f.id IN (SELECT follow_up_id FROM follow_up_actor WHERE actor_id = ?)", [actor.value])
    }
    for axis in axes {
      conditions.require(
        """
        EXISTS (SELECT 1 FROM interaction_axis x
                WHERE x.axis_id = ? AND x.interaction_id = f.interaction_id)
        """, [axis.value])
    }
  }

  /// Those for a day in a time.
  mutating func restrict(_ column: String, to period: Period) {
    if let start = period.start { conditions.require("\(column) >= ?", [start.description]) }
    if let end = period.end { conditions.require("\(column) <= ?", [end.description]) }
  }

  /// Those that a person answers for or shares.
  private mutating func restrict(to owner: Actor.ID?) {
    guard let owner else { return }
    // The pluses keep SQLite on the index of waking days, which gives the order too.
    conditions.require(
      """
      (+f.owner_id = ?
       OR +f.id IN (SELECT follow_up_id FROM follow_up_owner WHERE actor_id = ?))
      """, [owner.value, owner.value])
  }

  /// Those that may be told: each is marked as the exchange `i` it came from.
  private mutating func restrict(_ clearance: Clearance, withheld: Bool = false) {
    guard let told = clearance.condition(on: "i.marking") else { return }
    conditions.require(withheld ? "\(told) IS NOT TRUE" : told)
  }

  private mutating func restrict(_ states: [FollowUp.StateCode]) {
    // Written out, since the index on waking days holds open follow-ups only.
    let codes = states.map { "'\($0.rawValue)'" }
    switch codes.count {
    case 0: break
    case 1: conditions.require("f.state = \(codes[0])")
    default: conditions.require("f.state IN (\(codes.joined(separator: ", ")))")
    }
  }

  private mutating func restrict(_ zones: [Zone.ID]) {
    let marks = Marks.list(zones.count)
    let ids = StatementArguments(zones.map(\.value))
    conditions.require(
      """
      (EXISTS (SELECT 1 FROM interaction_zone z
               WHERE z.interaction_id = f.interaction_id AND z.zone_id IN (\(marks)))
       OR EXISTS (SELECT 1 FROM follow_up_zone z
                  WHERE z.follow_up_id = f.id AND z.zone_id IN (\(marks))))
      """, ids + ids)
  }
}
