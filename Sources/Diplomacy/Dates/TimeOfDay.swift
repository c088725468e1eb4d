/// A time on a 24-hour clock, to the minute, without a day or a time zone.
///
/// Source: ISO 8601-1:2019, 5.3.1.3 (local time of day, reduced to the minute).
public struct TimeOfDay: Hashable, Sendable {
  /// The hour, 0 to 23.
  public let hour: Int

  /// The minute, 0 to 59.
  public let minute: Int

  /// The time with which a day begins.
  public static let midnight = TimeOfDay(hours: 0)

  private init(hours: Int) { (hour, minute) = (hours, 0) }

  /// Creates a time.
  ///
  /// - Parameters:
  ///   - hour: 0 to 23.
  ///   - minute: 0 to 59.
  /// - Throws: `DateError.badTime` outside these, with the numbers as `HH:MM`.
  public init(hour: Int, minute: Int) throws(DateError) {
    guard (0...23).contains(hour), (0...59).contains(minute) else {
      throw .badTime("\(hour.padded(2)):\(minute.padded(2))")
    }
    self.hour = hour
    self.minute = minute
  }
}

extension TimeOfDay: Comparable {
  /// Returns whether the left time is the earlier.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}

extension TimeOfDay: LosslessStringConvertible {
  /// Creates a time from ISO 8601 text, exactly `HH:MM`, or returns nil.
  public init?(_ text: String) {
    var reader = FixedWidthReader(text)
    guard let time = reader.time(), reader.isAtEnd else { return nil }
    self = time
  }

  /// The time as ISO 8601 text, `14:30`.
  public var description: String { "\(hour.padded(2)):\(minute.padded(2))" }
}
