import Diplomacy
import Messages
import Register
import Reporting

/// Tells the analysis of a quarter of all zones.
struct QuarterReport {
  /// The formats it has.
  static let formats: [OutputFormat] = OutputFormat.allCases.filter { $0 != .ids } + [.csv]

  let period: PeriodOptions
  let clearance: Clearance
  let output: OutputOptions
  let common: CommonOptions

  /// Whether a time is given, without which there is no analysis of all zones.
  var isWanted: Bool {
    [period.from, period.to, period.quarter, period.year].contains { $0 != nil }
  }

  /// Writes the analysis.
  func run(in environment: Environment) throws {
    let format = try output.resolved(among: Self.formats)
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let spec = QuarterSpec(
      period: try period.resolved(in: session), today: session.today, clearance: clearance)
    var telling = QuarterTelling(
      as: format, style: try session.style(toFile: output.file != nil), words)
    var withheld = 0
    try session.withOutlet(output) { outlet in
      try session.register.quarterAnalysis(
        spec, tree: words.tree,
        head: { analysis in
          telling.head(analysis)
          withheld = analysis.admission.withheld
          session.warn(
            ofPageOf: analysis.admission.told, as: format, in: spec.period, until: nil)
        }, section: { telling.section($0) },
        each: { entry in
          telling.entry(entry)
          try outlet.drain(&telling.output)
        })
      telling.finish()
      try outlet.flush(&telling.output)
    }
    // The other formats say it themselves.
    if format == .csv, withheld > 0, let limit = clearance.limit, !common.quiet {
      session.say(PagesWords.withheld(withheld, above: limit))
    }
  }
}
