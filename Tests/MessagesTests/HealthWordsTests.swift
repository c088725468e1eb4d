import Diplomacy
import Testing

@testable import Messages

/// What is wrong with a register is told with what one can do about it.
@Suite struct HealthWordsTests {
  @Test(arguments: [("a12", "cess history a12"), ("z:kazakhstan", "cess history z:kazakhstan")])
  func `what became of a record is shown by its name`(record: String, command: String) {
    #expect(HealthWords.remedy(.lost(record)) == command)
  }

  @Test(arguments: ["origin 4", "completion 2", "defense", "language"])
  func `no command is proposed for what has no history of its own`(record: String) {
    #expect(HealthWords.remedy(.lost(record)) == nil)
  }

  @Test func `what has no letter is called in words`() {
    let line = HealthWords.line(.unreadable("origin 4"))
    #expect(line[.french] == "provenance 4\u{A0}: illisible")
    #expect(line[.english] == "origin 4: cannot be read")
  }
}
