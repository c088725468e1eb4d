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

  /// Makes an actor of a stored record.
  public init(id: ID, handle: Handle, profile: ActorProfile) {
    self.id = id
    self.handle = handle
    self.profile = profile
  }
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

/// What is known of an actor, apart from its number.
public struct ActorProfile: Sendable, Equatable {
  /// Person or organisation.
  public let nature: ActorNature
  /// The name displayed.
  public let name: Line
  /// The style of courtesy put before a person's name, such as "Dr".
  public let honorific: Line?
  /// Other names under which the actor is found, in the order given.
  public let aliases: [Line]
  /// E-mail addresses as typed, in the order given.
  public let emails: [Line]
  /// Telephone numbers as typed, in the order given.
  public let phones: [Line]
  /// The zones the actor belongs to, in the order given, each once.
  public let zones: [Zone.ID]
  /// Free notes.
  public let note: Prose?

  /// Makes a profile; all but the nature and the name may be unknown.
  public init(
    nature: ActorNature, name: Line, honorific: Line? = nil, aliases: [Line] = [],
    emails: [Line] = [], phones: [Line] = [], zones: [Zone.ID] = [], note: Prose? = nil
  ) {
    self.nature = nature
    self.name = name
    self.honorific = honorific
    self.aliases = aliases
    self.emails = emails
    self.phones = phones
    self.zones = zones.uniqued()
    self.note = note
  }
}

extension ActorProfile {
  /// Adds to this profile what another says of the same actor.
  ///
  /// Blanks are filled and lists grow; nothing already known is replaced.
  ///
  /// - Parameter other: What else is known; its name becomes an alias unless
  ///   it only differs in accents, case or punctuation.
  /// - Returns: The profile with what was new.
  /// - Throws: ``ActorError/contradiction(field:known:given:)`` when the two
  ///   disagree on the nature, the kind, the honorific or the note.
  public func completed(with other: ActorProfile) throws(ActorError) -> ActorProfile {
    if let given = other.note, let known = note, given != known {
      throw .contradiction(field: .note, known: known.text, given: given.text)
    }
    var seen: Set = [Folding.fold(name.text)]
    let otherNames = (aliases + [other.name] + other.aliases).filter {
      seen.insert(Folding.fold($0.text)).inserted
    }
    return ActorProfile(
      nature: try nature.refined(by: other.nature), name: name,
      honorific: try Self.merged(honorific, other.honorific, field: .honorific),
      aliases: otherNames, emails: (emails + other.emails).uniqued(),
      phones: (phones + other.phones).uniqued(), zones: zones + other.zones,
      note: note ?? other.note)
  }

  private static func merged(
    _ known: Line?, _ given: Line?, field: ActorError.Field
  ) throws(ActorError) -> Line? {
    guard let given else { return known }
    guard let known, known != given else { return given }
    throw .contradiction(field: field, known: known.text, given: given.text)
  }
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
  fileprivate func refined(by given: ActorNature) throws(ActorError) -> ActorNature {
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
  package func uniqued() -> [Element] {
    let all = Array(self)
    // Most lists here are short, and a set of them would cost more than looking.
    if all.count < 16 {
      return all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
    }
    var seen = Set<Element>()
    return all.filter { seen.insert($0).inserted }
  }
}
