import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Lists exchanges in time order.
struct MeetingList: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HelpKey.meetingList.rawValue)

  @OptionGroup var subjects: ExchangeSubjectOptions

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
    var filter = try subjects.filter(in: session)
    filter.period = try period.resolved(in: session)
    filter.kinds = try kind.map { try InteractionKind.resolved($0, ErrorWords.unknownKind) }
    filter.statuses = try status.map {
      try InteractionStatus.resolved($0, ErrorWords.unknownStatus)
    }
    try session.show(.interactions(words), output) { each in
      try session.register.timeline(filter, each: each)
    }
  }
}
