public import Diplomacy
import GRDB

/// Which follow-ups are wanted.
public struct FollowUpFilter: Sendable {
  /// Standing so; all when empty.
  public var states: [FollowUp.StateCode]
  /// Asking for attention on this day or before: their day has come, or they ask ahead
  /// of it.
  public var until: CivilDate?
  /// To be done by this person, alone or with others.
  public var owner: Actor.ID?
  /// In any of these zones, or from an exchange in one; all zones when empty, and
  /// nothing of what lies below is added.
  public var zones: [Zone.ID]
  /// Concerning each of these actors.
  public var actors: [Actor.ID] = []
  /// From an exchange on each of these axes.
  public var axes: [Axis.ID] = []
  /// For a day in this time.
  public var due: Period = .all
  /// How far the answer may travel: a follow-up is marked as the exchange it came from.
  public var clearance: Clearance

  /// Makes a filter that lets everything through unless told otherwise.
  public init(
    states: [FollowUp.StateCode] = [], until: CivilDate? = nil, owner: Actor.ID? = nil,
    zones: [Zone.ID] = [], clearance: Clearance = .all
  ) {
    self.states = states
    self.until = until
    self.owner = owner
    self.zones = zones
    self.clearance = clearance
  }
}

extension Register {
  /// Adds a follow-up.
  public func addFollowUp(_ draft: FollowUpDraft, by stamp: Stamp) throws -> FollowUp.ID {
    try write(stamp) { writer in
      if let interaction = draft.interaction { try Self.check(interaction, writer.db) }
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

  /// Changes what is promised in a follow-up.
  ///
  /// - Parameters:
  ///   - id: Which follow-up.
  ///   - known: The promise that was changed, as it was read.
  ///   - edited: The promise as it is to be.
  ///   - stamp: Who, when, by which command.
  /// - Returns: The follow-up after the change.
  /// - Throws: ``RegisterError/changedMeanwhile(_:)`` when the promise is no longer the one that
  ///   was changed; ``RegisterError/unknownRecord(_:_:)``; `FollowUpError.closed`.
  public func reviseFollowUp(
    _ id: FollowUp.ID, from known: FollowUpDraft, to edited: FollowUpDraft, by stamp: Stamp
  ) throws -> FollowUp {
    try write(stamp) { writer in
      let present = try StoredFollowUp.fetch(id, writer.db)
      let changed = try present.followUp.edited { _ throws(FollowUpError) in edited }
      guard present.followUp.promise == known else {
        throw RegisterError.changedMeanwhile(present.followUp.promise.title.text)
      }
      if changed != present.followUp { try writer.replace(present, with: changed) }
      return changed
    }
  }

  /// Says that a follow-up was done; one that returns stays open for its next day.
  ///
  /// - Parameters:
  ///   - id: Which follow-up.
  ///   - day: The day it was done.
  ///   - note: A word on how.
  ///   - exchange: The exchange that fulfilled it.
  ///   - again: Whether one that was done that day is done once more.
  ///   - stamp: Who, when, by which command.
  /// - Returns: The follow-up after the change.
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``, or `FollowUpError`.
  public func completeFollowUp(
    _ id: FollowUp.ID, on day: CivilDate, note: Line? = nil, by exchange: Interaction.ID? = nil,
    again: Bool = false, stamp: Stamp
  ) throws -> FollowUp {
    try write(stamp) { writer in
      let known = try StoredFollowUp.fetch(id, writer.db)
      if let exchange { try Self.check(exchange, writer.db) }
      let earlier = try FollowUpCompletion.all(of: id, writer.db)
      if !again, earlier.last?.doneOn == day, case .open = known.followUp.state {
        throw FollowUpError.doneThatDay(id, day, next: known.followUp.promise.due)
      }
      let changed = try known.followUp.done(
        on: day, note: note, by: exchange, times: earlier.count)
      try writer.replace(known, with: changed)
      if case .open = changed.state {
        _ = try writer.create(
          Content.Completion(
            followUp: id.value, due: known.content.due, doneOn: day.description,
            note: note?.text, interaction: exchange?.value))
      }
      return changed
    }
  }

  /// Returns a follow-up with the names of what it hangs on, and the times it was done;
  /// `nil` when there is none of that number.
  public func followUp(_ id: FollowUp.ID) throws -> FollowUpCard? {
    try read { db in
      guard
        let entry = try FollowUpReader(db, citing: .everything)
          .entries(FollowUpQuery(ids: [id.value])).first
      else { return nil }
      let known = try StoredFollowUp.fetch(id, db).followUp
      return FollowUpCard(
        entry: entry, promise: known.promise, fulfilledBy: known.fulfilledBy,
        completions: try FollowUpCompletion.all(of: id, db))
    }
  }

  private static func check(_ exchange: Interaction.ID, _ db: Database) throws {
    let exists = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM interaction WHERE id = ?)",
      arguments: [exchange.value])
    guard exists == true else { throw RegisterError.unknownRecord(.interaction, exchange.value) }
  }

  /// Tells the follow-ups that pass a filter one by one, the most pressing first.
  public func followUps(
    _ filter: FollowUpFilter, each: (FollowUpEntry) throws -> Void
  ) throws {
    try followUps(filter) { followUp, _ in try each(followUp) }
  }

  /// Tells the follow-ups that pass a filter one by one, the most pressing first, each with what
  /// finds the latest exchange before it.
  public func followUps(
    _ filter: FollowUpFilter, each: (FollowUpEntry, LastExchanges) throws -> Void
  ) throws {
    try read { db in
      let (reader, exchanges) = (FollowUpReader(db), LastExchanges(db, filter.clearance))
      try reader.read(FollowUpQuery(filter)) { try each($0, exchanges) }
      // Their days are later than all of those above.
      if let until = filter.until, filter.states == [.open] {
        try reader.read(FollowUpQuery(askingAhead: filter, of: until)) { try each($0, exchanges) }
      }
    }
  }

  /// Tells the follow-ups that would pass a filter, were it not for its clearance, so that they
  /// can be counted.
  public func withheld(
    from filter: FollowUpFilter, each: (FollowUpEntry) throws -> Void
  ) throws {
    guard filter.clearance != .all else { return }
    try read { db in
      let reader = FollowUpReader(db)
      try reader.read(FollowUpQuery(filter, withheld: true), each: each)
      if let until = filter.until, filter.states == [.open] {
        try reader.read(
          FollowUpQuery(askingAhead: filter, of: until, withheld: true), each: each)
      }
    }
  }
}
