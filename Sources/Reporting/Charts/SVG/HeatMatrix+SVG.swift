import Diplomacy
import Messages

extension HeatMatrix {
  /// How many rows and columns are drawn; the table has them all.
  private static let (mostRows, mostColumns) = (40, 24)

  /// The room of a turned name.
  private static let longest = 150.0

  /// The least room of a column whose name is turned, by whether any is in two lines: across the
  /// slope of sixty degrees a line takes 13, so that none lies upon the next.
  private static let (narrow, wide) = (22.0, 32.0)

  /// A long name in two lines, the shorter the better; others as they are.
  private static func lines(_ name: String, isTurned: Bool) -> [String] {
    guard isTurned, Drawing.width(of: name) > 90 else { return [name] }
    let words = name.split(separator: " ").map { String($0) }
    let breaks = (1..<max(words.count, 1)).map { place in
      [words[..<place].joined(separator: " "), words[place...].joined(separator: " ")]
    }
    func longest(_ lines: [String]) -> Double { lines.map { Drawing.width(of: $0) }.max() ?? 0 }
    return breaks.min { longest($0) < longest($1) } ?? [name]
  }

  /// A number in each cell that has one; columns that have no room for their names have them
  /// turned.
  func drawing(_ language: Language) -> Drawing {
    let (columns, rows) = (columns.prefix(Self.mostColumns), rows.prefix(Self.mostRows))
    let labels = min(max(rows.map { Drawing.width(of: $0.label) }.max() ?? 0, 30), 120) + 8
    let names = columns.map { Drawing.width(of: $0) }.max() ?? 0
    func cell(_ room: Double, least: Double = Self.narrow) -> Double {
      min(max(room / Double(max(columns.count, 1)), least), 56)
    }
    // A turned name leans out beyond its column.
    let isTurned = names > cell(Drawing.usualWidth - labels) - 4
    // Long ones in two lines, for which the columns are made wider.
    let lines = columns.map { Self.lines($0, isTurned: isTurned) }
    let longest = min(lines.joined().map { Drawing.width(of: $0) }.max() ?? 0, Self.longest)
    let tail = isTurned ? longest * 0.5 : 0
    let isDouble = lines.contains { $0.count > 1 }
    let cell = cell(
      Drawing.usualWidth - labels - tail, least: isDouble ? Self.wide : Self.narrow)
    let top = isTurned ? longest * 0.87 + 14 : 18.0
    let left = (self.rows.count - rows.count, self.columns.count - columns.count)
    let others = left.0 + left.1
    var drawing = Drawing(
      width: max(Drawing.usualWidth, labels + cell * Double(columns.count) + tail),
      height: top + Double(rows.count) * 22 + (others > 0 ? 18 : 2))
    for (index, name) in columns.enumerated() {
      let x = labels + cell * (Double(index) + 0.5)
      if isTurned {
        // Lines lie across the slope of sixty degrees.
        let apart = lines[index].count > 1 ? 13.0 : 0
        for (number, line) in lines[index].enumerated() {
          let shift = (Double(number) - 0.5) * apart
          drawing.text(
            line, x: x + 3 + shift * 0.87, y: top - 5 + (shift - apart / 2) * 0.5, .start,
            style: "muted", room: Self.longest + 6, turned: true)
        }
      } else {
        drawing.text(name, x: x, y: top - 6, .middle, style: "muted")
      }
    }
    for (number, row) in rows.enumerated() {
      let y = top + Double(number) * 22
      drawing.text(row.label, x: 0, y: y + 14, room: labels - 6)
      for (index, count) in row.counts.prefix(Self.mostColumns).enumerated() {
        let depth = Scale.depth(of: count, in: greatest)
        let x = labels + cell * Double(index)
        drawing.rectangle(
          x: x, y: y, width: cell - 1.5, height: 20.5, "heat-\(depth)",
          label: count > 0 ? "\(row.label), \(self.columns[index]) · \(count)" : nil)
        if count > 0 {
          drawing.text(
            String(count), x: x + (cell - 1.5) / 2, y: y + 14, .middle, style: "on-heat-\(depth)")
        }
      }
    }
    if others > 0 {
      drawing.text(ChartWords.others(others)[language], x: 0, y: drawing.height - 4, style: "muted")
    }
    return drawing
  }
}
