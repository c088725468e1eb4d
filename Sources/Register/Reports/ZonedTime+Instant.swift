import Diplomacy
import Foundation

extension ZonedTime {
  /// The instant in UTC, RFC 3339; `nil` where the zone's clock is not known here.
  ///
  /// Of a time that the clock shows twice it is the first; of one that the clock skips it is
  /// the same as if it had not.
  var instantInUTC: String? {
    guard let clock = TimeZone(identifier: zone.description) else { return nil }
    let wall = date.dayNumber * 86_400 + time.hour * 3_600 + time.minute * 60
    func offset(at seconds: Int) -> Int {
      clock.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
    // Clocks change once in two days at the most: before the change and after it.
    let (before, after) = (offset(at: wall - 86_400), offset(at: wall + 86_400))
    let isAfter = offset(at: wall - before) != before && offset(at: wall - after) == after
    let minutes = (wall - (isAfter ? after : before)) / 60
    let dayNumber = (Double(minutes) / 1_440).rounded(.down)
    guard let day = CivilDate(dayNumber: Int(dayNumber)) else { return nil }
    let rest = minutes - Int(dayNumber) * 1_440
    guard let utc = try? TimeOfDay(hour: rest / 60, minute: rest % 60) else { return nil }
    return "\(day)T\(utc):00Z"
  }
}
