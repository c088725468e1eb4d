import Testing

@testable import Diplomacy

@Suite struct SearchFilterTests {
  @Test func `without kinds all are wanted`() {
    let filter = SearchFilter()
    #expect(filter.wantsActors && filter.wantsZones && filter.wantsFollowUps)
    #expect(filter.interactionKinds == nil && filter.lets(.person))
  }

  @Test func `kinds add up`() {
    let filter = SearchFilter(kinds: [.nature(.person), .interactionKind(.call)])
    #expect(filter.lets(.person) && !filter.lets(.organisation(.embassy)))
    #expect(filter.interactionKinds == [.call])
    #expect(!filter.wantsZones && !filter.wantsFollowUps)
    #expect(SearchFilter(kinds: [.organisation]).lets(.organisation(.ngo)))
    #expect(SearchFilter(kinds: [.zone]).interactionKinds == [])
    #expect(!SearchFilter(kinds: [.zone]).wantsActors)
  }

  @Test func `what has no day is in no period`() throws {
    let filter = SearchFilter(period: try .year(2025))
    #expect(!filter.wantsActors && !filter.wantsZones && filter.wantsFollowUps)
  }
}
