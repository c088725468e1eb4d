import Diplomacy
import Messages

/// The page around its parts: head, bands, foot.
extension HTMLRenderer {
  /// What the top of a page says.
  struct Top: Sendable {
    var title: String?
    var subtitles: [String] = []
    var marking: Marking?
    /// Whether the page is set closer in print, to be one sheet.
    var isSingleSheet = false

    var isEmpty: Bool { title == nil && subtitles.isEmpty && marking == nil }

    /// Takes a block that belongs to the top; returns whether it did.
    mutating func takes(_ block: Block) -> Bool {
      switch block {
      case .title(let text) where title == nil: title = text
      case .subtitle(let text): subtitles.append(text)
      case .marking(let marking) where self.marking == nil: self.marking = marking
      case .singleSheet: isSingleSheet = true
      default: return false
      }
      return true
    }
  }

  private var language: Language { imprint.language }

  /// The day the page was made, in words.
  private var made: String? {
    imprint.day.map { PageWords.made(DateWords.day($0, language))[language] }
  }

  /// Writes the page up to its first part.
  mutating func head() {
    output.append(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)"\(top.isSingleSheet ? " class=\"sheet\"" : "")>
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>
      """)
    output.append(
      escaping: [top.title, top.marking?.label].compactMap(\.self).joined(separator: " · "))
    if top.isEmpty { output.append("cess") }
    output.append("</title>\n<style>\n")
    output.append(Palette.css)
    output.append(Self.styleSheet)
    output.append(runningLines)
    output.append("</style>\n</head>\n<body>\n<header>\n")
    if let marking = top.marking { band(marking) }
    if let title = top.title {
      inner("h1", title)
    } else {
      output.append("<h1 class=\"unseen\">cess</h1>\n")
    }
    for subtitle in top.subtitles { inner("p class=\"subtitle\"", subtitle) }
    output.append("</header>\n<main>\n")
  }

  /// Writes what stands under all parts.
  mutating func foot() {
    output.append("</main>\n<footer>\n")
    if let made { inner("p class=\"made\"", made) }
    if let marking = top.marking { band(marking) }
    output.append("</footer>\n</body>\n</html>\n")
  }

  /// Writes a marking, at the right and in the colours of the standard.
  mutating func band(_ marking: Marking) {
    let colour = Palette.colour(of: marking).css
    output.append("<p class=\"marking\"><span class=\"unseen\">")
    output.append("\(PageWords.marking[language])\(language == .french ? "\u{A0}: " : ": ")</span>")
    output.append("<b style=\"color:\(colour)\">\(marking.label)</b></p>\n")
  }

  /// Nothing is run and nothing is fetched, whatever else should slip in; the one picture is
  /// in the page.
  private static let policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

  private static let styleSheet = String(decoding: PackageResources.page_css, as: UTF8.self)

  /// What stands on every printed page: title, marking, the day, the number of the page.
  private var runningLines: String {
    let marking =
      top.marking.map { "url(\"\(MarkingPicture.address(of: $0))\")" } ?? "normal"
    let number = PageWords.page[language]
    // An element cannot say how wide the margins of its page are.
    let margin = top.isSingleSheet ? "\n  margin: 17mm 15mm 15mm;" : ""
    return """
      @page {\(margin)
        @top-left { content: \(Self.quoted(top.title ?? "")); }
        @top-right { content: \(marking); }
        @bottom-left { content: \(Self.quoted(made ?? "")); }
        @bottom-center {
          content: "\(number)" counter(page) "\(PageWords.pageOf[language])" counter(pages); }
        @bottom-right { content: \(marking); }
      }

      """
  }

  /// Returns a text as a string of CSS that nothing in it can end, cut to a line's length.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in DisplayWidth.cut(Neutral.neutralised(text), to: 60).unicodeScalars {
      switch scalar {
      case "\"", "'", "\\", "<", ">", "&": result += "\\\(String(scalar.value, radix: 16)) "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
