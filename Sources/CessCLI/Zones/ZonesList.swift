import ArgumentParser
import Diplomacy
import Messages
import Reporting

/// Lists zones, as the tree they are.
struct ZonesList: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: HelpKey.zonesList.rawValue)

  @Option(help: ArgumentHelp(.zoneFilter, valueName: "zone"))
  var zone: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let roots = try zone.map { try words.tree.zone($0).id }
    let wanted = Set(words.tree.subtree(of: roots))
    try session.show(
      .zones(words, isTree: environment.terminal.isOutput && output.output == nil), output
    ) { each in
      for zone in words.tree.zones where roots.isEmpty || wanted.contains(zone.id) {
        try each(zone)
      }
    }
  }
}
