import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Shows all that is known of an actor.
struct ContactsShow: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: HelpKey.contactsShow.rawValue)

  @Argument(help: ArgumentHelp(.actorReference, valueName: "actor"))
  var actor: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var card: CardOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let formats = OutputFormat.allCases + [.vcf]
    let format = try output.resolved(among: formats)
    let version = try card.version(for: format)
    if format == .vcf {
      return try session.writeCards([session.actor(actor).id], as: version, output)
    }
    let card = try session.register.actorCard(session.actor(actor).id)
    try session.show(
      .actor(card, session.vocabulary()), output, among: formats)
  }
}
