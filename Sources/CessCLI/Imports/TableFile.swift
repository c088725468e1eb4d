import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// A table in a file, whose columns are understood.
struct TableFile: IncomingFile {
  let source: ImportSource
  let mapping: TableMapping
  let headings: [String]
  /// The row of the headings as it stands.
  let heading: TableRow
  let separator: UInt8
  var fractionRead: Double? { bytes.fractionRead }
  private let bytes: InputBytes
  private let options: TableOptions
  let encoding: SourceEncoding
  /// Whether an empty cell is what stands above it.
  let fillsDown: Bool
  private let splitting: String?

  var format: ImportFormat { .table(mapping.kind) }

  init(
    _ bytes: InputBytes, _ options: TableOptions, kind: TableKind?, in session: Session
  ) throws {
    let (found, digest) = try SourceEncoding.examine(bytes.source())
    let name = bytes.name
    guard let encoding = try options.typedEncoding() ?? found else {
      throw Failure(.malformedInput, ImportWords.noText(name), hint: ImportWords.formatsHint)
    }
    var head: [UInt8] = []
    let decoded = encoding.decoding(try bytes.source())
    while head.count < 1 << 16, let portion = try decoded.next() { head += portion }
    let separator = try options.separator.map(Self.separator) ?? TableScanner.separator(in: head)
    let rows = try Self.firstRows(encoding.decoding(try bytes.source()), separator, name)
    let saved = try options.mapping.map { try SavedMapping.read($0, in: session) }
    let said = try options.assignments.flatMap { try TableMapping.Assignment.parse($0) }
    try Self.checkSayOneThing(said)
    self.bytes = bytes
    self.options = options
    self.encoding = encoding
    self.separator = separator
    source = ImportSource(name: try options.sourceName(of: name), digest: digest)
    splitting = try options.signsToSplit() ?? saved?.split
    fillsDown = options.fillDown || saved?.fillsDown ?? false
    let assignments = try (saved?.assignments ?? []) + said
    (heading, headings, mapping) = try Self.understood(rows, of: name) { headings in
      try TableMapping(
        headings: headings, kind: kind ?? saved?.kind, assignments: assignments,
        groupBy: options.groupBy ?? saved?.groupBy)
    }
  }

  /// The first row by which the table is understood: titles may stand above it, which fill fewer
  /// cells than it does.
  private static func understood(
    _ rows: [TableRow], of name: String, _ mapping: ([String]) throws -> TableMapping
  ) throws -> (heading: TableRow, headings: [String], mapping: TableMapping) {
    var problems: [(width: Int, problem: TableMapping.Problem)] = []
    var widest = 0
    for row in rows {
      let headings = row.cells.map(\.trimmed)
      let width = headings.count { !$0.isEmpty }
      if width > widest {
        do {
          return (row, headings, try mapping(headings))
        } catch let found as TableMapping.Problem {
          problems.append((width, found))
        }
      }
      widest = max(widest, width)
    }
    // Where none will do, what is wrong with the first that is no title.
    throw problems.first { $0.width * 2 > widest }?.problem
      ?? Failure(.malformedInput, ImportWords.empty(name))
  }

  func hints(for summary: ImportSummary) -> [Phrase] {
    let problems = summary.problems
    var hints: [Phrase] = []
    if mapping.kind == .meetings, mapping.groupBy == nil,
      problems.contains(where: { $0.reason == .repeated }),
      let column = mapping.columns.first(where: { $0.field == .uid })
    {
      hints.append(ImportWords.groupHint(column.heading))
    }
    let missing = Set(problems.filter { $0.reason == .missing }.compactMap(\.field))
    let filled = mapping.columns.first {
      // A deadline that is missing is nobody else's.
      missing.contains($0.heading) && mapping.kind.isFilledDown($0.field) && $0.field != .due
    }
    if let filled, !fillsDown {
      let number = mapping.kind == .meetings && mapping.groupBy == nil ? numbering : nil
      hints.append(ImportWords.fillDownHint(filled.heading, groupBy: number))
    }
    let several = summary.newcomers.first {
      $0.nature.isPerson && AddressedPeople.mayBeSeveral($0.name)
    }
    if let several, splitting == nil, mapping.kind != .contacts {
      hints.append(ImportWords.splitHint(several.name.text))
    }
    if let column = problems.lazy.compactMap(\.columnOfCodes).first {
      hints.append(ImportWords.leaveOutHint(column))
    }
    return hints
  }

  /// The heading of the column that numbers exchanges: one on several rows has its number on the first
  /// alone.
  private var numbering: String? {
    mapping.columns.first { $0.field == .uid }?.heading
      ?? headings.first { ["n", "no", "nr", "numero"].contains(Folding.fold($0)) }
  }

  /// Refuses a column that a person says to be one thing and another; a kept mapping may be
  /// corrected.
  private static func checkSayOneThing(_ assignments: [TableMapping.Assignment]) throws {
    var said: [String: TableMapping.Assignment] = [:]
    for assignment in assignments {
      // By the letters as they are: « N° » and « N » are two columns.
      let key = assignment.heading.lowercased()
      if let other = said.updateValue(assignment, forKey: key), other.field != assignment.field {
        let texts = [other, assignment].map { "\($0.heading)=\($0.field?.rawValue ?? "")" }
        throw Failure(.usage, ImportWords.oneThing(texts))
      }
    }
  }

  private static func separator(_ typed: String) throws -> UInt8 {
    let byte = ["tab": UInt8(ascii: "\t"), "\\t": UInt8(ascii: "\t")][typed] ?? typed.utf8.first
    guard let byte, byte < 0x80, typed.utf8.count == 1 || byte == UInt8(ascii: "\t") else {
      throw Failure(.usage, ImportWords.unknownSeparator(typed))
    }
    return byte
  }

  /// So many rows are looked at for the headings.
  private static let mostTitles = 20

  /// The first rows of a table that have anything in them.
  private static func firstRows(
    _ decoded: ByteSource, _ separator: UInt8, _ name: String
  ) throws -> [TableRow] {
    var rows: [TableRow] = []
    do {
      var scanner = TableScanner(separator: separator)
      while rows.count < mostTitles, let portion = try decoded.next() {
        try scanner.read(portion) { if rows.count < mostTitles { rows.append($0) } }
      }
      if rows.count < mostTitles { try scanner.finish { rows.append($0) } }
    } catch let error as ScanError {
      // What is wrong further down is told when the rows are read.
      if rows.isEmpty { throw failure(error, in: name) }
    }
    return rows
  }

  /// Whether it begins with the mark of UTF-8.
  var hasMark: Bool {
    get throws { try bytes.source().next()?.starts(with: [0xEF, 0xBB, 0xBF]) ?? false }
  }

  // MARK: Records

  func records(
    in session: Session, each: (IncomingResult) throws -> Void
  ) throws -> FileReading {
    func tell(_ result: TableRecords.Result) throws {
      switch result {
      case .record(let record): try each(.record(record))
      case .problem(let problem, let row): try each(.problem(problem, at: row.place))
      }
    }
    let order = DateOrder()
    var records = TableRecords(
      mapping, headings: headings, terms: try terms(in: session, noting: order))
    // Twice, where rows are gathered: nobody has to hold what is complete.
    if records.gathers { try rows(in: session) { records.note($0) } }
    var count = 0
    try rows(in: session) { row in
      if try records.read(row, tell: tell) { count += 1 }
    }
    if records.hasTwoParts {
      records.beginOthers()
      try rows(in: session) { try records.read($0, tell: tell) }
    }
    try records.finish(tell: tell)
    if let found = order.american { throw monthsFirst(found) }
    return FileReading(count: count)
  }

  /// What is said of a table whose dates begin with the month, by the column that shows it.
  private func monthsFirst(_ found: DateOrder.MonthFirst) -> Failure {
    let column = found.column
    let heading = column.heading.isEmpty ? String(column.place + 1) : column.heading
    return Failure(
      .malformedInput,
      ErrorWords.stream(Phrase(verbatim: bytes.name), ImportWords.monthsFirst(found.date)),
      hint: ImportWords.monthsFirstHint(
        "\(heading)=\(column.field.rawValue)", sign: found.sign, yearWidth: found.yearWidth))
  }

  /// Reads the rows below the headings.
  func rows(in session: Session, each: (TableRow) throws -> Void) throws {
    let decoded = encoding.decoding(try bytes.source())
    var scanner = TableScanner(separator: separator)
    func pass(_ row: TableRow) throws {
      if row.number > heading.number { try each(row) }
    }
    do {
      while let portion = try decoded.next() { try scanner.read(portion, row: pass) }
      try scanner.finish(row: pass)
    } catch let error as ScanError {
      throw Self.failure(error, in: bytes.name)
    }
  }

  private static func failure(_ error: ScanError, in name: String) -> Failure {
    let scan: ImportWords.Scan =
      switch error {
      case .openQuote(let line): .openQuote(line: line)
      case .cellTooLong(let line, let limit, let isQuoted):
        .cellTooLong(line: line, limit: limit, isQuoted: isQuoted)
      case .tooManyCells(let line, let limit): .tooManyCells(line: line, limit: limit)
      }
    return Failure(
      .malformedInput, ErrorWords.stream(Phrase(verbatim: name), ImportWords.scan(scan)))
  }

  private func terms(in session: Session, noting order: DateOrder) throws -> TableTerms {
    let zone = session.environment.now.zone
    return TableTerms(
      source: source.name.text, today: session.today, zone: zone, clocks: ZoneOffset.clocks,
      splitting: splitting, fillsDown: fillsDown,
      code: { [kind = mapping.kind] in TableWords.code($1, for: $0, in: kind) },
      occurrence: { try TableDate.read($0, isDeadline: $1, today: session.today, in: zone) },
      noteDate: { order.note($0, in: $1) }, isTimeZone: { session.environment.isTimeZone($0) })
  }

  // MARK: Mapping

  func named(_ problem: ImportProblem) -> ImportProblem {
    guard let field = problem.field.flatMap({ TableField(rawValue: $0) }),
      let heading = mapping.heading(of: field)
    else { return problem }
    return ImportProblem(
      place: problem.place, field: heading, value: problem.value, reason: problem.reason)
  }

  /// Says which column is what.
  func tellMapping(in session: Session) {
    if heading.number > 1 { session.say(ImportWords.headingsBelowTitles(heading.number)) }
    let taken = mapping.columns.map { column in
      (column.heading, column.field, fillsDown && mapping.kind.isFilledDown(column.field))
    }
    let left = headings.indices.filter { place in
      !mapping.columns.contains { $0.place == place } && headings[place] != mapping.groupBy
    }.map { headings[$0] }.filter { !$0.isEmpty }
    let lines = ImportWords.columns(mapping.kind, taken, left: left, groupBy: mapping.groupBy)
    for line in lines { session.say(line) }
  }

  func saveMapping(to path: String, in session: Session) throws {
    try SavedMapping(mapping, headings: headings, split: splitting, fillsDown: fillsDown)
      .write(to: path, in: session)
  }
}

extension ImportProblem {
  /// The column in which something else than a code we know stands; `nil` for any other problem.
  fileprivate var columnOfCodes: String? {
    if case .code = reason { field } else { nil }
  }
}
