import Diplomacy
import TestSupport
import Testing

@testable import Register

/// A document under a limit is that of a register in which what is above it never happened, and
/// tells of actors what a register tells in which nobody was named under the Chatham House Rule.
@Suite struct ReportClearanceTests {
  /// An exchange before it is recorded.
  private struct Plan {
    let day: Int
    let zones, others: [Int]
    let marking: Marking?
    let isUnderChathamHouseRule: Bool
    let status: InteractionStatus
    let hasFollowUp, hasStatement: Bool
  }

  private static func plans(_ seed: UInt64) -> [Plan] {
    var random = SplitMix64(seed: seed)
    return (0..<24).map { _ in
      Plan(
        day: Int.random(in: 1...28, using: &random),
        zones: [0, 1, 2].filter { _ in Bool.random(using: &random) },
        others: [0, 1, 2, 3].filter { _ in Bool.random(using: &random) },
        marking: (Marking.allCases as [Marking?] + [nil, nil]).randomElement(using: &random) ?? nil,
        isUnderChathamHouseRule: Int.random(in: 0..<4, using: &random) == 0,
        status: Int.random(in: 0..<5, using: &random) == 0 ? .planned : .held,
        hasFollowUp: Bool.random(using: &random), hasStatement: Bool.random(using: &random))
    }
  }

  /// A register of some exchanges, of which some are not told and some name nobody.
  private struct Made {
    let sample: SampleRegister
    let people: [Actor.ID]

    init(
      _ plans: [Plan], isTold: (Plan) -> Bool = { _ in true },
      namesEverybody: Bool = true
    ) throws {
      let sample = try SampleRegister()
      let embassy = try sample.organisation("Ambassade Exemple", zones: ["kazakhstan"])
      let people =
        try ["Ada Une", "Berik Deux", "Clara Trois"].map {
          try sample.person($0, zones: ["kazakhstan"])
        } + [embassy]
      try sample.appoint(people[0], "Ambassadrice", of: embassy, since: "2024")
      self.sample = sample
      self.people = people
      let codes = ["kazakhstan", "almaty", "france"]
      for plan in plans {
        let isTold = isTold(plan)
        let names = namesEverybody || !plan.isUnderChathamHouseRule
        let draft = try InteractionDraft(
          recorded: .meeting, status: isTold ? plan.status : .draft,
          title: Line("Échange du \(plan.day)"),
          occurrence: Sample.occurrence("2025-05-\(plan.day < 10 ? "0" : "")\(plan.day)"),
          place: nil,
          participations: isTold && names
            ? plan.others.map { Participation(actor: people[$0], side: .theirs) } : [],
          zones: isTold ? plan.zones.map { try sample.zone(codes[$0]) } : [], axes: [], notes: nil
        ).changed {
          $0.marking = plan.marking
          $0.isUnderChathamHouseRule = plan.isUnderChathamHouseRule
        }
        let exchange = try sample.register.log(
          account: { _ in draft }, followUps: [], by: .sample("meeting log")
        ).interaction
        if plan.hasFollowUp {
          try sample.followUp(
            "Suite", due: "2025-07-01", from: exchange,
            actors: isTold ? plan.others.prefix(1).map { people[$0] } : [])
        }
        if plan.hasStatement, isTold, names, let speaker = plan.others.first {
          try sample.register.addStatement(
            StatementDraft(
              actor: people[speaker], axis: nil, interaction: exchange, source: nil,
              day: draft.occurrence.date, text: Prose("Dit."), grade: nil),
            by: .sample("meeting statement add"))
        }
      }
    }

    func report(_ clearance: Clearance) throws -> (EngagementReport, [TimelineEntry]) {
      var head: EngagementReport?
      var entries: [TimelineEntry] = []
      try sample.register.engagementReport(
        ReportSpec(
          zones: [sample.zone("kazakhstan")], period: .all, today: SampleRegister.today,
          clearance: clearance),
        tree: sample.register.zoneTree(), head: { head = $0 }, each: { entries.append($0) })
      return (try #require(head), entries)
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `what is above the limit might never have happened`(seed: UInt64) throws {
    let plans = Self.plans(seed)
    let whole = try Made(plans)
    for limit in Marking.allCases {
      let clearance = Clearance(limit: limit)
      let without = try Made(plans) { clearance.admits($0.marking) }
      let (head, timeline) = try whole.report(clearance)
      let (expected, told) = try without.report(clearance)
      #expect(timeline == told, "\(seed) \(limit)")
      #expect(head.figures == expected.figures && head.met == expected.met, "\(seed) \(limit)")
      #expect(head.unmet == expected.unmet, "\(seed) \(limit)")
      #expect(head.followUps == expected.followUps, "\(seed) \(limit)")
      #expect(head.marking == expected.marking, "\(seed) \(limit)")
      #expect(expected.disclosure.withheld.exchanges == 0)
      #expect(
        head.disclosure.withheld.exchanges
          == plans.count { !clearance.admits($0.marking) && $0.zones.contains { $0 < 2 } })
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `under the Chatham House Rule nobody might have been there`(seed: UInt64) throws {
    let plans = Self.plans(seed)
    let (whole, nameless) = (try Made(plans), try Made(plans, namesEverybody: false))
    let (head, timeline) = try whole.report(.all)
    let (expected, told) = try nameless.report(.all)
    #expect(timeline == told && head == expected, "\(seed)")
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `a brief tells neither`(seed: UInt64) throws {
    let plans = Self.plans(seed)
    let whole = try Made(plans)
    for limit in [Marking.clear, .amber, .red] {
      let clearance = Clearance(limit: limit)
      let without = try Made(
        plans, isTold: { clearance.admits($0.marking) }, namesEverybody: false)
      for (person, same) in zip(whole.people, without.people) {
        let brief = try whole.sample.register.brief(
          of: person, today: SampleRegister.today, clearance: clearance)
        let expected = try without.sample.register.brief(
          of: same, today: SampleRegister.today, clearance: clearance)
        #expect(brief.card.exchanges == expected.card.exchanges, "\(seed) \(limit)")
        #expect(brief.card.lastContact == expected.card.lastContact, "\(seed) \(limit)")
        #expect(brief.card.followUps == expected.card.followUps, "\(seed) \(limit)")
        #expect(
          brief.statements.map(\.exchange) == expected.statements.map(\.exchange),
          "\(seed) \(limit)")
        #expect(brief.elsewhere == expected.elsewhere, "\(seed) \(limit)")
        #expect(brief.colleagues == expected.colleagues, "\(seed) \(limit)")
        #expect(brief.gaps == expected.gaps, "\(seed) \(limit)")
      }
    }
  }

  @Test func `a statement goes no further than it says, nor than its exchange`() throws {
    let sample = try SampleRegister()
    let ada = try sample.person("Ada Exemple")
    for (number, markings) in [
      (Marking?.some(.green), Marking?.none), (.green, .red), (.red, .clear), (nil, nil),
    ].enumerated() {
      let draft = try InteractionDraft(
        recorded: .meeting, status: .held, title: Line("Échange"),
        occurrence: Sample.occurrence("2025-05-0\(number + 1)"), place: nil,
        participations: [Participation(actor: ada, side: .theirs)], zones: [], axes: [], notes: nil
      ).changed { $0.marking = markings.0 }
      let exchange = try sample.register.log(
        account: { _ in draft }, followUps: [], by: .sample("meeting log")
      ).interaction
      try sample.register.addStatement(
        StatementDraft(
          actor: ada, axis: nil, interaction: exchange, source: nil, day: draft.occurrence.date,
          text: Prose("\(number)"), grade: nil, marking: markings.1), by: .sample("say"))
    }
    for (limit, told) in [
      (Marking.clear, ""), (.green, "0"), (.amber, "30"), (.amberStrict, "30"), (.red, "3210"),
    ] {
      let brief = try sample.register.brief(
        of: ada, today: SampleRegister.today, clearance: Clearance(limit: limit))
      #expect(brief.statements.map(\.statement.account.text.text).joined() == told, "\(limit)")
      #expect(brief.disclosure.withheld.statements == 4 - told.count)
    }
  }
}
