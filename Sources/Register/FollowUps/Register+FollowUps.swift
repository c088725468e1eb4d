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
      try FollowUpReader(db).read(FollowUpQuery(filter), each: each)
    }
  }
}
