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

  @Option(help: ArgumentHelp(.owner, valueName: "actor"))
  var owner: String?

  @Option(name: .customLong("for"), help: ArgumentHelp(.forActor, valueName: "actor"))
  var concerned: [String] = []

  @Option(help: ArgumentHelp(.followUpZone, valueName: "zone"))
  var zone: [String] = []

  @Option(name: .customLong("from"), help: ArgumentHelp(.fromMeeting, valueName: "meeting"))
  var origin: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let exchange = try exchange(in: session)
    let (title, day) = try promise(from: exchange?.occurrence.date.day, in: session)
    let draft = FollowUpDraft(
      title: title, due: day, owner: try session.owner(owner)?.id,
      interaction: exchange?.id,
      actors: try actors(of: exchange, in: session),
      zones: try session.zones(zone))
    let id = try session.register.addFollowUp(draft, by: session.stamp("followups add", write))
    try session.report(
      NoticeWords.promised(id.lettered, title.text, day), reference: id.lettered, write)
  }

  /// Those named, else those of the other side in the exchange it comes from.
  private func actors(of exchange: TimelineEntry?, in session: Session) throws -> [Actor.ID] {
    guard concerned.isEmpty else { return try concerned.map { try session.actor($0).id } }
    return (exchange?.participants ?? []).filter { $0.side != .ours }.map(\.actor)
  }

  /// The text and its day, which stands in `--due` or after an `@`.
  private func promise(
    from start: CivilDate?, in session: Session
  ) throws -> (title: Line, due: CivilDate) {
    guard let due else {
      let typed = try TypedFollowUp(text, from: start, in: session)
      return (typed.title, typed.due)
    }
    return (try Line(text, named: "<text>"), try session.day(due, leaning: .future, from: start))
  }

  private func exchange(in session: Session) throws -> TimelineEntry? {
    guard let origin else { return nil }
    guard let id = Interaction.ID(typed: origin) else {
      throw Failure(
        .usage, ErrorWords.notANumber(origin), hint: ErrorWords.meetingNumberHint)
    }
    guard let card = try session.register.interaction(id) else {
      throw Failure(
        .refused, ErrorWords.unknownRecord("interaction", id.value),
        hint: ErrorWords.meetingNumberHint)
    }
    return card.entry
  }
}
