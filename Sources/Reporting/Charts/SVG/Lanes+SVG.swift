import Diplomacy
import Messages

extension Lanes {
  /// A disc for each stretch of time that has something, the more the wider.
  func drawing(_ language: Language) -> Drawing {
    let labels = min(max(lanes.map { Drawing.width(of: $0) }.max() ?? 0, 30), 118) + 18
    let (top, lane) = (8.0, 26.0)
    let floor = top + lane * Double(lanes.count)
    var drawing = Drawing(height: floor + 20)
    let room = drawing.width - labels - 8
    let days = Double(first.days(to: last) + 1)
    func x(_ day: CivilDate) -> Double { labels + room * Double(first.days(to: day)) / days }

    var end = -1.0
    for mark in marks(language) {
      drawing.line(from: (x(mark.day), top), to: (x(mark.day), floor), "axis")
      // A name that would stand in the one before is left out.
      guard x(mark.day) > end + 6 else { continue }
      let width = Drawing.width(of: mark.label)
      let start = min(x(mark.day), drawing.width - width)
      drawing.text(mark.label, x: start, y: floor + 14, style: "muted")
      end = start + width
    }
    let stretches = 90
    let counts = counts(in: stretches)
    let greatest = counts.joined().max() ?? 1
    for (number, name) in lanes.enumerated() {
      let y = top + lane * (Double(number) + 0.5)
      drawing.text(name, x: 0, y: y + 4, room: labels - 16)
      drawing.line(from: (labels - 8, y), to: (drawing.width, y), "axis")
      for (stretch, count) in counts[number].enumerated() where count > 0 {
        // The area, not the width, is the number: an eye compares areas.
        let share = (Double(count) / Double(greatest)).squareRoot()
        let start = first.adding(
          days: Int((Double(stretch) * days / Double(stretches)).rounded(.up)))
        drawing.disc(
          x: labels + room * (Double(stretch) + 0.5) / Double(stretches), y: y,
          radius: 3 + 5 * share * (greatest > 1 ? 1 : 0), "first",
          label: "\(name), \(start.map { DateWords.day($0, language) } ?? "") · \(count)")
      }
    }
    return drawing
  }
}
