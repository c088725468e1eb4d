public import Diplomacy

/// Makes records of the rows of a table.
///
/// Rows of one exchange are gathered wherever they stand: told where each group ends before
/// (``note(_:)``), it holds those only that have begun and not ended.
public struct TableRecords {
  /// What a row came to.
  public enum Result {
    case record(IncomingRecord)
    case problem(ImportProblem, row: TableRow)
  }

  /// No exchange is told in more rows than this.
  public static let mostRows = 5_000

  private let mapping: TableMapping
  private let terms: TableTerms
  private let columnCount: Int
  /// What the columns tell.
  private let fields: Set<TableField>
  private var filling: FillDown
  private var noting: FillDown
  /// The number of the last row of each group, by the hash of what they share.
  private var ends: [Int: Int] = [:]
  private var groups: [String: RowGroup] = [:]
  /// Which of the rows are read now; `nil` for all.
  private var part: Part?

  /// The contacts of a table that says what each of them is.
  private enum Part { case organisations, others }

  /// Begins, after the headings.
  public init(_ mapping: TableMapping, headings: [String], terms: TableTerms) {
    self.mapping = mapping
    self.terms = terms
    columnCount = headings.count
    fields = Set(mapping.columns.map(\.field))
    filling = FillDown(mapping, isOn: terms.fillsDown)
    noting = filling
    let tellsNatures = mapping.columns.contains { $0.field == .kind }
    part = mapping.kind == .contacts && tellsNatures ? .organisations : nil
  }

  /// Whether the rows are to be read twice: organisations first, then, after ``beginOthers()``,
  /// everybody else.
  ///
  /// Whoever holds a post brings the organisation in by its name alone: where a row tells what it
  /// is, it has to be here before.
  public var hasTwoParts: Bool { part != nil }

  /// Begins the second reading of the rows.
  public mutating func beginOthers() {
    part = .others
    filling = FillDown(mapping, isOn: terms.fillsDown)
  }

  /// Whether rows are gathered, so that it is worth telling them twice.
  public var gathers: Bool { mapping.groupPlace != nil }

  /// Notes where a row stands, before any is read: it may be the last of its group.
  public mutating func note(_ row: TableRow) {
    guard let key = mapping.groupKey(noting.cells(of: row)) else { return }
    ends[key.hashValue] = row.number
  }

  /// Reads a row; tells what is complete with it.
  ///
  /// - Returns: Whether it is one of a record, and no heading of those below it.
  @discardableResult
  public mutating func read(_ row: TableRow, tell: (Result) throws -> Void) throws -> Bool {
    let cells = filling.cells(of: row)
    guard !filling.isHeading(row) else { return false }
    if part == nil || part == half(of: row, cells) { try read(row, cells, tell: tell) }
    return true
  }

  private mutating func read(
    _ row: TableRow, _ cells: [String], tell: (Result) throws -> Void
  ) throws {
    guard let key = mapping.groupKey(cells) else {
      do {
        try tell(told(.record(reader(row, cells).record())))
      } catch let problem as ImportProblem {
        try tell(.problem(problem, row: row))
      }
      return
    }
    // Taken out while it grows, so that it is not copied.
    var group = groups.removeValue(forKey: key) ?? RowGroup(first: row)
    group.add(row) {
      let reader = try reader(row, cells)
      try reader.checkIsBounded()
      return try reader.exchange()
    }
    if ends[key.hashValue] == row.number {
      try tell(told(group.result(key: terms.key(key))))
    } else {
      groups[key] = group
    }
  }

  /// Ends the reading: tells the groups that are left.
  public mutating func finish(tell: (Result) throws -> Void) throws {
    for (key, group) in groups.sorted(by: { $0.value.first.number < $1.value.first.number }) {
      try tell(told(group.result(key: terms.key(key))))
    }
    groups = [:]
  }

  /// What a row came to, with what the table has columns for.
  private func told(_ result: Result) -> Result {
    guard case .record(var record) = result else { return result }
    record.columns = fields
    return .record(record)
  }

  private func half(of row: TableRow, _ cells: [String]) -> Part {
    RowReader(row: row, cells: cells, mapping: mapping, terms: terms).isOfOrganisation
      ? .organisations : .others
  }

  private func reader(_ row: TableRow, _ cells: [String]) throws -> RowReader {
    // Empty cells at the end are the commas that spreadsheets write.
    if let extra = cells.lastIndex(where: { !$0.isEmpty }), extra >= columnCount {
      throw ImportProblem(
        place: row.place, value: cells[extra], reason: .tooManyCells(columnCount))
    }
    return RowReader(row: row, cells: cells, mapping: mapping, terms: terms)
  }
}

extension TableMapping {
  /// What a row shares with the others of its exchange; `nil` where it is one by itself.
  public func groupKey(_ cells: [String]) -> String? {
    guard let groupPlace else { return nil }
    let key = cells.at(groupPlace).trimmed
    return key.saysNothing ? nil : key
  }
}

extension TableRow {
  /// Where in the file the row stands.
  public var place: SourcePlace { SourcePlace(line: line, row: number) }
}

extension [String] {
  func at(_ place: Int) -> String { indices.contains(place) ? self[place] : "" }
}
