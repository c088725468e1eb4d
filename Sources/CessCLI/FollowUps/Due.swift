import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Prints the follow-ups that are due and the relations that go cold, and nothing when
/// there is neither.
struct Due: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: HelpKey.dueCommand.rawValue)

  @Option(help: ArgumentHelp(.within, valueName: "span"))
  var within: String?

  @Option(help: ArgumentHelp(.ownerFilter, valueName: "actor"))
  var owner: String?

  @Option(help: ArgumentHelp(.zoneFilter, valueName: "zone"))
  var zone: [String] = []

  @Flag(help: ArgumentHelp(.exitCode))
  var exitCode = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let format = try output.resolved()
    let session = try Session(common, in: environment)
    let horizon = try within.map { try session.horizon($0) }
    let filter = FollowUpFilter(
      states: [.open], until: horizon ?? session.today, owner: try session.owner(owner)?.id,
      zones: try session.subtrees(zone))
    let goingCold = try session.register.goingCold(
      today: session.today, owner: filter.owner, zones: filter.zones)
    var telling = DueTelling(
      format: format, style: try session.style(toFile: output.output != nil),
      goingCold.isEmpty ? session.bareVocabulary : try session.vocabulary())
    try environment.withOutlet(output.output) { outlet in
      try session.register.followUps(filter) { followUp in
        telling.tell(followUp)
        try outlet.drain(&telling.output)
      }
      for relationship in goingCold {
        telling.tell(relationship)
        try outlet.drain(&telling.output)
      }
      telling.finish()
      try outlet.flush(&telling.output)
    }
    if exitCode, telling.count > 0 { throw QuietExit(status: .refused) }
  }
}
