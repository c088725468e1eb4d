/// A date known to the year, to the month or to the day.
///
/// Shape: `2025`, `2025-05` or `2025-05-05`; years 1 to 9999; a value always names a
/// date that exists. Dates compare as their text does: a year before its months, a
/// month before its days.
/// Source: ISO 8601-1:2019, 5.2.2.2 (representations with reduced precision).
public struct PartialDate: Hashable, Sendable {
  /// How much of a date is known.
  public enum Precision: Hashable, Sendable, CaseIterable {
    /// The year is known, the month is not.
    case year

    /// The month is known, the day is not.
    case month

    /// The day is known.
    case day
  }

  /// The first day the date may be.
  public let earliest: CivilDate

  /// How much of the date is known.
  public let precision: Precision

  private init(_ earliest: CivilDate, _ precision: Precision) {
    self.earliest = earliest
    self.precision = precision
  }

  /// Returns a whole year.
  ///
  /// - Throws: `DateError.outOfRange` outside years 1 to 9999.
  public static func year(_ year: Int) throws(DateError) -> PartialDate {
    guard CivilDate.years.contains(year) else { throw .outOfRange(year.padded(4)) }
    return PartialDate(CivilDate(existing: year, 1, 1), .year)
  }

  /// Returns a whole month.
  ///
  /// - Throws: `DateError.outOfRange` outside years 1 to 9999,
  ///   `DateError.impossibleDay` for a thirteenth month.
  public static func month(year: Int, month: Int) throws(DateError) -> PartialDate {
    let text = "\(year.padded(4))-\(month.padded(2))"
    guard CivilDate.years.contains(year) else { throw .outOfRange(text) }
    guard CivilDate.exists(year, month, 1) else { throw .impossibleDay(text) }
    return PartialDate(CivilDate(existing: year, month, 1), .month)
  }

  /// Returns a date known to the day.
  public static func day(_ day: CivilDate) -> PartialDate { PartialDate(day, .day) }

  /// The year, 1 to 9999.
  public var year: Int { earliest.year }

  /// The month, 1 to 12, if it is known.
  public var month: Int? { precision == .year ? nil : earliest.month }

  /// The day, if it is known.
  public var day: CivilDate? { precision == .day ? earliest : nil }

  /// The last day the date may be.
  public var latest: CivilDate {
    switch precision {
    case .year: CivilDate(existing: year, 12, 31)
    case .month: earliest.lastOfMonth
    case .day: earliest
    }
  }
}

extension PartialDate: Comparable {
  /// Returns whether the ISO text of the left date comes first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day?.day ?? 0)
      < (right.year, right.month ?? 0, right.day?.day ?? 0)
  }
}

extension PartialDate: LosslessStringConvertible {
  /// Creates a date from ISO 8601 text, `2025`, `2025-05` or `2025-05-05`, or returns nil.
  public init?(_ text: String) {
    if let day = CivilDate(text) {
      self = .day(day)
      return
    }
    var reader = FixedWidthReader(text)
    guard let year = reader.digits(4), CivilDate.years.contains(year) else { return nil }
    if reader.isAtEnd {
      self.init(CivilDate(existing: year, 1, 1), .year)
      return
    }
    guard
      reader.skip(.hyphen), let month = reader.digits(2), reader.isAtEnd,
      CivilDate.exists(year, month, 1)
    else { return nil }
    self.init(CivilDate(existing: year, month, 1), .month)
  }

  /// The date as ISO 8601 text, as long as what is known.
  public var description: String {
    let day = earliest.description
    return switch precision {
    case .year: String(day.prefix(4))
    case .month: String(day.prefix(7))
    case .day: day
    }
  }
}
