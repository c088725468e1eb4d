public import Diplomacy
import Messages

/// The days of a year and how many there were of something on each.
public struct HeatCalendar: Sendable, Equatable {
  /// The year.
  public let year: Int
  /// How many, of the days that have any.
  public let counts: [CivilDate: Int]

  /// Makes a calendar; days of other years are left out.
  public init(year: Int, counts: [CivilDate: Int]) {
    self.year = year
    self.counts = counts.filter { $0.key.year == year && $0.value > 0 }
  }

  var greatest: Int { counts.values.max() ?? 0 }

  /// The halves of the year, each the weeks from its first Monday or the days before it; a day
  /// that is not of the half is `nil`.
  var halves: [[[CivilDate?]]] { [weeks(of: 1...6), weeks(of: 7...12)] }

  private func weeks(of months: ClosedRange<Int>) -> [[CivilDate?]] {
    guard let first = try? CivilDate(year: year, month: months.lowerBound, day: 1),
      let last = try? CivilDate(year: year, month: months.upperBound, day: 1)
    else { return [] }
    var days: [CivilDate?] = Array(repeating: nil, count: first.weekday.rawValue - 1)
    for offset in 0...first.days(to: last.lastOfMonth) { days.append(first.adding(days: offset)) }
    days += Array(repeating: nil, count: (7 - days.count % 7) % 7)
    return stride(from: 0, to: days.count, by: 7).map { Array(days[$0..<$0 + 7]) }
  }

  func table(_ language: Language) -> ChartTable {
    ChartTable(
      columns: [ChartWords.day[language], ChartWords.number[language]],
      rows: counts.sorted { $0.key < $1.key }
        .map { [DateWords.day($0.key, language), String($0.value)] })
  }
}
