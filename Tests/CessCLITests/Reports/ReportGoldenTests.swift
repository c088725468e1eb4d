import Diplomacy
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Every report in every format it has, in both languages: the public activity of 2025, and an
/// invented year that has enough for pictures.
@Suite struct ReportGoldenTests {
  /// A report, the register it is of, and the formats it has.
  struct Line: Sendable, CustomTestStringConvertible {
    let name: String
    let command: String
    let formats: [String]
    let isOfTheYear: Bool

    init(_ name: String, _ command: String, _ formats: [String], ofTheYear: Bool = false) {
      self.name = name
      self.command = command
      self.formats = formats
      isOfTheYear = ofTheYear
    }

    var testDescription: String { name }
  }

  private static let read = ["text", "markdown", "json", "html"]

  /// The table of reports: a new one is a new line.
  static let lines = [
    Line("zone", "report --zone kazakhstan", read + ["csv"]),
    Line("actor", "report --actor Arystankulova", read + ["csv"]),
    Line("axis", "report --axis deminage", read + ["csv"]),
    Line("quarter", "report --quarter 2025-Q2", read + ["csv"]),
    Line("brief-person", "brief Arystankulova", read + ["ids", "csv"]),
    Line("brief-organisation", "brief ambassade-kazakhstan", read + ["ids", "csv"]),
    Line("brief-meeting", "brief --for i1", read + ["ids", "csv"]),
    Line("timeline", "timeline", read + ["ids", "csv", "ics"]),
    Line("matrix", "matrix --by axes --year 2025", read + ["csv"]),
    Line("activity", "activity --public", read + ["ids", "csv"]),
    Line("agenda", "agenda --within 6m", read + ["ids", "csv", "ics"]),
    Line("due", "due --within 6m", read + ["ids", "csv", "ics"]),
    Line("activity-internal", "activity", read + ["ids", "csv"]),
    Line("year-zone", "report --zone asie-centrale", read, ofTheYear: true),
    Line("year-actor", "report --actor Aigul --tlp-max green", read, ofTheYear: true),
    Line("year-quarter", "report --quarter 2025-Q2", read + ["csv"], ofTheYear: true),
    Line("year-matrix", "matrix --by months --year 2025", read + ["csv"], ofTheYear: true),
    Line("year-agenda", "agenda --within 6m", read + ["ids", "csv", "ics"], ofTheYear: true),
  ]

  private func environment(_ line: Line, _ language: Language) throws -> TestEnvironment {
    let bytes = line.isOfTheYear ? YearRegister.bytes : FixtureRegister.bytes
    #expect(!bytes.isEmpty)
    return try TestEnvironment(register: bytes, variables: ["CESS_LANG": language.rawValue])
  }

  private static let endings = ["text": "txt", "markdown": "md"]

  @Test(arguments: lines, Language.allCases)
  func `a report is what its golden says in every format`(line: Line, language: Language) throws {
    let environment = try environment(line, language)
    for format in line.formats {
      let outcome = environment.run("\(line.command) --format \(format)")
      #expect(outcome.status == 0, "\(format): \(outcome.errors)")
      var text = outcome.output
      if format == "html" {
        try expectWellFormedAlone(text)
        text = withoutStyle(text)
      }
      // Lines of these formats end in CR and LF.
      if ["csv", "ics"].contains(format) { text = text.replacing("\r\n", with: "\n") }
      try expectGolden(
        text,
        named: "reports/\(line.name).\(language.rawValue).\(Self.endings[format] ?? format)")
    }
  }

  @Test(arguments: lines)
  func `a report fits a terminal, with Unicode and without`(line: Line) throws {
    var environment = try environment(line, .french)
    environment.terminal = .wide(80)
    environment.variables["TERM"] = "dumb"
    try expectGolden(
      environment.run(line.command).output, named: "reports/\(line.name).terminal.txt")
    for width in [40, 80, 132] {
      environment.terminal = .wide(width)
      environment.variables["TERM"] = "xterm"
      environment.variables["LC_ALL"] = "fr_FR.UTF-8"
      #expect(environment.run(line.command).status == 0)
    }
  }

  @Test(arguments: lines)
  func `a report has no format that is not in the table`(line: Line) throws {
    let environment = try environment(line, .french)
    for format in ["text", "markdown", "json", "html", "ids", "csv", "ics"] {
      let status = environment.run("\(line.command) --format \(format)").status
      #expect((status == 0) == (line.formats + extras(line)).contains(format), "\(format)")
    }
  }

  /// Formats that another line of the same command shows.
  private func extras(_ line: Line) -> [String] {
    Self.lines.filter { $0.command.prefix { $0 != " " } == line.command.prefix { $0 != " " } }
      .flatMap(\.formats)
  }

  /// A page is well-formed XML, runs nothing, and refers to nothing outside itself.
  private func expectWellFormedAlone(_ page: String) throws {
    let parser = XMLParser(data: Data(page.utf8))
    #expect(parser.parse(), "line \(parser.lineNumber)")
    for sign in [
      "<script", "javascript:", " src=", " href=", "<link", "<iframe", "@import", "http:",
      "https:", " onload", "<img",
    ] {
      // A picture in the page is SVG, whose namespace is a name and no address to fetch from.
      let text = page.replacing("http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg", with: "")
      #expect(!text.contains(sign), "\(sign)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  /// The style sheet is the same for all, and has a golden of its own.
  private func withoutStyle(_ page: String) -> String {
    guard let start = page.range(of: "<style>\n"), let end = page.range(of: "</style>") else {
      return page
    }
    return page.replacingCharacters(in: start.upperBound..<end.lowerBound, with: "")
  }
}
