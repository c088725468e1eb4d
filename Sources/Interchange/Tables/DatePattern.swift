public import Diplomacy

/// How the dates of a column are written: `DD-MM-YYYY`, `MM/YYYY`, `YYYYMMDD`; or in several
/// ways, `DD-MM-YYYY|MM-YYYY`.
///
/// `D`, `M` and `Y` stand for the day, the month and the year (`J` and `A` in French), `MMM` for the
/// name of a month, abbreviated or not; a day and a month may have one digit where something stands
/// after it. Anything else stands for itself.
public struct DatePattern: Sendable, Hashable {
  /// The pattern as typed.
  public let text: String
  private let ways: [Way]

  /// Reads a pattern; `nil` when it has no year, a day without a month, or anything twice.
  public init?(_ text: String) {
    let ways = text.split(separator: "|", omittingEmptySubsequences: false).map { Way($0) }
    guard !ways.contains(nil) else { return nil }
    self.text = text
    self.ways = ways.compactMap(\.self)
  }

  /// Reads a date; `nil` for what is not written so, or does not exist.
  ///
  /// A year of two digits is of 1969 to 2068 (``year(ofTwoDigits:)``).
  public func date(_ text: String) -> PartialDate? {
    ways.lazy.compactMap { $0.date(text) }.first
  }

  /// Whether the number of the month stands before that of the day: `MM/DD/YYYY`.
  var isMonthFirst: Bool { ways.contains(where: \.isMonthFirst) }

  /// What is written where the month comes first.
  static let monthFirst = DatePattern(
    ["/", "-", "."].flatMap { sign in
      ["YYYY", "YY"].map { ["MM", "DD", $0].joined(separator: sign) }
    }.joined(separator: "|"))

  /// The year that two digits stand for: 69 to 99 are of the twentieth century, 00 to 68 of the
  /// twenty-first.
  ///
  /// Source: POSIX.1-2017, strptime, %y.
  public static func year(ofTwoDigits number: Int) -> Int {
    number < 69 ? 2000 + number : 1900 + number
  }
}

/// One way of writing a date.
private struct Way: Hashable {
  private let parts: [Part]

  private enum Part: Hashable {
    case day(Int), month(Int), monthName, year(Int)
    case literal(Character)
  }

  init?(_ text: Substring) {
    var parts: [Part] = []
    var rest = text
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      switch first.uppercased() {
      case "D" where run.count <= 2, "J" where run.count <= 2: parts.append(.day(run.count))
      case "M" where run.count <= 2: parts.append(.month(run.count))
      case "M" where run.count <= 4: parts.append(.monthName)
      case "Y" where [2, 4].contains(run.count), "A" where [2, 4].contains(run.count):
        parts.append(.year(run.count))
      case _ where first.isLetter || first.isNumber: return nil
      default: parts += run.map { .literal($0) }
      }
      rest = rest.dropFirst(run.count)
    }
    func count(_ isKind: (Part) -> Bool) -> Int { parts.filter(isKind).count }
    let days = count { if case .day = $0 { true } else { false } }
    let months = count {
      switch $0 {
      case .month, .monthName: true
      default: false
      }
    }
    let years = count { if case .year = $0 { true } else { false } }
    guard years == 1, months <= 1, days <= months else { return nil }
    self.parts = parts
  }

  /// Whether it begins with the number of the month, and that of the day follows.
  var isMonthFirst: Bool {
    guard case .month? = parts.first else { return false }
    return parts.contains { if case .day = $0 { true } else { false } }
  }

  func date(_ text: String) -> PartialDate? {
    var rest = Substring(text)
    var (year, month, day): (Int?, Int?, Int?)
    func number(_ width: Int, exactly: Bool) -> Int? {
      let digits = rest.prefix(width).prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, !exactly || digits.count == width else { return nil }
      rest = rest.dropFirst(digits.count)
      return Int(digits)
    }
    for part in parts {
      switch part {
      case .day:
        guard let read = number(2, exactly: false) else { return nil }
        day = read
      case .month:
        guard let read = number(2, exactly: false) else { return nil }
        month = read
      case .monthName:
        let name = rest.prefix { $0.isLetter }
        guard let read = MonthName.month(name) else { return nil }
        rest = rest.dropFirst(name.count)
        // « févr. »
        if rest.first == "." { rest = rest.dropFirst() }
        month = read
      case .year(let width):
        guard let read = number(width, exactly: true) else { return nil }
        year = width == 4 ? read : DatePattern.year(ofTwoDigits: read)
      case .literal(let character):
        guard rest.first == character else { return nil }
        rest = rest.dropFirst()
      }
    }
    guard rest.isEmpty, let year else { return nil }
    guard let month else { return try? .year(year) }
    guard let day else { return try? .month(year: year, month: month) }
    return (try? CivilDate(year: year, month: month, day: day)).map(PartialDate.day)
  }
}
