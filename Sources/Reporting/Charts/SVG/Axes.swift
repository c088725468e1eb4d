/// The frame of a chart of counts over time: lines, numbers, labels.
struct CountFrame {
  static let (left, top, bottom, height) = (26.0, 26.0, 20.0, 190.0)

  let steps: [Int]
  let count: Int

  init(greatest: Int, count: Int) {
    steps = Scale.steps(to: greatest)
    self.count = max(count, 1)
  }

  /// The room of one period or group.
  var room: Double { (Drawing.usualWidth - Self.left) / Double(count) }

  /// Returns where a group begins.
  func x(_ index: Int) -> Double { Self.left + room * Double(index) }

  /// Returns where a count stands.
  func y(_ value: Int) -> Double {
    let floor = Self.height - Self.bottom
    return floor - Double(value) / Double(steps.last ?? 1) * (floor - Self.top)
  }

  /// Returns a drawing with the lines of counts, and as many labels as there is room for.
  func drawing(labels: [String]) -> Drawing {
    var drawing = Drawing(height: Self.height)
    for step in steps {
      drawing.line(from: (Self.left, y(step)), to: (drawing.width, y(step)), "axis")
      drawing.text(String(step), x: Self.left - 5, y: y(step) + 3.5, .end, style: "muted")
    }
    let widest = labels.map { Drawing.width(of: $0) }.max() ?? 0
    let every = max(1, Int(((min(widest, 80) + 4) / room).rounded(.up)))
    for (index, label) in labels.enumerated() where index % every == 0 {
      drawing.text(
        label, x: x(index) + room / 2, y: Self.height - 5, .middle, style: "muted",
        room: max(room * Double(every), 20))
    }
    return drawing
  }
}
