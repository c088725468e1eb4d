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

  @Option(help: ArgumentHelp(.fulfilledBy, valueName: "meeting"))
  var fulfilledBy: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try FollowUps.id(followUp)
    let exchange = try fulfilledBy.map { try session.exchange($0) }
    let day =
      try on.map { try session.day($0, leaning: .past) }
      ?? exchange.map { min($0.occurrence.date.latest, session.today) } ?? session.today
    guard day <= session.today else { throw Failure(.refused, ErrorWords.notDoneYet(day)) }
    let note = try note.map { try Line($0, named: "--note") }
    let done = try session.register.completeFollowUp(
      id, on: day, note: note, by: exchange?.id, again: common.yes,
      stamp: session.stamp("followups done", write))
    let title = done.promise.title.text
    var notice = NoticeWords.done(id.lettered, title, day)
    if case .open = done.state {
      notice = FollowUpWords.doneAndReturns(id.lettered, title, day, next: done.promise.due)
    }
    try session.report(notice, reference: id.lettered, write)
  }
}
