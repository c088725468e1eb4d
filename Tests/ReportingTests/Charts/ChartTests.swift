import Diplomacy
import Foundation
import TestSupport
import Testing

@testable import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ChartTests {
  private let imprint = Imprint(language: .french, day: nil)

  @Test func `each kind of chart is drawn in each format`() throws {
    for (name, chart) in try ChartSamples.all() {
      var html = HTMLRenderer(imprint)
      html.chart(chart)
      try expectGolden(
        String(decoding: html.output.bytes, as: UTF8.self), named: "charts/\(name).html")
      let styles: [(String, TextRenderer.Style)] = [
        ("80.txt", .init(width: 80)), ("40.txt", .init(width: 40)),
        ("ascii.txt", .init(width: 80, isUnicode: false)),
      ]
      for (ending, style) in styles {
        try expectGolden(
          rendered([.chart(chart)], by: TextRenderer(style: style)),
          named: "charts/\(name).\(ending)")
      }
      try expectGolden(
        rendered([.chart(chart)], by: MarkdownRenderer()), named: "charts/\(name).md")
    }
  }

  @Test func `a page of all charts is well formed, and says what each shows`() throws {
    for language in Language.allCases {
      let charts = try ChartSamples.all(language).map(\.chart)
      let text = rendered(
        [.title("Graphiques")] + charts.map { .chart($0) },
        by: HTMLRenderer(Imprint(language: language)))
      try expectWellFormed(text)
      #expect(text.split(separator: "role=\"img\" ").count == charts.count + 1)
      #expect(text.split(separator: "<details>").count == charts.count + 1)
    }
  }

  @Test func `charts of nothing and of one thing say so, and are well formed`() throws {
    for chart in try ChartSamples.scarce() {
      let page = rendered([.title("Peu"), .chart(chart)], by: HTMLRenderer(imprint))
      try expectWellFormed(page)
      #expect(page.contains("Rien à montrer") == chart.isEmpty)
      #expect(!page.contains("nan") && !page.contains("inf"))
      for width in [nil, 20, 40, 80, 200] {
        let text = rendered([.chart(chart)], by: TextRenderer(style: .init(width: width)))
        #expect(text.contains("Rien à montrer") == chart.isEmpty)
      }
    }
  }

  @Test func `no label is markup, an order to the terminal, or wider than it`() throws {
    for chart in try ChartSamples.hostileCharts() {
      let page = rendered([.title("x"), .chart(chart)], by: HTMLRenderer(imprint))
      try expectWellFormed(page)
      #expect(!page.contains("<script") && !page.contains("\u{1B}") && !page.contains("\u{202E}"))
      #expect(!page.contains("\" onload"))
      for width in [40, 80, 200] {
        let text = rendered([.chart(chart)], by: TextRenderer(style: .init(width: width)))
        #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
        // The title is a line of its own, which the terminal breaks.
        for line in text.split(separator: "\n").dropFirst() {
          #expect(DisplayWidth.of(line) <= width, "\(width): \(line)")
        }
      }
    }
  }

  @Test func `a chart on a terminal of ASCII is ASCII`() throws {
    for (_, chart) in try ChartSamples.all(.english) {
      let drawn = rendered(
        [.chart(Chart(title: "T", description: "D", language: .english, chart.figure))],
        by: TextRenderer(style: .init(width: 80, isUnicode: false)))
      let signs = drawn.unicodeScalars.filter { (0x2500...0x25FF).contains($0.value) }
      #expect(signs.isEmpty, "\(drawn)")
    }
  }

  @Test func `an axis has round steps, four at the most, up to what there is`() {
    #expect(Scale.steps(to: 0) == [0, 1])
    #expect(Scale.steps(to: 1) == [0, 1])
    #expect(Scale.steps(to: 4) == [0, 1, 2, 3, 4])
    #expect(Scale.steps(to: 7) == [0, 2, 4, 6, 8])
    #expect(Scale.steps(to: 1_000_000) == [0, 500_000, 1_000_000])
    for greatest in 1...500 {
      let steps = Scale.steps(to: greatest)
      #expect(steps.count <= 5 && steps.last.map { $0 >= greatest } == true)
    }
  }

  @Test func `what is more than nothing is never drawn as nothing`() {
    #expect(Scale.depth(of: 0, in: 9) == 0)
    for greatest in 1...50 {
      #expect(Scale.depth(of: 1, in: greatest) >= 1)
      #expect(Scale.depth(of: greatest, in: greatest) == 4)
      #expect(ChartSigns.ascii.bar(1, of: greatest, width: 4).isEmpty == false)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 13, 100])
  func `a legend says of each depth which counts it is of`(greatest: Int) {
    let ranges = Scale.ranges(in: greatest)
    #expect(ranges.flatMap { Array($0) } == Array(1...greatest))
    for (range, style) in zip(ranges, Scale.styles(in: greatest)) {
      #expect(Set(range.map { "heat-\(Scale.depth(of: $0, in: greatest))" }) == [style])
    }
  }

  @Test func `names of many columns do not lie upon one another`() throws {
    let names = (1...12).map { "protection des infrastructures critiques et résilience \($0)" }
    let matrix = HeatMatrix(
      unit: "Zone", columns: names, rows: [.init("Kazakhstan", names.map { _ in 1 })])
    let drawing = matrix.drawing(.french)
    let texts = String(decoding: drawing.shapes.bytes, as: UTF8.self)
      .matches(of: /<text x="([0-9.]+)" y="([0-9.]+)" transform="rotate\(-60/)
      .map { (x: Double($0.output.1) ?? 0, y: Double($0.output.2) ?? 0) }
    #expect(texts.count == 24)
    // Across the slope: how far a line is from the one before.
    let places = texts.map { $0.x * 0.866 + $0.y * 0.5 }.sorted()
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 11 }, "\(places)")
    #expect(drawing.width > Drawing.usualWidth)
  }

  @Test func `a network stands so that few links cross, and always the same`() {
    let network = Network(
      nodes: [
        .init("a", weight: 1, on: .left), .init("b", weight: 1, on: .left),
        .init("c", weight: 1, on: .left), .init("x", weight: 1, on: .right),
        .init("y", weight: 1, on: .right), .init("z", weight: 1, on: .right),
      ],
      links: [.init(0, 5, weight: 1), .init(1, 4, weight: 1), .init(2, 3, weight: 1)])
    let layout = NetworkLayout(network)
    // Each stands opposite the one it is linked with.
    #expect(zip(layout.left, layout.right).allSatisfy { $0 + $1 == 5 })
    #expect(NetworkLayout(network).left == layout.left)
  }

  @Test func `of many nodes the heaviest are drawn, and how many others there are is said`() {
    let nodes = (0..<40).map {
      Network.Node("n\($0)", weight: $0, on: $0 % 2 == 0 ? .left : .right)
    }
    let network = Network(nodes: nodes, links: [.init(39, 38, weight: 1), .init(0, 1, weight: 1)])
    let layout = NetworkLayout(network)
    #expect(layout.left.contains(38) && !layout.left.contains(0))
    #expect(layout.others == 12 && layout.links.count == 1)
  }
}

/// Expects a page to be well-formed XML, which is more than HTML asks for.
func expectWellFormed(_ page: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let parser = XMLParser(data: Data(page.utf8))
  guard !parser.parse() else { return }
  let line =
    page.split(separator: "\n", omittingEmptySubsequences: false)
    .dropFirst(max(parser.lineNumber - 1, 0)).first ?? ""
  Issue.record(
    "line \(parser.lineNumber): \(parser.parserError?.localizedDescription ?? ""): \(line)",
    sourceLocation: sourceLocation)
}
