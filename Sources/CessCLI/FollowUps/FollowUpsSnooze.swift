import ArgumentParser
import Diplomacy
import Messages
import Register

/// Puts a follow-up off to a later day.
struct FollowUpsSnooze: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: HelpKey.followUpsSnooze.rawValue)

  @Argument(help: ArgumentHelp(.followUpReference, valueName: "follow-up"))
  var followUp: String

  @Option(parsing: .unconditional, help: ArgumentHelp(.snoozeUntil, valueName: "day"))
  var until: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try FollowUps.id(followUp)
    let day = try session.day(until, leaning: .future)
    let today = session.today
    let snoozed = try session.register.changeFollowUp(
      id, by: session.stamp("followups snooze", write)
    ) { known throws(FollowUpError) in try known.snoozed(until: day, today: today) }
    try session.report(
      NoticeWords.snoozed(id.lettered, snoozed.promise.title.text, day),
      reference: id.lettered, write)
  }
}
