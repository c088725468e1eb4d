import Diplomacy
import TestSupport
import Testing

@testable import Register

/// The analysis of a quarter of all zones.
@Suite struct QuarterTests {
  private let sample: SampleRegister
  private let boris: Actor.ID
  private let clara: Actor.ID

  init() throws {
    sample = try SampleRegister()
    boris = try sample.person("Boris Essai")
    clara = try sample.person("Clara Exemple")
  }

  private func told(
    _ period: Period, _ clearance: Clearance = .all
  ) throws -> (QuarterAnalysis, [String], [QuarterSection]) {
    var analysis: QuarterAnalysis?
    var lines: [String] = []
    var sections: [QuarterSection] = []
    let tree = try sample.register.zoneTree()
    try sample.register.quarterAnalysis(
      QuarterSpec(period: period, today: SampleRegister.today, clearance: clearance), tree: tree,
      head: { analysis = $0 },
      section: { section in
        sections.append(section)
        lines.append("# \(tree[section.activity.zone]?.code.text ?? "")")
      }, each: { lines.append($0.title) })
    return (try #require(analysis), lines, sections)
  }

  @Test func `tells each area with its exchanges, the busiest first, and compares`() throws {
    try sample.log("Avant", on: "2025-03-31", with: [boris], zones: ["almaty"])
    try sample.log("Un an avant", on: "2024-04-01", with: [boris], zones: ["otan"])
    try sample.log("Un", on: "2025-04-01", with: [boris], zones: ["otan"], axes: ["ia"])
    try sample.log(
      "Deux", on: "2025-05", with: [boris], zones: ["almaty"], axes: ["ia", "deminage"])
    try sample.log("Trois", on: "2025-06-30", with: [clara], ours: [boris], zones: ["kazakhstan"])
    try sample.log("Année", on: "2025", with: [clara], zones: ["kazakhstan"])
    try sample.log("Prévu", on: "2025-06-30", zones: ["france"], status: .planned)
    let (analysis, lines, sections) = try told(.quarter(2025, 2))
    #expect(
      lines == [
        "# asie-centrale", "Deux", "Trois", "# multilateral", "Un", "# union-europeenne", "Prévu",
      ])
    #expect(analysis.figures.held == 3 && analysis.figures.planned == 1)
    #expect(analysis.figures.actorsMet == 2)
    #expect(analysis.before?.held == 1 && analysis.yearBefore?.held == 1)
    #expect(analysis.zones.map(\.held) == [2, 1, 0])
    #expect(analysis.zones.map(\.before) == [1, 0, 0])
    #expect(analysis.axes.map(\.held) == [2, 1])
    #expect(sections[0].met.map(\.id) == [clara, boris])
    #expect(try told(.quarter(1999, 1)).1.isEmpty)
  }

  @Test func `says what became of the follow-ups of the quarter`() throws {
    for (title, due) in [
      ("À temps", "2025-04-10"), ("En retard", "2025-04-10"), ("Abandonnée", "2025-05-01"),
      ("Ouverte", "2025-06-30"), ("En souffrance", "2025-06-01"), ("Plus tard", "2025-07-01"),
    ] {
      try sample.followUp(title, due: due, zones: ["kazakhstan"])
    }
    _ = try sample.register.changeFollowUp(FollowUp.ID(1), by: .sample("done")) {
      followUp throws(FollowUpError) in
      try followUp.done(on: CivilDate("2025-04-10") ?? .last, note: nil)
    }
    _ = try sample.register.changeFollowUp(FollowUp.ID(2), by: .sample("done")) {
      followUp throws(FollowUpError) in
      try followUp.done(on: CivilDate("2025-04-11") ?? .last, note: nil)
    }
    let reason = try Line("Sans objet")
    _ = try sample.register.changeFollowUp(FollowUp.ID(3), by: .sample("drop")) {
      followUp throws(FollowUpError) in
      try followUp.dropped(on: CivilDate("2025-04-11") ?? .last, reason: reason)
    }
    try sample.log("Un", on: "2025-04-01", zones: ["kazakhstan"])
    let (analysis, _, sections) = try told(.quarter(2025, 2))
    #expect(
      analysis.followUps
        == QuarterAnalysis.Discipline(inTime: 1, late: 1, dropped: 1, open: 2, overdue: 1))
    #expect(sections[0].promises.map(\.title) == ["En souffrance", "Ouverte", "Plus tard"])
    #expect(sections[0].otherPromises == 0)
  }

  @Test func `nobody is named by the Chatham House Rule, and nothing above the limit is told`()
    throws
  {
    func log(_ title: String, _ marking: Marking?, isChatham: Bool = false) throws {
      var draft = try InteractionDraft(
        recorded: .meeting, status: .held, title: Line(title),
        occurrence: Sample.occurrence("2025-05-05"), place: nil,
        participations: [Participation(actor: boris, side: .theirs)],
        zones: [sample.zone("kazakhstan")], axes: [], notes: nil)
      draft.marking = marking
      draft.isUnderChathamHouseRule = isChatham
      let id = try sample.register.write(.sample("log")) { writer in try writer.add(draft) }
      try sample.followUp("Suite de \(title)", due: "2025-06-01", from: id, zones: ["kazakhstan"])
    }
    try log("Secret", .red)
    try log("Réservé", .clear, isChatham: true)
    let (analysis, lines, sections) = try told(.quarter(2025, 2), Clearance(limit: .green))
    #expect(lines == ["# asie-centrale", "Réservé"])
    #expect(analysis.figures.held == 1 && analysis.figures.actorsMet == 0)
    #expect(analysis.admission.withheld == 1 && analysis.admission.marking == .clear)
    #expect(sections[0].met.isEmpty)
    #expect(sections[0].promises.map(\.title) == ["Suite de Réservé"])
    #expect(analysis.followUps.open == 1)
  }

  @Test func `what is to be done marks the whole, and may be kept back, whenever it was promised`()
    throws
  {
    func log(_ day: String, _ marking: Marking) throws -> Interaction.ID {
      var draft = try InteractionDraft(
        recorded: .meeting, status: .held, title: Line("Entretien"),
        occurrence: Sample.occurrence(day), place: nil,
        participations: [Participation(actor: boris, side: .theirs)],
        zones: [sample.zone("kazakhstan")], axes: [], notes: nil)
      draft.marking = marking
      return try sample.register.write(.sample("log")) { writer in try writer.add(draft) }
    }
    _ = try log("2025-05-05", .clear)
    try sample.followUp(
      "Secrète", due: "2025-09-01", from: log("2025-01-05", .red), zones: ["kazakhstan"])
    try sample.followUp("Sans échange", due: "2025-06-02", from: nil, zones: ["kazakhstan"])
    let (all, _, open) = try told(.quarter(2025, 2), .all)
    #expect(open[0].promises.map(\.title) == ["Sans échange", "Secrète"])
    #expect(all.disclosure.marking == .red && all.disclosure.withheld == .nothing)
    let (clear, _, kept) = try told(.quarter(2025, 2), Clearance(limit: .clear))
    #expect(kept[0].promises.isEmpty && clear.followUps.open == 0)
    #expect(clear.disclosure.marking == .clear && clear.disclosure.withheld.followUps == 2)
  }

  @Test func `long lists are cut, and say how much more there is`() throws {
    let persons = try (0..<15).map { try sample.person("Personne \($0)") }
    try sample.log("Assemblée", on: "2025-05-05", with: persons, zones: ["otan"])
    for number in 0..<14 {
      try sample.followUp("Suite \(number)", due: "2025-06-01", zones: ["otan"])
    }
    let (_, _, sections) = try told(.quarter(2025, 2))
    #expect(sections[0].met.count == 12 && sections[0].othersMet == 3)
    #expect(sections[0].promises.count == 12 && sections[0].otherPromises == 2)
  }

  @Test func `the time before is as long, and the year before is that of a quarter`() throws {
    func spec(_ period: Period) -> [Period?] {
      let spec = QuarterSpec(period: period, today: SampleRegister.today)
      return [spec.before, spec.yearBefore]
    }
    #expect(try spec(.quarter(2025, 1)) == [.quarter(2024, 4), .quarter(2024, 1)])
    #expect(try spec(.year(2025)) == [.year(2024), nil])
    #expect(
      try spec(Sample.period("2025-05-11", "2025-05-20"))
        == [Sample.period("2025-05-01", "2025-05-10"), nil])
    #expect(try spec(Sample.period("2025-05-11", nil)) == [nil, nil])
    #expect(try spec(.quarter(1, 1)) == [nil, nil])
  }

  @Test func `a quarter reads no table of exchanges from end to end`() throws {
    try sample.log("Un", on: "2025-04-01", with: [boris], zones: ["otan"], axes: ["ia"])
    let plans = try sample.register.plans { _ = try told(.quarter(2025, 2)) }
    let scans = plans.filter { plan in
      !plan.scans.isEmpty && !plan.sql.contains("f.due >= ?") && !plan.sql.contains("c.due >= ?")
    }
    #expect(plans.count > 8 && scans.isEmpty, "\(scans)")
  }

  @Test func `what is known to the year alone is counted apart, as far as it may be told`() throws {
    try sample.log("Année", on: "2025", with: [clara], zones: ["kazakhstan"], marking: .clear)
    try sample.log("Secret", on: "2025", with: [clara], zones: ["kazakhstan"], marking: .red)
    try sample.log("Autre année", on: "2024", with: [clara], zones: ["kazakhstan"])
    try sample.log("Mois", on: "2025-06", with: [clara], zones: ["kazakhstan"], marking: .clear)
    let (whole, _, _) = try told(.quarter(2025, 2))
    #expect(whole.undated == 2 && whole.figures.held == 1)
    #expect(whole.disclosure.marking == .red)
    let (clear, _, _) = try told(.quarter(2025, 2), Clearance(limit: .clear))
    #expect(clear.undated == 1 && clear.disclosure.marking == .clear)
    let (year, _, _) = try told(.year(2025))
    #expect(year.undated == 0 && year.figures.held == 3)
  }
}
