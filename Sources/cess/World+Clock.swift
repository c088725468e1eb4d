import CessCLI
import Diplomacy
import Foundation

/// What clocks show elsewhere.
extension World {
  /// Whether a clock of that time zone ever shows that time on that day.
  ///
  /// Foundation takes an hour that is left out for the one after it: what comes back then is
  /// not what was asked.
  @Sendable static func isOnClock(_ moment: ZonedTime) -> Bool {
    guard let zone = TimeZone(identifier: moment.zone.description) else { return true }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let asked = DateComponents(
      year: moment.date.year, month: moment.date.month, day: moment.date.day,
      hour: moment.time.hour, minute: moment.time.minute)
    guard let instant = calendar.date(from: asked) else { return true }
    let shown = calendar.dateComponents([.hour, .minute], from: instant)
    return shown.hour == asked.hour && shown.minute == asked.minute
  }
}
