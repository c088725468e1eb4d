import Diplomacy
import Testing

@testable import Interchange

@Suite struct StandardAxesTests {
  @Test func `the four axes of the appeal to Kazakhstan come first`() throws {
    let codes = try StandardAxes.load().map(\.code.text)
    #expect(codes.prefix(4) == ["deminage", "cybersecurite", "menaces-hybrides", "ia"])
  }

  @Test func `every axis has a name in both languages, and no two share one`() throws {
    let axes = try StandardAxes.load()
    for language in Language.allCases {
      #expect(axes.allSatisfy { !$0.name[language].isEmpty })
      #expect(Set(axes.map { $0.name[language] }).count == axes.count)
    }
  }

  @Test(arguments: [
    ("ia\tIA\tAI", "twice: ia"),
    ("IA\tIA\tAI", "not a code: IA"),
    ("la\t\tAI", "a name is empty"),
    ("la\tIA\t", "a name is empty"),
    ("la\tIA", "expected 3 cells, found 2"),
  ])
  func `a bad line is refused with its number`(line: String, reason: String) {
    let table = "code\tfr\ten\nia\tintelligence artificielle\tartificial intelligence\n\(line)\n"
    #expect(throws: TableError(file: "standard-axes.tsv", line: 3, reason: reason)) {
      try StandardAxes.parse(Array(table.utf8))
    }
  }

  @Test func `an error names the file and the line`() {
    let error = TableError(file: "standard-axes.tsv", line: 3, reason: "empty")
    #expect("\(error)" == "standard-axes.tsv:3: empty")
  }
}
