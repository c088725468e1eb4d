import ArgumentParser
import Messages

/// The commands on exchanges.
struct Meeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: HelpKey.meeting.rawValue,
    subcommands: [MeetingLog.self, MeetingList.self, MeetingShow.self], aliases: ["meetings"])
}
