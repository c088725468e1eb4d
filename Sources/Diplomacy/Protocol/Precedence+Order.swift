/// The order of precedence among heads of mission.
///
/// Source: Vienna Convention on Diplomatic Relations (1961), articles 13, 14, 16 and 19.
public enum Precedence {
  /// Puts candidates in order: by class, then by date and hour of taking up functions.
  ///
  /// Nothing stands in for what is missing: those whose credentials are not known share
  /// the last rank of their class and are said to be undecided, and those whom neither
  /// rule nor data parts share a rank. Names never count; those who share a rank come by
  /// the number of their record.
  ///
  /// - Parameters:
  ///   - candidates: Whom to order, in any order.
  ///   - nuncioFirst: Whether the receiving state puts the Holy See's representative before
  ///     the other heads of mission of the first class (art. 16(3)).
  /// - Returns: The order; those for whom there is no rule after all others.
  public static func order(
    _ candidates: [PrecedenceCandidate], nuncioFirst: Bool = false
  ) -> PrecedenceOrder {
    let ranked = candidates.compactMap { candidate in
      candidate.standing.head.map { Ranked(candidate, $0, nuncioFirst: nuncioFirst) }
    }
    var places: [PrecedencePlace] = []
    for block in Set(ranked.map(\.block)).sorted() {
      for group in groups(ranked.filter { $0.block == block }) {
        let rank = places.count + 1
        places += group.map { $0.place(rank) }
      }
    }
    return PrecedenceOrder(
      places: places + unranked(candidates), mixesStates: mixesStates(ranked.map(\.candidate)))
  }

  /// A candidate who is a head of mission.
  private struct Ranked {
    let candidate: PrecedenceCandidate
    let head: HeadOfMission
    /// The classes in order, with the nuncio before them where he comes first.
    let block: Int
    var certainty = PrecedencePlace.Certainty.decided
    var grounds: [PrecedencePlace.Ground]

    init(_ candidate: PrecedenceCandidate, _ head: HeadOfMission, nuncioFirst: Bool) {
      self.candidate = candidate
      self.head = head
      let comesFirst = nuncioFirst && head.representsHolySee && head.rank == .ambassador
      let place = HeadOfMissionClass.allCases.firstIndex(of: head.rank) ?? 0
      block = comesFirst ? -1 : place
      grounds = comesFirst ? [.holySee] : [.rank]
      if !head.isClassCertain { grounds.append(.classNotSaid) }
    }

    func because(
      _ ground: PrecedencePlace.Ground, _ certainty: PrecedencePlace.Certainty = .decided
    ) -> Ranked {
      var copy = self
      copy.grounds.append(ground)
      copy.certainty = certainty
      return copy
    }

    func place(_ rank: Int) -> PrecedencePlace {
      PrecedencePlace(
        candidate: candidate, rank: rank, certainty: certainty, grounds: grounds)
    }
  }

  /// Splits those of one class into groups that share a rank, the first first.
  private static func groups(_ block: [Ranked]) -> [[Ranked]] {
    let block = block.sorted { $0.candidate.actor.id.value < $1.candidate.actor.id.value }
    if block.count == 1 {
      return [
        block.map { $0.because($0.candidate.credentials == nil ? .aloneInClass : .credentials) }
      ]
    }
    if block.first?.head.rank == .chargeAdInterim {
      return [block.map { $0.because(.noOrderAdInterim, .shared) }]
    }
    let missing = block.filter { $0.candidate.credentials == nil }
    let known = block.filter { $0.candidate.credentials != nil }
    let days = Dictionary(grouping: known) { $0.candidate.credentials?.day ?? .last }
    let groups = days.sorted { $0.key < $1.key }.flatMap { sameDay($0.value) }
    return groups
      + (missing.isEmpty ? [] : [missing.map { $0.because(.credentialsMissing, .undecided) }])
  }

  /// Splits those of one class and day: by the hour where every hour is known.
  private static func sameDay(_ group: [Ranked]) -> [[Ranked]] {
    guard group.count > 1 else { return [group.map { $0.because(.credentials) }] }
    let hours = Dictionary(grouping: group) { $0.candidate.credentials?.time }
      .sorted { left, right in
        guard let left = left.key else { return false }
        return right.key.map { left < $0 } ?? true
      }
    if hours.contains(where: { $0.key == nil }) {
      return [
        hours.flatMap { hour, those in
          those.map {
            $0.because(.credentials)
              .because(hour == nil ? .hourMissing : .hourOfAnotherMissing, .shared)
          }
        }
      ]
    }
    return hours.map { _, those in
      those.map {
        let placed = $0.because(.credentials)
        return those.count == 1 ? placed : placed.because(.sameMoment, .shared)
      }
    }
  }

  /// Those for whom there is no rule, by why there is none.
  private static func unranked(_ candidates: [PrecedenceCandidate]) -> [PrecedencePlace] {
    MissionStanding.NoRule.allCases.flatMap { reason in
      candidates.filter { $0.standing == .unranked(reason) }
        .sorted { $0.actor.id.value < $1.actor.id.value }
        .map { PrecedencePlace(candidate: $0, rank: nil, certainty: .noRule, grounds: []) }
    }
  }

  private static func mixesStates(_ ranked: [PrecedenceCandidate]) -> Bool {
    let known = ranked.map { Set($0.accreditedTo) }.filter { !$0.isEmpty }
    guard let first = known.first else { return false }
    return known.dropFirst().reduce(first) { $0.intersection($1) }.isEmpty
  }
}
