/// An exchange as a timeline tells it.
public struct TimelineEntry: Sendable, Equatable {
  /// The number of the exchange.
  public let id: Interaction.ID
  /// When it took place.
  public let occurrence: Occurrence
  /// The sort of exchange.
  public let kind: InteractionKind
  /// How it stands.
  public let status: InteractionStatus
  /// What it was.
  public let title: String
  /// Where it took place; `nil` too where it is not to be told.
  public let place: String?
  /// Who took part, in the order recorded; nobody where names are not to be told.
  public let participants: [Participant]
  /// The subjects it touched, in the order recorded.
  public let axes: [Axis.ID]
  /// How far it may travel; `nil` where nobody said.
  public let marking: Marking?
  /// Whether it was held under the Chatham House Rule.
  public let isUnderChathamHouseRule: Bool

  /// Who took part, in what capacity.
  public struct Participant: Sendable, Equatable {
    /// The number of the actor.
    public let actor: Actor.ID
    /// The name, with the office of that day.
    public let label: ActorLabel
    /// On whose side.
    public let side: Participation.Side
    /// In which part.
    public let role: Participation.Role

    /// Makes a participant.
    public init(
      actor: Actor.ID, label: ActorLabel, side: Participation.Side, role: Participation.Role
    ) {
      self.actor = actor
      self.label = label
      self.side = side
      self.role = role
    }
  }

  /// Makes an entry.
  public init(
    id: Interaction.ID, occurrence: Occurrence, kind: InteractionKind,
    status: InteractionStatus, title: String, place: String?, participants: [Participant],
    axes: [Axis.ID], marking: Marking? = nil, isUnderChathamHouseRule: Bool = false
  ) {
    self.id = id
    self.occurrence = occurrence
    self.kind = kind
    self.status = status
    self.title = title
    self.place = place
    self.participants = participants
    self.axes = axes
    self.marking = marking
    self.isUnderChathamHouseRule = isUnderChathamHouseRule
  }
}

/// All that is known of an exchange, on one page.
public struct InteractionCard: Sendable, Equatable {
  /// The exchange as a timeline tells it.
  public let entry: TimelineEntry
  /// Who was to take part and did not, or will not.
  public let absentees: [TimelineEntry.Participant]
  /// All that was recorded of it.
  public let account: InteractionDraft
  /// When it was recorded: an instant in UTC, RFC 3339.
  public let recordedAt: String
  /// What was said in it, in the order recorded.
  public let statements: [StatementEntry]
  /// What follows from it, open and closed, by due day.
  public let followUps: [FollowUpEntry]

  /// Makes a card.
  public init(
    entry: TimelineEntry, absentees: [TimelineEntry.Participant], account: InteractionDraft,
    recordedAt: String, statements: [StatementEntry], followUps: [FollowUpEntry]
  ) {
    self.entry = entry
    self.absentees = absentees
    self.account = account
    self.recordedAt = recordedAt
    self.statements = statements
    self.followUps = followUps
  }

  /// The zones it concerns, in the order recorded.
  public var zones: [Zone.ID] { account.zones }
  /// What was said.
  public var notes: String? { account.notes?.text }

  /// What was recorded of somebody's part in it.
  public func participation(of actor: Actor.ID) -> Participation? {
    account.participations.first { $0.actor == actor }
  }
}
