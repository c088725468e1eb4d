import ArgumentParser
import Diplomacy
import Messages
import Register

/// Marks a follow-up as done.
struct FollowUpsDone: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: HelpKey.followUpsDone.rawValue)

  @Argument(help: ArgumentHelp(.followUpReference, valueName: "follow-up"))
  var followUp: String

  @Option(parsing: .unconditional, help: ArgumentHelp(.doneOn, valueName: "day"))
  var on: String?

  @Option(help: ArgumentHelp(.doneNote, valueName: "text"))
  var note: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try FollowUps.id(followUp)
    let day = try on.map { try session.day($0, leaning: .past) } ?? session.today
    guard day <= session.today else { throw Failure(.refused, ErrorWords.notDoneYet(day)) }
    let note = try note.map { try Line($0, named: "--note") }
    let done = try session.register.changeFollowUp(
      id, by: session.stamp("followups done", write)
    ) { known throws(FollowUpError) in try known.done(on: day, note: note) }
    try session.report(
      NoticeWords.done(id.lettered, done.promise.title.text, day), reference: id.lettered, write)
  }
}
