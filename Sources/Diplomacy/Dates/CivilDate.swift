/// A day of the calendar, without a time or a time zone.
///
/// Shape: years 1 to 9999; a value always names a day that exists. Days compare in
/// calendar order.
/// Source: proleptic Gregorian calendar, ISO 8601-1:2019, 4.2.
public struct CivilDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int

  /// The month, 1 to 12.
  public let month: Int

  /// The day of the month, 1 to 31.
  public let day: Int

  /// Creates the day with the given numbers.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the month's length.
  /// - Throws: `DateError.outOfRange` for the year, `DateError.impossibleDay` for
  ///   30 February, with the numbers as ISO 8601 text.
  public init(year: Int, month: Int, day: Int) throws(DateError) {
    guard Self.years.contains(year) else {
      throw .outOfRange(Self.isoText(year, month, day))
    }
    guard Self.exists(year, month, day) else {
      throw .impossibleDay(Self.isoText(year, month, day))
    }
    self.init(existing: year, month, day)
  }

  /// Creates a day from numbers already known to name one.
  init(existing year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day that can be held, 0001-01-01.
  public static let first = CivilDate(existing: 1, 1, 1)

  /// The last day that can be held, 9999-12-31.
  public static let last = CivilDate(existing: 9999, 12, 31)

  /// The years that can be held.
  static let years = 1...9999

  /// Returns whether the numbers name a day, year in range included.
  static func exists(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    years.contains(year) && (1...12).contains(month)
      && day >= 1 && day <= daysInMonth(month, of: year)
  }

  /// Returns the length in days of `month`, 1 to 12.
  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CivilDate: Comparable {
  /// Returns whether the left day is the earlier.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate: LosslessStringConvertible {
  /// Creates a day from ISO 8601 text, or returns nil.
  ///
  /// Shape: exactly ten ASCII bytes, `YYYY-MM-DD`, naming a day that exists.
  public init?(_ text: String) {
    var reader = FixedWidthReader(text)
    guard let day = reader.day(), reader.isAtEnd else { return nil }
    self = day
  }

  /// The day as ISO 8601 text, `2025-05-05`.
  public var description: String {
    // Written byte by byte: every line of a report or a list says a day.
    String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ number: Int, _ width: Int, at place: Int) {
        var rest = number
        for digit in stride(from: place + width - 1, through: place, by: -1) {
          bytes[digit] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      write(year, 4, at: 0)
      write(month, 2, at: 5)
      write(day, 2, at: 8)
      (bytes[4], bytes[7]) = (.hyphen, .hyphen)
      return 10
    }
  }

  private static func isoText(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
  }
}
