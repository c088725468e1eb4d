public import Diplomacy
import Foundation

extension ZonedTime {
  /// Whether a clock of the zone ever shows that time on that day.
  ///
  /// It does not in the hour that is left out when summer time begins; where the zone's clock is
  /// not known here, nothing is left out.
  public var isOnClock: Bool {
    guard let clock = TimeZone(identifier: zone.description) else { return true }
    let offset = clock.offset
    return [offset(wall - 86_400), offset(wall + 86_400)].contains { offset(wall - $0) == $0 }
  }

  /// What the clock shows, in seconds as if it were UTC.
  private var wall: Int { date.dayNumber * 86_400 + time.hour * 3_600 + time.minute * 60 }

  /// The instant in UTC, RFC 3339; `nil` where the zone's clock is not known here.
  ///
  /// Of a time that the clock shows twice it is the first; of one that the clock skips it is
  /// the same as if it had not.
  var instantInUTC: String? {
    guard let clock = TimeZone(identifier: zone.description) else { return nil }
    let offset = clock.offset
    // Clocks change once in two days at the most: before the change and after it.
    let (before, after) = (offset(wall - 86_400), offset(wall + 86_400))
    let isAfter = offset(wall - before) != before && offset(wall - after) == after
    let minutes = (wall - (isAfter ? after : before)) / 60
    let dayNumber = (Double(minutes) / 1_440).rounded(.down)
    guard let day = CivilDate(dayNumber: Int(dayNumber)) else { return nil }
    let rest = minutes - Int(dayNumber) * 1_440
    guard let utc = try? TimeOfDay(hour: rest / 60, minute: rest % 60) else { return nil }
    return "\(day)T\(utc):00Z"
  }
}

extension TimeZone {
  /// By how many seconds the clock is ahead of UTC at an instant, in seconds since 1970.
  fileprivate func offset(_ instant: Int) -> Int {
    secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
  }
}
