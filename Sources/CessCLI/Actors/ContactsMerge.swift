import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Makes one actor of two.
struct ContactsMerge: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: HelpKey.contactsMerge.rawValue)

  @Argument(help: ArgumentHelp(.mergeKeep, valueName: "keep"))
  var keep: String

  @Argument(help: ArgumentHelp(.mergeLose, valueName: "lose"))
  var lose: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let kept = try session.actor(keep, following: false).id
    let lost = try session.actor(lose, following: false).id
    let isAsked = !write.dryRun && !common.yes
    if isAsked {
      // What would be refused anyway is refused before anything is asked.
      let rehearsal = session.stamp("contacts merge", write, rehearsing: true)
      let outcome = try session.register.merge(lost, into: kept, by: rehearsal)
      guard session.isAttended else {
        throw Failure(.refused, TwinWords.needsYes, hint: TwinWords.needsYesHint)
      }
      try tell(outcome, in: session)
      guard session.confirms(TwinWords.question) else {
        throw Failure(.refused, TwinWords.notMerged)
      }
    }
    let outcome = try session.register.merge(
      lost, into: kept, by: session.stamp("contacts merge", write))
    try session.report(
      TwinWords.merged(outcome.lose, into: outcome.keep), reference: kept.lettered, write)
    if !isAsked, write.dryRun || !common.quiet { try tell(outcome, in: session) }
  }

  private func tell(_ outcome: MergeOutcome, in session: Session) throws {
    for line in try MergeTelling(outcome, session.vocabulary()).lines {
      session.environment.streams.say("  \(Neutral.neutralised(line))\n")
    }
  }
}
