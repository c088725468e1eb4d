/// How an actor is named in an exchange: with the office held on that day.
public struct ActorLabel: Sendable, Hashable {
  /// The name displayed.
  public let name: String
  /// The style of courtesy before a person's name.
  public let honorific: String?
  /// The office held on the day in question; `nil` for organisations and for
  /// persons with none.
  public let office: Office?
  /// The name with the style before it and the office after it.
  ///
  /// « S.E. Gulsara Arystankulova, Ambassadrice (Ambassade du Kazakhstan en France) ».
  /// Put together once: a timeline says it again and again.
  public let text: String

  /// An office as it is named beside a person.
  public struct Office: Sendable, Hashable {
    /// The title as its holder bears it.
    public let title: String
    /// The name of the organisation.
    public let organisation: String

    /// Makes an office's label.
    public init(title: String, organisation: String) {
      self.title = title
      self.organisation = organisation
    }
  }

  /// Makes a label.
  public init(name: String, honorific: String? = nil, office: Office? = nil) {
    self.name = name
    self.honorific = honorific
    self.office = office
    let styled = honorific.map { "\($0) \(name)" } ?? name
    text = office.map { "\(styled), \($0.title) (\($0.organisation))" } ?? styled
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
