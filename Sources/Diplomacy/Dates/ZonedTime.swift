/// A day and a time with the time zone they were typed in.
///
/// It keeps what the clock on the wall said; turning it into an instant needs the
/// time zone database, which the domain does not have.
public struct ZonedTime: Hashable, Sendable {
  /// The day in `zone`.
  public let date: CivilDate

  /// The time in `zone`.
  public let time: TimeOfDay

  /// The time zone as typed.
  public let zone: TimeZoneName

  /// Creates a day and a time in a time zone.
  public init(date: CivilDate, time: TimeOfDay, zone: TimeZoneName) {
    self.date = date
    self.time = time
    self.zone = zone
  }
}
