/// How an actor is named in an exchange: with the office held on that day.
public struct ActorLabel: Sendable, Hashable {
  /// The name displayed.
  public let name: String
  /// The style of courtesy before a person's name.
  public let honorific: String?
  /// The office held on the day in question; `nil` for organisations and for
  /// persons with none.
  public let office: Office?
  /// The name with the civility or the style before it.
  public let styled: String
  /// The same with the office after it.
  ///
  /// « Mme Gulsara Arystankulova, ambassadrice du Kazakhstan en France ».
  /// Put together once: a timeline says it again and again.
  public let text: String

  /// An office as it is named beside a person.
  public struct Office: Sendable, Hashable {
    /// The title as its holder bears it.
    public let title: String
    /// The name of the organisation.
    public let organisation: String
    /// The whole as it begins a line, in the language of the page: « Ambassadrice du Kazakhstan
    /// en France », « Directrice, Institut Exemple ».
    public let text: String

    /// Makes an office's label.
    ///
    /// - Parameters:
    ///   - title: The title as its holder bears it.
    ///   - organisation: The name of the organisation.
    ///   - text: The whole; title and organisation when `nil`.
    public init(title: String, organisation: String, text: String? = nil) {
      self.title = title
      self.organisation = organisation
      self.text = text ?? "\(title), \(organisation)"
    }
  }

  /// Makes a label that says everything as it is recorded.
  public init(name: String, honorific: String? = nil, office: Office? = nil) {
    let styled = honorific.map { "\($0) \(name)" } ?? name
    self.init(
      name: name, honorific: honorific, office: office, styled: styled,
      text: office.map { "\(styled), \($0.title) (\($0.organisation))" } ?? styled)
  }

  /// Makes a label of its parts (see ``Naming``).
  init(name: String, honorific: String?, office: Office?, styled: String, text: String) {
    self.name = name
    self.honorific = honorific
    self.office = office
    self.styled = styled
    self.text = text
  }
}

/// An actor's number and name.
public struct ActorName: Sendable, Hashable {
  /// The number.
  public let id: Actor.ID
  /// The name displayed.
  public let name: String

  /// Makes a reference.
  public init(id: Actor.ID, name: String) {
    self.id = id
    self.name = name
  }
}
