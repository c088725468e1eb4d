import Diplomacy
import Messages

/// Time and links on a terminal.
extension TextRenderer {
  /// A line for each level, a column for each stretch of time.
  mutating func lanes(_ lanes: Lanes, _ language: Language) {
    let labels = width(of: lanes.lanes, most: room / 3)
    let stretches = max(min(room - labels - 2, lanes.first.days(to: lanes.last) + 1), 1)
    let counts = lanes.counts(in: stretches)
    let greatest = counts.joined().max() ?? 0
    for (name, counts) in zip(lanes.lanes, counts) {
      let signs = counts.map { self.signs.shades[Scale.depth(of: $0, in: greatest)] }
      line(fitted(name, to: labels) + "  " + String(signs), .plain)
    }
    let (first, last) = (lanes.first.description, lanes.last.description)
    let gap = max(stretches - first.count - last.count, 3)
    line(
      String(repeating: " ", count: labels + 2) + first + String(repeating: " ", count: gap)
        + last, .muted)
  }

  /// The links, the strongest first, twenty at the most.
  mutating func network(_ network: Network, _ language: Language) {
    let links = network.strongest.prefix(20)
    let numbers = links.map { String($0.weight).count }.max() ?? 1
    let names = (room - numbers - 8) / 2
    let first = width(of: links.map { network.nodes[$0.first].label }, most: names)
    for link in links {
      let weight = aligned(String(link.weight), to: numbers)
      trimmedLine(
        fitted(network.nodes[link.first].label, to: first) + " \(signs.link) \(weight) "
          + "\(signs.link) " + fitted(network.nodes[link.second].label, to: names))
    }
    let others = network.links.count - links.count
    if others > 0 { line(ChartWords.others(others)[language], .muted) }
  }
}
