import Diplomacy
import Messages

extension Chart {
  /// The chart as shapes.
  var drawing: Drawing {
    guard !isEmpty else {
      var drawing = Drawing(height: 48)
      drawing.rectangle(x: 0.5, y: 0.5, width: 359, height: 47, "axis")
      drawing.text(ChartWords.nothing[language], x: 180, y: 28, .middle, style: "muted")
      return drawing
    }
    return switch figure {
    case .bars(let bars): bars.drawing
    case .calendar(let calendar): calendar.drawing(language)
    case .matrix(let matrix): matrix.drawing(language)
    case .timeline(let lanes): lanes.drawing(language)
    case .network(let network): network.drawing(language)
    case .burnDown(let burnDown): burnDown.drawing(language)
    }
  }
}

extension HTMLRenderer {
  /// Writes a chart: its title and what is to be seen in it, the picture, the figures.
  mutating func chart(_ chart: Chart) {
    close()
    let drawing = chart.drawing
    let identifier = identifier("c")
    output.append("<figure>\n<figcaption>")
    output.append(escaping: chart.title)
    output.append("<p>")
    output.append(escaping: chart.description)
    output.append("</p></figcaption>\n")
    let isWide = drawing.width > Drawing.usualWidth
    if isWide {
      output.append("<div class=\"scroll\" role=\"group\" tabindex=\"0\" ")
      output.append("aria-labelledby=\"\(identifier)t\">\n")
    }
    let (width, height) = (drawing.number(drawing.width), drawing.number(drawing.height))
    output.append("<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" font-size=\"11\" ")
    output.append("font-family=\"Arial, sans-serif\" ")
    output.append("aria-labelledby=\"\(identifier)t \(identifier)d\"")
    if isWide {
      // On a telephone as wide as is legible, and moved; beyond that as wide as the page.
      let most = drawing.number(drawing.width * 1.3)
      output.append(" style=\"min-width:\(width)px;max-width:\(most)px\"")
    }
    output.append(">\n<title id=\"\(identifier)t\">")
    output.append(escaping: chart.title)
    output.append("</title>\n<desc id=\"\(identifier)d\">")
    output.append(escaping: chart.description)
    output.append("</desc>\n")
    output.append(drawing.shapes)
    output.append("</svg>\n")
    if isWide { output.append("</div>\n") }
    let table = chart.table
    if !table.rows.isEmpty {
      output.append("<details>\n<summary>\(ChartWords.figures[chart.language])</summary>\n")
      openTable(caption: chart.title, table.columns)
      for cells in table.rows { row(cells) }
      output.append("</tbody>\n</table>\n</div>\n</details>\n")
    }
    output.append("</figure>\n")
  }
}
