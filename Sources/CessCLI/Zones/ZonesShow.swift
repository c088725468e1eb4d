import ArgumentParser
import Messages
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
    try session.show(
      .zone(words.tree.zone(zone), words), output, among: OutputFormat.allCases)
  }
}
