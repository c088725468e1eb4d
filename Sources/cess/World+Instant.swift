import CessCLI
import Diplomacy

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension World {
  /// The instant at which the clocks of a time zone show a time.
  ///
  /// The C library knows one zone at a time, that of `TZ`: it is set for the question alone.
  @Sendable static func instant(of moment: ZonedTime) -> String? {
    let name = moment.zone.description
    guard isTimeZone(name) else { return nil }
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", name, 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    var local = tm()
    local.tm_year = CInt(moment.date.year - 1900)
    local.tm_mon = CInt(moment.date.month - 1)
    local.tm_mday = CInt(moment.date.day)
    local.tm_hour = CInt(moment.time.hour)
    local.tm_min = CInt(moment.time.minute)
    // Whether it is summer time there is for the zone to say.
    local.tm_isdst = -1
    var seconds = mktime(&local)
    var utc = tm()
    gmtime_r(&seconds, &utc)
    return "\(day(utc))T\(two(utc.tm_hour)):\(two(utc.tm_min)):00Z"
  }
}
