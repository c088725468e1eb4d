import ArgumentParser
import Diplomacy
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

  @OptionGroup var clearance: ClearanceOptions
  @OptionGroup var busy: BusyOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  private static let formats = OutputFormat.allCases + [.csv, .ics]

  func run(in environment: Environment) throws {
    let format = try output.resolved(among: Self.formats)
    let told = try busy.clearance(for: format)
    let session = try Session(common, in: environment)
    let horizon = try within.map { try session.horizon($0) }
    let person = try session.owner(owner)?.id
    let zones = try session.subtrees(zone)
    let limit = try clearance.clearance()
    let filter = FollowUpFilter(
      states: [.open], until: horizon ?? session.today, owner: person, zones: zones,
      clearance: limit.narrowed(by: told))
    var mark = try DueMark(new ? session : nil)
    let meetings = try InteractionFilter(
      zones: zones, actors: person.map { [$0] } ?? [],
      // A calendar wants to know of what is to come.
      period: Period(start: nil, end: format == .ics ? horizon ?? session.today : session.today),
      statuses: [.planned], clearance: limit)
    var withheld = DueWithheld()
    try session.register.withheld(from: filter) { _ in withheld.followUps += 1 }
    if format != .ids {
      try session.register.withheld(from: meetings) { withheld.exchanges.insert($0.id) }
    }
    defer {
      // The other formats say it themselves.
      if [.ics, .ids, .csv].contains(format) {
        session.tellWithheld(
          followUps: withheld.followUps, above: filter.clearance,
          exchanges: withheld.exchanges.count, above: limit)
      }
    }
    if format == .ics {
      try writeCalendar(filter, meetings, told, &mark, session)
      return
    }
    var goingCold = try session.register.goingCold(
      today: session.today, owner: person, zones: zones, clearance: limit)
    if !limit.admits(nil) {
      // A cadence carries no marking.
      withheld.facts = goingCold.count
      goingCold = []
    }
    var telling = DueTelling(
      format: format, style: try session.style(toFile: output.file != nil), explains: explain,
      goingCold.isEmpty ? try vocabulary(session, format) : try session.vocabulary())
    try session.withOutlet(output) { outlet in
      try session.register.timeline(meetings) { meeting, exchanges in
        if mark.isNew(meeting, today: session.today) {
          telling.tell(planned: meeting, after: try exchanges.last(before: meeting))
        }
        try outlet.drain(&telling.output)
      }
      try session.register.followUps(filter) { followUp, exchanges in
        if mark.isNew(followUp) {
          // References have nothing to say of it.
          let last = format == .ids ? nil : try exchanges.last(before: followUp)
          telling.tell(followUp, after: last)
        }
        try outlet.drain(&telling.output)
      }
      for relationship in goingCold where mark.isNew(relationship) {
        telling.tell(relationship)
        try outlet.drain(&telling.output)
      }
      for piece in try mark.news(
        with: person, zones, within: limit, &withheld.exchanges, in: session, toldAs: format)
      {
        telling.tell(piece)
        try outlet.drain(&telling.output)
      }
      let marking =
        format == .ids
        ? nil
        : try session.register.marking(
          exchanges: telling.exchanges, followUps: telling.followUps, contacts: telling.contacts,
          clearance: limit)
      telling.finish(
        Disclosure(clearance: limit, marking: marking, withheld: withheld.counted))
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
}

/// What the limit keeps out of the morning page, each exchange once.
private struct DueWithheld {
  var exchanges: Set<Interaction.ID> = []
  var followUps = 0
  var facts = 0

  var counted: Withheld {
    Withheld(exchanges: exchanges.count, followUps: followUps, facts: facts)
  }
}
