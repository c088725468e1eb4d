import ArgumentParser
import Diplomacy
import Interchange
import Messages
import Register

/// Adds the standard zones and memberships that a register lacks.
struct ZonesRefresh: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh", abstract: HelpKey.zonesRefresh.rawValue)

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let refresh = try session.register.refreshZones(
      try StandardZones.load(), memberships: try StandardMemberships.load(),
      by: session.stamp("zones refresh", write))
    guard !refresh.isEmpty else {
      session.say(NoticeWords.zonesUpToDate, write)
      return
    }
    if !refresh.zones.isEmpty {
      session.say(NoticeWords.zonesRefreshed(refresh.zones.map(\.text)), write)
    }
    if !refresh.kinds.isEmpty {
      session.say(NoticeWords.kindsRefreshed(refresh.kinds.count), write)
    }
    for (forum, count) in refresh.memberships {
      session.say(NoticeWords.membershipsRefreshed(forum.text, count), write)
    }
    guard !write.dryRun, !environment.terminal.isOutput || common.quiet else { return }
    for code in refresh.zones { try environment.write("\(code)\n") }
  }
}
