import Diplomacy
import Messages

/// A page of HTML that stands alone: for a mail, a browser, a printer.
///
/// No script, nothing fetched, and a policy in the page that forbids both: the style is in the
/// page and follows the reader's choice of light or dark. What was recorded is escaped,
/// wherever it stands. Every element is closed as XML wants it, so that any tool can read it.
public struct HTMLRenderer: Renderer {
  public var output = ByteBuffer()
  let imprint: Imprint
  /// What the top of the page says, gathered until the first block that is none of it.
  var top = Top()
  private var isBegun = false
  /// How many sections are open, one in another.
  private var sections = 0
  /// What is open within the section and wants closing before the next part.
  private var open: Open?
  /// The heading a table or list stands under.
  private var heading = ""
  /// How many things of the page have an identifier.
  private var identifiers = 0

  /// A part that several blocks make together.
  enum Open: Equatable {
    /// A list, by what stands in the margin of its items.
    case list(Block.Item.Margin)
    case table
    /// A tree, with the depth of the node that is open.
    case tree(depth: Int)

    var closing: String {
      switch self {
      case .list: "</ul>\n"
      case .table: "</tbody>\n</table>\n</div>\n"
      case .tree(let depth): String(repeating: "</li></ul>\n", count: depth + 1)
      }
    }
  }

  /// Makes a renderer of pages of an imprint.
  public init(_ imprint: Imprint) {
    self.imprint = imprint
  }

  public mutating func render(_ block: Block) {
    if !isBegun, top.takes(block) { return }
    begin()
    switch block {
    case .title(let text): heading(text, level: 1)
    case .subtitle(let text): element("p class=\"subtitle\"", text)
    case .heading(let text, let level): heading(text, level: level)
    case .paragraph(let text): paragraph(text)
    case .singleSheet: break
    case .note(let text): element("p class=\"note\"", text)
    case .facts(let facts): self.facts(facts)
    case .item(let item): self.item(item)
    case .hit(let hit): self.hit(hit)
    case .columns(let columns): self.columns(columns)
    case .row(let cells): row(cells)
    case .branch(let branch): self.branch(branch)
    case .marking(let marking):
      close()
      band(marking)
    case .chart(let chart): self.chart(chart)
    }
  }

  /// Ends the page, if there is one.
  public mutating func finish() {
    guard isBegun || !top.isEmpty else { return }
    begin()
    closeSections(downTo: 0)
    foot()
  }

  // MARK: Parts

  private mutating func begin() {
    guard !isBegun else { return }
    isBegun = true
    heading = top.title ?? ""
    head()
  }

  /// Closes what several blocks made together.
  mutating func close() {
    if let open { output.append(open.closing) }
    open = nil
  }

  /// Opens a part unless it is open already; what it begins with is written by `body`.
  mutating func enter(_ part: Open, _ opening: (inout HTMLRenderer) -> Void) {
    guard open != part else { return }
    close()
    opening(&self)
    open = part
  }

  /// Returns a new identifier of the page.
  mutating func identifier(_ prefix: String) -> String {
    identifiers += 1
    return "\(prefix)\(identifiers)"
  }

  private mutating func heading(_ text: String, level: Int) {
    closeSections(downTo: level - 1)
    heading = text
    let identifier = identifier("s")
    // Only the parts of the page are landmarks; those within them would be too many.
    output.append(level == 1 ? "<section aria-labelledby=\"\(identifier)\">\n" : "<section>\n")
    sections += 1
    let tag = "h\(min(level + 1, 6))"
    output.append("<\(tag) id=\"\(identifier)\">")
    output.append(escaping: text)
    output.append("</\(tag)>\n")
  }

  private mutating func closeSections(downTo depth: Int) {
    close()
    while sections > max(depth, 0) {
      output.append("</section>\n")
      sections -= 1
    }
  }

  private mutating func paragraph(_ text: String) {
    close()
    inner("p", text, breakingLines: true)
  }

  /// Writes an element that stands by itself; `tag` may have attributes of ours.
  private mutating func element(_ tag: String, _ text: String) {
    close()
    inner(tag, text)
  }

  /// Writes an element within a part; `tag` may have attributes of ours.
  mutating func inner(_ tag: String, _ text: String, breakingLines: Bool = false) {
    output.append("<\(tag)>")
    output.append(escaping: text, breakingLines: breakingLines)
    output.append("</\(tag.prefix { $0 != " " })>\n")
  }

  // MARK: Tables

  private mutating func columns(_ columns: [Block.Column]) {
    close()
    let caption = heading
    enter(.table) { $0.openTable(caption: caption, columns.map(\.title)) }
  }

  /// Writes a table up to its first row; a table wider than the page is moved under it.
  mutating func openTable(caption: String, _ titles: [String]) {
    let identifier = identifier("t")
    output.append(
      "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"\(identifier)\">\n")
    output.append(titles.count > 8 ? "<table class=\"wide\">\n" : "<table>\n")
    output.append("<caption id=\"\(identifier)\" class=\"unseen\">")
    output.append(escaping: caption)
    output.append("</caption>\n<thead><tr>")
    for title in titles {
      output.append("<th scope=\"col\">")
      if title.isEmpty {
        let word = PageWords.reference[imprint.language]
        output.append("<span class=\"unseen\">\(word)</span>")
      } else {
        output.append(escaping: title)
      }
      output.append("</th>")
    }
    output.append("</tr></thead>\n<tbody>\n")
  }

  /// Writes a row; its first cell says what it is a row of.
  mutating func row(_ cells: [String]) {
    output.append("<tr>")
    for (number, cell) in cells.enumerated() {
      output.append(number == 0 ? "<th scope=\"row\">" : "<td>")
      output.append(escaping: cell, breakingLines: true)
      output.append(number == 0 ? "</th>" : "</td>")
    }
    output.append("</tr>\n")
  }

  // MARK: Trees

  private mutating func branch(_ branch: Block.Branch) {
    let depth = branch.lasts.count
    if case .tree(let before) = open {
      if depth > before {
        output.append("<ul>")
      } else {
        output.append("</li>\n")
        for _ in depth..<before { output.append("</ul></li>\n") }
      }
    } else {
      close()
      // A tree whose first node is not at the top still has its lists in order.
      output.append(String(repeating: "<ul class=\"tree\"><li>", count: depth))
      output.append("<ul class=\"tree\">")
    }
    open = .tree(depth: depth)
    output.append(branch.tone == .muted ? "<li class=\"muted\">" : "<li>")
    output.append(escaping: branch.text)
    if !branch.notes.isEmpty {
      output.append(" <span class=\"ref\">")
      output.append(escaping: branch.notes.joined(separator: " · "))
      output.append("</span>")
    }
  }
}
