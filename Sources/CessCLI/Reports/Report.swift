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
  @OptionGroup var template: TemplateOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  private static let formats: [OutputFormat] = [.text, .markdown, .json, .html, .csv]

  func run(in environment: Environment) throws {
    let quarter = QuarterReport(
      period: period, clearance: try clearance.clearance(), output: output, common: common)
    let hasSubject = !zone.isEmpty || !actor.isEmpty || !axis.isEmpty
    if !hasSubject, quarter.isWanted { return try quarter.run(in: environment) }
    guard hasSubject else {
      throw Failure(.usage, EngagementWords.subjectNeeded, hint: EngagementWords.subjectHint)
    }
    let template = try template.resolved(output)
    let format = template == nil ? try output.resolved(among: Self.formats) : .json
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let style = try session.style(toFile: output.file != nil)
    let isDrawn = format != .csv && (format != .text || style.width != nil)
    let spec = ReportSpec(
      zones: try zone.map { try words.tree.zone($0).id }.uniqued(),
      actors: try actor.map { try session.actor($0).id }.uniqued(),
      axes: try session.axes(axis).uniqued(), period: try period.resolved(in: session),
      today: session.today,
      clearance: try clearance.clearance(), isDrawn: isDrawn)
    if let template {
      try session.show(throughTemplate: template, output) { outlet in
        try tell(EngagementReportJSON(words), spec, words.tree, in: session, to: outlet, as: format)
      }
      return
    }
    switch format {
    case .json: try tell(EngagementReportJSON(words), spec, words.tree, in: session, as: format)
    case .markdown:
      try tell(
        EngagementReportDocument(MarkdownRenderer(), words), spec, words.tree, in: session,
        as: format)
    case .html:
      try tell(
        EngagementReportDocument(HTMLRenderer(words.imprint), words), spec, words.tree, in: session,
        as: format)
    case .csv: try tell(EngagementReportTable(words), spec, words.tree, in: session, as: format)
    case .text, .ids, .ics, .vcf:
      try tell(
        EngagementReportDocument(
          TextRenderer(style: style), words, pictures: isDrawn ? .terminal : .few),
        spec, words.tree, in: session, as: format)
    }
  }

  private func tell(
    _ telling: some EngagementReportTelling, _ spec: ReportSpec, _ tree: ZoneTree,
    in session: Session, as format: OutputFormat
  ) throws {
    try session.withOutlet(output) {
      try tell(telling, spec, tree, in: session, to: $0, as: format)
    }
  }

  private func tell(
    _ telling: some EngagementReportTelling, _ spec: ReportSpec, _ tree: ZoneTree,
    in session: Session, to outlet: Outlet, as format: OutputFormat
  ) throws {
    var telling = telling
    try session.register.engagementReport(
      spec, tree: tree,
      head: { report in
        telling.head(report)
        session.warn(
          ofPageOf: report.figures.held + report.figures.planned, as: format, in: spec.period,
          until: report.figures.lastContact)
      },
      each: { entry in
        telling.entry(entry)
        try outlet.drain(&telling.output)
      })
    telling.finish()
    try outlet.flush(&telling.output)
  }
}
