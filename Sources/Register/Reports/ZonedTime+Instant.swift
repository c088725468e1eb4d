import Diplomacy

extension ZonedTime {
  /// The instant in UTC, RFC 3339; `nil` where the zone's clock is not known here.
  ///
  /// Of a time that the clock shows twice it is the first; of one that the clock skips it is
  /// the same as if it had not.
  var instantInUTC: String? {
    guard let instant = ZoneOffset.clocks.instant(of: self) else { return nil }
    let minutes = instant / 60
    let dayNumber = (Double(minutes) / 1_440).rounded(.down)
    guard let day = CivilDate(dayNumber: Int(dayNumber)) else { return nil }
    let rest = minutes - Int(dayNumber) * 1_440
    guard let utc = try? TimeOfDay(hour: rest / 60, minute: rest % 60) else { return nil }
    return "\(day)T\(utc):00Z"
  }
}
