/// What is said of an interaction: the same facts before and after it has a number.
///
/// Its rules hold whichever way it is made or changed: nobody takes part twice, a form is
/// a letter's, what is said to be held can have begun.
public struct InteractionDraft: Sendable, Equatable {
  /// The sort of exchange.
  public package(set) var kind: InteractionKind
  /// How it stands.
  public private(set) var status: InteractionStatus
  /// What the exchange was, in one line.
  public package(set) var title: Line
  /// When it took place, as precisely as is known.
  public package(set) var occurrence: Occurrence
  /// How long it lasted.
  public package(set) var length: ExchangeLength?
  /// Where it took place.
  public package(set) var place: Line?
  /// In which city.
  public package(set) var city: Line?
  /// Who took part or was to, in the order given; each actor once.
  public package(set) var participations: [Participation]
  /// The zones it concerns, in the order given; each once.
  public package(set) var zones: [Zone.ID] {
    didSet { zones = zones.uniqued() }
  }
  /// The countries that were spoken of without being those of the participants.
  public package(set) var subjectZones: [Zone.ID] = [] {
    didSet { subjectZones = subjectZones.uniqued() }
  }
  /// The subjects it touched, in the order given; each once.
  public package(set) var axes: [Axis.ID] {
    didSet { axes = axes.uniqued() }
  }
  /// What sort of exchange it was, beside its kind.
  public package(set) var facets = ExchangeFacets()
  /// The languages spoken.
  public package(set) var languages: [LanguageTag] = [] {
    didSet { languages = languages.uniqued() }
  }
  /// The papers that passed from hand to hand.
  public package(set) var documents: [ExchangedDocument] = [] {
    didSet { documents = documents.uniqued() }
  }
  /// The exchange in a few words.
  public package(set) var summary: Prose?
  /// What was said, at length.
  public package(set) var notes: Prose?
  /// What was decided.
  public package(set) var decisions: Prose?
  /// How far the account may travel; `nil` where nobody said.
  public package(set) var marking: Marking?
  /// Whether the Chatham House Rule holds: what was said may be used, names and
  /// affiliations may not.
  public package(set) var isUnderChathamHouseRule = false
  /// Why it was cancelled, where that is known.
  public private(set) var cancelReason: Line?

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
    try self.init(
      recorded: kind, status: status, title: title, occurrence: occurrence, place: place,
      participations: participations, zones: zones, axes: axes, notes: notes)
    try checkIsNotToCome(today)
  }

  /// Makes the account of an exchange recorded earlier, when the question of
  /// whether it had taken place was settled.
  ///
  /// - Throws: ``InteractionError/twice(_:)`` for an actor named twice.
  public init(
    recorded kind: InteractionKind, status: InteractionStatus, title: Line,
    occurrence: Occurrence, place: Line?, participations: [Participation], zones: [Zone.ID],
    axes: [Axis.ID], notes: Prose?, cancelReason: Line? = nil
  ) throws(InteractionError) {
    self.kind = kind
    self.status = status
    self.title = title
    self.occurrence = occurrence
    self.place = place
    self.participations = participations
    self.zones = zones.uniqued()
    self.axes = axes.uniqued()
    self.notes = notes
    self.cancelReason = status == .cancelled ? cancelReason : nil
    try check()
  }

  // MARK: Changing

  /// Returns the account with changes; the account itself stays as it is.
  ///
  /// - Parameters:
  ///   - today: The day on which the change is made; `nil` for an account of earlier.
  ///   - change: Makes the changes.
  /// - Returns: The account changed.
  /// - Throws: ``InteractionError`` where a rule is broken, or what the change throws.
  package func changed(
    today: CivilDate? = nil, _ change: (inout InteractionDraft) throws -> Void
  ) throws -> InteractionDraft {
    var copy = self
    try change(&copy)
    try copy.check()
    if let today { try copy.checkIsNotToCome(today) }
    return copy
  }

  private func check() throws(InteractionError) {
    var seen = Set<Actor.ID>()
    for participation in participations where !seen.insert(participation.actor).inserted {
      throw .twice(participation.actor)
    }
    if let form = facets.form, kind != .letter { throw .formOfNoLetter(form, kind) }
  }

  private func checkIsNotToCome(_ today: CivilDate) throws(InteractionError) {
    if status == .held, occurrence.date.earliest > today { throw .notYet(occurrence.date) }
  }

  // MARK: How it stands

  /// Returns the account of what was planned or drafted, held: whoever was invited or had
  /// accepted was there.
  ///
  /// - Parameter today: The day on which that is said.
  /// - Returns: The account of what was held.
  /// - Throws: ``InteractionError`` for what is held, was cancelled, or is yet to come.
  public func held(today: CivilDate) throws(InteractionError) -> InteractionDraft {
    switch status {
    case .held: throw .isHeld
    case .cancelled: throw .isCancelled(cancelReason)
    case .draft, .planned: break
    }
    var held = self
    held.status = .held
    held.participations = participations.map(\.present)
    try held.checkIsNotToCome(today)
    return held
  }

  /// Returns the account of what will not take place, or did not.
  ///
  /// - Throws: ``InteractionError`` for what was held, or cancelled before.
  public func cancelled(because reason: Line) throws(InteractionError) -> InteractionDraft {
    switch status {
    case .held: throw .isHeld
    case .cancelled: throw .isCancelled(cancelReason)
    case .draft, .planned: break
    }
    var cancelled = self
    cancelled.status = .cancelled
    cancelled.cancelReason = reason
    return cancelled
  }

  /// Returns the account of what is planned, or a draft, after all.
  public func reopened(as standing: Reopening) -> InteractionDraft {
    var reopened = self
    reopened.status = standing == .planned ? .planned : .draft
    reopened.cancelReason = nil
    return reopened
  }

  /// How an exchange can stand again before it is held.
  public enum Reopening: String, CaseIterable, Sendable { case planned, draft }
}

/// A rule about interactions that was broken.
public enum InteractionError: Error, Hashable, Sendable {
  /// Said to be held, but dated after today.
  case notYet(PartialDate)
  /// The same actor takes part twice.
  case twice(Actor.ID)
  /// A form belongs to letters, and this is something else.
  case formOfNoLetter(LetterForm, InteractionKind)
  /// It was cancelled; carries the reason, where it is known.
  case isCancelled(Line?)
  /// It was held.
  case isHeld
  /// Who is to leave the exchange has a statement in it.
  case hasSpoken(Actor.ID)
  /// Who is said to have spoken did not take part.
  case notThere(Actor.ID)
}
