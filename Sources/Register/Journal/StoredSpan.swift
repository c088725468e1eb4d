import Diplomacy

/// The outermost full days of a span whose ends are partial dates or unknown, as
/// they are stored for comparison.
struct StoredSpan {
  let starts: String
  let ends: String

  /// Reads the ends as stored.
  ///
  /// - Throws: ``RegisterError/invalidRecord(table:id:value:)`` for text that is no date.
  init(since: String?, until: String?) throws {
    func date(_ text: String?) throws -> PartialDate? {
      guard let text else { return nil }
      guard let date = PartialDate(text) else {
        throw RegisterError.invalidRecord(table: "journal", id: 0, value: text)
      }
      return date
    }
    starts = try date(since)?.earliest.description ?? "0001-01-01"
    ends = try date(until)?.latest.description ?? "9999-12-31"
  }
}
