/// The language in which actors are named in running text, and the functions it knows.
public struct Naming: Sendable {
  /// The language.
  public let language: Language
  /// Whether titles, and the names of organisations, are wanted in the language where
  /// they are known in it, and not as they are recorded.
  public let translates: Bool
  let functions: @Sendable () -> [ProtocolFunction]

  /// Makes a way of naming.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - translates: Whether titles are wanted in it, and not as they are recorded.
  ///   - functions: The functions by which titles are understood, the highest first;
  ///     asked for when the first office is named.
  public init(
    language: Language, translates: Bool, functions: @escaping @Sendable () -> [ProtocolFunction]
  ) {
    self.language = language
    self.translates = translates
    self.functions = functions
  }

  /// Names actors one after another; a title is understood once, however often it comes.
  public struct Namer {
    private let naming: Naming
    private lazy var functions = naming.functions()
    private var known: [Office: ProtocolFunction?] = [:]

    private struct Office: Hashable {
      let title: String
      let nature: ActorNature
    }

    /// Makes a namer.
    public init(_ naming: Naming) {
      self.naming = naming
    }

    /// Returns how a person is named, with an office or with none.
    ///
    /// Without a recorded gender, and without a title in the feminine, no civility is given.
    public mutating func label(
      of name: String, honorific: String?, gender: Gender?, office: ProtocolOffice?
    ) -> ActorLabel {
      let courtesy = CourtesyName(
        name: name, honorific: honorific, office: office,
        function: office.flatMap { function(of: $0) },
        gender: gender ?? office.flatMap { OfficeTitle.isFeminine($0.title) ? .feminine : nil },
        language: naming.language)
      return ActorLabel(
        name: name, honorific: honorific,
        office: office.map {
          ActorLabel.Office(
            title: $0.title, organisation: $0.organisation.name,
            text: [courtesy.office, courtesy.organisation].compactMap(\.self)
              .joined(separator: ", "))
        },
        styled: courtesy.name, text: courtesy.text)
    }

    private mutating func function(of office: ProtocolOffice) -> ProtocolFunction? {
      let key = Office(title: office.title, nature: office.nature)
      if let known = known[key] { return known }
      let keys = TitlePattern.keys(of: office.title)
      let function = functions.first { $0.matches(keys, office.nature) }
      known[key] = .some(function)
      return function
    }
  }
}
