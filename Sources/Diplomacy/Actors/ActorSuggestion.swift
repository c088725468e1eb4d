/// An actor that a person may mean, with what tells it from others of its name.
public struct ActorSuggestion: Sendable, Hashable {
  /// The number.
  public let id: Actor.ID
  /// The name, with the office held today.
  public let label: ActorLabel

  /// Makes a suggestion.
  public init(id: Actor.ID, label: ActorLabel) {
    self.id = id
    self.label = label
  }
}
