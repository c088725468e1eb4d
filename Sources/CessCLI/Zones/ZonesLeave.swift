import ArgumentParser
import Diplomacy
import Messages
import Register

/// Records that a country or an organisation leaves a forum.
struct ZonesLeave: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: HelpKey.zonesLeave.rawValue)

  @Argument(help: ArgumentHelp(.zoneMember, valueName: "zone"))
  var member: String

  @Option(help: ArgumentHelp(.leaveForum, valueName: "zone"))
  var forum: String

  @OptionGroup var last: LastDayOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let tree = try session.register.zoneTree()
    let (member, forum) = (try tree.zone(member), try tree.zone(forum))
    let last = try self.last.day(in: session)
    try session.register.leave(
      member, forum: forum, until: last, by: session.stamp("zones leave", write))
    try session.report(
      NoticeWords.leftForum(member.name, forum.name, last), reference: member.code.text, write)
  }
}
