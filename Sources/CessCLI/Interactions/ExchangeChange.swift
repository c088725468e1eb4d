import Diplomacy
import Messages
import Register

/// What the switches say of an exchange, with every name found: what is to be added first,
/// and how the account changes.
struct ExchangeChange {
  private let options: ExchangeOptions
  private let session: Session
  private let known: InteractionDraft?
  /// When it took place.
  let occurrence: Occurrence
  /// Who takes part.
  private(set) var people: ParticipantList
  private(set) var axes: NamedAxes
  private(set) var promises: [PromisedFollowUp] = []
  private var sayings: [(actor: ActorName, axis: NamedAxes.Reference?, saying: TypedSaying)] = []
  private var zones: [Zone.ID] = []
  private var subjectZones: [Zone.ID] = []
  private var texts: [WritableKeyPath<InteractionDraft, Prose?>: Prose] = [:]
  private var lines: [WritableKeyPath<InteractionDraft, Line?>: Line] = [:]
  private var facets = ExchangeFacets()
  private var kind: InteractionKind?
  private var length: ExchangeLength?
  private var languages: [LanguageTag] = []
  private var documents: [ExchangedDocument] = []
  private var marking: Marking?

  /// Finds all that the switches name.
  ///
  /// - Parameters:
  ///   - options: The switches.
  ///   - known: What is recorded, of an exchange that is there.
  ///   - recorded: Parts on record, by the texts that tell them.
  ///   - newcomers: Those to be added whom somebody agreed to already.
  ///   - occurrence: When it took place.
  ///   - session: The command at work.
  /// - Throws: ``Failure``, and the errors of what was typed.
  init(
    _ options: ExchangeOptions, of known: InteractionDraft?,
    recorded: [String: Participation] = [:], newcomers: [ActorProfile] = [],
    occurrence: Occurrence, in session: Session
  ) throws {
    self.options = options
    self.known = known
    self.session = session
    self.occurrence = occurrence
    people = ParticipantList(
      known?.participations ?? [], recorded: recorded, newcomers: newcomers, in: session)
    try people.add(options.with, on: occurrence.date)
    axes = NamedAxes(
      known: options.axis.isEmpty && options.said.isEmpty ? [] : try session.register.axes())
    for typed in options.axis { try axes.name(typed, in: "--axis") }
    for typed in options.said {
      let saying = try TypedSaying(typed)
      sayings.append(
        (
          try people.speaker(saying.who), try saying.axis.map { try axes.name($0, in: "--said") },
          saying
        ))
    }
    try readPlaces()
    try readFacets()
    try readTexts()
    let owner = try session.owner(options.owner)
    promises = try options.followUp.map {
      let typed = try TypedFollowUp($0, from: occurrence.date.day, in: session)
      return PromisedFollowUp(title: typed.title, due: typed.due, owner: owner?.id)
    }
  }

  /// The zones named, or those of the participants who are not on our side where none are
  /// recorded.
  private mutating func readPlaces() throws {
    let day = occurrence.date
    subjectZones = try session.zones(options.about, on: day.earliest)
    guard options.zone.isEmpty else {
      zones = try session.zones(options.zone, on: day.earliest)
      return
    }
    guard known?.zones.isEmpty ?? true else { return }
    let others = people.participations.filter { $0.side != .ours && $0.actor.value > 0 }
    zones = try session.register.zones(of: others.map(\.actor), on: day)
  }

  private mutating func readFacets() throws {
    facets = known?.facets ?? ExchangeFacets()
    if let form = options.form {
      facets.form = try LetterForm.resolved(form, ErrorWords.unknownFacet)
      // Only letters have one.
      if options.kind == nil, known == nil { kind = .letter }
    }
    if let kind = options.kind {
      self.kind = try InteractionKind.resolved(kind, ErrorWords.unknownKind)
    }
    if let format = options.meetingFormat {
      facets.format = try ExchangeFormat.resolved(format, ErrorWords.unknownFacet)
    }
    if let formality = options.formality {
      facets.formality = try Formality.resolved(formality, ErrorWords.unknownFacet)
    }
    if let track = options.track {
      facets.track = try Track.resolved(track, ErrorWords.unknownFacet)
    }
    if let initiative = options.initiative {
      facets.initiative = try Initiative.resolved(initiative, ErrorWords.unknownFacet)
    }
    if let channel = options.channel {
      facets.channel = try Channel.resolved(channel, ErrorWords.unknownFacet)
    }
    length = try readLength()
    marking = try options.marking.map(Marking.resolved)
    languages = try options.language.map { typed in
      guard let tag = LanguageTag(typed.trimmed) else {
        throw Failure(.usage, ErrorWords.badLanguage(typed), hint: ErrorWords.languageHint)
      }
      return tag
    }
  }

  private mutating func readTexts() throws {
    let environment = session.environment
    texts[\.summary] = try options.summary.map {
      try Prose($0, named: "--summary", in: environment)
    }
    texts[\.notes] = try options.notes.map { try Prose($0, named: "--notes", in: environment) }
    texts[\.decisions] = try options.decisions.map {
      try Prose($0, named: "--decisions", in: environment)
    }
    lines[\.place] = try options.place.map { try Line($0, named: "--place") }
    lines[\.city] = try options.city.map { try Line($0, named: "--city") }
    documents = try options.handed.map { .init(.handed, try Line($0, named: "--handed")) }
    documents += try options.received.map { .init(.received, try Line($0, named: "--received")) }
  }

  // MARK: How long

  private func readLength() throws -> ExchangeLength? {
    if let typed = options.duration {
      guard options.until == nil else { throw Failure(.usage, ErrorWords.lengthAndEnd) }
      guard let length = ExchangeLength(typed: typed) else {
        throw Failure(.usage, ErrorWords.badLength(typed), hint: ErrorWords.lengthHint)
      }
      return length
    }
    guard let typed = options.until else { return nil }
    guard case .at(let start) = occurrence else {
      throw Failure(.usage, ErrorWords.endWithoutStart)
    }
    let end = try Self.end(typed, after: start)
    try Session.checkIsOnClock(end)
    guard let length = ExchangeLength(from: start, to: end, by: ZoneOffset.clocks) else {
      throw Failure(.usage, ErrorWords.endBeforeStart(typed), hint: ErrorWords.endHint(start.time))
    }
    return length
  }

  /// Reads an end: a time of the same day, or a day with its time.
  private static func end(_ typed: String, after start: ZonedTime) throws -> ZonedTime {
    func read(_ text: String) throws -> Occurrence {
      try Moment.parse(text).occurrence(from: start.date, leaning: .future, in: start.zone)
    }
    if case .at(let time)? = try? read("\(start.date) \(typed)") { return time }
    guard case .at(let time) = try read(typed) else { throw DateError.notUnderstood(typed) }
    return time
  }

  // MARK: What becomes of the account

  /// Returns an account with what the switches say: one value replaces, one of several is
  /// added.
  private func applied(
    to account: InteractionDraft, _ added: ExchangeRecording.Added, title: Line?
  ) throws -> InteractionDraft {
    try account.changed { draft in
      if let title { draft.title = title }
      if let kind { draft.kind = kind }
      draft.occurrence = occurrence
      draft.participations = people.settled(added.actors)
      draft.zones += zones
      draft.subjectZones += subjectZones
      draft.axes += axes.ordered(added.axes)
      draft.facets = facets
      if let length { draft.length = length }
      draft.languages += languages
      draft.documents += documents
      for (path, text) in texts { draft[keyPath: path] = text }
      for (path, line) in lines { draft[keyPath: path] = line }
      if let marking { draft.marking = marking }
      if options.chathamHouse { draft.isUnderChathamHouseRule = true }
    }
  }

  /// Returns what is to be recorded.
  ///
  /// - Parameters:
  ///   - account: The account before the switches.
  ///   - title: Another title.
  ///   - standing: Settles how the exchange stands once all is said of it.
  /// - Returns: The recording.
  func recording(
    of account: InteractionDraft, title: Line? = nil,
    standing: @escaping (InteractionDraft) throws -> InteractionDraft
  ) -> ExchangeRecording {
    ExchangeRecording(
      newAxes: axes.new, newActors: people.newcomers,
      account: { added in try standing(applied(to: account, added, title: title)) },
      followUps: promises,
      sayings: { added in
        sayings.map { actor, axis, typed in
          Saying(
            actor: people.settled(actor.id, added.actors),
            axis: axis.map { axes.id(of: $0, added.axes) }, text: typed.text,
            grade: typed.grade)
        }
      })
  }

  // MARK: What is said of it

  /// Says what came with an exchange: whom and what it was the first to name.
  func sayWhatIsNew(_ outcome: ExchangeOutcome, _ write: WriteOptions) {
    for (id, actor) in zip(outcome.actors, people.newcomers) {
      session.say(NoticeWords.added(id.lettered, actor.name.text, actor.nature.label), write)
    }
    for axis in axes.new { session.say(NoticeWords.axisAdded(axis.name), write) }
  }

  /// Says what was promised and stated in an exchange.
  func sayWhatFollows(_ outcome: ExchangeOutcome, _ write: WriteOptions) {
    for (id, saying) in zip(outcome.statements, sayings) {
      session.say(MeetingWords.stated(id.lettered, saying.actor.name), write)
    }
    for (id, promise) in zip(outcome.followUps, promises) {
      session.say(
        NoticeWords.promised(id.lettered, promise.title.text, promise.due, .ours), write)
    }
  }
}
