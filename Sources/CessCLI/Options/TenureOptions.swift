import ArgumentParser
import Diplomacy
import Messages

/// From when until when something runs: a mandate, a tie, a membership.
struct TenureOptions: ParsableArguments {
  @Option(
    name: [.customLong("since"), .customLong("from")], parsing: .unconditional,
    help: ArgumentHelp(.since, valueName: "day"))
  var since: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(.until, valueName: "day"))
  var until: String?

  /// Whether either end is given.
  var isGiven: Bool { since != nil || until != nil }

  /// Returns the first day, as precise as it was typed.
  func first(in session: Session) throws -> PartialDate? {
    try since.map { try session.date($0, leaning: .past) }
  }

  /// Returns the last day, as precise as it was typed.
  func last(in session: Session) throws -> PartialDate? {
    try until.map { try session.date($0, leaning: .past) }
  }

  /// Returns both.
  func tenure(in session: Session) throws -> Tenure {
    try Tenure(since: first(in: session), until: last(in: session))
  }
}

/// The last day of something that ends; today where none is typed.
struct LastDayOption: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp(.leaveUntil, valueName: "day"))
  var until: String?

  /// Returns the day, as precise as it was typed.
  func day(in session: Session) throws -> PartialDate {
    try until.map { try session.date($0, leaning: .past) } ?? .day(session.today)
  }
}
