import ArgumentParser
import Diplomacy
import Messages
import Register

/// Records an exchange, with who took part, where, on what, and what was promised.
struct MeetingLog: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: HelpKey.meetingLog.rawValue)

  @Argument(help: ArgumentHelp(.meetingTitle, valueName: "title"))
  var title: String?

  @Flag(help: ArgumentHelp(.planned))
  var planned = false

  @OptionGroup var exchange: ExchangeOptions
  @OptionGroup var capture: CaptureOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    guard try !isCaptured(in: environment) else { return }
    try record(in: environment)
  }

  /// Records what was typed, or what a form says.
  ///
  /// - Parameters:
  ///   - environment: The world.
  ///   - namesAreSettled: Whether somebody was told already of the actors that the words
  ///     name and that take no part.
  ///   - newcomers: Those to be added whom somebody agreed to already.
  /// - Throws: ``Failure``, or the error of whatever rule is broken.
  func record(
    in environment: Environment, namesAreSettled: Bool = false,
    adding newcomers: [ActorProfile] = []
  ) throws {
    let session = try Session(common, in: environment)
    let title = try Line(title ?? "", named: "<title>")
    let occurrence = try session.occurrence(
      exchange.on, zone: exchange.tz, leaning: planned ? .future : .past)
    let outcome = try session.record(
      title, exchange, on: occurrence,
      as: planned || isPlan(occurrence.date, in: session) ? .planned : .held, adding: newcomers,
      "meeting log", write)
    guard !namesAreSettled else { return }
    session.hintAtNames(
      in: [title.text], besides: outcome.account.participations.map(\.actor))
  }

  /// Whether what is dated after today is a plan: asked, for it cannot have been held.
  private func isPlan(_ date: PartialDate, in session: Session) throws -> Bool {
    guard date.earliest > session.today else { return false }
    guard session.confirms(MeetingWords.isItPlanned(date)) else {
      throw InteractionError.notYet(date)
    }
    return true
  }
}

extension Session {
  /// Records an exchange that a command describes, and says so.
  ///
  /// - Parameters:
  ///   - title: What it was.
  ///   - options: What the switches say.
  ///   - occurrence: When it took place.
  ///   - status: How it stands: held, planned, or a draft.
  ///   - newcomers: Those to be added whom somebody agreed to already.
  ///   - command: The command, for the journal.
  ///   - write: Its switches.
  /// - Returns: What was recorded.
  /// - Throws: ``Failure``, and the errors of what was typed.
  @discardableResult
  func record(
    _ title: Line, _ options: ExchangeOptions, on occurrence: Occurrence,
    as status: InteractionStatus, adding newcomers: [ActorProfile] = [], _ command: String,
    _ write: WriteOptions
  ) throws -> ExchangeOutcome {
    let change = try ExchangeChange(
      options, of: nil, newcomers: newcomers, occurrence: occurrence, in: self)
    let blank = try InteractionDraft(
      recorded: .guessed(fromTitle: title.text), status: status == .draft ? .draft : .planned,
      title: title, occurrence: occurrence, place: nil, participations: [], zones: [], axes: [],
      notes: nil)
    let today = today
    let outcome = try register.record(
      change.recording(of: blank) { try status == .held ? $0.held(today: today) : $0 },
      by: stamp(command, write))
    change.sayWhatIsNew(outcome, write)
    if outcome.account.zones.isEmpty { say(NoticeWords.noZone, write) }
    let reference = outcome.interaction.lettered
    try report(
      status == .draft
        ? MeetingWords.drafted(reference, title.text, occurrence)
        : NoticeWords.logged(reference, title.text, occurrence, planned: status == .planned),
      reference: reference, write)
    change.sayWhatFollows(outcome, write)
    return outcome
  }

  /// Changes what is recorded of an exchange.
  ///
  /// - Throws: ``Failure`` that names whoever cannot leave the exchange.
  func revise(
    _ id: Interaction.ID, from known: InteractionDraft, _ recording: ExchangeRecording,
    _ command: String, _ write: WriteOptions
  ) throws -> ExchangeOutcome {
    do {
      return try register.revise(id, from: known, recording, by: stamp(command, write))
    } catch InteractionError.hasSpoken(let actor) {
      let name = try register.actor(actor).profile.name.text
      throw Failure(
        .refused, ErrorWords.hasSpoken(name), hint: ErrorWords.hasSpokenHint(id.lettered))
    }
  }
}
