/// An exchange as somebody learns of it who did not record it.
public struct ExchangeNews: Sendable, Equatable {
  /// The exchange.
  public let entry: TimelineEntry
  /// Who recorded it, or recorded that it was held, as they named themselves.
  public let by: String
  /// The batch in which they did.
  public let batch: Batch.ID
  /// When they did, in UTC, as RFC 3339 text.
  public let at: String

  /// Makes a piece of news.
  public init(entry: TimelineEntry, by: String, batch: Batch.ID, at: String) {
    self.entry = entry
    self.by = by
    self.batch = batch
    self.at = at
  }
}
