import Diplomacy

/// What only calendars have.
extension ContentProperty {
  /// The parameter that tells on whose clock we had a time that is written in UTC.
  static let clockParameter = ContentLine.ourPrefix + "TZID"

  /// The value as moments: of several, and of periods the beginnings.
  func moments(in zones: inout CalendarZones) throws(ImportProblem) -> [CalendarMoment] {
    try periods(in: &zones).map(\.start)
  }

  /// The value as periods (RFC 5545, 3.3.9): a beginning, an oblique and an end or a length; `nil`
  /// for the length of a beginning alone.
  func periods(
    in zones: inout CalendarZones
  ) throws(ImportProblem) -> [(start: CalendarMoment, seconds: Int?)] {
    let (name, text) = try clockAndTimes()
    let clock = name.map { zones.clock($0) } ?? .floating
    var periods: [(start: CalendarMoment, seconds: Int?)] = []
    for part in text.split(separator: ",") {
      let bounds = part.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.trimming { $0 == " " } }
      let start = bounds.first.flatMap { CalendarMoment($0, clock: clock) }
      guard let start else { throw problem(.date, String(text.prefix(100))) }
      var seconds: Int?
      if let last = bounds.dropFirst().first {
        seconds =
          CalendarDuration.seconds(String(last))
          ?? CalendarMoment(last, clock: clock).map { zones.seconds(from: start, to: $0) }
        guard let seconds, seconds > 0 else { throw problem(.date, String(text.prefix(100))) }
      }
      periods.append((start, seconds))
    }
    guard !periods.isEmpty else { throw problem(.date, "") }
    return periods
  }

  /// The name of the clock, and the times by it.
  ///
  /// Some programs write a name with colons, `tzone://Microsoft/Custom`, without the quotation marks
  /// that it needs (RFC 5545, 3.2): no time has one.
  private func clockAndTimes() throws(ImportProblem) -> (name: String?, times: String) {
    let (name, text) = (line.values(of: "TZID").first, try text())
    guard let name, let colon = text.lastIndex(of: ":") else { return (name, text) }
    return ("\(name):\(text[..<colon])", String(text[text.index(after: colon)...]))
  }

  /// The value as one moment.
  func moment(in zones: inout CalendarZones) throws(ImportProblem) -> CalendarMoment {
    let moments = try moments(in: &zones)
    guard moments.count == 1, let moment = moments.first else {
      throw problem(.date, String(try text().prefix(100)))
    }
    guard moment.clock == .utc, let own = line.values(of: Self.clockParameter).first,
      let zone = zones.zone(own), let shown = zones.moment(at: moment.wall, in: zone)
    else { return moment }
    return shown
  }

  /// The value in plain words: of what some programs mark up as a page.
  func words() throws(ImportProblem) -> String { HypertextWords.plain(try text()) }

  /// The value in upper case.
  func code() throws(ImportProblem) -> String { try text().uppercased() }
}

extension ContentLine {
  /// A property of a whole calendar without which its entries mean something else; `nil` for any
  /// other.
  public var headOfCalendar: String? {
    guard ["METHOD", "X-WR-TIMEZONE"].contains(name) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
