import Diplomacy
import Testing

@Suite struct RecordIDTests {
  @Test(arguments: [
    ("12", 12), ("a12", 12), ("A12", 12), ("007", 7), ("a1", 1),
    ("9223372036854775807", Int64.max),
  ])
  func `is read with or without its letter`(typed: String, value: Int64) throws {
    #expect(try #require(Actor.ID(typed: typed)).value == value)
  }

  @Test(arguments: [
    "", "a", "0", "a0", "-1", "+1", "i12", "aa12", "12a", "1 2", " 12", "1.5", "１２", "١٢", "a-1",
    "9223372036854775808", "ａ12",
  ])
  func `is nothing else`(typed: String) {
    #expect(Actor.ID(typed: typed) == nil)
  }

  @Test func `is written with the letter of its kind`() {
    #expect(Actor.ID(12).lettered == "a12")
    #expect(Interaction.ID(7).lettered == "i7")
    #expect(FollowUp.ID(3).lettered == "f3")
    #expect("\(Actor.ID(12))" == "12")
  }

  @Test(arguments: [1, 2, 99, .max] as [Int64])
  func `reads back what it writes`(value: Int64) {
    #expect(Interaction.ID(typed: Interaction.ID(value).lettered)?.value == value)
    #expect(FollowUp.ID(typed: "\(FollowUp.ID(value))")?.value == value)
  }

  @Test func `is in the order of its numbers`() {
    #expect([Actor.ID(10), Actor.ID(9), Actor.ID(1)].sorted() == [1, 9, 10].map { Actor.ID($0) })
  }
}
