import Diplomacy
import TestSupport
import Testing

@Suite struct MembershipTests {
  private func draft(
    _ status: MembershipStatus = .member, _ since: String? = nil, _ until: String? = nil
  ) throws -> MembershipDraft {
    try MembershipDraft(
      forum: #require(ZoneCode("otan")), member: #require(ZoneCode("japon")), status: status,
      tenure: Sample.tenure(since, until))
  }

  private func known(
    _ id: Int64, _ status: MembershipStatus = .member, _ since: String? = nil,
    _ until: String? = nil
  ) throws -> Membership {
    try Membership(
      id: Membership.ID(id), forum: Zone.ID(6), member: Zone.ID(4), status: status,
      tenure: Sample.tenure(since, until))
  }

  private var already: ZoneError {
    get throws {
      .alreadyIn(try #require(ZoneCode("japon")), forum: try #require(ZoneCode("otan")))
    }
  }

  @Test func `a country or an organisation joins a forum, nothing else does`() throws {
    let world = try SmallWorld()
    try world.tree.checkMembership(of: world.zone("japon"), in: world.zone("otan"))
    try world.tree.checkMembership(of: world.zone("union"), in: world.zone("otan"))
    #expect(throws: ZoneError.cannotJoin(try world.code("steppes"))) {
      try world.tree.checkMembership(of: world.zone("steppes"), in: world.zone("otan"))
    }
    #expect(throws: ZoneError.cannotJoin(try world.code("otan"))) {
      try world.tree.checkMembership(of: world.zone("otan"), in: world.zone("otan"))
    }
    #expect(throws: ZoneError.notAForum(try world.code("asie"))) {
      try world.tree.checkMembership(of: world.zone("japon"), in: world.zone("asie"))
    }
  }

  @Test func `where nothing is known, or it was over before, the membership is new`() throws {
    #expect(try [Membership]().joining(draft()) == .new)
    #expect(
      try [known(1, .member, "1973", "2020-01-31")].joining(draft(.member, "2020-02-01")) == .new)
    #expect(try [known(1, .member, "2004")].joining(draft(.observer, "1999", "2003")) == .new)
  }

  @Test func `what is known already is refused`() throws {
    #expect(throws: try already) { try [known(1)].joining(draft()) }
    #expect(throws: try already) { try [known(1, .member, "2004")].joining(draft()) }
    #expect(throws: try already) {
      try [known(1, .member, "2004")].joining(draft(.member, "2005"))
    }
    #expect(throws: try already) { try [known(1, .candidate)].joining(draft()) }
  }

  @Test func `dates that were not known complete a membership`() throws {
    #expect(
      try [known(1)].joining(draft(.member, "2004-05-01"))
        == .completes(Membership.ID(1), Sample.tenure("2004-05-01")))
    #expect(
      try [known(1, .member, "2004")].joining(draft(.member, "2004", "2020"))
        == .completes(Membership.ID(1), Sample.tenure("2004", "2020")))
  }

  @Test func `a candidate that becomes a member is a candidate until the eve`() throws {
    #expect(
      try [known(1, .candidate, "2014")].joining(draft(.member, "2030-01-01"))
        == .follows(Membership.ID(1), Sample.tenure("2014", "2029-12-31")))
    #expect(throws: try already) {
      try [known(1, .candidate, "2014"), known(2, .member, "2020")]
        .joining(draft(.member, "2013"))
    }
  }

  @Test func `a membership is over the day after its last`() throws {
    let left = try known(1, .member, "1973", "2020-01-31")
    #expect(try !left.isOver(on: Sample.day("2020-01-31")))
    #expect(try left.isOver(on: Sample.day("2020-02-01")))
    #expect(try !known(1).isOver(on: .last))
  }
}
