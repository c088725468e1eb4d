import ArgumentParser
import Diplomacy
import Messages
import Register

/// Gives a person who is known a mandate.
struct ContactsAppoint: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "appoint", abstract: HelpKey.contactsAppoint.rawValue)

  @Argument(help: ArgumentHelp(.personReference, valueName: "actor"))
  var person: String

  @OptionGroup var mandate: MandateOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let who = try session.actor(person)
    guard try session.register.actor(who.id).profile.nature.isPerson else {
      throw ActorError.notAPerson(who.name)
    }
    let resolved = try mandate.resolved(in: session, zones: [])
    try resolved.confirm(for: who.id, in: session)
    let (added, outcome) = try session.register.appoint(
      who.id, organisation: resolved.organisation.profile, appointment: resolved.appointment,
      by: session.stamp("contacts appoint", write))
    try session.say(outcome, added: added, resolved.organisation.profile, write)
    try session.report(
      NoticeWords.appointed(who.name, mandate.title ?? "", resolved.organisation.name),
      reference: who.id.lettered, write)
  }
}
