/// The formats an answer can take.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// For people, on a terminal or in a mail.
  case text
  /// For people, to paste into a document.
  case markdown
  /// For programs: a stable shape with a schema number.
  case json
  /// For pipes: a reference a line.
  case ids
  /// For a mail, a browser, a printer: a page that stands alone.
  case html
  /// For a calendar (RFC 5545).
  case ics
  /// For an address book (RFC 6350).
  case vcf
  /// For a spreadsheet (RFC 4180): a table with a line of column names.
  case csv

  /// The formats that every page has; the others are for those that say so.
  public static let allCases: [OutputFormat] = [.text, .markdown, .json, .ids, .html]

  /// The formats that every list has.
  public static let lists: [OutputFormat] = [.text, .markdown, .json, .ids, .csv]
}

extension OutputFormat {
  /// Makes the renderer of a format that renders blocks; text for the others.
  func renderer(_ style: TextRenderer.Style, _ imprint: Imprint) -> any Renderer {
    switch self {
    case .markdown: MarkdownRenderer()
    case .html: HTMLRenderer(imprint)
    case .text, .json, .ids, .ics, .vcf, .csv: TextRenderer(style: style)
    }
  }
}
