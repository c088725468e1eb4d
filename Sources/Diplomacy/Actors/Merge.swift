/// What a merge of two actors does, or would do.
public struct MergeOutcome: Sendable, Equatable {
  /// The actor that stays.
  public let keep: ActorName
  /// The actor that becomes the other.
  public let lose: ActorName
  /// What moves, and how much of it; what does not move is left out.
  public let moved: [Moved: Int]
  /// What the actor that stays has more than before.
  public let gained: [FieldChange]
  /// What the two disagree on: before is what is given up, after is what stays.
  public let disagreements: [FieldChange]

  /// What a merge moves.
  public enum Moved: String, CaseIterable, Sendable {
    /// Exchanges in which the loser took part.
    case exchanges
    /// Those among them in which both did.
    case sharedExchanges = "shared-exchanges"
    /// Statements the loser made.
    case statements
    /// Follow-ups to be done by the loser, or that concern it.
    case followUps = "follow-ups"
    case mandates
    /// Mandates that both had, word for word: one of them stays.
    case sameMandates = "same-mandates"
    case posts
    /// Posts that both had: their mandates are brought together.
    case samePosts = "same-posts"
    case relations
    /// Relations that both had, or that would tie the actor to itself: gone.
    case sameRelations = "same-relations"
    /// Actors that the loser looks after.
    case responsibilities
  }

  /// Makes an outcome.
  public init(
    keep: ActorName, lose: ActorName, moved: [Moved: Int], gained: [FieldChange],
    disagreements: [FieldChange]
  ) {
    self.keep = keep
    self.lose = lose
    self.moved = moved
    self.gained = gained
    self.disagreements = disagreements
  }
}

/// Why two actors cannot become one, or two again.
public enum MergeError: Error, Hashable, Sendable {
  /// An actor cannot be merged with itself.
  case itself(ActorName)
  /// One is a person, the other an organisation.
  case differentNatures(person: ActorName, organisation: ActorName)
  /// The actor became another before.
  case alreadyMerged(ActorName, into: ActorName)
  /// Our own organisation cannot become another.
  case home(ActorName)
  /// No actor became this one.
  case nothingMerged(ActorName)
  /// Several actors became this one.
  case severalMerged(into: ActorName, [ActorName])
}
