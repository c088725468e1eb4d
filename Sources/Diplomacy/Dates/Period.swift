/// A stretch of days, both ends included; a missing end is open.
public struct Period: Hashable, Sendable {
  /// The first day, or nil if the period has no beginning.
  public let start: CivilDate?

  /// The last day, included, or nil if the period has no end.
  public let end: CivilDate?

  /// Creates a period from its first to its last day.
  ///
  /// - Parameters:
  ///   - start: The first day, nil for no beginning.
  ///   - end: The last day, included, nil for no end.
  /// - Throws: `DateError.endBeforeStart`.
  public init(start: CivilDate?, end: CivilDate?) throws(DateError) {
    if let start, let end, end < start {
      throw .endBeforeStart(start: start, end: end)
    }
    self.init(start, end)
  }

  /// Creates the period of the days a date may be.
  public init(_ date: PartialDate) {
    self.init(date.earliest, date.latest)
  }

  private init(_ start: CivilDate?, _ end: CivilDate?) {
    self.start = start
    self.end = end
  }

  /// The period open at both ends, which contains every date.
  public static let all = Period(nil, nil)

  /// Returns a calendar year.
  ///
  /// - Throws: `DateError.outOfRange` outside years 1 to 9999.
  public static func year(_ year: Int) throws(DateError) -> Period {
    Period(try PartialDate.year(year))
  }

  /// Returns a quarter of a calendar year.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - quarter: 1 to 4.
  /// - Returns: Three whole months.
  /// - Throws: `DateError.outOfRange` for the year, `DateError.badQuarter` for the
  ///   quarter.
  public static func quarter(_ year: Int, _ quarter: Int) throws(DateError) -> Period {
    guard CivilDate.years.contains(year) else { throw .outOfRange(year.padded(4)) }
    guard (1...4).contains(quarter) else { throw .badQuarter("\(year.padded(4))-Q\(quarter)") }
    let lastMonth = CivilDate(existing: year, quarter * 3, 1)
    return Period(CivilDate(existing: year, quarter * 3 - 2, 1), lastMonth.lastOfMonth)
  }

  /// Returns the quarter written as `2025-Q2`, or `2025-T2` for a French trimestre.
  ///
  /// The hyphen may be left out; case does not matter.
  /// - Throws: `DateError.badQuarter`, or `DateError.outOfRange` for year 0.
  public static func quarter(_ text: String) throws(DateError) -> Period {
    var reader = FixedWidthReader(text)
    guard let year = reader.digits(4) else { throw .badQuarter(text) }
    _ = reader.skip(.hyphen)
    guard
      reader.skip(letter: UInt8(ascii: "q")) || reader.skip(letter: UInt8(ascii: "t")),
      let quarter = reader.digits(1), reader.isAtEnd
    else { throw .badQuarter(text) }
    do throws(DateError) {
      return try .quarter(year, quarter)
    } catch {
      throw error.quoting(text)
    }
  }

  /// Returns whether the period contains a day.
  public func contains(_ day: CivilDate) -> Bool {
    (start.map { $0 <= day } ?? true) && (end.map { day <= $0 } ?? true)
  }

  /// Returns whether every day the date may be lies in the period.
  ///
  /// `2025-05` is in the second quarter of 2025; `2025` is not.
  public func contains(_ date: PartialDate) -> Bool {
    contains(date.earliest) && contains(date.latest)
  }

  /// The years and months that lie in it in part: what is dated by one of them alone may have
  /// been in it or not, and ``contains(_:)-(PartialDate)`` says that it was not.
  ///
  /// A period that is open at an end has none there.
  public var partlyCovered: [PartialDate] {
    let candidates = [start, end].compactMap(\.self).flatMap { day in
      [try? PartialDate.year(day.year), try? .month(year: day.year, month: day.month)]
    }
    return candidates.compactMap(\.self).filter { !contains($0) }.uniqued().sorted()
  }
}
