extension CadenceRule {
  /// How little specific the rule is; of two as specific the shorter weighs less.
  ///
  /// - Parameter distance: For a zone's rule, how many zones it lies above the actor's.
  /// - Returns: The weight; the least of several wins.
  package func weight(distance: Int) -> Int64 {
    let rank: Int64 =
      switch subject {
      case .actor: 0
      case .tag: 1
      case .tier: 2
      case .zone: 3 + Int64(distance)
      }
    return rank * Self.ownWeights + Int64(min(cadence.every.typicalDays, 999_999))
  }

  /// Above the weights of the rules of single actors.
  package static var ownWeights: Int64 { 1_000_000 }
}

extension [CadenceRule] {
  /// Returns the place of the rule of the nearest zone at or above one, and how far above
  /// it lies.
  package func nearest(to zone: Zone.ID, in tree: ZoneTree) -> (place: Int, distance: Int)? {
    for (distance, above) in tree.path(to: zone).reversed().enumerated() {
      if let place = firstIndex(where: { $0.subject == .zone(above.id) }) {
        return (place, distance)
      }
    }
    return nil
  }

  /// Returns the rule that an actor is under, the most specific; `nil` for none.
  package func governing(
    _ actor: Actor.ID, tags: [String], tier: Tier?, zones: [Zone.ID], in tree: ZoneTree
  ) -> CadenceRule? {
    let folded = tags.map { Folding.fold($0) }
    var candidates = filter { rule in
      switch rule.subject {
      case .actor(let name): name.id == actor
      case .tag(let tag): folded.contains(Folding.fold(tag))
      case .tier(let of): of == tier
      case .zone: false
      }
    }.map { ($0.weight(distance: 0), $0) }
    for zone in zones {
      guard let (place, distance) = nearest(to: zone, in: tree) else { continue }
      candidates.append((self[place].weight(distance: distance), self[place]))
    }
    return candidates.min { ($0.0, $0.1.id) < ($1.0, $1.1.id) }?.1
  }
}

extension Cadence {
  /// Returns the first day of a last contact with which the ideal is not passed today.
  package func cutoff(today: CivilDate) -> CivilDate {
    func isPassed(_ last: CivilDate) -> Bool {
      (try? every.end(from: last)).map { $0 < today } ?? false
    }
    var day = (try? every.start(before: today)) ?? .first
    while !isPassed(day), let before = day.adding(days: -1) { day = before }
    while isPassed(day), let next = day.adding(days: 1) { day = next }
    return day
  }
}

extension Relationship {
  /// Whether it wants attention before another.
  package func isColder(than other: Relationship) -> Bool {
    func rank(_ standing: Cadence.Standing) -> (Int, CivilDate) {
      switch standing {
      case .maximumPassed(let since): (0, since)
      case .neverMet: (1, .first)
      case .idealPassed(let since): (2, since)
      case .fine(let until): (3, until)
      }
    }
    let (one, two) = (rank(standing), rank(other.standing))
    return (one.0, one.1, actor.id) < (two.0, two.1, other.actor.id)
  }
}
