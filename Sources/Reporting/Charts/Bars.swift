public import Diplomacy
import Messages

/// Counts side by side: of months, of kinds; in one series, or against an earlier one.
public struct Bars: Sendable, Equatable {
  /// What the groups are of: « Mois ».
  public let unit: String
  /// What the counts of each group are, the main one first: « 2025 », « 2024 ».
  public let series: [String]
  /// The groups, in order.
  public let groups: [Group]

  /// A label and a count for each series.
  public struct Group: Sendable, Equatable {
    /// What is counted here, in few letters.
    public let label: String
    /// How many, for each series.
    public let counts: [Int]

    /// Makes a group.
    public init(_ label: String, _ counts: [Int]) {
      self.label = label
      self.counts = counts
    }
  }

  /// Makes bars; what a group has too few of is 0, what is less than nothing too.
  public init(unit: String, series: [String], groups: [Group]) {
    self.unit = unit
    self.series = Array(series.prefix(2))
    self.groups = groups.map { group in
      Group(
        group.label,
        series.prefix(2).indices.map { index in
          group.counts.indices.contains(index) ? max(group.counts[index], 0) : 0
        })
    }
  }

  /// Makes bars of the months of a year against those of the year before.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - counts: How many each month, from January.
  ///   - before: The same of the year before; months left out are 0.
  ///   - language: The language of the names.
  /// - Returns: A group for each month counted.
  public static func months(
    of year: Int, _ counts: [Int], before: [Int], _ language: Language
  ) -> Bars {
    Bars(
      unit: ChartWords.month[language], series: ["\(year)", "\(year - 1)"],
      groups: counts.enumerated().map { index, count in
        Group(
          ChartWords.month(index + 1, language),
          [count, before.indices.contains(index) ? before[index] : 0])
      })
  }

  var greatest: Int { groups.flatMap(\.counts).max() ?? 0 }

  var table: ChartTable {
    ChartTable(
      columns: [unit] + series, rows: groups.map { [$0.label] + $0.counts.map { String($0) } })
  }
}
