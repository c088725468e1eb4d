import ArgumentParser
import Diplomacy
import Messages
import Register
import Reporting

/// Says what is coming, week by week.
struct AgendaCommand: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: HelpKey.agenda.rawValue)

  @Option(parsing: .unconditional, help: ArgumentHelp(.agendaFrom, valueName: "day"))
  var from: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.agendaTo, valueName: "day"))
  var to: String?

  @Option(help: ArgumentHelp(.agendaWithin, valueName: "span"))
  var within: String?

  @Option(help: ArgumentHelp(.ownerFilter, valueName: "actor"))
  var owner: String?

  @Option(help: ArgumentHelp(.zoneFilter, valueName: "zone"))
  var zone: [String] = []

  @OptionGroup var clearance: ClearanceOptions
  @OptionGroup var busy: BusyOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  private static let formats = OutputFormat.allCases + [.csv, .ics]

  func run(in environment: Environment) throws {
    guard to == nil || within == nil else { throw Failure(.usage, AgendaWords.severalEnds) }
    let format = try output.resolved(among: Self.formats)
    let told = try busy.clearance(for: format)
    let session = try Session(common, in: environment)
    let words = try session.vocabulary()
    let first = try from.map { try session.date($0, leaning: .future).earliest } ?? session.today
    let last =
      try to.map { try session.date($0, leaning: .future).latest }
      ?? session.horizon(within ?? "4w", from: first)
    _ = try Period(start: first, end: last)
    let person = try session.owner(owner)?.id
    let zones = try session.subtrees(zone)

    // Whole months, for what has a month and no day yet; the agenda takes what it wants.
    let months = try Period(
      start: CivilDate(year: first.year, month: first.month, day: 1), end: last.lastOfMonth)
    let limit = try clearance.clearance()
    let planned = InteractionFilter(
      zones: zones, actors: person.map { [$0] } ?? [], period: months, statuses: [.planned],
      clearance: limit)
    let promises = FollowUpFilter(
      states: [.open], until: last, owner: person, zones: zones,
      clearance: limit.narrowed(by: told))
    let withheld = try withheld(planned, promises, from: first, to: last, session)
    var followUps: [FollowUpEntry] = []
    try session.register.followUps(promises) { followUps.append($0) }
    var exchanges: [TimelineEntry] = []
    if format == .ics {
      var details: [Interaction.ID: CalendarDetails] = [:]
      try session.register.calendar(planned, head: { _ in }) { exchange, detail in
        exchanges.append(exchange)
        details[exchange.id] = detail
      }
      try writeCalendar(
        Agenda(exchanges: exchanges, followUps: followUps, from: first, to: last), details, told,
        words, session)
    } else {
      try session.register.timeline(planned) { exchanges.append($0) }
      let agenda = Agenda(exchanges: exchanges, followUps: followUps, from: first, to: last)
      let marking = try session.register.marking(
        exchanges: agenda.exchanges.map(\.id), followUps: agenda.followUps.map(\.id))
      let disclosure = Disclosure(clearance: limit, marking: marking, withheld: withheld)
      try session.show(
        .agenda(agenda.disclosing(disclosure), words), output, among: Self.formats)
    }
    // The other formats say it themselves.
    if [.ics, .ids, .csv].contains(format) {
      session.tellWithheld(
        followUps: withheld.followUps, above: promises.clearance, exchanges: withheld.exchanges,
        above: limit)
    }
  }

  /// Counts what would be in the agenda, were it not for its limit.
  private func withheld(
    _ planned: InteractionFilter, _ promises: FollowUpFilter, from first: CivilDate,
    to last: CivilDate, _ session: Session
  ) throws -> Withheld {
    var (exchanges, followUps): ([TimelineEntry], [FollowUpEntry]) = ([], [])
    try session.register.withheld(from: planned) { exchanges.append($0) }
    try session.register.withheld(from: promises) { followUps.append($0) }
    let kept = Agenda(exchanges: exchanges, followUps: followUps, from: first, to: last)
    return Withheld(exchanges: kept.exchanges.count, followUps: kept.followUps.count)
  }
}
