/// An actor in an interaction.
///
/// The title shown beside a person is not stored here: it follows from the
/// mandates the person held on the day of the exchange.
public struct Participation: Sendable, Hashable {
  /// Who takes part: a person, or an organisation as such.
  public let actor: Actor.ID
  /// On whose side.
  public let side: Side
  /// In which part.
  public let role: Role

  /// Makes a participation.
  public init(actor: Actor.ID, side: Side, role: Role = .participant) {
    self.actor = actor
    self.side = side
    self.role = role
  }

  /// The sides of an exchange.
  public enum Side: String, CaseIterable, Sendable {
    /// Our own: the home organisation and those with a mandate in it that day.
    case ours
    /// The other side.
    case theirs
    /// Neither: an organiser, a guest of both.
    case third
  }

  /// The parts one takes in an exchange.
  public enum Role: String, CaseIterable, Sendable {
    case participant, host, organiser, speaker, interpreter
  }
}
