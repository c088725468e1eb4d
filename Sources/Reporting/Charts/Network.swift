import Diplomacy
import Messages

/// Who is linked with whom, in two columns.
public struct Network: Sendable, Equatable {
  /// Those who may be linked.
  public let nodes: [Node]
  /// The links.
  public let links: [Link]

  /// Who may be linked with others.
  public struct Node: Sendable, Equatable {
    /// Who it is.
    public let label: String
    /// How much there is of them: exchanges, for instance.
    public let weight: Int
    /// In which column.
    public let side: Side

    /// Makes a node.
    public init(_ label: String, weight: Int, on side: Side) {
      self.label = label
      self.weight = weight
      self.side = side
    }
  }

  /// A column.
  public enum Side: Sendable, Equatable { case left, right }

  /// A link between two nodes, by their places.
  public struct Link: Sendable, Equatable {
    /// The nodes.
    public let first, second: Int
    /// How much links them.
    public let weight: Int

    /// Makes a link.
    public init(_ first: Int, _ second: Int, weight: Int) {
      self.first = first
      self.second = second
      self.weight = weight
    }
  }

  /// Makes a network; a link of nobody, or of somebody with themselves, is left out.
  public init(nodes: [Node], links: [Link]) {
    self.nodes = nodes
    self.links = links.filter { link in
      link.weight > 0 && link.first != link.second
        && nodes.indices.contains(link.first) && nodes.indices.contains(link.second)
    }
  }

  /// The links from the strongest, then in the order of names.
  var strongest: [Link] {
    links.sorted { one, other in
      if one.weight != other.weight { return one.weight > other.weight }
      return (nodes[one.first].label, nodes[one.second].label)
        < (nodes[other.first].label, nodes[other.second].label)
    }
  }

  func table(_ language: Language) -> ChartTable {
    ChartTable(
      columns: [
        ChartWords.from[language], ChartWords.and[language], ChartWords.exchanges[language],
      ],
      rows: strongest.map { link in
        [nodes[link.first].label, nodes[link.second].label, String(link.weight)]
      })
  }
}

/// Where the nodes of a network stand: each in its column, so that few links cross.
///
/// The same network always stands the same: whoever has most comes first, and each column in
/// turn is put in the order of the middle of what its nodes are linked with (Sugiyama's
/// barycentres), a few times over.
struct NetworkLayout {
  /// The places of the nodes shown, from the top of each column.
  private(set) var left, right: [Int]
  /// How many are not shown.
  let others: Int
  /// The links between nodes that are shown.
  let links: [Network.Link]

  init(_ network: Network, most: Int = 14) {
    func heaviest(on side: Network.Side) -> [Int] {
      network.nodes.indices.filter { network.nodes[$0].side == side }
        .sorted { one, other in
          let (one, other) = (network.nodes[one], network.nodes[other])
          return one.weight != other.weight ? one.weight > other.weight : one.label < other.label
        }
    }
    left = Array(heaviest(on: .left).prefix(most))
    right = Array(heaviest(on: .right).prefix(most))
    others = network.nodes.count - left.count - right.count
    let shown = Set(left + right)
    links = network.links.filter { shown.contains($0.first) && shown.contains($0.second) }
    for _ in 0..<4 {
      right = ordered(right, by: left)
      left = ordered(left, by: right)
    }
  }

  /// Returns the nodes of a column in the order of the middles of their links.
  private func ordered(_ column: [Int], by other: [Int]) -> [Int] {
    let places = Dictionary(uniqueKeysWithValues: zip(other, 0...))
    let middles = column.enumerated().map { place, node in
      let linked = links.compactMap { link -> Int? in
        if link.first == node { return places[link.second] }
        return link.second == node ? places[link.first] : nil
      }
      let middle =
        linked.isEmpty ? Double(place) : Double(linked.reduce(0, +)) / Double(linked.count)
      return (middle, place, node)
    }
    return middles.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
