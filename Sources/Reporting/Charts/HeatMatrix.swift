/// Counts in rows and columns: zones by axes, actors by months.
public struct HeatMatrix: Sendable, Equatable {
  /// What the rows are of: « Zone ».
  public let unit: String
  /// What the columns are.
  public let columns: [String]
  /// The rows.
  public let rows: [Row]

  /// A label and a count for each column.
  public struct Row: Sendable, Equatable {
    /// What is counted here.
    public let label: String
    /// How many, for each column.
    public let counts: [Int]

    /// Makes a row.
    public init(_ label: String, _ counts: [Int]) {
      self.label = label
      self.counts = counts
    }
  }

  /// Makes a matrix; what a row has too few of is 0.
  public init(unit: String, columns: [String], rows: [Row]) {
    self.unit = unit
    self.columns = columns
    self.rows = rows.map { row in
      Row(
        row.label,
        columns.indices.map { row.counts.indices.contains($0) ? max(row.counts[$0], 0) : 0 })
    }
  }

  var greatest: Int { rows.flatMap(\.counts).max() ?? 0 }

  var table: ChartTable {
    ChartTable(
      columns: [unit] + columns, rows: rows.map { [$0.label] + $0.counts.map { String($0) } })
  }
}
