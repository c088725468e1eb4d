import ArgumentParser
import Diplomacy
import Messages
import Register

/// Gives a follow-up up, for a reason.
struct FollowUpsDrop: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: HelpKey.followUpsDrop.rawValue)

  @Argument(help: ArgumentHelp(.followUpReference, valueName: "follow-up"))
  var followUp: String

  @Option(help: ArgumentHelp(.dropReason, valueName: "text"))
  var reason: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try FollowUps.id(followUp)
    let reason = try Line(reason, named: "--reason")
    let today = session.today
    let dropped = try session.register.changeFollowUp(
      id, by: session.stamp("followups drop", write)
    ) { known throws(FollowUpError) in try known.dropped(on: today, reason: reason) }
    try session.report(
      NoticeWords.dropped(id.lettered, dropped.promise.title.text), reference: id.lettered, write)
  }
}
