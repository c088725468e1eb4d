/// The whole tree of zones, in memory.
///
/// Small by nature (a few hundred nodes), so questions about the tree are
/// answered here and the register is asked about records only.
public struct ZoneTree: Sendable {
  /// The zones, each after its parent, siblings in the order recorded.
  public let zones: [Zone]
  // Keyed by plain numbers: a key type of our own costs the first dictionary of
  // its kind a search through every conformance of the program.
  // Places in `zones`, not zones: every command plants the tree, and a zone is long to copy.
  private let byNumber: [Int64: Int]
  private let children: [Int64: [Int]]
  /// Stands for the top of the tree among the keys; no zone has the number 0.
  private static let top: Int64 = 0

  /// Makes a tree of no zones.
  public init() {
    (zones, byNumber, children) = ([], [:], [:])
  }

  /// Plants a tree.
  ///
  /// - Parameter zones: All zones, in any order.
  /// - Throws: ``ZoneError/missingParent(_:)`` or ``ZoneError/loop(_:)``.
  public init(_ zones: [Zone]) throws(ZoneError) {
    let (given, inside) = Self.places(of: zones)
    for zone in zones {
      if let parent = zone.parent, given[parent.value] == nil {
        throw .missingParent(zone.code)
      }
    }
    var ordered: [Zone] = []
    ordered.reserveCapacity(zones.count)
    var stack = Array((inside[Self.top] ?? []).reversed())
    while let place = stack.popLast() {
      ordered.append(zones[place])
      if let below = inside[zones[place].id.value] { stack.append(contentsOf: below.reversed()) }
    }
    // What hangs from no root goes round in a circle.
    if ordered.count < zones.count {
      let reached = Set(ordered.map(\.id.value))
      let stray = zones.first { !reached.contains($0.id.value) }
      throw .loop(stray.map { Self.circle(from: $0, in: zones, given) } ?? [])
    }
    self.zones = ordered
    (byNumber, children) = Self.places(of: ordered)
  }

  /// Returns the place of each zone by its number, and the places of those in each zone.
  private static func places(
    of zones: [Zone]
  ) -> (byNumber: [Int64: Int], children: [Int64: [Int]]) {
    var byNumber: [Int64: Int] = [:]
    byNumber.reserveCapacity(zones.count)
    var children: [Int64: [Int]] = [:]
    for place in zones.indices {
      let number = zones[place].id.value
      if byNumber[number] == nil { byNumber[number] = place }
      children[zones[place].parent?.value ?? top, default: []].append(place)
    }
    return (byNumber, children)
  }

  /// Returns a zone by its number.
  public subscript(id: Zone.ID) -> Zone? { byNumber[id.value].map { zones[$0] } }

  /// Returns the zones directly in a zone; those at the top for `nil`.
  public func children(of id: Zone.ID?) -> [Zone] {
    (children[id?.value ?? Self.top] ?? []).map { zones[$0] }
  }

  /// Returns the zones a zone lies in, from the top of the tree down to the zone itself.
  public func path(to id: Zone.ID) -> [Zone] {
    var path: [Zone] = []
    var next: Zone.ID? = id
    while let current = next, let zone = self[current] {
      path.append(zone)
      next = zone.parent
    }
    return path.reversed()
  }

  /// Returns a zone and everything below it, in tree order.
  public func subtree(of id: Zone.ID) -> [Zone.ID] {
    var found: [Zone.ID] = []
    var stack = [id]
    while let current = stack.popLast() {
      found.append(current)
      let below = children[current.value] ?? []
      stack.append(contentsOf: below.reversed().map { zones[$0].id })
    }
    return found
  }

  /// Returns several zones and everything below them, each once.
  public func subtree(of ids: [Zone.ID]) -> [Zone.ID] {
    ids.flatMap(subtree(of:)).uniqued()
  }

  /// Returns the circle that a zone hangs from, its first zone named again at the end.
  private static func circle(
    from start: Zone, in zones: [Zone], _ places: [Int64: Int]
  ) -> [ZoneCode] {
    var codes = [start.code]
    var next = start.parent
    while let id = next, let zone = places[id.value].map({ zones[$0] }) {
      if let first = codes.firstIndex(of: zone.code) { return codes[first...] + [zone.code] }
      codes.append(zone.code)
      next = zone.parent
    }
    return codes
  }
}
