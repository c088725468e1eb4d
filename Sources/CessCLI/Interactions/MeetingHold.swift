import ArgumentParser
import Diplomacy
import Messages
import Register

/// Says that an exchange that was planned took place, and what came of it.
struct MeetingHold: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: HelpKey.meetingHold.rawValue)

  @Argument(help: ArgumentHelp(.meetingReference, valueName: "meeting"))
  var meeting: String

  @OptionGroup var exchange: ExchangeOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try Meeting.id(meeting)
    let known = try session.register.account(of: id)
    try check(known, id)
    let change = try ExchangeChange(
      exchange, of: known, occurrence: occurrence(known, in: session), in: session)
    let today = session.today
    let outcome = try session.revise(
      id, from: known, change.recording(of: known) { try $0.held(today: today) }, "meeting hold",
      write)
    change.sayWhatIsNew(outcome, write)
    if outcome.account.zones.isEmpty { session.say(NoticeWords.noZone, write) }
    try session.report(
      MeetingWords.held(id.lettered, known.title.text, change.occurrence),
      reference: id.lettered, write)
    change.sayWhatFollows(outcome, write)
  }

  /// Refuses what cannot be held before anything is asked.
  private func check(_ known: InteractionDraft, _ id: Interaction.ID) throws {
    switch known.status {
    case .cancelled:
      throw Failure(
        .refused, ErrorWords.interaction(.isCancelled(known.cancelReason)),
        hint: ErrorWords.reopenHint(id.lettered))
    case .held:
      throw Failure(
        .refused, ErrorWords.interaction(.isHeld), hint: ErrorWords.correctHint(id.lettered))
    case .draft, .planned: break
    }
  }

  /// The day given, else the day planned; today where that is still to come, once somebody
  /// has said so.
  private func occurrence(
    _ known: InteractionDraft, in session: Session
  ) throws -> Occurrence {
    if exchange.on != nil {
      let occurrence = try session.occurrence(exchange.on, zone: exchange.tz, leaning: .past)
      guard occurrence.date.earliest <= session.today else {
        throw Failure(
          .refused, ErrorWords.interaction(.notYet(occurrence.date)), hint: ErrorWords.holdHint)
      }
      return occurrence
    }
    let date = known.occurrence.date
    guard date.earliest > session.today else { return known.occurrence }
    guard session.confirms(MeetingWords.heldToday(date)) else {
      throw Failure(
        .refused, ErrorWords.interaction(.notYet(date)), hint: ErrorWords.holdHint)
    }
    return .on(.day(session.today))
  }
}

/// Calls an exchange off.
struct MeetingCancel: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: HelpKey.meetingCancel.rawValue)

  @Argument(help: ArgumentHelp(.meetingReference, valueName: "meeting"))
  var meeting: String

  @Option(help: ArgumentHelp(.cancelReason, valueName: "text"))
  var reason: String

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let id = try Meeting.id(meeting)
    let reason = try Line(reason, named: "--reason")
    let known = try session.register.account(of: id)
    let cancelled: InteractionDraft
    do {
      cancelled = try known.cancelled(because: reason)
    } catch {
      throw Failure(
        .refused, ErrorWords.interaction(error), hint: ErrorWords.correctHint(id.lettered))
    }
    _ = try session.revise(
      id, from: known, ExchangeRecording(account: { _ in cancelled }), "meeting cancel", write)
    try session.report(
      MeetingWords.cancelled(id.lettered, known.title.text), reference: id.lettered, write)
  }
}
