import Diplomacy

/// A page of HTML that stands alone: for a mail, a browser, a printer.
///
/// No script, no picture, nothing fetched: the style is in the page and follows the reader's
/// choice of light or dark. What was recorded is escaped, wherever it stands.
public struct HTMLRenderer: Renderer {
  public var output = ByteBuffer()
  private let language: String
  private var isBegun = false
  /// What is open and wants closing before the next block.
  private var open: Open?

  private enum Open: String { case list = "ul", table, facts = "dl" }

  /// Makes a renderer.
  ///
  /// - Parameter language: The language of the page, `fr` or `en`.
  public init(language: String) {
    self.language = language
  }

  public mutating func render(_ block: Block) {
    switch block {
    case .title(let text):
      begin(titled: text)
      element("h1", text)
    case .subtitle(let text): element("p class=\"ref\"", text)
    case .heading(let text, let level): element("h\(min(level + 1, 6))", text)
    case .paragraph(let text): element("p", text)
    case .facts(let facts):
      enter(.facts)
      for fact in facts {
        inner("dt", fact.label)
        inner(fact.tone == .plain ? "dd" : "dd class=\"\(fact.tone)\"", fact.value)
      }
    case .item(let item): self.item(item)
    case .columns(let columns):
      close()
      enter(.table)
      row(columns.map(\.title), "th")
    case .row(let cells):
      enter(.table)
      row(cells, "td")
    case .branch(let branch):
      enter(.list)
      inner(
        "li style=\"margin-left:\(branch.lasts.count * 1)em\"",
        ([branch.text] + branch.notes).joined(separator: " · "))
    case .hit(let hit):
      enter(.list)
      inner("li", "\(hit.heading.text) (\(hit.reference)) \(hit.line.text)")
    }
  }

  /// Ends the page, if it was begun.
  public mutating func finish() {
    guard isBegun else { return }
    close()
    output.append("</body>\n</html>\n")
  }

  // MARK: Parts

  private mutating func begin(titled title: String? = nil) {
    guard !isBegun else { return }
    isBegun = true
    output.append("<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n")
    output.append("<meta charset=\"utf-8\">\n")
    output.append("<meta name=\"viewport\" content=\"width=device-width\">\n")
    output.append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
    escaped(title ?? "cess")
    output.append("</title>\n<style>\n\(Self.style)</style>\n</head>\n<body>\n")
  }

  private mutating func close() {
    begin()
    if let open { output.append("</\(open.rawValue)>\n") }
    open = nil
  }

  private mutating func enter(_ part: Open) {
    guard open != part else { return }
    close()
    output.append("<\(part.rawValue)>\n")
    open = part
  }

  /// Writes an element that stands by itself; `tag` may have attributes of ours.
  private mutating func element(_ tag: String, _ text: String) {
    close()
    inner(tag, text)
  }

  private mutating func inner(_ tag: String, _ text: String) {
    output.append("<\(tag)>")
    escaped(text)
    output.append("</\(tag.prefix { $0 != " " })>\n")
  }

  private mutating func row(_ cells: [String], _ tag: String) {
    output.append("<tr>")
    for cell in cells {
      output.append("<\(tag)>")
      escaped(cell)
      output.append("</\(tag)>")
    }
    output.append("</tr>\n")
  }

  private mutating func item(_ item: Block.Item) {
    enter(.list)
    switch item.tone {
    case .alert: output.append("<li class=\"alert\">")
    case .caution: output.append("<li class=\"caution\">")
    case .muted: output.append("<li class=\"muted\">")
    case .plain: output.append("<li>")
    }
    if !item.lead.isEmpty {
      output.append("<span class=\"lead\">")
      escaped(item.lead)
      output.append("</span> ")
    }
    output.append("<strong>")
    escaped(item.text)
    output.append("</strong>")
    if let reference = item.reference {
      output.append(" <span class=\"ref\">")
      escaped(reference)
      output.append("</span>")
    }
    for detail in item.details {
      output.append("<br>\n")
      escaped(detail)
    }
    output.append("</li>\n")
  }

  /// Writes a text so that nothing in it is markup, in an element or an attribute.
  private mutating func escaped(_ text: String) {
    var result = ""
    for scalar in Neutral.neutralised(text, keepingLines: true).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    output.append(result)
  }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 16px/1.45 Georgia, "Times New Roman", serif; max-width: 44em; margin: 1.5em auto;
      padding: 0 1em; color: #1a1a1a; background: #fff; }
    h1 { font-size: 1.4em; border-bottom: 1px solid #999; padding-bottom: .3em; }
    h2 { font-size: 1.1em; margin: 1.4em 0 .4em; }
    ul { list-style: none; padding: 0; margin: 0; }
    li { margin: 0 0 .7em; padding-left: .7em; border-left: 3px solid #bbb; }
    li.alert { border-left-color: #b00020; }
    li.caution { border-left-color: #b36b00; }
    li.caution .lead, dd.caution { color: #8a5200; }
    li.alert .lead, dd.alert { color: #b00020; }
    .muted, .ref { color: #666; }
    .lead { font-variant-numeric: tabular-nums; }
    table { border-collapse: collapse; }
    td, th { padding: .2em .6em; border-bottom: 1px solid #ccc; text-align: left; }
    @media (prefers-color-scheme: dark) {
      body { color: #e6e6e6; background: #16181b; }
      .muted, .ref { color: #9a9a9a; }
      li.alert { border-left-color: #ff6b7d; }
      li.caution { border-left-color: #e0a030; }
      li.caution .lead, dd.caution { color: #f0b850; }
      li.alert .lead, dd.alert { color: #ff8a98; }
    }
    @media print {
      body { max-width: none; margin: 0; color: #000; background: #fff; font-size: 11pt; }
      li { break-inside: avoid; }
    }

    """
}
