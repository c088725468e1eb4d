import Diplomacy
import Interchange
import Testing

/// Tables as they are read on 30 June 2025 in Paris.
enum TableTesting {
  /// What a table came to.
  struct Reading {
    var records: [IncomingRecord] = []
    var problems: [ImportProblem] = []
  }

  static func read(
    _ text: String, kind: TableKind? = nil, map: String = "", groupBy: String? = nil,
    fillsDown: Bool = false, isNoted: Bool = true
  ) throws -> Reading {
    var rows: [TableRow] = []
    var scanner = TableScanner(separator: UInt8(ascii: ","))
    try scanner.read(Array(text.utf8)) { rows.append($0) }
    try scanner.finish { rows.append($0) }
    let headings = rows.removeFirst().cells
    let mapping = try TableMapping(
      headings: headings, kind: kind, assignments: TableMapping.Assignment.parse(map),
      groupBy: groupBy)
    let terms = TableTerms(
      source: "essai.csv", today: try #require(CivilDate("2025-06-30")),
      zone: try #require(TimeZoneName("Europe/Paris")), clocks: CalendarTesting.clocks,
      splitting: nil,
      fillsDown: fillsDown, code: { _, word in word },
      occurrence: { text, _ in
        let zone = text.hasSuffix("Z") ? TimeZoneName.utc : TimeZoneName("Europe/Paris")
        let plain = text.replacing("Z", with: "")
        guard let occurrence = Occurrence(sortKey: plain, zone: text.contains("T") ? zone : nil)
        else { throw TableTerms.RelativeDate() }
        return occurrence
      }, isTimeZone: { $0 != "Nulle/Part" })
    var reader = TableRecords(mapping, headings: headings, terms: terms)
    if isNoted, reader.gathers { rows.forEach { reader.note($0) } }
    var reading = Reading()
    func tell(_ result: TableRecords.Result) {
      switch result {
      case .record(let record): reading.records.append(record)
      case .problem(let problem, _): reading.problems.append(problem)
      }
    }
    for row in rows { try reader.read(row, tell: tell) }
    if reader.hasTwoParts {
      reader.beginOthers()
      for row in rows { try reader.read(row, tell: tell) }
    }
    try reader.finish(tell: tell)
    return reading
  }

  static func exchange(_ record: IncomingRecord?) throws -> IncomingExchange {
    guard case .exchange(let exchange) = try #require(record).content else {
      throw ImportProblem(place: SourcePlace(line: 0), reason: .malformed)
    }
    return exchange
  }
}
