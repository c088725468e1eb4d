import Diplomacy
import Messages

/// What was opened and closed in each period, and what was open at its end.
public struct BurnDown: Sendable, Equatable {
  /// The periods, in order.
  public let periods: [Span]

  /// A week or a month.
  public struct Span: Sendable, Equatable {
    /// Which it is: « S12 », « mars 2025 ».
    public let label: String
    /// The same in few letters, under the picture.
    public let mark: String
    /// How many were opened, were closed, and were open at the end.
    public let opened, closed, open: Int

    /// Makes a period.
    public init(
      _ label: String, mark: String? = nil, opened: Int, closed: Int, open: Int
    ) {
      self.label = label
      self.mark = mark ?? label
      self.opened = max(opened, 0)
      self.closed = max(closed, 0)
      self.open = max(open, 0)
    }
  }

  /// Makes a burn-down.
  public init(periods: [Span]) { self.periods = periods }

  var greatest: Int { periods.map { max($0.opened, $0.closed, $0.open) }.max() ?? 0 }

  func table(_ language: Language) -> ChartTable {
    ChartTable(
      columns: [
        ChartWords.period[language], ChartWords.opened[language], ChartWords.closed[language],
        ChartWords.open[language],
      ],
      rows: periods.map { period in
        [period.label] + [period.opened, period.closed, period.open].map { String($0) }
      })
  }
}
