/// What we say of an actor to another program.
public struct OutgoingActor: Sendable, Equatable {
  /// By what others know the actor for good: what the source called it, else our identifier.
  public let uid: String
  /// What is known.
  public let profile: ActorProfile
  /// The posts held.
  public let offices: [IncomingActor.Office]
  /// What the source said that we have no room for, in its own words.
  public let kept: [String]

  /// Gathers what is said.
  public init(
    uid: String, profile: ActorProfile, offices: [IncomingActor.Office] = [], kept: [String] = []
  ) {
    self.uid = uid
    self.profile = profile
    self.offices = offices
    self.kept = kept
  }
}
