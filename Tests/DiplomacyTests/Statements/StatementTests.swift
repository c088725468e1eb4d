import Diplomacy
import TestSupport
import Testing

@Suite struct StatementTests {
  @Test func `a grade is a letter and a digit, independent of one another`() {
    for reliability in Grade.Reliability.allCases {
      for credibility in Grade.Credibility.allCases {
        let grade = Grade(reliability, credibility)
        #expect(Grade(grade.description) == grade)
        #expect(Grade(grade.description.lowercased()) == grade)
      }
    }
    #expect(Grade("F6") == Grade(.notJudged, .notJudged))
  }

  @Test(arguments: ["", "B", "2", "2B", "G1", "A0", "A7", "A12", "B-2", "B 2", "É1"])
  func `anything else is no grade`(text: String) {
    #expect(Grade(text) == nil)
  }

  private func statement(
    interaction: Interaction.ID? = nil, source: String? = nil
  ) throws -> StatementDraft {
    try StatementDraft(
      actor: Actor.ID(1), axis: nil, interaction: interaction, source: source.map { try Line($0) },
      day: .year(2025), text: Prose("Oui."), grade: nil)
  }

  @Test func `a statement comes from an exchange, from a public source, or from both`() throws {
    let source = "https://exemple.example"
    #expect(throws: StatementError.fromNowhere) { try statement() }
    #expect(try statement(interaction: Interaction.ID(1)).source == nil)
    #expect(try statement(source: source).interaction == nil)
    let both = try statement(interaction: Interaction.ID(1), source: source)
    #expect(try both.changed { $0.source = nil }.source == nil)
    #expect(throws: StatementError.fromNowhere) {
      try statement(source: source).changed { $0.source = nil }
    }
  }
}
