import Diplomacy
import Interchange

/// Dates as the cells of tables have them.
enum TableDate {
  /// Reads a cell: as the command line reads days, with the seconds that spreadsheets add, the
  /// instants of ISO 8601 in UTC, a day as 16-10-2013 or 2013.10.16, a month as 07-2012, 07/2012 or
  /// 07.2012, and what Excel writes in French: 12-mai-25, 03.04.25, mai-25.
  ///
  /// Midnight to the second, 05/10/2026 00:00:00, is how a spreadsheet writes a day: nobody meets
  /// then. Midnight as people write it, 00:00, is a time.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - isDeadline: Whether it is the day by which something is to be done: « fin mai 2019 » is the
  ///     last of May then, and else May, since nobody said on which day something took place.
  ///   - today: The day of the import.
  ///   - zone: The zone of times that name none.
  /// - Returns: The date, with the time where there is one.
  /// - Throws: `DateError`; `TableTerms.RelativeDate` for « hier » or a day without a year,
  ///   which is another day next year.
  static func read(
    _ text: String, isDeadline: Bool, today: CivilDate, in zone: TimeZoneName
  ) throws -> Occurrence {
    if let month = month(text) { return .on(month) }
    let (text, isUTC, isToTheSecond) = plain(dated(slashed(yearFirst(text))))
    let moment = try Moment.parse(text)
    if !isDeadline, moment.time == nil, let stretch = moment.day.stretch { return .on(stretch) }
    let zone = isUTC ? TimeZoneName("UTC") ?? zone : zone
    let read = try occurrence(of: moment, from: today, in: zone)
    // Fourteen months on, whatever hangs on today is something else.
    if let later = today.adding(days: 425),
      try occurrence(of: moment, from: later, in: zone) != read
    {
      throw TableTerms.RelativeDate()
    }
    if isToTheSecond, !isUTC, case .at(let time) = read, time.time == .midnight {
      return .on(.day(time.date))
    }
    return read
  }

  /// When a moment is; « 12/03 » and « lundi » are more days than one.
  private static func occurrence(
    of moment: Moment, from day: CivilDate, in zone: TimeZoneName
  ) throws -> Occurrence {
    do {
      return try moment.occurrence(from: day, leaning: .past, in: zone)
    } catch DateError.ambiguous {
      throw TableTerms.RelativeDate()
    }
  }

  /// The text with 2026.03.14, 2026/03/14 or 20260314 at its beginning as 2026-03-14.
  private static func yearFirst(_ text: String) -> String {
    let date = text.prefix { $0.isASCII && ($0.isNumber || "./".contains($0)) }
    let rest = text.dropFirst(date.count)
    let parts = date.split(omittingEmptySubsequences: false) { "./".contains($0) }
    if parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] {
      return parts.joined(separator: "-") + rest
    }
    guard parts.count == 1, date.utf8.count == 8, ["19", "20"].contains(date.prefix(2)) else {
      return text
    }
    return "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))" + rest
  }

  /// The text with 16-10-2013 at its beginning as 16/10/2013.
  private static func slashed(_ text: String) -> String {
    let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[..<2].allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts[2].prefix(4).utf8.count == 4, parts[0].isNumber, parts[1].isNumber,
      parts[2].prefix(4).isNumber
    else { return text }
    return parts.joined(separator: "/")
  }

  /// The text with a day whose year has two digits at its beginning, 12-mai-25, 03.04.25 or
  /// 12/05/25, as 2025-05-12.
  private static func dated(_ text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 1)
    guard let sign = words.first?.first(where: { "-/.".contains($0) }) else { return text }
    let parts = words[0].split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count), let day = number(parts[0]),
      // 25-05-12 may begin with the year.
      let month = MonthName.month(parts[1]) ?? (sign == "-" ? nil : number(parts[1])),
      let year = year(parts[2])
    else { return text }
    let date = [String(year), padded(month), padded(day)].joined(separator: "-")
    return ([date] + words.dropFirst().map(String.init)).joined(separator: " ")
  }

  /// The year of two digits.
  private static func year(_ text: Substring) -> Int? {
    text.utf8.count == 2 ? number(text).map(DatePattern.year(ofTwoDigits:)) : nil
  }

  private static func number(_ text: Substring) -> Int? { text.isNumber ? Int(text) : nil }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The month of a text of its number and its year, or of its name and a year of two digits.
  private static func month(_ text: String) -> PartialDate? {
    let words = text.split { "-/.".contains($0) }
    if words.count == 2, let month = MonthName.month(words[0]), let year = year(words[1]) {
      return PartialDate("\(year)-\(padded(month))")
    }
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 4,
      parts.allSatisfy(\.isNumber)
    else { return nil }
    return PartialDate("\(parts[1])-\(parts[0].utf8.count == 1 ? "0" : "")\(parts[0])")
  }

  /// The text without seconds and fractions after a time, and without the `Z` of UTC; and whether
  /// there were seconds, all of them zero.
  private static func plain(
    _ text: String
  ) -> (text: String, isUTC: Bool, isToTheSecond: Bool) {
    var text = Substring(text)
    let isUTC = text.last == "Z" && text.contains("T") && text.contains(":")
    if isUTC { text = text.dropLast() }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].utf8.count == 2,
      let seconds = parts[2].split(separator: ".", maxSplits: 1).first, seconds.utf8.count == 2,
      seconds.isNumber,
      parts[2].dropFirst(2).allSatisfy({ $0 == "." || $0.isASCII && $0.isNumber })
    else { return (String(text), isUTC, false) }
    let isWhole = parts[2].allSatisfy { $0 == "0" || $0 == "." }
    return (parts.prefix(2).joined(separator: ":"), isUTC, isWhole)
  }
}

extension Substring {
  /// Whether these are digits and nothing else.
  fileprivate var isNumber: Bool { utf8.allSatisfy { (48...57).contains($0) } }
}
