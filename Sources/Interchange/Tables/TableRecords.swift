public import Diplomacy

/// What reading the cells of a table takes from outside.
public struct TableTerms {
  /// Returns the code of a word in a column: « tenue » is `held`; `nil` for none.
  public let code: (TableField, String) -> String?
  /// Returns the date of a cell as people write it; throws `DateError`.
  public let occurrence: (String) throws -> Occurrence
  /// The day of the import: what lies before it took place.
  public let today: CivilDate
  /// What stands between several names in one cell; `nil` where a cell is one name.
  public let splitting: String?
  /// Whether an empty cell is what stands above it.
  public let fillsDown: Bool

  /// Whose identifiers the table has: every spreadsheet counts from 1.
  private let source: String

  /// Gathers the terms.
  public init(
    source: String, today: CivilDate, splitting: String?, fillsDown: Bool,
    code: @escaping (TableField, String) -> String?,
    occurrence: @escaping (String) throws -> Occurrence
  ) {
    self.source = source
    self.today = today
    self.splitting = splitting
    self.fillsDown = fillsDown
    self.code = code
    self.occurrence = occurrence
  }
}

extension TableTerms {
  /// By what a record is known that has an identifier in the table.
  func key(_ identifier: String) -> String { "\(source)\u{1F}\(identifier)" }
}

/// Makes records of the rows of a table.
public struct TableRecords {
  /// What a row came to.
  public enum Result {
    case record(IncomingRecord)
    case problem(ImportProblem, row: TableRow)
  }

  private let mapping: TableMapping
  private let terms: TableTerms
  private let columnCount: Int
  private let groupPlace: Int?
  private var above: [String] = []
  private var group: Group?
  /// The groups there were: one that comes again is the same exchange.
  private var finished: [String: IncomingExchange] = [:]

  private struct Group {
    let key: String
    let row: TableRow
    var exchange: IncomingExchange
  }

  /// Begins, after the headings.
  public init(_ mapping: TableMapping, headings: [String], terms: TableTerms) {
    self.mapping = mapping
    self.terms = terms
    columnCount = headings.count
    groupPlace = mapping.groupBy.flatMap { headings.firstIndex(of: $0) }
  }

  /// Reads a row; tells what is complete with it.
  public mutating func read(_ row: TableRow, tell: (Result) throws -> Void) throws {
    var cells = row.cells
    if terms.fillsDown {
      for place in cells.indices where cells[place].isEmpty && above.indices.contains(place) {
        cells[place] = above[place]
      }
      above = cells
    }
    do {
      // Empty cells at the end are the commas that spreadsheets write.
      if let extra = cells.lastIndex(where: { !$0.isEmpty }), extra >= columnCount {
        throw ImportProblem(
          place: row.place, value: cells[extra], reason: .tooManyCells(columnCount))
      }
      let reader = RowReader(row: row, cells: cells, mapping: mapping, terms: terms)
      if let groupPlace, mapping.kind == .meetings {
        try join(reader.exchange(), row, key: cells.at(groupPlace), tell: tell)
      } else {
        try tell(.record(reader.record()))
      }
    } catch let problem as ImportProblem {
      try tell(.problem(problem, row: row))
    }
  }

  /// Ends the reading: tells the last group.
  public mutating func finish(tell: (Result) throws -> Void) throws {
    if let group { try tell(.record(record(of: group))) }
    group = nil
  }

  private mutating func join(
    _ exchange: IncomingExchange, _ row: TableRow, key: String,
    tell: (Result) throws -> Void
  ) throws {
    if group?.key == key, !key.isEmpty {
      group?.exchange.join(exchange)
      return
    }
    try finish(tell: tell)
    var whole = exchange
    if let before = finished[key], !key.isEmpty {
      whole = before
      whole.join(exchange)
    }
    group = Group(key: key, row: row, exchange: whole)
  }

  private mutating func record(of group: Group) -> IncomingRecord {
    finished[group.key] = group.exchange
    return IncomingRecord(
      .exchange(group.exchange),
      key: group.key.isEmpty ? nil : terms.key(group.key), place: group.row.place)
  }
}

extension IncomingExchange {
  /// Adds what another row says of the same exchange.
  fileprivate mutating func join(_ other: IncomingExchange) {
    parties += other.parties.filter { !parties.contains($0) }
    zones += other.zones.filter { !zones.contains($0) }
    axes += other.axes.filter { !axes.contains($0) }
    place = place ?? other.place
    city = city ?? other.city
    if title != other.title, let said = try? Prose(other.title.text) {
      notes =
        notes.flatMap { known in
          known.text.containsText(said.text) ? known : try? Prose("\(known.text)\n\(said.text)")
        } ?? said
    }
  }
}

extension TableRow {
  /// Where in the file the row stands.
  public var place: SourcePlace { SourcePlace(line: line, row: number) }
}

extension [String] {
  func at(_ place: Int) -> String { indices.contains(place) ? self[place] : "" }
}
