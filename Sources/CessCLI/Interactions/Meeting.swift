import ArgumentParser
import Diplomacy
import Messages

/// The commands on exchanges.
struct Meeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: HelpKey.meeting.rawValue,
    subcommands: [
      MeetingLog.self, MeetingPlan.self, MeetingDraft.self, MeetingHold.self,
      MeetingCancel.self, MeetingEdit.self, MeetingList.self, MeetingShow.self,
      MeetingStatement.self, MeetingSync.self,
    ], aliases: ["meetings"])

  /// Returns the number of an exchange as typed.
  ///
  /// - Throws: ``Failure`` for what is no number.
  static func id(_ typed: String) throws -> Interaction.ID {
    guard let id = Interaction.ID(typed: typed) else {
      throw Failure(
        .usage, ErrorWords.notANumber(typed), hint: ErrorWords.meetingNumberHint)
    }
    return id
  }
}
