/// Anyone or anything with whom there is engagement: a person or an organisation.
public struct Actor: Sendable, Equatable, Lettered {
  public static let letter: Character = "a"

  /// The number of an actor.
  public typealias ID = RecordID<Actor>

  /// The number, for the command line.
  public let id: ID
  /// The short stable name, for the command line.
  public let handle: Handle
  /// What is known of the actor.
  public let profile: ActorProfile
  /// Whether the actor is among those one deals with, put away, or became another.
  public let standing: ActorStanding

  /// Makes an actor of a stored record.
  public init(
    id: ID, handle: Handle, profile: ActorProfile, standing: ActorStanding = .active
  ) {
    self.id = id
    self.handle = handle
    self.profile = profile
    self.standing = standing
  }
}

/// Whether an actor is among those one deals with.
///
/// Nothing is lost: an actor is never deleted.
public enum ActorStanding: Sendable, Equatable {
  /// Found and listed.
  case active
  /// Put away on a day, for a reason: found by its number and in what happened, no
  /// longer listed.
  case archived(on: CivilDate, reason: Line)
  /// The same as another actor, which keeps its history.
  case merged(into: Actor.ID)
}

/// The two natures of an actor; an organisation has a kind.
public enum ActorNature: Hashable, Sendable {
  /// A human being.
  case person
  /// A body: an embassy, a ministry, a think tank.
  case organisation(OrganisationKind)

  /// Whether this is a person.
  public var isPerson: Bool { self == .person }
}

extension ActorNature {
  /// The stored code: `person`, or the kind of organisation.
  public var code: String {
    switch self {
    case .person: "person"
    case .organisation(let kind): kind.rawValue
    }
  }

  /// The nature, with a kind of organisation in the place of ``OrganisationKind/other``.
  func refined(by given: ActorNature) throws(ActorError) -> ActorNature {
    switch (self, given) {
    case (.organisation(.other), .organisation): return given
    case (.organisation, .organisation(.other)): return self
    case _ where self == given: return self
    default: throw .contradiction(field: .kind, known: code, given: given.code)
    }
  }

  /// Reads a stored code.
  public init?(code: String) {
    if code == "person" {
      self = .person
    } else if let kind = OrganisationKind(rawValue: code) {
      self = .organisation(kind)
    } else {
      return nil
    }
  }
}

/// A rule about actors that was broken.
public enum ActorError: Error, Hashable, Sendable {
  /// Which fact of the profile two sources disagree on.
  public enum Field: String, Sendable { case kind, honorific, note }

  /// What is known and what was given are not the same.
  case contradiction(field: Field, known: String, given: String)
  /// An organisation was given where a person is needed; carries its name.
  case notAPerson(String)
  /// A person was given where an organisation is needed; carries the name.
  case notAnOrganisation(String)
}

extension Sequence where Element: Hashable {
  /// The elements in order, each at its first place only.
  @inlinable package func uniqued() -> [Element] {
    let all = Array(self)
    // Most lists here are short, and a set of them would cost more than looking.
    if all.count < 16 {
      return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
    }
    var seen = Set<Element>()
    return all.filter { seen.insert($0).inserted }
  }
}
