import Diplomacy
import Messages
import Testing

@testable import Reporting

/// Of what is wrong with many files, a page tells the first and how many more.
@Suite struct LongListTests {
  private func summary(of count: Int) throws -> SyncSummary {
    let source = ImportSource(name: try Line("carnet"), digest: "00")
    var summary = SyncSummary(incoming: ImportSummary(source: source, format: .cards))
    for number in 1...count {
      let problem = ImportProblem(place: SourcePlace(line: 1), field: "FN", reason: .missing)
      summary.problems.append(SyncSummary.Problem(file: "\(number).vcf", problem: problem))
      summary.exposed.append("\(number).ics")
    }
    return summary
  }

  @Test(arguments: [(20, 20, 0), (25, 20, 2), (5_000, 20, 2)])
  func `a folder of unreadable cards is told in a few lines, and whole in JSON`(
    count: Int, shown: Int, more: Int
  ) throws {
    let summary = try summary(of: count)
    let troubles = summary.troubles.map { $0[.french] }
    #expect(troubles.count == 2 * shown + more)
    let rest = "… et \(count - shown) autres (--json les donne)"
    #expect(troubles.filter { $0 == rest }.count == more)
    let words = Vocabulary(language: .french, tree: ZoneTree(), axes: [], today: .first)
    let page = Page.syncing(summary, words)
    let items = page.blocks.filter { if case .item = $0 { true } else { false } }
    #expect(items.count == 2 * shown)
    var json = JSONWriter()
    json.object { page.members(&$0) }
    let text = String(decoding: json.output.bytes, as: UTF8.self)
    #expect(text.components(of: ".vcf") == count && text.components(of: ".ics") == count)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int { split(separator: text).count - 1 }
}
