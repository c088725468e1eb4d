/// Somebody whose place among others is asked for.
public struct PrecedenceCandidate: Sendable, Equatable {
  /// Who.
  public let actor: ActorName
  /// The name as it is shown, with the office.
  public let label: String
  /// What the Convention has to say of the office.
  public let standing: MissionStanding
  /// When letters of credence were presented, where it is known.
  public let credentials: Credentials?
  /// Since when the office is held, where it is known; shown, and never ranked by.
  public let since: PartialDate?
  /// The states accredited to, where they are known.
  public let accreditedTo: [Zone.ID]

  /// Makes a candidate.
  public init(
    actor: ActorName, label: String, standing: MissionStanding,
    credentials: Credentials? = nil, since: PartialDate? = nil, accreditedTo: [Zone.ID] = []
  ) {
    self.actor = actor
    self.label = label
    self.standing = standing
    self.credentials = credentials
    self.since = since
    self.accreditedTo = accreditedTo
  }
}

/// One place in an order of precedence, and why it is that one.
public struct PrecedencePlace: Sendable, Equatable {
  /// Who stands there.
  public let candidate: PrecedenceCandidate
  /// The rank, from 1, the same for those who share it; `nil` where no rule gives one.
  public let rank: Int?
  /// How far the rules decide it.
  public let certainty: Certainty
  /// What decides it, and what is missing.
  public let grounds: [Ground]

  /// How far the rules decide a place.
  public enum Certainty: String, CaseIterable, Sendable {
    /// The rules and the data give this place.
    case decided
    /// The rank is shared: rules or data do not part those who have it.
    case shared
    /// Something is missing: the place is among the class, and may be before others.
    case undecided
    /// No rule.
    case noRule = "no-rule"
  }

  /// What decides a place, or leaves it open.
  public enum Ground: String, CaseIterable, Sendable {
    /// The practice of putting the Holy See's representative first was asked for: art. 16(3).
    case holySee = "holy-see"
    /// The class: art. 14.
    case rank = "class"
    /// The day, or the day and hour, of taking up functions: art. 16(1).
    case credentials
    /// Alone in the class: nothing else is needed.
    case aloneInClass = "alone-in-class"
    /// When credentials were presented is not known.
    case credentialsMissing = "credentials-missing"
    /// Another of the same day, and the hour is not known.
    case hourMissing = "hour-missing"
    /// Another of the same day, whose hour is not known.
    case hourOfAnotherMissing = "hour-of-another-missing"
    /// Another of the same day and hour.
    case sameMoment = "same-moment"
    /// The Convention gives no order among chargés d'affaires ad interim.
    case noOrderAdInterim = "no-order-ad-interim"
    /// The title says neither en pied nor ad interim: taken for en pied.
    case classNotSaid = "class-not-said"
  }
}

/// An order of precedence.
public struct PrecedenceOrder: Sendable, Equatable {
  /// The places: the heads of mission in order, then those for whom there is no rule.
  public let places: [PrecedencePlace]
  /// Whether some of those ranked are known to be accredited to no common state, which the
  /// Convention, ordering the heads of mission of one receiving state, does not compare.
  public let mixesStates: Bool
}
