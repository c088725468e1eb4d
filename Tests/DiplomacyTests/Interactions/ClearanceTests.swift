import Diplomacy
import Testing

@Suite struct `A clearance` {
  @Test func `without a limit admits everything`() {
    #expect(Marking.allCases.allSatisfy(Clearance.all.admits))
    #expect(Clearance.all.admits(nil))
  }

  @Test(arguments: Marking.allCases)
  func `admits what is marked up to its limit and nothing above`(_ limit: Marking) {
    let clearance = Clearance(limit: limit)
    for marking in Marking.allCases {
      #expect(clearance.admits(marking) == (marking <= limit))
    }
  }

  @Test func `takes what nobody marked for amber`() {
    #expect(!Clearance(limit: .green).admits(nil))
    #expect(Clearance(limit: .amber).admits(nil))
  }

  @Test func `that wants a marking leaves out what has none`() {
    #expect(!Clearance(limit: .red, wantsMarked: true).admits(nil))
    #expect(Clearance(limit: .red, wantsMarked: true).admits(.red))
  }
}

@Suite struct `The marking of a whole` {
  @Test func `is the highest of its parts`() {
    #expect(Marking.ofWhole([.clear, .amberStrict, .green]) == .amberStrict)
  }

  @Test func `counts what nobody marked as amber beside what somebody did`() {
    #expect(Marking.ofWhole([.clear, nil]) == .amber)
    #expect(Marking.ofWhole([.red, nil]) == .red)
  }

  @Test func `is none where nobody marked anything`() {
    #expect(Marking.ofWhole([nil, nil]) == nil)
    #expect(Marking.ofWhole([Marking?]()) == nil)
  }
}
