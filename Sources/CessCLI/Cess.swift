import ArgumentParser
import Messages

/// The root of the commands.
struct Cess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cess", abstract: HelpKey.cess.rawValue, version: "cess \(CessCLI.version)",
    subcommands: [
      Init.self, Contacts.self, Meeting.self, FollowUps.self, Due.self, AgendaCommand.self,
      Report.self, BriefCommand.self, TimelineCommand.self, ActivityCommand.self,
      MatrixCommand.self, Zones.self,
      Axes.self, Search.self, History.self, Log.self, Import.self,
      Undo.self, Redo.self, Check.self,
    ],
    helpNames: [])
}
