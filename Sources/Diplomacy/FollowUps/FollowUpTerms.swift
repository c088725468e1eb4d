/// What a promise may say beyond its text and its day.
public struct FollowUpTerms: Sendable, Hashable {
  /// Whose turn it is.
  public var direction: Direction
  /// How much it matters.
  public var priority: Priority
  /// How long before its day it begins to ask for attention.
  public var lead: Span?
  /// Those who share it with its owner.
  public var sharers: [Actor.ID]
  /// How it returns once it was done.
  public var recurrence: Recurrence?
  /// Whose working days it keeps to.
  public var working: WorkingCalendar?

  /// Makes terms; nothing special unless told otherwise.
  public init(
    direction: Direction = .ours, priority: Priority = .normal, lead: Span? = nil,
    sharers: [Actor.ID] = [], recurrence: Recurrence? = nil, working: WorkingCalendar? = nil
  ) {
    self.direction = direction
    self.priority = priority
    self.lead = lead.flatMap { $0.count > 0 ? $0 : nil }
    self.sharers = sharers.uniqued()
    self.recurrence = recurrence
    self.working = working
  }

  /// Nothing beyond the text and the day.
  public static let plain = FollowUpTerms()

  /// Whose turn it is.
  public enum Direction: String, CaseIterable, Sendable {
    /// Ours to do.
    case ours
    /// Awaited from them.
    case awaited
  }

  /// How much a promise matters.
  public enum Priority: String, CaseIterable, Sendable {
    case high, normal, low
  }

  /// Returns the day from which a promise for a day asks for attention ahead of it; `nil`
  /// when it does not.
  public func asks(for due: CivilDate) -> CivilDate? {
    lead.map { (try? $0.start(before: due)) ?? .first }
  }
}

/// That a promise which returns was done once.
public struct FollowUpCompletion: Sendable, Hashable {
  /// The day it was for.
  public let due: CivilDate
  /// The day it was done.
  public let doneOn: CivilDate
  /// A word on how.
  public let note: Line?
  /// The exchange that fulfilled it.
  public let exchange: Interaction.ID?

  /// Makes a completion.
  public init(due: CivilDate, doneOn: CivilDate, note: Line?, exchange: Interaction.ID?) {
    self.due = due
    self.doneOn = doneOn
    self.note = note
    self.exchange = exchange
  }
}
