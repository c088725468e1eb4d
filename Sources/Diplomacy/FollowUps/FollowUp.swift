/// A dated thing to do or to await, with an owner.
public struct FollowUp: Sendable, Equatable, Lettered {
  public static let letter: Character = "f"

  /// The number of a follow-up.
  public typealias ID = RecordID<FollowUp>

  /// The number, for the command line.
  public let id: ID
  /// What was promised.
  public let promise: FollowUpDraft
  /// How it stands.
  public let state: State

  /// Makes a follow-up of a stored record.
  public init(id: ID, promise: FollowUpDraft, state: State) {
    self.id = id
    self.promise = promise
    self.state = state
  }

  /// How a follow-up stands.
  public enum State: Sendable, Equatable {
    /// To be done; not to be shown before the day it is put off to, if there is one.
    case open(snoozedUntil: CivilDate?)
    /// Done on a day, perhaps with a word on how.
    case done(on: CivilDate, note: Line?)
    /// Given up on a day, for a reason.
    case dropped(on: CivilDate, reason: Line)

    /// The stored code.
    public var code: StateCode {
      switch self {
      case .open: .open
      case .done: .done
      case .dropped: .dropped
      }
    }
  }

  /// The states by name, without what goes with them.
  public enum StateCode: String, CaseIterable, Sendable {
    case open, done, dropped
  }

  /// The day on which the follow-up asks for attention; `nil` once it is closed.
  public var wakingDay: CivilDate? {
    guard case .open(let snoozedUntil) = state else { return nil }
    return snoozedUntil ?? promise.due
  }
}

/// What is said of a follow-up before it has a number.
public struct FollowUpDraft: Sendable, Equatable {
  /// What is to be done.
  public let title: Line
  /// The day by which it is to be done.
  public let due: CivilDate
  /// The person of our side who is to do it.
  public let owner: Actor.ID?
  /// The exchange it came from.
  public let interaction: Interaction.ID?
  /// The actors it concerns, each once.
  public let actors: [Actor.ID]
  /// The zones it concerns when it came from no exchange, each once.
  public let zones: [Zone.ID]

  /// Makes a draft.
  public init(
    title: Line, due: CivilDate, owner: Actor.ID? = nil, interaction: Interaction.ID? = nil,
    actors: [Actor.ID] = [], zones: [Zone.ID] = []
  ) {
    self.title = title
    self.due = due
    self.owner = owner
    self.interaction = interaction
    self.actors = actors.uniqued()
    self.zones = zones.uniqued()
  }
}

extension FollowUp {
  /// Returns the follow-up done.
  ///
  /// - Throws: ``FollowUpError/closed(_:_:)`` when it was done or dropped before.
  public func done(on day: CivilDate, note: Line?) throws(FollowUpError) -> FollowUp {
    try changed(to: .done(on: day, note: note))
  }

  /// Returns the follow-up given up.
  ///
  /// - Throws: ``FollowUpError/closed(_:_:)`` when it was done or dropped before.
  public func dropped(on day: CivilDate, reason: Line) throws(FollowUpError) -> FollowUp {
    try changed(to: .dropped(on: day, reason: reason))
  }

  /// Returns the follow-up put off; its due day stays as it was promised.
  ///
  /// - Throws: ``FollowUpError/closed(_:_:)``, or
  ///   ``FollowUpError/snoozedToThePast(_:)`` for a day before `today`.
  public func snoozed(until day: CivilDate, today: CivilDate) throws(FollowUpError) -> FollowUp {
    guard day > today else { throw .snoozedToThePast(day) }
    return try changed(to: .open(snoozedUntil: day))
  }

  private func changed(to new: State) throws(FollowUpError) -> FollowUp {
    guard case .open = state else { throw .closed(id, state.code) }
    return FollowUp(id: id, promise: promise, state: new)
  }
}

/// A rule about follow-ups that was broken.
public enum FollowUpError: Error, Hashable, Sendable {
  /// It was closed before, and how.
  case closed(FollowUp.ID, FollowUp.StateCode)
  /// A follow-up can only be put off to a day after today.
  case snoozedToThePast(CivilDate)
}
