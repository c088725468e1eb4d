import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Tells the story of zones, of actors, of axes.
struct Report: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: HelpKey.report.rawValue)

  @Option(help: ArgumentHelp(.reportZone, valueName: "zone"))
  var zone: [String] = []

  @Option(help: ArgumentHelp(.reportActor, valueName: "actor"))
  var actor: [String] = []

  @Option(help: ArgumentHelp(.reportAxis, valueName: "axis"))
  var axis: [String] = []

  @OptionGroup var period: PeriodOptions
  @OptionGroup var clearance: ClearanceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  private static let formats: [OutputFormat] = [.text, .markdown, .json]

  func run(in environment: Environment) throws {
    guard !zone.isEmpty || !actor.isEmpty || !axis.isEmpty else {
      throw Failure(.usage, EngagementWords.subjectNeeded, hint: ErrorWords.zonesHint)
    }
    let format = try output.resolved(among: Self.formats)
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let spec = ReportSpec(
      zones: try zone.map { try words.tree.zone($0).id }.uniqued(),
      actors: try actor.map { try session.actor($0).id }.uniqued(),
      axes: try session.axes(axis).uniqued(), period: try period.resolved(in: session),
      today: session.today,
      clearance: try clearance.clearance())
    let style = try session.style(toFile: output.output != nil)
    switch format {
    case .json: try tell(EngagementReportJSON(words), spec, words.tree, in: session)
    case .markdown:
      try tell(EngagementReportDocument(MarkdownRenderer(), words), spec, words.tree, in: session)
    case .text, .ids, .html, .ics:
      try tell(
        EngagementReportDocument(TextRenderer(style: style), words), spec, words.tree, in: session)
    }
  }

  private func tell(
    _ telling: some EngagementReportTelling, _ spec: ReportSpec, _ tree: ZoneTree,
    in session: Session
  ) throws {
    var telling = telling
    try session.environment.withOutlet(output.output) { outlet in
      try session.register.engagementReport(
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
