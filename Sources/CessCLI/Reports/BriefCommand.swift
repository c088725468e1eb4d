import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Prepares a meeting: one page on whom one is going to see.
struct BriefCommand: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: HelpKey.brief.rawValue)

  @Argument(help: ArgumentHelp(.actorReference, valueName: "actor"))
  var actor: String

  @Option(parsing: .unconditional, help: ArgumentHelp(.briefDay, valueName: "day"))
  var on: String?

  @OptionGroup var clearance: ClearanceOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let day = try on.map { try session.day($0, leaning: .future) } ?? session.today
    let id = try session.actor(actor).id
    let brief = try session.register.brief(
      of: id, today: day, clearance: clearance.clearance())
    let address = try environment.formsOfAddress(session.language)
      .address(of: session.register.protocolRecord(of: id, on: day))
    try session.show(
      .brief(brief, address, session.vocabulary()), output, among: OutputFormat.allCases)
  }
}
