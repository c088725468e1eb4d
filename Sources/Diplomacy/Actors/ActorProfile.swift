/// What is known of an actor, apart from its number.
public struct ActorProfile: Sendable, Equatable {
  /// Person or organisation.
  public package(set) var nature: ActorNature
  /// The name displayed.
  public package(set) var name: Line
  /// The style of courtesy put before a person's name, such as "Dr".
  public package(set) var honorific: Line?
  /// The part of a person's name by which it is sorted: « de la Tour », « Arystankulova ».
  public package(set) var familyName: Line?
  /// The gender in which a person is addressed.
  public package(set) var gender: Gender?
  /// Other names under which the actor is found, in the order given.
  public package(set) var aliases: [Alias]
  /// E-mail addresses as typed, in the order given.
  public package(set) var emails: [Line]
  /// Telephone numbers as typed, in the order given.
  public package(set) var phones: [Line]
  /// The zones the actor belongs to, in the order given, each once.
  public package(set) var zones: [Zone.ID] {
    didSet { zones = zones.uniqued() }
  }
  /// The country the actor is of, a zone.
  public package(set) var country: Zone.ID?
  /// How much the actor matters to us.
  public package(set) var tier: Tier?
  /// The person of our side who looks after the relation.
  public package(set) var responsible: Actor.ID?
  /// Addresses, web pages, tags and the like.
  public package(set) var details: ActorDetails
  /// Free notes.
  public package(set) var note: Prose?

  /// Makes a profile; all but the nature and the name may be unknown.
  public init(
    nature: ActorNature, name: Line, honorific: Line? = nil, familyName: Line? = nil,
    gender: Gender? = nil, aliases: [Alias] = [], emails: [Line] = [], phones: [Line] = [],
    zones: [Zone.ID] = [], country: Zone.ID? = nil, tier: Tier? = nil,
    responsible: Actor.ID? = nil, details: ActorDetails = ActorDetails(), note: Prose? = nil
  ) {
    self.nature = nature
    self.name = name
    self.honorific = honorific
    self.familyName = familyName
    self.gender = gender
    self.aliases = aliases
    self.emails = emails
    self.phones = phones
    self.zones = zones.uniqued()
    self.country = country
    self.tier = tier
    self.responsible = responsible
    self.details = details
    self.note = note
  }

  /// Makes a profile of a name as somebody says it: a person's without the words of courtesy
  /// before it, which tell the style and the gender.
  package init(nature: ActorNature, said: Line, honorific: Line? = nil) {
    guard nature.isPerson else {
      self.init(nature: nature, name: said)
      return
    }
    let person = PersonName(said, honorific: honorific)
    self.init(
      nature: nature, name: person.name, honorific: honorific ?? person.honorific,
      familyName: person.familyName, gender: person.gender)
  }

  /// Returns the profile with changes; the profile itself stays as it is.
  package func changed(
    _ change: (inout ActorProfile) throws -> Void
  ) rethrows -> ActorProfile {
    var copy = self
    try change(&copy)
    return copy
  }
}

/// The gender in which a person is addressed.
public enum Gender: String, CaseIterable, Sendable {
  case feminine = "f"
  case masculine = "m"
}

/// How much an actor matters to us: A most.
public enum Tier: String, CaseIterable, Sendable, Comparable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"

  public static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
}

/// Another name of an actor.
public struct Alias: Sendable, Hashable {
  /// The name.
  public let text: Line
  /// What sort of name it is.
  public let kind: NameKind
  /// The language it is in, as a BCP 47 tag, where it is known.
  public let language: LanguageTag?

  /// Makes a name.
  public init(_ text: Line, kind: NameKind = .usual, language: LanguageTag? = nil) {
    self.text = text
    self.kind = kind
    self.language = language
  }
}

/// What sort of name a name is.
public enum NameKind: String, CaseIterable, Sendable {
  /// As papers have it.
  case official
  /// As people say it.
  case usual
  /// Borne before: a maiden name, an organisation's earlier name.
  case former
  /// In the actor's own language and script.
  case native
  /// Initials: MFA, CESS.
  case acronym
  /// Put into Latin letters by the program from a name in another script.
  case romanised
}

/// The language of a name: a primary language subtag of BCP 47 (RFC 5646), `kk`, `fr`.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag, lower case.
  public let text: String

  /// Reads a tag: two or three ASCII letters.
  public init?(_ typed: String) {
    let text = typed.lowercased()
    guard (2...3).contains(text.utf8.count),
      text.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return nil }
    self.text = text
  }

  public var description: String { text }
}

/// Details of an actor by kind, each as typed, in the order given.
public struct ActorDetails: Sendable, Equatable {
  /// The kinds of detail, apart from e-mail addresses and telephone numbers.
  public enum Kind: String, CaseIterable, Sendable {
    /// A postal address.
    case address
    /// A web page of the actor's own.
    case web
    /// A language spoken, as a tag.
    case language
    /// A free word by which actors are grouped.
    case tag
    /// A public page that something recorded was taken from.
    case source
    /// A form of address of the person's own, `fr salutation: Madame la Présidente,`.
    case courtesy
  }

  private var values: [Kind: [Line]] = [:]

  /// Makes details; a kind without any is left out.
  public init(_ values: [Kind: [Line]] = [:]) {
    self.values = values.mapValues { $0.uniqued() }.filter { !$0.value.isEmpty }
  }

  /// The details of a kind.
  public package(set) subscript(kind: Kind) -> [Line] {
    get { values[kind] ?? [] }
    set { values[kind] = newValue.isEmpty ? nil : newValue.uniqued() }
  }

  /// The kinds there are details of, in the order of ``Kind``.
  public var kinds: [Kind] { Kind.allCases.filter { values[$0] != nil } }
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
    let otherNames = (aliases + [Alias(other.name)] + other.aliases).filter {
      seen.insert(Folding.fold($0.text.text)).inserted
    }
    var details = details
    for kind in other.details.kinds { details[kind] += other.details[kind] }
    return ActorProfile(
      nature: try nature.refined(by: other.nature), name: name,
      honorific: try Self.merged(honorific, other.honorific, field: .honorific),
      familyName: familyName ?? other.familyName, gender: gender ?? other.gender,
      aliases: otherNames, emails: (emails + other.emails).uniqued(),
      phones: (phones + other.phones).uniqued(), zones: zones + other.zones,
      country: country ?? other.country, tier: tier ?? other.tier,
      responsible: responsible ?? other.responsible, details: details,
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
