/// What a zone is.
public enum ZoneKind: String, CaseIterable, Sendable {
  /// A part of the world, or a group of other zones.
  case area
  /// A state or a territory with a code of ISO 3166-1.
  case country
  /// An organisation or a forum that countries are members of, or a body of one.
  case forum
}

extension ZoneTree {
  /// The code of the zone whose branch holds forums where nothing else is recorded.
  private static let multilateral = "multilateral"

  /// Returns what a zone is.
  ///
  /// Where it is not recorded, as in registers of before there were kinds: a country
  /// when it has an ISO code, a forum when it lies in `multilateral`, else an area.
  public func kind(of zone: Zone) -> ZoneKind {
    if let kind = zone.kind { return kind }
    if zone.iso != nil { return .country }
    let above = zone.parent.map { path(to: $0) } ?? []
    return above.contains { $0.code.text == Self.multilateral } ? .forum : .area
  }

  /// Returns zones of the tree in the order in which it reads well, each after its parent.
  ///
  /// In each zone its areas and forums come first, as they were recorded, then its
  /// countries by name.
  /// - Parameters:
  ///   - ids: The zones to begin with; the top of the tree for none. One that lies in
  ///     another of them is not told twice.
  ///   - language: The language of the names.
  ///   - isWanted: Whether a zone, and what lies in it, is to be told.
  /// - Returns: Each zone, with whether each zone on the way down to it is the last of
  ///   its siblings; nothing for those the order begins with.
  public func reading(
    from ids: [Zone.ID] = [], in language: Language, where isWanted: (Zone) -> Bool
  ) -> [(zone: Zone, lasts: [Bool])] {
    var told: [(zone: Zone, lasts: [Bool])] = []
    var seen: Set<Int64> = []
    func tell(_ siblings: [Zone], below lasts: [Bool]?) {
      let wanted = siblings.filter(isWanted)
      for (place, zone) in wanted.enumerated() where seen.insert(zone.id.value).inserted {
        let own = lasts.map { $0 + [place == wanted.count - 1] } ?? []
        told.append((zone, own))
        tell(children(of: zone.id, in: language), below: own)
      }
    }
    let within = Set(ids.map(\.value))
    let starts = ids.uniqued().compactMap { self[$0] }.filter { start in
      !path(to: start.id).dropLast().contains { within.contains($0.id.value) }
    }
    tell(ids.isEmpty ? children(of: nil, in: language) : starts, below: nil)
    return told
  }

  /// Returns the zones directly in a zone: areas and forums as recorded, then countries by
  /// name; those at the top for `nil`.
  public func children(of id: Zone.ID?, in language: Language) -> [Zone] {
    let siblings = children(of: id)
    let countries = siblings.filter { kind(of: $0) == .country }
    let others = siblings.filter { kind(of: $0) != .country }
    return others + countries.sorted(byNameIn: language)
  }
}

extension Sequence<Zone> {
  /// Returns the zones by name, as people look for them: accents and case do not matter.
  public func sorted(byNameIn language: Language) -> [Zone] {
    map { (zone: $0, key: Folding.fold($0.name[language])) }
      .sorted { ($0.key, $0.zone.id.value) < ($1.key, $1.zone.id.value) }.map(\.zone)
  }
}
