public import Diplomacy
import GRDB

/// Which follow-ups are wanted.
public struct FollowUpFilter: Sendable {
  /// Standing so; all when empty.
  public var states: [FollowUp.StateCode]
  /// Asking for attention on this day or before.
  public var until: CivilDate?
  /// To be done by this person.
  public var owner: Actor.ID?
  /// In any of these zones, or from an exchange in one; all zones when empty, and
  /// nothing of what lies below is added.
  public var zones: [Zone.ID]

  /// Makes a filter that lets everything through unless told otherwise.
  public init(
    states: [FollowUp.StateCode] = [], until: CivilDate? = nil, owner: Actor.ID? = nil,
    zones: [Zone.ID] = []
  ) {
    self.states = states
    self.until = until
    self.owner = owner
    self.zones = zones
  }
}

extension Register {
  /// Adds a follow-up.
  public func addFollowUp(_ draft: FollowUpDraft, by stamp: Stamp) throws -> FollowUp.ID {
    try write(stamp) { writer in
      if let interaction = draft.interaction {
        let exists = try Bool.fetchOne(
          writer.db, sql: "SELECT EXISTS (SELECT 1 FROM interaction WHERE id = ?)",
          arguments: [interaction.value])
        guard exists == true else {
          throw RegisterError.unknownRecord(.interaction, interaction.value)
        }
      }
      return try writer.add(draft)
    }
  }

  /// Changes how a follow-up stands.
  ///
  /// - Parameters:
  ///   - id: Which follow-up.
  ///   - stamp: Who, when, by which command.
  ///   - change: Makes the changed follow-up of the present one.
  /// - Returns: The follow-up after the change.
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``, or what the change throws.
  public func changeFollowUp(
    _ id: FollowUp.ID, by stamp: Stamp,
    _ change: (FollowUp) throws(FollowUpError) -> FollowUp
  ) throws -> FollowUp {
    try write(stamp) { writer in
      let known = try StoredFollowUp.fetch(id, writer.db)
      let changed = try change(known.followUp)
      guard changed != known.followUp else { return changed }
      try writer.replace(known, with: changed)
      return changed
    }
  }

  /// Tells the follow-ups that pass a filter one by one, the most pressing first.
  public func followUps(
    _ filter: FollowUpFilter, each: (FollowUpEntry) throws -> Void
  ) throws {
    try read { db in
      let query = FollowUpQuery(filter)
      try FollowUpReader(db).read(
        where: query.condition, query.arguments, order: query.order, each: each)
    }
  }
}

/// A filter as SQL conditions on `f`.
struct FollowUpQuery {
  private(set) var condition: String
  private(set) var arguments: StatementArguments = []
  /// The most pressing first: the order in which their index holds the open ones.
  let order = "COALESCE(f.snoozed_until, f.due), f.id"

  init(_ filter: FollowUpFilter) {
    var conditions: [String] = []
    switch filter.states.count {
    case 0: break
    // Written out, since the index on waking days holds open follow-ups only.
    case 1: conditions.append("f.state = '\(filter.states[0].rawValue)'")
    default:
      let codes = filter.states.map { "'\($0.rawValue)'" }
      conditions.append("f.state IN (\(codes.joined(separator: ", ")))")
    }
    if let until = filter.until {
      conditions.append("COALESCE(f.snoozed_until, f.due) <= ?")
      arguments += [until.description]
    }
    if let owner = filter.owner {
      conditions.append("f.owner_id = ?")
      arguments += [owner.value]
    }
    if !filter.zones.isEmpty {
      let marks = repeatElement("?", count: filter.zones.count).joined(separator: ", ")
      conditions.append(
        """
        (EXISTS (SELECT 1 FROM interaction_zone z
                 WHERE z.interaction_id = f.interaction_id AND z.zone_id IN (\(marks)))
         OR EXISTS (SELECT 1 FROM follow_up_zone z
                    WHERE z.follow_up_id = f.id AND z.zone_id IN (\(marks))))
        """)
      let ids = StatementArguments(filter.zones.map(\.value))
      arguments += ids
      arguments += ids
    }
    condition = conditions.isEmpty ? "1 = 1" : conditions.joined(separator: " AND ")
  }
}
