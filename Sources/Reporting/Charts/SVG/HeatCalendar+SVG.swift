import Diplomacy
import Messages

extension HeatCalendar {
  private static let (cell, left, half) = (12.0, 16.0, 116.0)

  /// The halves of a year one under the other, weeks from left to right.
  func drawing(_ language: Language) -> Drawing {
    let halves = halves
    var drawing = Drawing(height: Double(halves.count) * Self.half + 18)
    for (number, weeks) in halves.enumerated() {
      draw(weeks, y: Double(number) * Self.half, language, &drawing)
    }
    scale(y: Double(halves.count) * Self.half + 6, &drawing)
    return drawing
  }

  private func draw(
    _ weeks: [[CivilDate?]], y top: Double, _ language: Language, _ drawing: inout Drawing
  ) {
    for weekday in [0, 2, 4, 6] {
      drawing.text(
        ChartWords.weekday(weekday, language), x: 0,
        y: top + 25 + Double(weekday) * Self.cell, style: "muted")
    }
    // The days without anything are one shape: there are many.
    var blanks = ""
    for (week, days) in weeks.enumerated() {
      let x = Self.left + Double(week) * Self.cell
      for (weekday, day) in days.enumerated() {
        guard let day else { continue }
        let y = top + 16 + Double(weekday) * Self.cell
        if day.day == 1 {
          drawing.text(ChartWords.month(day.month, language), x: x, y: top + 11, style: "muted")
        }
        guard let count = counts[day] else {
          blanks += "M\(drawing.number(x)) \(drawing.number(y))h10v10h-10z"
          continue
        }
        drawing.rectangle(
          x: x, y: y, width: 10, height: 10, "heat-\(Scale.depth(of: count, in: greatest))",
          label: "\(DateWords.day(day, language)) · \(count)")
      }
    }
    drawing.path(blanks, "heat-0")
  }

  /// What the depths stand for: of each that may be seen the counts it is of.
  private func scale(y: Double, _ drawing: inout Drawing) {
    let steps = Scale.ranges(in: greatest).map { range in
      range.count > 1 ? "\(range.lowerBound)–\(range.upperBound)" : "\(range.lowerBound)"
    }
    var x = drawing.width
    for (text, style) in zip(["0"] + steps, ["heat-0"] + Scale.styles(in: greatest)).reversed() {
      x -= Drawing.width(of: text) + 4
      drawing.text(text, x: x, y: y + 9, style: "muted")
      x -= 14
      drawing.rectangle(x: x, y: y, width: 10, height: 10, style)
      x -= 8
    }
  }
}
