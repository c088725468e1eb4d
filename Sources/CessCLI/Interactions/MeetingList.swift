import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Lists exchanges in time order.
struct MeetingList: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HelpKey.meetingList.rawValue)

  @Option(help: ArgumentHelp(.zoneFilter, valueName: "zone"))
  var zone: [String] = []

  @Option(
    name: [.customLong("actor"), .customLong("with")],
    help: ArgumentHelp(.actorFilter, valueName: "actor"))
  var actor: [String] = []

  @Option(help: ArgumentHelp(.axisFilter, valueName: "axis"))
  var axis: [String] = []

  @Option(help: ArgumentHelp(.kindFilter, valueName: "kind"))
  var kind: [String] = []

  @Option(help: ArgumentHelp(.statusFilter, valueName: "status"))
  var status: [String] = []

  @OptionGroup var period: PeriodOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let filter = InteractionFilter(
      zones: try session.subtrees(zone),
      actors: try actor.map { try session.actor($0).id },
      axes: try session.axes(axis),
      period: try period.resolved(in: session),
      kinds: try kind.map { try InteractionKind.resolved($0, ErrorWords.unknownKind) },
      statuses: try status.map {
        try InteractionStatus.resolved($0, ErrorWords.unknownStatus)
      })
    try session.show(.interactions(words), output) { each in
      try session.register.timeline(filter, each: each)
    }
  }
}
