import Diplomacy

/// Markdown (CommonMark, tables as GitHub writes them).
public struct MarkdownRenderer: Renderer {
  public var output = ByteBuffer()
  private var last: Part?
  /// What is said again at the end.
  private var marking: Marking?

  enum Part { case line, item, facts, row }

  /// Makes a renderer.
  public init() {}

  public mutating func render(_ block: Block) {
    switch block {
    case .title(let text): heading(text, level: 1)
    case .subtitle(let text):
      begin(.line)
      output.append("*")
      escaped(text)
      output.append("*\n")
    case .heading(let text, let level): heading(text, level: level + 1)
    case .paragraph(let text):
      begin(.line)
      for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
        escaped(String(part))
        output.newline()
      }
    case .facts(let facts):
      begin(.facts)
      for fact in facts {
        output.append("- ")
        escaped(fact.label)
        output.append(" — **")
        escaped(fact.value)
        output.append("**\n")
      }
    case .item(let item): self.item(item)
    case .columns(let columns): self.columns(columns.map(\.title))
    case .row(let cells): row(cells)
    case .branch(let branch): self.branch(branch)
    case .hit(let hit): self.hit(hit)
    case .marking(let marking):
      self.marking = marking
      label(marking)
    case .singleSheet: break
    case .chart(let chart): self.chart(chart)
    case .note(let text):
      begin(.line)
      output.append("*")
      escaped(text)
      output.append("*\n")
    }
  }

  /// Ends the document: its marking is said again.
  public mutating func finish() {
    if let marking { label(marking) }
  }

  private mutating func label(_ marking: Marking) {
    begin(.line)
    output.append("**")
    escaped(marking.label)
    output.append("**\n")
  }

  /// Begins a table.
  mutating func columns(_ titles: [String]) {
    begin(.line)
    row(titles)
    output.append("|")
    for _ in titles { output.append(" --- |") }
    output.newline()
    last = .row
  }

  private mutating func heading(_ text: String, level: Int) {
    begin(.line)
    output.append(UInt8(ascii: "#"), count: min(level, 6))
    output.append(" ")
    escaped(text)
    output.newline()
  }

  private mutating func item(_ item: Block.Item) {
    begin(.item)
    output.append("- ")
    if !item.lead.isEmpty {
      output.append(item.tone == .alert ? "**" : "")
      escaped(item.lead)
      output.append(item.tone == .alert ? "** — " : " — ")
    }
    output.append("**")
    escaped(item.text)
    output.append("**")
    if !item.aside.isEmpty {
      output.append(" · ")
      escaped(item.aside)
    }
    if let reference = item.reference {
      output.append(" `")
      output.append(reference)
      output.append("`")
    }
    for detail in item.details {
      output.append("  \n  ")
      escaped(detail)
    }
    output.newline()
  }

  private mutating func branch(_ branch: Block.Branch) {
    begin(.item)
    output.append(UInt8(ascii: " "), count: 2 * branch.lasts.count)
    output.append("- ")
    escaped(branch.text)
    for note in branch.notes {
      output.append(" — ")
      escaped(note)
    }
    output.newline()
  }

  mutating func row(_ cells: [String]) {
    output.append("|")
    for cell in cells {
      output.append(" ")
      escaped(cell)
      output.append(" |")
    }
    output.newline()
  }

  /// Puts an empty line between parts of different sorts.
  mutating func begin(_ part: Part) {
    if let last, last != .item || part != .item { output.newline() }
    last = part
  }

  /// Appends a text so that none of its characters is taken for a mark.
  mutating func escaped(_ text: String) {
    let bytes = Self.withoutMargin(Neutral.isHarmless(text) ? text : Neutral.neutralised(text)).utf8
    let opening = Self.openingMark(bytes)
    for (place, byte) in bytes.enumerated() {
      if place == opening || Self.isMark(byte) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
  }

  /// Returns a text without the spaces it begins with: four would make it code.
  private static func withoutMargin(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: " ") ? String(text.drop { $0 == " " }) : text
  }

  /// The place of the sign that would make a heading, a quotation or a list of a
  /// line that begins with it: `#`, `>`, `-`, `+`, `=`, `~`, or the point of `1.`.
  private static func openingMark(_ bytes: String.UTF8View) -> Int? {
    guard let first = bytes.first else { return nil }
    if "#>-+=~".utf8.contains(first) { return 0 }
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard digits > 0, let next = bytes.dropFirst(digits).first, ".)".utf8.contains(next) else {
      return nil
    }
    return digits
  }

  /// Whether a byte is a mark wherever it stands.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"),
      UInt8(ascii: "&"):
      true
    default: false
    }
  }
}
