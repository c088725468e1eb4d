import Diplomacy

/// A time of which a calendar says that there is something, and not what.
public struct BusyTime: Sendable, Equatable {
  /// What identifies the entry everywhere.
  public let uid: String?
  /// When it begins: an instant in UTC, or a day, as a calendar writes them.
  let start: String
  /// How long it lasts, in minutes; `nil` for a day or a moment.
  let minutes: Int?
  /// Whether it is not for everyone.
  let isConfidential: Bool
  /// Whether it does not take place.
  let isCancelled: Bool
}

extension CalendarReader {
  /// What says what an entry is about (RFC 5545, 3.8.1, 3.8.4).
  private static let telling = [
    "SUMMARY", "DESCRIPTION", "LOCATION", "ATTENDEE", "ORGANIZER", "CONTACT", "CATEGORIES",
    "COMMENT", "ATTACH", "URL", "GEO", "RESOURCES", "RELATED-TO", "REQUEST-STATUS",
  ]

  /// The time of an event that says only that there is something then: by our own mark, which a
  /// server may leave out, or because it is confidential and says nothing else.
  ///
  /// - Returns: The time; `nil` for an event that says what it is.
  /// - Throws: `ImportProblem` for a time that cannot be read.
  mutating func busyTime(of component: CalendarComponent) throws(ImportProblem) -> BusyTime? {
    let confidential = component.first("CLASS").map { ContentProperty(line: $0) }
    let isConfidential = try confidential?.code() == "CONFIDENTIAL"
    if component.first(CalendarItem.busyProperty) == nil {
      guard isConfidential else { return nil }
      for name in Self.telling {
        guard let line = component.first(name) else { continue }
        if try !ContentProperty(line: line).text().trimmed.isEmpty { return nil }
      }
    }
    let lines = try self.lines(of: component)
    let start = try start(of: lines, in: component)
    return BusyTime(
      uid: component.uid, start: zones.identity(of: start),
      minutes: try length(lines, from: start).length?.minutes, isConfidential: isConfidential,
      isCancelled: try lines.value("STATUS")?.code() == "CANCELLED")
  }
}
