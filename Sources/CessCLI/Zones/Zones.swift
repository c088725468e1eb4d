import ArgumentParser
import Messages

/// The commands on zones.
struct Zones: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zones", abstract: HelpKey.zones.rawValue,
    subcommands: [
      ZonesList.self, ZonesShow.self, ZonesAdd.self, ZonesEdit.self, ZonesJoin.self,
      ZonesLeave.self, ZonesRefresh.self,
    ], aliases: ["zone"])
}
