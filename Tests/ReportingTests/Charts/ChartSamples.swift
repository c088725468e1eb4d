import Diplomacy
import TestSupport

@testable import Reporting

/// Charts of every kind, made of made-up figures.
enum ChartSamples {
  static func all(_ language: Language = .french) throws -> [(name: String, chart: Chart)] {
    [
      ("bars", chart("Échanges par mois", bars(language), language)),
      ("calendar", chart("Jours d’échanges en 2025", try calendar(), language)),
      ("matrix", chart("Zones et axes", matrix(), language)),
      ("timeline", chart("Échanges par niveau", try lanes(), language)),
      ("network", chart("Qui a rencontré qui", network(), language)),
      ("burn-down", chart("Suites à donner", burnDown(), language)),
    ]
  }

  static func chart(
    _ title: String, _ figure: Chart.Figure, _ language: Language = .french
  ) -> Chart {
    Chart(
      title: title, description: "Ce qu’il y a à voir : \(title.lowercased()).",
      language: language, figure)
  }

  static func bars(_ language: Language = .french) -> Chart.Figure {
    .bars(
      .months(
        of: 2025, [1, 0, 3, 2, 6, 4, 0, 0, 2, 5, 3, 1], before: [0, 2, 2, 1, 3, 5, 1, 0, 4, 2, 2],
        language))
  }

  static func calendar() throws -> Chart.Figure {
    let days = [
      "2025-01-01": 1, "2025-01-14": 2, "2025-02-28": 1, "2025-03-31": 4, "2025-05-05": 7,
      "2025-05-06": 3, "2025-06-20": 1, "2025-06-30": 2, "2025-07-01": 2, "2025-10-10": 5,
      "2025-12-31": 1,
    ]
    return .calendar(
      HeatCalendar(
        year: 2025,
        counts: Dictionary(
          uniqueKeysWithValues: try days.map { (try Sample.day($0.key), $0.value) })))
  }

  static func matrix() -> Chart.Figure {
    .matrix(
      HeatMatrix(
        unit: "Zone",
        columns: ["Déminage", "Cybersécurité", "Intelligence artificielle", "Menaces hybrides"],
        rows: [
          .init("Kazakhstan", [4, 1, 0, 2]), .init("Ukraine", [12, 5, 1, 9]),
          .init("Union européenne", [0, 3, 7, 0]), .init("Sahel", [0, 0, 0, 0]),
        ]))
  }

  static func lanes() throws -> Chart.Figure {
    .timeline(
      Lanes(
        from: try Sample.day("2025-01-01"), to: try Sample.day("2025-12-31"),
        lanes: ["Ministre", "Ambassadeur", "Conseiller"],
        points: [
          .init(try Sample.day("2025-05-05"), lane: 0),
          .init(try Sample.day("2025-01-01"), lane: 1),
          .init(try Sample.day("2025-03-04"), lane: 1, count: 3),
          .init(try Sample.day("2025-03-05"), lane: 1),
          .init(try Sample.day("2025-06-20"), lane: 2, count: 2),
          .init(try Sample.day("2025-12-31"), lane: 2),
        ]))
  }

  static func network() -> Chart.Figure {
    .network(
      Network(
        nodes: [
          .init("Sébastien Garnault", weight: 5, on: .left),
          .init("Bruno Fuchs", weight: 2, on: .left),
          .init("S.E. Gulsara Arystankulova", weight: 4, on: .right),
          .init("Ambassade d’Ukraine en France", weight: 2, on: .right),
          .init("Commission européenne", weight: 1, on: .right),
        ],
        links: [
          .init(0, 2, weight: 3), .init(1, 2, weight: 1), .init(0, 3, weight: 2),
          .init(1, 4, weight: 1), .init(0, 1, weight: 1),
        ]))
  }

  static func burnDown() -> Chart.Figure {
    .burnDown(
      BurnDown(periods: [
        .init("janv.", opened: 4, closed: 0, open: 4),
        .init("févr.", opened: 3, closed: 2, open: 5),
        .init("mars", opened: 6, closed: 1, open: 10), .init("avr.", opened: 0, closed: 4, open: 6),
        .init("mai", opened: 2, closed: 3, open: 5), .init("juin", opened: 1, closed: 5, open: 1),
      ]))
  }

  /// Charts of nothing, and of one thing.
  static func scarce() throws -> [Chart] {
    let day = try Sample.day("2025-05-05")
    let figures: [Chart.Figure] = [
      .bars(Bars(unit: "Mois", series: [], groups: [])),
      .bars(Bars(unit: "Mois", series: ["2025"], groups: [.init("mai", [0])])),
      .bars(Bars(unit: "Mois", series: ["2025"], groups: [.init("mai", [1])])),
      .calendar(HeatCalendar(year: 2025, counts: [:])),
      .calendar(HeatCalendar(year: 2025, counts: [day: 1])),
      .matrix(HeatMatrix(unit: "Zone", columns: [], rows: [])),
      .matrix(HeatMatrix(unit: "Zone", columns: ["mai"], rows: [.init("Sahel", [1])])),
      .timeline(Lanes(from: day, to: day, lanes: [], points: [])),
      .timeline(Lanes(from: day, to: day, lanes: ["Ministre"], points: [.init(day, lane: 0)])),
      .network(Network(nodes: [], links: [])),
      .network(
        Network(
          nodes: [.init("A", weight: 1, on: .left), .init("B", weight: 1, on: .right)],
          links: [.init(0, 1, weight: 1)])),
      .burnDown(BurnDown(periods: [])),
      .burnDown(BurnDown(periods: [.init("mai", opened: 1, closed: 0, open: 1)])),
    ]
    return figures.map { chart("Peu", $0) }
  }

  /// Labels that somebody might wish to do harm with.
  static let hostile = [
    "<script>alert(1)</script>", "]]>", "</title></svg>", "\" onload=\"x", "a\u{202E}b",
    "\u{1B}[2J",
    String(repeating: "très long ", count: 30), "| `x` |", "", "\n\n",
  ]

  /// Charts of every kind whose every label is such a one.
  static func hostileCharts() throws -> [Chart] {
    let day = try Sample.day("2025-05-05")
    return hostile.flatMap { text in
      let figures: [Chart.Figure] = [
        .bars(Bars(unit: text, series: [text, text], groups: [.init(text, [1, 2])])),
        .calendar(HeatCalendar(year: 2025, counts: [day: 1])),
        .matrix(HeatMatrix(unit: text, columns: [text], rows: [.init(text, [1])])),
        .timeline(Lanes(from: day, to: day, lanes: [text], points: [.init(day, lane: 0)])),
        .network(
          Network(
            nodes: [.init(text, weight: 1, on: .left), .init(text, weight: 1, on: .right)],
            links: [.init(0, 1, weight: 1)])),
        .burnDown(BurnDown(periods: [.init(text, opened: 1, closed: 1, open: 1)])),
      ]
      return figures.map { Chart(title: text, description: text, language: .french, $0) }
    }
  }
}

/// Renders blocks to the end.
func rendered(_ blocks: [Block], by renderer: some Renderer) -> String {
  var renderer = renderer
  for block in blocks { renderer.render(block) }
  renderer.finish()
  return String(decoding: renderer.output.bytes, as: UTF8.self)
}
