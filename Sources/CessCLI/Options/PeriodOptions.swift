import ArgumentParser
import Diplomacy
import Messages

/// The switches that bound a time.
struct PeriodOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(.from, valueName: "day"))
  var from: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.to, valueName: "day"))
  var to: String?

  @Option(help: ArgumentHelp(.quarter, valueName: "quarter"))
  var quarter: String?

  @Option(help: ArgumentHelp(.year, valueName: "year"))
  var year: String?

  /// Returns the period asked for; all time when nothing is said.
  func resolved(in session: Session) throws -> Period {
    let ways = [from ?? to, quarter, year].compactMap(\.self)
    guard ways.count <= 1 else { throw Failure(.usage, ErrorWords.severalPeriods) }
    if let quarter { return try Period.quarter(quarter) }
    if let year {
      guard let number = Int(year), year.utf8.count == 4 else {
        throw Failure(.usage, ErrorWords.badYear(year))
      }
      return try Period.year(number)
    }
    let first = try from.map { try session.date($0, leaning: .past).earliest }
    let last = try to.map { try session.date($0, leaning: .past).latest }
    return try Period(start: first, end: last)
  }
}
