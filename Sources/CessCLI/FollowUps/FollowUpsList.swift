import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Lists follow-ups, open ones unless told otherwise.
struct FollowUpsList: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HelpKey.followUpsList.rawValue)

  @Option(help: ArgumentHelp(.stateFilter, valueName: "state"))
  var state: [String] = []

  @Flag(help: ArgumentHelp(.allFollowUps))
  var all = false

  @Option(help: ArgumentHelp(.ownerFilter, valueName: "actor"))
  var owner: String?

  @Option(help: ArgumentHelp(.zoneFilter, valueName: "zone"))
  var zone: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let states = try state.map {
      try FollowUp.StateCode.resolved($0, ErrorWords.unknownStatus)
    }
    let filter = FollowUpFilter(
      states: all ? [] : states.isEmpty ? [.open] : states,
      owner: try session.owner(owner)?.id,
      zones: try session.subtrees(zone))
    try session.show(.followUps(session.bareVocabulary), output) { each in
      try session.register.followUps(filter, each: each)
    }
  }
}
