/// What the rows of a matrix are.
public enum MatrixRows: String, CaseIterable, Sendable {
  case zones, actors, axes, kinds
}

/// What the columns of a matrix are.
public enum MatrixColumns: String, CaseIterable, Sendable {
  case months, quarters, years, axes, zones

  /// Whether they are stretches of time.
  public var isTime: Bool {
    switch self {
    case .months, .quarters, .years: true
    case .axes, .zones: false
    }
  }
}

/// What a matrix is asked: exchanges held, counted by two things.
public struct MatrixSpec: Sendable, Equatable {
  /// How many columns of time there may be.
  public static let mostColumns = 60

  /// What the rows are.
  public let rows: MatrixRows
  /// What the columns are.
  public let columns: MatrixColumns
  /// Which exchanges are counted.
  public let exchanges: TimelineSpec
  /// How many rows are told at the most, the busiest first.
  public let limit: Int

  /// Makes a question.
  ///
  /// - Parameters:
  ///   - rows: What the rows are.
  ///   - columns: What the columns are.
  ///   - exchanges: Which exchanges are counted.
  ///   - limit: How many rows are told at the most.
  /// - Throws: ``MatrixError``.
  public init(
    _ rows: MatrixRows, by columns: MatrixColumns, of exchanges: TimelineSpec, limit: Int
  ) throws(MatrixError) {
    guard rows.rawValue != columns.rawValue else { throw .sameTwice(rows) }
    self.rows = rows
    self.columns = columns
    self.exchanges = exchanges
    self.limit = limit
    if columns.isTime, let start = exchanges.period.start, let end = exchanges.period.end {
      guard Self.keys(of: columns, from: start, to: end).count <= Self.mostColumns else {
        throw .tooManyColumns(columns)
      }
    }
  }

  /// Returns the period that columns of time cover where none is asked for: twelve months,
  /// eight quarters, or everything, up to today.
  public static func usualPeriod(of columns: MatrixColumns, today: CivilDate) -> Period {
    let months: Int
    switch columns {
    case .months: months = 12
    case .quarters: months = 7 * 3 + (today.month - 1) % 3 + 1
    case .years, .axes, .zones: return .all
    }
    let first = today.year * 12 + today.month - 1 - (months - 1)
    let start = try? CivilDate(year: first / 12, month: first % 12 + 1, day: 1)
    return (try? Period(start: start, end: today.lastOfMonth)) ?? .all
  }

  /// Returns the keys of columns of time from a day to another, in order: `2025-05`,
  /// `2025-Q2`, `2025`.
  static func keys(
    of columns: MatrixColumns, from start: CivilDate, to end: CivilDate
  ) -> [String] {
    let (first, last) = (start.year * 12 + start.month - 1, end.year * 12 + end.month - 1)
    // A matrix is refused long before its columns fill the memory.
    let months = first...min(last, first + 12 * 12 * mostColumns)
    return months.map { month in
      let (year, number) = ((month / 12).padded(4), month % 12 + 1)
      return switch columns {
      case .months: "\(year)-\(number.padded(2))"
      case .quarters: "\(year)-Q\((number + 2) / 3)"
      case .years, .axes, .zones: year
      }
    }.uniqued()
  }

  /// Returns the columns of time of a matrix: those of its period, where that has both ends,
  /// else those from the first key to the last.
  ///
  /// - Parameter found: The keys of the exchanges found; a year where no month is known.
  /// - Returns: The keys in order; those of a year before its months.
  /// - Throws: ``MatrixError/tooManyColumns(_:)``.
  public func timeColumns(found: [String]) throws(MatrixError) -> [String] {
    let known = found.filter { isWhole($0) }.sorted()
    var keys: [String] = []
    if let start = exchanges.period.start, let end = exchanges.period.end {
      keys = Self.keys(of: columns, from: start, to: end)
    } else if let first = known.first.flatMap(Self.day(in:)),
      let last = known.last.flatMap(Self.day(in:))
    {
      keys = Self.keys(of: columns, from: first, to: last)
    }
    let all = (keys + found.filter { !isWhole($0) }).uniqued().sorted()
    guard all.count <= Self.mostColumns else { throw .tooManyColumns(columns) }
    return all
  }

  private func isWhole(_ key: String) -> Bool { columns == .years || key.utf8.count > 4 }

  /// A day in the month, quarter or year of a key.
  private static func day(in key: String) -> CivilDate? {
    guard let year = Int(key.prefix(4)) else { return nil }
    guard key.utf8.count == 7 else { return try? CivilDate(year: year, month: 1, day: 1) }
    if key.utf8.dropFirst(5).first == UInt8(ascii: "Q") {
      return key.last?.wholeNumberValue.flatMap {
        try? CivilDate(year: year, month: $0 * 3, day: 1)
      }
    }
    return Int(key.suffix(2)).flatMap { try? CivilDate(year: year, month: $0, day: 1) }
  }
}

/// Why a matrix cannot be made.
public enum MatrixError: Error, Sendable, Equatable {
  /// Rows and columns would be the same.
  case sameTwice(MatrixRows)
  /// There would be more columns than anybody reads.
  case tooManyColumns(MatrixColumns)
}

/// Exchanges held, counted by two things.
///
/// An exchange in two rows counts in both, and once in the totals.
public struct Matrix: Sendable, Equatable {
  /// What was asked.
  public let spec: MatrixSpec
  /// The rows told, the busiest first; of zones, in the order of the tree.
  public let rows: [Row]
  /// The columns, in order.
  public let columns: [Column]
  /// How many exchanges are counted, each once.
  public let total: Int
  /// How many rows there are beyond those told.
  public let others: Int
  /// How many exchanges the clearance keeps back.
  public let admission: Admission

  /// Of what a row or a column is.
  public enum Key: Sendable, Hashable {
    /// A zone, with all that lies below it.
    case zone(Zone.ID)
    /// A zone, without what is counted in rows of their own.
    case zoneItself(Zone.ID)
    case actor(ActorName)
    case axis(Axis.ID)
    case kind(InteractionKind)
    /// `2025-05`, `2025-Q2`, `2025`: the last of months too, for what has no month.
    case stretch(String)
  }

  /// A row.
  public struct Row: Sendable, Equatable {
    /// Of what it is.
    public let key: Key
    /// How many exchanges, column by column.
    public let cells: [Int]
    /// How many exchanges, each once.
    public let total: Int

    /// Makes a row.
    public init(key: Key, cells: [Int], total: Int) {
      self.key = key
      self.cells = cells
      self.total = total
    }
  }

  /// A column.
  public struct Column: Sendable, Equatable {
    /// Of what it is.
    public let key: Key
    /// How many exchanges, each once, whatever their rows.
    public let total: Int

    /// Makes a column.
    public init(key: Key, total: Int) {
      self.key = key
      self.total = total
    }
  }

  /// Makes a matrix.
  public init(
    spec: MatrixSpec, rows: [Row], columns: [Column], total: Int, others: Int,
    admission: Admission
  ) {
    self.spec = spec
    self.rows = rows
    self.columns = columns
    self.total = total
    self.others = others
    self.admission = admission
  }
}

extension ZoneTree {
  /// Returns what a matrix tells apart of some zones: of one zone what lies directly in it,
  /// and itself; of several those; of none the top of the tree.
  ///
  /// - Parameter asked: The zones asked for.
  /// - Returns: What each is called, with the zones that count as it.
  public func slices(of asked: [Zone.ID]) -> [(key: Matrix.Key, zones: [Zone.ID])] {
    if asked.count > 1 { return asked.map { (.zone($0), subtree(of: $0)) } }
    let inside = children(of: asked.first).map { (Matrix.Key.zone($0.id), subtree(of: $0.id)) }
    guard let one = asked.first else { return inside }
    return inside.isEmpty ? [(.zone(one), [one])] : inside + [(.zoneItself(one), [one])]
  }
}
