/// Why something asks for attention on a day.
public enum DueReason: Hashable, Sendable {
  /// A follow-up that was promised for a day.
  case due(CivilDate)
  /// A follow-up that was put off to a day.
  case snoozed(until: CivilDate, due: CivilDate)
  /// An exchange that is planned for the day itself.
  case plannedToday
  /// An exchange that was planned for a date that has passed.
  case unsettled(PartialDate)
}

extension FollowUpEntry {
  /// Why an open follow-up asks for attention; `nil` once it is closed.
  public var dueReason: DueReason? {
    guard case .open(let snoozedUntil) = state else { return nil }
    return snoozedUntil.map { .snoozed(until: $0, due: due) } ?? .due(due)
  }
}
