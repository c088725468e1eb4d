/// How often we mean to be in contact with somebody.
///
/// It counts from the last held exchange, by the day on which it took place.
public struct Cadence: Sendable, Hashable, Lettered {
  public static let letter: Character = "c"

  /// The number of a cadence.
  public typealias ID = RecordID<Cadence>

  /// The time after which another exchange is wanted.
  public let every: Span
  /// The time after which it is overdue, where that was said.
  public let atMost: Span?

  /// Makes a cadence.
  ///
  /// - Throws: ``CadenceError``.
  public init(every: Span, atMost: Span? = nil) throws(CadenceError) {
    guard every.count > 0, every.count <= RecurrenceRule.limit else { throw .badLength(every) }
    if let atMost {
      guard atMost.count <= RecurrenceRule.limit else { throw .badLength(atMost) }
      guard atMost.typicalDays >= every.typicalDays else {
        throw .maximumBeforeIdeal(every: every, atMost: atMost)
      }
    }
    self.every = every
    self.atMost = atMost
  }

  /// Returns how a relation stands on a day.
  ///
  /// - Parameters:
  ///   - last: The last contact; of a month or a year its last day counts.
  ///   - today: The day asked about.
  /// - Returns: Where it stands.
  public func standing(last: PartialDate?, today: CivilDate) -> Standing {
    guard let last else { return .neverMet }
    let day = min(last.latest, today)
    // What ends after the calendar does is not over yet.
    if let atMost, let end = try? atMost.end(from: day), end < today {
      return .maximumPassed(since: end)
    }
    guard let end = try? every.end(from: day) else { return .fine(until: .last) }
    return end < today ? .idealPassed(since: end) : .fine(until: end)
  }

  /// How a relation stands.
  public enum Standing: Sendable, Hashable {
    /// In contact; another exchange is wanted by this day.
    case fine(until: CivilDate)
    /// The ideal was passed on this day.
    case idealPassed(since: CivilDate)
    /// The maximum was passed on this day.
    case maximumPassed(since: CivilDate)
    /// There was no contact yet.
    case neverMet

    /// The stored code of programs.
    public var code: String {
      switch self {
      case .fine: "fine"
      case .idealPassed: "ideal-passed"
      case .maximumPassed: "maximum-passed"
      case .neverMet: "never-met"
      }
    }
  }
}

extension Span {
  /// About how many days it takes, to tell the longer of two.
  var typicalDays: Int {
    switch unit {
    case .day: count
    case .week: count * 7
    case .month: count * 61 / 2
    case .year: count * 365
    }
  }
}

/// A rule about cadences that was broken.
public enum CadenceError: Error, Hashable, Sendable {
  /// The length is nothing, or too long.
  case badLength(Span)
  /// The maximum would be passed before the ideal.
  case maximumBeforeIdeal(every: Span, atMost: Span)
  /// There is no such cadence to end.
  case none
}

/// Of whom a cadence is.
///
/// Where several speak of an actor the most specific wins: the actor's own, then one of a
/// tag, then that of the tier, then that of the nearest zone above. Of two as specific, the
/// shorter.
public enum CadenceSubject: Sendable, Hashable {
  /// One actor.
  case actor(ActorName)
  /// Those who bear a tag, as it was typed.
  case tag(String)
  /// Those of a tier.
  case tier(Tier)
  /// Those of a zone and of what lies below it.
  case zone(Zone.ID)
}

/// A cadence with its number and its subject.
public struct CadenceRule: Sendable, Hashable {
  /// Its number.
  public let id: Cadence.ID
  /// Of whom it is.
  public let subject: CadenceSubject
  /// How often.
  public let cadence: Cadence

  /// Makes a rule.
  public init(id: Cadence.ID, subject: CadenceSubject, cadence: Cadence) {
    self.id = id
    self.subject = subject
    self.cadence = cadence
  }
}

/// An actor under a cadence, and how the relation stands.
public struct Relationship: Sendable, Hashable {
  /// Who it is.
  public let actor: ActorName
  /// Who looks after the actor on our side.
  public let responsible: ActorName?
  /// The last contact.
  public let lastContact: PartialDate?
  /// The rule that said so.
  public let rule: CadenceRule
  /// How it stands.
  public let standing: Cadence.Standing

  /// Makes a relationship.
  public init(
    actor: ActorName, responsible: ActorName?, lastContact: PartialDate?, rule: CadenceRule,
    standing: Cadence.Standing
  ) {
    self.actor = actor
    self.responsible = responsible
    self.lastContact = lastContact
    self.rule = rule
    self.standing = standing
  }
}
