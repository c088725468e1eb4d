import Diplomacy
import TestSupport
import Testing

@testable import Register

@Suite struct MembershipWritingTests {
  private let sample: SampleRegister

  init() throws { sample = try SampleRegister() }

  private func draft(
    _ member: String, _ forum: String, _ status: MembershipStatus = .member,
    _ since: String? = nil, _ until: String? = nil
  ) throws -> MembershipDraft {
    try MembershipDraft(
      forum: #require(ZoneCode(forum)), member: #require(ZoneCode(member)), status: status,
      tenure: Sample.tenure(since, until))
  }

  @discardableResult
  private func join(_ draft: MembershipDraft) throws -> Joining {
    try sample.register.join(draft, by: .sample("zones join"))
  }

  private func leave(_ member: String, _ forum: String, _ until: String) throws {
    let tree = try sample.register.zoneTree()
    try sample.register.leave(
      #require(tree[sample.zone(member)]), forum: #require(tree[sample.zone(forum)]),
      until: Sample.date(until), by: .sample("zones leave"))
  }

  /// `member status since until` of a forum.
  private func members(of forum: String) throws -> [String] {
    let tree = try sample.register.zoneTree()
    return try sample.register.memberships(of: sample.zone(forum)).members.map {
      let dates = [$0.tenure.since?.description ?? "…", $0.tenure.until?.description ?? "…"]
      return ([tree[$0.member]?.code.text ?? "?", $0.status.rawValue] + dates)
        .joined(separator: " ")
    }
  }

  @Test func `a membership is seen from both sides`() throws {
    #expect(try join(draft("france", "otan", .member, "1949")) == .new)
    try join(draft("kazakhstan", "otan", .partner, "1994-05"))
    #expect(
      try members(of: "otan") == ["france member 1949 …", "kazakhstan partner 1994-05 …"])
    let forums = try sample.register.memberships(of: sample.zone("france")).forums
    #expect(try forums.map(\.forum) == [sample.zone("otan")])
    #expect(try sample.register.memberships(of: sample.zone("france")).members.isEmpty)
  }

  @Test func `a candidate becomes a member, in one batch`() throws {
    try join(draft("france", "otan", .candidate, "1948"))
    let batches = try sample.register.count("batch")
    try join(draft("france", "otan", .member, "1949-04-04"))
    #expect(
      try members(of: "otan") == [
        "france candidate 1948 1949-04-03", "france member 1949-04-04 …",
      ])
    #expect(try sample.register.count("batch") == batches + 1)
  }

  @Test func `a date that was not known completes a membership`() throws {
    try join(draft("france", "otan"))
    try join(draft("france", "otan", .member, "1949"))
    #expect(try members(of: "otan") == ["france member 1949 …"])
  }

  @Test func `who leaves is on record, and may come back`() throws {
    try join(draft("france", "otan", .member, "1949"))
    try leave("france", "otan", "1966-03")
    try join(draft("france", "otan", .member, "2009-04-04"))
    #expect(
      try members(of: "otan") == ["france member 1949 1966-03", "france member 2009-04-04 …"])
  }

  @Test func `what makes no sense is refused and nothing written`() throws {
    try join(draft("france", "otan", .member, "1949"))
    let before = try sample.register.dump()
    let otan = try #require(ZoneCode("otan"))
    let france = try #require(ZoneCode("france"))
    #expect(throws: ZoneError.alreadyIn(france, forum: otan)) {
      try join(draft("france", "otan", .member, "1950"))
    }
    #expect(throws: ZoneError.notAForum(try #require(ZoneCode("asie-centrale")))) {
      try join(draft("france", "asie-centrale"))
    }
    #expect(throws: ZoneError.cannotJoin(try #require(ZoneCode("asie-centrale")))) {
      try join(draft("asie-centrale", "otan"))
    }
    #expect(throws: ZoneError.notIn(try #require(ZoneCode("kazakhstan")), forum: otan)) {
      try leave("kazakhstan", "otan", "2025")
    }
    #expect(throws: ZoneError.self) { try leave("france", "otan", "1948-12-31") }
    #expect(throws: ZoneError.missingParent(try #require(ZoneCode("atlantide")))) {
      try join(draft("atlantide", "otan"))
    }
    #expect(try sample.register.dump() == before)
  }

  @Test func `a report on a forum does not swallow the exchanges with its members`() throws {
    try join(draft("kazakhstan", "otan", .partner, "1994"))
    try sample.log("Entretien bilatéral", on: "2025-05-05", zones: ["kazakhstan"])
    try sample.log("Réunion du forum", on: "2025-05-06", zones: ["otan"])
    #expect(try sample.report("otan").timeline.map(\.title) == ["Réunion du forum"])
    #expect(try sample.report("kazakhstan").timeline.map(\.title) == ["Entretien bilatéral"])
  }

  @Test func `memberships are read through indexes`() throws {
    try join(draft("france", "otan", .member, "1949"))
    let zone = try sample.zone("otan")
    let plans = try sample.register.plans { _ = try sample.register.memberships(of: zone) }
    #expect(!plans.isEmpty)
    for plan in plans { #expect(plan.scans.isEmpty, "\(plan)") }
  }
}

@Suite struct ZoneRefreshTests {
  private let sample: SampleRegister
  private let zones: [ZoneDraft]
  private let memberships: [MembershipDraft]

  init() throws {
    sample = try SampleRegister()
    zones = try [
      Sample.zone("asie-centrale", french: "Asie centrale", m49: "143", kind: .area),
      Sample.zone("kazakhstan", in: "asie-centrale", iso: "KZ", m49: "398", kind: .country),
      Sample.zone("tadjikistan", in: "asie-centrale", iso: "TJ", m49: "762", kind: .country),
      Sample.zone("multilateral", kind: .area),
      Sample.zone("otan", in: "multilateral", kind: .forum),
      Sample.zone("osce", in: "multilateral", kind: .forum),
    ]
    memberships = try [("otan", "kazakhstan"), ("osce", "kazakhstan"), ("osce", "tadjikistan")]
      .map {
        try MembershipDraft(
          forum: #require(ZoneCode($0.0)), member: #require(ZoneCode($0.1)),
          tenure: Sample.tenure("1992"))
      }
  }

  private func refresh() throws -> ZoneRefresh {
    try sample.register.refreshZones(
      zones, memberships: memberships, by: .sample("zones refresh"))
  }

  @Test func `what is missing is added in one batch, and then nothing is`() throws {
    let batches = try sample.register.count("batch")
    let added = try refresh()
    #expect(added.zones.map(\.text) == ["tadjikistan", "osce"])
    #expect(
      added.kinds.map(\.text) == ["asie-centrale", "kazakhstan", "multilateral", "otan"])
    #expect(added.memberships.map { "\($0.forum) \($0.count)" } == ["otan 1", "osce 2"])
    #expect(try sample.register.count("batch") == batches + 1)
    let before = try sample.register.dump()
    #expect(try refresh().isEmpty)
    #expect(try sample.register.dump() == before)
  }

  @Test func `what a person renamed or moved stays, and what is new goes with it`() throws {
    var edit = ZoneEdit()
    edit.french = try Line("Steppes")
    edit.place = .inside(try sample.zone("union-europeenne"))
    _ = try sample.register.editZone(
      sample.zone("asie-centrale"), edit, by: .sample("zones edit"))
    _ = try refresh()
    let tree = try sample.register.zoneTree()
    let path = tree.path(to: try sample.zone("tadjikistan"))
    #expect(path.map { $0.name[.french] } == ["Union européenne", "Steppes", "tadjikistan"])
  }

  @Test func `a zone known under another code is not added again`() throws {
    let own = try Sample.zone("tadjikie", in: "asie-centrale", iso: "TJ")
    _ = try sample.register.addZone(own, by: .sample("zones add"))
    _ = try sample.register.addZone(
      Sample.zone("forum-osce", french: "OSCE"), by: .sample("zones add"))
    let added = try refresh()
    #expect(added.zones.isEmpty)
    let forums = try sample.register.memberships(of: sample.zone("tadjikie")).forums
    #expect(try forums.map(\.forum) == [sample.zone("forum-osce")])
  }

  @Test func `nothing is put into what is retired, and who left does not come back`() throws {
    _ = try refresh()
    let tree = try sample.register.zoneTree()
    try sample.register.leave(
      #require(tree[sample.zone("kazakhstan")]), forum: #require(tree[sample.zone("osce")]),
      until: Sample.date("2025"), by: .sample("zones leave"))
    var edit = ZoneEdit()
    edit.retirement = .from(SampleRegister.today)
    for code in ["almaty", "kazakhstan", "ouzbekistan", "tadjikistan", "asie-centrale"] {
      _ = try sample.register.editZone(sample.zone(code), edit, by: .sample("zones edit"))
    }
    let more =
      try zones + [
        Sample.zone("turkmenistan", in: "asie-centrale", iso: "TM", m49: "795", kind: .country)
      ]
    let added = try sample.register.refreshZones(
      more, memberships: memberships, by: .sample("zones refresh"))
    #expect(added.zones.map(\.text) == ["turkmenistan"] && added.memberships.isEmpty)
    #expect(try sample.register.zoneTree()[sample.zone("turkmenistan")]?.parent == nil)
  }
}
