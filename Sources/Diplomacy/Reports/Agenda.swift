/// What is coming, week by week: planned exchanges and open follow-ups.
public struct Agenda: Sendable, Equatable {
  /// The first day and the last, both included.
  public let first, last: CivilDate
  /// The weeks in which there is something, in order.
  public let weeks: [Week]
  /// Exchanges of which the day is not known yet, in months that the agenda touches.
  public let undated: [TimelineEntry]
  /// How far it may travel.
  public private(set) var disclosure: Disclosure

  /// A week as ISO 8601 counts them: Monday is its first day.
  public struct Week: Sendable, Equatable {
    /// Its Monday.
    public let monday: CivilDate
    /// What is in it, in time order; on a day the exchanges come first.
    public let entries: [Entry]

    /// The week by its number: `2026-W48`.
    public var name: String {
      // A week belongs to the year of its Thursday.
      let thursday = monday.adding(days: 3) ?? monday
      let newYear = CivilDate(existing: thursday.year, 1, 1)
      return "\(thursday.year.padded(4))-W\((newYear.days(to: thursday) / 7 + 1).padded(2))"
    }
  }

  /// Something in the agenda.
  public enum Entry: Sendable, Equatable {
    case exchange(TimelineEntry, on: CivilDate)
    case followUp(FollowUpEntry)

    /// The day it is for.
    public var day: CivilDate {
      switch self {
      case .exchange(_, let day): day
      case .followUp(let followUp): followUp.wakingDay
      }
    }

    /// The Monday of its week; of the first days there are, which have none, the day itself.
    fileprivate var monday: CivilDate {
      day.adding(days: 1 - day.weekday.rawValue) ?? day
    }

    fileprivate var order: (CivilDate, Int, String, Int64) {
      switch self {
      case .exchange(let entry, let day): (day, 0, entry.occurrence.sortKey, entry.id.value)
      case .followUp(let followUp): (day, 1, "", followUp.id.value)
      }
    }
  }

  /// The exchanges in it.
  public var exchanges: [TimelineEntry] {
    weeks.flatMap(\.entries).compactMap { entry in
      if case .exchange(let exchange, _) = entry { exchange } else { nil }
    } + undated
  }

  /// The follow-ups in it.
  public var followUps: [FollowUpEntry] {
    weeks.flatMap(\.entries).compactMap { entry in
      if case .followUp(let followUp) = entry { followUp } else { nil }
    }
  }

  /// Returns the same, with how far it may travel.
  public func disclosing(_ disclosure: Disclosure) -> Agenda {
    var agenda = self
    agenda.disclosure = disclosure
    return agenda
  }

  /// Whether nothing is coming.
  public var isEmpty: Bool { weeks.isEmpty && undated.isEmpty }

  /// Puts an agenda together.
  ///
  /// - Parameters:
  ///   - exchanges: Exchanges; those that are not planned, or outside the days, are left out.
  ///   - followUps: Follow-ups; those that are not open, or outside the days, are left out.
  ///   - first: The first day.
  ///   - last: The last day.
  ///   - disclosure: How far it may travel.
  public init(
    exchanges: [TimelineEntry], followUps: [FollowUpEntry], from first: CivilDate,
    to last: CivilDate, disclosure: Disclosure = .plain
  ) {
    self.disclosure = disclosure
    self.first = first
    self.last = last
    var entries: [Entry] = []
    var undated: [TimelineEntry] = []
    for exchange in exchanges where exchange.status == .planned {
      let date = exchange.occurrence.date
      if let day = date.day {
        if first <= day, day <= last { entries.append(.exchange(exchange, on: day)) }
      } else if date.earliest <= last, first <= date.latest {
        undated.append(exchange)
      }
    }
    for followUp in followUps where followUp.state.code == .open {
      if first <= followUp.wakingDay, followUp.wakingDay <= last {
        entries.append(.followUp(followUp))
      }
    }
    entries.sort { $0.order < $1.order }
    weeks = Self.weeks(of: entries)
    self.undated = undated.sorted {
      ($0.occurrence.sortKey, $0.id.value) < ($1.occurrence.sortKey, $1.id.value)
    }
  }
  /// Deals entries in order into their weeks.
  private static func weeks(of entries: [Entry]) -> [Week] {
    var weeks: [Week] = []
    var rest = entries[...]
    while let monday = rest.first?.monday {
      let week = rest.prefix { $0.monday == monday }
      weeks.append(Week(monday: monday, entries: Array(week)))
      rest = rest.dropFirst(week.count)
    }
    return weeks
  }
}
