/// What another program says of something that is to be done.
public struct IncomingFollowUp: Sendable, Equatable {
  /// What is to be done.
  public var title: Line
  /// Whether the source says nothing of the kind: what is here keeps its own then.
  public var isTitleGuessed = false
  /// By when.
  public var due: CivilDate
  /// How it stands.
  public var state: FollowUp.State
  /// Whether the source says that it is closed and not when: one that is closed here keeps its
  /// own day then.
  public var isClosingGuessed = false
  /// For whom.
  public var parties: [IncomingParty]
  /// Who is to do it.
  public var owner: IncomingParty?
  /// The zones, by names or codes.
  public var zones: [Line]
  /// On what terms.
  public var terms: FollowUpTerms

  /// Makes a follow-up of which nothing else is known.
  public init(title: Line, due: CivilDate, state: FollowUp.State = .open(snoozedUntil: nil)) {
    self.title = title
    self.due = due
    self.state = state
    parties = []
    zones = []
    terms = .plain
  }
}
