import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Shows a zone and its place in the tree.
struct ZonesShow: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: HelpKey.zonesShow.rawValue)

  @Argument(help: ArgumentHelp(.zoneReference, valueName: "zone"))
  var zone: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let zone = try words.tree.zone(zone)
    let memberships = try session.register.memberships(of: zone.id)
    try session.show(
      .zone(zone, members: memberships.members, forums: memberships.forums, words),
      output, among: OutputFormat.allCases)
  }
}
