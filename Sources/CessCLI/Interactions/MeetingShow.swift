import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Shows all that is known of an exchange.
struct MeetingShow: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: HelpKey.meetingShow.rawValue)

  @Argument(help: ArgumentHelp(.meetingReference, valueName: "meeting"))
  var meeting: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try Meeting.id(meeting)
    guard let card = try session.register.interaction(id) else {
      throw Failure(
        .refused, ErrorWords.unknownRecord("interaction", id.value),
        hint: ErrorWords.meetingNumberHint)
    }
    try session.show(
      .interaction(card, session.vocabulary()), output, among: OutputFormat.allCases)
  }
}
