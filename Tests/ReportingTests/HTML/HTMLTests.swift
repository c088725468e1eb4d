import Diplomacy
import TestSupport
import Testing

@testable import Reporting

@Suite struct HTMLTests {
  private func page(_ blocks: Block...) -> String {
    var renderer = HTMLRenderer(Imprint(language: .french))
    for block in blocks { renderer.render(block) }
    renderer.finish()
    return String(decoding: renderer.output.bytes, as: UTF8.self)
  }

  @Test func `nothing is not a page`() {
    #expect(page().isEmpty)
  }

  @Test func `a page stands alone, says its language and its charset, and ends`() {
    let text = page(.title("Suites"), .paragraph("Un mot."))
    #expect(
      text.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\"/>"))
    #expect(text.hasSuffix("</body>\n</html>\n"))
    for fetched in ["<script", "<img", "<link", "http:", "https:", "url(\"http", "@import"] {
      #expect(!text.contains(fetched))
    }
  }

  @Test func `what was recorded is never markup`() {
    let hostile = "<script>alert('x')</script>&\"\u{1B}[2J"
    let text = page(
      .title(hostile), .heading(hostile, level: 1),
      .item(
        Block.Item(
          lead: hostile, margin: .date, text: hostile, reference: hostile, details: [hostile])),
      .facts([Block.Fact(hostile, hostile)]), .columns([Block.Column(hostile)]), .row([hostile]))
    #expect(!text.contains("<script") && !text.contains("\u{1B}") && !text.contains("('x')"))
    #expect(text.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"))
  }

  @Test func `each list and table is closed before the next part`() {
    let item = Block.item(Block.Item(text: "a"))
    let text = page(
      item, .heading("b", level: 1), item, item, .columns([Block.Column("c")]), .row(["d"]), item)
    for tag in ["ul", "table", "li", "h2", "tr", "body"] {
      let opened = text.components(of: "<\(tag)>") + text.components(of: "<\(tag) ")
      #expect(opened == text.components(of: "</\(tag)>"), "\(tag)")
    }
  }
}

extension String {
  /// How many times a text stands in this one.
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
