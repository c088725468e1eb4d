public import Diplomacy
import Messages

/// The days of up to a year and how many there were of something on each.
public struct HeatCalendar: Sendable, Equatable {
  /// The time shown, both days included.
  public let first, last: CivilDate
  /// How many, of the days that have any.
  public let counts: [CivilDate: Int]

  /// Makes a calendar; days of other times are left out, and what is beyond twelve months.
  public init(from first: CivilDate, to last: CivilDate, counts: [CivilDate: Int]) {
    let (first, last) = (first, max(first, last))
    let end = min(last, first.adding(months: 11)?.lastOfMonth ?? last)
    self.first = first
    self.last = end
    self.counts = counts.filter { first <= $0.key && $0.key <= end && $0.value > 0 }
  }

  /// Makes a calendar of a year; days of other years are left out.
  public init(year: Int, counts: [CivilDate: Int]) {
    let first = try? CivilDate(year: year, month: 1, day: 1)
    let last = try? CivilDate(year: year, month: 12, day: 31)
    self.init(from: first ?? .first, to: last ?? first ?? .first, counts: counts)
  }

  var greatest: Int { counts.values.max() ?? 0 }

  /// The time in pieces of six months, each the weeks from its first Monday or the days before
  /// it; a day that is not of the piece is `nil`.
  var halves: [[[CivilDate?]]] {
    var halves: [[[CivilDate?]]] = []
    var start = first
    while start <= last {
      let next = (try? CivilDate(year: start.year, month: start.month, day: 1))?.adding(months: 6)
      let end = min(last, next?.adding(days: -1) ?? last)
      halves.append(weeks(from: start, to: end))
      guard let next, next > start else { break }
      start = next
    }
    return halves
  }

  private func weeks(from first: CivilDate, to last: CivilDate) -> [[CivilDate?]] {
    var days: [CivilDate?] = Array(repeating: nil, count: first.weekday.rawValue - 1)
    for offset in 0...first.days(to: last) { days.append(first.adding(days: offset)) }
    days += Array(repeating: nil, count: (7 - days.count % 7) % 7)
    return stride(from: 0, to: days.count, by: 7).map { Array(days[$0..<$0 + 7]) }
  }

  /// A line for each month, since a table of days would be longer than what it explains.
  func table(_ language: Language) -> ChartTable {
    var months: [(month: PartialDate, days: [String])] = []
    for (day, count) in counts.sorted(by: { $0.key < $1.key }) {
      guard let month = PartialDate(String(day.description.prefix(7))) else { continue }
      if months.last?.month != month { months.append((month, [])) }
      months[months.count - 1].days.append(count > 1 ? "\(day.day) (\(count))" : "\(day.day)")
    }
    return ChartTable(
      columns: [ChartWords.month[language], ChartWords.daysAndNumbers[language]],
      rows: months.map { [DateWords.date($0.month, language), $0.days.joined(separator: ", ")] })
  }
}
