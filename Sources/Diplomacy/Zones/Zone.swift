/// A node of the one tree of areas, countries, regions and multilateral forums.
public struct Zone: Sendable, Equatable {
  /// The number of a zone.
  public typealias ID = RecordID<Zone>

  /// The number of the zone.
  public let id: ID
  /// The code people type.
  public let code: ZoneCode
  /// The zone this one lies in; `nil` at the top of the tree.
  public let parent: ID?
  /// The name in both languages.
  public let name: BilingualName
  /// The ISO 3166-1 alpha-2 code of a country.
  public let iso: CountryCode?
  /// The UN M49 code of a country or area.
  public let m49: M49Code?
  /// What the zone is, where it is recorded; ``ZoneTree/kind(of:)`` knows it of all.
  public let kind: ZoneKind?
  /// The day from which the zone is not offered for new records; `nil` for one in service.
  public let retiredOn: CivilDate?

  /// Makes a zone of a stored record.
  public init(
    id: ID, code: ZoneCode, parent: ID?, name: BilingualName, iso: CountryCode?, m49: M49Code?,
    kind: ZoneKind? = nil, retiredOn: CivilDate? = nil
  ) {
    self.id = id
    self.code = code
    self.parent = parent
    self.name = name
    self.iso = iso
    self.m49 = m49
    self.kind = kind
    self.retiredOn = retiredOn
  }

  /// Whether the zone is out of service on a day.
  public func isRetired(on day: CivilDate) -> Bool { retiredOn.map { $0 <= day } ?? false }
}

/// The code of a zone: lower-case words joined by hyphens, `asie-centrale`.
public struct ZoneCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code.
  public let text: String

  /// Reads a code strictly: 2 to 64 of `a`–`z`, `0`–`9` and single inner hyphens,
  /// with a letter among them: three digits are an M49 code.
  public init?(_ text: String) {
    guard (2...64).contains(text.utf8.count), text.utf8.contains(where: Self.isLetter)
    else { return nil }
    // A hyphen stands between two characters that are none.
    var mayBreak = false
    for byte in text.utf8 {
      let isHyphen = byte == UInt8(ascii: "-")
      guard isHyphen ? mayBreak : Self.mayHold(byte) else { return nil }
      mayBreak = !isHyphen
    }
    guard mayBreak else { return nil }
    self.text = text
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func mayHold(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// A country code of ISO 3166-1 alpha-2: `KZ`.
public struct CountryCode: Hashable, Sendable, CustomStringConvertible {
  /// Two capital letters.
  public let text: String

  /// Reads a code in either case; checks its form, not that a country has it.
  public init?(_ text: String) {
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (65...90).contains($0 & 0xDF) })
    else { return nil }
    self.text = text.uppercased()
  }

  public var description: String { text }
}

/// An area code of the United Nations' M49 standard: three digits, `398`.
public struct M49Code: Hashable, Sendable, CustomStringConvertible {
  /// Three digits.
  public let text: String

  /// Reads a code; checks its form, not that an area has it.
  public init?(_ text: String) {
    guard text.utf8.count == 3, text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self.text = text
  }

  public var description: String { text }
}

/// What is said of a zone before it has a number.
public struct ZoneDraft: Sendable, Equatable {
  /// The code people will type.
  public let code: ZoneCode
  /// The code of the zone it lies in; `nil` at the top of the tree.
  public let parent: ZoneCode?
  /// The name in both languages.
  public let name: BilingualName
  /// The ISO 3166-1 alpha-2 code of a country.
  public let iso: CountryCode?
  /// The UN M49 code of a country or area.
  public let m49: M49Code?
  /// What the zone is; what its codes and its place say when `nil`.
  public let kind: ZoneKind?

  /// Makes a draft.
  ///
  /// - Throws: ``ZoneError/loop(_:)`` when the zone would lie in itself.
  public init(
    code: ZoneCode, parent: ZoneCode?, name: BilingualName, iso: CountryCode? = nil,
    m49: M49Code? = nil, kind: ZoneKind? = nil
  ) throws(ZoneError) {
    guard parent != code else { throw .loop([code, code]) }
    self.code = code
    self.parent = parent
    self.name = name
    self.iso = iso
    self.m49 = m49
    self.kind = kind
  }
}

/// A rule about zones that was broken.
public enum ZoneError: Error, Hashable, Sendable {
  /// The zones named would each lie in the next; the first is named again at the end.
  case loop([ZoneCode])
  /// The zone's parent is not in the tree.
  case missingParent(ZoneCode)
  /// Another zone already bears this code, ISO code or M49 code.
  case taken(String, by: ZoneCode)
  /// The zone is out of service from this day on.
  case retired(ZoneCode, on: CivilDate)
  /// The zone cannot go out of service: these, which lie in it, would stay.
  case holds(ZoneCode, [ZoneCode])
  /// The zone is no forum, so nobody is a member of it.
  case notAForum(ZoneCode)
  /// An area, or the forum itself, is no member of a forum.
  case cannotJoin(ZoneCode)
  /// The zone belongs to the forum already.
  case alreadyIn(ZoneCode, forum: ZoneCode)
  /// The zone does not belong to the forum.
  case notIn(ZoneCode, forum: ZoneCode)
  /// The membership would be over before it begins.
  case endsBeforeItBegins(since: PartialDate, until: PartialDate)
}
