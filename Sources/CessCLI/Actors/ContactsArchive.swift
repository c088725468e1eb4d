import ArgumentParser
import Diplomacy
import Messages
import Register

/// Puts an actor away, with the reason.
struct ContactsArchive: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: HelpKey.contactsArchive.rawValue)

  @Argument(help: ArgumentHelp(.actorReference, valueName: "actor"))
  var actor: String

  @Option(help: ArgumentHelp(.archiveReason, valueName: "text"))
  var reason: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let who = try session.actor(actor)
    guard who.id != session.settings.home else {
      throw Failure(.refused, ErrorWords.homeStays(who.name))
    }
    try session.register.archiveActor(
      who.id, on: session.today, reason: Line(reason, named: "--reason"),
      by: session.stamp("contacts archive", write))
    try session.report(NoticeWords.archived(who.name), reference: who.id.lettered, write)
  }
}

/// Takes an actor back from where it was put away.
struct ContactsRestore: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: HelpKey.contactsRestore.rawValue)

  @Argument(help: ArgumentHelp(.actorReference, valueName: "actor"))
  var actor: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let who = try session.actor(actor, includingArchived: true)
    try session.register.restoreActor(who.id, by: session.stamp("contacts restore", write))
    try session.report(NoticeWords.restored(who.name), reference: who.id.lettered, write)
  }
}
