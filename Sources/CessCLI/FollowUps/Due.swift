import ArgumentParser
import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Prints what is due and the relations that go cold, and nothing when there is neither.
struct Due: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: HelpKey.dueCommand.rawValue)

  @Option(help: ArgumentHelp(.within, valueName: "span"))
  var within: String?

  @Option(help: ArgumentHelp(.ownerFilter, valueName: "actor"))
  var owner: String?

  @Option(help: ArgumentHelp(.zoneFilter, valueName: "zone"))
  var zone: [String] = []

  @Flag(help: ArgumentHelp(.dueExplain))
  var explain = false

  @Flag(help: ArgumentHelp(.dueNew))
  var new = false

  @Flag(help: ArgumentHelp(.exitCode))
  var exitCode = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in environment: Environment) throws {
    let format = try output.resolved(among: OutputFormat.allCases + [.ics])
    let session = try Session(common, in: environment)
    let horizon = try within.map { try session.horizon($0) }
    let person = try session.owner(owner)?.id
    let zones = try session.subtrees(zone)
    let filter = FollowUpFilter(
      states: [.open], until: horizon ?? session.today, owner: person, zones: zones)
    var mark = try Mark(new ? session : nil)
    if format == .ics {
      try writeCalendar(filter, &mark, session)
      return
    }
    let goingCold = try session.register.goingCold(
      today: session.today, owner: person, zones: zones)
    var telling = DueTelling(
      format: format, style: try session.style(toFile: output.output != nil), explains: explain,
      goingCold.isEmpty ? try vocabulary(session, format) : try session.vocabulary())
    try session.withOutlet(output) { outlet in
      try session.register.timeline(
        InteractionFilter(
          zones: zones, actors: person.map { [$0] } ?? [],
          period: Period(start: nil, end: session.today), statuses: [.planned])
      ) { meeting in
        if mark.isNew(meeting, today: session.today) { telling.tell(planned: meeting) }
        try outlet.drain(&telling.output)
      }
      try session.register.followUps(filter) { followUp in
        if mark.isNew(followUp) { telling.tell(followUp) }
        try outlet.drain(&telling.output)
      }
      for relationship in goingCold where mark.isNew(relationship) {
        telling.tell(relationship)
        try outlet.drain(&telling.output)
      }
      telling.finish()
      try outlet.flush(&telling.output)
    }
    // Only what has left the house was shown.
    try mark.keep(session)
    if exitCode, telling.count > 0 { throw QuietExit(status: .refused) }
  }

  /// The names of axes stand in exchanges alone; references need none.
  private func vocabulary(_ session: Session, _ format: OutputFormat) throws -> Vocabulary {
    format == .ids ? session.bareVocabulary : try session.axisVocabulary()
  }

  /// Writes the follow-ups as things to do for a calendar; nothing for none.
  private func writeCalendar(
    _ filter: FollowUpFilter, _ mark: inout Mark, _ session: Session
  ) throws {
    var followUps: [FollowUpEntry] = []
    try session.register.followUps(filter) { if mark.isNew($0) { followUps.append($0) } }
    guard !followUps.isEmpty else { return }
    let identifiers = try session.register.identifiers(of: followUps.map(\.id))
    let todos = followUps.map { followUp in
      CalendarFile.Todo(
        uid: identifiers[followUp.id] ?? followUp.id.lettered, summary: followUp.title,
        description: followUp.description(session.bareVocabulary), due: followUp.wakingDay)
    }
    let text = CalendarFile.text(
      of: todos, by: "cess \(CessCLI.version)", at: session.environment.now.instant)
    try session.withOutlet(output) { outlet in
      var buffer = ByteBuffer()
      buffer.append(text)
      try outlet.flush(&buffer)
    }
    try mark.keep(session)
    if exitCode { throw QuietExit(status: .refused) }
  }
}

/// What an officer was shown by an earlier `--new`.
private struct Mark {
  private static let heading = "due:"
  private let shown: Set<String>?
  private var fresh: [String] = []

  /// Reads what was shown to whoever acts; without a session everything is new.
  init(_ session: Session?) throws {
    shown = try session.map { try $0.register.shown(Self.heading, to: $0.who) }
  }

  /// A follow-up is new again when it asks for attention on another day.
  mutating func isNew(_ followUp: FollowUpEntry) -> Bool {
    isNew("\(followUp.id.lettered)@\(followUp.wakingDay)")
  }

  /// An exchange is new on its day, and once more when that has passed.
  mutating func isNew(_ meeting: TimelineEntry, today: CivilDate) -> Bool {
    let date = meeting.occurrence.date
    return isNew("\(meeting.id.lettered)@\(date)\(date == .day(today) ? "" : "!")")
  }

  /// A relation is new when its ideal passes, and once more when its maximum does.
  mutating func isNew(_ relationship: Relationship) -> Bool {
    let day =
      switch relationship.standing {
      case .idealPassed(let day), .maximumPassed(let day), .fine(let day): day.description
      case .neverMet: ""
      }
    return isNew("\(relationship.actor.id.lettered)@\(relationship.standing.code)\(day)")
  }

  private mutating func isNew(_ what: String) -> Bool {
    guard let shown else { return true }
    guard !shown.contains(Self.heading + what) else { return false }
    fresh.append(Self.heading + what)
    return true
  }

  func keep(_ session: Session) throws {
    try session.register.markShown(
      fresh, to: session.who, at: session.environment.now.instant)
  }
}
