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
  /// The exchange that fulfilled it, once it is done.
  public let fulfilledBy: Interaction.ID?

  /// Makes a follow-up of a stored record.
  public init(
    id: ID, promise: FollowUpDraft, state: State, fulfilledBy: Interaction.ID? = nil
  ) {
    self.id = id
    self.promise = promise
    self.state = state
    self.fulfilledBy = fulfilledBy
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
  /// What else was said of it.
  public let terms: FollowUpTerms

  /// Makes a draft; its day is moved to a working day where the terms say so.
  public init(
    title: Line, due: CivilDate, owner: Actor.ID? = nil, interaction: Interaction.ID? = nil,
    actors: [Actor.ID] = [], zones: [Zone.ID] = [], terms: FollowUpTerms = .plain
  ) {
    self.title = title
    self.due = terms.working.map(due.nextWorkingDay) ?? due
    self.terms = terms
    self.owner = owner
    self.interaction = interaction
    self.actors = actors.uniqued()
    self.zones = zones.uniqued()
  }
}

extension FollowUpDraft {
  /// Returns the promise for another day.
  public func moved(to day: CivilDate) -> FollowUpDraft {
    FollowUpDraft(
      title: title, due: day, owner: owner, interaction: interaction, actors: actors,
      zones: zones, terms: terms)
  }
}

extension FollowUp {
  /// Returns the follow-up done: closed, or open for the next day on which it returns.
  ///
  /// - Parameters:
  ///   - day: The day it was done.
  ///   - note: A word on how.
  ///   - exchange: The exchange that fulfilled it.
  ///   - times: How many times one that returns was done before.
  /// - Returns: The follow-up after that.
  /// - Throws: ``FollowUpError/closed(_:_:)`` when it was done or dropped before.
  public func done(
    on day: CivilDate, note: Line?, by exchange: Interaction.ID? = nil, times: Int = 0
  ) throws(FollowUpError) -> FollowUp {
    let next = promise.terms.recurrence?.next(
      afterDone: day, for: promise.due, times: times, in: promise.terms.working)
    guard let next else {
      let done = try changed(to: .done(on: day, note: note))
      return FollowUp(id: id, promise: done.promise, state: done.state, fulfilledBy: exchange)
    }
    return try edited { $0.moved(to: next) }
  }

  /// Returns the follow-up with another promise; an open one that was put off stays so.
  ///
  /// - Throws: ``FollowUpError/closed(_:_:)``, or what the body throws.
  public func edited(
    _ body: (FollowUpDraft) throws(FollowUpError) -> FollowUpDraft
  ) throws(FollowUpError) -> FollowUp {
    guard case .open(let snoozed) = state else { throw .closed(id, state.code) }
    let changed = try body(promise)
    return FollowUp(
      id: id, promise: changed,
      state: .open(snoozedUntil: changed.due == promise.due ? snoozed : nil))
  }

  /// Returns the follow-up open again, for the day it was for.
  ///
  /// - Throws: ``FollowUpError/stillOpen(_:)`` when it was not closed.
  public func reopened() throws(FollowUpError) -> FollowUp {
    if case .open = state { throw .stillOpen(id) }
    return FollowUp(id: id, promise: promise, state: .open(snoozedUntil: nil))
  }

  /// Returns the follow-up given up.
  ///
  /// - Throws: ``FollowUpError/closed(_:_:)`` when it was done or dropped before.
  public func dropped(on day: CivilDate, reason: Line) throws(FollowUpError) -> FollowUp {
    try changed(to: .dropped(on: day, reason: reason))
  }

  /// Returns the follow-up put off; its due day stays as it was promised.
  ///
  /// - Throws: ``FollowUpError/closed(_:_:)``, ``FollowUpError/snoozedToThePast(_:)`` for a day
  ///   before `today`, or ``FollowUpError/snoozedBeforeDue(_:_:due:)``.
  public func snoozed(until day: CivilDate, today: CivilDate) throws(FollowUpError) -> FollowUp {
    guard day > today else { throw .snoozedToThePast(day) }
    let snoozed = try changed(to: .open(snoozedUntil: day))
    guard day > promise.due else { throw .snoozedBeforeDue(id, day, due: promise.due) }
    return snoozed
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
  /// A day that is not after the one it is due on puts nothing off.
  case snoozedBeforeDue(FollowUp.ID, CivilDate, due: CivilDate)
  /// It is open, and need not be opened again.
  case stillOpen(FollowUp.ID)
  /// One that returns was done that day already, and returns on another.
  case doneThatDay(FollowUp.ID, CivilDate, next: CivilDate)
}
