/// The whole tree of zones, in memory.
///
/// Small by nature (a few hundred nodes), so questions about the tree are
/// answered here and the register is asked about records only.
public struct ZoneTree: Sendable {
  /// The zones, each after its parent, siblings in the order recorded.
  public let zones: [Zone]
  // Keyed by plain numbers: a key type of our own costs the first dictionary of
  // its kind a search through every conformance of the program.
  private let byNumber: [Int64: Zone]
  private let children: [Int64: [Zone]]
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
    byNumber = Dictionary(zones.map { ($0.id.value, $0) }) { first, _ in first }
    children = Dictionary(grouping: zones) { $0.parent?.value ?? Self.top }
    for zone in zones {
      if let parent = zone.parent, byNumber[parent.value] == nil {
        throw .missingParent(zone.code)
      }
    }
    var ordered: [Zone] = []
    var stack = Array((children[Self.top] ?? []).reversed())
    while let zone = stack.popLast() {
      ordered.append(zone)
      stack.append(contentsOf: (children[zone.id.value] ?? []).reversed())
    }
    self.zones = ordered
    // What hangs from no root goes round in a circle.
    if ordered.count < zones.count {
      let reached = Set(ordered.map(\.id.value))
      let stray = zones.first { !reached.contains($0.id.value) }
      throw .loop(stray.map { Self.circle(from: $0, in: byNumber) } ?? [])
    }
  }

  /// Returns a zone by its number.
  public subscript(id: Zone.ID) -> Zone? { byNumber[id.value] }

  /// Returns the zones directly in a zone; those at the top for `nil`.
  public func children(of id: Zone.ID?) -> [Zone] {
    children[id?.value ?? Self.top] ?? []
  }

  /// Returns the zones a zone lies in, from the top of the tree down to the zone itself.
  public func path(to id: Zone.ID) -> [Zone] {
    var path: [Zone] = []
    var next: Zone.ID? = id
    while let current = next, let zone = byNumber[current.value] {
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
      stack.append(contentsOf: children(of: current).reversed().map(\.id))
    }
    return found
  }

  /// Returns several zones and everything below them, each once.
  public func subtree(of ids: [Zone.ID]) -> [Zone.ID] {
    ids.flatMap(subtree(of:)).uniqued()
  }

  /// Returns the circle that a zone hangs from, its first zone named again at the end.
  private static func circle(from start: Zone, in zones: [Int64: Zone]) -> [ZoneCode] {
    var codes = [start.code]
    var next = start.parent
    while let id = next, let zone = zones[id.value] {
      if let first = codes.firstIndex(of: zone.code) { return codes[first...] + [zone.code] }
      codes.append(zone.code)
      next = zone.parent
    }
    return codes
  }
}

extension ZoneTree {
  /// Finds zones by what a person typed: code, ISO or M49 code, or a name in either language.
  ///
  /// - Parameters:
  ///   - reference: The text; accents, case and punctuation do not matter.
  ///   - otherNames: The ISO code of the country that has a text among its other names;
  ///     asked when nothing else is called so.
  /// - Returns: The one zone of that code or full name; else every zone one of
  ///   whose names has words beginning with all the words typed. In tree order.
  public func matches(
    _ reference: String, otherNames: (String) -> CountryCode? = { _ in nil }
  ) -> [Zone] {
    if let zone = zones.first(where: { $0.code.text == reference }) { return [zone] }
    let key = Folding.fold(reference)
    guard !key.isEmpty else { return [] }
    let exact = zones.filter { zone in
      Folding.fold(zone.code.text) == key || zone.iso?.text.lowercased() == key
        || zone.m49?.text == key
        || Folding.fold(zone.name[.french]) == key || Folding.fold(zone.name[.english]) == key
    }
    guard exact.isEmpty else { return exact }
    if let iso = otherNames(reference), let country = zones.first(where: { $0.iso == iso }) {
      return [country]
    }
    return zones.filter { zone in
      Language.allCases.contains {
        NameMatch.matches(query: key, name: Folding.fold(zone.name[$0]))
      }
    }
  }
}
