/// A calendar written entry by entry, so that a long one never stands in memory.
public struct CalendarStream: Sendable {
  private let product: String
  private let stamp: String
  private var isBegun = false

  /// Makes a calendar of no entries.
  ///
  /// - Parameters:
  ///   - product: What writes it: `cess 1.0`.
  ///   - instant: When, in UTC as RFC 3339 text.
  public init(by product: String, at instant: String) {
    self.product = product
    stamp = CalendarFile.compact(instant)
  }

  /// Returns the text of an entry, with the beginning of the calendar before the first; each
  /// line is ended by CR and LF, none is longer than 75 octets.
  public mutating func text(of entry: CalendarEntry) -> String {
    var lines: [String] = []
    if !isBegun {
      isBegun = true
      lines = CalendarFile.beginning(by: product)
    }
    return CalendarFile.text(lines + entry.lines(stamp))
  }

  /// Returns the end of the calendar; nothing where it has no entries, since a calendar of
  /// nothing is none (RFC 5545, 3.6).
  public func end() -> String { isBegun ? CalendarFile.text([CalendarFile.ending]) : "" }
}
