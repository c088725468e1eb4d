import ArgumentParser
import Diplomacy
import Messages
import Register

/// Ends the mandates a person holds in an organisation.
struct ContactsLeave: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: HelpKey.contactsLeave.rawValue)

  @Argument(help: ArgumentHelp(.personReference, valueName: "actor"))
  var person: String

  @Option(help: ArgumentHelp(.leaveOf, valueName: "organisation"))
  var of: String

  @OptionGroup var last: LastDayOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let who = try session.actor(person)
    let organisation = try session.actor(of)
    let last = try self.last.day(in: session)
    _ = try session.register.leave(
      who.id, organisation: organisation.id, until: last,
      by: session.stamp("contacts leave", write))
    try session.report(
      NoticeWords.left(who.name, organisation.name, last), reference: who.id.lettered, write)
  }
}
