import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

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
    let organisation = resolved.organisation.name
    try session.report(
      outcome.known == nil
        ? MandateWords.appointed(who.name, outcome.mandate, organisation)
        : MandateWords.corrected(who.name, outcome.mandate, organisation),
      reference: who.id.lettered, write)
    try session.sayChanges(of: outcome, write)
  }
}

extension Session {
  /// Says what became of a mandate that was known, each fact on a line.
  func sayChanges(of outcome: AppointmentOutcome, _ write: WriteOptions) throws {
    guard let known = outcome.known, write.dryRun || !common.quiet else { return }
    let words = try vocabulary()
    let changes = MandateWords.changes(
      from: known, to: outcome.mandate, naming: { words.zone($0) })
    for change in changes {
      environment.streams.say("  \(Neutral.neutralised(change[language]))\n")
    }
  }
}
