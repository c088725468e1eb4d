import Diplomacy

/// A record of an item of a folder, as it was when it last came in or went out.
public struct CollectionItem: Sendable, Equatable {
  /// The name of the file.
  public let file: String
  /// What is remembered of the file.
  public let trace: ItemTrace
  /// The row that remembers what the file says of the record.
  let origin: Int64
  /// What it is of; an actor may be another by now than it was.
  public let record: RecordReference
  /// How that stands.
  public let state: State
  /// Whether the file says only that there is something then.
  public let isBusy: Bool
  /// Whether it is an instance of a series, of which the same file has others on other days.
  public let isInstance: Bool

  /// How the record of an item stands.
  public enum State: Sendable, Equatable {
    case present
    /// An actor put away.
    case archived
    /// An actor whom another has taken up: ``CollectionItem/record``.
    case merged
    /// No longer there: what added it was undone.
    case gone
  }
}
