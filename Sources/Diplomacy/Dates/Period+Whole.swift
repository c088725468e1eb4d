extension Period {
  /// The calendar year this period is, if it is one.
  public var wholeYear: Int? {
    guard let year = start?.year, self == (try? .year(year)) else { return nil }
    return year
  }

  /// The calendar quarter this period is, if it is one; its number is 1 to 4.
  public var wholeQuarter: (year: Int, number: Int)? {
    guard let start, self == (try? .quarter(start.year, start.quarter)) else { return nil }
    return (start.year, start.quarter)
  }
}
