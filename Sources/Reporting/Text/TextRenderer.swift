import Diplomacy

/// Text for people: laid out and coloured on a terminal, plain in a pipe.
public struct TextRenderer: Renderer {
  /// What the output goes to.
  public struct Style: Sendable, Equatable {
    /// How many columns to fit; `nil` for as many as it takes, as in a pipe or a file.
    public let width: Int?
    /// Whether to colour.
    public let isColoured: Bool
    /// Whether what reads the output knows the signs of Unicode that charts are drawn with.
    public let isUnicode: Bool

    /// Makes a style.
    public init(width: Int? = nil, isColoured: Bool = false, isUnicode: Bool = true) {
      self.width = width
      self.isColoured = isColoured
      self.isUnicode = isUnicode
    }

    /// For a pipe or a file.
    public static let plain = Style()
  }

  public var output = ByteBuffer()
  let style: Style
  /// The columns shown: their place in a row and their width.
  private var table: [(index: Int, width: Int)] = []
  private var isFirst = true
  /// What is said again at the end.
  private var marking: Marking?

  /// Makes a renderer.
  public init(style: Style) {
    self.style = style
  }

  public mutating func render(_ block: Block) {
    defer { isFirst = false }
    switch block {
    case .singleSheet: break
    case .title(let text): lines(text, .title)
    case .subtitle(let text): lines(text, .muted)
    case .heading(let text, let level): heading(text, level: level)
    case .paragraph(let text): paragraph(text)
    case .facts(let facts): self.facts(facts)
    case .item(let item): self.item(item)
    case .columns(let columns): begin(columns)
    case .row(let cells): row(cells)
    case .branch(let branch): self.branch(branch)
    case .hit(let hit): self.hit(hit)
    case .marking(let marking):
      self.marking = marking
      line(marking.label, .bold)
    case .chart(let chart): self.chart(chart)
    case .note(let text): note(text)
    }
  }

  /// Ends the document: its marking is said again.
  public mutating func finish() {
    guard let marking else { return }
    output.newline()
    line(marking.label, .bold)
  }

  // MARK: Running text

  private mutating func heading(_ text: String, level: Int) {
    if !isFirst { output.newline() }
    lines(text, level < 3 ? .title : .plain, indent: 2 * max(level - 2, 0))
  }

  private mutating func lines(_ text: String, _ ink: Ink, indent: Int = 0) {
    for piece in wrapped(text, indent: indent) {
      output.append(UInt8(ascii: " "), count: indent)
      line(piece, ink)
    }
  }

  private mutating func note(_ text: String) {
    blankLine()
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for piece in wrapped(String(part), indent: 0) { line(piece, .muted) }
    }
  }

  /// Parts what follows from what came before.
  mutating func blankLine() {
    if !isFirst { output.newline() }
  }

  private mutating func paragraph(_ text: String) {
    if !isFirst { output.newline() }
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for piece in wrapped(String(part), indent: 0) { line(piece, .plain) }
    }
  }

  private mutating func facts(_ facts: [Block.Fact]) {
    if !isFirst { output.newline() }
    let labels = facts.map { DisplayWidth.of($0.label) }.max() ?? 0
    for fact in facts {
      output.append(fact.label)
      output.append(UInt8(ascii: " "), count: labels - DisplayWidth.of(fact.label) + 2)
      let lines = wrapped(fact.value, indent: labels + 2)
      for (number, piece) in lines.enumerated() {
        if number > 0 { output.append(UInt8(ascii: " "), count: labels + 2) }
        line(piece, Ink(fact.tone))
      }
    }
  }

  private mutating func item(_ item: Block.Item) {
    output.append(UInt8(ascii: " "), count: 2)
    var indent = 2
    if item.margin != .none {
      let lead = DisplayWidth.of(item.lead)
      let margin = max(item.margin.width, lead)
      // Numbers of days line up by their last digit.
      let padding = margin - lead
      let isRight = item.margin == .dayOfMonth
      output.append(UInt8(ascii: " "), count: isRight ? padding : 0)
      append(item.lead, Ink(item.tone))
      output.append(UInt8(ascii: " "), count: (isRight ? 0 : padding) + 2)
      indent += margin + 2
    }
    text(item, indent: indent)
    let tone: Ink = item.tone == .muted ? .muted : .plain
    for detail in item.details {
      guard style.width != nil else {
        output.append(UInt8(ascii: " "), count: indent)
        line(detail, tone)
        continue
      }
      for piece in wrapped(detail, indent: indent) {
        output.append(UInt8(ascii: " "), count: indent)
        line(piece, tone)
      }
    }
  }

  /// The text of an item with its reference at the end.
  private mutating func text(_ item: Block.Item, indent: Int) {
    let ink: Ink = item.tone == .muted ? .muted : .bold
    let aside = item.aside.isEmpty ? "" : " · \(item.aside)"
    guard let width = style.width else {
      append(item.text, ink)
      append(aside, .plain)
      if let reference = item.reference {
        output.append("  ")
        append(reference, .muted)
      }
      output.newline()
      return
    }
    let lines = wrapped(item.text + aside, indent: indent)
    // How much of the lines is the text: between two of them a space was.
    var heavy = Neutral.neutralised(item.text).count
    for (number, piece) in lines.enumerated() {
      if number > 0 {
        output.newline()
        output.append(UInt8(ascii: " "), count: indent)
      }
      append(String(piece.prefix(max(heavy, 0))), ink)
      append(String(piece.dropFirst(max(heavy, 0))), item.tone == .muted ? .muted : .plain)
      heavy -= piece.count + 1
    }
    if let reference = item.reference {
      let used = indent + DisplayWidth.of(lines.last ?? "")
      if used + 2 + reference.utf8.count > width {
        output.newline()
        output.append(UInt8(ascii: " "), count: indent - 2)
      }
      output.append(UInt8(ascii: " "), count: 2)
      append(reference, .muted)
    }
    output.newline()
  }

  // MARK: Trees

  private mutating func branch(_ branch: Block.Branch) {
    // A tree of several trunks: air between them.
    if branch.lasts.isEmpty, !isFirst { output.newline() }
    let rails = branch.lasts.dropLast().map { $0 ? "   " : "│  " }.joined()
    append(rails + (branch.lasts.last.map { $0 ? "└─ " : "├─ " } ?? ""), .muted)
    append(branch.text, branch.lasts.isEmpty ? .title : Ink(branch.tone))
    let notes = branch.notes.joined(separator: " · ")
    if !notes.isEmpty {
      output.append("  ")
      append(notes, .muted)
    }
    output.newline()
  }

  // MARK: Tables

  /// In a pipe a row is its cells separated by tabs, without headings; on a
  /// terminal columns line up, are cut to fit, and the least needed give way.
  private mutating func begin(_ columns: [Block.Column]) {
    guard let width = style.width else { return }
    let shown = columns.enumerated().filter { $0.element.leastTerminal <= width }
    let fixed = shown.compactMap(\.element.width).reduce(0, +) + 2 * max(shown.count - 1, 0)
    let flexible = shown.count { $0.element.width == nil }
    let share = flexible > 0 ? max((width - fixed) / flexible, 8) : 0
    table = shown.map { ($0.offset, $0.element.width ?? share) }
    headings(columns.map { Neutral.neutralised($0.title) })
  }

  /// The headings, in as many lines as the longest wants, the last lines level.
  private mutating func headings(_ titles: [String]) {
    var lines = titles.map { [$0] }
    for column in table where titles.indices.contains(column.index) {
      lines[column.index] = DisplayWidth.heading(titles[column.index], to: column.width)
    }
    let height = table.map { lines[$0.index].count }.max() ?? 1
    for number in 0..<max(height, 1) {
      cells(
        lines.map { line in
          let place = number - height + line.count
          return line.indices.contains(place) ? line[place] : ""
        }, .muted)
    }
  }

  private mutating func row(_ texts: [String]) {
    if style.width != nil {
      cells(texts, .plain)
      return
    }
    for (number, text) in texts.enumerated() {
      if number > 0 { output.append(UInt8(ascii: "\t")) }
      Neutral.append(text, to: &output)
    }
    output.newline()
  }

  private mutating func cells(_ texts: [String], _ ink: Ink) {
    var padding = 0
    for column in table where texts.indices.contains(column.index) {
      let text = DisplayWidth.cut(Neutral.neutralised(texts[column.index]), to: column.width)
      if !text.isEmpty {
        output.append(UInt8(ascii: " "), count: padding)
        append(text, ink)
        padding = -DisplayWidth.of(text)
      }
      padding += column.width + 2
    }
    output.newline()
  }

  // MARK: Lines and colours

  /// Meanings, each with its colour on a terminal (ECMA-48, SGR).
  enum Ink {
    case plain, title, bold, alert, caution, muted, hit

    init(_ tone: Block.Tone) {
      switch tone {
      case .plain: self = .plain
      case .alert: self = .alert
      case .caution: self = .caution
      case .muted: self = .muted
      }
    }

    var code: String? {
      switch self {
      case .plain: nil
      case .title: "\u{1B}[1;36m"
      case .bold: "\u{1B}[1m"
      case .alert: "\u{1B}[1;31m"
      case .caution: "\u{1B}[33m"
      case .muted: "\u{1B}[2m"
      case .hit: "\u{1B}[1;33m"
      }
    }
  }

  mutating func line(_ text: String, _ ink: Ink) {
    append(text, ink)
    output.newline()
  }

  mutating func append(_ text: String, _ ink: Ink) {
    guard style.isColoured, let code = ink.code, !text.isEmpty else {
      Neutral.append(text, to: &output)
      return
    }
    output.append(code)
    Neutral.append(text, to: &output)
    output.append("\u{1B}[0m")
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    guard let width = style.width else { return [text] }
    return DisplayWidth.wrap(Neutral.neutralised(text), to: max(width - indent, 10))
  }
}
