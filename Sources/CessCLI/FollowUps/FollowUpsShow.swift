import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Shows all that is known of a follow-up.
struct FollowUpsShow: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: HelpKey.followUpsShow.rawValue)

  @Argument(help: ArgumentHelp(.followUpReference, valueName: "follow-up"))
  var followUp: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try FollowUps.id(followUp)
    guard let card = try session.register.followUp(id) else {
      throw RegisterError.unknownRecord(.followUp, id.value)
    }
    try session.show(
      .followUp(card, session.vocabulary()), output, among: OutputFormat.allCases)
  }
}

/// Opens a closed follow-up again.
struct FollowUpsReopen: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: HelpKey.followUpsReopen.rawValue)

  @Argument(help: ArgumentHelp(.followUpReference, valueName: "follow-up"))
  var followUp: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try FollowUps.id(followUp)
    let opened = try session.register.changeFollowUp(
      id, by: session.stamp("followups reopen", write)
    ) { known throws(FollowUpError) in try known.reopened() }
    try session.report(
      FollowUpWords.reopened(id.lettered, opened.promise.title.text, opened.promise.due),
      reference: id.lettered, write)
  }
}
