import Diplomacy
import Messages

/// Charts on a terminal, within its width; in a pipe or a file, within 72 columns.
extension TextRenderer {
  /// The signs to draw with.
  var signs: ChartSigns { style.isUnicode ? .unicode : .ascii }

  /// How many columns a chart has.
  var room: Int { min(max(style.width ?? 72, 40), 120) }

  mutating func chart(_ chart: Chart) {
    blankLine()
    line(chart.title, .bold)
    for piece in DisplayWidth.wrap(Neutral.neutralised(chart.description), to: room) {
      line(piece, .muted)
    }
    guard !chart.isEmpty else {
      line(ChartWords.nothing[chart.language], .muted)
      return
    }
    switch chart.figure {
    case .bars(let bars): self.bars(bars)
    case .calendar(let calendar): self.calendar(calendar, chart.language)
    case .matrix(let matrix): self.matrix(matrix)
    case .timeline(let lanes): self.lanes(lanes, chart.language)
    case .network(let network): self.network(network, chart.language)
    case .burnDown(let burnDown): self.burnDown(burnDown, chart.language)
    }
  }

  /// Returns a text that fills its columns, cut or followed by spaces.
  func fitted(_ text: String, to width: Int) -> String {
    let cut = DisplayWidth.cut(Neutral.neutralised(text), to: width)
    return cut + String(repeating: " ", count: max(width - DisplayWidth.of(cut), 0))
  }

  /// Returns a text at the right end of its columns.
  func aligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(width - DisplayWidth.of(text), 0)) + text
  }

  /// Returns how wide a column of labels is: as the widest, within a limit.
  func width(of labels: some Sequence<String>, most: Int) -> Int {
    min(labels.map { DisplayWidth.of(Neutral.neutralised($0)) }.max() ?? 0, most)
  }

  /// Ends a line that may have spaces at its end.
  mutating func trimmedLine(_ text: String, _ ink: Ink = .plain) {
    line(String(text.reversed().drop { $0 == " " }.reversed()), ink)
  }
}
