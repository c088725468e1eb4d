import Diplomacy
import TestSupport
import Testing

/// The rules of the Vienna Convention on Diplomatic Relations, articles 13 to 19, as cases.
@Suite struct PrecedenceTests {
  private func candidate(
    _ id: Int64, _ rank: HeadOfMissionClass? = .ambassador, _ credentials: String? = nil,
    holySee: Bool = false, noRule: MissionStanding.NoRule = .otherOffice, zones: [Int64] = []
  ) -> PrecedenceCandidate {
    PrecedenceCandidate(
      actor: ActorName(id: Actor.ID(id), name: "Personne \(id)"), label: "Personne \(id)",
      standing: rank.map { .head(HeadOfMission(rank: $0, representsHolySee: holySee)) }
        ?? .unranked(noRule),
      credentials: credentials.flatMap { Credentials($0) },
      accreditedTo: zones.map { Zone.ID($0) })
  }

  /// The order as `rank:number`, with the sign that a page shows for a certainty.
  private func shown(_ order: PrecedenceOrder) -> [String] {
    order.places.map { place in
      let sign =
        switch place.certainty {
        case .decided: ""
        case .shared: "="
        case .undecided: "?"
        case .noRule: "–"
        }
      return "\(place.rank.map { String($0) } ?? "")\(sign):\(place.candidate.actor.id.value)"
    }
  }

  private func order(_ candidates: PrecedenceCandidate..., nuncioFirst: Bool = false) -> [String] {
    shown(Precedence.order(candidates, nuncioFirst: nuncioFirst))
  }

  @Test func `classes come one after another, whatever the dates (art. 14)`() {
    #expect(
      order(
        candidate(1, .chargeAdInterim), candidate(2, .chargeDAffaires, "1999-01-01"),
        candidate(3, .ambassador, "2025-01-01"), candidate(4, .envoy, "2001-01-01"))
        == ["1:3", "2:4", "3:2", "4:1"])
  }

  @Test func `within a class the day of taking up functions decides (art. 16, 1)`() {
    #expect(
      order(
        candidate(1, .ambassador, "2025-03-04"), candidate(2, .ambassador, "2019-10-01"),
        candidate(3, .ambassador, "2023-06-30")) == ["1:2", "2:3", "3:1"])
  }

  @Test func `two of the same day are parted by the hour (art. 16, 1)`() {
    #expect(
      order(
        candidate(1, .ambassador, "2025-03-04T11:30"),
        candidate(2, .ambassador, "2025-03-04T10:45")) == ["1:2", "2:1"])
  }

  @Test func `two of the same day and hour share a rank, and the next one counts both`() {
    let order = Precedence.order([
      candidate(1, .ambassador, "2025-03-04T11:30"), candidate(2, .ambassador, "2025-03-04T11:30"),
      candidate(3, .ambassador, "2025-03-05"),
    ])
    #expect(shown(order) == ["1=:1", "1=:2", "3:3"])
    #expect(order.places[0].grounds == [.rank, .credentials, .sameMoment])
  }

  @Test func `an hour that is missing leaves the whole day shared, and says whose it is`() {
    let order = Precedence.order([
      candidate(1, .ambassador, "2025-03-04"), candidate(2, .ambassador, "2025-03-04T11:30"),
      candidate(3, .ambassador, "2025-03-04T10:00"), candidate(4, .ambassador, "2020-01-01"),
    ])
    #expect(shown(order) == ["1:4", "2=:3", "2=:2", "2=:1"])
    #expect(
      order.places.map(\.grounds) == [
        [.rank, .credentials], [.rank, .credentials, .hourOfAnotherMissing],
        [.rank, .credentials, .hourOfAnotherMissing], [.rank, .credentials, .hourMissing],
      ])
  }

  @Test func `whose credentials are missing is undecided at the end of the class`() {
    let order = Precedence.order([
      candidate(1), candidate(2, .ambassador, "2025-03-04"), candidate(3),
      candidate(4, .chargeDAffaires, "2010-01-01"),
    ])
    #expect(shown(order) == ["1:2", "2?:1", "2?:3", "4:4"])
    #expect(order.places[1].grounds == [.rank, .credentialsMissing])
  }

  @Test func `alone in a class, nothing is missing`() {
    let order = Precedence.order([candidate(1), candidate(2, .envoy)])
    #expect(shown(order) == ["1:1", "2:2"])
    #expect(order.places[0].grounds == [.rank, .aloneInClass])
  }

  @Test func `the nuncio takes his turn, unless the receiving state puts him first (art. 16, 3)`() {
    let candidates = [
      candidate(1, .ambassador, "2019-10-01"),
      candidate(2, .ambassador, "2025-01-01", holySee: true),
      candidate(3, .chargeAdInterim, nil, holySee: true),
    ]
    #expect(shown(Precedence.order(candidates)) == ["1:1", "2:2", "3:3"])
    let first = Precedence.order(candidates, nuncioFirst: true)
    #expect(shown(first) == ["1:2", "2:1", "3:3"])
    #expect(first.places[0].grounds.first == .holySee)
  }

  @Test func `among chargés d'affaires ad interim the Convention gives no order`() {
    let order = Precedence.order([
      candidate(2, .chargeAdInterim), candidate(1, .chargeAdInterim, "2020-01-01"),
    ])
    #expect(shown(order) == ["1=:1", "1=:2"])
    #expect(order.places.allSatisfy { $0.grounds.contains(.noOrderAdInterim) })
  }

  @Test func `those who are no heads of mission come after, by what is known, unranked`() {
    #expect(
      order(
        candidate(1, nil, noRule: .otherOffice), candidate(2, nil, noRule: .noOffice),
        candidate(3, nil, noRule: .memberOfMission), candidate(4, nil, noRule: .notInFunctions),
        candidate(5), candidate(6, nil, noRule: .memberOfMission))
        == ["1:5", "–:4", "–:3", "–:6", "–:1", "–:2"])
  }

  @Test func `heads of mission accredited to no common state are not compared in silence`() {
    let here = candidate(1, .ambassador, "2020-01-01", zones: [1, 2])
    let there = candidate(2, .ambassador, "2021-01-01", zones: [3])
    let unknown = candidate(3, .ambassador, "2022-01-01")
    let both = candidate(4, .ambassador, "2022-01-02", zones: [2])
    #expect(Precedence.order([here, there, unknown]).mixesStates)
    #expect(!Precedence.order([here, both, unknown]).mixesStates)
    #expect(!Precedence.order([]).mixesStates)
  }

  /// Any list, in any order: everybody once, ranks that never fall, the same for every
  /// shuffle, and nobody of a lower class or a later day before another.
  @Test(arguments: 1...40)
  func `the order of any list is one order`(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let moments: [String?] = [
      nil, "2020-01-01", "2020-01-01T09:00", "2020-01-01T10:00", "2021-05-05", "2021-05-05T09:00",
    ]
    let candidates = (1...30).map { id in
      candidate(
        Int64(id), (HeadOfMissionClass.allCases + [nil]).randomElement(using: &chance) ?? nil,
        moments.randomElement(using: &chance) ?? nil, holySee: id.isMultiple(of: 7))
    }
    let order = Precedence.order(candidates, nuncioFirst: seed.isMultiple(of: 2))
    #expect(order.places.count == candidates.count)
    #expect(Set(order.places.map(\.candidate.actor.id)).count == candidates.count)
    let shuffled = candidates.shuffled(using: &chance)
    #expect(Precedence.order(shuffled, nuncioFirst: seed.isMultiple(of: 2)) == order)
    let ranked = order.places.filter { $0.rank != nil }
    for (place, next) in zip(ranked, ranked.dropFirst()) {
      let (rank, nextRank) = (place.rank ?? 0, next.rank ?? 0)
      #expect(rank <= nextRank)
      if rank == nextRank { #expect(place.certainty == next.certainty) }
      if rank == nextRank { #expect(place.certainty != .decided) }
      if let head = place.candidate.standing.head, let other = next.candidate.standing.head,
        !place.grounds.contains(.holySee)
      {
        #expect(head.rank <= other.rank)
        if head.rank == other.rank, head.rank != .chargeAdInterim,
          let day = place.candidate.credentials?.day, let later = next.candidate.credentials?.day
        {
          #expect(day <= later)
        }
      }
    }
  }
}
