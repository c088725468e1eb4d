import Diplomacy
import TestSupport
import Testing

@testable import Register

/// What a report counts in SQL, held against the same counted one by one.
@Suite struct EngagementDetailTests {
  /// An exchange, a promise that came from it, and how that was kept.
  private struct Plan {
    let day: CivilDate
    let zones, others, axes: [Int]
    let marking: Marking?
    let isUnderChathamHouseRule: Bool
    let due: CivilDate
    /// 0 open, 1 done, 2 dropped; on which day.
    let standing: (state: Int, on: CivilDate)
  }

  private struct Made {
    let sample = try? SampleRegister()
    var plans: [Plan] = []
    var people: [Actor.ID] = []
    var axes: [Axis.ID] = []
    let codes = ["kazakhstan", "almaty", "france"]
    /// The mandate of the first person at the fourth actor, an embassy.
    let since = "2024-06-01"

    init(_ seed: UInt64) throws {
      let sample = try #require(sample)
      var random = SplitMix64(seed: seed)
      let first = try Sample.day("2024-01-01")
      for _ in 0..<40 {
        let offset = Int.random(in: 0..<500, using: &random)
        plans.append(
          Plan(
            day: try #require(first.adding(days: offset)),
            zones: [0, 1, 2].filter { _ in Bool.random(using: &random) },
            others: [0, 1, 2, 3].filter { _ in Int.random(in: 0..<3, using: &random) == 0 },
            axes: [0, 1, 2].filter { _ in Int.random(in: 0..<3, using: &random) == 0 },
            marking: [nil, nil, .green, .red].randomElement(using: &random) ?? nil,
            isUnderChathamHouseRule: Int.random(in: 0..<4, using: &random) == 0,
            due: try #require(
              first.adding(days: offset + Int.random(in: 1...200, using: &random))),
            standing: (
              Int.random(in: 0...2, using: &random),
              try #require(first.adding(days: offset + Int.random(in: 1...200, using: &random)))
            )))
      }
      let embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
      people =
        try ["Ada Une", "Berik Deux", "Clara Trois"].map {
          try sample.person($0, zones: ["kazakhstan"])
        } + [embassy]
      try sample.appoint(people[0], "Ambassadrice", of: embassy, since: since)
      axes = try ["deminage", "cybersecurite", "ia"].map(sample.axis)
      for plan in plans { try record(plan, in: sample) }
    }

    private func record(_ plan: Plan, in sample: SampleRegister) throws {
      let draft = try InteractionDraft(
        recorded: .meeting, status: .held, title: Line("Échange"), occurrence: .on(.day(plan.day)),
        place: nil,
        participations: plan.others.map { Participation(actor: people[$0], side: .theirs) },
        zones: plan.zones.map { try sample.zone(codes[$0]) }, axes: plan.axes.map { axes[$0] },
        notes: nil
      ).changed {
        $0.marking = plan.marking
        $0.isUnderChathamHouseRule = plan.isUnderChathamHouseRule
      }
      let exchange = try sample.register.log(
        account: { _ in draft }, followUps: [], by: .sample("meeting log")
      ).interaction
      let promise = try sample.followUp("Suite", due: plan.due.description, from: exchange)
      guard plan.standing.state > 0 else { return }
      let (state, day) = plan.standing
      let reason = try Line("Non")
      _ = try sample.register.changeFollowUp(promise, by: .sample("followups done")) {
        known throws(FollowUpError) in
        state == 1
          ? try known.done(on: day, note: nil) : try known.dropped(on: day, reason: reason)
      }
    }

    func told(_ spec: ReportSpec, in period: Period) -> [Plan] {
      plans.filter {
        $0.zones.contains { $0 < 2 } && spec.clearance.admits($0.marking)
          && period.contains($0.day)
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `what is counted is what there is`(seed: UInt64) throws {
    let made = try Made(seed)
    let sample = try #require(made.sample)
    for period in [Period.all, try .year(2024), try .quarter(2025, 1)] {
      for clearance in [Clearance.all, Clearance(limit: .green)] {
        let spec = ReportSpec(
          zones: [try sample.zone("kazakhstan")], period: period, today: SampleRegister.today,
          clearance: clearance)
        let detail = try sample.report(spec).head.detail
        let told = made.told(spec, in: period)
        let comment = Comment("\(seed) \(period) \(clearance)")

        let months = Dictionary(grouping: told) { String($0.day.description.prefix(7)) }
        #expect(
          detail.months.map { [$0.month.description, String($0.held)] }
            == months.map { [$0.key, String($0.value.count)] }.sorted { $0[0] < $1[0] }, comment)

        for (number, axis) in made.axes.enumerated() {
          let count = told.count { $0.axes.contains(number) }
          #expect(detail.axes.first { $0.axis == axis }?.held == (count > 0 ? count : nil), comment)
          for zone in [0, 1] {
            let id = try sample.zone(made.codes[zone])
            let both = told.count { $0.axes.contains(number) && $0.zones.contains(zone) }
            #expect(
              detail.zoneAxes.first { $0.axis == axis && $0.zone == id }?.held
                == (both > 0 ? both : nil), comment)
          }
        }

        let since = try Sample.day(made.since)
        let reached = told.count { plan in
          !plan.isUnderChathamHouseRule
            && (plan.others.contains(3) || plan.others.contains(0) && plan.day >= since)
        }
        #expect(detail.coverage.map(\.exchanges) == [reached], comment)
        #expect((detail.coverage.first?.level == nil) == (reached == 0), comment)

        if let before = period.previous {
          #expect(detail.comparison?.held == made.told(spec, in: before).count, comment)
          let met = Set(
            made.told(spec, in: before).filter { !$0.isUnderChathamHouseRule }.flatMap(\.others))
          #expect(detail.comparison?.actorsMet == met.count, comment)
        } else {
          #expect(detail.comparison == nil)
        }

        let promises = made.told(spec, in: .all).filter { period.contains($0.due) }
        func count(_ isWanted: (Plan) -> Bool) -> Int { promises.count(where: isWanted) }
        #expect(
          detail.discipline
            == EngagementDetail.Discipline(
              doneInTime: count { $0.standing.state == 1 && $0.standing.on <= $0.due },
              doneLate: count { $0.standing.state == 1 && $0.standing.on > $0.due },
              open: count { $0.standing.state == 0 && $0.due >= SampleRegister.today },
              overdue: count { $0.standing.state == 0 && $0.due < SampleRegister.today },
              dropped: count { $0.standing.state == 2 }), comment)
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `the report of an actor is of what was held with it, or with who held its posts`(
    seed: UInt64
  ) throws {
    let made = try Made(seed)
    let sample = try #require(made.sample)
    let since = try Sample.day(made.since)
    for (number, actor) in made.people.enumerated() {
      let report = try sample.report(
        ReportSpec(zones: [], actors: [actor], period: .all, today: SampleRegister.today))
      let expected = made.plans.filter { plan in
        !plan.isUnderChathamHouseRule
          && (plan.others.contains(number)
            || number == 3 && plan.others.contains(0) && plan.day >= since)
      }
      #expect(report.head.figures.held == expected.count, "\(seed)")
      #expect(
        report.timeline.map { $0.occurrence.sortKey } == expected.map(\.day.description).sorted())
      #expect(!report.head.met.contains { $0.id == actor })
      #expect(report.head.unmet.isEmpty)
    }
  }

  @Test func `the longest silences come first, and are half a year long`() throws {
    let sample = try SampleRegister()
    let names = ["Ada Une", "Berik Deux", "Clara Trois", "Dina Quatre"]
    let people = try names.map { try sample.person($0, zones: ["kazakhstan"]) }
    for (person, day) in zip(people, ["2024-10-01", "2023-05-01", "2025-06-01"]) {
      try sample.log("Échange", on: day, with: [person], zones: ["kazakhstan"])
    }
    let silences = try sample.report("kazakhstan").head.detail.silences
    #expect(silences.map(\.id) == [people[1], people[0]])
    #expect(silences.map(\.last.description) == ["2023-05-01", "2024-10-01"])
  }

  @Test func `a promise that returns is kept each time`() throws {
    let sample = try SampleRegister()
    let promise = try sample.followUp("Bulletin", due: "2025-01-31", zones: ["kazakhstan"])
    try Completions.record(promise, in: sample)
    let discipline = try sample.report("kazakhstan", period: .year(2025)).head.detail.discipline
    #expect(discipline.doneInTime == 1 && discipline.doneLate == 1 && discipline.total == 3)
  }

  @Test(arguments: [
    ("2025-04-01", "2025-06-30", "2025-01-01", "2025-03-31"),
    ("2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31"),
    ("2025-03-01", "2025-03-31", "2025-02-01", "2025-02-28"),
    ("2025-05-05", "2025-05-11", "2025-04-28", "2025-05-04"),
    ("2025-05-05", "2025-05-05", "2025-05-04", "2025-05-04"),
  ])
  func `the period before is of equal length`(
    start: String, end: String, first: String, last: String
  ) throws {
    #expect(try Sample.period(start, end).previous == Sample.period(first, last))
  }

  @Test func `a period without an end has none before it`() throws {
    #expect(Period.all.previous == nil)
    #expect(try Sample.period("2025-01-01", nil).previous == nil)
    #expect(try Sample.period("0001-01-01", "0001-12-31").previous == nil)
  }

  @Test func `what a report counts is found through indexes`() throws {
    let made = try Made(1)
    let sample = try #require(made.sample)
    for period in [Period.all, try .quarter(2025, 1)] {
      for spec in [
        ReportSpec(
          zones: [try sample.zone("kazakhstan"), try sample.zone("almaty")], axes: [made.axes[0]],
          period: period, today: SampleRegister.today),
        ReportSpec(
          zones: [], actors: [made.people[3]], period: period, today: SampleRegister.today),
      ] {
        let plans = try sample.register.plans { _ = try sample.report(spec) }
        let scanning = plans.filter { !$0.scans.isEmpty }
        #expect(scanning.isEmpty, "\(scanning)")
      }
    }
  }
}

/// A promise that returns, done twice: once in time and once late.
private enum Completions {
  static func record(_ id: FollowUp.ID, in sample: SampleRegister) throws {
    try sample.register.write(.sample("followups done")) { writer in
      for (due, done) in [
        ("2024-11-30", "2024-12-20"), ("2025-02-28", "2025-02-20"),
        ("2025-03-31", "2025-04-02"),
      ] {
        _ = try writer.create(
          Content.Completion(
            followUp: id.value, due: due, doneOn: done, note: nil, interaction: nil))
      }
    }
  }
}
