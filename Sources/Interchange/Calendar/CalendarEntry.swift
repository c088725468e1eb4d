public import Diplomacy

/// Something that took place, or is to take place, as a calendar keeps it (RFC 5545, `VEVENT`).
public struct CalendarEntry: Sendable, Equatable {
  /// What identifies it for good: the same thing sent again replaces itself.
  public let uid: String
  /// What it is.
  public let summary: String
  /// What is to be known of it; may have several lines, empty for nothing.
  public let description: String
  /// When it begins.
  public let start: Start
  /// How long it lasts; `nil` where nobody said.
  public let length: ExchangeLength?
  /// Where; empty where it is not to be told.
  public let location: String
  /// How it stands.
  public let status: InteractionStatus
  /// How far it may travel; `nil` where nobody said.
  public let marking: Marking?
  /// Whether nothing of it is told but that there is something then.
  public let isBusy: Bool

  /// When something begins.
  public enum Start: Sendable, Equatable {
    /// On a day.
    case day(CivilDate)
    /// At an instant in UTC, RFC 3339.
    case instant(String)
    /// At a time, where nobody knows what instant that is.
    case local(ZonedTime)
  }

  /// Makes an entry.
  public init(
    uid: String, summary: String, description: String, start: Start, length: ExchangeLength?,
    location: String, status: InteractionStatus, marking: Marking?, isBusy: Bool = false
  ) {
    self.uid = uid
    self.summary = summary
    self.description = description
    self.start = start
    self.length = length
    self.location = location
    self.status = status
    self.marking = marking
    self.isBusy = isBusy
  }

  /// The entry for those to whom it is not to be told: that there is something then.
  public var busy: CalendarEntry {
    CalendarEntry(
      uid: uid, summary: "", description: "", start: start, length: length, location: "",
      status: status, marking: nil, isBusy: true)
  }

  /// The parameter of a description that was made of what is known, for the calendar.
  static let composed = "X-CESS-COMPOSED"

  /// Returns the lines of the `VEVENT`, unfolded; the stamp is when the calendar was made, as
  /// RFC 5545 writes it.
  func lines(_ stamp: String) -> [String] {
    var lines = ["BEGIN:VEVENT", "UID:\(ContentText.escaped(uid))", "DTSTAMP:\(stamp)", begin]
    if let length { lines += end(after: length) }
    if !isBusy { lines.append("SUMMARY:\(ContentText.escaped(summary))") }
    if !description.isEmpty {
      lines.append("DESCRIPTION;\(Self.composed)=TRUE:\(ContentText.escaped(description))")
    }
    if !location.isEmpty { lines.append("LOCATION:\(ContentText.escaped(location))") }
    lines.append("STATUS:\(status.calendarCode)")
    lines += isBusy ? CalendarItem.busyLines : Marking.calendarLines(of: marking)
    // Nobody is kept from another meeting by one that was cancelled.
    if status == .cancelled { lines.append("TRANSP:TRANSPARENT") }
    return lines + ["END:VEVENT"]
  }

  private func end(after length: ExchangeLength) -> [String] {
    guard case .day(let day) = start else { return ["DURATION:PT\(length.minutes)M"] }
    return CalendarFile.end(of: day, lasting: length).map { [$0] } ?? []
  }

  private var begin: String {
    switch start {
    case .day(let day): "DTSTART;VALUE=DATE:\(CalendarFile.compact(day.description))"
    case .instant(let instant): "DTSTART:\(CalendarFile.compact(instant))"
    case .local(let moment):
      // Without a zone it is that time wherever the reader is.
      "DTSTART:\(CalendarFile.compact("\(moment.date)T\(moment.time)"))00"
    }
  }
}
