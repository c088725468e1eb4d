import Diplomacy

/// A page as a table for spreadsheets: what of it stands in rows.
struct CSVTable: Sendable {
  /// The names of the columns, in the words of the JSON keys.
  let columns: [String]
  /// The rows, with as many cells each as there are columns.
  let rows: [[String]]

  /// The table as it is written.
  var written: ByteBuffer {
    var csv = CSVWriter()
    csv.row(columns)
    for row in rows { csv.row(row) }
    return csv.output
  }
}

extension CSVTable {
  /// The lines of a page: a fact, an item, a paragraph is a row, under the headings it stands
  /// below.
  ///
  /// For what is read line by line and is of many sorts, as a brief is: each line is in the
  /// words of the page.
  init(linesOf blocks: [Block]) {
    columns = ["section", "label", "text", "about", "reference"]
    var headings: [String] = []
    rows = blocks.flatMap { block -> [[String]] in
      func row(_ label: String, _ text: String, _ about: String = "", _ reference: String? = nil)
        -> [String]
      {
        [headings.joined(separator: " > "), label, text, about, reference ?? ""]
      }
      switch block {
      case .heading(let text, let level):
        headings = headings.prefix(level - 1) + [text]
        return []
      case .facts(let facts): return facts.map { row($0.label, $0.value) }
      case .item(let item):
        let about = ([item.aside] + item.details).filter { !$0.isEmpty }
        return [row(item.lead, item.text, about.joined(separator: " · "), item.reference)]
      case .paragraph(let text), .note(let text): return [row("", text)]
      case .marking(let marking): return [row("TLP", marking.label)]
      case .title, .subtitle, .hit, .columns, .row, .branch, .singleSheet, .chart:
        return []
      }
    }
  }
}
