import ArgumentParser
import Diplomacy
import Messages
import Register

/// Makes two actors of one that was merged.
struct ContactsUnmerge: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge", abstract: HelpKey.contactsUnmerge.rawValue)

  @Argument(help: ArgumentHelp(.unmergeActor, valueName: "actor"))
  var actor: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let (keep, lose, records) = try session.register.unmerge(
      session.actor(actor, following: false).id, by: session.stamp("contacts unmerge", write))
    try session.report(
      TwinWords.unmerged(lose, from: keep, records: records), reference: lose.id.lettered, write)
  }
}
