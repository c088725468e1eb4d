/// Something that happened, or is planned, between us and actors.
public struct Interaction: Sendable, Equatable, Lettered {
  public static let letter: Character = "i"

  /// The number of an interaction.
  public typealias ID = RecordID<Interaction>

  /// The number, for the command line.
  public let id: ID
  /// What is known of the exchange.
  public let account: InteractionDraft

  /// Makes an interaction of a stored record.
  public init(id: ID, account: InteractionDraft) {
    self.id = id
    self.account = account
  }
}

/// The kinds of interaction: few on purpose, the rest are facets.
public enum InteractionKind: String, CaseIterable, Sendable {
  case meeting, call, letter, event, visit
}

/// How an interaction stands; only ``held`` counts as contact.
public enum InteractionStatus: String, CaseIterable, Sendable {
  case draft, planned, held, cancelled
}

/// What is said of an interaction: the same facts before and after it has a number.
public struct InteractionDraft: Sendable, Equatable {
  /// The sort of exchange.
  public let kind: InteractionKind
  /// How it stands.
  public let status: InteractionStatus
  /// What the exchange was, in one line.
  public let title: Line
  /// When it took place, as precisely as is known.
  public let occurrence: Occurrence
  /// Where it took place.
  public let place: Line?
  /// Who took part, in the order given; each actor once.
  public let participations: [Participation]
  /// The zones it concerns, in the order given; each once.
  public let zones: [Zone.ID]
  /// The subjects it touched, in the order given; each once.
  public let axes: [Axis.ID]
  /// What was said.
  public let notes: Prose?

  /// Makes the account of an exchange.
  ///
  /// Today is the day on which the account is given.
  ///
  /// - Throws: ``InteractionError/notYet(_:)`` for an exchange said to be held
  ///   that cannot have begun, ``InteractionError/twice(_:)`` for an actor
  ///   named twice.
  public init(
    kind: InteractionKind, status: InteractionStatus, title: Line, occurrence: Occurrence,
    place: Line?, participations: [Participation], zones: [Zone.ID], axes: [Axis.ID],
    notes: Prose?, today: CivilDate
  ) throws(InteractionError) {
    if status == .held, occurrence.date.earliest > today { throw .notYet(occurrence.date) }
    try self.init(
      recorded: kind, status: status, title: title, occurrence: occurrence, place: place,
      participations: participations, zones: zones, axes: axes, notes: notes)
  }

  /// Makes the account of an exchange recorded earlier, when the question of
  /// whether it had taken place was settled.
  ///
  /// - Throws: ``InteractionError/twice(_:)`` for an actor named twice.
  public init(
    recorded kind: InteractionKind, status: InteractionStatus, title: Line,
    occurrence: Occurrence, place: Line?, participations: [Participation], zones: [Zone.ID],
    axes: [Axis.ID], notes: Prose?
  ) throws(InteractionError) {
    var seen = Set<Actor.ID>()
    for participation in participations where !seen.insert(participation.actor).inserted {
      throw .twice(participation.actor)
    }
    self.kind = kind
    self.status = status
    self.title = title
    self.occurrence = occurrence
    self.place = place
    self.participations = participations
    self.zones = zones.uniqued()
    self.axes = axes.uniqued()
    self.notes = notes
  }
}

/// A rule about interactions that was broken.
public enum InteractionError: Error, Hashable, Sendable {
  /// Said to be held, but dated after today.
  case notYet(PartialDate)
  /// The same actor takes part twice.
  case twice(Actor.ID)
}

extension InteractionKind {
  /// Guesses the kind from a title, in French or English.
  ///
  /// - Returns: The kind whose word stands in the title, or ``meeting``. A
  ///   guess, to be shown to the person who typed the title.
  public static func guessed(fromTitle title: String) -> InteractionKind {
    let folded = " " + Folding.fold(title)
    for (word, kind) in telltales where folded.containsText(" " + word) { return kind }
    return .meeting
  }

  /// Beginnings of words that give a kind away; the more telling come first.
  private static let telltales: [(word: String, kind: InteractionKind)] = [
    ("entretien telephonique", .call), ("appel telephonique", .call), ("phone call", .call),
    ("telephone call", .call), ("visioconference", .call), ("video call", .call),
    ("colloque", .event), ("forum", .event), ("panel", .event), ("seminaire", .event),
    ("conference", .event), ("table ronde", .event), ("colloquium", .event),
    ("seminar", .event), ("round table", .event), ("workshop", .event),
    ("lettre", .letter), ("courrier", .letter), ("note verbale", .letter),
    ("letter", .letter), ("visite", .visit), ("visit ", .visit),
  ]
}
