import ArgumentParser
import Messages

/// The root of the commands.
struct Cess: ParsableCommand {
  static let configuration = {
    var configuration = complete
    // A command of another is not asked for completion scripts: the parser would try every
    // line as two commands of its own first, which costs as much as the rest of it.
    configuration._superCommandName = ""
    return configuration
  }()

  fileprivate static let complete = CommandConfiguration(
    commandName: "cess", abstract: HelpKey.cess.rawValue, version: "cess \(CessCLI.version)",
    subcommands: [
      Init.self, Contacts.self, Meeting.self, FollowUps.self, Due.self, AgendaCommand.self,
      Report.self, BriefCommand.self, TimelineCommand.self, ActivityCommand.self,
      MatrixCommand.self, Zones.self,
      Axes.self, Search.self, History.self, Log.self, Import.self,
      Export.self,
      Undo.self, Redo.self, Check.self,
    ],
    helpNames: [])
}

/// The root when a completion script is asked for.
struct CompletingCess: ParsableCommand {
  static let configuration = Cess.complete

  /// Whether the arguments ask for a completion script.
  static func isAsked(in arguments: [String]) -> Bool {
    arguments.contains { $0.hasPrefix("--generate-completion-script") }
  }
}
