public import Diplomacy
import Messages

/// Days on lines, one line a level: when there were exchanges, and of what weight.
public struct Lanes: Sendable, Equatable {
  /// The time shown, both days included.
  public let first, last: CivilDate
  /// The lines, from the top.
  public let lanes: [String]
  /// What there was, in order of days.
  public let points: [Point]

  /// So many on a day, on a line.
  public struct Point: Sendable, Equatable {
    /// The day.
    public let day: CivilDate
    /// The place of the line.
    public let lane: Int
    /// How many.
    public let count: Int

    /// Makes a point.
    public init(_ day: CivilDate, lane: Int, count: Int = 1) {
      self.day = day
      self.lane = lane
      self.count = count
    }
  }

  /// Makes lines; points before, after or beside them are left out.
  public init(from first: CivilDate, to last: CivilDate, lanes: [String], points: [Point]) {
    self.first = first
    self.last = max(first, last)
    self.lanes = lanes
    self.points =
      points
      .filter {
        $0.count > 0 && lanes.indices.contains($0.lane) && first <= $0.day && $0.day <= last
      }
      .sorted { ($0.day, $0.lane) < ($1.day, $1.lane) }
  }

  /// How many stand in each of so many equal stretches of time, line by line.
  func counts(in stretches: Int) -> [[Int]] {
    var counts = lanes.map { _ in Array(repeating: 0, count: stretches) }
    let days = first.days(to: last) + 1
    for point in points {
      counts[point.lane][first.days(to: point.day) * stretches / days] += point.count
    }
    return counts
  }

  /// The days at which the axis is marked, with what is written there.
  func marks(_ language: Language) -> [(day: CivilDate, label: String)] {
    let days = first.days(to: last)
    // Every year, every quarter or every month, as they fit.
    let months = days > 1100 ? 12 * max(1, days / 3650) : days > 200 ? 3 : 1
    var marks: [(CivilDate, String)] = []
    var day = try? CivilDate(year: first.year, month: 1, day: 1)
    while let next = day, next <= last {
      if next >= first {
        let name = ChartWords.month(next.month, language)
        let label =
          months >= 12 ? "\(next.year)" : next.month == 1 ? "\(name) \(next.year)" : name
        marks.append((next, label))
      }
      day = next.adding(months: months)
    }
    return marks
  }

  /// By months, since a table of days would be longer than what it explains; by years where it
  /// would be so of months.
  func table(_ language: Language) -> ChartTable {
    var rows: [(month: PartialDate, counts: [Int])] = []
    let letters = first.days(to: last) > 1100 ? 4 : 7
    for point in points {
      guard let month = PartialDate(String(point.day.description.prefix(letters))) else { continue }
      if rows.last?.month != month { rows.append((month, lanes.map { _ in 0 })) }
      rows[rows.count - 1].counts[point.lane] += point.count
    }
    return ChartTable(
      columns: [(letters == 4 ? ChartWords.year : ChartWords.month)[language]] + lanes,
      rows: rows.map { row in
        [DateWords.date(row.month, language)] + row.counts.map { String($0) }
      })
  }
}
