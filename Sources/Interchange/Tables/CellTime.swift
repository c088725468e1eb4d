import Diplomacy

/// A time as a cell of a table has it: `10:30`, `10h30`, `10 h`, `10.30`, `10:30 AM`, `10:30:00`.
enum CellTime: Equatable {
  case at(TimeOfDay)
  /// Midnight to the second, which programs write for a whole day: nobody meets then.
  case allDay
  /// The midnight with which a day ends: `24:00` (ISO 8601-1:2019/Amd 1:2022, 4.3.2).
  case endOfDay

  /// Reads a time; `nil` for what is none.
  init?(_ text: String) {
    var text = text.lowercased().filter { !$0.isWhitespace }
    let half = Self.halves.first { text.hasSuffix($0.mark) }
    text.removeLast(half?.mark.count ?? 0)
    let parts = text.split(omittingEmptySubsequences: false) { Self.marks.contains($0) }
    guard
      let numbers = Self.numbers(parts, marks: text.filter { Self.marks.contains($0) }, half != nil)
    else { return nil }
    if half == nil, numbers.first == 24, numbers.dropFirst().allSatisfy({ $0 == 0 }) {
      self = .endOfDay
      return
    }
    guard
      let hour = half.map({ Self.hour(numbers[0], afterNoon: $0.isAfterNoon) }) ?? numbers[0],
      let time = try? TimeOfDay(hour: hour, minute: numbers.at(1)), numbers.at(2) < 60
    else { return nil }
    let isMidnight = hour == 0 && numbers.at(1) == 0 && numbers.count == 3 && numbers[2] == 0
    self = isMidnight ? .allDay : .at(time)
  }

  /// What stands between hours, minutes and seconds.
  private static let marks = ":h."

  private static let halves: [(mark: String, isAfterNoon: Bool)] = [
    ("a.m.", false), ("p.m.", true), ("am", false), ("pm", true),
  ]

  /// The numbers of a time: an hour of one digit or two, minutes and seconds of two.
  private static func numbers(
    _ parts: [Substring], marks: String, _ isOfHalf: Bool
  ) -> [Int]? {
    switch marks {
    case "" where isOfHalf, ":", "::": break
    // « 0.25 » is the quarter of a day by which a spreadsheet keeps six o'clock.
    case "." where parts.first != "0": break
    case "h": if parts.last?.isEmpty == true { return numbers(parts.dropLast(), marks: "", true) }
    default: return nil
    }
    let isWell = parts.enumerated().allSatisfy { place, part in
      part.utf8.allSatisfy { (48...57).contains($0) }
        && (part.utf8.count == 2 || place == 0 && part.utf8.count == 1)
    }
    return isWell ? parts.compactMap { Int($0) } : nil
  }

  /// The hour of a clock of twelve hours, on which noon and midnight are 12.
  private static func hour(_ hour: Int, afterNoon: Bool) -> Int? {
    (1...12).contains(hour) ? hour % 12 + (afterNoon ? 12 : 0) : nil
  }
}

extension CellTime {
  /// A time and the one that ends it: « 10h-11h30 », « de 10:30 à 12:00 ».
  ///
  /// - Returns: The two; no end where a cell says none, `nil` for what is no time.
  static func span(_ text: String) -> (start: CellTime, end: CellTime?)? {
    if let time = CellTime(text) { return (time, nil) }
    var words = text.lowercased()
    if words.hasPrefix("de ") { words.removeFirst(3) }
    for mark in [" à ", " - ", " – ", "-", "–"] where words.containsText(mark) {
      let times = words.ranges(of: mark).count == 1 ? words.split(separator: mark) : []
      guard times.count == 2, let start = CellTime(String(times[0])),
        let end = CellTime(String(times[1]))
      else { continue }
      return (start, end)
    }
    return nil
  }
}

extension [Int] {
  /// The number in a place; zero where there is none.
  fileprivate func at(_ place: Int) -> Int { indices.contains(place) ? self[place] : 0 }
}
