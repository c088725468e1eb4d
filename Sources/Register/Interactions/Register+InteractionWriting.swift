public import Diplomacy
import GRDB

/// A follow-up promised in an exchange that is being recorded.
public struct PromisedFollowUp: Sendable {
  /// What is to be done.
  public let title: Line
  /// The day by which it is to be done.
  public let due: CivilDate
  /// The person of our side who is to do it.
  public let owner: Actor.ID?

  /// Makes a promise.
  public init(title: Line, due: CivilDate, owner: Actor.ID?) {
    self.title = title
    self.due = due
    self.owner = owner
  }
}

extension Register {
  /// Records an exchange with the follow-ups promised in it, and the axes it is the first to touch.
  ///
  /// Each follow-up concerns the participants who are not on our side.
  ///
  /// - Parameters:
  ///   - newAxes: Axes to be added first.
  ///   - account: Makes the account, given the axes added.
  ///   - followUps: What was promised.
  ///   - stamp: Who, when, by which command.
  /// - Returns: The numbers of the exchange and of the follow-ups, in order.
  /// - Throws: ``RegisterError``, or what `account` throws.
  public func log(
    newAxes: [AxisDraft] = [], account: ([Axis.ID]) throws -> InteractionDraft,
    followUps: [PromisedFollowUp], by stamp: Stamp
  ) throws -> (interaction: Interaction.ID, followUps: [FollowUp.ID]) {
    try write(stamp) { writer in
      var added: [Axis.ID] = []
      for axis in newAxes { added.append(try writer.add(axis)) }
      let draft = try account(added)
      let id = try writer.add(draft)
      let concerned = draft.participations.filter { $0.side != .ours }.map(\.actor)
      var promised: [FollowUp.ID] = []
      for followUp in followUps {
        promised.append(
          try writer.add(
            FollowUpDraft(
              title: followUp.title, due: followUp.due, owner: followUp.owner, interaction: id,
              actors: concerned)))
      }
      return (id, promised)
    }
  }
}

extension Writer {
  mutating func add(_ draft: InteractionDraft) throws -> Interaction.ID {
    Interaction.ID(
      try create(
        Content.Interaction(uuid: stamp.makeUUID(), recordedAt: stamp.at, draft)))
  }
}
