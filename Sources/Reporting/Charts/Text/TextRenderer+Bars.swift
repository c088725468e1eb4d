import Diplomacy
import Messages

/// Bars and lines of counts on a terminal.
extension TextRenderer {
  /// A line for each group: a bar and its number; the earlier series beside it, where there
  /// is room.
  mutating func bars(_ bars: Bars) {
    let labels = width(of: bars.groups.map(\.label) + [bars.unit], most: room / 3)
    let numbers = String(bars.greatest).count
    // Label, then for each series a bar and a number.
    let series = bars.series.count
    let free = (room - labels) / max(series, 1) - numbers - 3
    let width = min(max(free, 4), 40)
    var heading = fitted(bars.unit, to: labels)
    for name in bars.series { heading += "  " + fitted(name, to: width + numbers + 1) }
    trimmedLine(heading, .muted)
    for group in bars.groups {
      var text = fitted(group.label, to: labels)
      for (place, count) in group.counts.enumerated() {
        var bar = signs.bar(count, of: bars.greatest, width: width)
        if place > 0 { bar = String(repeating: signs.second, count: bar.count) }
        text += "  " + fitted(bar, to: width) + " " + aligned(String(count), to: numbers)
      }
      line(text, .plain)
    }
  }

  /// A line of counts for what is open, one for what was opened, one for what was closed.
  mutating func burnDown(_ burnDown: BurnDown, _ language: Language) {
    let rows: [(Phrase, KeyPath<BurnDown.Span, Int>)] = [
      (ChartWords.open, \.open), (ChartWords.opened, \.opened), (ChartWords.closed, \.closed),
    ]
    let labels = rows.map { DisplayWidth.of($0.0[language]) }.max() ?? 0
    let numbers = 2 * String(burnDown.greatest).count + 4
    // The latest, when there are more periods than columns.
    let periods = burnDown.periods.suffix(max(room - labels - numbers - 2, 4))
    for (phrase, count) in rows {
      let counts = periods.map { $0[keyPath: count] }
      var text = fitted(phrase[language], to: labels) + "  "
      text += signs.sparkline(counts, greatest: counts.max() ?? 0)
      text += "  \(counts.last ?? 0)"
      if let most = counts.max(), most != counts.last { text += " (\(most))" }
      line(text, .plain)
    }
    if let first = periods.first?.label, let last = periods.last?.label, periods.count > 1 {
      line(
        String(repeating: " ", count: labels + 2) + Neutral.neutralised("\(first) – \(last)"),
        .muted)
    }
  }
}
