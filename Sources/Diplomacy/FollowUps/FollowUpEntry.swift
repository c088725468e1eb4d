/// A follow-up with the names of what it hangs on.
public struct FollowUpEntry: Sendable, Equatable {
  /// The number of the follow-up.
  public let id: FollowUp.ID
  /// What is to be done.
  public let title: String
  /// The day by which it is to be done.
  public let due: CivilDate
  /// How it stands.
  public let state: FollowUp.State
  /// Who is to do it.
  public let owner: ActorName?
  /// The exchange it came from.
  public let exchange: Exchange?
  /// Whom it concerns, in the order recorded.
  public let actors: [ActorName]
  /// What else was said of it.
  public let terms: FollowUpTerms
  /// Those who share it with its owner, by name.
  public let sharers: [ActorName]

  /// The exchange a follow-up came from.
  public struct Exchange: Sendable, Equatable {
    /// Its number.
    public let id: Interaction.ID
    /// Its date.
    public let date: PartialDate
    /// Its title.
    public let title: String

    /// Makes a reference to an exchange.
    public init(id: Interaction.ID, date: PartialDate, title: String) {
      self.id = id
      self.date = date
      self.title = title
    }
  }

  /// Makes an entry.
  public init(
    id: FollowUp.ID, title: String, due: CivilDate, state: FollowUp.State, owner: ActorName?,
    exchange: Exchange?, actors: [ActorName], terms: FollowUpTerms = .plain,
    sharers: [ActorName] = []
  ) {
    self.id = id
    self.title = title
    self.due = due
    self.state = state
    self.owner = owner
    self.exchange = exchange
    self.actors = actors
    self.terms = terms
    self.sharers = sharers
  }

  /// How many days of a promise that returns have gone by unanswered, seen from a day.
  public func missed(today: CivilDate) -> Int {
    guard case .open = state, let recurrence = terms.recurrence else { return 0 }
    return recurrence.missed(since: due, before: today, in: terms.working)
  }

  /// The day it is for, or to which it was put off; the due day once it is closed.
  public var wakingDay: CivilDate {
    if case .open(let snoozedUntil?) = state { snoozedUntil } else { due }
  }

  /// How pressing it is, seen from a day.
  public func urgency(today: CivilDate) -> Urgency {
    if wakingDay < today { .overdue } else if wakingDay == today { .today } else { .upcoming }
  }

  /// How pressing a follow-up is.
  public enum Urgency: String, CaseIterable, Sendable {
    case overdue, today, upcoming
  }
}

/// A follow-up with all that is known of it.
public struct FollowUpCard: Sendable, Equatable {
  /// The follow-up.
  public let entry: FollowUpEntry
  /// What was promised.
  public let promise: FollowUpDraft
  /// The exchange that fulfilled it.
  public let fulfilledBy: Interaction.ID?
  /// The times it was done while it returned, the first at the head.
  public let completions: [FollowUpCompletion]

  /// Makes a card.
  public init(
    entry: FollowUpEntry, promise: FollowUpDraft, fulfilledBy: Interaction.ID?,
    completions: [FollowUpCompletion]
  ) {
    self.entry = entry
    self.promise = promise
    self.fulfilledBy = fulfilledBy
    self.completions = completions
  }
}
