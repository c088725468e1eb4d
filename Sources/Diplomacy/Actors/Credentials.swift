/// When letters of credence were presented: a day, with its time where it is known.
///
/// Day and time order the heads of mission of one class (Vienna Convention on
/// Diplomatic Relations, articles 13 and 16).
public struct Credentials: Hashable, Sendable, CustomStringConvertible {
  /// The day, in the receiving state.
  public let day: CivilDate
  /// The time, in the receiving state.
  public let time: TimeOfDay?

  /// Makes a moment.
  public init(day: CivilDate, time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }

  /// Reads the form stored: `2025-03-04` or `2025-03-04T11:30`.
  public init?(_ text: String) {
    var reader = FixedWidthReader(text)
    guard let day = reader.day() else { return nil }
    var time: TimeOfDay?
    if !reader.isAtEnd {
      guard reader.skip(letter: UInt8(ascii: "t")), let read = reader.time(), reader.isAtEnd
      else { return nil }
      time = read
    }
    self.init(day: day, time: time)
  }

  public var description: String { time.map { "\(day)T\($0)" } ?? day.description }
}

/// A zone that the holder of a post is accredited to.
///
/// One head of mission may be accredited to several states (Vienna Convention on
/// Diplomatic Relations, article 5).
public struct Accreditation: Hashable, Sendable {
  /// The zone.
  public let zone: Zone.ID
  /// Whether the holder resides there.
  public let isResident: Bool

  /// Makes an accreditation.
  public init(zone: Zone.ID, isResident: Bool) {
    self.zone = zone
    self.isResident = isResident
  }
}
