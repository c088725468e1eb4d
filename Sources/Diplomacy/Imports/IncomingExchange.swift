/// What another program says of an exchange.
public struct IncomingExchange: Sendable, Equatable {
  /// The sort of exchange.
  public var kind: InteractionKind
  /// How it stands.
  public var status: InteractionStatus
  /// Whether the status is told from the date, and the source does not say it: an exchange that
  /// is here keeps its own then.
  public var isStatusGuessed = false
  /// Whether the time zone is the reader's own, and the source says none: what is here keeps its
  /// own then, wherever the reader is today.
  public var isZoneGuessed = false
  /// What it was, in one line.
  public var title: Line
  /// Whether the source says nothing of the kind: what is here keeps its own then.
  public var isTitleGuessed = false
  /// When it took place.
  public var occurrence: Occurrence
  /// How long it lasted.
  public var length: ExchangeLength?
  /// Where.
  public var place: Line?
  /// In which city.
  public var city: Line?
  /// Who took part.
  public var parties: [IncomingParty]
  /// The zones, by names or codes.
  public var zones: [Line]
  /// The axes, by names or codes.
  public var axes: [Line]
  /// The exchange in a few words.
  public var summary: Prose?
  /// What was said, at length.
  public var notes: Prose?
  /// How far the account may travel.
  public var marking: Marking?
  /// The form of a letter.
  public var form: LetterForm?
  /// Who of the parties began it: its side is that at whose instance it took place.
  public var initiator: IncomingParty?
  /// What was promised there, and by when.
  public var promises: [IncomingFollowUp] = []

  /// Makes an exchange of which nothing else is known.
  public init(
    kind: InteractionKind, status: InteractionStatus, title: Line, occurrence: Occurrence,
    parties: [IncomingParty] = []
  ) {
    self.kind = kind
    self.status = status
    self.title = title
    self.occurrence = occurrence
    self.parties = parties
    zones = []
    axes = []
  }
}
