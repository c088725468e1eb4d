public import Diplomacy

/// Writes one exchange or follow-up as a calendar of its own, the inverse of ``CalendarReader``:
/// what folders with a file for each entry hold (vdir).
///
/// What the source said that we have no room for is written back as it said it; of what we know,
/// the source's own line is written as long as it says the same. Times are written in UTC, so that
/// no time zone has to be explained, with a parameter that names the clock. The zones of an
/// exchange are ours and stay here.
public enum CalendarItem {
  /// Returns the calendar of a record.
  ///
  /// - Parameters:
  ///   - record: An exchange or a follow-up, with what its source said else.
  ///   - key: By what calendars know it.
  ///   - terms: What writing needs to know; the window does not matter.
  ///   - product: What writes it: `cess 1.0`.
  ///   - instant: When, in UTC as RFC 3339 text.
  /// - Returns: The text, each line ended by CR and LF, none longer than 75 octets; `nil` for an
  ///   actor, and for an exchange of which no day is known.
  public static func text(
    of record: IncomingRecord, as key: CalendarKey, _ terms: CalendarTerms, by product: String,
    at instant: String
  ) -> String? {
    var lines = heading(key, at: instant)
    let name: String
    switch record.content {
    case .actor, .cancellation: return nil
    case .exchange(let exchange):
      guard let times = times(of: exchange, terms) else { return nil }
      name = "VEVENT"
      var merge = CalendarMerge(record.kept, isTodo: false, terms)
      lines += times + merge.lines(with: self.lines(of: exchange))
    case .followUp(let followUp):
      name = "VTODO"
      var merge = CalendarMerge(record.kept, isTodo: true, terms)
      merge.isOpen = followUp.state.code == .open
      lines += merge.lines(with: self.lines(of: followUp, terms))
    }
    return calendar(of: name, lines, by: product)
  }

  /// What identifies an entry, and when it was written.
  private static func heading(_ key: CalendarKey, at instant: String) -> [String] {
    var lines = ["UID:\(ContentText.escaped(key.uid))"]
    if let instance = key.instance {
      lines.append("RECURRENCE-ID\(instance.contains("T") ? "" : ";VALUE=DATE"):\(instance)")
    }
    return lines + ["DTSTAMP:\(CalendarFile.compact(instant))"]
  }

  private static func calendar(of name: String, _ lines: [String], by product: String) -> String {
    CalendarFile.text(
      CalendarFile.beginning(by: product) + ["BEGIN:\(name)"] + lines
        + ["END:\(name)", CalendarFile.ending])
  }

  // MARK: Our own words

  /// What begins the names of what is ours alone.
  public static let ours = Array(ContentLine.ourPrefix.utf8)

  /// A calendar of ours without what is ours alone, as a server has it that drops that.
  public static func withoutOurs(_ text: String) -> String {
    unfolded(text).compactMap { ContentLine($0, number: 0)?.withoutOurs?.bytes }
      .map { String(decoding: $0, as: UTF8.self) + "\r\n" }
      .joined()
  }

  /// The content lines of a calendar that we wrote.
  ///
  /// Byte by byte: an accent after the space of a fold is one character with it.
  private static func unfolded(_ text: String) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for line in text.utf8.split(separator: 0x0A) {
      let bytes = line.last == 0x0D ? line.dropLast() : line
      if bytes.first == 0x20, !lines.isEmpty {
        lines[lines.count - 1] += bytes.dropFirst()
      } else {
        lines.append(Array(bytes))
      }
    }
    return lines
  }

  // MARK: Busy times

  /// The property of an entry that says only that there is something then.
  static let busyProperty = "X-CESS-BUSY"
  private static let cancelledLines = ["STATUS:CANCELLED", "TRANSP:TRANSPARENT"]
  static let busyLines = ["CLASS:CONFIDENTIAL", IncomingRecord.busy]

  /// Returns the calendar of an exchange for those to whom it is not to be told: that there is
  /// something then.
  ///
  /// What is given, and what is returned, is as for ``text(of:as:_:by:at:)``.
  public static func busyText(
    of exchange: IncomingExchange, as key: CalendarKey, _ terms: CalendarTerms,
    by product: String, at instant: String
  ) -> String? {
    // The time zone would tell the place.
    guard let times = times(of: exchange, terms, namingClock: false) else { return nil }
    var lines = heading(key, at: instant) + times + busyLines
    if exchange.status == .cancelled { lines += cancelledLines }
    return calendar(of: "VEVENT", lines, by: product)
  }

  // MARK: Exchanges

  /// When an exchange is, how long it lasts, and how it stands where the day does not tell.
  private static func times(
    of exchange: IncomingExchange, _ terms: CalendarTerms, namingClock: Bool = true
  ) -> [String]? {
    let reader = CalendarReader(CalendarSurvey(), terms)
    let moment: CalendarMoment
    var lines: [String]
    switch exchange.occurrence {
    case .on(let date):
      guard let day = date.day else { return nil }
      moment = CalendarMoment(day: day, second: nil, clock: .floating)
      lines = ["DTSTART;VALUE=DATE:\(moment.text)"]
    case .at(let time):
      let clock = ContentLine.Parameter(
        name: ContentProperty.clockParameter, values: [time.zone.description]
      ).written
      let second = time.time.hour * 3_600 + time.time.minute * 60
      moment = CalendarMoment(
        day: time.date, second: second, clock: time.zone == .utc ? .utc : .zone(time.zone))
      let written =
        reader.zones.instant(of: moment).flatMap { CalendarMoment.shown($0, on: .utc) }
        ?? CalendarMoment(day: time.date, second: second, clock: .floating)
      lines = ["DTSTART\(namingClock && written.clock == .utc ? clock : ""):\(written.text)"]
    }
    if let length = exchange.length {
      lines.append(
        moment.second != nil
          ? "DURATION:PT\(length.minutes)M"
          : CalendarFile.end(of: moment.day, lasting: length) ?? "X-CESS-LENGTH:\(length.minutes)")
    }
    let isDecided = exchange.status == .held || exchange.status == .planned
    if isDecided, reader.status(nil, at: moment, exchange.occurrence) != exchange.status {
      lines.append("X-CESS-STATUS:\(exchange.status.rawValue)")
    }
    return lines
  }

  /// What an exchange is, whenever it takes place.
  static func lines(of exchange: IncomingExchange) -> [String] {
    var lines = ["SUMMARY:\(ContentText.escaped(exchange.title.text))"]
    if exchange.kind != .meeting { lines.append("X-CESS-KIND:\(exchange.kind.rawValue)") }
    if let form = exchange.form { lines.append("X-CESS-FORM:\(form.rawValue)") }
    if let summary = exchange.summary {
      lines.append("X-CESS-SUMMARY:\(ContentText.escaped(summary.text))")
    }
    if let notes = exchange.notes {
      lines.append("DESCRIPTION:\(ContentText.escaped(notes.text))")
    }
    let place = [exchange.place, exchange.city].compactMap { $0?.text }.joined(separator: ", ")
    if !place.isEmpty { lines.append("LOCATION:\(ContentText.escaped(place))") }
    if let city = exchange.city {
      lines.append("X-CESS-CITY:\(ContentText.escaped(city.text))")
    }
    lines.append("STATUS:\(exchange.status.calendarCode)")
    if exchange.status == .cancelled { lines.append("TRANSP:TRANSPARENT") }
    lines += Marking.calendarLines(of: exchange.marking)
    lines += self.lines(of: exchange.parties)
    if !exchange.axes.isEmpty {
      let words = exchange.axes.map { ContentText.escaped($0.text) }
      lines.append("CATEGORIES:\(words.joined(separator: ","))")
    }
    return lines
  }

  private static func lines(of parties: [IncomingParty]) -> [String] {
    let organiser = parties.firstIndex { $0.role == .organiser }
    return zip(0..., parties).flatMap { place, party in
      CalendarParty.lines(of: party, isOrganiser: place == organiser)
    }
  }

  // MARK: Follow-ups

  /// What a follow-up is.
  static func lines(of followUp: IncomingFollowUp, _ terms: CalendarTerms) -> [String] {
    var lines = [
      "DUE;VALUE=DATE:\(CalendarFile.compact(followUp.due.description))",
      "SUMMARY:\(ContentText.escaped(followUp.title.text))",
    ]
    switch followUp.state {
    case .open(let snoozed):
      lines.append("STATUS:NEEDS-ACTION")
      if let snoozed { lines.append("X-CESS-SNOOZED:\(snoozed)") }
    case .done(let day, let note):
      lines += ["STATUS:COMPLETED", "COMPLETED:\(noon(of: day, terms))"]
      if let note { lines.append("X-CESS-NOTE:\(ContentText.escaped(note.text))") }
    case .dropped(let day, let reason):
      lines += ["STATUS:CANCELLED", "X-CESS-DROPPED:\(day)"]
      lines.append("X-CESS-REASON:\(ContentText.escaped(reason.text))")
    }
    switch followUp.terms.priority {
    case .high: lines.append("PRIORITY:1")
    case .normal: break
    case .low: lines.append("PRIORITY:9")
    }
    if let recurrence = followUp.terms.recurrence {
      lines.append("RRULE:\(recurrence.rule)")
      // A rule wants a beginning (RFC 5545, 3.8.2.4), but one before the due day (3.8.2.3): there is
      // none that would not tell of days on which nothing is due.
      if recurrence.counting != .fixed {
        lines.append("X-CESS-COUNTING:\(recurrence.counting.rawValue)")
      }
      if recurrence.start != followUp.due { lines.append("X-CESS-SINCE:\(recurrence.start)") }
    }
    if followUp.terms.direction != .ours {
      lines.append("X-CESS-DIRECTION:\(followUp.terms.direction.rawValue)")
    }
    if let lead = followUp.terms.lead { lines.append("X-CESS-LEAD:\(lead)") }
    if let working = followUp.terms.working {
      lines.append("X-CESS-WORKING:\(working.rawValue)")
    }
    lines += self.lines(of: followUp.parties)
    if let owner = followUp.owner {
      lines += CalendarParty.lines(of: owner, isOrganiser: false, isOwner: true)
    }
    return lines
  }

  /// What a priority of RFC 5545, 3.8.1.9 is here: 1 to 4 is high, 6 to 9 low.
  static func priority(_ text: String) -> FollowUpTerms.Priority {
    switch Int(text) ?? 0 {
    case 1...4: .high
    case 6...9: .low
    default: .normal
    }
  }

  /// The middle of a day where we are, in UTC.
  private static func noon(of day: CivilDate, _ terms: CalendarTerms) -> String {
    let noon = CalendarMoment(
      day: day, second: 43_200, clock: terms.zone == .utc ? .utc : .zone(terms.zone))
    let zones = CalendarZones(terms)
    return zones.instant(of: noon).flatMap { CalendarMoment.shown($0, on: .utc) }?.text
      ?? CalendarMoment(day: day, second: 43_200, clock: .utc).text
  }
}

extension InteractionStatus {
  /// How a calendar says it (RFC 5545, 3.8.1.11).
  var calendarCode: String {
    switch self {
    case .held, .planned: "CONFIRMED"
    case .draft: "TENTATIVE"
    case .cancelled: "CANCELLED"
    }
  }
}

extension Marking {
  /// How a calendar says how far something may travel: by the class nearest to it, and where
  /// that alone would not be read as what it was, by the marking itself.
  static func calendarLines(of marking: Marking?) -> [String] {
    let own = marking.map { "X-CESS-MARKING:\($0.rawValue)" }
    return switch marking {
    case .clear: ["CLASS:PUBLIC", own].compactMap(\.self)
    case .green: ["CLASS:PRIVATE", own].compactMap(\.self)
    case nil: ["CLASS:PRIVATE"]
    case .amber: ["CLASS:CONFIDENTIAL"]
    case .amberStrict, .red: ["CLASS:CONFIDENTIAL", own].compactMap(\.self)
    }
  }
}
