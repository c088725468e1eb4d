/// What the clocks of time zones show, by the time zone database of whoever asks: the domain has
/// none.
public struct ZoneClocks: Sendable {
  /// Returns by how many seconds the clocks of a zone are ahead of UTC at an instant (seconds
  /// since 1970); `nil` for a zone that nobody knows.
  public let offset: @Sendable (_ zone: TimeZoneName, _ instant: Int) -> Int?

  /// Makes the clocks of a database.
  public init(offset: @escaping @Sendable (_ zone: TimeZoneName, _ instant: Int) -> Int?) {
    self.offset = offset
  }

  /// The instant at which the clocks of a zone show a time, in seconds since 1970; `nil` for a
  /// zone that nobody knows.
  ///
  /// Of a time that they show twice it is the first; one that they skip is as far after the
  /// change as it says.
  ///
  /// - Parameters:
  ///   - wall: What they show, in seconds as if it were UTC.
  ///   - zone: The zone.
  /// - Returns: The instant.
  public func instant(showing wall: Int, in zone: TimeZoneName) -> Int? {
    reading(wall, in: zone)?.instant
  }

  /// The instant of a time, in seconds since 1970; `nil` in a zone that nobody knows.
  public func instant(of time: ZonedTime) -> Int? { instant(showing: time.wall, in: time.zone) }

  /// Whether a clock of its zone ever shows a time.
  ///
  /// None does in the hour that is left out when summer time begins; where nobody knows the zone,
  /// nothing is left out.
  public func show(_ time: ZonedTime) -> Bool {
    reading(time.wall, in: time.zone)?.isShown ?? true
  }

  private func reading(
    _ wall: Int, in zone: TimeZoneName
  ) -> (instant: Int, isShown: Bool)? {
    // Clocks change once in two days at the most: before the change and after it.
    guard let before = offset(zone, wall - 86_400), let after = offset(zone, wall + 86_400)
    else { return nil }
    if before == after || offset(zone, wall - before) == before { return (wall - before, true) }
    if offset(zone, wall - after) == after { return (wall - after, true) }
    return (wall - before, false)
  }

  /// The seconds that pass from one time to another, whatever the clocks do meanwhile; what these
  /// show where nobody knows the zones.
  public func seconds(from start: ZonedTime, to end: ZonedTime) -> Int {
    guard let first = instant(of: start), let last = instant(of: end) else {
      return end.wall - start.wall
    }
    return last - first
  }
}

extension ZonedTime {
  /// What the clock shows, in seconds as if it were UTC.
  fileprivate var wall: Int { date.dayNumber * 86_400 + time.hour * 3_600 + time.minute * 60 }
}
