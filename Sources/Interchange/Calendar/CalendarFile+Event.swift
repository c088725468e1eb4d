public import Diplomacy

extension CalendarFile {
  /// Something that takes place.
  public struct Event: Sendable, Equatable {
    /// What identifies it for good: the same thing sent again replaces itself.
    public let uid: String
    /// What it is.
    public let summary: String
    /// What is to be known of it; may have several lines, empty for nothing.
    public let description: String
    /// When it begins.
    public let start: Start
    /// How long it lasts.
    public let length: ExchangeLength?
    /// Where, empty for nowhere in particular.
    public let location: String
    /// Whether those who see when one is free are not to see what it is.
    public let isConfidential: Bool

    /// When something begins.
    public enum Start: Sendable, Equatable {
      /// On a day.
      case day(CivilDate)
      /// At an instant in UTC, RFC 3339.
      case instant(String)
      /// At a time, where nobody knows what instant that is.
      case local(ZonedTime)
    }

    /// Makes something that takes place.
    public init(
      uid: String, summary: String, description: String, start: Start, length: ExchangeLength?,
      location: String, isConfidential: Bool
    ) {
      self.uid = uid
      self.summary = summary
      self.description = description
      self.start = start
      self.length = length
      self.location = location
      self.isConfidential = isConfidential
    }

    /// The lines of a `VEVENT`.
    func lines(at instant: String) -> [String] {
      var lines = [
        "BEGIN:VEVENT", "UID:\(escaped(uid))", "DTSTAMP:\(stamp(instant))", begin,
      ]
      // A day lasts as long as it does.
      if case .day = start {} else if let length { lines.append("DURATION:PT\(length.minutes)M") }
      lines.append("SUMMARY:\(escaped(summary))")
      if !description.isEmpty { lines.append("DESCRIPTION:\(escaped(description))") }
      if !location.isEmpty { lines.append("LOCATION:\(escaped(location))") }
      if isConfidential { lines.append("CLASS:CONFIDENTIAL") }
      return lines + ["STATUS:CONFIRMED", "END:VEVENT"]
    }

    private var begin: String {
      switch start {
      case .day(let day): "DTSTART;VALUE=DATE:\(compact(day.description))"
      case .instant(let instant): "DTSTART:\(stamp(instant))"
      case .local(let moment):
        // Without a zone it is that time wherever the reader is.
        "DTSTART:\(compact(moment.date.description))T\(moment.time.description.filter { $0 != ":" })00"
      }
    }
  }
}
