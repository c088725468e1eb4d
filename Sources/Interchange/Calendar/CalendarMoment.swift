import Diplomacy

/// Whose clock a time of a calendar is read on.
enum CalendarClock: Hashable {
  /// The reader's, wherever they are.
  case floating
  case utc
  case zone(TimeZoneName)
  /// That of a `VTIMEZONE`, by its place among those of the file.
  case rules(Int)
}

/// A day, or a time of a day, as a calendar writes it (RFC 5545, 3.3.4 and 3.3.5).
struct CalendarMoment: Hashable {
  var day: CivilDate
  /// The second of the day; `nil` for the whole day.
  var second: Int?
  var clock: CalendarClock

  /// Reads `20250505`, `20250505T143000` or `20250505T123000Z`, with or without hyphens and
  /// colons.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - clock: Whose clock a time without `Z` is read on.
  init?(_ text: some StringProtocol, clock: CalendarClock) {
    // A year before the first is none: what stands before it is no hyphen between numbers.
    guard text.utf8.first != UInt8(ascii: "-") else { return nil }
    var digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
    let isUTC = digits.last.map { $0 | 0x20 } == UInt8(ascii: "z")
    if isUTC { digits.removeLast() }
    guard digits.count == 8 || (digits.count == 15 && digits[8] | 0x20 == UInt8(ascii: "t"))
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in digits[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
      let date = try? CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.day = date
    self.clock = isUTC ? .utc : clock
    guard digits.count == 15 else {
      second = nil
      self.clock = .floating
      return
    }
    // The second 60 is that of a leap (3.3.12), which no clock here has.
    guard let hour = number(9..<11), let minute = number(11..<13), let rest = number(13..<15),
      hour < 24, minute < 60, rest <= 60
    else { return nil }
    second = hour * 3_600 + minute * 60 + min(rest, 59)
  }

  /// Makes a moment.
  init(day: CivilDate, second: Int?, clock: CalendarClock) {
    self.day = day
    self.second = second
    self.clock = clock
  }

  /// The seconds that its clock shows since 1970.
  var wall: Int { day.dayNumber * 86_400 + (second ?? 0) }

  /// The time without its seconds; `nil` for a whole day.
  var time: TimeOfDay? {
    second.flatMap { try? TimeOfDay(hour: $0 / 3_600, minute: $0 / 60 % 60) }
  }

  /// The moment that a clock shows, in seconds since 1970; `nil` outside the calendar.
  static func shown(_ wall: Int, on clock: CalendarClock) -> CalendarMoment? {
    let (day, second) = wall.dividedByDay
    return CivilDate(dayNumber: day).map {
      CalendarMoment(day: $0, second: second, clock: clock)
    }
  }

  /// The moment as RFC 5545 writes it.
  var text: String {
    let day = CalendarFile.compact(day.description)
    guard let second else { return day }
    let time = [second / 3_600, second / 60 % 60, second % 60].map { "\($0 + 100)".dropFirst() }
      .joined()
    return "\(day)T\(time)" + (clock == .utc ? "Z" : "")
  }
}

extension Int {
  /// The days in so many seconds, and the seconds that are left, 0 or more.
  fileprivate var dividedByDay: (days: Int, seconds: Int) {
    let seconds = (self % 86_400 + 86_400) % 86_400
    return ((self - seconds) / 86_400, seconds)
  }
}

/// A length of time as a calendar writes it (RFC 5545, 3.3.6).
enum CalendarDuration {
  /// Longer than any calendar, in seconds: thirty thousand years.
  private static let longest = 1_000_000_000_000

  /// Reads `PT1H30M`, `P1D`, `P2W`; `nil` for what is none.
  ///
  /// - Parameter text: The text.
  /// - Returns: The seconds, negative for a length back in time.
  static func seconds(_ text: String) -> Int? {
    var rest = Array(text.uppercased().utf8)[...]
    var sign = 1
    if rest.first == UInt8(ascii: "-") { sign = -1 }
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard rest.first == UInt8(ascii: "P") else { return nil }
    rest.removeFirst()
    var (total, number, isTime, sawAny) = (0, Int?.none, false, false)
    for byte in rest {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let next = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        // Longer than any calendar.
        guard next < 1_000_000_000 else { return nil }
        number = next
      case UInt8(ascii: "T") where number == nil && !isTime: isTime = true
      default:
        let units: [UInt8: (seconds: Int, isTime: Bool)] = [
          UInt8(ascii: "W"): (604_800, false), UInt8(ascii: "D"): (86_400, false),
          UInt8(ascii: "H"): (3_600, true), UInt8(ascii: "M"): (60, true),
          UInt8(ascii: "S"): (1, true),
        ]
        guard let count = number, let unit = units[byte], unit.isTime == isTime else { return nil }
        total += count * unit.seconds
        // Any number of such parts may follow one another.
        guard total < longest else { return nil }
        number = nil
        sawAny = true
      }
    }
    return number == nil && sawAny ? sign * total : nil
  }
}
