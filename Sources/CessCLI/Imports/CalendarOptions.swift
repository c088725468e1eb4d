import ArgumentParser
import Diplomacy
import Interchange
import Messages

/// Which days of the series of a calendar come in.
struct CalendarOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(.importFrom, valueName: "day"))
  var from: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.importUntil, valueName: "day"))
  var until: String?

  /// Whether anything is said that only a calendar has.
  var isAboutCalendars: Bool { from != nil || until != nil }

  /// The days.
  ///
  /// - Throws: ``Failure`` for what is no day, or an end before the beginning.
  func window(in session: Session) throws -> ClosedRange<CivilDate> {
    let usual = CalendarTerms.window(around: session.today)
    let first = try from.map { try session.date($0, leaning: .past).earliest }
    let last = try until.map { try session.date($0, leaning: .future).latest }
    let lower = first ?? min(usual.lowerBound, last ?? usual.lowerBound)
    let upper = last ?? max(usual.upperBound, lower)
    guard lower <= upper else {
      throw Failure(.usage, CalendarWords.endsBefore(from: lower, until: upper))
    }
    return lower...upper
  }
}
