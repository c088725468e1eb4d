public import Diplomacy
import Foundation

/// How far the clocks of time zones are ahead of UTC: the system's time zone database.
public enum ZoneOffset {
  /// Returns by how many seconds the clocks of a zone are ahead of UTC at an instant.
  ///
  /// - Parameters:
  ///   - zone: The zone.
  ///   - instant: The instant, in seconds since 1970.
  /// - Returns: The seconds; `nil` for a zone that nobody knows.
  public static func seconds(of zone: TimeZoneName, at instant: Int) -> Int? {
    TimeZone(identifier: zone.description)?.secondsFromGMT(
      for: Date(timeIntervalSince1970: Double(instant)))
  }

  /// The clocks by that database.
  public static let clocks = ZoneClocks { seconds(of: $0, at: $1) }
}
