/// Why two actors may be one.
public enum TwinReason: String, CaseIterable, Sendable {
  /// They share an e-mail address.
  case email
  /// They share a telephone number, however it is written.
  case phone
  /// They share a name; accents, case and punctuation aside.
  case name
  /// They share the words of a name, in another order.
  case order = "word-order"
  /// A name of one is a name of the other in another script, or romanised otherwise.
  case romanisation

  /// How much the reason weighs among several.
  ///
  /// An address is a person's own more often than a number is, and a name weighs more the
  /// less has to be forgiven.
  fileprivate var weight: Int {
    switch self {
    case .email, .name: 4
    case .order: 3
    case .phone, .romanisation: 2
    }
  }
}

/// An actor that may be the one at hand.
public struct Twin: Sendable, Equatable {
  /// The number.
  public let id: Actor.ID
  /// The name, with the office held on the day the question was asked.
  public let label: ActorLabel
  /// Whether the actor has been put away.
  public let isArchived: Bool

  /// Makes a twin.
  public init(id: Actor.ID, label: ActorLabel, isArchived: Bool) {
    self.id = id
    self.label = label
    self.isArchived = isArchived
  }
}

/// An actor that may be one that is about to be added, and why.
public struct LikelyTwin: Sendable, Equatable {
  /// The actor.
  public let twin: Twin
  /// Why; never empty.
  public let reasons: [TwinReason]

  /// Makes a likely twin.
  public init(_ twin: Twin, reasons: [TwinReason]) {
    self.twin = twin
    self.reasons = reasons
  }
}

/// Two actors that may be one, the one recorded first before the other, and why.
public struct TwinPair: Sendable, Equatable {
  /// The actor with the smaller number.
  public let first: ActorName
  /// The other.
  public let second: ActorName
  /// Those of the two that have been put away.
  public let archived: [Actor.ID]
  /// Why; never empty.
  public let reasons: [TwinReason]

  /// Makes a pair.
  public init(
    _ first: ActorName, _ second: ActorName, archived: [Actor.ID], reasons: [TwinReason]
  ) {
    self.archived = archived
    self.first = first
    self.second = second
    self.reasons = reasons
  }
}

extension Collection<TwinReason> {
  /// How sure it is that two actors are one: higher for surer.
  public var sureness: Int { reduce(0) { $0 + $1.weight } }
}

/// By what an actor is recognised as one that is there: names, addresses, numbers.
public struct TwinTraits: Sendable, Equatable {
  private let names: [String]
  private let emails: Set<String>
  private let phones: Set<String>

  /// Gathers the traits.
  ///
  /// - Parameters:
  ///   - names: Every name.
  ///   - emails: The addresses as typed.
  ///   - phones: The numbers as typed.
  public init(names: [String], emails: [String], phones: [String]) {
    self.names = names
    self.emails = Set(emails.map(Self.emailKey))
    self.phones = Set(phones.compactMap(Self.phoneKey))
  }

  /// Gathers the traits of an actor.
  public init(of profile: ActorProfile) {
    self.init(
      names: [profile.name.text] + profile.aliases.map(\.text.text),
      emails: profile.emails.map(\.text), phones: profile.phones.map(\.text))
  }

  /// The keys under which an actor with these traits is found by its twins, each once.
  public var keys: [Key] {
    let named = names.flatMap { name in
      let form = Self.form(of: name)
      return NameKey.keys(of: name).map { Key(kind: .name, text: $0, form: form) }
    }
    return
      (named + emails.sorted().map { Key(kind: .email, text: $0, form: "") }
      + phones.sorted().map { Key(kind: .phone, text: $0, form: "") }).uniqued()
  }

  /// What two twins have in common.
  public struct Key: Hashable, Sendable {
    /// What sort of trait it is.
    public let kind: Kind
    /// The trait, as it is compared.
    public let text: String
    /// How a name is written, which tells how it differs from another of the same key: its
    /// folded words after its script; empty for an address or a number.
    public let form: String

    /// What sort of trait it is.
    public enum Kind: String, CaseIterable, Sendable { case name, email, phone }

    /// Makes a key as it is stored.
    public init(kind: Kind, text: String, form: String) {
      self.kind = kind
      self.text = text
      self.form = form
    }

    /// Whether the names are written in different scripts.
    public func isOfOtherScript(than other: Key) -> Bool {
      form.prefix { $0 != " " } != other.form.prefix { $0 != " " }
    }

    /// Why the actors that have this key and another of the same kind and text may be one.
    public func reason(_ other: Key) -> TwinReason {
      switch kind {
      case .email: .email
      case .phone: .phone
      case .name: NameForm(form).reason(NameForm(other.form))
      }
    }
  }

  /// How a name is written, taken apart once to be compared with many.
  package struct NameForm {
    private let bytes: [UInt8]
    /// The words in an order that is the same whichever way the name is written.
    private let ordered: [UInt8]

    /// Takes a form: the script, then the words, which folding parts by single spaces.
    package init(_ form: String) {
      bytes = Array(form.utf8)
      let space = UInt8(ascii: " ")
      ordered = Array(
        bytes.split(separator: space).sorted { $0.lexicographicallyPrecedes($1) }
          .joined(separator: [space]))
    }

    /// Why those who are called so, under one key, may be one.
    package func reason(_ other: NameForm) -> TwinReason {
      if bytes == other.bytes { return .name }
      return ordered == other.ordered ? .order : .romanisation
    }
  }

  /// Returns a name without accents and case, after the script it is in: « Токаев » is
  /// « Tokaev » in another one.
  private static func form(of name: String) -> String {
    "\(name.isLatin ? "latin" : "other") \(Folding.fold(name))"
  }

  /// Returns an address as it is compared: in lower case.
  public static func emailKey(_ email: String) -> String { email.lowercased() }

  /// Returns a number as it is compared: its last nine digits, which leave out how the
  /// country or the trunk is written (+33 1 …, 0033 1 …, 01 …).
  ///
  /// - Returns: `nil` for fewer than eight digits: an extension, a short number.
  public static func phoneKey(_ phone: String) -> String? {
    var digits = ""
    for scalar in phone.unicodeScalars {
      if scalar.isASCII {
        if ("0"..."9").contains(scalar) { digits.unicodeScalars.append(scalar) }
      } else if scalar.properties.numericType == .decimal,
        let digit = scalar.properties.numericValue
      {
        digits += String(Int(digit))
      }
    }
    return digits.utf8.count >= 8 ? String(digits.suffix(9)) : nil
  }

  /// Returns why two actors may be one; nothing when they may not.
  ///
  /// Of the reasons that lie in a name only the strongest is given.
  public func reasons(_ other: TwinTraits) -> [TwinReason] {
    let theirs = Dictionary(grouping: other.keys) { [$0.kind.rawValue, $0.text] }
    return TwinReason.strongest(
      keys.flatMap { key in
        (theirs[[key.kind.rawValue, key.text]] ?? []).map(key.reason)
      })
  }
}

extension TwinReason {
  /// Whether the reason lies in a name.
  fileprivate var isOfName: Bool {
    switch self {
    case .email, .phone: false
    case .name, .order, .romanisation: true
    }
  }

  /// Returns each reason once, in the order of the cases; of those that lie in a name only
  /// the strongest.
  public static func strongest(_ reasons: some Sequence<TwinReason>) -> [TwinReason] {
    TwinReasons(reasons).strongest
  }
}

/// A set of reasons, small enough that a hundred thousand pairs can each have one.
public struct TwinReasons: Sendable, Equatable {
  private var bits: UInt8 = 0

  /// Gathers reasons.
  public init(_ reasons: some Sequence<TwinReason> = []) {
    for reason in reasons { insert(reason) }
  }

  /// Adds a reason.
  public mutating func insert(_ reason: TwinReason) { bits |= Self.bit(reason) }

  /// Adds the reasons of another set.
  public mutating func formUnion(_ other: TwinReasons) { bits |= other.bits }

  /// The reasons in the order of the cases; of those that lie in a name only the strongest.
  public var strongest: [TwinReason] {
    var hasName = false
    return TwinReason.allCases.filter { reason in
      guard bits & Self.bit(reason) != 0, !(reason.isOfName && hasName) else { return false }
      hasName = hasName || reason.isOfName
      return true
    }
  }

  /// How sure it is that two actors are one for these reasons.
  public var sureness: Int { Self.surenesses[Int(bits)] }

  /// How sure each set of reasons is, told once: a hundred thousand pairs are sorted by it.
  private static let surenesses: [Int] = (0..<(1 << UInt8(TwinReason.allCases.count))).map { bits in
    TwinReasons(TwinReason.allCases.filter { bit($0) & bits != 0 }).strongest.sureness
  }

  private static func bit(_ reason: TwinReason) -> UInt8 {
    switch reason {
    case .email: 1
    case .phone: 2
    case .name: 4
    case .order: 8
    case .romanisation: 16
    }
  }
}

extension String {
  /// Whether no letter is of another script than Latin.
  package var isLatin: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.value < 0x370 || (0x1E00..<0x1F00).contains(scalar.value)
        || !scalar.properties.isAlphabetic
    }
  }
}
