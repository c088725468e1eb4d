import Diplomacy
import TestSupport
import Testing

@testable import Register

/// How SQLite goes about a search in a register of a million exchanges.
@Suite struct SearchPlanTests {
  private let sample: SampleRegister

  init() throws {
    sample = try SampleRegister()
    let person = try sample.person("Boris Essai", aliases: ["Борис"], zones: ["kazakhstan"])
    try sample.log("Entretien essai", on: "2025-05-05", with: [person], zones: ["kazakhstan"])
    try sample.followUp("Essai", due: "2025-06-16", zones: ["france"])
  }

  private var filters: [SearchFilter] {
    get throws {
      let zones = try [sample.zone("kazakhstan"), sample.zone("almaty")]
      return [
        SearchFilter(), SearchFilter(kinds: [.interactionKind(.meeting)]),
        SearchFilter(zones: zones), SearchFilter(period: try .quarter(2025, 2)),
        SearchFilter(zones: zones, period: try .quarter(2025, 2)),
      ]
    }
  }

  private func plans(_ filter: SearchFilter, _ typed: String = "essai") throws -> [QueryPlan] {
    try sample.register.plans {
      let answer = try sample.register.search(
        SearchQuery(typed), filter, tree: ZoneTree(), language: .french,
        today: SampleRegister.today)
      #expect(!answer.hits.isEmpty)
    }
  }

  @Test func `the index is asked for the words, and records by their numbers`() throws {
    for filter in try filters {
      for plan in try plans(filter) {
        for step in plan.steps where step.hasPrefix("SCAN ") {
          // SQLite calls the walk through what an index of words finds a scan.
          let isSearch = step.contains("VIRTUAL TABLE INDEX") && step.contains("M")
          #expect(isSearch || step.contains("json_each"), "\(plan)")
        }
        #expect(!plan.steps.contains { $0.contains("AUTOMATIC") }, "\(plan)")
      }
    }
  }

  @Test func `what is found comes the last recorded first, unsorted`() throws {
    for filter in try filters {
      let searches = try plans(filter).filter { $0.sql.contains("MATCH") }
      #expect(!searches.isEmpty)
      for plan in searches {
        #expect(!plan.sorts, "\(plan)")
        #expect(plan.steps.first?.contains("search_") == true, "\(plan)")
      }
    }
  }

  @Test func `to look in a time or a zone reads the index on it`() throws {
    let quarter = try plans(SearchFilter(period: .quarter(2025, 2)))
    let times = try #require(quarter.first { $0.sql.hasPrefix("SELECT id FROM interaction") })
    #expect(times.steps.first?.contains("INDEX interaction_by_time") == true, "\(times)")
    let zone = try plans(SearchFilter(zones: [sample.zone("kazakhstan")]))
    let zones = try #require(
      zone.first { $0.sql.hasPrefix("SELECT interaction_id FROM interaction_zone") })
    #expect(zones.steps.first?.contains("SEARCH interaction_zone") == true, "\(zones)")
  }
}
