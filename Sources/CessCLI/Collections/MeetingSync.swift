import ArgumentParser
import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// Brings a folder of events and the exchanges together, both ways.
struct MeetingSync: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: HelpKey.meetingSync.rawValue)

  @OptionGroup var sync: SyncOptions

  @OptionGroup var subjects: ExchangeSubjectOptions

  @OptionGroup var days: CalendarOptions
  @OptionGroup var busy: BusyOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let window = try days.window(in: session)
    let items = CalendarItems(
      kind: .interaction, terms: try session.calendarTerms(window),
      told: try busy.clearanceOfServer(), language: session.settings.language,
      instant: environment.now.instant)
    var filter = try subjects.filter(in: session)
    // What is planned is told however far ahead it is, unless that is said.
    filter.period = try Period(
      start: window.lowerBound, end: days.until == nil ? nil : window.upperBound)
    try session.bringTogether(
      "meeting sync", items, sync, common, write, choice: .exchanges(filter))
  }
}
