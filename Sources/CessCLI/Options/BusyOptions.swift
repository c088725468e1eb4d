import ArgumentParser
import Diplomacy
import Interchange
import Messages
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
}

extension CalendarEntry {
  /// The entry as far as it may be told: what may not is a time at which there is something.
  func told(within clearance: Clearance) -> CalendarEntry {
    clearance.admits(marking) ? self : busy
  }
}
