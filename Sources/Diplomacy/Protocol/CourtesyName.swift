/// How a person with an office is named in a sentence.
///
/// In French: the civility by gender, then the title in lower case and in the holder's
/// gender, which takes what it can of the organisation's name: « Mme Gulsara
/// Arystankulova, ambassadrice du Kazakhstan en France ». In English: "H.E." where the
/// function has it, "Ms" or "Mr", the title in capitals.
public struct CourtesyName: Sendable, Equatable {
  /// The language.
  public let language: Language
  /// The gender in which the person is named; `nil` when it plays no part.
  public let gender: Gender?
  /// The title with its complement, as it begins a line; `nil` without an office.
  public let office: String?
  /// The organisation, where the office does not say it.
  public let organisation: String?
  /// The name with the civility before it.
  public let name: String
  /// The whole: name and office.
  public let text: String

  /// Names an actor.
  ///
  /// - Parameters:
  ///   - profile: Who.
  ///   - office: The office to name; `nil` for none.
  ///   - function: What function the office is; `nil` where it is none of those known.
  ///   - gender: The gender to name a person in; without one, no civility is given.
  ///   - language: The language.
  public init(
    _ profile: ActorProfile, office: ProtocolOffice?, function: ProtocolFunction?,
    gender: Gender?, language: Language
  ) {
    // An organisation has no style, whatever was recorded.
    let honorific = profile.nature.isPerson ? profile.honorific?.text : nil
    self.init(
      name: profile.name.text, honorific: honorific, office: office, function: function,
      gender: gender, language: language)
  }

  /// Names somebody of whom the name and the style are known.
  init(
    name: String, honorific: String?, office: ProtocolOffice?, function: ProtocolFunction?,
    gender: Gender?, language: Language
  ) {
    self.language = language
    self.gender = gender
    let name = Self.styled(name, honorific, function, gender, language)
    self.name = name
    guard let office else {
      (self.office, organisation, text) = (nil, nil, name)
      return
    }
    let title = Self.title(of: office, function, gender, language)
    let organisationName = office.organisationName(in: language)
    let joined = Self.joined(title, organisationName, function, language)
    let borne = Self.provisional(joined ?? title, office, language)
    self.office = borne.capitalisedFirst
    organisation = joined == nil ? organisationName : nil
    let spoken = language == .french ? borne.uncapitalisedFirst : borne.capitalisedFirst
    text =
      joined == nil ? "\(name), \(spoken) (\(organisationName))" : "\(name), \(spoken)"
  }

  /// The civility in full: Madame, Monsieur; Ms, Mr; empty when the gender plays no part.
  public var civility: String { Self.civility(gender, language, inFull: true) }

  private static func civility(
    _ gender: Gender?, _ language: Language, inFull: Bool
  ) -> String {
    switch (gender, language) {
    case (nil, _): ""
    case (.feminine, .french): inFull ? "Madame" : "Mme"
    case (.masculine, .french): inFull ? "Monsieur" : "M."
    case (.feminine, .english): "Ms"
    case (.masculine, .english): "Mr"
    }
  }

  // MARK: The name

  private static func styled(
    _ name: String, _ honorific: String?, _ function: ProtocolFunction?, _ gender: Gender?,
    _ language: Language
  ) -> String {
    let isExcellency = honorific.map { excellencies.contains(Folding.fold($0)) } ?? false
    var words: [String] = []
    // French says the civility, and keeps « Son Excellence » for the envelope.
    if language == .english, isExcellency || function?.isExcellency == true {
      words.append("H.E.")
    }
    // Where the gender is not known, the style recorded is better than none.
    let isReplaced = isExcellency && (gender != nil || language == .english)
    let own = isReplaced ? nil : honorific
    words += [own ?? civility(gender, language, inFull: false), name]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The ways of writing "Excellency" before a name, folded.
  private static let excellencies: Set<String> = [
    "s e", "s e m", "s e mme", "s exc", "se", "son excellence", "h e", "he", "his excellency",
    "her excellency",
  ]

  // MARK: The title

  /// What the holder is called: as the post says for this language and gender, else the
  /// function's name where the title is just that, else the title as it is borne.
  private static func title(
    of office: ProtocolOffice, _ function: ProtocolFunction?, _ gender: Gender?,
    _ language: Language
  ) -> String {
    let own = office.titles.filter { $0.language == language.rawValue }
    let named = own.first { $0.gender == gender } ?? own.first { $0.gender == nil }
    if let named { return named.text }
    guard let function, let names = function.names, function.isCalled(office.title) else {
      return office.title
    }
    switch (language, gender) {
    case (.english, _): return names.english
    case (.french, .feminine): return names.feminine
    case (.french, .masculine): return names.masculine
    case (.french, nil): return office.title
    }
  }

  /// The title with what says that its holder has it for the time being only.
  private static func provisional(
    _ title: String, _ office: ProtocolOffice, _ language: Language
  ) -> String {
    guard office.isProvisional else { return title }
    return language == .french ? "\(title) par intérim" : "Acting \(title)"
  }

  /// Returns the title with the rest of the organisation's name: « ambassadrice » and
  /// « Ambassade du Kazakhstan en France », or « ministre des Affaires étrangères » and
  /// « Ministère des Affaires étrangères du Kazakhstan »; `nil` where they do not join.
  private static func joined(
    _ title: String, _ organisation: String, _ function: ProtocolFunction?, _ language: Language
  ) -> String? {
    guard let function else { return nil }
    let words = title.split(separator: " ")
    for opening in function.organisations[language] ?? []
    where organisation.hasPrefix(opening + " ") {
      let rest = String(organisation.dropFirst(opening.count + 1))
      let key = Folding.fold(rest)
      for kept in stride(from: 1, through: words.count, by: 1) {
        let complement = Folding.fold(words[kept...].joined(separator: " "))
        let joins =
          complement.isEmpty
          ? function.isWhole(of: title) : key == complement || key.hasPrefix(complement + " ")
        guard joins else { continue }
        let place = function.isExcellency && language == .english ? rest.sent : rest
        return (words[..<kept].joined(separator: " ") + " " + place)
      }
    }
    return nil
  }
}

extension String {
  /// The text with its first letter in capitals.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with its first letter small, unless the word is an acronym: « PDG ».
  fileprivate var uncapitalisedFirst: String {
    let second = dropFirst().first
    return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }

  /// The place of an embassy as an ambassador is sent there: "of Kazakhstan in France" is
  /// "of Kazakhstan to France".
  fileprivate var sent: String {
    var words = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if let place = words.lastIndex(of: "in") { words[place] = "to" }
    return words.joined(separator: " ")
  }
}
