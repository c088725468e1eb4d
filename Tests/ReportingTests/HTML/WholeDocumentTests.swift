import Diplomacy
import TestSupport
import Testing

@testable import Reporting

/// A document with every kind of block, in every format.
@Suite struct WholeDocumentTests {
  private func blocks() throws -> [Block] {
    let charts = try ChartSamples.all().map { Block.chart($0.chart) }
    return [
      .marking(.amberStrict), .title("Asie centrale"),
      .subtitle("Europe > Asie centrale · 2e trimestre 2025"),
      .facts([
        Block.Fact("Échanges tenus", "12"), Block.Fact("Acteurs rencontrés", "7"),
        Block.Fact("Suites en retard", "2", tone: .alert),
        Block.Fact("Dernier contact", "5 mai 2025"),
      ]),
      .heading("Qui c’est", level: 1),
      .facts([
        Block.Fact("Fonction", "ambassadrice, Ambassade du Kazakhstan en France (a2)"),
        Block.Fact("Formule d’appel", "Madame l’Ambassadrice"),
        Block.Fact("Courriel", "à vérifier", tone: .caution),
      ]),
      .paragraph("Un paragraphe.\nSur deux lignes."),
      .heading("Chronologie", level: 1), .heading("2025", level: 2), .heading("mai", level: 3),
      .item(
        Block.Item(
          lead: "5", margin: .dayOfMonth, text: "Colloque France–Kazakhstan", reference: "i1",
          details: ["événement · Assemblée nationale, Paris", "avec Bruno Fuchs"])),
      .item(
        Block.Item(
          lead: "12", margin: .dayOfMonth, text: "Entretien", reference: "i2", tone: .muted)),
      .heading("Suites à donner", level: 1),
      .item(
        Block.Item(
          lead: "16 juin 2025", margin: .date, text: "Relancer l’ambassade", reference: "f1",
          details: ["4 jours de retard"], tone: .alert)),
      .item(
        Block.Item(
          lead: "5 septembre 2025", margin: .date, text: "Écrire", reference: "f2", tone: .caution)),
      .heading("Tableau", level: 1),
      .columns([
        Block.Column("", width: 6), Block.Column("Nom"), Block.Column("Dernier contact", width: 10),
      ]),
      .row(["a1", "Gulsara Arystankulova", "2025-05-05"]), .row(["a2", "Bruno Fuchs", ""]),
      .heading("Zones", level: 1),
      .branch(Block.Branch(lasts: [], text: "Asie centrale", notes: ["asie-centrale"])),
      .branch(Block.Branch(lasts: [false], text: "Kazakhstan (KZ)", notes: ["kazakhstan"])),
      .branch(Block.Branch(lasts: [false, true], text: "Almaty")),
      .branch(Block.Branch(lasts: [true], text: "Ouzbékistan (UZ)", tone: .muted)),
      .branch(Block.Branch(lasts: [], text: "Europe")),
      .heading("Trouvé", level: 1),
      .hit(
        Block.Hit(
          reference: "i1", heading: Snippet([.init("Colloque")]), date: nil, day: "5 mai 2025",
          kind: "événement", details: "Bruno Fuchs", label: "Notes :",
          line: Snippet([.init("le "), .init("déminage", isHit: true), .init(" d’abord")]))),
      .note("2 échanges ne sont pas montrés : leur mention dépasse TLP:GREEN."),
      .heading("Graphiques", level: 1),
    ] + charts
  }

  private var imprint: Imprint {
    get throws { Imprint(language: .french, day: try Sample.day("2025-06-20")) }
  }

  @Test func `every kind of block is told in every format`() throws {
    let page = rendered(try blocks(), by: HTMLRenderer(try imprint))
    try expectWellFormed(page)
    try expectGolden(page, named: "whole.html")
    try expectGolden(rendered(try blocks(), by: MarkdownRenderer()), named: "whole.md")
    try expectGolden(
      rendered(try blocks(), by: TextRenderer(style: .init(width: 80))), named: "whole.txt")
  }

  @Test func `a marking stands at the top and at the end, and on every printed page`() throws {
    for marking in Marking.allCases {
      for blocks: [Block] in [
        [.marking(marking), .title("T"), .paragraph("p")],
        [.title("T"), .marking(marking), .paragraph("p")], [.title("T"), .marking(marking)],
      ] {
        let text = rendered(blocks, by: TextRenderer(style: .plain))
        #expect(text.split(separator: "\n").last.map { String($0) } == marking.label)
        #expect(
          text.split(separator: marking.label + "\n", omittingEmptySubsequences: false).count == 3)
        let markdown = rendered(blocks, by: MarkdownRenderer())
        #expect(markdown.hasSuffix("**\(marking.label)**\n"))
        let page = rendered(blocks, by: HTMLRenderer(try imprint))
        try expectWellFormed(page)
        let bands = page.split(
          separator: "\">\(marking.label)</b>", omittingEmptySubsequences: false)
        #expect(bands.count == 3)
        let address = MarkingPicture.address(of: marking)
        #expect(page.split(separator: "content: url(\"\(address)\")").count == 3)
        #expect(page.contains("<header>\n<p class=\"marking\">"))
      }
    }
  }

  @Test func `headings make an outline: one first, no step left out`() throws {
    let page = rendered(try blocks(), by: HTMLRenderer(try imprint))
    let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test func `a page has its landmarks, and every identifier once`() throws {
    let page = rendered(try blocks(), by: HTMLRenderer(try imprint))
    for tag in ["header", "main", "footer"] {
      #expect(page.split(separator: "<\(tag)>").count == 2, "\(tag)")
    }
    let identifiers = page.matches(of: /\bid="([^"]+)"/).map { String($0.1) }
    #expect(Set(identifiers).count == identifiers.count)
    for match in page.matches(of: /aria-labelledby="([^"]+)"/) {
      #expect(match.1.split(separator: " ").allSatisfy { identifiers.contains(String($0)) })
    }
    // Each table has a caption and headings that say of what they are.
    #expect(
      page.split(separator: "<table>").count == page.split(separator: "<caption").count)
    #expect(page.matches(of: /<th>/).isEmpty)
  }

  @Test func `a page of many blocks does not stand in memory`() {
    var renderer = HTMLRenderer(Imprint(language: .french))
    renderer.render(.title("Beaucoup"))
    var sent = 0
    for number in 0..<20_000 {
      renderer.render(.item(Block.Item(lead: "1", margin: .dayOfMonth, text: "n\(number)")))
      if renderer.output.bytes.count > 1 << 16 {
        sent += renderer.output.bytes.count
        renderer.output.removeAll()
      }
    }
    renderer.finish()
    #expect(sent > 500_000 && renderer.output.bytes.count < 1 << 17)
  }
}
