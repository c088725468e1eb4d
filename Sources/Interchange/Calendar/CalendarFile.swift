public import Diplomacy

/// Things to do and things that take place as a file that calendars read (RFC 5545): `VTODO` with
/// an alarm, `VEVENT`.
public enum CalendarFile {
  /// Something to be done by a day.
  public struct Todo: Sendable, Equatable {
    /// What identifies it for good: the same thing sent again replaces itself.
    public let uid: String
    /// What is to be done.
    public let summary: String
    /// What is to be known of it; may have several lines, empty for nothing.
    public let description: String
    /// By when.
    public let due: CivilDate

    /// Makes something to do.
    public init(uid: String, summary: String, description: String, due: CivilDate) {
      self.uid = uid
      self.summary = summary
      self.description = description
      self.due = due
    }
  }

  /// The hour of the morning at which the alarm of a day rings.
  static let alarmHour = 9

  /// The lines of an alarm on the morning of the due day, unfolded.
  ///
  /// - Parameter summary: What is to be done.
  /// - Returns: The lines.
  public static func alarm(saying summary: String) -> [String] {
    [
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(ContentText.escaped(summary))",
      // Counted from the first moment of the due day where the reader is.
      "TRIGGER;RELATED=END:PT\(alarmHour)H", "END:VALARM",
    ]
  }

  /// Returns a calendar.
  ///
  /// - Parameters:
  ///   - todos: What is to be done.
  ///   - entries: What takes place.
  ///   - product: What wrote it: `cess 1.0`.
  ///   - instant: When, in UTC as RFC 3339 text.
  /// - Returns: The text, each line ended by CR and LF, none longer than 75 octets.
  public static func text(
    of todos: [Todo], _ entries: [CalendarEntry] = [], by product: String, at instant: String
  ) -> String {
    var lines = beginning(by: product)
    for todo in todos {
      lines += [
        "BEGIN:VTODO", "UID:\(ContentText.escaped(todo.uid))", "DTSTAMP:\(compact(instant))",
        "DUE;VALUE=DATE:\(compact(todo.due.description))",
        "SUMMARY:\(ContentText.escaped(todo.summary))",
      ]
      if !todo.description.isEmpty {
        lines.append(
          "DESCRIPTION;\(CalendarEntry.composed)=TRUE:\(ContentText.escaped(todo.description))")
      }
      lines += [
        "STATUS:NEEDS-ACTION"
      ]
      lines += alarm(saying: todo.summary) + ["END:VTODO"]
    }
    lines += entries.flatMap { $0.lines(compact(instant)) }
    return text(lines + [ending])
  }

  /// The lines with which a calendar begins that a program writes, unfolded.
  static func beginning(by product: String) -> [String] {
    [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cess//\(ContentText.escaped(product))//FR",
      "CALSCALE:GREGORIAN",
    ]
  }

  /// The line with which a calendar ends.
  static let ending = "END:VCALENDAR"

  /// Lines as a calendar has them: each folded and ended by CR and LF.
  static func text(_ lines: [String]) -> String {
    lines.map { ContentText.folded($0) + "\r\n" }.joined()
  }

  /// `2025-06-20T12:00:00Z` as `20250620T120000Z`, a day likewise.
  static func compact(_ text: String) -> String { text.filter { $0 != "-" && $0 != ":" } }

  /// The end of days that last as long as they do: where the next begins (RFC 5545, 3.6.1); `nil`
  /// for one day, and for what is no number of days.
  static func end(of day: CivilDate, lasting length: ExchangeLength) -> String? {
    guard length.minutes > 1_440, length.minutes.isMultiple(of: 1_440),
      let end = day.adding(days: length.minutes / 1_440)
    else { return nil }
    return "DTEND;VALUE=DATE:\(compact(end.description))"
  }
}
