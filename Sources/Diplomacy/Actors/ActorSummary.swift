/// An actor in a line of a list.
public struct ActorSummary: Sendable, Equatable {
  /// The number.
  public let id: Actor.ID
  /// The short name for the command line.
  public let handle: String
  /// Person or organisation.
  public let nature: ActorNature
  /// Name, honorific and the office held on the day the list was asked for.
  public let label: ActorLabel
  /// The zones, in the order recorded.
  public let zones: [Zone.ID]
  /// How much the actor matters to us.
  public let tier: Tier?
  /// The latest date of a held exchange with the actor, or with those who held
  /// its posts that day; `nil` if never met.
  public let lastContact: PartialDate?

  /// Makes a summary.
  public init(
    id: Actor.ID, handle: String, nature: ActorNature, label: ActorLabel, zones: [Zone.ID],
    tier: Tier? = nil, lastContact: PartialDate?
  ) {
    self.id = id
    self.handle = handle
    self.nature = nature
    self.label = label
    self.zones = zones
    self.tier = tier
    self.lastContact = lastContact
  }
}
