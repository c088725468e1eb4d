import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Tells exchanges alone, in date order, to be read.
struct TimelineCommand: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: HelpKey.timeline.rawValue)

  @OptionGroup var exchanges: ExchangeFilterOptions

  @Option(help: ArgumentHelp(.timelineStatus, valueName: "status"))
  var status: [String] = []

  @OptionGroup var clearance: ClearanceOptions
  @OptionGroup var busy: BusyOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let format = try output.resolved(among: OutputFormat.allCases + [.ics, .csv])
    let told = try busy.clearance(for: format)
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let statuses = try status.map {
      try InteractionStatus.resolved($0, ErrorWords.unknownStatus)
    }
    let spec = try exchanges.spec(
      statuses.isEmpty ? [.held, .planned] : statuses.uniqued(), clearance.clearance(),
      words.tree, in: session)
    var withheld = 0
    switch format {
    case .ics: withheld = try writeCalendar(spec, told, words, session)
    case .csv: withheld = try writeTable(spec, words, session)
    default: withheld = try tell(spec, format, words, session)
    }
    // The other formats say it themselves.
    if [.ics, .ids, .csv].contains(format), withheld > 0, let limit = spec.clearance.limit,
      !common.quiet
    {
      session.say(PagesWords.withheld(withheld, above: limit))
    }
  }

  /// Writes the exchanges as a table for spreadsheets, and returns how many are withheld.
  private func writeTable(
    _ spec: TimelineSpec, _ words: Vocabulary, _ session: Session
  ) throws -> Int {
    var table = ListTelling(
      .interactions(words), format: .csv, style: .plain, session.imprint)
    var withheld = 0
    try session.withOutlet(output) { outlet in
      try session.register.timeline(
        InteractionFilter(spec, words.tree), head: { withheld = $0.withheld },
        each: { entry in
          table.tell(entry)
          try outlet.drain(&table.output)
        })
      table.finish()
      try outlet.flush(&table.output)
    }
    return withheld
  }

  /// Tells the exchanges and returns how many are withheld.
  private func tell(
    _ spec: TimelineSpec, _ format: OutputFormat, _ words: Vocabulary, _ session: Session
  ) throws -> Int {
    var telling = TimelineTelling(
      spec, as: format, style: try session.style(toFile: output.file != nil), words)
    var withheld = 0
    try session.withOutlet(output) { outlet in
      try session.register.timeline(
        InteractionFilter(spec, words.tree),
        head: { admission in
          withheld = admission.withheld
          telling.head(admission)
          session.warn(ofPageOf: admission.told, as: format, in: spec.period, until: nil)
        },
        each: { entry in
          telling.entry(entry)
          try outlet.drain(&telling.output)
        })
      telling.finish()
      try outlet.flush(&telling.output)
    }
    return withheld
  }
}
