import ArgumentParser
import Diplomacy
import Messages
import Register

/// Adds a follow-up.
struct FollowUpsAdd: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: HelpKey.followUpsAdd.rawValue)

  @Argument(help: ArgumentHelp(.followUpTitle, valueName: "text"))
  var text: String

  @Option(parsing: .unconditional, help: ArgumentHelp(.due, valueName: "day"))
  var due: String?

  @Option(help: ArgumentHelp(.owners, valueName: "actor"))
  var owner: [String] = []

  @Option(name: .customLong("for"), help: ArgumentHelp(.forActor, valueName: "actor"))
  var concerned: [String] = []

  @Option(help: ArgumentHelp(.followUpZone, valueName: "zone"))
  var zone: [String] = []

  @Option(name: .customLong("from"), help: ArgumentHelp(.fromMeeting, valueName: "meeting"))
  var origin: String?

  @OptionGroup var promise: PromiseOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let exchange = try origin.map { try session.exchange($0) }
    let (title, day) = try promise(from: exchange?.occurrence.date.day, in: session)
    let (owner, sharers) = try session.owners(owner)
    var terms = try promise.terms(start: day, in: session)
    terms.sharers = sharers
    let actors = try actors(of: exchange, in: session)
    let draft = FollowUpDraft(
      title: title, due: day, owner: owner,
      interaction: exchange?.id,
      actors: actors, zones: try zones(of: actors, from: exchange, in: session), terms: terms)
    let id = try session.register.addFollowUp(draft, by: session.stamp("followups add", write))
    try session.report(
      NoticeWords.promised(id.lettered, title.text, draft.due, draft.terms.direction),
      reference: id.lettered, write)
    session.sayTerms(of: draft, asked: day, write)
  }

  /// Those named, else those of the other side in the exchange it comes from.
  private func actors(of exchange: TimelineEntry?, in session: Session) throws -> [Actor.ID] {
    guard concerned.isEmpty else { return try concerned.map { try session.actor($0).id } }
    return (exchange?.participants ?? []).filter { $0.side != .ours }.map(\.actor)
  }

  /// The zones named; of what came from no exchange, which would have its own, those of whom it
  /// concerns.
  private func zones(
    of actors: [Actor.ID], from exchange: TimelineEntry?, in session: Session
  ) throws -> [Zone.ID] {
    guard zone.isEmpty, exchange == nil else { return try session.zones(zone) }
    return try session.register.zones(of: actors, on: .day(session.today))
  }

  /// The text and its day, which stands in `--due`, after an `@`, or is the first on which
  /// what returns falls.
  private func promise(
    from start: CivilDate?, in session: Session
  ) throws -> (title: Line, due: CivilDate) {
    if let due {
      return (
        try Line(text, named: "<text>"), try session.day(due, leaning: .future, from: start)
      )
    }
    if !text.contains("@"), let phrase = try promise.phrase() {
      return (try Line(text, named: "<text>"), try phrase.firstDay(from: session.today))
    }
    let typed = try TypedFollowUp(
      text, from: start, in: session, hint: ErrorWords.followUpOrDueHint)
    return (typed.title, typed.due)
  }
}

extension Session {
  /// Returns the exchange that a number names.
  func exchange(_ typed: String) throws -> TimelineEntry { try card(of: typed).entry }

  /// Returns the card of the exchange that a number names.
  func card(of typed: String) throws -> InteractionCard {
    guard let id = Interaction.ID(typed: typed) else {
      throw Failure(.usage, ErrorWords.notANumber(typed), hint: ErrorWords.meetingNumberHint)
    }
    guard let card = try register.interaction(id) else {
      throw Failure(
        .refused, ErrorWords.unknownRecord("interaction", id.value),
        hint: ErrorWords.meetingNumberHint)
    }
    return card
  }

  /// Says how a promise returns, and that its day was moved.
  func sayTerms(of draft: FollowUpDraft, asked day: CivilDate, _ write: WriteOptions) {
    guard !write.dryRun, !common.quiet else { return }
    if draft.due != day { say(FollowUpWords.moved(from: day, to: draft.due)) }
    if let recurrence = draft.terms.recurrence { say(FollowUpWords.returns(recurrence)) }
  }
}
