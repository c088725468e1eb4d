import ArgumentParser
import Diplomacy
import Messages

/// The commands on follow-ups.
struct FollowUps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followups", abstract: HelpKey.followUps.rawValue,
    subcommands: [
      FollowUpsAdd.self, FollowUpsEdit.self, FollowUpsList.self, FollowUpsShow.self, Due.self,
      FollowUpsDone.self, FollowUpsSnooze.self, FollowUpsDrop.self, FollowUpsReopen.self,
      FollowUpsSync.self,
    ], aliases: ["followup"])

  /// Reads a follow-up's number.
  static func id(_ typed: String) throws -> FollowUp.ID {
    guard let id = FollowUp.ID(typed: typed) else {
      throw Failure(.usage, ErrorWords.notANumber(typed), hint: ErrorWords.followUpNumberHint)
    }
    return id
  }
}
