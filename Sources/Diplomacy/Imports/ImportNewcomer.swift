/// Somebody who was added because a record names them.
public struct ImportNewcomer: Sendable, Equatable {
  /// What they are called.
  public let name: Line
  /// What they are taken for.
  public let nature: ActorNature

  /// Names somebody.
  public init(name: Line, nature: ActorNature) {
    self.name = name
    self.nature = nature
  }
}
