import Diplomacy

/// What has to be known of a calendar before its entries are read: its time zones, and which
/// instances of its series are told apart from the others.
public struct CalendarSurvey {
  private(set) var rules: [CalendarZoneRules] = []
  /// The instances that have an entry of their own, with the `UID` of their series.
  private(set) var overrides: [(uid: String, line: ContentLine)] = []
  /// The series, by the hash of their `UID`.
  private(set) var series: Set<Int> = []

  /// Nothing yet.
  public init() {}

  /// Takes note of a component.
  public mutating func take(_ item: CalendarScanner.Item) {
    guard case .component(let component) = item else { return }
    switch component.name {
    case "VTIMEZONE":
      guard let zone = CalendarZoneRules(component),
        !rules.contains(where: { $0.name == zone.name }), rules.count < 1_000
      else { return }
      rules.append(zone)
    case "VEVENT":
      guard let uid = component.uid else { return }
      if let line = component.first("RECURRENCE-ID") {
        overrides.append((uid, line))
      } else if component.first("RRULE") != nil || component.first("RDATE") != nil {
        series.insert(uid.hashValue)
      }
    default: break
    }
  }
}

extension CalendarComponent {
  /// The identifier; `nil` where there is none.
  var uid: String? {
    first("UID").flatMap { try? ContentProperty(line: $0).text() }
      .flatMap { $0.isEmpty ? nil : $0 }
  }
}
