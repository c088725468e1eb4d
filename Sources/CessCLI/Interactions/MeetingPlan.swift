import ArgumentParser
import Diplomacy
import Messages

/// Records an exchange to come.
struct MeetingPlan: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: HelpKey.meetingPlan.rawValue)

  @Argument(help: ArgumentHelp(.meetingTitle, valueName: "title"))
  var title: String

  @OptionGroup var exchange: ExchangeOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let title = try Line(title, named: "<title>")
    // What is planned for no day would be planned for today without anyone having said so.
    guard exchange.on != nil else {
      throw Failure(.usage, ErrorWords.whenPlanned, hint: ErrorWords.whenPlannedHint)
    }
    let occurrence = try session.occurrence(exchange.on, zone: exchange.tz, leaning: .future)
    try session.record(title, exchange, on: occurrence, as: .planned, "meeting plan", write)
  }
}

/// Keeps what is known of an exchange until it is known better.
struct MeetingDraft: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: HelpKey.meetingDraft.rawValue)

  @Argument(help: ArgumentHelp(.meetingTitle, valueName: "title"))
  var title: String

  @OptionGroup var exchange: ExchangeOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let title = try Line(title, named: "<title>")
    let occurrence = try session.occurrence(exchange.on, zone: exchange.tz, leaning: .past)
    try session.record(title, exchange, on: occurrence, as: .draft, "meeting draft", write)
  }
}
