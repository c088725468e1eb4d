import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct TimelineTests {
  private let sample: SampleRegister

  init() throws { sample = try SampleRegister() }

  @Test func `what is known less exactly comes first, the rest in time order`() throws {
    let dates = [
      "2025-05-05T14:30 Europe/Paris", "2025-05-05", "2026", "2025-05", "2025-05-05T09:00 UTC",
      "2024-12-31", "2025", "2025-06",
    ]
    for date in dates { try sample.log("Échange", on: date, status: .planned) }
    #expect(
      try sample.timeline().map(\.occurrence.sortKey) == [
        "2024-12-31", "2025", "2025-05", "2025-05-05", "2025-05-05T09:00", "2025-05-05T14:30",
        "2025-06", "2026",
      ])
  }

  @Test func `exchanges of one moment come in the order recorded`() throws {
    let ids = try (0..<5).map { try sample.log("Échange \($0)", on: "2025-05") }
    #expect(try sample.timeline().map(\.id) == ids)
  }

  @Test func `an exchange in two of the zones asked for is told once`() throws {
    let id = try sample.log(
      "Colloque", on: "2025-05-05", zones: ["kazakhstan", "almaty", "france"])
    let zones = try sample.register.zoneTree().subtree(of: sample.zone("asie-centrale"))
    #expect(try sample.timeline(InteractionFilter(zones: zones)).map(\.id) == [id])
  }

  /// The timeline reads 200 exchanges at a time.
  @Test(arguments: [0, 1, 199, 200, 201, 400, 401])
  func `every portion is told whole, in order, each with its own`(count: Int) throws {
    let persons = try (0..<3).map { try sample.person("Personne \($0)") }
    let axes = try sample.register.axes().map(\.id)
    let stamp = Stamp.sample("meeting log")
    let zone = try sample.zone("france")
    try sample.register.write(stamp) { writer in
      for number in 0..<count {
        // Recorded in the opposite order of time.
        let day = try #require(SampleRegister.today.adding(days: -number / 3))
        _ = try writer.add(
          InteractionDraft(
            kind: .call, status: .held, title: Line("Appel \(number)"), occurrence: .on(.day(day)),
            place: nil,
            participations: [Participation(actor: persons[number % 3], side: .theirs)],
            zones: [zone], axes: [axes[number % 3]], notes: nil, today: SampleRegister.today))
      }
    }
    for filter in [InteractionFilter(), InteractionFilter(zones: [zone])] {
      let told = try sample.timeline(filter)
      #expect(told.count == count)
      #expect(
        told.map { [$0.occurrence.sortKey, $0.id.description] }
          == told.sorted { ($0.occurrence.sortKey, $0.id) < ($1.occurrence.sortKey, $1.id) }
          .map { [$0.occurrence.sortKey, $0.id.description] })
      for entry in told {
        let number = try #require(Int(entry.title.dropFirst("Appel ".count)))
        #expect(entry.participants.map(\.actor) == [persons[number % 3]])
        #expect(entry.axes == [axes[number % 3]])
      }
    }
  }

  @Test func `what the listener throws ends the telling`() throws {
    for number in 1...3 { try sample.log("Échange \(number)", on: "2025-05-0\(number)") }
    var told = 0
    #expect(throws: Unknown.self) {
      try sample.register.timeline(InteractionFilter()) { _ in
        told += 1
        throw Unknown("closed pipe")
      }
    }
    #expect(told == 1)
    #expect(try sample.timeline().count == 3, "the register is as usable as before")
  }
}

/// The filters of a timeline against the same filters in memory.
@Suite struct TimelinePropertyTests {
  @Test(arguments: [81, 82, 83] as [UInt64])
  func `any filter tells exactly the exchanges it describes`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sample = try SampleRegister()
    let actors = try (0..<6).map { try sample.person("Personne \($0)") }
    let zones = try sample.register.zoneTree().zones.map(\.id)
    let axes = try sample.register.axes().map(\.id)
    var drafts: [Interaction.ID: InteractionDraft] = [:]
    try sample.register.write(.sample("meeting log")) { writer in
      for number in 0..<300 {
        let draft = try Self.draft(number, actors, zones, axes, &random)
        drafts[try writer.add(draft)] = draft
      }
    }
    var found = 0
    for step in 0..<150 {
      let filter = try Self.filter(actors, zones, axes, &random)
      let expected = drafts.filter { Self.passes($0.value, filter) }
        .sorted { ($0.value.occurrence.sortKey, $0.key) < ($1.value.occurrence.sortKey, $1.key) }
      let told = try sample.timeline(filter)
      #expect(told.map(\.id) == expected.map(\.key), "seed \(seed), step \(step): \(filter)")
      found += told.count
    }
    #expect(found > 500, "seed \(seed)")
  }

  private static func passes(_ draft: InteractionDraft, _ filter: InteractionFilter) -> Bool {
    (filter.zones.isEmpty || !Set(filter.zones).isDisjoint(with: draft.zones))
      && Set(filter.actors).isSubset(of: draft.participations.map(\.actor))
      && Set(filter.axes).isSubset(of: draft.axes)
      && filter.period.contains(draft.occurrence.date)
      && (filter.kinds.isEmpty || filter.kinds.contains(draft.kind))
      && (filter.statuses.isEmpty || filter.statuses.contains(draft.status))
  }

  private static func draft(
    _ number: Int, _ actors: [Actor.ID], _ zones: [Zone.ID], _ axes: [Axis.ID],
    _ random: inout SplitMix64
  ) throws -> InteractionDraft {
    try InteractionDraft(
      recorded: InteractionKind.allCases.randomElement(using: &random) ?? .meeting,
      status: InteractionStatus.allCases.randomElement(using: &random) ?? .held,
      title: Line("Échange \(number)"), occurrence: occurrence(&random), place: nil,
      participations: some(actors, 4, &random).map { Participation(actor: $0, side: .theirs) },
      zones: some(zones, 4, &random), axes: some(axes, 4, &random), notes: nil)
  }

  private static func filter(
    _ actors: [Actor.ID], _ zones: [Zone.ID], _ axes: [Axis.ID], _ random: inout SplitMix64
  ) throws -> InteractionFilter {
    let ends = try [occurrence(&random), occurrence(&random)].map(\.date).sorted {
      $0.earliest < $1.earliest
    }
    let period: Period =
      switch Int.random(in: 0..<5, using: &random) {
      case 0: .all
      case 1: Period(ends[0])
      case 2: try Period(start: ends[0].earliest, end: nil)
      case 3: try Period(start: nil, end: ends[1].latest)
      default:
        try Period(start: ends[0].earliest, end: max(ends[0].earliest, ends[1].latest))
      }
    return InteractionFilter(
      zones: some(zones, 4, &random), actors: some(actors, 3, &random),
      axes: some(axes, 2, &random), period: period,
      kinds: some(InteractionKind.allCases, 4, &random),
      statuses: some(InteractionStatus.allCases, 3, &random))
  }

  private static func some<Value>(
    _ values: [Value], _ limit: Int, _ random: inout SplitMix64
  ) -> [Value] {
    Array(values.shuffled(using: &random).prefix(Int.random(in: 0..<limit, using: &random)))
  }

  private static func occurrence(_ random: inout SplitMix64) throws -> Occurrence {
    let first = try Sample.day("2024-06-01")
    let day = first.adding(days: Int.random(in: 0..<500, using: &random)) ?? first
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return try .on(.year(day.year))
    case 1: return try .on(.month(year: day.year, month: day.month))
    case 2:
      let time = try TimeOfDay(hour: .random(in: 0...23, using: &random), minute: 0)
      return .at(ZonedTime(date: day, time: time, zone: .utc))
    default: return .on(.day(day))
    }
  }
}
