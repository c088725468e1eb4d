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

/// An exchange to be recorded with all that comes with it: whom it is the first to name,
/// what it is the first to touch, what was promised and said in it.
public struct ExchangeRecording {
  /// The numbers of what was added for an exchange, in the order asked for.
  public struct Added: Sendable {
    /// The axes it is the first to touch.
    public var axes: [Axis.ID] = []
    /// The actors it is the first to name.
    public var actors: [Actor.ID] = []
  }

  /// Axes to be added first.
  public var newAxes: [AxisDraft]
  /// Actors to be added first.
  public var newActors: [ActorProfile]
  /// Makes the account, given what was added.
  public var account: (Added) throws -> InteractionDraft
  /// What was promised; each follow-up concerns the participants who are not on our side.
  public var followUps: [PromisedFollowUp]
  /// Makes what was said, given what was added.
  public var sayings: (Added) throws -> [Saying]

  /// Describes a recording.
  public init(
    newAxes: [AxisDraft] = [], newActors: [ActorProfile] = [],
    account: @escaping (Added) throws -> InteractionDraft, followUps: [PromisedFollowUp] = [],
    sayings: @escaping (Added) throws -> [Saying] = { _ in [] }
  ) {
    self.newAxes = newAxes
    self.newActors = newActors
    self.account = account
    self.followUps = followUps
    self.sayings = sayings
  }
}

/// What recording an exchange made.
public struct ExchangeOutcome: Sendable {
  /// The exchange.
  public let interaction: Interaction.ID
  /// What was recorded of it.
  public let account: InteractionDraft
  /// The actors added, in order.
  public let actors: [Actor.ID]
  /// The follow-ups, in order.
  public let followUps: [FollowUp.ID]
  /// The statements, in order.
  public let statements: [Diplomacy.Statement.ID]
  /// Whether the exchange itself was changed.
  public let isChanged: Bool

  /// Whether anything was written.
  public var isNews: Bool { isChanged || !followUps.isEmpty || !statements.isEmpty }
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
    try withoutActuallyEscaping(account) { account in
      let outcome = try record(
        ExchangeRecording(
          newAxes: newAxes, account: { try account($0.axes) }, followUps: followUps), by: stamp)
      return (outcome.interaction, outcome.followUps)
    }
  }

  /// Records an exchange with all that comes with it.
  ///
  /// - Throws: ``RegisterError``, `InteractionError.notThere` for a saying of somebody who
  ///   takes no part, or what the recording throws.
  public func record(_ recording: ExchangeRecording, by stamp: Stamp) throws -> ExchangeOutcome {
    try write(stamp) { writer in
      let added = try writer.addWhatIsNew(in: recording)
      let draft = try recording.account(added)
      let id = try writer.add(draft)
      return try writer.complete(recording, id, draft, added, isChanged: true)
    }
  }

  /// Returns what is recorded of an exchange.
  ///
  /// - Throws: ``RegisterError/unknownRecord(_:_:)``.
  public func account(of id: Interaction.ID) throws -> InteractionDraft {
    try read { db in
      guard let content = try Content.Interaction.fetch(id.value, db) else {
        throw RegisterError.unknownRecord(.interaction, id.value)
      }
      return try content.account(id.value)
    }
  }

  /// Changes what is recorded of an exchange.
  ///
  /// Statements that have the day of the exchange follow it to another.
  ///
  /// - Parameters:
  ///   - id: Which exchange.
  ///   - known: The account that was changed, as it was read.
  ///   - recording: The account as it is to be, with what else comes with it.
  ///   - stamp: Who, when, by which command.
  /// - Returns: What was made, and whether anything was changed.
  /// - Throws: ``RegisterError/changedMeanwhile(_:)`` when the account is no longer the one
  ///   that was changed; `InteractionError.hasSpoken` when somebody whose words are
  ///   recorded would no longer take part; what the recording throws.
  public func revise(
    _ id: Interaction.ID, from known: InteractionDraft, _ recording: ExchangeRecording,
    by stamp: Stamp
  ) throws -> ExchangeOutcome {
    try write(stamp) { writer in
      guard let content = try Content.Interaction.fetch(id.value, writer.db) else {
        throw RegisterError.unknownRecord(.interaction, id.value)
      }
      guard try content.account(id.value) == known else {
        throw RegisterError.changedMeanwhile(content.title)
      }
      let added = try writer.addWhatIsNew(in: recording)
      let draft = try recording.account(added)
      try writer.checkSpeakersStay(in: id, draft)
      let isChanged = try writer.change(
        id.value, from: content,
        to: Content.Interaction(uuid: content.uuid, recordedAt: content.recordedAt, draft))
      if known.occurrence.date != draft.occurrence.date {
        try writer.moveStatements(of: id, from: known.occurrence.date, to: draft.occurrence.date)
      }
      return try writer.complete(recording, id, draft, added, isChanged: isChanged)
    }
  }
}

extension Writer {
  mutating func add(_ draft: InteractionDraft) throws -> Interaction.ID {
    Interaction.ID(
      try create(
        Content.Interaction(uuid: stamp.makeUUID(), recordedAt: stamp.at, draft)))
  }

  fileprivate mutating func addWhatIsNew(
    in recording: ExchangeRecording
  ) throws -> ExchangeRecording.Added {
    var added = ExchangeRecording.Added()
    for actor in recording.newActors { added.actors.append(try add(actor, handle: nil)) }
    for axis in recording.newAxes { added.axes.append(try add(axis)) }
    return added
  }

  /// Adds what was promised and said in an exchange that is written.
  fileprivate mutating func complete(
    _ recording: ExchangeRecording, _ id: Interaction.ID, _ draft: InteractionDraft,
    _ added: ExchangeRecording.Added, isChanged: Bool
  ) throws -> ExchangeOutcome {
    let concerned = draft.participations.filter { $0.side != .ours && !$0.isAbsent }
      .map(\.actor)
    var promised: [FollowUp.ID] = []
    for followUp in recording.followUps {
      promised.append(
        try add(
          FollowUpDraft(
            title: followUp.title, due: followUp.due, owner: followUp.owner, interaction: id,
            actors: concerned)))
    }
    let present = Set(draft.participations.filter { !$0.isAbsent }.map(\.actor))
    var said: [Diplomacy.Statement.ID] = []
    for saying in try recording.sayings(added) {
      guard present.contains(saying.actor) else { throw InteractionError.notThere(saying.actor) }
      said.append(
        try add(
          StatementDraft(
            actor: saying.actor, axis: saying.axis, interaction: id, source: nil,
            day: draft.occurrence.date, text: saying.text, grade: saying.grade)))
    }
    return ExchangeOutcome(
      interaction: id, account: draft, actors: added.actors, followUps: promised,
      statements: said, isChanged: isChanged)
  }

  /// Checks that whoever spoke in an exchange still takes part in it.
  func checkSpeakersStay(
    in id: Interaction.ID, _ draft: InteractionDraft
  ) throws {
    let speakers = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT actor_id FROM statement WHERE interaction_id = ? ORDER BY 1"),
      arguments: [id.value])
    let present = Set(draft.participations.filter { !$0.isAbsent }.map(\.actor.value))
    for speaker in speakers where !present.contains(speaker) {
      throw InteractionError.hasSpoken(Actor.ID(speaker))
    }
  }

  /// Gives statements that have the day of an exchange its new one.
  mutating func moveStatements(
    of id: Interaction.ID, from old: PartialDate, to new: PartialDate
  ) throws {
    let found = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT id FROM statement WHERE interaction_id = ? AND stated = ? ORDER BY id"),
      arguments: [id.value, old.description])
    for statement in found {
      try change(statement, Content.Statement.self) { $0.stated = new.description }
    }
  }
}
