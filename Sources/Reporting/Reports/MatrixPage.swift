public import Diplomacy
import Messages

extension Page {
  /// Exchanges held, counted by two things.
  ///
  /// - Parameters:
  ///   - matrix: The counts.
  ///   - format: The format the page is for.
  ///   - width: How many columns the terminal has; `nil` for a pipe or a file.
  ///   - words: What names things.
  /// - Returns: The page.
  public static func matrix(
    _ matrix: Matrix, as format: OutputFormat, width: Int?, _ words: Vocabulary
  ) -> Page {
    Page(
      blocks: MatrixBlocks(
        matrix: matrix, width: format == .text ? width : nil, isText: format == .text, words: words
      ).blocks,
      members: { $0.members(of: matrix, words) }, reference: "")
  }
}

private struct MatrixBlocks {
  let matrix: Matrix
  let width: Int?
  let isText: Bool
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
      if key.utf8.count == 4 { return MatrixWords.noMonth(key)[words] }
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

  private func columnWidth(_ head: String) -> Int { min(max(head.count, 3), 14) }

  private func table(_ part: Range<Int>) -> [Block] {
    let shown = Array(part)
    let heads = heads
    let columns =
      [Block.Column(MatrixWords.rows(matrix.spec.rows)[words], width: Self.margin)]
      + shown.map { Block.Column(heads[$0], width: columnWidth(heads[$0])) }
      + [Block.Column(MatrixWords.total[words], width: 6)]
    let titles = columns.map(\.title)
    var rows = matrix.rows.map { row in
      [words.name(row.key)] + shown.map { cell(row.cells[$0]) } + [String(row.total)]
    }
    rows.append(
      [MatrixWords.total[words]] + shown.map { cell(matrix.columns[$0].total) }
        + [String(matrix.total)])
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
    let code: String
    var itself = false
    switch key {
    case .zone(let zone): code = words.zoneCode(zone)
    case .zoneItself(let zone): (code, itself) = (words.zoneCode(zone), true)
    case .actor(let actor): code = actor.id.lettered
    case .axis(let axis): code = words.axisCode(axis)
    case .kind(let kind): code = kind.rawValue
    case .stretch(let time): code = time
    }
    member("key", code)
    if itself { member("itself", true) }
    member("name", words.name(key))
  }
}
