/// A function to which a form of address belongs: ambassador, minister, deputy.
public struct ProtocolFunction: Sendable, Equatable {
  /// The code: `ambassador`, `consul-general`.
  public let key: String
  /// How it is recognised, any of these.
  public let signs: [Sign]
  /// The beginnings of names of organisations of which the title takes the rest, by the
  /// language they are in: « Ambassade » gives « ambassadrice du Kazakhstan en France ».
  public let organisations: [Language: [String]]
  /// Whether English puts "H.E." before the name.
  public let isExcellency: Bool
  /// What the function is called: in French of a woman, of a man, and in English; `nil`
  /// where the title is always said as its holder bears it.
  public let names: Names?

  /// A way of recognising a function.
  public struct Sign: Sendable, Equatable {
    /// How the title begins.
    public let pattern: TitlePattern
    /// What the organisation is; anything when empty.
    public let kinds: [OrganisationKind]

    /// Makes a sign.
    public init(pattern: TitlePattern, kinds: [OrganisationKind]) {
      self.pattern = pattern
      self.kinds = kinds
    }
  }

  /// What a function is called.
  public struct Names: Sendable, Equatable {
    /// In French, of a woman and of a man.
    public let feminine, masculine: String
    /// In English.
    public let english: String

    /// Makes names.
    public init(feminine: String, masculine: String, english: String) {
      self.feminine = feminine
      self.masculine = masculine
      self.english = english
    }
  }

  /// Makes a function.
  public init(
    key: String, signs: [Sign], organisations: [Language: [String]], isExcellency: Bool,
    names: Names?
  ) {
    self.key = key
    self.signs = signs
    self.organisations = organisations
    self.isExcellency = isExcellency
    self.names = names
  }

  /// Whether an office is this function.
  public func matches(_ office: ProtocolOffice) -> Bool {
    matches(TitlePattern.keys(of: office.title), office.nature)
  }

  /// The same for a title whose keys are known: to make them costs more than to compare.
  func matches(_ keys: [String], _ nature: ActorNature) -> Bool {
    guard case .organisation(let kind) = nature else { return false }
    return signs.contains { sign in
      (sign.kinds.isEmpty || sign.kinds.contains(kind))
        && keys.contains(where: sign.pattern.matches(key:))
    }
  }

  /// Whether a title is the function and nothing more, without a complement.
  func isWhole(of title: String) -> Bool {
    signs.contains { $0.pattern.isWholeOf(title) }
  }

  /// Whether a title is what the function is called, in either language: then it can be
  /// said in the other, or in the other gender, and nothing is lost.
  func isCalled(_ title: String) -> Bool {
    guard let names else { return false }
    let key = OfficeTitle.key(title)
    return [names.masculine, names.english].contains { OfficeTitle.key($0) == key }
  }
}

/// One rule of the forms of address: how a holder of a function is written to.
public struct FormOfAddress: Sendable, Equatable {
  /// The code of the function, or the beginning of a title for a rule of one's own.
  public let function: String
  /// The gender of the holder; `nil` for either.
  public let gender: Gender?
  /// Whether it is only for those who hold the function in our own country, whom courtesy
  /// styles otherwise than those of another.
  public let isForCompatriots: Bool
  /// The lines of the envelope, with placeholders.
  public let envelope: [String]
  /// How a letter begins.
  public let salutation: String
  /// How it ends.
  public let closing: String
  /// Where the rule comes from: a work, with its page where it has one.
  public let source: String
  /// The file and the line it stands on.
  public let place: String

  /// Makes a rule.
  public init(
    function: String, gender: Gender?, isForCompatriots: Bool = false, envelope: [String],
    salutation: String, closing: String, source: String, place: String
  ) {
    self.function = function
    self.gender = gender
    self.isForCompatriots = isForCompatriots
    self.envelope = envelope
    self.salutation = salutation
    self.closing = closing
    self.source = source
    self.place = place
  }

  /// What may stand between braces in a rule.
  public enum Placeholder: String, CaseIterable, Sendable {
    /// The name displayed.
    case name
    /// The family name, guessed where it is not recorded.
    case family
    /// The title with what it takes of the organisation's name.
    case office
    /// The organisation; empty where the office has said it.
    case organisation
    /// Madame, Monsieur; Ms, Mr.
    case civility
  }

  /// Returns the names between braces in a text; what is not closed, with its brace.
  public static func placeholders(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { part in
      part.contains("}") ? String(part.prefix { $0 != "}" }) : "{\(part)"
    }
  }
}

/// A part of a form of address.
public enum AddressPart: String, CaseIterable, Sendable {
  case envelope, salutation, closing
}
