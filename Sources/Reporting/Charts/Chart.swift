public import Diplomacy

/// A picture of figures: what it shows, in words, and the figures themselves.
///
/// A chart knows nothing of the domain but days; whoever makes one counts first. Each format
/// draws it in its own way, and gives the figures too, so that nobody depends on seeing it.
public struct Chart: Sendable, Equatable {
  /// What the chart is of: « Échanges par mois ».
  public let title: String
  /// What there is to be seen in it, in a sentence.
  public let description: String
  /// The language of the words around the figures.
  public let language: Language
  /// The figures, and how they are drawn.
  public let figure: Figure

  /// Makes a chart.
  public init(title: String, description: String, language: Language, _ figure: Figure) {
    self.title = title
    self.description = description
    self.language = language
    self.figure = figure
  }

  /// The kinds of charts.
  public enum Figure: Sendable, Equatable {
    /// Counts side by side, in one series or against another.
    case bars(Bars)
    /// The days of a year, the more on one the darker.
    case calendar(HeatCalendar)
    /// Counts in rows and columns, the more the darker.
    case matrix(HeatMatrix)
    /// Days on lines, one line a level.
    case timeline(Lanes)
    /// Who is linked with whom.
    case network(Network)
    /// What was opened, closed and is still open, period by period.
    case burnDown(BurnDown)
  }

  /// The figures as a table.
  public var table: ChartTable {
    switch figure {
    case .bars(let bars): bars.table
    case .calendar(let calendar): calendar.table(language)
    case .matrix(let matrix): matrix.table
    case .timeline(let lanes): lanes.table(language)
    case .network(let network): network.table(language)
    case .burnDown(let burnDown): burnDown.table(language)
    }
  }

  /// Whether there is anything to draw.
  public var isEmpty: Bool {
    switch figure {
    case .bars(let bars): bars.greatest == 0
    case .calendar(let calendar): calendar.greatest == 0
    case .matrix(let matrix): matrix.greatest == 0
    case .timeline(let lanes): lanes.points.isEmpty
    case .network(let network): network.links.isEmpty
    case .burnDown(let burnDown): burnDown.greatest == 0
    }
  }
}

/// The figures of a chart in rows and columns.
public struct ChartTable: Sendable, Equatable {
  /// The headings; the first is of what the rows are.
  public let columns: [String]
  /// The rows, each as long as the headings.
  public let rows: [[String]]
}

/// How counts become lengths and depths of colour.
enum Scale {
  /// Returns how deep a count is among others: 0 for none, 1 to 4, and 4 for the greatest even
  /// where that is 1: what there is must stand out from what there is not.
  static func depth(of count: Int, in greatest: Int) -> Int {
    guard count > 0, greatest > 0 else { return 0 }
    return min(4, (count * 4 + greatest - 1) / greatest)
  }

  /// Returns the counts of which each depth is, from the least: depths that none is of are left
  /// out.
  static func ranges(in greatest: Int) -> [ClosedRange<Int>] {
    // The last count of a depth: what times four is no more than the depth's share.
    let ends = (0...4).map { $0 * greatest / 4 }
    return zip(ends, ends.dropFirst()).compactMap { below, last in
      last > below ? below + 1...last : nil
    }
  }

  /// Returns the styles of the depths that counts may have.
  static func styles(in greatest: Int) -> [String] {
    ranges(in: greatest).map { "heat-\(depth(of: $0.upperBound, in: greatest))" }
  }

  /// Returns the lines of an axis: whole round numbers from 0 to the greatest or just above.
  static func steps(to greatest: Int) -> [Int] {
    guard greatest > 0 else { return [0, 1] }
    // 1, 2, 5, 10, 20, 50 …: at most four steps.
    var (power, factor) = (1, 0)
    while greatest > 4 * power * [1, 2, 5][factor] {
      factor = (factor + 1) % 3
      if factor == 0 { power *= 10 }
    }
    let step = power * [1, 2, 5][factor]
    return Array(stride(from: 0, through: (greatest + step - 1) / step * step, by: step))
  }
}
