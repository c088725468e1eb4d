import Diplomacy
import Messages

extension Network {
  private static let (row, nearest, farthest) = (20.0, 132.0, 228.0)

  /// Two columns of names; what links two of one column bends towards the middle.
  func drawing(_ language: Language) -> Drawing {
    let layout = NetworkLayout(self)
    let rows = max(layout.left.count, layout.right.count)
    let floor = Double(rows) * Self.row
    var drawing = Drawing(height: floor + (layout.others > 0 ? 20 : 4))
    var places: [Int: (x: Double, y: Double)] = [:]
    for (column, x) in [(layout.left, Self.nearest), (layout.right, Self.farthest)] {
      let top = (floor - Double(column.count) * Self.row) / 2
      for (number, node) in column.enumerated() {
        places[node] = (x, top + Self.row * (Double(number) + 0.5))
      }
    }
    let greatest = Double(layout.links.map(\.weight).max() ?? 1)
    for link in layout.links {
      guard let start = places[link.first], let end = places[link.second] else { continue }
      // Half way to the other column, or as far again for two of one.
      let bend = start.x == end.x ? (start.x == Self.nearest ? 60.0 : -60.0) : 0
      let middle = (start.x + end.x) / 2 + bend
      let points = [(middle, start.y), (middle, end.y), end]
        .map { "\(drawing.number($0)) \(drawing.number($1))" }.joined(separator: " ")
      drawing.path(
        "M\(drawing.number(start.x)) \(drawing.number(start.y))C\(points)", "link",
        weight: 1 + 4 * Double(link.weight) / greatest,
        label: "\(nodes[link.first].label) – \(nodes[link.second].label) · \(link.weight)")
    }
    let heaviest = Double(nodes.map(\.weight).max() ?? 1)
    for node in layout.left + layout.right {
      guard let place = places[node] else { continue }
      let isLeft = nodes[node].side == .left
      let share = (Double(max(nodes[node].weight, 0)) / max(heaviest, 1)).squareRoot()
      drawing.disc(
        x: place.x, y: place.y, radius: 3 + 3 * share, "first",
        label: "\(nodes[node].label) · \(nodes[node].weight)")
      drawing.text(
        nodes[node].label, x: place.x + (isLeft ? -10 : 10), y: place.y + 4,
        isLeft ? .end : .start, room: Self.nearest - 12)
    }
    if layout.others > 0 {
      drawing.text(
        ChartWords.others(layout.others)[language], x: 180, y: drawing.height - 4, .middle,
        style: "muted")
    }
    return drawing
  }
}
