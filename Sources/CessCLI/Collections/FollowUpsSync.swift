import ArgumentParser
import Diplomacy
import Interchange
import Messages
import Register

/// Brings a folder of things to do and the follow-ups together, both ways.
struct FollowUpsSync: CessCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: HelpKey.followUpsSync.rawValue)

  @OptionGroup var sync: SyncOptions

  @Option(help: ArgumentHelp(.ownerFilter, valueName: "actor"))
  var owner: String?

  @Option(help: ArgumentHelp(.zoneFilter, valueName: "zone"))
  var zone: [String] = []

  @OptionGroup var busy: BusyOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run(in environment: Environment) throws {
    let session = try Session(common, in: environment)
    let items = CalendarItems(
      kind: .followUp,
      terms: try session.calendarTerms(CalendarTerms.window(around: session.today)),
      told: try busy.clearanceOfServer(),
      language: session.settings.language, instant: environment.now.instant)
    let filter = FollowUpFilter(
      states: [.open], owner: try session.owner(owner)?.id, zones: try session.subtrees(zone))
    try session.bringTogether(
      "followups sync", items, sync, common, write, choice: .followUps(filter))
  }
}
