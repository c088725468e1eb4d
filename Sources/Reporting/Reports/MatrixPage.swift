public import Diplomacy
import Messages

extension Page {
  /// Exchanges held, counted by two things.
  ///
  /// - Parameters:
  ///   - matrix: The counts.
  ///   - format: The format the page is for.
  ///   - style: How text looks where the page goes.
  ///   - words: What names things.
  /// - Returns: The page.
  public static func matrix(
    _ matrix: Matrix, as format: OutputFormat, style: TextRenderer.Style, _ words: Vocabulary
  ) -> Page {
    Page(
      blocks: MatrixBlocks(
        matrix: matrix, width: format == .text ? style.width : nil, isText: format == .text,
        signs: style.isUnicode ? .unicode : .ascii, words: words
      ).blocks,
      members: { $0.members(of: matrix, words) }, reference: "",
      table: matrix.table(words))
  }
}

private struct MatrixBlocks {
  let matrix: Matrix
  let width: Int?
  let isText: Bool
  let signs: ChartSigns
  let words: Vocabulary

  var blocks: [Block] {
    let spec = matrix.spec
    var blocks: [Block] = [
      .title(MatrixWords.title(spec.rows, spec.columns)[words]),
      .subtitle(spec.exchanges.subtitle(words, tellsStatuses: false)),
    ]
    if let marking = matrix.admission.marking { blocks.append(.marking(marking)) }
    if matrix.rows.isEmpty {
      blocks.append(.paragraph(ReportWords.noExchange[words]))
    } else {
      for part in parts { blocks += table(part) }
      if matrix.others > 0 {
        blocks.append(.paragraph(MatrixWords.others(matrix.others)[words]))
      }
      blocks.append(.paragraph(MatrixWords.countedOnce[words]))
    }
    if let limit = spec.exchanges.clearance.limit, matrix.admission.withheld > 0 {
      blocks.append(
        .paragraph(PagesWords.withheld(matrix.admission.withheld, above: limit)[words]))
    }
    return blocks
  }

  /// The names of the columns: a month alone where its year was just said.
  private var heads: [String] {
    var year = ""
    return matrix.columns.map { column in
      guard case .stretch(let key) = column.key, matrix.spec.columns != .years else {
        return words.name(column.key)
      }
      if key.utf8.count == 4 { return key }
      defer { year = String(key.prefix(4)) }
      return key.hasPrefix(year) && !year.isEmpty ? String(key.dropFirst(5)) : key
    }
  }

  /// How wide the names of rows are on a terminal.
  private static let margin = 26

  /// The columns side by side that fit the terminal, in portions.
  private var parts: [Range<Int>] {
    guard let width else { return [0..<heads.count] }
    var parts: [Range<Int>] = []
    var (start, used) = (0, 0)
    for (place, head) in heads.enumerated() {
      let room = columnWidth(head) + 2
      if place > start, Self.margin + used + room + 8 > width {
        parts.append(start..<place)
        (start, used) = (place, 0)
      }
      used += room
    }
    return parts + [start..<heads.count]
  }

  /// As wide as the widest word: the others stand below it.
  private func columnWidth(_ head: String) -> Int {
    min(max(DisplayWidth.ofWidestWord(head), 3), 18)
  }

  /// Whether a line of signs for the course of each row stands at its end: on a terminal, of a
  /// time that has a course.
  private var hasCourses: Bool {
    let isTime = [.months, .quarters, .years].contains(matrix.spec.columns)
    guard let width, isTime, (4...24).contains(heads.count) else { return false }
    return used(parts[parts.count - 1]) + heads.count + 2 <= width
  }

  /// How many columns of the terminal a part takes.
  private func used(_ part: Range<Int>) -> Int {
    Self.margin + part.reduce(0) { $0 + columnWidth(heads[$1]) + 2 } + 8
  }

  private func course(_ counts: [Int], greatest: Int) -> String {
    signs.sparkline(counts, greatest: greatest)
  }

  private func table(_ part: Range<Int>) -> [Block] {
    let shown = Array(part)
    let heads = heads
    let tellsCourses = hasCourses && part.upperBound == heads.count
    let columns =
      [Block.Column(MatrixWords.rows(matrix.spec.rows)[words], width: Self.margin)]
      + shown.map { Block.Column(heads[$0], width: columnWidth(heads[$0])) }
      + [Block.Column(MatrixWords.total[words], width: 6)]
      + (tellsCourses ? [Block.Column(MatrixWords.course[words], width: heads.count)] : [])
    let titles = columns.map(\.title)
    let greatest = matrix.rows.flatMap(\.cells).max() ?? 0
    var rows = matrix.rows.map { row in
      [words.name(row.key)] + shown.map { cell(row.cells[$0]) } + [String(row.total)]
        + (tellsCourses ? [course(row.cells, greatest: greatest)] : [])
    }
    let totals = matrix.columns.map(\.total)
    rows.append(
      [MatrixWords.total[words]] + shown.map { cell(totals[$0]) } + [String(matrix.total)]
        + (tellsCourses ? [course(totals, greatest: totals.max() ?? 0)] : []))
    // A pipe shows no headings, and figures without them say nothing.
    return [.columns(columns)] + (width == nil && isText ? [.row(titles)] : [])
      + rows.map(Block.row)
  }

  /// A count; on a terminal nothing is a dot, so that what there is stands out.
  private func cell(_ count: Int) -> String { count == 0 && width != nil ? "·" : String(count) }
}

extension Vocabulary {
  /// Names a row or a column.
  fileprivate func name(_ key: Matrix.Key) -> String {
    switch key {
    case .zone(let zone): self.zone(zone)
    case .zoneItself(let zone): MatrixWords.itself(self.zone(zone))[self]
    case .actor(let actor): actor.name
    case .axis(let axis): self.axis(axis)
    case .kind(let kind): kind.label[self]
    case .stretch(let key): key
    }
  }

  /// What a program knows a row or a column by.
  fileprivate func code(_ key: Matrix.Key) -> String {
    switch key {
    case .zone(let zone), .zoneItself(let zone): zoneCode(zone)
    case .actor(let actor): actor.id.lettered
    case .axis(let axis): axisCode(axis)
    case .kind(let kind): kind.rawValue
    case .stretch(let time): time
    }
  }
}

extension Matrix {
  /// The counts as they are: a row for each row and one of the totals, of which the key is empty.
  fileprivate func table(_ words: Vocabulary) -> CSVTable {
    CSVTable(
      columns: ["key", "name"] + columns.map { words.name($0.key) } + ["total"],
      rows: rows.map { row in
        [words.code(row.key), words.name(row.key)] + row.cells.map { String($0) }
          + [String(row.total)]
      } + [
        ["", MatrixWords.total[words]] + columns.map { String($0.total) } + [String(total)]
      ])
  }
}

extension JSONWriter {
  fileprivate mutating func members(of matrix: Matrix, _ words: Vocabulary) {
    member("report", "matrix")
    member("by", matrix.spec.columns.rawValue)
    member("of", matrix.spec.rows.rawValue)
    members(of: matrix.spec.exchanges, words)
    member("marking", matrix.admission.marking?.rawValue)
    member("withheld", matrix.admission.withheld)
    array("columns") { json in
      for column in matrix.columns {
        json.object { json in
          json.key(column.key, words)
          json.member("total", column.total)
        }
      }
    }
    array("rows") { json in
      for row in matrix.rows {
        json.object { json in
          json.key(row.key, words)
          json.member("total", row.total)
        }
      }
    }
    array("cells") { json in
      for row in matrix.rows {
        json.array { json in for cell in row.cells { json.member(nil, cell) } }
      }
    }
    member("total", matrix.total)
    member("others", matrix.others)
  }

  private mutating func key(_ key: Matrix.Key, _ words: Vocabulary) {
    member("key", words.code(key))
    if case .zoneItself = key { member("itself", true) }
    member("name", words.name(key))
  }
}
