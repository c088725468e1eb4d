public import Diplomacy

/// What the reading of a calendar needs to know beside its file.
public struct CalendarTerms: Sendable {
  /// The day of the reading.
  public let today: CivilDate
  /// The instant of the reading, in seconds since 1970 in UTC.
  public let now: Int
  /// The time zone where the reader is: it is for times of which nobody says where.
  public let zone: TimeZoneName
  /// The days of which the instances of a series come in.
  public let window: ClosedRange<CivilDate>
  /// What the clocks of time zones show.
  public let clocks: ZoneClocks
  /// What an entry is called that says nothing of itself but when it is.
  public let untitled: Line
  /// Whether there is an axis of a name.
  public let isAxis: @Sendable (String) -> Bool

  /// Gathers the terms.
  public init(
    today: CivilDate, now: Int, zone: TimeZoneName, window: ClosedRange<CivilDate>,
    untitled: Line, clocks: ZoneClocks, isAxis: @escaping @Sendable (String) -> Bool
  ) {
    self.today = today
    self.now = now
    self.zone = zone
    self.window = window
    self.untitled = untitled
    self.clocks = clocks
    self.isAxis = isAxis
  }

  /// Reads an instant in UTC; `nil` for what is none.
  ///
  /// - Parameter instant: The instant as RFC 3339 writes it: `2025-05-06T07:30:00Z`.
  /// - Returns: The seconds since 1970.
  public static func seconds(of instant: String) -> Int? {
    CalendarMoment(instant, clock: .floating).flatMap { $0.clock == .utc ? $0.wall : nil }
  }

  /// The days of a series that come in where nobody says: from one year back to three months
  /// ahead.
  public static func window(around today: CivilDate) -> ClosedRange<CivilDate> {
    (today.adding(months: -12) ?? .first)...(today.adding(months: 3) ?? .last)
  }
}
