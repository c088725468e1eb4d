import Diplomacy
import Messages

/// Heat on a terminal: the more the darker.
extension TextRenderer {
  /// A line for each day of the week, a column for each week; the year in one piece where it
  /// fits, else in two.
  mutating func calendar(_ calendar: HeatCalendar, _ language: Language) {
    let halves = calendar.halves
    if room >= 58 {
      // The weeks of two halves meet in one, which has days of both.
      var weeks = halves.first ?? []
      for half in halves.dropFirst() {
        for (number, week) in half.enumerated() {
          if number == 0, let last = weeks.last, last.contains(where: { $0 == nil }) {
            weeks[weeks.count - 1] = zip(last, week).map { $0 ?? $1 }
          } else {
            weeks.append(week)
          }
        }
      }
      draw(weeks, calendar, language)
    } else {
      for half in halves { draw(half, calendar, language) }
    }
    let scale = signs.shades.dropFirst().map { String($0) }.joined()
    line("  0 \(signs.shades[0])\(scale) \(calendar.greatest)", .muted)
  }

  private mutating func draw(
    _ weeks: [[CivilDate?]], _ calendar: HeatCalendar, _ language: Language
  ) {
    var months = "  "
    for (place, week) in weeks.enumerated() {
      guard let first = week.compactMap(\.self).first(where: { $0.day == 1 }) else { continue }
      let missing = place + 2 - DisplayWidth.of(months)
      guard missing >= 0 else { continue }
      let name = ChartWords.shortMonth(first.month, language)
      months += String(repeating: " ", count: missing) + name + " "
    }
    trimmedLine(months, .muted)
    for weekday in 0..<7 {
      var text = ChartWords.weekday(weekday, language) + " "
      for week in weeks {
        guard let day = week[weekday] else {
          text += " "
          continue
        }
        let depth = Scale.depth(of: calendar.counts[day] ?? 0, in: calendar.greatest)
        text.append(signs.shades[depth])
      }
      trimmedLine(text)
    }
  }

  /// A shade and a number in each cell; more columns than fit follow below.
  mutating func matrix(_ matrix: HeatMatrix) {
    let labels = width(of: matrix.rows.map(\.label) + [matrix.unit], most: room / 3)
    let numbers = String(matrix.greatest).count
    let titles = matrix.columns.map { Neutral.neutralised($0) }
    let names = titles.map { DisplayWidth.ofWidestWord($0) }.max() ?? 0
    // A shade, a number; the names of the columns are broken rather than let take all the room.
    let cell = max(min(names, 13), numbers + 2)
    let fitting = max((room - labels) / (cell + 1), 1)
    for start in stride(from: 0, to: matrix.columns.count, by: fitting) {
      let range = start..<min(start + fitting, matrix.columns.count)
      let headings = titles[range].map { DisplayWidth.heading($0, to: cell, lines: 3) }
      let height = headings.map(\.count).max() ?? 1
      for number in 0..<height {
        var text = fitted(number == height - 1 ? matrix.unit : "", to: labels)
        for heading in headings {
          let place = number - height + heading.count
          text += " " + fitted(heading.indices.contains(place) ? heading[place] : "", to: cell)
        }
        trimmedLine(text, .muted)
      }
      for row in matrix.rows {
        var text = fitted(row.label, to: labels)
        for count in row.counts[range] {
          let shade = signs.shades[Scale.depth(of: count, in: matrix.greatest)]
          text += " " + fitted(count > 0 ? "\(shade) \(count)" : "\(shade)", to: cell)
        }
        trimmedLine(text)
      }
    }
  }
}
