import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct ZoneEditingTests {
  private let sample: SampleRegister

  init() throws { sample = try SampleRegister() }

  private func edit(_ code: String, _ change: (inout ZoneEdit) throws -> Void) throws -> Zone {
    var edit = ZoneEdit()
    try change(&edit)
    return try sample.register.editZone(sample.zone(code), edit, by: .sample("zones edit")).zone
  }

  @Test func `a zone is read as it was edited, and what lies in it moves with it`() throws {
    let union = try sample.zone("union-europeenne")
    let edited = try edit("kazakhstan") {
      $0.french = try Line("Qazaqstan")
      $0.place = .inside(union)
      $0.kind = .country
    }
    let tree = try sample.register.zoneTree()
    #expect(tree[edited.id] == edited)
    #expect(edited.name == (try Sample.name("Qazaqstan", "kazakhstan")))
    #expect(
      tree.subtree(of: union).compactMap { tree[$0]?.code.text } == [
        "union-europeenne", "kazakhstan", "almaty", "france",
      ])
  }

  @Test func `a loop is refused and nothing written`() throws {
    let before = try sample.register.dump()
    let almaty = try sample.zone("almaty")
    let circle = ["asie-centrale", "almaty", "kazakhstan", "asie-centrale"]
    #expect(throws: ZoneError.loop(circle.compactMap { ZoneCode($0) })) {
      try edit("asie-centrale") { $0.place = .inside(almaty) }
    }
    #expect(try sample.register.dump() == before)
  }

  @Test func `an edit that changes nothing leaves no batch`() throws {
    let before = try sample.register.dump()
    let (_, isNews) = try sample.register.editZone(
      sample.zone("otan"), ZoneEdit(), by: .sample("zones edit"))
    #expect(!isNews)
    #expect(try sample.register.dump() == before)
  }

  @Test func `a zone that is not there is refused`() throws {
    #expect(throws: RegisterError.self) {
      try sample.register.editZone(Zone.ID(99), ZoneEdit(), by: .sample("zones edit"))
    }
  }

  @Test func `a report still covers a zone that is retired`() throws {
    try sample.log("Entretien", on: "2025-05-05", zones: ["almaty"])
    let day = try Sample.day("2025-06-01")
    _ = try edit("almaty") { $0.retirement = .from(day) }
    #expect(try sample.report("asie-centrale").timeline.map(\.title) == ["Entretien"])
    #expect(try sample.register.zoneTree()[sample.zone("almaty")]?.retiredOn == day)
  }

  @Test func `a retired zone is not passed on from its actors to a new exchange`() throws {
    let embassy = try sample.organisation("Ambassade Exemple", zones: ["almaty", "france"])
    let day = try Sample.day("2025-06-01")
    _ = try edit("almaty") { $0.retirement = .from(day) }
    func zones(on date: String) throws -> [Zone.ID] {
      try sample.register.zones(of: [embassy], on: Sample.date(date))
    }
    #expect(try zones(on: "2025-05-31") == [sample.zone("almaty"), sample.zone("france")])
    #expect(try zones(on: "2025-06-01") == [sample.zone("france")])
  }

  @Test func `nothing is added to a retired zone`() throws {
    let day = try Sample.day("2025-06-01")
    _ = try edit("otan") { $0.retirement = .from(day) }
    #expect(throws: ZoneError.retired(try #require(ZoneCode("otan")), on: day)) {
      try sample.register.addZone(Sample.zone("neuf", in: "otan"), by: .sample("zones add"))
    }
  }

  @Test func `the journal read forwards gives the zones and memberships of the present`() throws {
    let union = try sample.zone("union-europeenne")
    _ = try edit("almaty") { $0.place = .inside(union) }
    _ = try edit("almaty") { $0.retirement = .from(.last) }
    _ = try edit("almaty") { $0.retirement = .ended }
    let otan = try #require(ZoneCode("otan"))
    let france = try #require(ZoneCode("france"))
    let draft = try MembershipDraft(
      forum: otan, member: france, status: .candidate, tenure: Sample.tenure("1948"))
    _ = try sample.register.join(draft, by: .sample("zones join"))
    let next = try MembershipDraft(
      forum: otan, member: france, tenure: Sample.tenure("1949-04-04"))
    _ = try sample.register.join(next, by: .sample("zones join"))
    var replayed: [String: String] = [:]
    for change in try sample.register.changes() {
      #expect(change.before == replayed[change.record], "\(change.record)")
      replayed[change.record] = change.after
    }
    #expect(replayed == (try sample.register.presentDocuments()))
    #expect(
      try sample.register.changes().suffix(3).map(\.record) == [
        "membership 1", "membership 1", "membership 2",
      ])
  }
}
