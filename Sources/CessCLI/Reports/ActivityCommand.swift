import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Makes the page « Activité diplomatique & Rencontres ».
struct ActivityCommand: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: HelpKey.activity.rawValue)

  @Flag(name: .customLong("public"), help: ArgumentHelp(.activityPublic))
  var isPublic = false

  @OptionGroup var exchanges: ExchangeFilterOptions
  @OptionGroup var clearance: ClearanceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    guard !isPublic || clearance.tlpMax == nil else {
      throw Failure(
        .usage, ActivityWords.publicHasItsLimit, hint: ActivityWords.publicHasItsLimitHint)
    }
    let format = try output.resolved(among: OutputFormat.allCases + [.csv])
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let spec = try exchanges.spec(
      [.held], isPublic ? .publicOnly : clearance.clearance(), words.tree, in: session)
    var telling = ActivityTelling(
      as: format, style: try session.style(toFile: output.file != nil), words)
    var withheld = 0
    try session.withOutlet(output) { outlet in
      try session.register.activity(
        InteractionFilter(spec, words.tree), tree: words.tree, in: session.language,
        isPublic: isPublic,
        head: { summary in
          withheld = summary.admission.withheld
          telling.head(summary)
        },
        section: { telling.section($0) },
        each: { entry in
          telling.entry(entry)
          try outlet.drain(&telling.output)
        })
      telling.finish()
      try outlet.flush(&telling.output)
    }
    guard withheld > 0, !common.quiet else { return }
    // Said beside the page, which is for others, to whoever makes it.
    if isPublic {
      session.say(ActivityWords.notPublic(withheld))
    } else if let limit = spec.clearance.limit {
      session.say(PagesWords.withheld(withheld, above: limit))
    }
  }
}
