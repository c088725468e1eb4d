/// A length of time in whole days, weeks, months or years: `2w`, `14d`, `3 semaines`.
public struct Span: Hashable, Sendable {
  /// What a span counts.
  public enum Unit: Hashable, Sendable, CaseIterable {
    /// One day.
    case day

    /// Seven days.
    case week

    /// A calendar month, of 28 to 31 days.
    case month

    /// Twelve calendar months.
    case year
  }

  /// How many units, 0 or more.
  public let count: Int

  /// What is counted.
  public let unit: Unit

  /// Creates a span, or returns nil for a negative count.
  public init?(count: Int, unit: Unit) {
    guard count >= 0 else { return nil }
    self.count = count
    self.unit = unit
  }

  /// Returns the span that a person typed, in French or in English.
  ///
  /// Shape: a number and a unit, with or without a space: `2w`, `14j`, `3 semaines`,
  /// `1 month`, `un mois`. `m` is a month, `s` a week, `a` and `y` a year.
  /// - Throws: `DateError.notUnderstood`, or `DateError.outOfRange` for a number too
  ///   large to hold.
  public static func parse(_ text: String) throws(DateError) -> Span {
    let typed = DayWords.trim(text)
    guard let words = DayWords.split(typed), let span = try Span(words[...], typed: typed) else {
      throw .notUnderstood(typed)
    }
    return span
  }

  /// Returns the day that is this span after `day`.
  ///
  /// A day its month has not becomes the month's last: `1m` after 31 January is 28 or
  /// 29 February.
  /// - Throws: `DateError.outOfRange` after year 9999.
  public func end(from day: CivilDate) throws(DateError) -> CivilDate {
    guard let end = day.adding(count, unit) else { throw .outOfRange(description) }
    return end
  }

  /// Returns the day that is this span before `day`.
  ///
  /// - Throws: `DateError.outOfRange` before year 1.
  public func start(before day: CivilDate) throws(DateError) -> CivilDate {
    guard let start = day.adding(-count, unit) else { throw .outOfRange(description) }
    return start
  }
}

extension Span: CustomStringConvertible {
  /// The span in its shortest typed form, `2w`.
  public var description: String {
    switch unit {
    case .day: "\(count)d"
    case .week: "\(count)w"
    case .month: "\(count)m"
    case .year: "\(count)y"
    }
  }
}

extension Span {
  /// Creates the span that one or two folded words name, or returns nil.
  ///
  /// - Throws: `DateError.outOfRange` about `typed`, if the number is too large.
  init?(_ words: ArraySlice<Substring>, typed: String) throws(DateError) {
    guard let first = words.first, let last = words.last, words.count <= 2 else { return nil }
    let isOneWord = words.count == 1
    let count = isOneWord ? first.prefix(while: DayWords.isDigit) : first
    let name = isOneWord ? first.dropFirst(count.count) : last
    let isFortnight = Self.fortnights.contains(name)
    guard let unit = isFortnight ? .week : Self.units[name] else { return nil }
    let number: Int
    if !isOneWord, let small = Self.numbers[count] {
      number = small
    } else {
      guard DayWords.number(count) != nil else { return nil }
      guard let large = Int(count) else { throw .outOfRange(typed) }
      number = large
    }
    guard let count = isFortnight ? number.times(2) : number else { throw .outOfRange(typed) }
    self.init(count: count, unit: unit)
  }

  private static let fortnights: Set<Substring> = ["fortnight", "fortnights"]

  /// Small numbers in words, in both languages.
  private static let numbers: [Substring: Int] = [
    "un": 1, "une": 1, "a": 1, "an": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3,
    "quatre": 4, "four": 4, "cinq": 5, "five": 5, "six": 6, "sept": 7, "seven": 7, "huit": 8,
    "eight": 8, "neuf": 9, "nine": 9, "dix": 10, "ten": 10, "onze": 11, "eleven": 11,
    "douze": 12, "twelve": 12, "quinze": 15, "fifteen": 15, "vingt": 20, "twenty": 20,
    "trente": 30, "thirty": 30,
  ]

  private static let units: [Substring: Unit] = [
    "d": .day, "day": .day, "days": .day,
    "j": .day, "jour": .day, "jours": .day,
    "w": .week, "week": .week, "weeks": .week,
    "s": .week, "sem": .week, "semaine": .week, "semaines": .week,
    "m": .month, "month": .month, "months": .month, "mois": .month,
    "y": .year, "year": .year, "years": .year,
    "a": .year, "an": .year, "ans": .year, "annee": .year, "annees": .year,
  ]
}

extension CivilDate {
  fileprivate func adding(_ count: Int, _ unit: Span.Unit) -> CivilDate? {
    switch unit {
    case .day: adding(days: count)
    case .week: count.times(7).flatMap { adding(days: $0) }
    case .month: adding(months: count)
    case .year: count.times(12).flatMap { adding(months: $0) }
    }
  }
}

extension Int {
  /// Returns the product, or nil if it is too large to hold.
  fileprivate func times(_ factor: Int) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }
}
