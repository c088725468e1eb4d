import Diplomacy
import TestSupport
import Testing

@testable import Interchange

@Suite struct StandardMembershipsTests {
  private func members(
    of forum: String, _ status: MembershipStatus = .member, on day: String
  ) throws -> Set<String> {
    let day = try Sample.date(day)
    return Set(
      try StandardMemberships.load().filter {
        $0.forum.text == forum && $0.status == status && $0.tenure.covers(day)
      }.map(\.member.text))
  }

  @Test(
    arguments: [
      ("union-europeenne", .member, 27), ("otan", .member, 32), ("osce", .member, 57),
      ("conseil-europe", .member, 46), ("onu", .member, 193), ("onu", .observer, 2),
      ("osce", .partner, 11), ("conseil-europe", .observer, 5), ("union-europeenne", .candidate, 9),
      ("francophonie", .member, 50), ("francophonie", .associate, 4),
      ("francophonie", .observer, 28), ("union-africaine", .member, 54),
    ] as [(String, MembershipStatus, Int)])
  func `a forum has as many members as it says`(
    forum: String, status: MembershipStatus, count: Int
  ) throws {
    #expect(try members(of: forum, status, on: "2026-11-21").count == count)
  }

  @Test func `who left is a member until the day it left`() throws {
    #expect(try members(of: "union-europeenne", on: "2020-01-31").contains("royaume-uni"))
    #expect(try !members(of: "union-europeenne", on: "2020-02-01").contains("royaume-uni"))
    #expect(try members(of: "union-europeenne", on: "2020-01-31").count == 28)
    #expect(try members(of: "conseil-europe", on: "2022-03-16").contains("russie"))
    #expect(try !members(of: "conseil-europe", on: "2022-03-17").contains("russie"))
    #expect(try members(of: "francophonie", on: "2024-10-04").count == 53)
    #expect(try !members(of: "otan", on: "2023-04-03").contains("finlande"))
    #expect(try members(of: "otan", on: "2023-04-04").contains("finlande"))
  }

  @Test func `the five states of Central Asia are in the OSCE and the United Nations`() throws {
    let five: Set = ["kazakhstan", "kirghizistan", "ouzbekistan", "tadjikistan", "turkmenistan"]
    for forum in ["osce", "onu"] {
      #expect(try members(of: forum, on: "2025").isSuperset(of: five))
    }
    #expect(try members(of: "conseil-europe", on: "2025").isDisjoint(with: five))
  }

  @Test func `members and forums are standard zones, members are countries, forums forums`() throws
  {
    let kinds = Dictionary(
      uniqueKeysWithValues: try StandardZones.load().map { ($0.code, $0.kind) })
    for draft in try StandardMemberships.load() {
      #expect(kinds[draft.forum] == .forum, "\(draft.forum)")
      #expect(kinds[draft.member] == .country, "\(draft.member)")
    }
  }

  @Test func `nobody is in a forum twice at once`() throws {
    let drafts = try StandardMemberships.load()
    let pairs = drafts.map { "\($0.forum) \($0.member)" }
    #expect(Set(pairs).count == pairs.count)
  }

  @Test(arguments: [
    ("otan\tfrance\tmember\t1949", "expected 5 cells, found 4"),
    ("OTAN\tfrance\tmember\t1949\t", "not a code: OTAN"),
    ("otan\t\tmember\t1949\t", "not a code: "), ("otan\tfrance\tami\t\t", "not a status: ami"),
    ("otan\tfrance\tmember\t49\t", "not a date: 49"),
    ("otan\tfrance\tmember\t1949-02-30\t", "not a date: 1949-02-30"),
    ("otan\tfrance\tmember\t1949\t1948", "ends before it begins"),
    ("otan\totan\tmember\t\t", "belongs to itself: otan"),
  ])
  func `a bad line is refused with its number`(line: String, reason: String) {
    let table = "# said\nforum\tmember\tstatus\tsince\tuntil\n\(line)\n"
    #expect(
      throws: TableError(file: "standard-memberships.tsv", line: 3, reason: reason)
    ) { try StandardMemberships.parse(Array(table.utf8)) }
  }
}
