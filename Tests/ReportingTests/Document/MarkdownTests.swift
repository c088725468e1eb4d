import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("*gras*", "\\*gras\\*"), ("_x_", "\\_x\\_"), ("[lien](http://x)", "\\[lien\\](http://x)"),
    ("<script>", "\\<script>"), ("a|b", "a\\|b"), ("`code`", "\\`code\\`"), ("a\\b", "a\\\\b"),
    ("&amp;", "\\&amp;"), ("# titre", "\\# titre"), ("l’été – œuvre", "l’été – œuvre"),
    ("\u{1B}[31m", "␛\\[31m"), ("deux\nlignes", "deux lignes"),
  ])
  func `no character of a text is taken for a mark`(text: String, shown: String) {
    #expect(Blocks.markdown([.title(text)]) == "# \(shown)\n")
    #expect(Blocks.markdown([.item(Block.Item(text: text))]).contains("**\(shown)**"))
  }

  @Test(arguments: [
    "- une", "+ une", "1. une", "2) une", "===", "---", "~~~", "# une", "> une", " - une",
    "  1. une", "\t- une",
  ])
  func `a line of notes is not taken for a list, a heading or code`(text: String) {
    let lines = Blocks.markdown([.paragraph("Notes\n\(text)\nfin")]).split(separator: "\n")
    let line = lines.dropFirst().first ?? ""
    let mark = /[ \t]*(?:[-+>] .*|[0-9]+[.)] .*|=+|-+|~~~.*|#+ .*)/
    #expect(line.wholeMatch(of: mark) == nil, "\(line)")
  }

  @Test func `a line of notes that is set in is not taken for code`() {
    let lines = Blocks.markdown([.paragraph("Notes\n\n    code\n\tcode")]).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("    ") || $0.hasPrefix("\t") } == [])
  }

  @Test func `a table has a line of rules and as many cells in each row`() {
    let text = Blocks.markdown([
      .columns([Block.Column("Date"), Block.Column("Objet")]), .row(["2025", "a|b"]),
      .row(["", "c\nd"]), .paragraph("fin"),
    ])
    #expect(text == "| Date | Objet |\n| --- | --- |\n| 2025 | a\\|b |\n|  | c d |\n\nfin\n")
  }

  @Test func `parts are set apart by one empty line`() {
    let text = Blocks.markdown([
      .title("Zone"), .subtitle("lieu"), .facts([Block.Fact("Tenus", "3")]),
      .heading("Chronologie", level: 1),
      .item(Block.Item(lead: "5", text: "Colloque", reference: "i1", details: ["Paris"])),
      .item(Block.Item(lead: "6", text: "Appel")),
    ])
    #expect(!text.contains("\n\n\n") && !text.hasPrefix("\n") && text.hasSuffix("\n"))
    #expect(!text.hasSuffix("\n\n"))
    #expect(text.contains("\n- 5 — **Colloque** `i1`"))
  }

  @Test(arguments: [111, 112] as [UInt64])
  func `whatever the text, there is no control character but the line feed`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let controls = Blocks.markdown(Blocks.random(&random, hostile: true)).unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
      }
      #expect(controls.isEmpty, "seed \(seed)")
    }
  }
}
