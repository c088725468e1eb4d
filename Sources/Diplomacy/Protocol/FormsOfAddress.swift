/// The forms of address of a language: functions and rules, those of one's own first.
public struct FormsOfAddress: Sendable {
  /// The language.
  public let language: Language
  private let functions: [ProtocolFunction]
  private let rules: [FormOfAddress]

  /// The function of a person of whose office nothing is known.
  public static let person = "person"
  /// The function of an organisation.
  public static let organisation = "organisation"

  /// Gathers functions and rules.
  ///
  /// - Parameters:
  ///   - language: The language of the rules.
  ///   - functions: The functions, the highest first: of several offices it is the first
  ///     of these that a person is addressed by.
  ///   - rules: The rules; of two for the same function and gender the first counts.
  public init(language: Language, functions: [ProtocolFunction], rules: [FormOfAddress]) {
    self.language = language
    self.functions = functions
    self.rules = rules
    let known = Set(functions.map(\.key))
    ownPatterns = rules.compactMap { rule in
      guard !known.contains(rule.function) else { return nil }
      return TitlePattern(rule.function).map { (rule.function, $0) }
    }
  }

  private let ownPatterns: [(function: String, pattern: TitlePattern)]

  /// Returns how an actor is written to.
  ///
  /// - Parameter record: The actor, with the offices of the day.
  /// - Returns: The forms: one, or one for each gender where a person's is not known;
  ///   `nil` when there is no rule even for a person without an office.
  public func address(of record: ProtocolRecord) -> Address? {
    let profile = record.actor.profile
    let (office, function) = choice(record)
    let key = function ?? (profile.nature.isPerson ? Self.person : Self.organisation)
    let known = functions.first { $0.key == key }
    let (gender, evidence) = Self.gender(of: profile, office)
    let courtesies = profile.details[.courtesy].map { ($0.text, Courtesy($0.text)) }
    let isOurs = office?.isOfOurCountry ?? false
    let forms = genders(gender, key, profile).compactMap { gender in
      rule(key, gender, forCompatriot: isOurs).map { rule in
        written(
          rule, record, office,
          CourtesyName(
            profile, office: office, function: known, gender: gender, language: language),
          courtesies.compactMap(\.1).filter { $0.language == language })
      }
    }
    guard !forms.isEmpty else { return nil }
    return Address(
      function: key, office: office, name: name(of: profile, in: office).text,
      evidence: evidence, forms: forms,
      unreadable: courtesies.filter { $0.1 == nil }.map(\.0))
  }

  /// Returns how somebody is named with an office, or with none.
  ///
  /// Where no gender is known and no title tells it, no civility is given.
  public func name(of profile: ActorProfile, in office: ProtocolOffice?) -> CourtesyName {
    CourtesyName(
      profile, office: office,
      function: office.flatMap { office in functions.first { $0.matches(office) } },
      gender: Self.gender(of: profile, office).0, language: language)
  }

  // MARK: Choosing

  /// The office to address somebody by, and its function; an office not taken up is none.
  private func choice(_ record: ProtocolRecord) -> (ProtocolOffice?, function: String?) {
    let offices = record.offices.filter(\.isTakenUp)
    for (function, pattern) in ownPatterns {
      if let office = offices.first(where: { pattern.matches($0.title) }) {
        return (office, function)
      }
    }
    for function in functions {
      if let office = offices.first(where: function.matches) { return (office, function.key) }
    }
    return (offices.first, nil)
  }

  /// The recorded gender, else that of a feminine title borne; never that of a first name.
  private static func gender(
    of profile: ActorProfile, _ office: ProtocolOffice?
  ) -> (Gender?, Address.Evidence) {
    guard profile.nature.isPerson else { return (nil, .none) }
    if let gender = profile.gender { return (gender, .recorded) }
    if let title = office?.title, OfficeTitle.isFeminine(title) {
      return (.feminine, .title(title))
    }
    return (nil, .unknown)
  }

  /// The genders to give forms for: both where a person's is not known and it matters.
  private func genders(_ gender: Gender?, _ key: String, _ profile: ActorProfile) -> [Gender?] {
    guard profile.nature.isPerson, gender == nil else { return [gender] }
    return rule(key, nil) == nil ? Gender.allCases : [nil]
  }

  private func rule(
    _ key: String, _ gender: Gender?, forCompatriot isOurs: Bool = false
  ) -> FormOfAddress? {
    func found(_ key: String) -> FormOfAddress? {
      let fitting = rules.filter {
        $0.function == key && ($0.gender == gender || $0.gender == nil)
      }
      let special = isOurs ? fitting.first(where: \.isForCompatriots) : nil
      return special ?? fitting.first { !$0.isForCompatriots }
    }
    // A rule of one's own may know one gender only: the other is addressed as anybody.
    return found(key) ?? (gender == nil ? nil : found(Self.person))
  }

  // MARK: Writing

  private func written(
    _ rule: FormOfAddress, _ record: ProtocolRecord, _ office: ProtocolOffice?,
    _ name: CourtesyName, _ courtesies: [Courtesy]
  ) -> Address.Forms {
    func own(_ part: AddressPart) -> String? { courtesies.last { $0.part == part }?.text }
    func filled(_ template: String) -> String { fill(template, record.actor.profile, name) }
    let lines = own(.envelope).map { $0.split(separator: "|").map(String.init) }
    let envelope = (lines ?? rule.envelope).map { filled($0).trimmed }.filter { !$0.isEmpty }
    let postal =
      record.actor.profile.details[.address].first
      ?? office.flatMap { record.postalAddresses[$0.organisation.id] }
    return Address.Forms(
      gender: name.gender, name: name.text,
      envelope: envelope + [postal?.text].compactMap(\.self),
      salutation: filled(own(.salutation) ?? rule.salutation),
      closing: filled(own(.closing) ?? rule.closing), rule: rule,
      own: AddressPart.allCases.filter { own($0) != nil })
  }

  private func fill(_ template: String, _ profile: ActorProfile, _ name: CourtesyName) -> String {
    var text = template
    for placeholder in FormOfAddress.Placeholder.allCases {
      let value =
        switch placeholder {
        case .name: profile.name.text
        case .family: profile.familyName?.text ?? FamilyName.guessed(from: profile.name.text)
        case .office: name.office ?? ""
        case .organisation: name.organisation ?? ""
        case .civility: name.civility
        }
      text = text.replacing("{\(placeholder.rawValue)}", with: value)
    }
    return text
  }
}

/// A form of address of a person's own, as a detail of theirs says it.
///
/// Shape: `fr salutation: Madame la Présidente,`; the lines of an envelope are parted by `|`.
public struct Courtesy: Sendable, Equatable {
  /// The language it is in.
  public let language: Language
  /// The part it replaces.
  public let part: AddressPart
  /// What it says.
  public let text: String

  /// Reads a detail, or returns nil.
  public init?(_ detail: String) {
    guard let colon = detail.firstIndex(of: ":") else { return nil }
    let head = detail[..<colon].split(whereSeparator: \.isWhitespace)
    guard head.count == 2, let language = Language(rawValue: head[0].lowercased()),
      let part = AddressPart(rawValue: head[1].lowercased())
    else { return nil }
    let text = String(detail[detail.index(after: colon)...]).trimmed
    guard !text.isEmpty else { return nil }
    (self.language, self.part, self.text) = (language, part, text)
  }
}

/// How an actor is written to.
public struct Address: Sendable, Equatable {
  /// The function by which the rule was found.
  public let function: String
  /// The office the actor is addressed by.
  public let office: ProtocolOffice?
  /// The name in a sentence, with the office: without a civility where the gender is not known.
  public let name: String
  /// What the gender is known from.
  public let evidence: Evidence
  /// The forms: one, or one for each gender where it is not known.
  public let forms: [Forms]
  /// Forms of the person's own that cannot be read, as they are recorded.
  public let unreadable: [String]

  /// What a gender is known from.
  public enum Evidence: Sendable, Equatable {
    /// The actor is an organisation.
    case none
    /// It is recorded.
    case recorded
    /// From a feminine title that the person bears.
    case title(String)
    /// Nothing: a first name tells nothing.
    case unknown
  }

  /// Envelope, salutation and closing.
  public struct Forms: Sendable, Equatable {
    /// The gender they are for; `nil` when it plays no part.
    public let gender: Gender?
    /// The name in a sentence, with the office.
    public let name: String
    /// The lines of the envelope, the postal address last.
    public let envelope: [String]
    /// How a letter begins.
    public let salutation: String
    /// How it ends.
    public let closing: String
    /// The rule they were made by.
    public let rule: FormOfAddress
    /// The parts that are the person's own.
    public let own: [AddressPart]
  }
}
