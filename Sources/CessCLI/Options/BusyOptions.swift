import ArgumentParser
import Diplomacy
import Interchange
import Messages
import Register
import Reporting

/// The switch that says of what a calendar tells only that there is something.
struct BusyOptions: ParsableArguments {
  @Option(help: ArgumentHelp(.busyAbove, valueName: "label"))
  var busyAbove: String?

  /// Returns what a calendar may tell; everything when nothing is said.
  ///
  /// - Throws: ``Failure`` for what is no label, and for a format that is no calendar.
  func clearance(for format: OutputFormat) throws -> Clearance {
    guard let busyAbove else { return .all }
    guard format == .ics else { throw Failure(.usage, CalendarWords.busyNeedsCalendar) }
    return Clearance(limit: try Marking.resolved(busyAbove))
  }

  /// Returns what a calendar may tell that lives on a server: what stays within the organisation
  /// and those it works with, unless something else is said.
  func clearanceOfServer() throws -> Clearance {
    Clearance(limit: try busyAbove.map { try Marking.resolved($0) } ?? .ofTheUnmarked)
  }
}

extension CalendarEntry {
  /// The entry as far as it may be told: what may not is a time at which there is something.
  func told(within clearance: Clearance) -> CalendarEntry {
    clearance.admits(marking) ? self : busy
  }
}

extension Session {
  /// Says how many follow-ups a calendar leaves out, since they came from an exchange that is
  /// not to be told: they have no time that could be busy.
  func tellWithheld(_ filter: FollowUpFilter) throws {
    guard let limit = filter.clearance.limit else { return }
    var (told, all) = (0, 0)
    try register.followUps(filter) { _ in told += 1 }
    var whole = filter
    whole.clearance = .all
    try register.followUps(whole) { _ in all += 1 }
    if all > told { say(PagesWords.withheld(all - told, above: limit)) }
  }
}
