import ArgumentParser
import Diplomacy
import Messages
import Register

/// Ends the mandates a person holds in an organisation, or corrects the end of one that is over.
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
    let left = try session.register.leave(
      who.id, organisation: organisation.id, until: last, isCorrecting: self.last.until != nil,
      today: session.today, by: session.stamp("contacts leave", write))
    let known = left.contains(where: \.isOpen) ? nil : left.first
    try session.report(
      known.map {
        MandateWords.endCorrected(who.name, organisation.name, from: $0.tenure.until, to: last)
      }
        ?? MandateWords.left(
          who.name, organisation.name, last, isToCome: last.latest > session.today),
      reference: who.id.lettered, write)
  }
}
