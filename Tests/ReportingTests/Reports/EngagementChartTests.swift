import Diplomacy
import TestSupport
import Testing

@testable import Reporting

@Suite struct `The pictures of a report` {
  private func charts(_ counts: [(String, Int)]) throws -> [Chart] {
    let months = try counts.map { text, held in
      EngagementDetail.MonthCount(month: try #require(PartialDate(text)), held: held)
    }
    let words = Vocabulary(
      language: .english, tree: ZoneTree(), axes: [], today: try Sample.day("2025-12-31"))
    return EngagementDetail(months: months).charts(words, .all).compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }

  @Test func `are none where the lists say as much`() throws {
    #expect(try charts([]).isEmpty)
    #expect(try charts([("2025-01", 5), ("2025-06", 6)]).isEmpty)
  }

  @Test func `set the months of the last year beside those of the year before`() throws {
    let chart = try #require(
      try charts([("2023-05", 40), ("2024-03", 2), ("2025-01", 5), ("2025-12", 7)]).first)
    #expect(chart.description == "12 exchanges held in 2025, 2 in 2024.")
    guard case .bars(let bars) = chart.figure else {
      Issue.record("no bars")
      return
    }
    #expect(
      bars.groups.map(\.counts) == [
        [5, 0], [0, 0], [0, 2], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0],
        [7, 0],
      ])
  }
}
