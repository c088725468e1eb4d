import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Tells the story of a zone.
struct Report: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: HelpKey.report.rawValue)

  @Option(help: ArgumentHelp(.reportZone, valueName: "zone"))
  var zone: [String] = []

  @OptionGroup var period: PeriodOptions
  @OptionGroup var clearance: ClearanceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  private static let formats: [OutputFormat] = [.text, .markdown, .json]

  func run(in environment: Environment) throws {
    let quarter = QuarterReport(
      period: period, clearance: try clearance.clearance(), output: output, common: common)
    if zone.isEmpty, quarter.isWanted { return try quarter.run(in: environment) }
    guard !zone.isEmpty else {
      throw Failure(.usage, ErrorWords.zoneNeeded, hint: ErrorWords.zonesHint)
    }
    let format = try output.resolved(among: Self.formats)
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let spec = ReportSpec(
      zones: try zone.map { try words.tree.zone($0).id }.uniqued(),
      period: try period.resolved(in: session), today: session.today)
    let style = try session.style(toFile: output.output != nil)
    switch format {
    case .json: try tell(ZoneReportJSON(words), spec, words.tree, in: session)
    case .markdown:
      try tell(ZoneReportDocument(MarkdownRenderer(), words), spec, words.tree, in: session)
    case .text, .ids, .html, .ics:
      try tell(
        ZoneReportDocument(TextRenderer(style: style), words), spec, words.tree, in: session)
    }
  }

  private func tell(
    _ telling: some ZoneReportTelling, _ spec: ReportSpec, _ tree: ZoneTree, in session: Session
  ) throws {
    var telling = telling
    try session.environment.withOutlet(output.output) { outlet in
      try session.register.zoneReport(
        spec, tree: tree, head: { telling.head($0) },
        each: { entry in
          telling.entry(entry)
          try outlet.drain(&telling.output)
        })
      telling.finish()
      try outlet.flush(&telling.output)
    }
  }
}
