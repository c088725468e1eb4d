/// Who changes the register, when and by which command: what the journal keeps of a batch.
public struct Stamp: Sendable {
  /// The instant, in UTC, as RFC 3339 text: `2025-05-06T07:30:00Z`.
  public let at: String
  /// Who is acting, as they named themselves.
  public let who: String
  /// The command, without its arguments: they may hold what was said in confidence.
  public let command: String
  /// The version of the program.
  public let version: String
  /// Whether the change is only tried: everything is done, then taken back.
  public let isRehearsal: Bool
  /// Makes a new identifier for exchange with other systems (a UUID, RFC 9562).
  public let makeUUID: @Sendable () -> String

  /// Makes a stamp.
  public init(
    at: String, who: String, command: String, version: String, isRehearsal: Bool = false,
    makeUUID: @escaping @Sendable () -> String
  ) {
    self.at = at
    self.who = who
    self.command = command
    self.version = version
    self.isRehearsal = isRehearsal
    self.makeUUID = makeUUID
  }
}
