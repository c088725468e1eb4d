import Testing

@testable import Interchange

@Suite struct StandardAxesTests {
  @Test func `the four axes of the appeal to Kazakhstan come first`() throws {
    let codes = try StandardAxes.load().map(\.code)
    #expect(codes.prefix(4) == ["deminage", "cybersecurite", "menaces-hybrides", "ia"])
  }

  @Test func `every axis has a name in both languages, and no two share one`() throws {
    let axes = try StandardAxes.load()
    #expect(axes.allSatisfy { !$0.french.isEmpty && !$0.english.isEmpty })
    #expect(Set(axes.map(\.french)).count == axes.count)
    #expect(Set(axes.map(\.english)).count == axes.count)
  }

  @Test(arguments: [
    ("ia\tIA\tAI", "code twice: ia"),
    ("IA\tIA\tAI", "column code: not a code: IA"),
    ("la\t\tAI", "column fr: empty"),
    ("la\tIA\t", "column en: empty"),
    ("la\tIA", "expected 3 cells, found 2"),
  ])
  func `a bad line is refused with its number`(line: String, reason: String) {
    let table = "code\tfr\ten\nia\tintelligence artificielle\tartificial intelligence\n\(line)\n"
    #expect(throws: AxisTableError(line: 3, reason: reason)) { try StandardAxes.parse(table) }
  }

  @Test func `an error names the file and the line`() {
    #expect("\(AxisTableError(line: 3, reason: "empty"))" == "standard-axes.tsv:3: empty")
  }
}
