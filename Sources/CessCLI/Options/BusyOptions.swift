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
  /// Says how much a format leaves out that has no place to say it.
  ///
  /// - Parameters:
  ///   - followUps: How many follow-ups.
  ///   - limit: What they are above; an exchange that is busy leaves no follow-up behind.
  ///   - exchanges: How many exchanges.
  ///   - clearance: What those are above.
  func tellWithheld(
    followUps: Int, above limit: Clearance, exchanges: Int = 0, above clearance: Clearance = .all
  ) {
    guard !common.quiet else { return }
    let parts =
      limit == clearance
      ? [(limit, Withheld(exchanges: exchanges, followUps: followUps))]
      : [
        (clearance, Withheld(exchanges: exchanges)), (limit, Withheld(followUps: followUps)),
      ]
    for (limit, withheld) in parts {
      let disclosure = Disclosure(clearance: limit, marking: nil, withheld: withheld)
      if let phrase = DisclosureWords.withheld(disclosure) { say(phrase) }
    }
  }
}
