/// What another program says of a person or an organisation.
public struct IncomingActor: Sendable, Equatable {
  /// What is known, but for the zones and the country.
  public let profile: ActorProfile
  /// The country, by a name or a code.
  public let country: Line?
  /// The zones, by names or codes.
  public let zones: [Line]
  /// The posts held.
  public let offices: [Office]
  /// Whether the sort of organisation is not said there, and we found it in the name.
  public let isKindGuessed: Bool

  /// A post, by its title and the name of its organisation.
  public struct Office: Sendable, Equatable {
    /// The title; `nil` where only the organisation is named.
    public let title: Line?
    /// The organisation.
    public let organisation: Line
    /// From when until when.
    public let tenure: Tenure

    /// Makes a post.
    public init(title: Line?, organisation: Line, tenure: Tenure) {
      self.title = title
      self.organisation = organisation
      self.tenure = tenure
    }
  }

  /// Makes an actor.
  public init(
    _ profile: ActorProfile, country: Line? = nil, zones: [Line] = [], offices: [Office] = [],
    isKindGuessed: Bool = true
  ) {
    self.profile = profile
    self.country = country
    self.zones = zones
    self.offices = offices
    self.isKindGuessed = isKindGuessed
  }
}
