import Diplomacy
import Messages

extension BurnDown {
  /// What is open as a line over a ground, what was opened and closed as bars before it.
  func drawing(_ language: Language) -> Drawing {
    let frame = CountFrame(greatest: greatest, count: periods.count)
    var drawing = frame.drawing(labels: periods.map(\.mark))
    let words = [ChartWords.open, ChartWords.opened, ChartWords.closed].map { $0[language] }
    drawing.legend(
      zip(["under", "first", "second"], words).map { (style: $0, label: $1) }, y: 11)
    let points = periods.enumerated().map { index, period in
      (x: frame.x(index) + frame.room / 2, y: frame.y(period.open))
    }
    let line = points.map { "\(drawing.number($0.x)) \(drawing.number($0.y))" }
      .joined(separator: "L")
    if let first = points.first, let last = points.last {
      let floor = drawing.number(frame.y(0))
      drawing.path(
        "M\(drawing.number(first.x)) \(floor)L\(line)L\(drawing.number(last.x)) \(floor)Z", "under")
    }
    for (index, period) in periods.enumerated() {
      let width = max(frame.room * 0.28, 1)
      let middle = frame.x(index) + frame.room / 2
      let label = "\(period.label) · +\(period.opened) −\(period.closed) = \(period.open)"
      for (count, x, style) in [
        (period.opened, middle - width, "first"), (period.closed, middle, "second"),
      ] where count > 0 {
        drawing.rectangle(
          x: x, y: frame.y(count), width: width, height: frame.y(0) - frame.y(count), style,
          label: label)
      }
    }
    if points.count > 1 { drawing.path("M\(line)", "curve") }
    for (point, period) in zip(points, periods) {
      drawing.disc(
        x: point.x, y: point.y, radius: 2.5, "first", label: "\(period.label) · \(period.open)")
    }
    return drawing
  }
}
