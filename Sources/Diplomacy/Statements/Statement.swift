/// What an actor said: the words or the fact, never a judgement of who said it.
public struct Statement: Sendable, Equatable, Lettered {
  public static let letter: Character = "s"

  /// The number of a statement.
  public typealias ID = RecordID<Statement>

  /// The number, for the command line.
  public let id: ID
  /// What is known of the statement.
  public let account: StatementDraft

  /// Makes a statement of a stored record.
  public init(id: ID, account: StatementDraft) {
    self.id = id
    self.account = account
  }
}

/// What an actor said, on what, where it was said and how far it may be believed.
public struct StatementDraft: Sendable, Equatable {
  /// Who said it.
  public package(set) var actor: Actor.ID
  /// On which subject.
  public package(set) var axis: Axis.ID?
  /// The exchange in which it was said.
  public let interaction: Interaction.ID?
  /// The public page or paper in which it stands.
  public package(set) var source: Line?
  /// When it was said.
  public package(set) var day: PartialDate
  /// What was said.
  public package(set) var text: Prose
  /// How far it may be believed; `nil` where nobody judged.
  public package(set) var grade: Grade?
  /// How far it may travel; `nil` where nobody said.
  public package(set) var marking: Marking?

  /// Makes a statement.
  ///
  /// - Throws: ``StatementError/fromNowhere`` without an exchange or a source.
  public init(
    actor: Actor.ID, axis: Axis.ID?, interaction: Interaction.ID?, source: Line?,
    day: PartialDate, text: Prose, grade: Grade?, marking: Marking? = nil
  ) throws(StatementError) {
    self.actor = actor
    self.axis = axis
    self.interaction = interaction
    self.source = source
    self.day = day
    self.text = text
    self.grade = grade
    self.marking = marking
    try check()
  }

  /// Returns the statement with changes; the statement itself stays as it is.
  ///
  /// - Throws: ``StatementError``, or what the change throws.
  package func changed(
    _ change: (inout StatementDraft) throws -> Void
  ) throws -> StatementDraft {
    var copy = self
    try change(&copy)
    try copy.check()
    return copy
  }

  private func check() throws(StatementError) {
    if interaction == nil, source == nil { throw .fromNowhere }
  }
}

/// What somebody said in an exchange that is being recorded.
public struct Saying: Sendable, Equatable {
  /// Who said it.
  public let actor: Actor.ID
  /// On which subject.
  public let axis: Axis.ID?
  /// What was said.
  public let text: Prose
  /// How far it may be believed.
  public let grade: Grade?

  /// Makes a saying.
  public init(actor: Actor.ID, axis: Axis.ID?, text: Prose, grade: Grade?) {
    self.actor = actor
    self.axis = axis
    self.text = text
    self.grade = grade
  }
}

/// A statement as lists and cards tell it.
public struct StatementEntry: Sendable, Equatable {
  /// The statement.
  public let statement: Statement
  /// Who said it, with the office of that day.
  public let speaker: ActorLabel
  /// The exchange in which it was said.
  public let exchange: FollowUpEntry.Exchange?

  /// Makes an entry.
  public init(statement: Statement, speaker: ActorLabel, exchange: FollowUpEntry.Exchange?) {
    self.statement = statement
    self.speaker = speaker
    self.exchange = exchange
  }

  /// The number.
  public var id: Statement.ID { statement.id }
}

/// A rule about statements that was broken.
public enum StatementError: Error, Hashable, Sendable {
  /// Neither an exchange nor a public source.
  case fromNowhere
  /// Said to have been made, but dated after today.
  case notYet(PartialDate)
}
